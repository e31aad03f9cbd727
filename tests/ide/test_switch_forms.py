"""Rewritings of switches: the body of a function with `⟦⟧` at the cursor, a title, the body after.

That programs do the same afterwards is shown in `test_switch_forms_properties`.
"""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.diagnostic import Diagnostic
from compiler_core.base.snippet import without_stops
from compiler_core.base.span import Span
from compiler_core.ide.actions import Action

TYPES = """\
enum Color { Red; Green; Blue(n: Int); }
enum Light { On; Off; }
enum abstract Size(Int) { var Small = 1; var Large = 2; }
enum Box<T> { Full(item: T, sealed: Bool); Empty; }
"""
PARAMETERS = "c: Color, light: Light, size: Size, box: Box<Color>, n: Int, s: String, b: Bool"


def program(body: str, parameters: str = PARAMETERS) -> str:
    lines = "\n".join(f"\t\t{line}" if line else "" for line in body.split("\n"))
    return (
        f"{TYPES}class A {{\n\tpublic static function f({parameters}): Int {{\n{lines}\n"
        "\t\treturn 0;\n\t}\n\tstatic function g(n: Int): Int return n;\n}\n"
    )


def actions(marked: str) -> tuple[str, dict[str, Action]]:
    before, _, rest = marked.partition("⟦")
    inside, _, after = rest.partition("⟧")
    text = before + inside + after
    analysis = Analysis()
    analysis.open_file("/p/A.hx", text)
    span = Span(len(before), len(before) + len(inside))
    return text, {one.title: one for one in analysis.code_actions("/p/A.hx", span)}


def diagnostics(text: str) -> list[Diagnostic]:
    analysis = Analysis()
    analysis.open_file("/p/A.hx", text)
    return [one for one in analysis.diagnostics("/p/A.hx") if one.code not in ("HX125", "HX114")]


def applied(marked: str, title: str) -> str:
    text, found = actions(marked)
    assert title in found, sorted(found)
    action = found[title]
    for edit in sorted(action.edits, key=lambda one: one.span, reverse=True):
        new = without_stops(edit.text) if action.snippet else edit.text
        text = text[: edit.span.start] + new + text[edit.span.end :]
    return text


def check(title: str, before: str, after: str, parameters: str = PARAMETERS) -> None:
    """The body afterwards is `after`, and nothing is told of it."""
    found = applied(program(before, parameters), title)
    assert found == program(after, parameters)
    assert [(one.code, one.message) for one in diagnostics(found)] == []


def check_not_offered(title: str, body: str) -> None:
    assert not [one for one in actions(program(body))[1] if one.startswith(title)]


# --- merging -------------------------------------------------------------------------------------


def test_neighbours_that_do_the_same_are_merged() -> None:
    check(
        "Merge 2 cases that do the same",
        "switch (c) {\n\tcase ⟦⟧Red:\n\t\tg(1);\n\tcase Green:\n\t\tg(1);\n\tcase Blue(_):\n}",
        "switch (c) {\n\tcase Red | Green:\n\t\tg(1);\n\tcase Blue(_):\n}",
    )


def test_all_neighbours_at_once_whichever_the_cursor_is_in() -> None:
    check(
        "Merge 3 cases that do the same",
        "switch (n) { case 1: g(1); case ⟦⟧2: g(1); case 3 | 4: g(1); default: }",
        "switch (n) { case 1 | 2 | 3 | 4: g(1); default: }",
    )


def test_a_list_with_commas_stays_one() -> None:
    check(
        "Merge 2 cases that do the same",
        "switch (n) { case 1, 2: g(1); case ⟦⟧3 | 4: g(1); default: }",
        "switch (n) { case 1, 2, 3 | 4: g(1); default: }",
    )


