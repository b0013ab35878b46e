"""Polish months, units and currencies with their cases (CLDR; Narodowy Bank Polski for the currencies' names)."""

from __future__ import annotations

HARD = ("y", "a", "e", "ego", "ej", "emu", "ą", "ym", "ych", "ymi", "i")
"""Endings of an adjective; the last one is the plural for people (pierwsi)."""
SOFT = ("i", "ia", "ie", "iego", "iej", "iemu", "ią", "im", "ich", "imi")
"""Those of a soft one, which also follow k and g: trzeci, drugi."""

_MASCULINE = ("", "a", "u", "owi", "em", "ie", "y", "ów", "om", "ami", "ach")
_FEMININE = ("a", "y", "ę", "ą", "ie", "", "om", "ami", "ach")


def _forms(stem: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stem + ending for ending in endings)


_MONTHS: dict[int, tuple[str, ...]] = {
    1: ("styczeń", *_forms("styczni", ("a", "u", "owi")), "styczniem"),
    2: ("luty", "lutego", "lutemu", "lutym"),
    3: ("marzec", *_forms("marc", ("a", "u", "owi", "em"))),
    4: ("kwiecień", *_forms("kwietni", ("a", "u", "owi")), "kwietniem"),
    5: _forms("maj", ("", "a", "u", "owi", "em")),
    6: ("czerwiec", *_forms("czerwc", ("a", "u", "owi", "em"))),
    7: ("lipiec", *_forms("lipc", ("a", "u", "owi", "em"))),
    8: ("sierpień", *_forms("sierpni", ("a", "u", "owi")), "sierpniem"),
    9: ("wrzesień", *_forms("wrześni", ("a", "u", "owi")), "wrześniem"),
    10: _forms("październik", ("", "a", "u", "owi", "iem")),
    11: _forms("listopad", ("", "a", "owi", "em", "zie")),
    12: ("grudzień", *_forms("grudni", ("a", "u", "owi")), "grudniem"),
}
_ADJECTIVES = {
    1: "styczniow", 3: "marcow", 4: "kwietniow", 5: "majow", 6: "czerwcow", 7: "lipcow", 8: "sierpniow", 9: "wrześniow",
    10: "październikow", 11: "listopadow", 12: "grudniow",
}  # fmt: skip
_SHORT = dict(
    zip("sty lut mar kwi cze lip sie wrz paź lis gru".split(), (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12), strict=True)
)
MONTHS = {form: month for month, forms in _MONTHS.items() for form in forms} | {
    stem + ending: month for month, stem in _ADJECTIVES.items() for ending in HARD
} | _SHORT  # fmt: skip
DOUBTFUL_MONTHS = frozenset({*_SHORT, "maja", "maju"})
"""Lip, lis, mar and Maja are other words, too."""

