"""Suites over modules that use Phoenix, Ecto, Absinthe, Oban: on the real libraries or stand-ins.

`HAXE_ELIXIR_ERL_LIBS` names a folder that holds, as a release does, one folder for each library
with its compiled modules in `ebin`; then everything here runs on them. Else it runs on the
stand-ins of `tests/support/frameworks`: modules of this project's own with the macros and
behaviours that generated code uses, which refuse what the real ones refuse. `test_stand_ins.py`
holds the two together: its right and wrong modules get the same verdicts from both.
"""

from __future__ import annotations

import os
from pathlib import Path

LIBRARIES = os.environ.get("HAXE_ELIXIR_ERL_LIBS", "")
STAND_INS = Path(__file__).parents[2] / "support" / "frameworks"


def environment() -> dict[str, str]:
    """The variables with which Elixir finds the real libraries, where there are any."""
    return {**os.environ, "ERL_LIBS": LIBRARIES} if LIBRARIES else dict(os.environ)


def stand_ins() -> list[Path]:
    """Files to be compiled before everything else; none where the real libraries are there."""
    return [] if LIBRARIES else sorted(STAND_INS.glob("*.ex"))
