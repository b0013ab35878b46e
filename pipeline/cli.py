"""The command line: arguments in, what the commands found out; nothing is decided here.

Standard output holds the report alone, standard error all else. Exit status: 0 nothing at or above
``--fail-on``, 1 findings or a refused edition, 2 the input or the usage is wrong.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from pipeline import __version__
from pipeline.commands.articles import import_article
from pipeline.commands.build import Build, State, build, compile_catalogues, is_released, states
from pipeline.commands.catalogues import orphans
from pipeline.commands.check import check_paths, check_project
from pipeline.commands.explain import glossary_around
from pipeline.commands.init import init
from pipeline.commands.names import export_names, import_names
from pipeline.errors import ProjectError
from pipeline.files import clear_leftovers, locked
from pipeline.languages import LANGUAGES, known_tags
from pipeline.model import SEVERITIES
from pipeline.project import Project, find_project
from pipeline.reports.as_json import as_json
from pipeline.reports.as_text import as_text, listing, summary, visible
from pipeline.reports.explain import explain_names, explain_numbers, explain_pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from pipeline.commands.check import Report
    from pipeline.commands.extract import Extracted
    from pipeline.commands.names import FileFormat

NO_LIMIT = 10_000
"""Columns that a table may take: no path in it is cut, a narrow terminal wraps its lines."""
SHOWN = 10
"""Problems of a refused edition that are listed."""


def main() -> None:
    """The command ``polyedition``. A mistake of the user's is one line on standard error, and status 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # A command keeps what it reads until it ends, and reads much: looking for garbage finds hardly any.
    gc.set_threshold(100_000, 50, 50)
    try:
        cli(prog_name="polyedition")
    except ProjectError as error:
        _say(f"polyedition: {error}")
        sys.exit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="polyedition")
@click.option(
    "-C",
    "--directory",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Work on the project in this folder instead of the current one; other paths stay relative to the current one.",
)
@click.pass_context
def cli(context: click.Context, directory: Path) -> None:
    """Turn an article into its language editions.

    Translators fill in the PO catalogues under locales/ with their own editor; `polyedition run` brings the
    catalogues up to the articles, checks that no number and no name was lost, and builds the localised HTML.
    """
    context.obj = directory


def _tag(value: str) -> str:
    """The tag of a language, here or in an installed package."""
    if value not in LANGUAGES:
        raise click.BadParameter(f"{value!r} is not one of {', '.join(map(repr, known_tags()))}.")
    return value


@contextmanager
def _alone(project: Project, command: str) -> Iterator[None]:
    """While no other polyedition command writes to the project, and without what one that was killed left."""
    with locked(project.root, command):
        clear_leftovers(project.folders())
        yield


_TAGS = f"[{'|'.join(LANGUAGES)}]"
_languages = click.option(
    "-l",
    "--language",
    "languages",
    multiple=True,
    type=_tag,
    metavar=_TAGS,
    help="Only this language; may be given several times.",
)
_COMPLETE = (
    "Refuse an edition with missing or fuzzy units or errors; "
    "otherwise units that are missing, fuzzy or lack a placeholder show the source."
)
_fail_on = click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="Exit with status 1 from this severity on.",
)


@cli.command("init")
@click.pass_obj
def init_command(directory: Path) -> None:
    """Make this folder a project: write its polyedition.toml.

    Example: polyedition -C newsroom init
    """
    _say(f"{init(directory)}: written; put a text into seeds/ and import it")


