"""Settings: found from any folder of the project, and each wrong one named with what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.errors import ProjectError
from pipeline.project import Project, check_slug, find_project, read_settings

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = "known languages: en, uk, ko"
SETTINGS = "the settings are base-url, languages, memory, source-language, unit"
LIST = '\'languages\' must be a list of language tags; write for example languages = ["en", "uk"]'
ADDRESS = "'base-url' is not a web address that ends in a slash; write for example \"https://example.org/\""


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# --- found ---


def test_each_setting_has_a_default(tmp_path: Path) -> None:
    put(tmp_path, "polyedition.toml", "")
    assert find_project(tmp_path) == Project(tmp_path, "en", ("en", "uk", "ko"), "sentence", "")


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ('languages = ["uk"]', {"languages": ("en", "uk")}),
        ('languages = ["ko", "en", "ko"]', {"languages": ("en", "ko")}),
        ('source-language = "uk"', {"source_language": "uk", "languages": ("uk", "en", "ko")}),
        ('unit = "block"', {"unit": "block"}),
        ('base-url = "http://example.org/a/b/"', {"base_url": "http://example.org/a/b/"}),
        ('base-url = ""', {"base_url": ""}),
    ],
)
@pytest.mark.parametrize(("name", "head"), [("polyedition.toml", ""), ("pyproject.toml", "[tool.polyedition]\n")])
def test_settings(tmp_path: Path, name: str, head: str, text: str, project: dict[str, str]) -> None:
    put(tmp_path, name, head + text)
    assert find_project(tmp_path) == Project(tmp_path, **project)  # type: ignore[arg-type]


@pytest.mark.parametrize("start", [".", "locales", "locales/uk/LC_MESSAGES"])
def test_settings_are_found_upwards(tmp_path: Path, start: str) -> None:
    put(tmp_path, "polyedition.toml", 'languages = ["en"]')
    (tmp_path / "locales/uk/LC_MESSAGES").mkdir(parents=True)
    assert find_project(tmp_path / start).root == tmp_path


def test_the_nearest_settings_hold_and_a_folder_s_own_file_before_its_pyproject(tmp_path: Path) -> None:
    put(tmp_path, "polyedition.toml", "")
    put(tmp_path, "inner/pyproject.toml", "[tool.polyedition]\n")
    put(tmp_path, "inner/other/pyproject.toml", "[tool.ruff]\n[project]\nname = 'polyedition'")
    assert find_project(tmp_path / "inner" / "other").root == tmp_path / "inner"
    put(tmp_path, "inner/polyedition.toml", 'unit = "block"')
    assert find_project(tmp_path / "inner").unit == "block"
    assert read_settings(tmp_path / "inner" / "other") is None


def test_a_link_into_the_project_leads_to_it(tmp_path: Path) -> None:
    put(tmp_path, "project/polyedition.toml", "")
    (tmp_path / "link").symlink_to(tmp_path / "project")
    assert find_project(tmp_path / "link").root == tmp_path / "project"


def test_where_there_is_no_project(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "tool = 3")
    with pytest.raises(ProjectError) as error:
        find_project(tmp_path)
    assert str(error.value) == (
        f"{tmp_path}: no polyedition project here or in a folder above; "
        "run the command inside a project, or make this folder one with polyedition init"
    )


# --- wrong ---

WRONG = [
    ('Languages = ["en"]', f": unknown setting 'Languages'; {SETTINGS}"),
    ("[tool.polyedition]", f": unknown setting 'tool'; {SETTINGS}"),
    ('source-language = "ua"', f": unknown language 'ua'; {KNOWN}"),
    ("source-language = 3", f": unknown language 3; {KNOWN}"),
    ('source-language = ["en"]', f": unknown language ['en']; {KNOWN}"),
    ('languages = ["en", "de"]', f": unknown language 'de'; {KNOWN}"),
    ('languages = ["EN"]', f": unknown language 'EN'; {KNOWN}"),
    ('languages = ["en", 3]', f": unknown language 3; {KNOWN}"),
    ('languages = "en"', f": {LIST}"),
    ("languages = []", f": {LIST}"),
    ('unit = "word"', ": unit = 'word' is not a way to cut units; write \"sentence\" or \"block\""),
    ("unit = []", ": unit = [] is not a way to cut units; write \"sentence\" or \"block\""),
    ('base-url = "https://example.org"', f": {ADDRESS}"),
    ('base-url = "example.org/"', f": {ADDRESS}"),
    ('base-url = "javascript:alert(1)/"', f": {ADDRESS}"),
    ("base-url = 'https://example.org/\"onclick=\"x/'", f": {ADDRESS}"),
    ("base-url = 3", f": {ADDRESS}"),
    ('unit = "block"\nlanguages = ["en"', ":2: is not valid TOML (Unclosed array); mend that line"),
    ("# one\n# two\nunit == 'block'", ":3: is not valid TOML (Invalid value); mend that line"),
    ('unit = "block"\nunit = "block"', ":2: is not valid TOML (Cannot overwrite a value); mend that line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_setting_is_named_with_its_remedy(tmp_path: Path, text: str, message: str) -> None:
    path = put(tmp_path, "polyedition.toml", text)
    with pytest.raises(ProjectError) as error:
        find_project(tmp_path)
    assert str(error.value) == f"{path}{message}"


@pytest.mark.parametrize("value", ["3", '"x"', "[]", "[{}]"])
def test_a_table_that_is_none(tmp_path: Path, value: str) -> None:
    path = put(tmp_path, "pyproject.toml", f"[tool]\npolyedition = {value}")
    with pytest.raises(ProjectError) as error:
        find_project(tmp_path)
    assert str(error.value) == (
        f"{path}: 'tool.polyedition' is not a table; write [tool.polyedition] and the settings below it"
    )


def test_a_settings_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "polyedition.toml"
    path.write_bytes('# налаштування\nunit = "block"\n'.encode("cp1251"))
    with pytest.raises(ProjectError) as error:
        find_project(tmp_path)
    assert str(error.value) == f"{path}:1: byte 0xed is not UTF-8; save the file as UTF-8"


# --- files and names ---


def test_where_the_files_lie(tmp_path: Path) -> None:
    project = Project(tmp_path)
    paths = [
        project.page("a"), project.template("a"), project.catalogue("a", "uk"), project.names("uk"),
        project.edition("a", "uk"), project.editions_folder,
    ]  # fmt: skip
    assert [project.relative(path) for path in paths] == [
        "source/a.html",
        "locales/a.pot",
        "locales/uk/LC_MESSAGES/a.po",
        "locales/uk/LC_MESSAGES/names.po",
        "editions/uk/a.html",
        "editions",
    ]


def test_the_articles_are_the_pages_of_the_source_folder(tmp_path: Path) -> None:
    assert Project(tmp_path).slugs() == ()
    for name in ("b.html", "a.html", "notes.txt", ".#a.html", "._b.html", "a.html~", "sub/c.html"):
        put(tmp_path / "source", name, "")
    assert Project(tmp_path).slugs() == ("a", "b")


@pytest.mark.parametrize(
    "slug", ["a", "ferry-2024", "3", "стаття", "기사", "a_b", "names-of-ships", "indexes", "n" * 200]
)
def test_a_name_for_an_article(slug: str) -> None:
    assert check_slug(slug) == slug


@pytest.mark.parametrize(
    "slug",
    [
        "", "..", "../x", "a\\b", "/etc/passwd", ".hidden", "-option", "a.html", "a b", "a\n", "a\0", "a:b", "«a»",
        "a/b", "names", "index", "Names", "INDEX", "n" * 201, "기" * 67,
    ],
)  # fmt: skip
def test_a_name_that_no_article_may_have(slug: str) -> None:
    with pytest.raises(ProjectError) as error:
        check_slug(slug, file="source/x.html")
    assert str(error.value) == (
        f"source/x.html: {slug!r} cannot name an article; "
        "use letters, digits and hyphens, at most 200 bytes, and not 'names' or 'index'"
    )
