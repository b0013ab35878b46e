"""Articles, and what their authors do to them, with what must become of each translation.

`KINDS` are the edits: functions from an article to its next revisions. A sentence of a revision knows from which
sentences of the first one it was made, so that what is due to it, `Due`, follows from the article alone. The
translations are a code of the source text in other letters, which can be read back: of each it can be told for which
text it was made.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from string import ascii_letters
from typing import TYPE_CHECKING, Literal

from pipeline.languages import LANGUAGES
from pipeline.units import METADATA_ROLES, read_units
from pipeline.units.placeholders import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from pipeline.model import Unit

    Change = Callable[[str, Random], str]
    """An edit of a sentence's HTML; it gives the same where it finds nothing to change."""

ENGLISH = LANGUAGES["en"]
TRIES = 60
"""Places of an article at which an edit is tried before it counts as impossible there."""

Key = tuple[str, str]
"""A message's context and source text."""


# --- articles ---


@dataclass(frozen=True, slots=True)
class Sentence:
    """One unit's HTML, and the numbers of the first revision's sentences that it was made from; none if it is new."""

    html: str
    was: tuple[int, ...] = ()

    @property
    def words(self) -> list[str]:
        return re.sub(r"<[^>]+>", "", self.html).split()


@dataclass(frozen=True, slots=True)
class Block:
    """An element with text. What stands `before` it in the page stays there when blocks change places."""

    before: str
    start: str
    sentences: tuple[Sentence, ...]
    end: str

    @property
    def html(self) -> str:
        return f"{self.start}{' '.join(sentence.html for sentence in self.sentences)}{self.end}"


@dataclass(frozen=True, slots=True)
class Article:
    """A page by its blocks."""

    blocks: tuple[Block, ...]
    after: str

    @property
    def page(self) -> str:
        return "".join(f"{block.before}{block.html}" for block in self.blocks) + self.after

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @property
    def units(self) -> tuple[tuple[Unit, Sentence | None], ...]:
        """The units of the page, each with its sentence; None for its title, its description and the like.

        Raises `ValueError` where the sentences of the page are not those of the article.
        """
        rest = list(self.sentences)
        found: list[tuple[Unit, Sentence | None]] = []
        for unit in _read(self.page):
            own = unit.role not in METADATA_ROLES
            if own and (not rest or _text(rest[0].html) != unit.text):
                raise ValueError(f"no sentence of its own: {unit.text}")
            found.append((unit, rest.pop(0) if own else None))
        if rest:
            raise ValueError(f"not a unit: {rest[0].html}")
        return tuple(found)


@lru_cache(maxsize=1000)
def _read(page: str) -> tuple[Unit, ...]:
    return read_units(page, ENGLISH)


@lru_cache(maxsize=10_000)
def _text(html: str) -> str:
    """The text of the unit that a sentence becomes; empty where it becomes none, or several."""
    units = [unit for unit in read_units(f"<p>{html}</p>", ENGLISH) if unit.role not in METADATA_ROLES]
    return units[0].text if len(units) == 1 else ""


_BLOCK = re.compile(r"(<(?P<tag>h[1-6]|p|li)(?: [^>]*)?>)(.*?)(</(?P=tag)>)", re.DOTALL)


def parse(page: str) -> Article:
    """The article of a page whose sentences are parted by single spaces."""
    blocks: list[Block] = []
    number = at = 0
    for match in _BLOCK.finditer(page):
        inner = match[3]
        spans = [unit.places[0].span for unit in read_units(f"<p>{inner}</p>", ENGLISH)]
        texts = [inner[start - 3 : end - 3] for start, end in spans]
        sentences = tuple(Sentence(text, (number + place,)) for place, text in enumerate(texts))
        number += len(sentences)
        blocks.append(Block(page[at : match.start()], match[1], sentences, match[4]))
        at = match.end()
    article = Article(tuple(blocks), page[at:])
    if article.page != page:
        raise ValueError("the page is not made of such blocks")
    return article


