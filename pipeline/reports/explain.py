"""What the readers make of a text, and the comparison of a pair, for people who wonder about a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.checks import check_pairs
from pipeline.checks.numbers import SEVERITY
from pipeline.model import Entry, Pair
from pipeline.names.explain import title_before, trace
from pipeline.names.extract import find_names, kind_of
from pipeline.names.match import compare as compare_names
from pipeline.names.match import find_mentions, settled_spans
from pipeline.names.model import Glossary
from pipeline.names.text import fold
from pipeline.quantities.compare import align, compare
from pipeline.quantities.describe import describe, describe_reading
from pipeline.quantities.model import Certainty
from pipeline.units.placeholders import plain_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from pipeline.languages.language import Language
    from pipeline.model import Span
    from pipeline.names.explain import Trace
    from pipeline.names.match import Rendering
    from pipeline.names.model import Mention
    from pipeline.quantities.model import Quantity

_WHY = {
    Certainty.SURE: "digits: an error if they are lost",
    Certainty.LIKELY: "a number word, a month or a date: a warning if it is lost",
    Certainty.WEAK: "may be no number (one, an article, an idiom): answers to a number, and is never missed",
}

_NO_GLOSSARY = Glossary()


def explain_numbers(text: str, language: Language) -> Iterator[str]:
    """A line for each number of a text: what it is read as, how sure that is, and what else it may be."""
    plain = plain_text(text)
    found = language.quantities(plain)
    for number in found:
        yield f"“{plain[slice(*number.span)]}”: {describe(number)}, {number.kind}; {_WHY[number.certainty]}"
        for reading in number.readings[1:]:
            yield f"    or {describe_reading(reading)}, {reading.kind}"
    if not found:
        yield "no number"


def explain_pair(source: str, target: str, source_language: Language, target_language: Language) -> Iterator[str]:
    """A line for each number of a pair: what it answers to, and what is wrong."""
    source, target = plain_text(source), plain_text(target)
    said, answered = source_language.quantities(source), target_language.quantities(target)
    alignment = align(said, answered)
    for one, other in sorted((*alignment.pairs, *alignment.composed)):
        yield f"{_told(source, said, one)} = {_told(target, answered, other)}"
    for place in alignment.source_left:
        yield f"{_told(source, said, place)} has no answer{_unless_sure(said[place])}"
    for place in alignment.target_left:
        yield f"{_told(target, answered, place)} answers to nothing{_unless_sure(answered[place])}"
    faults = compare(said, answered)
    for fault in faults:
        parts = [describe(number) for number in (fault.source, fault.target) if number]
        yield f"{SEVERITY[fault.certainty]}: number-{fault.fault}: {' -> '.join(parts)}"
    if not faults:
        yield "no finding"


SHOWN = 4
"""Forms of a name that a line lists."""


def explain_names(
    source: str,
    target: str | None,
    source_language: Language,
    target_language: Language,
    glossary: Glossary = _NO_GLOSSARY,
) -> Iterator[str]:
    """Lines for each name of a text, in their order: what it is, and with a translation what became of it there."""
    source = plain_text(source)
    entry = Entry("", source, plain_text(target or ""))
    pair = Pair(entry, source_language, target_language, glossary)
    told = dict([*_of_glossary(pair), *_inferred(pair)])
    told |= dict(_merely_found(pair, told))
    for span in sorted(told):
        yield from told[span]
    if not told:
        yield "no name"
    if target is None:
        return
    findings = [finding for finding in check_pairs([pair]) if finding.check == "name"]
    for finding in findings:
        yield f"{finding.severity}: {finding.rule}: {finding.message}"
    if not findings:
        yield "no finding"


def _of_glossary(pair: Pair) -> Iterator[tuple[Span, list[str]]]:
    """The names that the glossary has."""
    rules = pair.source_language.names
    allowed = dict(pair.glossary.entries)
    places = {rendering.mention: rendering for rendering in compare_names(pair).renderings}
    for mention in find_mentions(pair.source, pair.glossary, rules):
        forms = [form for name in mention.names for form in allowed.get(name, ())]
        listed = " | ".join(forms) or "no confirmed translation, so that it is not looked for"
        lines = [_header(pair, mention.span, " or ".join(mention.names), (f"in the glossary: {listed}",))]
        if pair.target.strip() and forms:
            lines.append(f"    {_glossary_place(pair, mention, places)}")
        yield mention.span, lines


def _glossary_place(pair: Pair, mention: Mention, places: Mapping[Mention, Rendering]) -> str:
    rendering = places.get(mention)
    if rendering is None or not rendering.spans:
        return "is not there in any of its forms: an error"
    found = ", ".join(f"“{pair.target[slice(*span)]}” ({span[0]}-{span[1]})" for span in rendering.spans)
    if rendering.taken is None:
        return f"stands there as {found}, but less often than the source says it: a warning"
    return f"stands there as {found}, by the glossary"


def _inferred(pair: Pair) -> Iterator[tuple[Span, list[str]]]:
    """The names that are told by themselves."""
    covered = settled_spans(pair.source, pair.glossary, pair.source_language.names)
    found = trace(pair, covered)
    accused = {span for finding in check_pairs([pair]) if finding.check == "name" for span in finding.source_spans}
    for one in found:
        if one.nothing:
            continue
        known = (f"in the gazetteer: {', '.join(one.identifiers)}",) if one.identifiers else ()
        lines = [_header(pair, one.span, pair.source[slice(*one.span)], known)]
        lines += [f"    {_word_line(pair, word)}" for word in one.words]
        if one.words and not all(word.stands for word in one.words):
            missed = any(word.span in accused for word in one.words)
            lines.append(f"    {'a warning' if missed else f'no warning: {one.why}'}")
        yield one.span, lines


def _word_line(pair: Pair, trace: Trace) -> str:
    word = f"“{pair.source[slice(*trace.span)]}”"
    place = f"“{pair.target[slice(*trace.place)]}” ({trace.place[0]}-{trace.place[1]})" if trace.place else ""
    score = "" if trace.score is None else f" (score {trace.score:.1f}, needed {trace.least:.1f})"
    if trace.stands:
        return f"{word} stands there{f' as {place}' if place else ''}, by {trace.by}{score}"
    return f"{word} is not there: {_looked_for(pair, trace)}{f'; nearest is {place}{score}' if place else ''}"


def _looked_for(pair: Pair, trace: Trace) -> str:
    gazetteer = pair.target_language.names.gazetteer()
    forms = [form for one in trace.word.identifiers if one in gazetteer for form in gazetteer.forms(one)]
    if not forms:
        return f"looked for what sounds like {trace.word.text}"
    shown = ", ".join(form.replace("*", "…").lstrip("~") for form in forms[:SHOWN])
    return f"looked for {shown}{' …' if len(forms) > SHOWN else ''}"


def _merely_found(pair: Pair, told: Collection[Span]) -> Iterator[tuple[Span, list[str]]]:
    """The names that `extract` would put into names.po, and that nothing looks for as long as they are not there."""
    rules = pair.source_language.names
    names = Glossary.of((name.name, "") for name in find_names([pair.source], rules))
    for mention in find_mentions(pair.source, names, rules) if names else ():
        start, end = mention.span
        if not any(start < end_ and start_ < end for start_, end_ in told):
            why = "looked for only once names.po has its translation"
            yield mention.span, [_header(pair, mention.span, mention.name, (why,))]


def _header(pair: Pair, span: Span, name: str, known: Sequence[str]) -> str:
    text = pair.source[slice(*span)]
    rules = pair.source_language.names
    folded = fold(pair.source)
    start = next((at for at in range(len(folded.text)) if folded.span(at, at + 1)[0] >= span[0]), 0)
    title = title_before(folded, start, rules)
    facts = [kind_of(name, rules) or "name", *known, *([f"title left off: {title}"] if title else [])]
    return f"“{text}”{f' ({name})' if name != text else ''} ({span[0]}-{span[1]}): {'; '.join(facts)}"


def _told(text: str, numbers: Sequence[Quantity], place: int) -> str:
    return f"“{text[slice(*numbers[place].span)]}” ({describe(numbers[place])})"


def _unless_sure(number: Quantity) -> str:
    return ", and need not have one" if number.certainty is Certainty.WEAK else ""
