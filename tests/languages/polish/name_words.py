"""The Polish words by which names are told from other words with a capital. All in lower case."""

from __future__ import annotations

COMMON = frozenset(
    """
    a ale albo ani aby bez bo bowiem być był była było były by co choć czy dla dlaczego do dziś gdy gdzie go i ich im inni inny inna
    ja jak jako jaki je jeden jedna jedno jednak jego jej jest jeśli jeżeli już każdy każda kiedy kilka kto która które który
    lecz lub ma mają może można my na nad nam nas nasz nasza nasze nawet nie nikt niż o obaj od on ona one oni ono oraz oto po pod
    podczas ponieważ potem poza przed przez przy przecież raz również sam są się swój ta tak taki taka także tam te ten teraz to
    tu tutaj tylko tych tym u w we wczoraj według wiele wielu więc wraz wśród wszyscy wszystko z za ze że żaden żeby
    zdjęcie foto fot wideo źródło czytaj zobacz wojna armia państwo kraj rząd ludzie żołnierze eksperci rosjanie ukraińcy
    dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc milion pierwszy druga drugi trzeci
    celsjusza fahrenheita
    później wcześniej następnie wreszcie tymczasem natomiast zatem dlatego mimo ponadto jutro obecnie
    """.split()
)
CONNECTORS = frozenset("i de di van von der da la im".split())
STAND_INS = frozenset("on ona jego jej jemu mu go ją nią nim niej niego".split())
TITLES = frozenset(
    """
    prezydent prezydenta premier premiera minister wiceminister wicepremier szef szefowa przewodniczący przewodnicząca dyrektor dyrektorka
    generał pułkownik podpułkownik major kapitan porucznik sierżant admirał marszałek pan pani profesor doktor poseł posłanka
    senator burmistrz gubernator ambasador rzecznik rzeczniczka król królowa książę księżna papież patriarcha biskup analityk
    ekspert dziennikarz dziennikarka lider dowódca kanclerz sekretarz
    """.split()
)
CALENDAR = frozenset(
    """
    styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
    poniedziałek wtorek środa czwartek piątek sobota niedziela wielkanoc
    """.split()
)
ABBREVIATIONS = frozenset("pkb vat tv ai it dna rna hiv aids pit".split())
PLACE_HEADS = frozenset(
    "morze ocean zatoka cieśnina rzeka jezioro wyspa wyspy półwysep góra góry obwód rejon województwo republika miasto wieś ulica aleja plac most port".split()
)
ORGANISATION_HEADS = frozenset(
    """
    siły armia flota korpus brygada batalion pułk sztab służba wywiad zarząd agencja biuro departament ministerstwo rada komitet
    komisja gabinet parlament kongres senat sąd związek unia liga sojusz organizacja stowarzyszenie federacja fundusz fundacja instytut
    uniwersytet centrum spółka korporacja bank partia ruch front policja
    """.split()
)
MEDIA_HEADS = frozenset("gazeta dziennik tygodnik agencja radio kanał times journal post".split())
EVENT_HEADS = frozenset(
    "wojna rewolucja bitwa operacja umowa traktat pakt nagroda mistrzostwa szczyt konferencja".split()
)
HEADS = PLACE_HEADS | ORGANISATION_HEADS | MEDIA_HEADS | EVENT_HEADS
MEDIA = frozenset({"Gazeta Wyborcza", "Rzeczpospolita", "Reuters", "Bloomberg", "BBC", "CNN", "AP", "AFP", "PAP"})
