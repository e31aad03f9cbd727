"""Refactorings: a text with a marked range, an action's title, the text afterwards.

`⟦…⟧` is the selection. That programs do the same afterwards is shown in `test_refactoring_pairs`.
"""

from __future__ import annotations

import pytest

from compiler_core.analysis import Analysis
from compiler_core.base.snippet import without_stops
from compiler_core.base.span import Span
from compiler_core.ide.actions import Action


def actions(written: str) -> tuple[str, dict[str, Action]]:
    """The text, and what is offered at its marked range."""
    before, _, rest = written.partition("⟦")
    inside, _, after = rest.partition("⟧")
    text = before + inside + after
    analysis = Analysis()
    analysis.open_file("/p/A.hx", text)
    span = Span(len(before), len(before) + len(inside))
    return text, {one.title: one for one in analysis.code_actions("/p/A.hx", span)}


def applied(written: str, title: str) -> str:
    text, found = actions(written)
    assert title in found, sorted(found)
    action = found[title]
    for edit in sorted(action.edits, key=lambda one: one.span, reverse=True):
        new = without_stops(edit.text) if action.snippet else edit.text
        text = text[: edit.span.start] + new + text[edit.span.end :]
    return text


def in_function(body: str, head: str = "static function f(a:Int, b:Int)") -> str:
    """A class with the function, its body's lines indented."""
    lines = "\n".join(f"\t\t{line}" if line else "" for line in body.split("\n"))
    return f"class A {{\n\t{head} {{\n{lines}\n\t}}\n\tstatic function g(n:Int):Int return n;\n}}\n"


def check(title: str, before: str, after: str) -> None:
    assert applied(in_function(before), title) == in_function(after)


def check_not_offered(title: str, body: str) -> None:
    assert title not in actions(in_function(body))[1]


# --- extract -------------------------------------------------------------------------------------


def test_extract_variable() -> None:
    check(
        "Extract variable",
        "trace(⟦a + b⟧ * 2);".replace("⟦a + b⟧ * 2", "⟦a * b⟧ + 2"),
        "var value = a * b;\ntrace(value + 2);",
    )


def test_extract_variable_of_all_occurrences() -> None:
    check(
        "Extract variable for all 2 occurrences",
        "trace(⟦a * b⟧);\ntrace(a * b + 1);",
        "var value = a * b;\ntrace(value);\ntrace(value + 1);",
    )


def test_other_variables_of_the_name_are_no_occurrences() -> None:
    check_not_offered(
        "Extract variable for all 2 occurrences",
        "trace(⟦a * b⟧);\nfor (a in 0...3) trace(a * b);",
    )


def test_a_body_without_braces_gets_them() -> None:
    check(
        "Extract variable",
        "if (a > b)\n\ttrace(⟦g(a)⟧);\nelse trace(b);",
        "if (a > b) {\n\tvar g2 = g(a);\n\ttrace(g2);\n}\nelse trace(b);",
    )


def test_an_arrow_gets_a_block_that_returns() -> None:
    check(
        "Extract variable",
        "trace([a].map(x -> ⟦x * 2⟧ + 1));",
        "trace([a].map(x -> {\n\tvar value = x * 2;\n\treturn value + 1;\n}));",
    )


@pytest.mark.parametrize(
    "body",
    [
        "trace(g(a) + ⟦g(b)⟧);",  # g(a) comes first
        "trace(a > 0 && ⟦g(b)⟧ > 1);",  # not always evaluated
        "while (⟦g(a)⟧ > 1) a--;",  # evaluated again and again
        "⟦a⟧ = 3;",
        "switch a { case ⟦1⟧: trace(b); }",
        "⟦g⟧(a);",
        "trace(⟦a, b⟧);",
    ],
)
def test_extract_variable_is_not_offered(body: str) -> None:
    check_not_offered("Extract variable", body)


def test_extract_constant() -> None:
    made = applied(in_function("trace(⟦'hello you'⟧);"), "Extract constant")
    assert made.startswith(
        "class A {\n\tstatic inline final HELLO_YOU = 'hello you';\n\n\tstatic f"
    )
    assert "trace(HELLO_YOU);" in made


