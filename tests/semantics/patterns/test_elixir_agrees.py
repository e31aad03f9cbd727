"""Switches of which we say nothing run in the real Elixir and choose the arms that Haxe chooses.

50 functions that nobody has seen before, 12 calls each (`running.py`); a failure prints the seed:
`HAXE_SEED=1234 pytest …`, or `python -m tests.semantics.patterns.running --programs 1000`.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from tests.semantics.patterns.running import run_world
from tests.support.elixir_oracle import needs_elixir
from tests.support.haxe_oracle import needs_haxe

SEED = int(os.environ.get("HAXE_SEED") or secrets.randbelow(10**6))


@needs_haxe()
@needs_elixir
def test_elixir_chooses_the_same_arms(tmp_path: Path) -> None:
    run = run_world(SEED, 50, tmp_path)
    shown = "\n".join(run.differences[:3])
    assert not run.differences, f"HAXE_SEED={SEED}: {len(run.differences)} differ\n{shown}"
    assert run.ran > 20, f"HAXE_SEED={SEED}: left out {run.left_out}"
