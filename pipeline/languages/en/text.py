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

# Abbreviations of the Chicago Manual of Style (chapter 10) and of the AP Stylebook that news text uses.
SENTENCES = SentenceRules(
    never_final=frozenset(
        """
        Mr Mrs Ms Mx Messrs Dr Prof Mt Ft Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Brig Gov Sen Sens Rep Reps Pres
        Rev Hon Amb Supt Insp Det Msgr
        vs v e.g i.e cf viz approx trans
        """.split()
    ),
    seldom_final=frozenset(
        """
        a.m p.m u.s u.k u.n e.u d.c u.s.a l.a n.y b.c b.c.e c.e a.d ph.d b.a m.a m.d
        Yu Ya Zh Kh inc ltd co corp bros assn dept univ jr sr esq etc al ave blvd rd sq St
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore
        Pa Tenn Tex Va Vt Wash Wis Wyo
        """.split()
    ),
    before_number=frozenset("no nos p pp vol vols fig figs art sec ch c ca est".split()),
    units=frozenset("ft in lb lbs oz yd yds mi hr hrs min mins sec".split()),
    starters=frozenset(
        """
        the a an this that these those he she it they we you i his her its their our my your there here someone somebody
        in on at for from with without by to of as if when while where after before since until although though because
        but and or nor so yet however moreover therefore meanwhile thus then now still also only even instead indeed
        what who why how which whose some many most more all both each every no not nobody nothing one two
        according despite during under over between among against another other such once
        today yesterday tomorrow earlier later overall perhaps maybe is are was were do does did has have had can could
        """.split()
    ),
    quote_carriers=SPEECH_VERBS,
)  # fmt: skip

PHRASES = {
    "editions": "This article in other languages",
    "index-title": "Editions",
}
