"""The verdict of the real Haxe compiler about generated switches, with `dialect = "haxe"`.

What is compared, and by which rules we say more, is in `comparison.py`. A run looks at 300 switches
that nobody has seen before; a failure prints the seed that makes them again:
`HAXE_SEED=1234 HAXE_SWITCHES=10000 pytest …`, or the command there.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import pytest

from tests.semantics.patterns.comparison import BATCH, compare_world
from tests.support.haxe_oracle import needs_haxe

pytestmark = needs_haxe()

SWITCHES = int(os.environ.get("HAXE_SWITCHES", "300"))
SEED = int(os.environ.get("HAXE_SEED") or secrets.randbelow(10**6))


@pytest.mark.parametrize("batch", range(SWITCHES // BATCH))
def test_haxe_agrees(batch: int, tmp_path: Path) -> None:
    found = compare_world(SEED + batch, tmp_path)
    shown = "\n".join(map(str, found[:3]))
    assert not found, f"HAXE_SEED={SEED + batch}: {len(found)} differences\n{shown}"