@cli.command("import")
@click.argument("text", type=click.Path(path_type=Path))
@click.option("--slug", default="", help="The article's short name in file names; from the headline if left out.")
@click.option(
    "--language",
    default="",
    help="The text's language; if left out, the project's source language, or another that the letters tell.",
)
@click.option("--force", is_flag=True, help="Write the page anew even if it was mended by hand.")
@click.pass_obj
def import_command(directory: Path, text: Path, slug: str, language: str, *, force: bool) -> None:
    """Turn a plain text into the source page of an article, source/<slug>.html.

    Example: polyedition import seeds/interview.txt --slug interview
    """
    project = find_project(directory)
    with _alone(project, "import"):
        imported = import_article(project, text, slug=slug, language=language, overwrite=force)
    kinds = Counter(imported.kinds)
    parts = ", ".join(f"{count} {kind}{'s' * (count > 1)}" for kind, count in kinds.items())
    _say(f"{project.relative(imported.path)}: {'written' if imported.written else 'unchanged'}, {parts}")


@cli.command("extract")
@click.pass_obj
def extract_command(directory: Path) -> None:
    """Bring the templates and catalogues under locales/ up to the articles.

    What was translated stays; what changed in the source is fuzzy, with its previous text. For a new name a
    translation is proposed where one can be told: fuzzy, with a note that says why and how sure it is.

    Example: polyedition extract
    """
    from pipeline.commands.extract import extract

    project = find_project(directory)
    with _alone(project, "extract"), _progress("Extracting") as step:
        done = extract(project, step)
    _say_extracted(project, done)
    if not done.written:
        _say("all catalogues are up to date")
    _say_orphans(project)


@cli.command("merge")
@click.argument("po", type=click.Path(path_type=Path))
@click.argument("template", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write there, not into PO itself."
)
def merge_command(po: Path, template: Path, output: Path | None) -> None:
    """Bring one PO file, of any project, up to a new TEMPLATE, as extract does with an article's.

    Example: polyedition merge uk.po messages.pot -o new.po
    """
    from pipeline.commands.merge import merge_files

    out = output or po
    done = merge_files(po, template, out)
    counts = f"{done.translated} translated, {done.fuzzy} fuzzy, {done.untranslated} untranslated"
    _say(f"{out}: {'written' if done.written else 'unchanged'}, {counts}, {done.obsolete} obsolete")


@cli.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_languages
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Print the report for people, or for scripts.",
)
@_fail_on
@click.pass_obj
def check_command(
    directory: Path, paths: tuple[Path, ...], languages: tuple[str, ...], form: str, fail_on: str
) -> None:
    """Check translations for lost or altered numbers and names, markup, and missing units.

    With a PATH, a PO file or a folder of them is checked on its own, without a project: the language is read
    from its header, the glossary from the names.po beside it.

    \b
    Examples: polyedition check
              polyedition check -l uk --fail-on warning
              polyedition check some/uk.po --format json
    """
    if paths and languages:
        raise click.UsageError("--language chooses among a project's catalogues; leave it out with a PATH.")
    with _progress("Checking") as step:
        report = check_paths(paths, step) if paths else check_project(_project(directory, languages), languages, step)
    _print_report(report, form)
    sys.exit(_fails(report, fail_on))


@cli.command("build")
@_languages
@click.option(
    "--require-complete/--allow-incomplete",
    default=False,
    show_default=True,
    help=_COMPLETE,
)
@click.option("--mo", is_flag=True, help="Compile the catalogues, too: a .mo file beside each, as gettext loads it.")
@click.pass_obj
def build_command(directory: Path, languages: tuple[str, ...], *, require_complete: bool, mo: bool) -> None:
    """Build the editions, editions/<language>/<slug>.html, and their index.

    Example: polyedition build -l ko --require-complete
    """
    project = _project(directory, languages)
    with _alone(project, "build"), _progress("Building") as step:
        made = build(project, languages, require_complete=require_complete, step=step)
        compiled = compile_catalogues(project, languages) if mo else {}
    for path, written in {**{item.path: item.written for item in made.built}, **compiled}.items():
        _say(f"{project.relative(path)}: {'written' if written else 'unchanged'}")
    sys.exit(_refusals(project, made))


@cli.command("status")
@_languages
@click.pass_obj
def status_command(directory: Path, languages: tuple[str, ...]) -> None:
    """Show how far each edition is: units, translated, fuzzy, findings.

    Example: polyedition status
    """
    project = _project(directory, languages)
    _print_table(project, states(project, languages))


