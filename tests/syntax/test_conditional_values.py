"""What conditions are worth, as the real Haxe says it; and how they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.reporting.syntax import tell
from compiler_core.syntax.conditions import (
    Condition,
    DefineName,
    Group,
    Negation,
    Operation,
    VersionLiteral,
    names,
    read_condition,
)
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_haxe
from tests.syntax.conditions_oracle import compare, refused


@needs_haxe()
@pytest.mark.parametrize("seed", range(3))
def test_random_conditions_hold_where_haxe_says_so(seed: int, tmp_path: Path) -> None:
    assert compare(seed, 250, tmp_path) == []


@needs_haxe()
def test_what_has_no_value_haxe_refuses(tmp_path: Path) -> None:
    assert refused(7, 4, tmp_path) == []


def holds(condition: str, **defines: str) -> bool:
    (conditional,) = parse_file(f"#if {condition}\nclass A {{}} #end", defines).conditionals
    return conditional.branches[0].is_live


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("a", True),
        ("!a", False),
        ("!!a", True),
        ("(a && !b)", True),
        ("(b || c || a)", True),
        ("(b && c || a)", True),
        ("(!(a && b))", True),
        ("true", True),
        ("false", False),
        ("0", False),
        ('""', True),
        ("zero", True),  # a text, not a number
        ("(zero == 0)", True),
        ("(a > 0)", True),
        ("(a_b == 3)", True),  # `-D a-b=3`
        ("(undefined != undefined)", True),
        ("(undefined == undefined)", False),
        ("(haxe >= version('4.2.0'))", True),
        ('(haxe < version("4.3.0-rc.1"))', False),
        ("(target.sys && a)", True),
        ("if", False),  # reserved words are names
        ("/* c */ a", True),
        ("(a\n&& a)", True),
    ],
)
def test_values(condition: str, expected: bool) -> None:
    defines = {"a": "1", "zero": "0", "a-b": "3", "haxe": "4.3.0", "target.sys": "1"}
    assert holds(condition, **defines) is expected


def condition(text: str) -> tuple[Condition, str]:
    """The condition behind an `#if`, and what is behind it."""
    tokens = lex(f"#if {text}")
    read, behind, faults = read_condition(tokens, 1)
    assert not faults
    return read, tokens.text[tokens.ends[behind - 1] :].strip()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("a && b", "&& b"),
        ("a.b.c d", "d"),
        ("a . b", ". b"),
        ("!a.b", ""),
        ('"x" y', "y"),
        ("(a)(b)", "(b)"),
        ("a == 1", "== 1"),
        ("macro x", "x"),
    ],
)
def test_a_condition_is_as_short_as_can_be(text: str, rest: str) -> None:
    assert condition(text)[1] == rest


def test_the_tree_of_a_condition() -> None:
    read, _ = condition('(!a || b.c && haxe >= version("4.3.0"))')
    assert isinstance(read, Group)
    either = read.inner
    assert isinstance(either, Operation)
    assert either.operator == "||"
    assert isinstance(either.left, Negation)
    both = either.right
    assert isinstance(both, Operation)
    assert both.operator_span == (11, 13)
    assert isinstance(both.left, DefineName)
    comparison = both.right
    assert isinstance(comparison, Operation)
    assert isinstance(comparison.right, VersionLiteral)
    assert comparison.right.text == "4.3.0"
    assert [name.text for name in names(read)] == ["a", "b.c", "haxe"]


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("#if", "#if", "A condition is missing behind this `#if`."),
        ("#if #end", "#if", "A condition is missing behind this `#if`."),
        ("#if ()\n#end", ")", "A name or value is missing before `)`."),
        ("#if (a\nclass A {}\n#end", "(", "The `(` of this condition is not closed."),
        ("#if (a &&)\n#end", ")", "A name or value is missing before `)`."),
        ("#if (a b)\n#end", "b", "`b` can't stand in a condition."),
        ("#if (a + 1)\n#end", "+", "`+` can't stand in a condition."),
        ("#if (f(1))\n#end", "f(1)", "`f(1)` has no value in a condition."),
        ("#if (x > 'b' && x > 3)\n#end", "x > 3", "These values can't be compared."),
        ("#if (version('1.0') > x)\n#end", "version('1.0')", "`version('1.0')` is no version."),
        ("#if -\n#end", "-", "A name or value is missing before `-`."),
    ],
)
def test_a_bad_condition_is_one_fault(text: str, at: str, message: str) -> None:
    parsed = parse_file(text, {"x": "c"})
    told = [tell(fault, text) for fault in parsed.faults if fault.kind == "bad_condition"]
    assert [one.message for one in told] == [message]
    span = told[0].span
    assert text[span.start : span.end] == at
    assert len(parsed.faults) == 1
