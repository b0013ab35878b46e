"""How names of English texts are written in Polish: mostly in the same letters, Slavic ones as Polish says them.

A Latin spelling is kept (Trump, Trumpa); what is transliterated into English from Cyrillic, or from another script, is
transliterated anew (Shevchenko, Szewczenko). The weights are set by hand, in nats.
"""

from __future__ import annotations

from string import ascii_lowercase

_SAME = 1.6
"""A letter that stays."""
_LIKELY = {
    "v": "w", "sh": "sz", "ch": "cz", "zh": "z rz", "kh": "ch", "ts": "c", "ya": "ia ja", "yu": "iu ju", "ye": "je ie",
    "yo": "jo io", "ia": "ja", "iu": "ju", "yy": "y i", "yi": "i ji", "iy": "ij i", "ii": "i ij", "ph": "f", "oo": "u", "ou": "u", "ss": "s",
    "ll": "l", "nn": "n", "tt": "t", "ck": "k", "dz": "dz", "ks": "ks", "sk": "sk", "ky": "ki", "gy": "gi", "y": "j i", "i": "j y",
    "j": "dz", "e": "ie", "c": "k", "x": "ks", "w": "u", "aw": "au", "ay": "aj", "ey": "ej", "oy": "oj", "uy": "uj",
}  # fmt: skip
"""What is written otherwise, as `pipeline.names.transliteration.letters` has it, without diacritics."""
_UNLIKELY = {"r": "rz", "e": "o", "o": "u", "u": "o", "s": "z", "z": "s", "k": "c", "h": "g", "g": "h"}
_LEFT_OUT = "eh"


def _table() -> str:
    lines = [f"{letter}\t{letter}\t{_SAME}" for letter in ascii_lowercase]
    lines += [
        f"{chunk}\t{other}\t{_SAME * max(len(chunk), 1) * 0.9:.2f}"
        for chunk, others in _LIKELY.items()
        for other in others.split()
    ]
    lines += [f"{chunk}\t{other}\t0.0" for chunk, other in _UNLIKELY.items()]
    lines += [f"{letter}\t\t-1.2" for letter in _LEFT_OUT]
    return "\n".join(lines)


TABLE = _table()
