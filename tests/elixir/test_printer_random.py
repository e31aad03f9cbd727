"""Whatever tree: what is printed is Elixir, and `mix format` leaves it as it is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from compiler_core.elixir import tree as t
from compiler_core.elixir.printer import print_elixir
from tests.elixir.tree_strategies import expressions, modules
from tests.support.elixir_oracle import format_many, needs_elixir

pytestmark = needs_elixir
RANDOM = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@RANDOM
@given(expressions)
def test_expressions_are_formatted(node: t.Node) -> None:
    check(node)


@RANDOM
@given(modules)
def test_modules_are_formatted(node: t.Node) -> None:
    check(node)


def check(node: t.Node) -> None:
    printed = print_elixir(node).text
    (formatted,) = format_many([printed])
    assert printed == formatted


if __name__ == "__main__":
    pytest.main([__file__])