@cli.command("run")
@_languages
@click.option(
    "--require-complete/--allow-incomplete",
    default=True,
    show_default=True,
    help=_COMPLETE,
)
@_fail_on
@click.pass_obj
def run_command(directory: Path, languages: tuple[str, ...], *, require_complete: bool, fail_on: str) -> None:
    """Do everything: extract, check and build; the table at the end shows each edition.

    \b
    Examples: polyedition run
              polyedition run -l uk --allow-incomplete
    """
    from pipeline.commands.extract import extract

    project = _project(directory, languages)
    with _alone(project, "run"):
        with _progress("Extracting") as step:
            done = extract(project, step)
        with _progress("Checking") as step:
            report = check_project(project, languages, step)
        with _progress("Building") as step:
            made = build(project, languages, require_complete=require_complete, step=step)
    _say_renamed(project, done)
    _say_memory(project, done)
    errors = Console(stderr=True, soft_wrap=True, highlight=False)
    told = [finding for finding in report.findings if finding.check != "status"]  # those are in the table, or refused
    for line in (*listing(told), Text(summary(report.findings, report.units))):
        errors.print(line)
    _say_orphans(project)
    _print_table(project, made.states)
    sys.exit(max(_refusals(project, made), _fails(report, fail_on)))


@cli.group("names")
def names_group() -> None:
    """Exchange the glossary, names.po of all languages, with other tools as one file.

    TBX is what terminology tools read, CSV what a spreadsheet does: a row for each name, a column for each
    language, in a cell the allowed forms with | between them and ! before a forbidden one, as in names.po.

    \b
    Examples: polyedition names export glossary.tbx
              polyedition names import glossary.csv
    """


@names_group.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--format",
    "form",
    type=click.Choice(["tbx", "tbx2", "csv"]),
    help="TBX of 2019; TBX of 2008, for OmegaT, Weblate and translate-toolkit; or CSV. "
    "If left out, CSV where the file's name ends in .csv, else tbx.",
)
@_languages
@click.pass_obj
def names_export_command(directory: Path, file: Path, form: FileFormat | None, languages: tuple[str, ...]) -> None:
    """Write the glossary of all languages into a FILE.

    Example: polyedition names export glossary.csv
    """
    project = _project(directory, languages)
    written = export_names(project, file, form or ("csv" if file.suffix.lower() == ".csv" else "tbx"), languages)
    _say(f"{file}: {'written' if written else 'unchanged'}")


@names_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--overwrite", is_flag=True, help="Take the file's translation also where another one is confirmed.")
@click.pass_obj
def names_import_command(directory: Path, file: Path, *, overwrite: bool) -> None:
    """Merge a FILE, .csv or TBX, into the glossaries; a confirmed translation that differs stays, and is told.

    Example: polyedition names import glossary.csv
    """
    project = find_project(directory)
    with _alone(project, "names import"):
        done = import_names(project, file, overwrite=overwrite)
    for change in done.changes:
        where = f"{project.relative(project.names(change.language))}:{change.line}: {change.name}"
        if change.outcome == "kept":
            _say(f"{where}: “{change.ours}” stays, the file has “{change.theirs}”; --overwrite takes that")
        elif change.outcome == "replaced":
            _say(f"{where}: “{change.theirs}” takes the place of “{change.ours}”")
    for tag in done.unknown:
        _say(f"{file}: the project has no language {tag!r}; its terms are left out")
    counts = Counter((change.language, change.outcome) for change in done.changes)
    for language in project.languages:
        told = [f"{count} {outcome}" for (tag, outcome), count in counts.items() if tag == language]
        if told:
            _say(f"{project.relative(project.names(language))}: {', '.join(told)}")
    if not done.written:
        _say("nothing to change in the glossaries")