_BYTES = {
    "byte": "bajt",
    "kilobyte": "kilobajt",
    "megabyte": "megabajt",
    "gigabyte": "gigabajt",
    "terabyte": "terabajt",
}
_WATTS = {"watt": "wat", "kilowatt": "kilowat", "megawatt": "megawat", "gigawatt": "gigawat"}
_NOUNS: dict[str, tuple[str, ...]] = {
    "percent": (*_forms("procent", _MASCULINE), "%", "proc", *(f"{head} procentow{tail}" for head, tail in (
        ("punkt", "y"), ("punktu", "ego"), ("punkty", "e"), ("punktów", "ych"), ("punktami", "ymi"))), "p.p", "pkt proc"),
    "permille": ("promil", "promila", "promile", "promili", "‰"),
    "basis-point": ("punkt bazowy", "punktu bazowego", "punkty bazowe", "punktów bazowych", "punktami bazowymi", "pb"),
    "millimetre": (*_forms("milimetr", _MASCULINE), "milimetrze", "mm"),
    "centimetre": (*_forms("centymetr", _MASCULINE), "centymetrze", "cm"),
    "metre": (*_forms("metr", _MASCULINE), "metrze", "m"),
    "kilometre": (*_forms("kilometr", _MASCULINE), "kilometrze", "km", "km/h"),
    "inch": (*_forms("cal", ("", "a", "owi", "em", "u", "e", "i", "om", "ami", "ach")),),
    "foot": ("stopa", "stopy", "stopę", "stopą", "stopie", "stóp", "stopom", "stopami", "stopach"),
    "yard": (*_forms("jard", _MASCULINE), "jardzie"),
    "mile": _forms("mil", ("a", "i", "ę", "ą", "e", "", "om", "ami", "ach")),
    "nautical-mile": ("mila morska", "mile morskie", "mil morskich", "mili morskiej", "milami morskimi", "węzeł", "węzły", "węzłów"),
    "milligram": (*_forms("miligram", _MASCULINE), "mg"), "gram": (*_forms("gram", _MASCULINE), "g"),
    "kilogram": (*_forms("kilogram", _MASCULINE), "kg", "kilo"),
    "tonne": ("tona", "tony", "tonę", "toną", "tonie", "ton", "tonom", "tonami", "tonach", "t"),
    "ounce": ("uncja", "uncji", "uncję", "uncją", "uncje", "uncjami", "uncjach"),
    "stone": ("kamień", "kamienia", "kamienie", "kamieni"),
    "second": (*_forms("sekund", _FEMININE), "sekundzie", "s", "sek"),
    "minute": (*_forms("minut", _FEMININE), "minucie", "min"),
    "hour": (*_forms("godzin", _FEMININE), "godz", "h"),
    "day": ("dzień", "dnia", "dniowi", "dniu", "dniem", "dni", "dniom", "dniami", "dniach", "doba", "doby", "dobę", "dobą", "dobie", "dób"),
    "week": ("tydzień", *_forms("tygodni", ("a", "owi", "u", "em", "e", "", "om", "ami", "ach")), "tyg"),
    "month": ("miesiąc", *_forms("miesiąc", ("a", "owi", "u", "em", "e", "om", "ami", "ach")), "miesięcy", "mies"),
    "year": ("rok", "roku", "rokiem", "rokowi", "lata", "lat", "latom", "latami", "latach", "latem", "r", "roku życia"),
    "decade": ("dekada", "dekady", "dekadę", "dekadą", "dekadzie", "dekad", "dekadom", "dekadami", "dekadach",
               "dziesięciolecie", "dziesięciolecia", "dziesięcioleci", "dziesięcioleciom", "dziesięcioleciami", "dziesięcioleciach"),
    "century": ("wiek", "wieku", "wiekiem", "wieki", "wieków", "wiekom", "wiekami", "wiekach", "stulecie", "stulecia", "stuleciu",
                "stuleci", "stuleciom", "stuleciami", "stuleciach", "w"),
    "litre": (*_forms("litr", _MASCULINE), "litrze", "l"), "millilitre": (*_forms("mililitr", _MASCULINE), "ml"),
    "gallon": _forms("galon", _MASCULINE), "pint": ("pinta", "pinty", "pintę", "pint", "pół kwarty", "pintami"),
    "barrel": ("baryłka", "baryłki", "baryłkę", "baryłką", "baryłce", "baryłek", "baryłkom", "baryłkami", "baryłkach"),
    "square-metre": ("metr kwadratowy", "metra kwadratowego", "metry kwadratowe", "metrów kwadratowych", "m2", "m kw"),
    "square-kilometre": ("kilometr kwadratowy", "kilometra kwadratowego", "kilometry kwadratowe", "kilometrów kwadratowych", "km2", "km kw"),
    "square-foot": ("stopa kwadratowa", "stopy kwadratowej", "stopy kwadratowe", "stóp kwadratowych"),
    "square-mile": ("mila kwadratowa", "mili kwadratowej", "mile kwadratowe", "mil kwadratowych"),
    "cubic-metre": ("metr sześcienny", "metra sześciennego", "metry sześcienne", "metrów sześciennych", "m3"),
    "hectare": (*_forms("hektar", _MASCULINE), "hektarze", "ha"), "acre": (*_forms("akr", _MASCULINE), "akrze"),
    "pyeong": ("pyeong", "pyeongów"),
    "horsepower": ("koń mechaniczny", "konie mechaniczne", "konia mechanicznego", "koni mechanicznych", "km mechanicznych"),
    **{unit: (*_forms(noun, _MASCULINE), *_forms(noun[:-1], ("cie",))) for unit, noun in (_BYTES | _WATTS).items()},
    "EUR": ("euro", "€", "eur"),
    "PLN": ("złoty", "złotego", "złotemu", "złotym", "złote", "złotych", "złotymi", "zł", "pln"),
    "UAH": ("hrywna", "hrywny", "hrywnę", "hrywną", "hrywnie", "hrywien", "hrywnom", "hrywnami", "hrywnach", "₴", "uah"),
    "RUB": ("rubel", "rubla", "ruble", "rubli", "rublom", "rublami", "rublach"),
    "JPY": ("jen", "jena", "jeny", "jenów", "jenami", "jenach"),
    "CNY": ("juan", "juana", "juany", "juanów", "juanami", "juanach"),
    "KRW": ("won", "wona", "wony", "wonów", "wonami", "wonach", "won południowokoreański", "wona południowokoreańskiego",
            "wony południowokoreańskie", "wonów południowokoreańskich"),
    "INR": ("rupia", "rupie", "rupii", "rupiami"),
    "CHF": ("frank", "franka", "franki", "franków", "frankami", "frank szwajcarski", "franki szwajcarskie", "franków szwajcarskich", "franka szwajcarskiego"),
    "SEK": ("korona szwedzka", "korony szwedzkie", "koron szwedzkich", "korony szwedzkiej"),
    "NOK": ("korona norweska", "korony norweskie", "koron norweskich", "korony norweskiej"),
    "CZK": ("korona czeska", "korony czeskie", "koron czeskich", "korony czeskiej"),
    "TRY": ("lira", "liry", "lir", "lirów", "lira turecka", "liry tureckie", "lir tureckich", "liry tureckiej"),
    "ILS": ("szekel", "szekla", "szekle", "szekli"),
    "GBP": ("funt szterling", "funta szterlinga", "funty szterlingi", "funtów szterlingów", "£", "gbp"),
}  # fmt: skip

