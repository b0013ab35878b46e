"""Other people's programs that read and write PO files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def program(name: str, package: str) -> str:
    """Where a program lies, beside Python's or elsewhere; without it the test is skipped, but fails in CI."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if not found:
        message = f"{name} is not installed: install {package}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


def gettext(name: str, *arguments: str | Path) -> str:
    """What a program of GNU gettext says on standard output."""
    return _run(program(name, "gettext"), *arguments)


def toolkit(name: str, *arguments: str | Path) -> str:
    """What a program of translate-toolkit says on standard output."""
    return _run(program(name, "translate-toolkit"), *arguments)


def _run(*command: str | Path) -> str:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(list(map(str, command)), capture_output=True, check=False, env=environment)
    assert done.returncode == 0, done
    return done.stdout.decode()
