"""Our own files of standard Haxe are read to the trees that Haxe's own parser makes of them.

The files of the grammar, of the corpus and of the examples are compared member by member, and with
them each line of `expressions.txt`, `members.txt` and `declarations.txt`. What holds an addition of
the dialect has no tree to compare; nor has what only Haxe 4.3 reads, for the judge is 4.2.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_haxe
from tests.syntax.oracle_trees.haxe_trees import first_difference, haxe_trees
from tests.syntax.oracle_trees.pieces import Piece, lost_text, pieces
from tests.syntax.test_grammar import FILES, valid_text
from tests.syntax.test_views import cases

ROOT = Path(__file__).parents[3]
DIALECT = ROOT / "tests" / "corpus" / "dialect"
FOLDERS = (ROOT / "examples", ROOT / "tests" / "corpus", ROOT / "tests" / "editors")


def texts_of_the_grammar() -> Iterator[tuple[str, str]]:
    for path in FILES:
        text = valid_text(path)
        if not text.startswith(("// dialect", "// since 4.3")):
            yield path.name, text


def texts_of_folders() -> Iterator[tuple[str, str]]:
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.hx")):
            if path.parent != DIALECT:
                yield str(path.relative_to(ROOT)), path.read_text()


def texts_of_fixtures() -> Iterator[tuple[str, str]]:
    frames = {
        "expressions.txt": "class A {{ function f() {{ {}; }} }}",
        "members.txt": "class A {{ {} }}",
        "declarations.txt": "{}",
    }
    for name, frame in frames.items():
        for source, _ in cases(name):
            yield f"{name}: {source}", frame.format(source)


TEXTS = {
    "grammar": texts_of_the_grammar,
    "folders": texts_of_folders,
    "fixtures": texts_of_fixtures,
}
LEAST = {"grammar": 300, "folders": 500, "fixtures": 350}
"""Pieces that are compared, at least."""

SINCE_4_3 = re.compile(
    r"""\?\? | \?\. | \.default | \bstatic\ (?:var|final) | \babstract\b   # expressions
      | \d_\d | F_F | 0b | \d[iuf]\d\d | Fi64                             # numbers
      | [<,]\ ?\w+\ =\ \w+>                                             # default types
    """,
    re.VERBOSE,
)
"""What Haxe 4.2.5 refuses although it is Haxe: another error of it is a difference."""


def compared(text: str) -> Iterator[Piece]:
    """The pieces of a valid text that hold no addition of the dialect."""
    parsed = parse_file(text)
    assert not lost_text(parsed)
    if not parsed.faults:
        yield from (piece for piece in pieces(parsed) if piece.expected)


@needs_haxe()
@pytest.mark.parametrize("kind", TEXTS)
def test_trees_of_our_own_files(kind: str, tmp_path: Path) -> None:
    found: list[Piece] = []
    names: list[str] = []
    for name, text in TEXTS[kind]():
        for piece in compared(text):
            found.append(piece)
            names.append(name)
    wrong = {}
    read = 0
    for name, piece, theirs in zip(names, found, haxe_trees(found, tmp_path), strict=True):
        if theirs.startswith("error: ") and SINCE_4_3.search(piece.code):
            continue
        read += 1
        if theirs != piece.expected:
            wrong[name] = f"{piece.code}\n{first_difference(piece.expected, theirs)}"
    assert wrong == {}
    assert read >= LEAST[kind]