def test_cases_that_capture_the_same_are_merged() -> None:
    check(
        "Merge 2 cases that do the same",
        "switch (box) {\n\tcase ⟦⟧Full(Blue(k), true): g(k);\n"
        "\tcase Full(Blue(k), false): g(k);\n\tcase _:\n}",
        "switch (box) {\n\tcase Full(Blue(k), true) | Full(Blue(k), false): g(k);\n\tcase _:\n}",
    )


@pytest.mark.parametrize(
    "body",
    [
        "switch (n) { case ⟦⟧1: g(1); case 2: g(2); default: }",
        "switch (n) { case ⟦⟧1 if (b): g(1); case 2: g(1); default: }",
        "switch (n) { case ⟦⟧1: g(1); default: g(1); }",
        "switch (n) {\n\tcase ⟦⟧1: g(1);\n\t// two is one\n\tcase 2: g(1);\n\tdefault:\n}",
        "switch (c) { case ⟦⟧Blue(k): g(1); case Red: g(1); case Green: }",
        "switch (n) { case 1: g⟦⟧(1); case 2: g(1); default: }",
    ],
    ids=["others", "guard", "default", "comment", "captures", "in the body"],
)
def test_what_is_not_merged(body: str) -> None:
    check_not_offered("Merge", body)


# --- splitting -----------------------------------------------------------------------------------


def test_a_variable_is_split_and_keeps_its_name_where_it_is_read() -> None:
    check(
        "Split `color` into its cases",
        "switch (box) {\n\tcase Full(⟦⟧color, _):\n\t\ttrace(color);\n\tcase Empty:\n}",
        "switch (box) {\n"
        "\tcase Full(color = Red, _):\n\t\ttrace(color);\n"
        "\tcase Full(color = Green, _):\n\t\ttrace(color);\n"
        "\tcase Full(color = Blue(_), _):\n\t\ttrace(color);\n"
        "\tcase Empty:\n}",
    )


def test_arguments_get_names_where_the_body_is_still_to_be_written() -> None:
    check(
        "Split `_` into its cases",
        'switch (box) { case Full(_⟦⟧, true): throw "TODO"; case _: }',
        'switch (box) { case Full(Red, true): throw "TODO"; case Full(Green, true): throw "TODO";'
        ' case Full(Blue(n), true): throw "TODO"; case _: }',
    )


def test_only_what_the_cases_above_leave() -> None:
    check(
        "Split `_` into its cases",
        "switch [c, b] { case [Red, _]: g(1); case [⟦⟧_, true]: g(2); case _: }",
        "switch [c, b] { case [Red, _]: g(1); case [Green, true]: g(2);"
        " case [Blue(_), true]: g(2); case _: }",
    )


def test_cases_named_in_place() -> None:
    check(
        "Name the cases that this stands for",
        "switch [c, b] { case [Red, _]: g(1); case [⟦⟧_, true]: g(2); case _: }",
        "switch [c, b] { case [Red, _]: g(1); case [Green | Blue(_), true]: g(2); case _: }",
    )


def test_an_alternative_is_split_into_alternatives() -> None:
    check(
        "Split `_` into its cases",
        "switch (box) { case Full(_⟦⟧, true) | Full(Red, _): g(1); case _: }",
        "switch (box) { case Full(Red, true) | Full(Green, true) | Full(Blue(_), true)"
        " | Full(Red, _): g(1); case _: }",
    )


def test_an_alternative_inside_is_split_there() -> None:
    check(
        "Split `_` into its cases",
        "switch [c, light] { case [Red | ⟦⟧_, On]: g(1); case _: }",
        "switch [c, light] { case [Red | Green | Blue(_), On]: g(1); case _: }",
    )


def test_one_of_a_list_of_patterns_is_split() -> None:
    check(
        "Split `color` into its cases",
        "switch (box) { case Full(⟦⟧color, true), Full(color, false): trace(color); case _: }",
        "switch (box) { case Full(color = Red, true), Full(color = Green, true),"
        " Full(color = Blue(_), true), Full(color, false): trace(color); case _: }",
    )


