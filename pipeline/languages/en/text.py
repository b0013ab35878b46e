"""English outside numbers and names: sentence ends, captions, speech, and polyedition's own few words."""

from __future__ import annotations

from pipeline.languages.sentences import SentenceRules

SPEECH_VERBS = frozenset(
    """
    said says say told tells tell explained explains added adds argued argues asserted asserts stressed stresses
    believed believes noted notes claimed claims wrote writes asked asks replied replies answered answers warned warns
    announced announces stated states declared declares insisted insists admitted admits acknowledged acknowledges
    recalled recalls continued continues concluded concludes emphasised emphasises emphasized emphasizes commented comments
    """.split()
)  # fmt: skip

CREDIT_WORDS = frozenset(
    """
    photo photos photograph picture image images credit courtesy pool via getty reuters ap afp epa upi
    shutterstock handout archive © copyright illustration ukrinform unian yonhap tass xinhua
    """.split()
)  # fmt: skip

# Abbreviations of the Chicago Manual of Style (chapter 10) that news text uses.
SENTENCES = SentenceRules(
    never_final=frozenset(
        """
        mr mrs ms messrs dr prof sr st mt ft gen lt col maj capt cmdr sgt cpl pvt adm brig gov sen rep reps sens pres
        rev hon amb supt insp det vs v no nos vol pp fig figs ed eds trans approx est dept univ assn bros
        e.g i.e cf al jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
        """.split()
    ),
    seldom_final=frozenset("a.m p.m u.s u.k u.n e.u d.c u.s.a inc ltd co corp jr etc ph.d b.a m.a b.c a.d l.a n.y ave blvd rd sq".split()),
    starters=frozenset(
        """
        the a an this that these those he she it they we you i his her its their our my your there here
        in on at for from with without by to of as if when while where after before since until although though because
        but and or nor so yet however moreover therefore meanwhile thus then now still also only even
        what who why how which whose some many most more all both each every no not nobody nothing one two
        according despite during under over between among against another other such once
        """.split()
    ),
    quote_carriers=SPEECH_VERBS,
)  # fmt: skip

PHRASES = {
    "editions": "This article in other languages",
    "articles": "Articles",
    "index-title": "Editions",
    "untranslated": "This part has not been translated yet.",
}