def test_extract_function_with_parameters_and_a_result() -> None:
    before = in_function("⟦var c = a + b;\ntrace(c);⟧\ntrace(c * 2);".replace("\n", "\n\t\t", 1))
    made = applied(
        "class A {\n\tfunction f(a:Int, b:Int) {\n\t\t⟦var c = a + b;\n\t\ttrace(c);⟧\n"
        "\t\ttrace(c * 2);\n\t}\n}\n",
        "Extract method",
    )
    assert before
    assert made == (
        "class A {\n\tfunction f(a:Int, b:Int) {\n\t\tvar c = extracted(a, b);\n"
        "\t\ttrace(c * 2);\n\t}\n\n\tfunction extracted(a:Int, b:Int):Int {\n"
        "\t\tvar c = a + b;\n\t\ttrace(c);\n\t\treturn c;\n\t}\n}\n"
    )


def test_extract_function_of_an_expression() -> None:
    made = applied(in_function("trace(⟦a * b⟧ + 1);"), "Extract function")
    assert "trace(extracted(a, b) + 1);" in made
    assert "static function extracted(a:Int, b:Int):Int {\n\t\treturn a * b;\n\t}" in made


def test_what_is_changed_comes_back() -> None:
    made = applied(in_function("⟦a += b;⟧\ntrace(a);"), "Extract function")
    assert "a = extracted(a, b);" in made
    assert "\t\ta += b;\n\t\treturn a;" in made


@pytest.mark.parametrize(
    "body",
    [
        "⟦if (a > b) return;⟧\ntrace(a);",
        "for (i in 0...3) { ⟦if (i > a) break;⟧ }",
        "⟦var c = 1; var d = 2;⟧\ntrace(c + d);",
        "var n = 0; var next = () -> n++; ⟦n = 5;⟧ trace(next());",
        "var c; ⟦c = a;⟧ trace(c);",
    ],
)
def test_extract_function_is_not_offered(body: str) -> None:
    check_not_offered("Extract function", body)


def test_a_rest_argument_stays_one_and_is_last() -> None:
    made = applied(
        "class A {\n    static function f(...all:Int) {\n        var sum = 0;\n"
        "        ⟦for (one in all) sum += one;⟧\n        return sum;\n    }\n}\n",
        "Extract function",
    )
    assert "sum = extracted(sum, ...all);" in made
    assert "static function extracted(sum:Int, ...all:Int):Int {" in made


def test_two_rest_arguments_are_one_too_many() -> None:
    written = (
        "class A {\n    static function f(...all:Int) {\n        var more = all.append(1);\n"
        "        ⟦trace(all.length + more.length);⟧\n    }\n}\n"
    )
    assert "Extract function" not in actions(written)[1]


def test_type_parameters_come_along() -> None:
    written = "class A {\n\tfunction f<T>(all:Array<T>) {\n\t\t⟦trace(all[0]);⟧\n\t}\n}\n"
    assert "function extracted<T>(all:Array<T>):Void {" in applied(written, "Extract method")


# --- inline --------------------------------------------------------------------------------------


def test_inline_variable() -> None:
    check(
        "Inline variable `c`",
        "var ⟦⟧c = a + b;\ntrace(c * 2, 'x$c');",
        "trace((a + b) * 2, 'x${a + b}');",
    )


def test_a_call_is_inlined_into_the_next_statement() -> None:
    check("Inline variable `c`", "var ⟦⟧c = g(a);\ntrace(c + 1);", "trace(g(a) + 1);")


@pytest.mark.parametrize(
    "body",
    [
        "var ⟦⟧c = g(a);\ng(b);\ntrace(c);",
        "var ⟦⟧c = g(a);\ntrace(c + c);",
        "var ⟦⟧c = a;\na = 3;\ntrace(c);",
        "var ⟦⟧c = a;\nc = 3;\ntrace(c);",
        "var ⟦⟧c = [a];\nfor (i in 0...3) c.push(i);\ntrace(c);",
    ],
)
def test_inline_variable_is_not_offered(body: str) -> None:
    check_not_offered("Inline variable `c`", body)


