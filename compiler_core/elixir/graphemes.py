"""How wide a text is: characters as a reader counts them."""

from __future__ import annotations

import unicodedata


def grapheme_count(string: str) -> int:
    """How many characters a reader sees: marks, joiners, variation selectors, flags count once.

    Follows Unicode's extended grapheme clusters (UAX #29) in what occurs in program text: combining
    marks, emoji with modifiers, joined by U+200D or made of two regional indicators, CR LF, and
    Hangul letters.
    """
    count = 0
    previous = ""
    joined = False
    indicators = 0
    for character in string:
        code = ord(character)
        if code < 0x300:
            extends = character == "\n" and previous == "\r"
        elif 0x1F1E6 <= code <= 0x1F1FF:
            indicators += 1
            extends = indicators % 2 == 0 or (joined and count > 0)
        else:
            extends = _extends(character, code, previous, joined)
        if not (0x1F1E6 <= code <= 0x1F1FF):
            indicators = 0
        joined = code == 0x200D
        count += not (extends and count > 0)
        previous = character
    return count


def _extends(character: str, code: int, previous: str, joined: bool) -> bool:
    if code == 0x200D or unicodedata.category(character) in ("Mn", "Me", "Mc"):
        return previous not in ("\r", "\n")
    if 0x1F3FB <= code <= 0x1F3FF:
        return True
    if joined and unicodedata.category(character) == "So":
        return True
    before = ord(previous) if previous else 0
    if 0x1160 <= code <= 0x11FF:  # a vowel or final letter joins a Hangul syllable's beginning
        return 0x1100 <= before <= 0x11FF or 0xAC00 <= before <= 0xD7A3
    return False
