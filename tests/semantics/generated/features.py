"""Pieces of generated programs, each about one feature of the language, with drawn holes.

They stand in `pieces/`: what a piece declares, and behind `== main ==` how it is used. In its text
`TYPE` is a basic type, `VALUE` and `OTHER` are values of it, `NUMBER` is an integer, `SIGN` an
arithmetic sign, `WORD` a word. `pick{a|b|c}` is one of what it lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from random import Random

_VALUES: Mapping[str, tuple[str, ...]] = {
    "Int": ("0", "-3", "12", "0x1F", "1 << 4", "7 % 3"),
    "Float": ("0.5", "3", "-1.25", "1e2", "7 / 2", "Math.PI"),
    "Bool": ("true", "!true", "1 < 2", '"a" == "b"'),
    "String": ('"a"', "'b${1 + 1}'", '"x".toUpperCase()', '"n" + 1', "Std.string(4)"),
}

_SEPARATOR = "== main ==\n"
_PICK = re.compile(r"pick\{([^{}]*)\}")


def features(random: Random) -> tuple[list[str], list[str]]:
    """Declarations, and the statements of `main` that use them."""
    names = random.sample(sorted(_FEATURES), random.randint(2, 5))
    told = [_filled(_FEATURES[name], random) for name in names]
    return [declared for declared, _ in told], [calls for _, calls in told if calls]


def _filled(piece: tuple[str, str], random: Random) -> tuple[str, str]:
    type = random.choice(tuple(_VALUES))
    holes = {
        "TYPE": lambda: type,
        "VALUE": lambda: random.choice(_VALUES[type]),
        "OTHER": lambda: random.choice(_VALUES[type]),
        "NUMBER": lambda: str(random.randint(0, 9)),
        "SIGN": lambda: random.choice("+-*"),
        "WORD": lambda: random.choice(("red", "blue", "one", "two")),
    }

    def fill(text: str) -> str:
        for hole, draw in holes.items():
            text = re.sub(rf"\b{hole}\b", lambda _, draw=draw: draw(), text)  # type: ignore[misc]
        return _PICK.sub(lambda found: random.choice(found[1].split("|")), text)

    return fill(piece[0].strip()), fill(piece[1].strip())


def _read(path: Path) -> tuple[str, str]:
    declared, _, calls = path.read_text(encoding="utf-8").partition(_SEPARATOR)
    return declared, calls.replace("\n", "\n\t\t")


_FEATURES: Mapping[str, tuple[str, str]] = {
    path.stem: _read(path) for path in sorted(Path(__file__).with_name("pieces").glob("*.txt"))
}