def test_the_whole_pattern_is_split() -> None:
    check(
        "Split `other` into its cases",
        "switch (c) {\n\tcase Red: g(1);\n\tcase ⟦⟧other: trace(other);\n}",
        "switch (c) {\n\tcase Red: g(1);\n\tcase other = Green: trace(other);\n"
        "\tcase other = Blue(_): trace(other);\n}",
    )


@pytest.mark.parametrize(
    "body",
    [
        "switch (c) { case Blue(⟦⟧k): g(k); case _: }",
        "switch (c) { case R⟦⟧ed: g(1); case _: }",
    ],
    ids=["a number", "a constructor"],
)
def test_what_is_not_split(body: str) -> None:
    check_not_offered("Split", body)


# --- if and switch -------------------------------------------------------------------------------


def test_a_chain_of_if_becomes_a_switch() -> None:
    check(
        "Write as `switch`",
        "⟦⟧if (n == 1) g(1);\nelse if (n == 2 || 3 == n) {\n\tg(2);\n\tg(3);\n} else g(4);",
        "switch (n) {\n\tcase 1:\n\t\tg(1);\n\tcase 2 | 3:\n\t\tg(2);\n\t\tg(3);\n"
        "\tdefault:\n\t\tg(4);\n}",
    )


def test_a_value_of_a_chain_becomes_a_value_of_a_switch() -> None:
    check(
        "Write as `switch`",
        'var x = ⟦⟧if (s == "a") 1 else if (s == "b") { 2; } else 3;\ng(x);',
        'var x = switch (s) {\n\tcase "a":\n\t\t1;\n\tcase "b":\n\t\t2;\n'
        "\tdefault:\n\t\t3;\n};\ng(x);",
    )


def test_no_default_where_all_values_have_a_case() -> None:
    check(
        "Write as `switch`",
        "⟦⟧if (light == On) g(1); else if (light == Off) g(2);",
        "switch (light) {\n\tcase On:\n\t\tg(1);\n\tcase Off:\n\t\tg(2);\n}",
    )


def test_an_else_that_is_never_reached_is_left_out() -> None:
    check(
        "Write as `switch`",
        "⟦⟧if (light == On) g(1); else if (light == Off) g(2); else g(3);",
        "switch (light) {\n\tcase On:\n\t\tg(1);\n\tcase Off:\n\t\tg(2);\n}",
    )


def test_an_else_for_values_that_have_no_name_stays() -> None:
    check(
        "Write as `switch`",
        "⟦⟧if (size == Small) g(1); else if (size == Large) g(2); else g(3);",
        "switch (size) {\n\tcase Small:\n\t\tg(1);\n\tcase Large:\n\t\tg(2);\n"
        "\tdefault:\n\t\tg(3);\n}",
    )


def test_an_empty_default_where_others_were_left_alone() -> None:
    check(
        "Write as `switch`",
        "⟦⟧if (size == Small) g(1); else if (size == Size.Large) g(2);",
        "switch (size) {\n\tcase Small:\n\t\tg(1);\n\tcase Size.Large:\n\t\tg(2);\n}",
    )
    check(
        "Write as `switch`",
        "⟦⟧if (n == -1) g(1); else if (n == 2) g(2);",
        "switch (n) {\n\tcase -1:\n\t\tg(1);\n\tcase 2:\n\t\tg(2);\n\tdefault:\n}",
    )


@pytest.mark.parametrize(
    "body",
    [
        '⟦⟧if (n == 1) g(1); else if (s == "a") g(2);',
        "⟦⟧if (n == 1) g(1); else if (n > 2) g(2);",
        "⟦⟧if (g(n) == 1) g(1); else if (g(n) == 2) g(2);",
        "⟦⟧if (n == 1) g(1); else if (n == 1) g(2);",
        "⟦⟧if (n == 1) g(1);",
        "⟦⟧if (n == 1) g(1); /* why */ else if (n == 2) g(2);",
        "var x = 0.5;\n⟦⟧if (x == 1.0) g(1); else if (x == 2.0) g(2);",
    ],
    ids=["two values", "comparison", "effects", "twice", "one", "comment", "floats"],
)
def test_what_is_no_switch(body: str) -> None:
    check_not_offered("Write as `switch`", body)


