"""Runs Haxe once over many pieces: what its own parser makes of each, as canonical text."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.syntax.oracle_trees.pieces import Piece

_CODES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))


def haxe_trees(pieces: Sequence[Piece], folder: Path) -> list[str]:
    """A line for each piece; `error: …` for one that Haxe refuses. `folder` is for two files."""
    source, answer = folder / "pieces.txt", folder / "trees.txt"
    lines = (f"{piece.kind}\t{_escaped(piece.code)}\n" for piece in pieces)
    source.write_text("".join(lines), encoding="utf-8", newline="\n")
    subprocess.run(
        [
            "haxe", "--class-path", str(Path(__file__).parent), "--main", "Trees", "--interp",
            "-D", f"trees-input={source}", "-D", f"trees-output={answer}",
        ],
        check=True,
        timeout=300,
    )  # fmt: skip
    trees = answer.read_text(encoding="utf-8", errors="surrogateescape").split("\n")[:-1]
    assert len(trees) == len(pieces)
    return trees


def _escaped(code: str) -> str:
    for character, mark in _CODES:
        code = code.replace(character, mark)
    return code


def first_difference(ours: str, theirs: str) -> str:
    """Both from shortly before where they part."""
    place = next(
        (at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b),
        min(len(ours), len(theirs)),
    )
    start = max(0, place - 40)
    return f"ours …{ours[start : place + 80]}\nHaxe …{theirs[start : place + 80]}"
