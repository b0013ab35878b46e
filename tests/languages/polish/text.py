"""Polish outside numbers and names: sentence ends, captions, speech, and the few words of an edition."""

from __future__ import annotations

from pipeline.languages.sentences import SentenceRules

SPEECH_VERBS = frozenset(
    """
    powiedział powiedziała powiedzieli mówi mówią mówił mówiła mówili dodał dodała dodaje dodają zaznaczył zaznaczyła zaznacza
    podkreślił podkreśliła podkreśla wyjaśnił wyjaśniła wyjaśnia stwierdził stwierdziła stwierdza oświadczył oświadczyła
    uważa uważają twierdzi twierdzą poinformował poinformowała poinformowali informuje napisał napisała pisze zapytał
    zapytała pyta odpowiedział odpowiedziała odpowiada ostrzegł ostrzegła ostrzega przyznał przyznała przyznaje
    przypomniał przypomniała przypomina zapowiedział zapowiedziała zauważył zauważyła zauważa opowiada ocenił oceniła ocenia
    """.split()
)

CREDIT_WORDS = frozenset(
    "fot foto fotografia zdjęcie ilustracja archiwum źródło dzięki uprzejmości © pap getty images reuters ap afp epa via".split()
)

# Wielki słownik ortograficzny PWN, [210]-[214]: skróty; mln, mld, km, kg, dr, mgr, nr stoją bez kropki.
SENTENCES = SentenceRules(
    never_final=frozenset(
        """
        np tzw tzn tj m.in ul al pl os św bł ks bp abp o prof doc hab inż gen płk ppłk mjr kpt por ppor sierż red im ur zm ok
        zob cyt pt ang niem ros ukr franc łac wł hiszp pol wsch zach płn płd woj pow gm godz tel Dz
        """.split()
    ),
    seldom_final=frozenset("r w tys cd p.n.e n.e ub br bm a.d sp z.o.o".split()),
    # W latach 90. XX wieku.
    before_number=frozenset("s str t rys tab il art ust poz pkt par rozdz vol 10 20 30 40 50 60 70 80 90".split()),
    units=frozenset("m s g t min sek gr".split()),
    often_final=frozenset("itd itp".split()),
    starters=frozenset(
        """
        to ten ta te ci tego tej tym tych tamten on ona ono oni one my wy ja jego jej ich mu im nam nasz wasz mój
        tam tu tutaj w we na do z ze za od pod przed nad przy dla bez po przez między wśród oprócz poza podczas
        ale a i oraz lub albo czy jednak więc dlatego zatem natomiast tymczasem wtedy teraz nadal także również nawet tylko
        potem później następnie wcześniej dziś dzisiaj wczoraj jutro wreszcie ogólnie przecież właśnie zwłaszcza
        jeśli jeżeli gdy kiedy choć chociaż żeby aby ponieważ bo że co kto dlaczego jak który która które jaki gdzie niektórzy wiele wielu wszyscy
        obaj obie każdy każda nie nikt nic jeden jedna dwa dwie dwaj według mimo oto taki taka takie jest są był była było były
        """.split()
    ),
    quote_carriers=SPEECH_VERBS,
    dialogue_dash=True,
)

PHRASES = {
    "editions": "Ten artykuł w innych językach",
    "index-title": "Wydania",
}