def test_inline_call() -> None:
    check("Inline call of `g`", "trace(⟦⟧g(a + 1) * 2);", "trace((a + 1) * 2);")


# --- forms ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "title", "other", "back"),
    [
        (
            "trace('a ${a}b');",
            "Write with `+`",
            'trace("a " + a + "b");',
            "Write as one string",
        ),
        (
            "trace([a].map(⟦⟧x -> x * 2));",
            "Write as `function`",
            "trace([a].map(⟦⟧function(x) return x * 2));",
            "Write as arrow",
        ),
        (
            "if⟦⟧ (a > b) trace(1); else trace(2);",
            "Invert the condition",
            "if⟦⟧ (a <= b) trace(2); else trace(1);",
            "Invert the condition",
        ),
        (
            "for⟦⟧ (i in 0...3) {\n\ttrace(i);\n}\ntrace(a);",
            "Remove braces",
            "for⟦⟧ (i in 0...3) trace(i);\ntrace(a);",
            "Add braces",
        ),
        (
            "⟦⟧var c = a;\ntrace(c);",
            "Change to `final`",
            "⟦⟧final c = a;\ntrace(c);",
            "Change to `var`",
        ),
    ],
)
def test_forms_there_and_back(one: str, title: str, other: str, back: str) -> None:
    def marked(text: str) -> str:
        return text if "⟦" in text else text.replace("a ", "a⟦⟧ ", 1)

    def plain(text: str) -> str:
        return in_function(text.replace("⟦⟧", ""))

    assert applied(in_function(marked(one)), title) == plain(other)
    assert applied(in_function(marked(other)), back) == plain(one)


def test_the_value_of_an_arrow_is_returned_by_a_function() -> None:
    check(
        "Write as `function`",
        "trace([a].map(⟦⟧x -> { trace(x); x * 2; }));",
        "trace([a].map(function(x) { trace(x); return x * 2; }));",
    )
    check(
        "Write as `function`",
        "var f = ⟦⟧() -> { trace(a); };",
        "var f = function() { trace(a); };",
    )


def test_if_and_ternary() -> None:
    check("Write as `?:`", "if⟦⟧ (a > b) a = 1; else a = 2;", "a = a > b ? 1 : 2;")
    check(
        "Write as `?:`", "if⟦⟧ (a > b) return 1;\nelse {\n\treturn 2;\n}", "return a > b ? 1 : 2;"
    )
    check("Write as `if`", "var c = a > b ⟦⟧? 1 : 2;", "var c = if (a > b) 1 else 2;")


def test_a_condition_of_other_numbers_keeps_its_meaning() -> None:
    """For a Float that is NaN neither `<` nor `>=` holds."""
    check(
        "Invert the condition",
        "var x = a / b;\nif⟦⟧ (x < 1) trace(1); else trace(2);",
        "var x = a / b;\nif (!(x < 1)) trace(2); else trace(1);",
    )


def test_types_are_written_and_taken_away() -> None:
    check("Add the type `Float`", "var ⟦⟧c = a / b;", "var c:Float = a / b;")
    check("Remove the type", "var ⟦⟧c:Float = a / b;", "var c = a / b;")
    check_not_offered("Remove the type", "var ⟦⟧c:Float = 3;")
    made = applied("class A { function ⟦⟧f(n:Int) return n / 2; }", "Add the result's type `Float`")
    assert "function f(n:Int):Float return" in made


def test_a_name_with_its_package_becomes_an_import() -> None:
    made = applied(
        "class A {\n\tvar x:haxe.⟦⟧io.Bytes;\n}\n", "Import `haxe.io.Bytes` and write it short"
    )
    assert made == "import haxe.io.Bytes;\n\nclass A {\n\tvar x:Bytes;\n}\n"
