"""Annotations are checked against their declarations.

`^^^` under a line marks what a diagnostic must span, with its code and the start of its message;
`check` asserts that the text gives just the marked ones. `fixed` applies the first fix of each.
"""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from compiler_core.annotations.check import check_annotations
from compiler_core.annotations.registry import declared
from compiler_core.base.diagnostic import Diagnostic, Edit
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.reporting.annotations import describe

MARK = re.compile(r"^[ \t]*(?://)?([ ]*)(\^+) (HX\d+) ?(.*)$")


def faults(text: str) -> list[Diagnostic]:
    db = Database()
    db.set_input("text", "A.hx", text)
    parsed = parse(db, "A.hx")
    assert not parsed.faults, parsed.faults
    return sorted(
        map(describe, check_annotations(parsed.source, text)), key=lambda found: found.span
    )


def check(marked: str) -> None:
    text, expected = read_marks(dedent(marked))
    found = faults(text)
    assert [(one.span, one.code) for one in found] == [(span, code) for span, code, _ in expected]
    for one, (_, _, message) in zip(found, expected, strict=True):
        assert one.message.startswith(message), one.message


def read_marks(marked: str) -> tuple[str, list[tuple[tuple[int, int], str, str]]]:
    lines: list[str] = []
    expected = []
    start = 0
    for line in marked.splitlines(keepends=True):
        mark = MARK.match(line.rstrip("\n"))
        if mark is None:
            start = sum(map(len, lines))
            lines.append(line)
        else:
            at = start + line.index("^")
            expected.append(((at, at + len(mark[2])), mark[3], mark[4]))
    return "".join(lines), sorted(expected)


def fixed(text: str) -> str:
    """The text with the first fix of every diagnostic applied."""
    text = dedent(text)
    edits: list[Edit] = []
    for found in faults(text):
        assert found.fixes, found.message
        edits.extend(found.fixes[0].edits)
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_a_misspelt_annotation_names_the_likely_one() -> None:
    check(
        """\
        @:genservr
        ^^^^^^^^^^ HX301 There is no annotation `@:genservr`
        class Cache {}
        """
    )
    assert fixed("@:modul\nclass A {}\n") == "@:module\nclass A {}\n"


def test_an_annotation_that_nothing_resembles_is_an_information() -> None:
    check(
        """\
        @:frobnicate
        ^^^^^^^^^^^^ HX302
        class Cache {}
        """
    )


def test_haxes_own_annotations_and_run_time_metadata_are_silent() -> None:
    check(
        """\
        @:keep @author("me") @:allow(a.B)
        class Cache {
            @:isVar public var x(get, set): Int;
            @:deprecated("old") public function f(): Void {}
        }
        """
    )


def test_wrong_place() -> None:
    check(
        """\
        @:genserver
        ^^^^^^^^^^^ HX303 `@:genserver` can't stand on an enum.
        enum E { A; }

        class C {
            @:liveview
            ^^^^^^^^^^ HX303 `@:liveview` can't stand on a function.
            function f(): Void {}
        }
        """
    )
    assert fixed("@:plug\nenum E { A; }\n") == "enum E { A; }\n"


def test_unknown_argument_at_the_argument() -> None:
    check(
        """\
        @:schema(tabel: "books")
                 ^^^^^ HX304 `@:schema` has no argument `tabel`.
        class Book {}
        """
    )
    assert fixed('@:schema(tabel: "b")\nclass B {}\n') == '@:schema(table: "b")\nclass B {}\n'


def test_missing_argument() -> None:
    check(
        """\
        @:schema
        ^^^^^^^^ HX305 `@:schema` needs its argument `table`.
        class Book {}
        """
    )
    assert fixed("@:schema\nclass B {}\n") == '@:schema("table_name")\nclass B {}\n'
    assert fixed("@:schema()\nclass B {}\n") == '@:schema("table_name")\nclass B {}\n'
    assert (
        fixed('@:schema(prefix: "p")\nclass B {}\n')
        == '@:schema(prefix: "p", table: "table_name")\nclass B {}\n'
    )


def test_wrong_value_at_the_value() -> None:
    check(
        """\
        @:schema(42)
                 ^^ HX306 `table` of `@:schema` is a string, not a number.
        class Book {}
        """
    )
    check(
        """\
        @:schema(books)
                 ^^^^^ HX306 `table` of `@:schema` is a string, not a name.
        class Book {}
        """
    )
    assert fixed("@:schema(books)\nclass B {}\n") == '@:schema("books")\nclass B {}\n'


def test_what_is_no_literal_is_not_judged() -> None:
    check("@:schema(Tables.BOOKS)\nclass Book {}\n")


def test_too_many_arguments() -> None:
    check(
        """\
        @:module("A", 1)
                 ^^^ HX307 `@:module` takes no arguments.
                      ^ HX307 `@:module` takes no arguments.
        class A {}
        """
    )
    assert fixed('@:schema("b", 2)\nclass B {}\n') == '@:schema("b")\nclass B {}\n'


