"""A new template merged into a catalogue: each way in which an article changes, and what translators keep of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.catalogue import offers
from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import Message
from pipeline.catalogue.similar import LIKELY
from pipeline.languages import LANGUAGES
from pipeline.memory.likeness import likeness

SENTENCE = "The crossing takes 45 minutes on a calm day."
CHANGED = "The crossing takes 35 minutes on a calm day."
NEGATED = "The crossing never takes 45 minutes on a calm day."
OTHER = "South Korea built both ships."
NOTES = {"notes": ("Paragraph 1",), "references": ("source/a.html",)}


def unit(context: str, source: str) -> Message:
    """A message of a template."""
    return Message(context, source, notes=("Paragraph 1",), references=("source/a.html",))


OLD = replace(unit("p-1", SENTENCE), target="45 хв.", comments="Checked.", flags=("no-wrap",), line=9, raw="...")
FUZZY = replace(
    OLD, fuzzy=True, previous_context="p-0", previous_source="The crossing takes 40 minutes on a calm day.",
    notes=("Changed: 40 -> 45", "Paragraph 1"),
)  # fmt: skip
EMPTY = replace(unit("p-1", SENTENCE), line=9, raw="...")
GONE = replace(OLD, obsolete=True, notes=(), references=())
PLURAL = Message(
    "", "ship", plural_source="ships", plural_targets=("배",), line=20,
    raw='msgid "ship"\nmsgid_plural "ships"\nmsgstr[0] "배"',
)  # fmt: skip
SHIP = Message("", "ship", plural_source="ships")


def new(message: Message, **changes: object) -> Message:
    """The message changed, as it stands in no file yet."""
    return replace(message, line=0, raw="", **changes)  # type: ignore[arg-type]


SUGGESTED = Message(
    "p-2", CHANGED, "45 хв.", fuzzy=True, flags=("no-wrap",), comments="Checked.",
    previous_context="p-1", previous_source=SENTENCE, notes=("Changed: 45 -> 35", "Paragraph 1"),
    references=("source/a.html",),
)  # fmt: skip

CASES = [
    pytest.param([unit("p-1", SENTENCE)], [OLD], [OLD], id="nothing changed"),
    pytest.param([unit("p-1", SENTENCE)], [FUZZY], [FUZZY], id="a fuzzy entry stays as it is"),
    pytest.param([unit("p-1", SENTENCE)], [EMPTY], [EMPTY], id="an untranslated entry stays as it is"),
    pytest.param([unit("p-1", SENTENCE)], [], [unit("p-1", SENTENCE)], id="a new text"),
    pytest.param(
        [unit("h-7", SENTENCE)], [OLD], [new(OLD, context="h-7")], id="the same text in another place keeps its mark"
    ),
    pytest.param(
        [unit("h-7", SENTENCE)], [FUZZY], [new(FUZZY, context="h-7")], id="and if it was fuzzy, it stays fuzzy"
    ),
    pytest.param(
        [unit("p-1", SENTENCE), unit("h-7", SENTENCE)], [OLD],
        [OLD, new(OLD, context="h-7", fuzzy=True, previous_context="p-1", previous_source=SENTENCE)],
        id="a text that now stands twice is translated where it stood, and offered in the other place",
    ),
    pytest.param(
        [unit("h-7", SENTENCE), unit("h-8", SENTENCE)], [OLD, replace(OLD, context="p-5", target="Ще раз.")],
        [new(OLD, context="h-7"), new(OLD, context="h-8", target="Ще раз.")], id="two that moved, in their order",
    ),
    pytest.param([unit("p-2", CHANGED)], [OLD], [SUGGESTED, new(GONE)], id="one figure changed: fuzzy"),
    pytest.param(
        [unit("p-2", NEGATED)], [OLD],
        [replace(SUGGESTED, source=NEGATED, notes=("Changed: added: never", "Paragraph 1")), new(GONE)],
        id="one word added: fuzzy",
    ),
    pytest.param(
        [unit("p-1", CHANGED)], [OLD], [replace(SUGGESTED, context="p-1", previous_context=None), new(GONE)],
        id="a context that did not change needs no previous one",
    ),
    pytest.param(
        [unit("p-2", CHANGED)], [FUZZY],
        [replace(SUGGESTED, previous_context="p-0", previous_source=FUZZY.previous_source,
            notes=("Changed: 40 -> 35", "Paragraph 1"))],
        id="changed twice: fuzzy with the text that was last confirmed, and no copy of what nobody confirmed",
    ),
    pytest.param(
        [unit("p-2", CHANGED)], [replace(FUZZY, previous_context=None, previous_source=None)],
        [SUGGESTED], id="changed while a person had it marked fuzzy",
    ),
    pytest.param([unit("p-2", CHANGED)], [EMPTY], [unit("p-2", CHANGED)], id="changed and untranslated: new"),
    pytest.param([unit("p-2", OTHER)], [OLD], [unit("p-2", OTHER), new(GONE)], id="another text: the old obsolete"),
    pytest.param([], [OLD], [new(GONE)], id="gone: obsolete"),
    pytest.param([], [FUZZY], [new(GONE, fuzzy=True, previous_context="p-0",
        previous_source=FUZZY.previous_source)], id="gone while fuzzy: obsolete with its previous text",
    ),
    pytest.param([], [EMPTY], [], id="gone and nobody wrote in it: gone"),
    pytest.param(
        [], [replace(EMPTY, comments="Ask Olena.")],
        [new(EMPTY, obsolete=True, comments="Ask Olena.", notes=(), references=())], id="gone with a comment: obsolete",
    ),
    pytest.param([], [GONE], [GONE], id="obsolete stays as it is"),
    pytest.param([unit("p-1", SENTENCE)], [GONE], [new(OLD)], id="it returns: revived"),
    pytest.param(
        [unit("p-1", SENTENCE)], [replace(GONE, fuzzy=True, previous_source="old")],
        [new(OLD, fuzzy=True, previous_source="old", notes=(f"Changed: old -> {SENTENCE}", "Paragraph 1"))],
        id="it returns, and was fuzzy: still fuzzy",
    ),
    pytest.param([unit("h-7", SENTENCE)], [GONE], [new(OLD, context="h-7")], id="it returns in another place"),
    pytest.param(
        [unit("p-2", CHANGED)], [GONE], [SUGGESTED, GONE], id="something like it comes: suggested, the old one stays"
    ),
    pytest.param(
        [unit("h-7", SENTENCE)], [replace(GONE, context="p-5", target="Стара."), OLD],
        [new(OLD, context="h-7"), replace(GONE, context="p-5", target="Стара.")], id="the living one comes first",
    ),
    pytest.param([SHIP, unit("p-1", SENTENCE)], [OLD, PLURAL], [PLURAL, OLD], id="plural forms are kept"),
    pytest.param([], [PLURAL], [new(PLURAL, obsolete=True)], id="plural forms are gone: obsolete"),
    pytest.param([SHIP], [new(PLURAL, obsolete=True)], [new(PLURAL)], id="plural forms return"),
    pytest.param([], [SHIP], [], id="plural forms are gone and nobody wrote in them: gone"),
    pytest.param(
        [unit("", "ship")], [replace(PLURAL, plural_targets=("корабель", "кораблі"))],
        [replace(unit("", "ship"), target="корабель", fuzzy=True, comments="Plural forms: корабель | кораблі",
            previous_source="ship", previous_plural="ships")],
        id="plural forms are no more: fuzzy, and a comment keeps them",
    ),
    pytest.param(
        [unit("", "ship")], [new(PLURAL, obsolete=True)],
        [replace(unit("", "ship"), target="배", fuzzy=True, previous_source="ship", previous_plural="ships")],
        id="a text returns that had plural forms",
    ),
    pytest.param(
        [], [replace(PLURAL, fuzzy=True, previous_source="boat"), Message("", "boat")],
        [new(PLURAL, fuzzy=True, previous_source="boat", obsolete=True)], id="a draft with plural forms is kept",
    ),
    pytest.param(
        [replace(SHIP, plural_source="vessels")], [PLURAL],
        [new(PLURAL, plural_source="vessels", fuzzy=True, previous_source="ship", previous_plural="ships")],
        id="another plural: fuzzy",
    ),
    pytest.param(
        [SHIP], [Message("", "ship", "배")],
        [replace(SHIP, plural_targets=("배",), fuzzy=True, previous_source="ship")], id="a plural is added: fuzzy",
    ),
    pytest.param([SHIP], [Message("", "ships", "배들")], [SHIP, Message("", "ships", "배들", obsolete=True)],
        id="plural forms are offered nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("template", "old", "expected"), CASES)
def test_merge(template: list[Message], old: list[Message], expected: list[Message]) -> None:
    assert merge(template, old) == tuple(expected)


def test_other_notes_and_references_are_taken_over() -> None:
    raw = '#. Paragraph 1\n#: source/a.html\nmsgctxt "p-1"\nmsgid "a"\nmsgstr ""\n"b"'
    old = Message("p-1", "a", "b", notes=("Paragraph 1",), references=("source/a.html",), line=3, raw=raw)
    template = replace(unit("p-1", "a"), notes=("Paragraph 2", "Names: A"))
    (message,) = merge([template], [old])
    assert message == replace(
        template, target="b", raw=raw.replace("#. Paragraph 1", "#. Paragraph 2\n#. Names: A"), line=0
    )


def test_the_order_is_that_of_the_template() -> None:
    texts = ["First sentence.", "Second one here.", "And the third.", "Fourth, at last."]
    old = [replace(unit(f"p-{text}", text), target=text.upper(), raw=text) for text in texts]
    template = [unit(f"p-{text}", text) for text in reversed(texts)]
    assert merge(template, old) == tuple(reversed(old))


@pytest.mark.parametrize(
    ("one", "other", "similar"),
    [
        ("abcdefghij", "abcdefghi", True),
        ("abcdefghij", "abcdef----", False),  # as much as the limit is not enough
        ("abcdefghij", "abcdefg---", True),
        ("abcdefghij", "klmnopqrst", False),
        ("북해협을 건넜다", "북해협을 건넌다", True),
    ],
)
def test_how_much_may_change(one: str, other: str, *, similar: bool) -> None:
    merged = merge([Message("2", other)], [Message("1", one, "x")])
    assert merged[0].fuzzy is similar
    assert merged[0].previous_source == (one if similar else None)
    assert offers.SIMILAR == 0.6


def test_the_most_similar_text_is_offered() -> None:
    old = [
        Message("1", "The ferry leaves at 5.", "о 5"),
        Message("2", "The ferry leaves at 6 today.", "сьогодні"),
        Message("3", "The ferry leaves at 6.", ""),
    ]
    merged = merge([Message("4", "The ferry leaves at 7 today.")], old)
    assert (merged[0].target, merged[0].previous_source) == ("сьогодні", "The ferry leaves at 6 today.")
    assert [(message.source, message.obsolete) for message in merged[1:]] == [
        ("The ferry leaves at 5.", True),
        ("The ferry leaves at 6 today.", True),
    ]


def test_an_article_in_which_everything_changed_takes_no_age(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counted(one: str, other: str, least: float = 0.0) -> float:
        nonlocal compared
        compared += 1
        return likeness(one, other, least)

    monkeypatch.setattr(offers, "likeness", counted)
    words = "harbour ferry captain storm quay winter ticket island".split()
    texts = [" ".join((words * 2)[number % 8 :][:8]) + f" {number} today" for number in range(200)]
    old = [Message(f"p-{text}", text, text.upper()) for text in texts]
    merged = merge([Message(f"q-{text}", text.replace("today", "now")) for text in texts], old)
    assert [message.target for message in merged[:200]] == [text.upper() for text in texts]
    assert 200 <= compared <= 200 * LIKELY


def test_an_edit_that_is_taken_back_gives_the_translation_back() -> None:
    before = (replace(unit("p-1", SENTENCE), target="45 хв."),)
    edited = merge([unit("p-2", CHANGED)], before)
    assert [message.fuzzy for message in edited] == [True, False]
    assert merge([unit("p-1", SENTENCE)], edited) == before


def test_an_offer_that_a_person_worked_on_is_not_thrown_away() -> None:
    edited = merge([unit("p-2", CHANGED)], [replace(unit("p-1", SENTENCE), target="45 хв.")])
    for worked_on in (replace(edited[0], target="35 хв."), replace(edited[0], comments="Ask Olena.")):
        restored = merge([unit("p-1", SENTENCE)], [worked_on, edited[1]])
        assert restored[0].target == "45 хв."
        assert restored[1:] == (new(worked_on, obsolete=True, notes=(), references=()),)


# --- a template of another program, whose contexts tell meanings apart ---

MONTH, VERB = Message("month", "May", "Травень"), Message("verb", "May", "Можна")


def test_another_context_is_another_meaning() -> None:
    (merged, kept) = merge([Message("verb", "May")], [MONTH], foreign=True)
    assert (merged.target, merged.fuzzy, merged.previous_context) == ("Травень", True, "month")
    assert kept == replace(MONTH, obsolete=True)


def test_contexts_that_change_places_keep_their_translations() -> None:
    assert merge([Message("verb", "May"), Message("month", "May")], [MONTH, VERB], foreign=True) == (VERB, MONTH)


def test_many_same_texts_keep_their_contexts() -> None:
    old = [Message(f"c{number}", "Open", str(number)) for number in range(150)]
    new = [Message(f"n{number}", "Open") for number in range(30)]
    merged = merge([*new, *(replace(message, target="") for message in old)], old, foreign=True)
    assert merged[30:] == tuple(old)
    assert all(message.fuzzy for message in merged[:30])


@pytest.mark.parametrize(
    ("new_flags", "old_flags", "flags"),
    [
        (("python-format",), (), ("python-format",)),
        ((), ("c-format", "no-wrap"), ("no-wrap",)),
        (("python-brace-format",), ("c-format", "no-wrap"), ("python-brace-format", "no-wrap")),
    ],
)
def test_the_format_is_the_template_s(new_flags: tuple[str, ...], old_flags: tuple[str, ...], flags: object) -> None:
    template = [Message("", "a {0}", flags=new_flags), Message("", "boats {0}", flags=new_flags)]
    old = [Message("", "a {0}", "а {0}", flags=old_flags), Message("", "boat {0}", "човен {0}", flags=old_flags)]
    merged = merge(template, old, foreign=True)
    assert merged[0].flags == flags
    assert set(merged[1].flags) >= set(new_flags)


# --- units that were cut another way, and corrected since ---

BLOCK = "It leaks. It is old."


def test_a_correction_of_the_pieces_is_not_undone_by_an_obsolete_block() -> None:
    rules = LANGUAGES["uk"].sentences
    old = [
        Message("p-1", "It leaks.", "Вона протікає."),
        Message("p-2", "It is old.", "Вона стара."),
        Message("p-3", BLOCK, "Вона тече. Вона стара.", obsolete=True),
    ]
    merged = merge([unit("p-3", BLOCK)], old, rules)
    assert (merged[0].target, merged[0].fuzzy) == ("Вона протікає. Вона стара.", False)


def test_a_draft_of_a_block_is_not_lost_beside_an_obsolete_sentence() -> None:
    rules = LANGUAGES["uk"].sentences
    old = [
        Message("p-3", BLOCK, "Тече вода. Стара вона.", fuzzy=True, comments="Так краще?"),
        Message("p-1", "It leaks.", "Вона тече.", obsolete=True),
    ]
    merged = merge([unit("p-1", "It leaks."), unit("p-2", "It is old.")], old, rules)
    assert (merged[0].target, merged[0].fuzzy) == ("Вона тече.", False)
    assert merged[1].fuzzy
    assert [(message.target, message.comments) for message in merged if message.obsolete] == [
        ("Тече вода. Стара вона.", "Так краще?")
    ]


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_a_blank_translation_is_none(blank: str) -> None:
    rules = LANGUAGES["uk"].sentences
    old = [Message("p-1", "It leaks.", blank), Message("p-2", "It is old.", "Вона стара.")]
    merged = merge([unit("p-3", BLOCK)], old, rules)
    assert merged[0].fuzzy


def test_a_huge_text_takes_no_age() -> None:
    huge = "word and more " * 100_000
    merged = merge([Message("2", huge + "!")], [Message("1", huge, "слово")], LANGUAGES["uk"].sentences)
    assert [(message.target, message.obsolete) for message in merged] == [("", False), ("слово", True)]


def test_of_very_many_same_texts_each_keeps_its_context() -> None:
    old = [Message(f"c{number}", "Yes", str(number)) for number in range(300)]
    new = [*(Message(f"n{number}", "Yes") for number in range(50)), *(replace(one, target="") for one in old)]
    assert merge(new, old)[50:350] == tuple(old)
