"""Runs ``polyedition`` many times and imports it once: each request is a process of its own, forked off here.

A request is a line of JSON on standard input, ``[arguments, folder, environment, file for stdout, file for stderr]``,
its answer a line on standard output: the exit status.
"""

from __future__ import annotations

import json
import os
import signal
import sys

from pipeline.cli import main

SECONDS = 60
"""What any command may take."""


def serve() -> None:
    for line in sys.stdin:
        arguments, folder, environment, out, err = json.loads(line)
        child = os.fork()
        if not child:
            signal.alarm(SECONDS)
            os.chdir(folder)
            os.environ.clear()
            os.environ.update(environment)
            for name, descriptor in ((os.devnull, 0), (out, 1), (err, 2)):
                os.dup2(os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), descriptor)
            sys.argv = ["polyedition", *arguments]
            return main()
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()
    return None


if __name__ == "__main__":
    serve()