def test_repetition() -> None:
    check(
        """\
        @:module
        @:module
        ^^^^^^^^ HX308 `@:module` stands here twice.
        class A {}
        """
    )
    check(
        """\
        @:schema("a", table: "b")
                      ^^^^^^^^^^ HX308 The argument `table` of `@:schema` is given twice.
        class A {}
        """
    )


def test_roles_exclude_each_other_once() -> None:
    check(
        """\
        @:module
        @:plug
        ^^^^^^ HX309 `@:plug` can't stand beside `@:module`.
        class A {
            public static function call(conn: Conn, opts: Dynamic): Conn return conn;
        }
        """
    )
    check('@:schema("a")\n@:changeset(["x"], ["x"])\nclass A {}\n')


def test_an_object_literal_holds_keywords() -> None:
    check(
        """\
        @:migration({timestamp: "20240131120000"})
        class A { public function change(): Void {} }
        """
    )
    check(
        """\
        @:migration({timestmp: "20240131120000"})
                     ^^^^^^^^ HX304 `@:migration` has no argument `timestmp`.
        class A { public function change(): Void {} }
        """
    )


@pytest.mark.parametrize("version", ["20241301000000", "20240230000000", "2024", "0", '"x"'])
def test_a_migrations_version_is_a_time(version: str) -> None:
    (found,) = faults(f"@:migration({version})\nclass A {{ function change(): Void {{}} }}\n")
    assert found.code == "HX312"


def test_a_topics_star_is_at_its_end() -> None:
    join = "function join(t: String, p: Dynamic, s: Socket): Dynamic return {:ok, s};"
    assert faults(f'@:channel("room:*")\nclass A {{ {join} }}\n') == []
    (found,) = faults(f'@:channel("room:*:x")\nclass A {{ {join} }}\n')
    assert found.code == "HX312"


def test_missing_callback_at_the_annotation() -> None:
    check(
        """\
        @:genserver
        ^^^^^^^^^^^ HX310 `@:genserver` needs a function `init` in `Cache`.
        class Cache {
            var size: Int = 0;
        }
        """
    )


def test_the_fix_writes_the_callback_as_the_class_is_written() -> None:
    before = """\
        @:genserver
        class Cache {
          var size: Int = 0;

          public static function get(): Int {
            return 1;
          }
        }
        """
    after = """\
        @:genserver
        class Cache {
          var size: Int = 0;

          public static function get(): Int {
            return 1;
          }

          public static function init(args: Dynamic): Dynamic {
            return {:ok, args};
          }
        }
        """
    assert fixed(before) == dedent(after)
    assert faults(dedent(after)) == []


@pytest.mark.parametrize("body", ["{}", "{ }", "{\n}", "{\n\n}"])
def test_the_fix_fills_an_empty_class(body: str) -> None:
    text = fixed(f"@:plug\nclass A {body}\n")
    assert faults(text) == []
    assert text.endswith("    }\n}\n")
    assert "{\n    public function call(conn: Conn, opts: Dynamic): Conn {\n" in text


def test_one_of_several_callbacks_is_enough() -> None:
    check("@:migration(20240131120000)\nclass A { public function change(): Void {} }\n")
    check(
        """\
        @:migration(20240131120000)
        ^^^^^^^^^^^ HX310 `@:migration` needs a function `up` or `change` in `A`.
        class A { public function down(): Void {} }
        """
    )


def test_a_base_class_or_build_macro_may_bring_the_callback() -> None:
    check("@:genserver\nclass A extends Base {}\n")
    check("@:genserver\n@:build(Some.macroCall())\nclass A {}\n")


def test_wrong_number_of_parameters_at_the_name() -> None:
    check(
        """\
        @:genserver
        class A {
            public function init(): Dynamic return {:ok, 1};
                            ^^^^ HX311 `init` of a `@:genserver` has 1 parameter, here it has 0.
            public function handleCast(request: Dynamic): Dynamic return {:noreply, 1};
                            ^^^^^^^^^^ HX311
        }
        """
    )


def test_a_misspelt_callback_is_called_by_nobody() -> None:
    text = """\
        @:genserver
        class A {
            public function init(args: Dynamic): Dynamic return {:ok, args};
            public function handelCast(request: Dynamic, s: Dynamic): Dynamic return {:noreply, s};
                            ^^^^^^^^^^ HX313 Nothing calls `handelCast`
        }
        """
    check(text)
    check(
        """\
        @:genserver
        class A {
            public function intt(args: Dynamic): Dynamic return {:ok, args};
                            ^^^^ HX313 Nothing calls `intt`; the callback of
        }
        """
    )


def test_an_action_less_controller_answers_nothing() -> None:
    (found,) = faults("@:controller\nclass A { function help(): Void {} }\n")
    assert found.code == "HX312"
    assert (
        faults("@:controller\nclass A { function show(conn: Conn, p: Dynamic): Conn return conn; }")
        == []
    )


@pytest.mark.parametrize("annotation", declared().values(), ids=lambda one: one.name)
def test_the_example_of_each_annotation_is_right(annotation) -> None:  # type: ignore[no-untyped-def]
    assert faults(annotation.example) == []
