"""Every command says what it does, with an example that works and each option explained."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click
import pytest
from newsroom import SLUG, Newsroom, Run, run

from pipeline import __version__
from pipeline.cli import cli

COMMANDS = sorted(cli.commands)
EVERY = {
    **cli.commands,
    **{
        f"{name} {part}": command
        for name, group in cli.commands.items()
        if isinstance(group, click.Group)
        for part, command in group.commands.items()
    },
}
"""The commands, and the parts of those that have some."""
SCRIPT = Path(sys.executable).with_name("polyedition")


def examples(command: str) -> list[str]:
    text = EVERY[command].help or ""
    _, _, after = text.partition("Example")
    return [line.split("polyedition ", 1)[1].strip() for line in after.splitlines() if "polyedition " in line]


def test_the_commands() -> None:
    assert COMMANDS == [
        "build", "check", "explain", "extract", "import", "init", "memory", "merge", "names", "run", "status",
    ]  # fmt: skip
    assert EVERY.keys() - COMMANDS == {
        "explain names",
        "explain numbers",
        "explain pair",
        "memory export",
        "memory import",
        "names export",
        "names import",
    }


@pytest.mark.parametrize("command", EVERY)
def test_the_help_of_a_command(newsroom: Newsroom, command: str) -> None:
    done = newsroom(*command.split(), "--help")
    assert (done.status, done.err) == (0, "")
    assert newsroom(*command.split(), "-h") == done
    assert done.out.startswith(f"Usage: polyedition {command} ")
    assert all(f"polyedition {example}" in done.out for example in examples(command))
    for parameter in EVERY[command].params:
        if isinstance(parameter, click.Option):
            assert parameter.help
            assert parameter.help.endswith(".")
            for option in (*parameter.opts, *parameter.secondary_opts):
                assert option in done.out
            assert " ".join(parameter.help.split()) in " ".join(done.out.split())
        else:
            assert str(parameter.human_readable_name).upper() in done.out


@pytest.mark.parametrize(("command", "example"), [(name, example) for name in COMMANDS for example in examples(name)])
def test_an_example_is_a_command_that_is_understood(translated: Newsroom, command: str, example: str) -> None:
    (translated.root / "newsroom").mkdir()
    (translated.root / "some").mkdir()
    (translated.root / "some" / "uk.po").write_bytes(translated.po("uk").read_bytes())
    assert translated("names", "export", "glossary.csv").status == 0
    assert translated("memory", "export", "memory.tmx").status == 0
    shutil.copy(translated.po("uk"), translated.root / "uk.po")
    shutil.copy(translated.root / "locales" / f"{SLUG}.pot", translated.root / "messages.pot")
    (translated.root / "seeds" / "interview.txt").write_text("Headline\n\nText.\n", encoding="utf-8")
    done = translated(*example.split())
    assert done.status == 0, done
    assert command in example.split()


def test_every_command_has_an_example() -> None:
    assert all(examples(command) for command in COMMANDS)


def test_the_help_of_them_all_names_each(newsroom: Newsroom) -> None:
    done = newsroom("--help")
    assert (done.status, done.err) == (0, "")
    for command in COMMANDS:
        assert f"\n  {command} " in done.out
    for option in ("--directory", "--version", "--help"):
        assert option in done.out
    assert newsroom("-h") == done


def test_the_module_is_the_command(newsroom: Newsroom) -> None:
    arguments = ["check", f"locales/uk/LC_MESSAGES/{SLUG}.po", "--fail-on", "warning"]
    done = run(SCRIPT, *arguments, cwd=newsroom.root)
    assert (done.status, done.err) == (1, "")
    assert run(sys.executable, "-m", "pipeline", *arguments, cwd=newsroom.root) == done
    assert newsroom(*arguments) == done  # so that the other tests, which start no interpreter, see what users see
    wrong = run(sys.executable, "-m", "pipeline", "check", "nothing.po", cwd=newsroom.root)
    assert wrong == Run(2, "", "polyedition: nothing.po: no such file; check the path\n")


def test_the_version(newsroom: Newsroom) -> None:
    assert newsroom("--version") == Run(0, f"polyedition, version {__version__}\n", "")


def test_the_report_is_utf_8_whatever_the_locale(translated: Newsroom) -> None:
    translated.save("ko", {"The crossing takes 45 minutes.": "건너는 데 54분이 걸린다."})
    path = f"locales/ko/LC_MESSAGES/{SLUG}.po"
    done = run(SCRIPT, "check", path, cwd=translated.root, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.status == 1
    assert "    ko: 건너는 데 54분이 걸린다.\n" in done.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Usage: polyedition [OPTIONS] COMMAND [ARGS]..."),
        (["chek"], "Error: No such command 'chek'."),
        (["check", "--formt", "json"], "Error: No such option"),
        (["check", "--format", "xml"], "Error: Invalid value for '--format': 'xml' is not one of 'text', 'json'."),
        (["check", "--fail-on", "all"], "Error: Invalid value for '--fail-on': 'all' is not one of"),
        (["check", "-l", "de"], "Error: Invalid value for '-l' / '--language': 'de' is not one of"),
        (["import"], "Error: Missing argument 'TEXT'."),
        (
            ["-C", "nowhere", "run"],
            "Error: Invalid value for '-C' / '--directory': Directory 'nowhere' does not exist.",
        ),
    ],
)
def test_a_wrong_use_is_explained(newsroom: Newsroom, arguments: list[str], message: str) -> None:
    done = newsroom(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert message in done.err