@cli.group("memory")
def memory_group() -> None:
    """Exchange the translation memory with other tools, as TMX.

    It holds every confirmed translation of every article; `polyedition extract` fills it from the catalogues, and
    offers what is in it for the same and for similar texts of other articles. It is a file of the project's own, unless
    `memory` in the settings or POLYEDITION_MEMORY in the environment names a database that several share.

    \b
    Examples: polyedition memory export memory.tmx
              polyedition memory import memory.tmx
    """


@memory_group.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@_languages
@click.pass_obj
def memory_export_command(directory: Path, file: Path, languages: tuple[str, ...]) -> None:
    """Write what the memory and the catalogues hold into a FILE, as TMX 1.4.

    Example: polyedition memory export memory.tmx
    """
    from pipeline.commands.memory import export_memory

    project = _project(directory, languages)
    with _alone(project, "memory export"):
        done = export_memory(project, file, languages)
    _say(f"{file}: {done.translations} translation{'s' * (done.translations != 1)}")
    _say_skipped(file, done.skipped)


@memory_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def memory_import_command(directory: Path, file: Path) -> None:
    """Take the translations of a TMX FILE into the memory; `polyedition extract` offers them from then on.

    Example: polyedition memory import memory.tmx
    """
    from pipeline.commands.memory import import_memory

    project = find_project(directory)
    with _alone(project, "memory import"):
        done = import_memory(project, file)
    _say(f"{file}: {done.translations} translation{'s' * (done.translations != 1)} new or changed")
    _say_skipped(file, done.skipped)


def _say_skipped(file: Path, skipped: Mapping[str, int]) -> None:
    for reason, count in skipped.items():
        _say(f"{file}: {count} left out: {reason}")


@cli.group("explain")
def explain_group() -> None:
    """Show what the checks of numbers and names read in a text, and why.

    \b
    Examples: polyedition explain numbers 128만 --lang ko
              polyedition explain pair 1.28m 128만 --lang ko
              polyedition explain names Budanov --lang uk --target Буданова
    """


_lang = click.option(
    "--lang", required=True, type=_tag, metavar=_TAGS, help="The language of the text, or of the translation."
)
_source_lang = click.option(
    "--source-lang",
    type=_tag,
    metavar=_TAGS,
    default="en",
    show_default=True,
    help="The language of the source.",
)


@explain_group.command("numbers")
@click.argument("text")
@_lang
def explain_numbers_command(text: str, lang: str) -> None:
    """Print each number of a TEXT: what it is read as, how sure that is, and what else it may be."""
    _print_lines(explain_numbers(text, LANGUAGES[lang]))


@explain_group.command("pair")
@click.argument("source")
@click.argument("target")
@_lang
@_source_lang
def explain_pair_command(source: str, target: str, lang: str, source_lang: str) -> None:
    """Print which number of a SOURCE answers to which of its translation, the TARGET, and what is wrong."""
    _print_lines(explain_pair(source, target, LANGUAGES[source_lang], LANGUAGES[lang]))


@explain_group.command("names")
@click.argument("text")
@_lang
@click.option("--target", help="The translation, in which the names are to stand.")
@_source_lang
@click.pass_obj
def explain_names_command(directory: Path, text: str, lang: str, target: str | None, source_lang: str) -> None:
    """Print each name of a TEXT: what it is, and where its translation stands, by what, or why it is missing.

    In a project its glossary is asked, too.
    """
    source, into = LANGUAGES[source_lang], LANGUAGES[lang]
    _print_lines(explain_names(text, target, source, into, glossary_around(directory, source, into)))


def _print_lines(lines: Iterable[str]) -> None:
    with _stdout():
        for line in lines:
            click.echo(visible(line))


def _project(directory: Path, languages: Sequence[str]) -> Project:
    project = find_project(directory)
    for language in languages:
        if language not in project.languages:
            raise ProjectError(
                f"{language!r} is not a language of the project",
                file=project.root,
                remedy=f"its languages are {', '.join(project.languages)}",
            )
    return project


