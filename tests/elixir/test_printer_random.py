"""Whatever tree: what is printed is Elixir, and `mix format` leaves it as it is.

The examples are the same in every run; `--hypothesis-seed=random` with `HYPOTHESIS_EXAMPLES` in
the environment looks for new ones.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from compiler_core.elixir import tree as t
from compiler_core.elixir.printer import print_elixir
from tests.elixir.tree_strategies import expressions, modules
from tests.support.elixir_oracle import format_many, needs_elixir

pytestmark = needs_elixir
EXAMPLES = int(os.environ.get("HYPOTHESIS_EXAMPLES", "0"))
RANDOM = settings(
    max_examples=EXAMPLES or 25,
    derandomize=EXAMPLES == 0,
    database=None,
    # Each try asks a formatter, so that shrinking would take minutes: the text is small enough.
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@RANDOM
@given(st.lists(expressions, min_size=8, max_size=8))
def test_expressions_are_formatted(nodes: list[t.Node]) -> None:
    check(nodes)


@RANDOM
@given(st.lists(modules, min_size=2, max_size=2))
def test_modules_are_formatted(nodes: list[t.Node]) -> None:
    check(nodes)


def check(nodes: list[t.Node]) -> None:
    """One request for several texts: the formatter works on them in parallel. What it would itself
    lay out anew in a second run has no layout to agree with."""
    printed = [print_elixir(node).text for node in nodes]
    first = format_many(printed)
    for text, once, twice in zip(printed, first, format_many(first), strict=True):
        assert text == once or once != twice