_DOLLARS = {
    "CAD": "kanadyjski",
    "AUD": "australijski",
    "NZD": "nowozelandzki",
    "HKD": "hongkoński",
    "SGD": "singapurski",
    "USD": "amerykański",
}

ADJECTIVE_UNITS = {
    "godzinn": "hour", "minutow": "minute", "sekundow": "second", "dniow": "day", "dobow": "day", "tygodniow": "week",
    "miesięczn": "month", "metrow": "metre", "kilometrow": "kilometre", "milimetrow": "millimetre", "centymetrow": "centimetre",
    "kilogramow": "kilogram", "tonow": "tonne", "litrow": "litre", "procentow": "percent", "stopniow": "degree",
    "milow": "mile", "calow": "inch", "dolarow": "USD", "hektarow": "hectare",
}  # fmt: skip
"""Adjectives made of units, which digits or a numeral stand before: 155-milimetrowy, dwudniowy."""
YEARS = (
    *("letn" + ending for ending in SOFT),
    "lecie",
    "lecia",
    "leciu",
    "leciem",
    "latek",
    "latka",
    "latkowie",
    "latków",
)
"""What makes years of a number: 40-letni, 20-lecie."""


def _units() -> dict[str, tuple[str, ...]]:
    units: dict[str, tuple[str, ...]] = {form: (unit,) for unit, forms in _NOUNS.items() for form in forms}
    units |= {stem + ending: (unit,) for stem, unit in ADJECTIVE_UNITS.items() for ending in HARD}
    units |= dict.fromkeys(YEARS, ("year",))
    units |= dict.fromkeys((*_forms("funt", _MASCULINE), "funcie"), ("GBP", "pound-mass"))
    dollars = (*_forms("dolar", _MASCULINE), "dolarze")
    units |= dict.fromkeys((*dollars, "usd", "dol"), ("USD", "dollar"))
    for code, adjective in _DOLLARS.items():
        for noun, ending in (("dolar", ""), ("dolara", "ego"), ("dolary", "e"), ("dolarów", "ch"), ("dolarami", "mi")):
            units[f"{noun} {adjective}{ending}"] = (code,)
    units |= dict.fromkeys(_forms("cent", _MASCULINE), ("cent", "USD"))
    for degree in ("°", "stopień", "stopnia", "stopnie", "stopni", "stopniom", "stopniami", "stopniach"):
        units[degree] = ("degree", "celsius", "fahrenheit")
        for name, unit in (("celsjusza", "celsius"), ("fahrenheita", "fahrenheit")):
            units[f"{degree} {name}"] = (unit,)
    return units | {"°c": ("celsius",), "°f": ("fahrenheit",)}


UNITS = _units()
GLUED = frozenset({"m", "t", "g", "l", "s", "h", "r", "w", "ha", "min", "dol", "won", "€", "°"})

BARE_UNITS = {
    "rok": "year", "roku": "year", "rokiem": "year", "miesiąc": "month", "miesiąca": "month", "tydzień": "week",
    "tygodnia": "week", "tygodniu": "week", "dzień": "day", "dnia": "day", "dobę": "day", "doby": "day", "godzinę": "hour",
    "godziny": "hour", "godzina": "hour", "minutę": "minute", "sekundę": "second", "kilometr": "kilometre", "metr": "metre",
    "dekada": "decade", "dekady": "decade", "dekadę": "decade", "wiek": "century", "wieku": "century", "stulecia": "century",
    "dolar": "USD", "dolara": "USD",
}  # fmt: skip
"""Forms that say one of the unit when no number stands before them: za rok, a year later."""
