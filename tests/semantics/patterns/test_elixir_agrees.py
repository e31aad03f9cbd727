"""Switches of which we say nothing run in the real Elixir and choose the arms that Haxe chooses.

40 functions, 12 calls each (`running.py`), the same as in the last run; `HAXE_SEED=fresh` makes
others, whose seed a failure prints. `python -m tests.semantics.patterns.running` runs more.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from tests.semantics.patterns.running import run_world
from tests.support.elixir_oracle import needs_elixir
from tests.support.haxe_oracle import needs_haxe

_SEED = os.environ.get("HAXE_SEED", "2004")
SEED = secrets.randbelow(10**6) if _SEED == "fresh" else int(_SEED)


@needs_haxe()
@needs_elixir
def test_elixir_chooses_the_same_arms(tmp_path: Path) -> None:
    run = run_world(SEED, 40, tmp_path)
    shown = "\n".join(run.differences[:3])
    assert not run.differences, f"HAXE_SEED={SEED}: {len(run.differences)} differ\n{shown}"
    assert run.ran > 20, f"HAXE_SEED={SEED}: left out {run.left_out}"
