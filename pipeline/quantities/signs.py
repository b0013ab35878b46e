"""Currency signs and codes before a number."""

from __future__ import annotations

CURRENCY_SIGN = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₴": "UAH", "₽": "RUB", "₹": "INR", "₺": "TRY",
    "₪": "ILS", "₫": "VND", "₦": "NGN", "฿": "THB",
}  # fmt: skip
"""CLDR's narrow symbols."""

CODES = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "KRW",
        "UAH",
        "RUB",
        "INR",
        "CNY",
        "CHF",
        "CAD",
        "AUD",
        "NZD",
        "HKD",
        "SGD",
        "PLN",
        "CZK",
        "SEK",
        "NOK",
        "DKK",
        "TRY",
        "ILS",
        "MXN",
        "BRL",
        "ZAR",
    ]
)
"""ISO 4217 codes that news texts write out."""

_PREFIXES = {
    "us": "USD",
    "u.s.": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}
_SHORT = {"sfr": "CHF", "rs": "INR"}
"""Abbreviations of currencies that are written onto a number."""


def currency_before(text: str, start: int, original: str = "") -> tuple[str, int]:
    """The currency whose sign or code stands right before `start`, and where it begins; ("", start) for none.

    The text is in small letters; where its `original` is given, a code counts in capitals alone ("try 3 times").
    """
    at = start
    if at and text[at - 1] in " \u00a0\u202f":
        at -= 1
    if not at:
        return "", start
    sign = text[at - 1]
    if sign in CURRENCY_SIGN:
        at -= 1
        if sign == "$":
            for prefix, code in _PREFIXES.items():
                begin = at - len(prefix)
                if begin >= 0 and text.startswith(prefix, begin) and not (begin and text[begin - 1].isalpha()):
                    return code, begin
        return CURRENCY_SIGN[sign], at
    for short, code in _SHORT.items():
        begin = start - len(short)
        if begin >= 0 and text.startswith(short, begin) and not (begin and text[begin - 1].isalpha()):
            return code, begin
    if at >= 3 and text[at - 3 : at].upper() in CODES and (at == 3 or not text[at - 4].isalpha()):
        if original and not original[at - 3 : at].isupper():
            return "", start
        return text[at - 3 : at].upper(), at - 3
    return "", start