def test_a_switch_becomes_a_chain_of_if() -> None:
    check(
        "Write as `if`",
        "⟦⟧switch (n) {\n\tcase 1:\n\t\t// one\n\t\tg(1);\n"
        "\tcase 2 | 3 if (b): g(2);\n\tdefault:\n}",
        "if (n == 1) {\n\t// one\n\tg(1);\n} else if ((n == 2 || n == 3) && b) {\n\tg(2);\n}",
    )


def test_the_last_of_all_values_needs_no_condition() -> None:
    check(
        "Write as `if`",
        "var x = ⟦⟧switch (light) { case On: 1; case Off: 2; };\ng(x);",
        "var x = if (light == On) {\n\t1;\n} else {\n\t2;\n};\ng(x);",
    )


def test_booleans_are_conditions_themselves() -> None:
    check(
        "Write as `if`",
        "⟦⟧switch (b) {\n\tcase true: g(1);\n\tcase _: g(2);\n}",
        "if (b) {\n\tg(1);\n} else {\n\tg(2);\n}",
    )


@pytest.mark.parametrize(
    "body",
    [
        "⟦⟧switch (c) { case Blue(_): g(1); case _: }",
        "⟦⟧switch (c) { case Red: g(1); case other: trace(other); }",
        "⟦⟧switch (g(n)) { case 1: g(1); case _: }",
        "⟦⟧switch (n) { case 1 if (g(2) > 1): g(1); case _: }",
        "⟦⟧switch (s) { case ~/a/: g(1); case _: }",
    ],
    ids=["arguments", "capture", "effects", "guard's effects", "pattern"],
)
def test_what_is_no_chain(body: str) -> None:
    check_not_offered("Write as `if`", body)


# --- generating ----------------------------------------------------------------------------------

CASES = (
    'case Red:\n\t\tthrow "TODO";\n\tcase Green:\n\t\tthrow "TODO";\n'
    '\tcase Blue(n):\n\t\tthrow "TODO";\n}'
)


def test_a_value_that_is_a_statement_is_replaced() -> None:
    check("Switch over `c`", "c⟦⟧;\ng(1);", f"switch (c) {{\n\t{CASES}\ng(1);")


def test_a_value_that_is_returned_is_replaced() -> None:
    check("Switch over `c`", "if (b) return c⟦⟧;", f"if (b) return switch (c) {{\n\t{CASES};")


def test_below_a_variable() -> None:
    check("Switch over `x`", "var x⟦⟧ = c;\ng(1);", f"var x = c;\nswitch (x) {{\n\t{CASES}\ng(1);")


def test_below_a_parameter() -> None:
    marked = program("g(1);").replace("light: Light", "⟦⟧light: Light")
    expected = program(
        'switch (light) {\n\tcase On:\n\t\tthrow "TODO";\n\tcase Off:\n\t\tthrow "TODO";\n}\ng(1);'
    )
    assert applied(marked, "Switch over `light`") == expected
    assert diagnostics(expected) == []


def test_null_has_a_case() -> None:
    check(
        "Switch over `b`",
        "b⟦⟧;",
        'switch (b) {\n\tcase true:\n\t\tthrow "TODO";\n\tcase false:\n\t\tthrow "TODO";\n'
        '\tcase null:\n\t\tthrow "TODO";\n}',
        "b: Null<Bool>",
    )


@pytest.mark.parametrize("body", ["n⟦⟧;", "s⟦⟧;", "g(n⟦⟧);", "trace(c⟦⟧);"])
def test_not_where_values_can_not_be_listed_or_a_switch_can_not_stand(body: str) -> None:
    check_not_offered("Switch over", body)
