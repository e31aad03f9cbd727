"""Random Haxe, as odd as the grammar allows, is read without a fault and to the tree that Haxe's
own parser makes of it. What Haxe refuses is left out: other tests ask for the verdict.

`HAXE_TREES=all` makes twenty times as many, and others in every run.
"""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_haxe
from tests.syntax.oracle.compare import TYPED
from tests.syntax.oracle_trees.haxe_trees import first_difference, haxe_trees
from tests.syntax.oracle_trees.pieces import Piece, pieces
from tests.syntax.oracle_trees.random_haxe import Writer

ALL = os.environ.get("HAXE_TREES") == "all"
MEMBERS = 40_000 if ALL else 1_500
SEED = time.time_ns() if ALL else 43


@needs_haxe()
def test_trees_of_random_members(tmp_path: Path) -> None:
    chosen = random.Random(SEED)
    writer = Writer(chosen)
    found: list[Piece] = []
    faults: list[str] = []
    for _ in range(MEMBERS):
        code = writer.member(chosen.randrange(1, 4))
        parsed = parse_file(f"class A {{ {code} }}", {}, dialect="haxe")
        ours, *others = (piece for piece in pieces(parsed) if piece.kind == "F")
        found.append(Piece("F", code, ours.expected, "random"))
        fault = next((fault for fault in parsed.faults if fault.kind not in TYPED), None)
        faults.append("more" if others else "" if fault is None else fault.kind)
    wrong = []
    read = 0
    for piece, fault_, theirs in zip(found, faults, haxe_trees(found, tmp_path), strict=True):
        if theirs.startswith("error: "):
            continue
        read += 1
        if fault_:
            wrong.append(f"{piece.code}\n{fault_}")
        elif theirs != piece.expected:
            wrong.append(f"{piece.code}\n{first_difference(piece.expected, theirs)}")
    assert not wrong, f"seed {SEED}"
    assert read > MEMBERS * 0.75
