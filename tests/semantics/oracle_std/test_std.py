"""No false alarm: no error in a module of Haxe's standard library that Haxe itself compiles.

A sample, for the build machine; `run.py` checks all of it on each target.
"""

from __future__ import annotations

import pytest

from tests.semantics.oracle_std.run import Dialect, chosen, false_alarms, line_of
from tests.semantics.oracle_std.targets import TARGETS
from tests.support.haxe_oracle import needs_haxe, needs_std

pytestmark = [
    needs_haxe(),
    needs_std(),
]

SAMPLE = 60
SEED = 20


@pytest.mark.parametrize("dialect", ["haxe", "cookbook"])
@pytest.mark.parametrize("target", ["eval", "js"])
def test_modules_that_haxe_compiles_have_no_error(target: str, dialect: Dialect) -> None:
    seen = TARGETS[target]
    found = false_alarms(seen, dialect, chosen(seen, SAMPLE, SEED))
    assert len(found) > SAMPLE // 2, "Haxe compiles nearly all of them"
    told = [
        f"{path}:{line_of(path, one.span.start)}: {one.code} {one.message}"
        for path, diagnostics in found.items()
        for one in diagnostics
    ]
    assert told == []