def _fails(report: Report, fail_on: str) -> int:
    if fail_on == "never":
        return 0
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(finding.severity in grave for finding in report.findings))


def _say_extracted(project: Project, done: Extracted) -> None:
    _say_renamed(project, done)
    _say_memory(project, done)
    for path in done.written:
        told = [
            f"{count} {what}{'s' * (count != 1)} {how}"
            for count, what, how in (
                (done.proposed.get(path, 0), "name", "proposed"),
                (done.recalled.get(path, 0), "translation", "offered from the memory"),
            )
            if count
        ]
        _say(f"{project.relative(path)}: {', '.join(['written', *told])}")


def _say_renamed(project: Project, done: Extracted) -> None:
    for path, place in done.renamed.items():
        _say(f"{project.relative(place)}: renamed to {path.name}, as its page was")


def _say_memory(project: Project, done: Extracted) -> None:
    if done.fault:
        _say(f"nothing is offered from the translation memory: {done.fault}")
    if done.aside:
        where = project.relative(done.aside)
        _say(f"{where}: the translation memory, damaged or of another version; it was filled again from the catalogues")


def _say_orphans(project: Project) -> None:
    for path in orphans(project):
        _say(f"{project.relative(path)}: no article of that name in source/; rename it with its page, or delete it")


def _refusals(project: Project, made: Build) -> int:
    for state in made.refused:
        stays = _standing(project, state)
        _say(f"{state.slug}, {state.language.name}: not released{f', {stays} stays' if stays else ''}:")
        for problem in state.problems[:SHOWN]:
            _say(f"  {problem}")
        if len(state.problems) > SHOWN:
            _say(f"  ... and {len(state.problems) - SHOWN} more; polyedition check lists them all")
    return int(bool(made.refused))


# --- what people see ---


@contextmanager
def _progress(what: str) -> Iterator[Callable[[str], object]]:
    """A line on a terminal's standard error that shows what is being worked on."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what)
        yield lambda name: progress.update(task, description=f"{what} {name}")


def _say(line: str) -> None:
    """A line on standard error; it stays one, whatever a file's name or a text holds."""
    click.echo(visible(line), err=True)


@contextmanager
def _stdout() -> Iterator[None]:
    """Raises `ProjectError` where standard output cannot take what is printed, as on a full disk."""
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read it has seen enough
            raise
        # What is still to be written would fail once more at the interpreter's end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ProjectError(
            f"cannot be written ({error.strerror})", file="standard output", remedy="check where it goes"
        ) from None


def _print_report(report: Report, form: str) -> None:
    with _stdout():
        if form == "json":
            sys.stdout.write(as_json(report.findings, report.units))
        else:
            console = Console(soft_wrap=True, highlight=False)
            for line in as_text(report.findings, report.units):
                console.print(line)


_RELEASE, _DRAFT = "the earlier release", "a draft"


def _standing(project: Project, state: State) -> str:
    """What stands in the place of an edition; nothing if there is no file yet."""
    path = project.edition(state.slug, state.language.tag)
    if not path.is_file():
        return ""
    return _RELEASE if is_released(path) else _DRAFT


def _print_table(project: Project, found: Sequence[State]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for header in ("Article", "Language"):
        table.add_column(header)
    for header in ("Units", "Translated", "Fuzzy", "Findings"):
        table.add_column(header, justify="right")
    table.add_column("Edition", overflow="fold")
    for state in found:
        where = project.relative(project.edition(state.slug, state.language.tag))
        if (stands := _standing(project, state)) != _RELEASE or not state.complete:
            where = f"{where} ({stands})" if stands else "not built yet"
        counts = (state.units, state.translated, state.fuzzy, len(state.findings))
        table.add_row(state.slug, state.language.name, *map(str, counts), where)
    console = Console(highlight=False, width=NO_LIMIT)
    console = Console(highlight=False, width=console.measure(table).maximum)
    with _stdout():
        console.print(table)
