"""On-type formatting, drawn: `$0` is the cursor, before and after the typed character's edits.

The text before is what the editor has once the character is typed, nothing else being done.
"""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compiler_core.base.span import Span
from compiler_core.ide.indentation import Style
from compiler_core.ide.on_type import TRIGGERS, Edit, edits_after
from compiler_core.syntax.parse import parse_file

TWO = Style(2, insert_spaces=True)


def applied(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def check(before: str, expected: str, typed: str = "\n", style: Style = TWO) -> None:
    """`before` has `$0` behind the typed character; `·` is a blank, where it would not be seen."""
    before, expected = _plain(before), _plain(expected)
    offset = before.index("$0")
    text = before.replace("$0", "")
    found = applied(text, edits_after(parse_file(text), offset, typed, style))
    assert found.replace(" ", "·") == expected.replace(" ", "·")


def _plain(text: str) -> str:
    """A text over several lines of this file loses their margin."""
    return dedent(text).lstrip("\n") if text.startswith("\n") else text


def unchanged(before: str, typed: str = "\n") -> None:
    check(before, before.replace("$0", ""), typed)


# ---- Enter: indentation ------------------------------------------------------------------------


def test_in_a_block() -> None:
    check(
        """
        class A {
          function f() {
            a();
        $0
          }
        }
        """,
        """
        class A {
          function f() {
            a();
        ····
          }
        }
        """,
    )


def test_the_rest_of_a_line_moves_along() -> None:
    check(
        """
        class A {
          function f() {
            a();
        $0b();
          }
        }
        """,
        """
        class A {
          function f() {
            a();
            b();
          }
        }
        """,
    )


@pytest.mark.parametrize(
    ("statement", "deeper"),
    [
        ("var x =", 2),
        ("var x = a +", 2),
        ("x = () ->", 2),
        ("if (a)", 2),
        ("if (a && (b))", 2),
        ("for (x in xs)", 2),
        ("while (a)", 2),
        ("else", 2),
        ("f(a,", 2),
        ("f(", 2),
        ("x = [", 2),
        ("x |>", 2),
        ("a();", 0),
        ("if (a) b();", 0),
        ("if (a) { b(); }", 0),
        ("do { a(); } while (b);", 0),
    ],
)
def test_behind_what_goes_on(statement: str, deeper: int) -> None:
    text = "class A {\n  function f() {\n    z();\n    STATEMENT\n$0q;\n  }\n}\n"
    expected = text.replace("$0q", " " * (4 + deeper) + "q")
    check(text.replace("STATEMENT", statement), expected.replace("STATEMENT", statement))


def test_chains_stay_in_line() -> None:
    check(
        """
        class A {
          function f() {
            a
              .b()
        $0.c();
          }
        }
        """,
        """
        class A {
          function f() {
            a
              .b()
              .c();
          }
        }
        """,
    )


def test_behind_a_statement_without_braces_the_next_is_back() -> None:
    check(
        """
        class A {
          function f() {
            if (a)
              b();
        $0c();
          }
        }
        """,
        """
        class A {
          function f() {
            if (a)
              b();
            c();
          }
        }
        """,
    )


def test_arms_of_a_switch() -> None:
    check(
        """
        class A {
          function f() {
            switch (a) {
              case B(c):
        $0d();
            }
          }
        }
        """,
        """
        class A {
          function f() {
            switch (a) {
              case B(c):
                d();
            }
          }
        }
        """,
    )


def test_arms_that_stand_under_their_switch() -> None:
    check(
        """
        class A {
          function f() {
            switch (a) {
            case B:
              d();
        $0case C:
            }
          }
        }
        """,
        """
        class A {
          function f() {
            switch (a) {
            case B:
              d();
            case C:
            }
          }
        }
        """,
    )


def test_a_function_s_head_over_several_lines() -> None:
    check(
        """
        class A {
          function f(a: Int,
              b: Int): Void {
        $0c();
          }
        }
        """,
        """
        class A {
          function f(a: Int,
              b: Int): Void {
            c();
          }
        }
        """,
    )


def test_members_and_declarations() -> None:
    check("class A {\n$0var x;\n}\n", "class A {\n  var x;\n}\n")
    check("class A {\n   var x;\n$0var y;\n}\n", "class A {\n   var x;\n   var y;\n}\n")
    check("class A {}\n  $0class B {}\n", "class A {}\nclass B {}\n")
    check("class A\n$0extends B {}\n", "class A\n  extends B {}\n")
    check("import a.B;\n  $0class C {}\n", "import a.B;\nclass C {}\n")


def test_fields_of_a_structure() -> None:
    check("typedef T = {\n  a:Int,\n$0b:Int\n}\n", "typedef T = {\n  a:Int,\n  b:Int\n}\n")
    check("typedef T = {\n  a:Int,\n$0?b:Int\n}\n", "typedef T = {\n  a:Int,\n  ?b:Int\n}\n")
    check(
        "class A {\n  function f() {\n    var a = 1,\n$0b;\n  }\n}\n",
        "class A {\n  function f() {\n    var a = 1,\n      b;\n  }\n}\n",
    )


def test_a_body_without_braces() -> None:
    check(
        "class A {\n  function f()\n    if (a)\n$0b();\n}\n",
        "class A {\n  function f()\n    if (a)\n      b();\n}\n",
    )


def test_a_tab_a_level() -> None:
    check("class A {\n$0var x;\n}\n", "class A {\n\tvar x;\n}\n", style=Style(4, False))


def test_in_a_member_whose_end_is_missing() -> None:
    check(
        """
        class A {
          function f() {
            if (a) {
              b(;
        $0c();
          function g() {}
        }
        """,
        """
        class A {
          function f() {
            if (a) {
              b(;
              c();
          function g() {}
        }
        """,
    )


def test_strings_are_left_alone() -> None:
    unchanged("class A {\n  var x = 'a\n$0  b';\n}\n")


# ---- Enter: brackets ---------------------------------------------------------------------------


def test_between_braces() -> None:
    check("class A {\n  function f() {\n$0}\n}\n", "class A {\n  function f() {\n    \n  }\n}\n")
    check("class A {\n$0}\n", "class A {\n  \n}\n")
    check(
        "class A {\n  function f() {\n    g([\n$0]);\n  }\n}\n",
        "class A {\n  function f() {\n    g([\n      \n    ]);\n  }\n}\n",
    )


def test_what_an_editor_has_split_is_left() -> None:
    unchanged("class A {\n  function f() {\n    $0\n  }\n}\n")


def test_a_missing_brace_is_written() -> None:
    check("class A {\n$0", "class A {\n  \n}")
    check(
        """
        class A {
          function f() {
        $0
          function g() {
            h();
          }
        }
        """,
        """
        class A {
          function f() {
        ····
          }
          function g() {
            h();
          }
        }
        """,
    )
    check(
        """
        class A {
          function f() {
            if (a) {
        $0
            b();
          }
        }
        """,
        """
        class A {
          function f() {
            if (a) {
        ······
            }
            b();
          }
        }
        """,
    )


def test_with_what_is_open_around_it() -> None:
    check(
        "class A {\n  function f() {\n    g(function() {\n$0\n  }\n}\n",
        "class A {\n  function f() {\n    g(function() {\n      \n    })\n  }\n}\n",
    )


def test_a_brace_that_has_its_partner_gets_no_other() -> None:
    """Though a brace is missing in another member."""
    check(
        """
        class A {
          function f() {
        $0
            a();
          }
          function g() {
            if (b) {
          }
        }
        """,
        """
        class A {
          function f() {
        ····
            a();
          }
          function g() {
            if (b) {
          }
        }
        """,
    )


# ---- Enter: comments ---------------------------------------------------------------------------


def test_a_doc_comment_is_opened() -> None:
    check("class A {\n  /**\n$0\n  var x;\n}\n", "class A {\n  /**\n   * \n   */\n  var x;\n}\n")


def test_a_doc_comment_that_is_closed() -> None:
    check("class A {\n  /**\n$0*/\n  var x;\n}\n", "class A {\n  /**\n   * \n   */\n  var x;\n}\n")


def test_a_doc_comment_goes_on() -> None:
    check(
        "class A {\n  /**\n   * One.\n$0\n   */\n  var x;\n}\n",
        "class A {\n  /**\n   * One.\n   * \n   */\n  var x;\n}\n",
    )


def test_a_line_comment_that_is_cut_in_two() -> None:
    check("class A {\n  // one\n$0two\n}\n", "class A {\n  // one\n  // two\n}\n")
    unchanged("class A {\n  // one\n  $0\n}\n")


# ---- other characters --------------------------------------------------------------------------


def test_a_closing_brace_goes_under_its_line() -> None:
    check(
        "class A {\n  function f() {\n    if (a) {\n      b();\n      }$0\n  }\n}\n",
        "class A {\n  function f() {\n    if (a) {\n      b();\n    }\n  }\n}\n",
        "}",
    )
    unchanged("class A {\n  var x = {a: 1 }$0;\n}\n", "}")


def test_a_closing_parenthesis_goes_under_its_line() -> None:
    check(
        "class A {\n  function f() {\n    g(\n      1\n      )$0;\n  }\n}\n",
        "class A {\n  function f() {\n    g(\n      1\n    );\n  }\n}\n",
        ")",
    )


def test_a_case_goes_under_its_switch() -> None:
    text = (
        "class A {\n  function f() {\n    switch (a) {\n      case B:\n        b();\n"
        "        {}:$0\n    }\n  }\n}\n"
    )
    for arm in ("case C(d)", "default", "case {a: 1}"):
        before = text.replace("{}", arm)
        check(before, before.replace(f"        {arm}", f"      {arm}").replace("$0", ""), ":")
    for other in ("case {a", "case a ? b", "foo"):
        unchanged(text.replace("{}", other), ":")


def test_a_statement_goes_under_its_neighbours() -> None:
    check(
        "class A {\n  function f() {\n    a();\n      b();$0\n  }\n}\n",
        "class A {\n  function f() {\n    a();\n    b();\n  }\n}\n",
        ";",
    )
    unchanged("class A {\n  function f() {\n    a\n      .b();$0\n  }\n}\n", ";")


def test_a_tag_is_closed() -> None:
    text = "class A { function f() return hxx('{}'); }"
    check(text.replace("{}", "<p>$0"), text.replace("{}", "<p></p>"), ">")
    check(text.replace("{}", "<p><p>$0</p>"), text.replace("{}", "<p><p></p></p>"), ">")
    check(text.replace("{}", "<.row a={b}>$0"), text.replace("{}", "<.row a={b}></.row>"), ">")
    for other in ("<p>$0</p>", "<br>$0", "<p/>$0", "a >$0", "</p>$0"):
        unchanged(text.replace("{}", other), ">")
    unchanged("class A { var x = a >$0 b; }", ">")


# ---- whatever the text ---------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("class A {", "}", "\n", "\r\n", "  ", "\t", "function f(", ")", "{", "if (a)"),
                *("case x:", "switch (b) {", "/**", "*/", "// c", "'", '"', "#if js", "#else"),
                *("#end", "x", ";", ",", "=", "[", "]", "->", ".b()", "𝄞"),
            ]
        ),
        max_size=30,
    ),
    st.integers(0, 200),
    st.sampled_from(TRIGGERS),
)
def test_nothing_but_blanks_brackets_and_stars(parts: list[str], place: int, typed: str) -> None:
    text = "".join(parts)
    edits = edits_after(parse_file(text), min(place, len(text)), typed, TWO)
    end = 0
    for edit in edits:
        assert isinstance(edit.span, Span)
        assert end <= edit.span.start <= edit.span.end <= len(text)
        end = edit.span.end
        assert not text[edit.span.start : edit.span.end].strip(" \t")
        assert not edit.text.strip(" \t\r\n*/})]")
