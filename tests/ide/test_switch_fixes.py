"""Refactorings of a switch: `$0` is the cursor."""

from __future__ import annotations

import pytest

from compiler_core.base.diagnostic import Fix
from compiler_core.base.span import Span
from tests.support.check import FOLDER, analysis_of, applied

ENUM = "enum Color { Red; Green; Blue(n: Int); }\n"


def expanded(arms: str, parameters: str = "c: Color") -> str | None:
    """The arms after the wildcard at the cursor was expanded; None where that isn't offered."""
    head = f"{ENUM}class Main {{ static function f({parameters}): Int {{ return switch (c) {{ "
    marked = head + arms + " }; } }\n"
    text = marked.replace("$0", "")
    at = marked.index("$0")
    analysis = analysis_of({"Main.hx": text})
    actions = analysis.code_actions(FOLDER + "Main.hx", Span(at, at))
    for action in actions:
        if action.title == "Name the cases that this stands for":
            assert action.kind == "refactor.rewrite"
            return applied(text, Fix(action.title, action.edits))[len(head) : -len(" }; } }\n")]
    return None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("case Red: 1; case $0_: 2;", "case Red: 1; case Green | Blue(_): 2;"),
        ("case Red: 1; def$0ault: 2;", "case Red: 1; case Green | Blue(_): 2;"),
        ("case Red: 1; case ot$0her: 2;", "case Red: 1; case other = (Green | Blue(_)): 2;"),
        ("case Red | Green: 1; case x$0: 2;", "case Red | Green: 1; case x = Blue(_): 2;"),
        ("case Blue(1): 1; case _$0: 2;", "case Blue(1): 1; case Red | Green | Blue(_): 2;"),
    ],
)
def test_a_wildcard_becomes_the_cases_that_it_stands_for(before: str, after: str) -> None:
    assert expanded(before) == after


def test_not_where_the_values_can_not_be_named() -> None:
    assert expanded("case 1: 1; case _$0: 2;", "c: Int") is None


def test_not_on_a_case_that_takes_something_definite() -> None:
    assert expanded("case R$0ed: 1; case _: 2;") is None


def test_not_below_cases_that_take_everything() -> None:
    assert expanded("case Red: 1; case Green: 2; case Blue(_): 3; case _$0: 4;") is None
