"""Folds, drawn: each line of the text has the kinds of the folds that start there and how many
lines they hide."""

from __future__ import annotations

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from compiler_core.base.text import LineIndex
from compiler_core.ide.folding import folds_of


def check(text: str, *expected: str) -> None:
    """`expected`: `kind first-last`, lines from 1."""
    text = dedent(text).lstrip("\n")
    lines = LineIndex(text)
    found = [
        f"{fold.kind} {lines.line_of(fold.span.start) + 1}-{lines.line_of(fold.span.end) + 1}"
        for fold in folds_of(text)
    ]
    assert found == list(expected)


def test_bodies_and_blocks() -> None:
    check(
        """
        class A {
          function f() {
            if (a) {
              b();
            } else {
              c();
            }
          }
          function g() {}
        }
        """,
        "code 1-10", "code 2-8", "code 3-5", "code 5-7",
    )  # fmt: skip


def test_one_fold_a_line() -> None:
    check(
        """
        f({
          a: 1
        });
        """,
        "code 1-3",
    )


def test_cases() -> None:
    check(
        """
        switch (a) {
          case 1:
            b();
            c();
          case 2: d();
          case 3:
            e();
          default:
            f();
        }
        """,
        "code 1-10", "code 2-4", "code 6-7", "code 8-9",
    )  # fmt: skip


def test_a_case_of_an_inner_switch_ends_with_it() -> None:
    check(
        """
        switch (a) {
          case 1:
            switch (b) {
              case 2:
                c();
            }
            d();
        }
        """,
        "code 1-8", "code 2-7", "code 3-6", "code 4-5",
    )  # fmt: skip


def test_imports() -> None:
    check(
        """
        package a;
        import a.B;
        import c.D.*;
        using Lambda;
        class E {}
        import f.G;
        """,
        "imports 2-4",
    )


def test_comments() -> None:
    check(
        """
        /**
         * Doc.
         */
        // one
        // two
        class A { // not this
          // nor this
          var a;

          // apart

          // from this
        }
        """,
        "comment 1-3", "comment 4-5", "code 6-13",
    )  # fmt: skip


def test_conditional_compilation() -> None:
    check(
        """
        #if elixir
        var a;
        var b;
        #elseif js
        var c;
        #else
        var d;
        #end
        """,
        "code 1-3", "code 4-5", "code 6-7",
    )  # fmt: skip


def test_brackets_in_strings_and_templates_are_text() -> None:
    check("var a = '{ ${b({\n})} [';\nvar c = \"(\";\n")


def test_a_bracket_that_fits_nothing_is_skipped() -> None:
    check(
        """
        class A {
          function f() {
            g(];
          }
        }
        """,
        "code 1-5", "code 2-4",
    )  # fmt: skip


@given(st.text(alphabet="{}[]()case default:;#if#end/*\n\"' ", max_size=80))
def test_folds_are_in_order_and_in_the_text(text: str) -> None:
    lines = LineIndex(text)
    folds = folds_of(text)
    firsts = [lines.line_of(fold.span.start) for fold in folds]
    assert firsts == sorted(set(firsts))
    assert all(0 <= fold.span.start < fold.span.end <= len(text) for fold in folds)
