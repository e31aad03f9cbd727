"""Markup literals are one token where Haxe has them, whatever is inside."""

from __future__ import annotations

import pytest

from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parse import parse_file

LITERALS = [
    "<div>a</div>",
    "<div/>",
    "<>a</>",
    "<div>don't } \" {</div>",
    "<div><div>x</div></div>",
    "<a><a/></a>",
    "<a><b/></a>",
    "<a.b>c</a.b>",
    "<a-b>c</a-b>",
    "<a:b>c</a:b>",
    "<_a>x</_a>",
    "<$a>x</$a>",
    "<:a>x</:a>",
    "<a\n>x\n</a>",
    "<a {b}>x</a>",
]
PLACES = [
    "f(%s);",
    "return %s;",
    "%s;",
    "if (c) %s;",
    "if (c(1)) {} else %s;",
    "[1, %s];",
    "var y = x -> %s;",
    "1 > %s;",
    "var z = {a: %s};",
    "!%s;",
    "switch x { case 1: %s; }",
    "{}\n%s;",
    "function f() %s;",
]
COMPARISONS = ["a <b;", "if (a <b) c;", "f() <b;", "a[0] <b && c> d;", "var x: Array<Int> = [];"]


def in_function(code: str) -> str:
    return f"class Main {{\n    function f() {{\n{code}\n    }}\n    function g() {{}}\n}}\n"


@pytest.mark.parametrize("literal", LITERALS)
def test_a_literal_is_one_token(literal: str) -> None:
    tokens = lex(f"var x = {literal}; y")
    assert tokens.kinds[3:6] == ["MARKUP", "SEMI", "ID"]
    assert tokens.texts[3] == literal
    assert not tokens.faults


@pytest.mark.parametrize("place", PLACES)
def test_a_literal_may_stand_where_an_operand_may(place: str) -> None:
    parsed = parse_file(in_function(place % LITERALS[3]))
    assert not parsed.faults
    assert len(parsed.members) == 2


@pytest.mark.parametrize("code", COMPARISONS)
def test_a_comparison_stays_one(code: str) -> None:
    assert "MARKUP" not in lex(code).kinds


@pytest.mark.parametrize("literal", ["<div>", "<div>a</dov>", "<a></a >"])
def test_what_never_ends_is_one_fault(literal: str) -> None:
    parsed = parse_file(in_function(f"var x = {literal};\nvar y = 1;"))
    assert [fault.kind for fault in parsed.faults] == ["unclosed_markup"]
    assert len(parsed.members) == 2


def test_an_edit_gives_what_a_fresh_reading_gives() -> None:
    text = in_function("var x = <p>it's</p>;")
    for start, end, new in [(60, 60, "'"), (45, 46, ""), (52, 58, "</p>"), (30, 30, "<p>")]:
        edited = text[:start] + new + text[end:]
        again = parse_file(edited, previous=parse_file(text))
        fresh = parse_file(edited)
        assert [str(fault) for fault in again.faults] == [str(fault) for fault in fresh.faults]
