"""A clause split by what a variable in its head can be: the class with `⟦⟧` at the cursor, and its
text after."""

from __future__ import annotations

from tests.ide.test_switch_forms import actions, applied, diagnostics

TYPES = "enum Color { Red; Green; Blue(n: Int); }\nenum Message { Paint(color: Color); Clear; }\n"


def check(title: str, before: str, after: str) -> None:
    found = applied(f"{TYPES}class A {{\n{before}}}\n", title)
    assert found == f"{TYPES}class A {{\n{after}}}\n"
    assert [one.code for one in diagnostics(found) if one.code < "HX3"] == []


def test_a_variable_inside_of_a_pattern() -> None:
    check(
        "Split `_` into its cases",
        "\tpublic function f(Paint(_⟦⟧), n: Int): Int return n;\n"
        "\tpublic function f(Clear, n: Int): Int return 0;\n",
        "\tpublic function f(Paint(Red), n: Int): Int return n;\n\n"
        "\tpublic function f(Paint(Green), n: Int): Int return n;\n\n"
        "\tpublic function f(Paint(Blue(_)), n: Int): Int return n;\n"
        "\tpublic function f(Clear, n: Int): Int return 0;\n",
    )


def test_a_variable_that_is_read_keeps_its_name() -> None:
    check(
        "Split `color` into its cases",
        "\tpublic function f(Clear): Color return Red;\n"
        "\tpublic function f(Paint(⟦⟧color)): Color return color;\n",
        "\tpublic function f(Clear): Color return Red;\n"
        "\tpublic function f(Paint(color = Red)): Color return color;\n\n"
        "\tpublic function f(Paint(color = Green)): Color return color;\n\n"
        "\tpublic function f(Paint(color = Blue(_))): Color return color;\n",
    )


def test_a_whole_parameter_is_what_the_clauses_above_leave() -> None:
    check(
        "Split `other` into its cases",
        "\tpublic function f(Paint(Red)): Int return 1;\n"
        "\tpublic function f(⟦⟧other): Int return 2;\n",
        "\tpublic function f(Paint(Red)): Int return 1;\n"
        "\tpublic function f(Paint(_)): Int return 2;\n\n"
        "\tpublic function f(Clear): Int return 2;\n",
    )


def test_a_function_of_one_clause_is_not_split() -> None:
    text = f"{TYPES}class A {{\n\tpublic function f(⟦⟧color: Color): Int return 1;\n}}\n"
    assert not [title for title in actions(text)[1] if title.startswith("Split")]
