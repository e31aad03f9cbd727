"""The trees of Haxe's own standard library are those that Haxe's own parser makes.

Every expression, type, parameter, metadata and head of a class is compared, with the place of
every constant and identifier (`canonical.py` says what is told one way on both sides). A run takes
every sixth file; `HAXE_TREES=all` takes all of them, with the defines of more targets.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_haxe, needs_std
from tests.syntax.oracle_trees.haxe_trees import first_difference, haxe_trees
from tests.syntax.oracle_trees.pieces import Piece, lost_text, pieces

STD = Path("/usr/share/haxe/std")
ALL = os.environ.get("HAXE_TREES") == "all"
DEFINES: dict[str, Mapping[str, str]] = {
    "none": {},
    "js": {"js": "1"},
    **({"macro": {"macro": "1", "eval": "1", "sys": "1"}} if ALL else {}),
    **({"cpp": {"cpp": "1", "sys": "1"}, "java": {"java": "1", "jvm": "1"}} if ALL else {}),
    **({"cs": {"cs": "1"}, "php": {"php": "1"}, "python": {"python": "1"}} if ALL else {}),
    **({"lua": {"lua": "1"}, "hl": {"hl": "1"}, "flash": {"flash": "1"}} if ALL else {}),
}
KNOWN = {"haxe/Log.hx": "without a target an `#else` branch of it lacks its `;`: Haxe says so too"}


@needs_haxe()
@needs_std()
@pytest.mark.parametrize("target", DEFINES)
def test_trees_of_the_standard_library(target: str, tmp_path: Path) -> None:
    places: list[Path] = []
    found: list[Piece] = []
    for file in sorted(STD.rglob("*.hx"))[:: 1 if ALL else 6]:
        text = file.read_bytes().decode()
        if target != "none" and "#if" not in text:
            continue
        parsed = parse_file(text, DEFINES[target], dialect="haxe")
        assert not lost_text(parsed), file
        of_file = list(pieces(parsed))
        found.extend(of_file)
        places.extend([file] * len(of_file))
    assert not any(piece.what == "dialect" for piece in found)
    wrong = {
        str(file.relative_to(STD)): f"{piece.code}\n{first_difference(piece.expected, theirs)}"
        for file, piece, theirs in zip(places, found, haxe_trees(found, tmp_path), strict=True)
        if theirs != piece.expected
    }
    assert {file: text for file, text in wrong.items() if file not in KNOWN} == {}