def renumbered(article: Article) -> Article:
    """The article as a first revision: each sentence was made from itself."""
    number = 0
    blocks = []
    for block in article.blocks:
        sentences = tuple(Sentence(one.html, (number + place,)) for place, one in enumerate(block.sentences))
        number += len(sentences)
        blocks.append(replace(block, sentences=sentences))
    return Article(tuple(blocks), article.after)


# --- made-up articles ---

SLOTS = {
    "who": "Olena Bondar|Taras Melnyk|Park Ji-woo|Choi Min-seo|Helen Ashworth|Iryna Koval|Daniel Reeves|Han So-yeon",
    "role": "the mayor|a fisheries inspector|the captain|a union lawyer|the chief engineer|a retired pilot",
    "org": "The port authority|The ministry|The regional court|The shipyard|The coast guard|The teachers' union",
    "place": "Odesa|Busan|Port Ellis|Kherson|Incheon|Lviv|Mariupol|Sokcho|Hull",
    "things": "fishing boats|school buses|grain silos|ferry tickets|repair crews|street lamps|wind turbines|trams",
    "thing": "harbour|tram depot|flood barrier|reading room|power station|colour archive|sports centre|lighthouse",
    "did": "repaired|counted|sold|inspected|insured|towed away|repainted|catalogued|handed over|measured",
    "quality": "old|narrow|expensive|reliable|crowded|quiet|modern|neglected|famous|damp",
    "when": "in early spring|after the storm|before the vote|last winter|during the strike|over the holidays",
    "why": "because the money ran out|since nobody else applied|as the tide was low|because spare parts were late",
    "month": "January|March|April|June|August|October|November",
}
CLAUSES = [
    "{n} {things} were {did} in {place} {when}",
    "the {quality} {thing} in {place} was closed {when}",
    "{role} has {did} {n} {things}, more than in any other year",
    "the {thing} could serve {m} million people {why}",
    "neighbours had asked {org2} for {things} rather than for another {thing}",
    "only {n} of the {things} are {quality} enough to be {did} again",
    "work on the {thing} will start in {month} {year}",
    "the price of {things} is {p} percent higher than it was in {place}",
    "{who} had {did} the {thing} twice without telling {org2}",
    "{org2} is looking for {n} volunteers who know how {things} are {did}",
    "half of {place} heard the noise {when}",
    "nobody had seen {things} near the {thing} before {year}",
    "children may visit the {quality} {thing} until the end of {month}",
    "a letter from {place} reached {org2} {p} days too late {why}",
]
OPENINGS = [
    "In {place}, {c}.",
    "According to <a href=\"https://example.org/{n}\">a report</a>, {c}.",
    "{org} said that {c}.",
    "{who}, {role}, does not believe that {c}.",
    "It was <em>not</em> the first time that {c}.",
    "\"Nobody told us that {c},\" {role} said.",
    "\"The {thing} is {quality}, and that's that,\" {who} told reporters {when}.",
    "{c1}, and {c}.",
    "{c1}, but {c}.",
    "{c1}; {c}.",
    "For {who}, the <strong>{quality}</strong> {thing} is a programme of {p} years, not of {p} months.",
    "Travelling from {place} to <a href=\"/towns/{year}\">{place}</a> has cost ${n} {when}.",
    "{c1}.",
]  # fmt: skip
HEADINGS = ["Why the {thing} in {place} was {quality}", "What {org2} will do with {n} {things}", "A {quality} {thing}"]
REPEATED = ["Officials declined to comment.", "The figures could not be verified."]
CHOICES = {name: values.split("|") for name, values in SLOTS.items()}


def _number(chance: Random) -> str:
    return f"{chance.choice([chance.randint(12, 999), chance.randint(1_000, 60_000)]):,}"


def _filled(template: str, chance: Random) -> str:
    def word(match: re.Match[str]) -> str:
        match match[1]:
            case "c":
                return _filled(chance.choice(CLAUSES), chance)
            case "c1":
                clause = _filled(chance.choice(CLAUSES), chance)
                return clause[0].upper() + clause[1:]
            case "n":
                return _number(chance)
            case "m":
                return f"{chance.randint(1, 9)}.{chance.randint(11, 99)}"
            case "p":
                return str(chance.randint(11, 89))
            case "year":
                return str(chance.randint(1991, 2031))
            case "org2":
                name = chance.choice(CHOICES["org"])
                return name[0].lower() + name[1:]
            case slot:
                return chance.choice(CHOICES[slot])

    return re.sub(r"\{(\w+)\}", word, template)


