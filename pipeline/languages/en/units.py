"""English months, units and currencies (CLDR's English unit and currency names, with the newspapers' short forms)."""

from __future__ import annotations

_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT = {"jan": 1, "feb": 2, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
MONTHS = {name: number for number, name in enumerate(_NAMES, 1)} | _SHORT
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "sep", "dec"})

_UNITS: dict[str, str] = {
    "%": "percent", "percent": "percent", "per cent": "percent", "percents": "percent", "pct": "percent",
    "‰": "permille", "per mille": "permille", "t": "tonne", "basis point": "basis-point", "bps": "basis-point", "percentage point": "percent", "percentage points": "percent", "pp": "percent",
    "mm": "millimetre", "millimeter": "millimetre", "millimetre": "millimetre",
    "cm": "centimetre", "centimeter": "centimetre", "centimetre": "centimetre",
    "m": "metre", "meter": "metre", "metre": "metre",
    "km": "kilometre", "kilometer": "kilometre", "kilometre": "kilometre", "kph": "kilometre", "kmh": "kilometre",
    "km/h": "kilometre", "inch": "inch", "inches": "inch", "ft": "foot", "foot": "foot", "feet": "foot",
    "yard": "yard", "yd": "yard", "mile": "mile", "mi": "mile", "mph": "mile", "knot": "nautical-mile",
    "nautical mile": "nautical-mile", "mg": "milligram", "milligram": "milligram", "g": "gram", "gram": "gram",
    "kg": "kilogram", "kilo": "kilogram", "kilogram": "kilogram", "kilogramme": "kilogram",
    "tonne": "tonne", "metric ton": "tonne", "ton": "tonne", "oz": "ounce", "ounce": "ounce",
    "lb": "pound-mass", "lbs": "pound-mass", "stone": "stone",
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
    "day": "day", "week": "week", "month": "month", "year": "year", "yr": "year", "decade": "decade",
    "century": "century", "centuries": "century",
    "ml": "millilitre", "milliliter": "millilitre", "l": "litre", "liter": "litre", "litre": "litre",
    "gallon": "gallon", "pint": "pint", "barrel": "barrel",
    "sq m": "square-metre", "square meter": "square-metre", "square metre": "square-metre", "m2": "square-metre",
    "sq km": "square-kilometre", "square kilometer": "square-kilometre", "square kilometre": "square-kilometre",
    "km2": "square-kilometre", "sq ft": "square-foot", "square foot": "square-foot", "square feet": "square-foot",
    "square mile": "square-mile", "sq mi": "square-mile", "hectare": "hectare", "ha": "hectare", "acre": "acre",
    "cubic meter": "cubic-metre", "cubic metre": "cubic-metre", "pyeong": "pyeong",
    "°c": "celsius", "degrees celsius": "celsius", "°f": "fahrenheit", "degrees fahrenheit": "fahrenheit",
    "°": "degree", "degree": "degree", "kw": "kilowatt", "kilowatt": "kilowatt", "mw": "megawatt",
    "megawatt": "megawatt", "gw": "gigawatt", "gigawatt": "gigawatt", "horsepower": "horsepower", "hp": "horsepower",
    "kb": "kilobyte", "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte",
    "megabyte": "megabyte", "gigabyte": "gigabyte", "terabyte": "terabyte",
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "hong kong dollar": "HKD", "singapore dollar": "SGD", "new zealand dollar": "NZD",
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "hryvnia": "UAH", "hryvnias": "UAH",
    "hryvnya": "UAH", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "swiss franc": "CHF", "zloty": "PLN",
    "zlotys": "PLN", "krona": "SEK", "krone": "NOK", "lira": "TRY", "shekel": "ILS", "usd": "USD", "eur": "EUR",
    "gbp": "GBP", "krw": "KRW", "uah": "UAH", "jpy": "JPY", "cny": "CNY", "chf": "CHF", "cent": "cent",
}  # fmt: skip
_NO_PLURAL = frozenset(
    [
        "%",
        "mm",
        "cm",
        "km",
        "t",
        "‰",
        "mg",
        "kg",
        "ml",
        "kw",
        "mw",
        "gw",
        "kb",
        "mb",
        "gb",
        "tb",
        "m",
        "g",
        "l",
        "ft",
        "lb",
        "oz",
        "°c",
        "°f",
        "°",
        "m2",
        "km2",
        "ha",
        "hp",
        "pp",
        "won",
        "yen",
        "yuan",
    ]
)


def _units() -> dict[str, tuple[str, ...]]:
    units: dict[str, tuple[str, ...]] = {}
    for word, unit in _UNITS.items():
        units[word] = (unit,)
        if word not in _NO_PLURAL and word[-1].isalpha() and not word.endswith("s") and " s" not in word:
            units[word + "s"] = (unit,)
    # A pound is money or a weight, a dollar has many countries.
    units |= dict.fromkeys(("pound", "pounds"), ("pound-mass", "GBP"))
    units |= dict.fromkeys(("dollar", "dollars"), ("USD", "dollar"))
    units |= {"u.s. dollars": ("USD",), "pounds sterling": ("GBP",), "quid": ("GBP",)}
    units |= dict.fromkeys(("cent", "cents"), ("cent", "USD"))
    for degree in ("°", "degree", "degrees"):
        units[degree] = ("degree", "fahrenheit", "celsius")
    units["f"] = ("fahrenheit",)
    units["c"] = ("celsius", "cent")
    units["ton"] = units["tons"] = ("tonne",)
    units["millimeter"] = units["millimetre"] = ("millimetre",)
    return units


UNITS = _units()
