"""Our types are Haxe's: a small sample of `oracle_types.run`, with Haxe's answers of now."""

from __future__ import annotations

from tests.semantics.oracle_types.hover import HaxeHover
from tests.semantics.oracle_types.modules import corpora
from tests.semantics.oracle_types.run import sampled
from tests.support.haxe_oracle import needs_haxe

POSITIONS = 300
PER_MODULE = 6
LEAST = 0.97
"""Of a large sample 98 % are wanted; a small one may lie a little lower by chance."""


@needs_haxe()
def test_types_in_the_standard_library_are_haxes_own() -> None:
    with HaxeHover() as haxe:
        found = list(sampled(corpora()["std"], haxe, POSITIONS, seed=3, per_module=PER_MODULE))
    others = [str(one) for one in found if one.verdict != "same"]
    assert len(found) >= POSITIONS
    assert len(others) <= (1 - LEAST) * len(found), "\n".join(others)