def _sentences(chance: Random, count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        sentence = _filled(chance.choice(OPENINGS), chance)
        if _text(sentence):
            found.append(sentence)
    return found


def made_up(seed: int, paragraphs: int = 9) -> Article:
    """An article with a head, headings, paragraphs, a list, a figure and sentences that stand in it several times."""
    chance = Random(f"article {seed}")  # noqa: S311
    headline, alt, caption = (_filled(chance.choice(HEADINGS), chance) + f" {seed}" for _ in range(3))
    lead = _filled("{org} and {who} disagree about the {quality} {thing} in {place} {when}.", chance)
    body = []
    for number in range(paragraphs):
        sentences = _sentences(chance, chance.randint(2, 5))
        if number % 3 == 1:  # not at the edges of the paragraph alone
            sentences.insert(chance.randint(1, len(sentences)), REPEATED[number // 3 % 2])
        if number % 4 == 2:
            sentences.insert(chance.randint(0, len(sentences) - 1), REPEATED[0])
        if number % 3 == 2:
            body.append(f"<h2>{_filled(HEADINGS[number // 3 % len(HEADINGS)], chance)}</h2>")
        body.append(f"<p>{' '.join(sentences)}</p>")
    items = "\n".join(f"<li>{sentence}</li>" for sentence in _sentences(chance, 3))
    figure = f'<figure><img src="a.png" alt="{alt}"><figcaption><p>{caption}.</p></figcaption></figure>'
    body[paragraphs // 2 : paragraphs // 2] = [f"<ul>\n{items}\n</ul>", figure]
    head = f'<title>{headline}</title>\n<meta name="description" content="{lead}">'
    return parse(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{head}\n</head>\n<body>\n<article>\n'
        f'<h1>{headline}</h1>\n<p class="standfirst">{lead}</p>\n'
        + "\n".join(body)
        + "\n</article>\n</body>\n</html>\n"
    )


# --- edits of a text ---

BRITISH_AMERICAN = (
    "harbour/harbor colour/color centre/center programme/program neighbours/neighbors neighbour/neighbor "
    "travelling/traveling catalogued/cataloged kilometres/kilometers metres/meters defence/defense"
)
SPELLINGS = [tuple(pair.split("/")) for pair in BRITISH_AMERICAN.split()]
NAME = re.compile(r"(\b[a-z]+,? )[A-Z][a-z]+(?: [A-Z][a-z]+)+(?:-[a-z]+)?")
"""After a word in small letters, so that no part of a longer name is taken for one."""
GROUPED = re.compile(r"(?<![\d$.,/-])[1-9]\d{0,2},\d{3}(?![\d,.-]\d|-)")
DECIMAL = re.compile(r"(?<![\d.,])(\d)\.(\d)(\d?) million")


def _outside_tags(html: str, change: Callable[[str], str]) -> str:
    return "".join(part if part.startswith("<") else change(part) for part in re.split(r"(<[^>]*>)", html))


def _once(pattern: str | re.Pattern[str], new: str | Callable[[re.Match[str]], str], html: str) -> str:
    """The first place in which the pattern stands outside of tags changed; the same text where it stands nowhere."""
    done = False

    def change(part: str) -> str:
        nonlocal done
        if done:
            return part
        changed, count = re.subn(pattern, new, part, count=1)
        done = bool(count)
        return changed

    return _outside_tags(html, change)


def comma(html: str, chance: Random) -> str:
    """One taken out, or one put in before a conjunction."""
    without = _once(r"(?<=[a-z]), (?=[a-z])", " ", html)
    return without if without != html else _once(r"(?<=[a-z]) (?=(?:because|since|as|and|than) )", ", ", html)


def curly(html: str, chance: Random) -> str:
    """Straight marks made typographic."""
    opened = re.sub(r'(^|[\s(>])"', r"\1“", html) if html.startswith('"') or ' "' in html else html
    return _outside_tags(opened.replace('="', "=\0"), lambda part: part.replace('"', "”").replace("'", "’")).replace(
        "=\0", '="'
    )


def number(html: str, chance: Random) -> str:
    """30,000 -> 35,000: another digit in the middle."""

    def other(match: re.Match[str]) -> str:
        old = match.group()
        head, tail = old.split(",")
        return f"{head},{(int(tail) + 500) % 1000:03}"

    return _once(GROUPED, other, html)


def magnitude(html: str, chance: Random) -> str:
    """1.28 million -> 12.8 million."""
    return _once(DECIMAL, lambda match: f"{match[1]}{match[2]}{f'.{match[3]}' * bool(match[3])} million", html)


def name(html: str, chance: Random) -> str:
    other = chance.choice(["Maksym Hrytsenko", "Yoon Da-eun", "Alice Thornbury"])
    return _once(NAME, lambda match: f"{match[1]}{other}", html)


def negated(html: str, chance: Random) -> str:
    return _once(r"\b(is|are|was|were|will|has|had|could|can|does)\b (?!not\b)", r"\1 not ", html)


def spelling(html: str, chance: Random) -> str:
    for british, american in SPELLINGS:
        for old, new in ((british, american), (american, british)):
            changed = _once(rf"\b{old}\b", new, html)
            if changed != html:
                return changed
    return html


def emphasised(html: str, chance: Random) -> str:
    tag = chance.choice(["em", "strong", 'a href="/x"'])
    return _once(
        r"(?<=[a-z] )[a-z]{4,}(?= [a-z])", lambda match: f"<{tag}>{match.group()}</{tag[:6].split()[0]}>", html
    )


def without_markup(html: str, chance: Random) -> str:
    return re.sub(r"<(em|strong|a)\b[^>]*>(.*?)</\1>", r"\2", html, count=1)


# --- edits of an article ---


def _with(article: Article, at: int, *blocks: Block) -> Article:
    """The article with other blocks in the place of one."""
    return replace(article, blocks=(*article.blocks[:at], *blocks, *article.blocks[at + 1 :]))


def _with_sentences(article: Article, at: int, sentences: Sequence[Sentence]) -> Article:
    return _with(article, at, replace(article.blocks[at], sentences=tuple(sentences)))


def _paragraphs(article: Article, least: int = 1) -> list[int]:
    """The places of plain paragraphs with at least so many sentences; those of a caption are none."""
    return [
        at
        for at, block in enumerate(article.blocks)
        if block.start == "<p>"
        and len(block.sentences) >= least
        and not block.before.endswith(("<figcaption>", "<figcaption>\n"))
    ]


def _content(article: Article, at: int, other: Block) -> Block:
    """A block moved to a place of the article."""
    return replace(other, before=article.blocks[at].before)


def reworded(change: Change, least: int = 5) -> Callable[[Article, Random], Article]:
    """An edit that changes the words of one sentence with at least so many of them."""

    def edit(article: Article, chance: Random) -> Article:
        places = [(at, n) for at in _body(article) for n in range(len(article.blocks[at].sentences))]
        chance.shuffle(places)
        for at, n in places:
            sentences = list(article.blocks[at].sentences)
            changed = change(sentences[n].html, chance)
            if changed != sentences[n].html and len(sentences[n].words) >= least:
                sentences[n] = replace(sentences[n], html=changed)
                return _with_sentences(article, at, sentences)
        return article

    return edit


def _body(article: Article) -> list[int]:
    """The places of all blocks but the headline and the standfirst, which the page's head repeats."""
    return [at for at, block in enumerate(article.blocks) if not re.match(r"<h1|<p class=.standfirst", block.start)]


def quotation_marks(article: Article, chance: Random) -> Article:
    """All of the page at once, as an editor's program does it."""
    for at in _body(article):
        sentences = [replace(one, html=curly(one.html, chance)) for one in article.blocks[at].sentences]
        article = _with_sentences(article, at, sentences)
    return article


def headline(article: Article, chance: Random) -> Article:
    """Changed where it is read; the title in the page's head stays as it was."""
    at = next(at for at, block in enumerate(article.blocks) if block.start.startswith("<h1"))
    (sentence,) = article.blocks[at].sentences
    return _with_sentences(article, at, [replace(sentence, html=f"{sentence.html}, again")])


def paragraph_moved(article: Article, chance: Random) -> Article:
    source, goal = chance.sample(_paragraphs(article), 2)
    order = _paragraphs(article)
    rest = [at for at in order if at != source]
    rest.insert(order.index(goal), source)
    return _rearranged(article, order, rest)


def _rearranged(article: Article, places: Sequence[int], order: Sequence[int]) -> Article:
    blocks = list(article.blocks)
    for place, source in zip(places, order, strict=True):
        blocks[place] = _content(article, place, article.blocks[source])
    return replace(article, blocks=tuple(blocks))


def paragraphs_reordered(article: Article, chance: Random) -> Article:
    places = _paragraphs(article)
    return _rearranged(article, places, chance.sample(places, len(places)))


def sentences_swapped(article: Article, chance: Random) -> Article:
    at = chance.choice(_paragraphs(article, 2))
    sentences = list(article.blocks[at].sentences)
    n = chance.randrange(len(sentences) - 1)
    sentences[n : n + 2] = reversed(sentences[n : n + 2])
    return _with_sentences(article, at, sentences)


def sentence_moved(article: Article, chance: Random) -> Article:
    source, goal = chance.sample(_paragraphs(article, 2), 2)
    sentences = list(article.blocks[source].sentences)
    moved = sentences.pop(chance.randrange(len(sentences)))
    if moved.html in REPEATED:
        return article  # nothing tells it from the others any more
    others = list(article.blocks[goal].sentences)
    others.insert(chance.randint(0, len(others)), moved)
    return _with_sentences(_with_sentences(article, source, sentences), goal, others)


def tags_changed(article: Article, chance: Random) -> Article:
    for at, block in enumerate(article.blocks):
        sentences = [replace(one, html=re.sub(r"<(/?)em>", r"<\1strong>", one.html)) for one in block.sentences]
        article = _with_sentences(article, at, sentences)
    return article


def paragraph_listed(article: Article, chance: Random) -> Article:
    at = chance.choice(_paragraphs(article))
    return _with(article, at, replace(article.blocks[at], start="<ul><li>", end="</li></ul>"))


def heading_lowered(article: Article, chance: Random) -> Article:
    places = [at for at, block in enumerate(article.blocks) if block.start == "<h2>"]
    at = chance.choice(places)
    return _with(article, at, replace(article.blocks[at], start="<h3>", end="</h3>"))


def heading_unmade(article: Article, chance: Random) -> Article:
    places = [at for at, block in enumerate(article.blocks) if block.start == "<h2>"]
    at = chance.choice(places)
    return _with(article, at, replace(article.blocks[at], start="<p>", end="</p>"))


def class_added(article: Article, chance: Random) -> Article:
    at = chance.choice(_paragraphs(article))
    return _with(article, at, replace(article.blocks[at], start='<p class="wide" id="x">'))


def address_changed(article: Article, chance: Random) -> Article:
    for at, block in enumerate(article.blocks):
        sentences = [
            replace(one, html=re.sub(r'href="[^"]*"', 'href="https://example.com/new"', one.html))
            for one in block.sentences
        ]
        article = _with_sentences(article, at, sentences)
    return article


def neighbours_added(article: Article, chance: Random) -> Article:
    """A paragraph, a line in the page's head and a picture."""
    at = chance.choice(_paragraphs(article))
    added = tuple(Sentence(html) for html in _sentences(chance, 2))
    picture = '\n<img src="b.png" alt="A view that was not there before">'
    before = article.blocks[at].before + picture
    article = _with(article, at, Block(before, "<p>", added, "</p>"), replace(article.blocks[at], before="\n"))
    first = article.blocks[0]
    head = first.before.replace("</head>", '<meta property="og:image:alt" content="The quay in the rain">\n</head>')
    return _with(article, 0, replace(first, before=head))


def paragraph_removed(article: Article, chance: Random) -> Article:
    at = chance.choice(_paragraphs(article))
    return _with(article, at, Block(article.blocks[at].before, "", (), ""))


def sentence_split(article: Article, chance: Random) -> Article:
    """At a conjunction, which goes, or at a semicolon."""
    places = [(at, n) for at in _paragraphs(article) for n in range(len(article.blocks[at].sentences))]
    chance.shuffle(places)
    for at, n in places:
        sentences = list(article.blocks[at].sentences)
        parts = re.split(r"(?:, (?:and|but|while|which|so)|;) (?=[a-z0-9])", sentences[n].html, maxsplit=1)
        if '"' in sentences[n].html or len(parts) < 2 or min(len(part.split()) for part in parts) < 4:
            continue
        first, second = parts
        was = sentences[n].was
        sentences[n : n + 1] = [Sentence(f"{first}.", was), Sentence(second[0].upper() + second[1:], was)]
        return _with_sentences(article, at, sentences)
    return article


def sentences_joined(article: Article, chance: Random) -> Article:
    """With a comma and "and" in the place of the full stop."""
    places = [(at, n) for at in _paragraphs(article, 2) for n in range(len(article.blocks[at].sentences) - 1)]
    chance.shuffle(places)
    for at, n in places:
        sentences = list(article.blocks[at].sentences)
        one, other = sentences[n : n + 2]
        plain = (
            one.html.endswith(".") and '"' not in one.html + other.html and re.match(r"(?:The|It|In|A)\b", other.html)
        )
        if not plain or {one.html, other.html} & set(REPEATED):
            continue
        joined = f"{one.html[:-1]}, and {other.html[0].lower()}{other.html[1:]}"
        sentences[n : n + 2] = [Sentence(joined, one.was + other.was)]
        return _with_sentences(article, at, sentences)
    return article


def _without_sentence(article: Article, chance: Random) -> Article:
    at = chance.choice(_paragraphs(article, 2))
    sentences = list(article.blocks[at].sentences)
    if sentences.pop(chance.randrange(len(sentences))).html in REPEATED:
        return article
    return _with_sentences(article, at, sentences)


def brought_back(article: Article, chance: Random) -> tuple[Article, ...]:
    """A sentence deleted, and in the next revision there again."""
    without = _without_sentence(article, chance)
    return (without, article) if without != article else ()


def undone(article: Article, chance: Random) -> tuple[Article, ...]:
    """A number changed, and in the next revision as it was."""
    changed = reworded(number)(article, chance)
    return (changed, article) if changed != article else ()


def changed_twice(article: Article, chance: Random) -> tuple[Article, ...]:
    """A sentence negated, and in the next revision its number changed as well."""
    once = reworded(lambda html, _: negated(html, chance) if GROUPED.search(html) else html)(article, chance)
    at = next((at for at, (a, b) in enumerate(zip(article.blocks, once.blocks, strict=True)) if a != b), None)
    if at is None:
        return ()
    pairs = zip(article.blocks[at].sentences, once.blocks[at].sentences, strict=True)
    again = [replace(b, html=number(b.html, chance)) if a != b else b for a, b in pairs]
    return once, _with_sentences(once, at, again)


def _twins(article: Article) -> list[tuple[int, int]]:
    """The places of sentences that stand in several paragraphs."""
    found = [(at, n) for at in _paragraphs(article, 3) for n in range(len(article.blocks[at].sentences))]
    html = {place: article.blocks[place[0]].sentences[place[1]].html for place in found}
    count = Counter(html.values())
    return [place for place in found if count[html[place]] > 1]


def twin_deleted(article: Article, chance: Random) -> Article:
    twins = _twins(article)
    if not twins:
        return article
    at, n = chance.choice(twins)
    sentences = list(article.blocks[at].sentences)
    del sentences[n]
    return _with_sentences(article, at, sentences)


def twins_exchanged(article: Article, chance: Random) -> Article:
    """Two paragraphs with the same sentence in them change places."""
    twins = _twins(article)
    pairs = [
        (one[0], other[0])
        for one in twins
        for other in twins
        if one[0] < other[0]
        and article.blocks[one[0]].sentences[one[1]].html == article.blocks[other[0]].sentences[other[1]].html
    ]
    if not pairs:
        return article
    one, other = chance.choice(pairs)
    return _rearranged(article, [one, other], [other, one])


def similar_added(article: Article, chance: Random) -> Article:
    """A sentence that is like one which stays."""
    places = [(at, n) for at in _paragraphs(article) for n in range(len(article.blocks[at].sentences))]
    chance.shuffle(places)
    for at, n in places:
        html = article.blocks[at].sentences[n].html
        other = chance.choice([number, negated, name])(html, chance)
        if other != html:
            goal = chance.choice(_paragraphs(article))
            sentences = list(article.blocks[goal].sentences)
            sentences.insert(chance.randint(0, len(sentences)), Sentence(other))
            return _with_sentences(article, goal, sentences)
    return article


def paragraph_rewritten(article: Article, chance: Random) -> Article:
    at = chance.choice(_paragraphs(article))
    return _with_sentences(article, at, [Sentence(html) for html in _sentences(chance, 3)])


def _one(edit: Callable[[Article, Random], Article]) -> Callable[[Article, Random], tuple[Article, ...]]:
    def revisions(article: Article, chance: Random) -> tuple[Article, ...]:
        changed = edit(article, chance)
        return (changed,) if changed != article else ()

    return revisions


KINDS: dict[str, Callable[[Article, Random], tuple[Article, ...]]] = {
    "paragraph moved": _one(paragraph_moved),
    "paragraphs reordered": _one(paragraphs_reordered),
    "sentences swapped": _one(sentences_swapped),
    "sentence moved to another paragraph": _one(sentence_moved),
    "tag of words changed": _one(tags_changed),
    "paragraph made a list item": _one(paragraph_listed),
    "heading lowered": _one(heading_lowered),
    "heading made a paragraph": _one(heading_unmade),
    "class added": _one(class_added),
    "link's address changed": _one(address_changed),
    "neighbours added": _one(neighbours_added),
    "paragraph removed": _one(paragraph_removed),
    "sentence removed": _one(_without_sentence),
    "sentence removed, brought back": brought_back,
    "number changed, changed back": undone,
    "number changed, translated, changed back": undone,
    "one of two identical removed": _one(twin_deleted),
    "identical sentences exchanged": _one(twins_exchanged),
    "comma corrected": _one(reworded(comma)),
    "quotation marks": _one(quotation_marks),
    "number changed": _one(reworded(number)),
    "magnitude changed": _one(reworded(magnitude)),
    "name changed": _one(reworded(name)),
    "not added": _one(reworded(negated)),
    "not added, then number changed": changed_twice,
    "spelling": _one(reworded(spelling)),
    "markup added": _one(reworded(emphasised)),
    "markup removed": _one(reworded(without_markup)),
    "headline changed, title not": _one(headline),
    "sentence split": _one(sentence_split),
    "sentences joined": _one(sentences_joined),
    "similar sentence added": _one(similar_added),
    "paragraph rewritten": _one(paragraph_rewritten),
}
"""What authors do. Each gives the revisions that follow an article, one or two; none where it has no place for it."""


TRANSLATED_BETWEEN = frozenset({"number changed, translated, changed back"})
"""Edits between whose revisions a translator brings every entry up to the text."""


def revisions(kind: str, article: Article, seed: int) -> tuple[Article, ...]:
    """An edit at a place of the article that the seed decides; none where it has no place for it."""
    for attempt in range(TRIES):
        try:
            found = KINDS[kind](article, Random(f"{kind} {seed} {attempt}"))  # noqa: S311
            if found and all(revision.units for revision in found):
                return found
        except (ValueError, IndexError):  # nothing to choose from; or the page's sentences became others
            continue
    return ()


# --- translations, and what is due to them ---

MARK = {"uk": "ї", "ko": "꽃"}
"""Letters that no code has: they tell apart the translations of the same text."""
CODE = {
    "uk": "абцдефгхийклмнопярстувжьзю" + "абцдефгхийклмнопярстувжьзю".upper(),
    "ko": "".join(chr(0xAC00 + 28 * number) for number in range(52)),
}
_TO = {language: str.maketrans(ascii_letters, code) for language, code in CODE.items()}
_FROM = {language: str.maketrans(code, ascii_letters) for language, code in CODE.items()}


def translation(text: str, language: str, variant: int = 0) -> str:
    """The text in other letters; numbers, marks and placeholders stay."""
    coded = text.translate(_TO[language])
    return f"{MARK[language] * variant} {coded}" if variant else coded


def translated_text(target: str, language: str) -> str:
    """The text for which a translation was made."""
    return target.lstrip(f"{MARK[language]} ").translate(_FROM[language])


def translations(article: Article, language: str, *, twins: bool = True) -> dict[Key, str]:
    """Every unit's translation; each of the same text another one, unless there are to be no `twins`."""
    seen: Counter[str] = Counter()
    found = {}
    for unit, _ in article.units:
        found[unit.context, unit.text] = translation(unit.text, language, seen[unit.text] * twins)
        seen[unit.text] += 1
    return found


@dataclass(frozen=True, slots=True)
class Due:
    """What must become of one unit of a later revision."""

    key: Key
    kind: Literal["kept", "changed", "split", "joined", "new"]
    sources: tuple[str, ...] = ()
    """The texts that it was made from, as they were translated."""
    targets: tuple[str, ...] = ()
    """Their translations."""


def dues(before: Article, after: Article, language: str, *, twins: bool = True) -> tuple[Due, ...]:
    """What is due to each unit of a revision, of whose first one everything was translated."""
    was = translations(before, language, twins=twins)
    by_number = {
        sentence.was[0]: (unit.text, was[unit.context, unit.text]) for unit, sentence in before.units if sentence
    }
    by_text: dict[str, str] = {}
    for (_, text), target in was.items():
        by_text.setdefault(text, target)
    uses = Counter(number for sentence in after.sentences for number in sentence.was)
    return tuple(_due(unit, sentence, by_number, by_text, uses) for unit, sentence in after.units)


def _due(
    unit: Unit,
    sentence: Sentence | None,
    by_number: dict[int, tuple[str, str]],
    by_text: dict[str, str],
    uses: Counter[int],
) -> Due:
    key = unit.context, unit.text
    if sentence is None:
        return Due(key, "kept", (unit.text,), (by_text[unit.text],)) if unit.text in by_text else Due(key, "new")
    if not sentence.was:
        return Due(key, "new")
    sources, targets = zip(*(by_number[number] for number in sentence.was), strict=True)
    if len(sources) > 1:
        return Due(key, "joined", sources, targets)
    if uses[sentence.was[0]] > 1:
        return Due(key, "split", sources, targets)
    return Due(key, "kept" if sources == (unit.text,) else "changed", sources, targets)


Verdict = Literal["kept", "offered", "to do", "wrongly kept"]


def verdict(due: Due, target: str, language: str, *, fuzzy: bool) -> Verdict:
    """What a merge made of a unit: its translation kept; offered, but to be looked at; not there; or a wrong one kept.

    A translation that nobody made for this text is wrong where it is confirmed, also that of a twin.
    """
    if target and not fuzzy:
        right = target in due.targets if due.kind == "kept" else translated_text(target, language) == due.key[1]
        return "kept" if right else "wrongly kept"
    offer, old = bare(target), [bare(one) for one in due.targets]
    if due.kind in {"kept", "changed"}:
        return "offered" if target in due.targets else "to do"
    if due.kind == "split":
        return "offered" if offer and offer in old[0] else "to do"
    return "offered" if old and all(one in offer for one in old) else "to do"


def bare(target: str) -> str:
    """A translation without its placeholders, whose numbers change where texts are joined or split, and spaces."""
    return "".join(PLACEHOLDER.sub("", target).split())


def lost(before: Collection[str], after: Collection[str]) -> Iterator[str]:
    """The translations of the old file that stand nowhere in the new one, obsolete entries included."""
    text = "\n".join(map(bare, after))
    return (target for target in before if bare(target) not in text)
