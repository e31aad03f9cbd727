"""Folds, drawn: each is `kind first-last`, lines from 1; a text that is shown stands behind it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from compiler_core.analysis import Analysis
from compiler_core.base.text import LineIndex
from compiler_core.ide.folding import Fold, folds_of
from compiler_core.syntax.parse import parse_file
from tests.support.haxe_oracle import needs_std

STD = Path("/usr/share/haxe/std")


def folds(text: str) -> list[Fold]:
    return folds_of(parse_file(text), {})[0]


def check(text: str, *expected: str) -> None:
    text = dedent(text).lstrip("\n")
    lines = LineIndex(text)
    found = [
        f"{fold.kind} {lines.line_of(fold.span.start) + 1}-{lines.line_of(fold.span.end) + 1}"
        + (f" {fold.text}" if fold.kind == "region" and fold.text else "")
        for fold in folds(text)
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
        *("code 1-10", "code 2-8", "code 3-5", "code 5-7"),
    )


def test_one_fold_a_line() -> None:
    check("f({\n  a: 1\n});\n", "code 1-3")


def test_calls_arrays_objects_annotations() -> None:
    check(
        """
        @:a(
          1
        )
        class A {
          var x = [
            1,
          ];
          var y = f(
            g({
              a: 1
            })
          );
        }
        """,
        *("code 1-3", "code 4-13", "code 5-7", "code 8-12", "code 9-11"),
    )


def test_texts_over_several_lines() -> None:
    check(
        """
        class A {
          var x = "a
            b";
          function render() return hxx('
            <p>{a}</p>
          ');
        }
        """,
        *("code 1-7", "code 2-3", "code 4-6"),
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
        *("code 1-10", "code 2-4", "code 6-7", "code 8-9"),
    )


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
        *("code 1-8", "code 2-7", "code 3-6", "code 4-5"),
    )


def test_default_as_an_accessor_is_no_case() -> None:
    check("class A {\n  var x(default, null):Int;\n  var y:Int;\n}\n", "code 1-4")


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
        *("comment 1-3", "comment 4-5", "code 6-13"),
    )


def test_regions() -> None:
    check(
        """
        // #region Orders
        // two
        // lines
        class A {
          // region
          var a;
          //#endregion
        }
        // #endregion
        // #endregion of nothing
        // #region never closed
        """,
        *("region 1-9 Orders", "comment 2-3", "code 4-8", "region 5-7"),
    )


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
        *("code 1-3", "code 4-5", "code 6-7"),
    )


def test_a_bracket_that_both_branches_open() -> None:
    check(
        """
        class A {
          #if js
          function f() {
          #else
          function g() {
          #end
            h();
          }
          var x;
        }
        """,
        *("code 1-10", "code 2-3", "code 4-5", "code 5-8"),
    )


def test_a_bracket_that_fits_nothing_is_skipped() -> None:
    check(
        """
        class A {
          function f() {
            g(];
          }
        }
        """,
        *("code 1-5", "code 2-4"),
    )


@given(st.text(alphabet="{}[]()case default:;#if#end/*\n\"' ", max_size=80))
def test_folds_are_in_order_and_in_the_text(text: str) -> None:
    lines = LineIndex(text)
    found = folds(text)
    firsts = [lines.line_of(fold.span.start) for fold in found]
    assert firsts == sorted(set(firsts))
    assert all(0 <= fold.span.start < fold.span.end <= len(text) for fold in found)


@needs_std()
def test_the_std_folds_between_brackets() -> None:
    """Each fold of code that starts behind a bracket ends before its partner."""
    partner = {"{": "}", "(": ")", "[": "]"}
    for path in sorted(STD.glob("**/*.hx"))[::15]:
        text = path.read_text(encoding="utf-8", errors="replace")
        for fold in folds(text):
            opened = text[fold.span.start - 1]
            if fold.kind == "code" and not fold.hides_last_line:
                assert text[fold.span.end] == partner[opened], path


def test_what_is_missing_in_one_member_leaves_the_others() -> None:
    check(
        """
        class A {
          function f() {
            if (a) {
              b();
          }
          function g() {
            c();
          }
        }
        """,
        *("code 1-9", "code 3-5", "code 6-8"),
    )


def test_folds_follow_an_edit() -> None:
    text = "class A {\n  function f() {\n    a();\n  }\n  function g() {\n  }\n}\n"
    analysis = Analysis()
    for newer in (text, text.replace("a();", "a(\n1);"), text.replace("a();", "a({;")):
        analysis.change_file("/a.hx", newer)
        assert analysis.folding_ranges("/a.hx") == folds(newer)
