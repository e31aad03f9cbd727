"""Selections that grow: each line is the next larger one, `…` for the rest up to the whole file."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.ide.selection import ranges_at
from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_std

STD = Path("/usr/share/haxe/std")


def chain(text: str) -> list[str]:
    text = dedent(text).lstrip("\n")
    offset = text.index("$0")
    text = text.replace("$0", "")
    return [text[slice(*span)] for span in ranges_at(parse_file(text), offset)]


def check(text: str, *expected: str) -> None:
    """The first selections at `$0`."""
    assert chain(text)[: len(expected)] == list(expected)


def in_function(statements: str) -> str:
    return f"class A {{ function f() {{ {statements} }} }}"


def test_operands_by_precedence() -> None:
    check(
        in_function("x = a + b * c$0 - d;"),
        *("c", "b * c", "a + b * c", "a + b * c - d", "x = a + b * c - d", "x = a + b * c - d;"),
    )
    check(in_function("a && !$0b || c;"), "b", "!b", "a && !b", "a && !b || c", "a && !b || c;")
    check(in_function("a ? b : $0c + d;"), "c", "c + d", "a ? b : c + d")


def test_arguments_calls_chains() -> None:
    check(
        in_function("a.b(1, x$0 + y).c(2).d();"),
        *("x", "x + y", "1, x + y", "(1, x + y)", "a.b(1, x + y)", "a.b(1, x + y).c"),
        *("a.b(1, x + y).c(2)", "a.b(1, x + y).c(2).d", "a.b(1, x + y).c(2).d()"),
    )
    check(in_function("a.b$0(1).c;"), "b", "a.b", "a.b(1)", "a.b(1).c", "a.b(1).c;")
    check(in_function("f(name: $0v);"), "v", "name: v", "(name: v)", "f(name: v)")


def test_strings() -> None:
    check(
        in_function("x = 'one two$0 three';"),
        *("two", "one two three", "'one two three'", "x = 'one two three'"),
    )
    check(
        in_function("x = 'a ${f(b$0) + 1} c';"),
        *("b", "(b)", "f(b)", "f(b) + 1", "${f(b) + 1}", "a ${f(b) + 1} c"),
    )
    check(in_function("x = 'a $na$0me c';"), "name", "$name", "a $name c")


def test_statements_and_blocks() -> None:
    check(
        in_function("if (a) { b(); c$0(); }"),
        *("c", "c()", "c();", "b(); c();", "{ b(); c(); }", "if (a) { b(); c(); }"),
        *("{ if (a) { b(); c(); } }", "function f() { if (a) { b(); c(); } }"),
    )
    check(
        in_function("switch (a) { case B: c(); $0d(); case E: }"),
        *("d", "d()", "d();", "c(); d();", "case B: c(); d();"),
        *("case B: c(); d(); case E:", "{ case B: c(); d(); case E: }"),
    )


def test_collections_and_functions() -> None:
    check(in_function("x = [a, $0b];"), "b", "a, b", "[a, b]", "x = [a, b]")
    check(in_function("x = {k: $0v, w: 1};"), "v", "k: v", "k: v, w: 1", "{k: v, w: 1}")
    check(in_function("g((a, $0b) -> c);"), "b", "a, b", "(a, b)", "(a, b) -> c")
    check("class A { function f(a: Map<Int, $0T>) {} }", "T", "Int, T", "<Int, T>", "Map<Int, T>")


def test_members_and_declarations() -> None:
    check(
        """
        /** C. */
        @:c class A {
          /** D. */
          @:m public var x$0;
          var y;
        }
        """,
        "x",
        "var x;",
        "public var x;",
        "@:m public var x;",
        "/** D. */\n  @:m public var x;",
        "/** D. */\n  @:m public var x;\n  var y;",
        "{\n  /** D. */\n  @:m public var x;\n  var y;\n}",
        "class A {\n  /** D. */\n  @:m public var x;\n  var y;\n}",
        "@:c class A {\n  /** D. */\n  @:m public var x;\n  var y;\n}",
        "/** C. */\n@:c class A {\n  /** D. */\n  @:m public var x;\n  var y;\n}",
    )


def test_imports() -> None:
    text = "package p;\nimport a.b$0.C;\nimport d.E;\nclass A {}\n"
    check(text, "b", "a.b.C", "import a.b.C;", "import a.b.C;\nimport d.E;")


def test_comments() -> None:
    check("// one two$0\n// three\nclass A {}\n", "two", "one two", "// one two")
    assert "// one two\n// three" in chain("// one two$0\n// three\nclass A {}\n")
    check("class A {\n  /* a $0b */ var x;\n}\n", "b", "a b", "/* a b */")
    check("class A {\n  /**\n   * a b$0\n   * c\n   */\n  var x;\n}\n", "b", "a b")


def test_templates() -> None:
    text = "class A { function f() return hxx('<ul><li class={a + b$0}>c</li></ul>'); }"
    check(text, "b", "a + b")
    for expected in ("class={a + b}", "<li class={a + b}>", "<li class={a + b}>c</li>"):
        assert expected in chain(text)
    assert "<ul><li class={a + b}>c</li></ul>" in chain(text)


def test_damaged_text() -> None:
    check("class A { function f( { a.b(c$0 } function g() {} }", "c")
    assert chain("$0") == [""]
    assert chain("@@ $0foo ((")[0] == "foo"
    check("'${x$0", "x", "${x")
    strictly_grows("'//${x", 5)


def test_dead_branches() -> None:
    check("class A {\n#if js function f() { g(a$0); } #end\n}\n", "a", "(a)")


def strictly_grows(text: str, offset: int) -> None:
    spans = ranges_at(parse_file(text), offset)
    assert spans
    assert spans[0].contains(offset)
    assert (spans[-1].start, spans[-1].end) == (0, len(text))
    for inner, outer in pairwise(spans):
        assert outer.covers(inner) and outer != inner


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("class A {", "}", "\n", " ", "function f(", ")", "{", "x", ".", "'", "${", '"'),
                *(
                    "//",
                    "/*",
                    "*/",
                    "#if js",
                    "#end",
                    ";",
                    "+",
                    "case a:",
                    "switch (a) {",
                    "[",
                    "]",
                ),
            ]
        ),
        max_size=30,
    ),
    st.integers(0, 120),
)
def test_any_chain_strictly_grows(parts: list[str], offset: int) -> None:
    text = "".join(parts)
    strictly_grows(text, min(offset, len(text)))


@needs_std()
@pytest.mark.parametrize("name", ["Lambda.hx", "haxe/Json.hx", "haxe/Template.hx", "Xml.hx"])
def test_chains_of_the_std_strictly_grow(name: str) -> None:
    text = (STD / name).read_text(encoding="utf-8")
    parsed = parse_file(text)
    for offset in range(0, len(text), 97):
        spans = ranges_at(parsed, offset)
        assert all(outer.covers(inner) and outer != inner for inner, outer in pairwise(spans))
