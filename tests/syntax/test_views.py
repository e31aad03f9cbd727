"""What each construct reads as: a line of Haxe, and under it the dump of its views.

`expressions.txt` holds statements of a function's body, `members.txt` members of a class,
`declarations.txt` whole files. None of them has a fault, and each prints back as it was.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from compiler_core.syntax import ast
from compiler_core.syntax.dump import dump
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile

_HERE = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str]]:
    """(source, expected) of a fixture file: indented lines belong to the line above them."""
    found: list[tuple[str, str]] = []
    for line in (_HERE / name).read_text().splitlines():
        if line.startswith("  "):
            found[-1] = (found[-1][0], f"{found[-1][1]}{line}\n")
        else:
            found.append((line, ""))
    return found


def read(text: str) -> ParsedFile:
    parsed = parse_file(text)
    assert parsed.print_back() == text
    assert not parsed.faults
    return parsed


@pytest.mark.parametrize(("source", "expected"), cases("expressions.txt"))
def test_expressions(source: str, expected: str) -> None:
    parsed = read(f"class A {{ function f() {{ {source}; }} }}")
    (placed,) = parsed.members
    assert isinstance(placed.member, ast.FunctionMember)
    body = placed.member.function.body
    assert isinstance(body, ast.Block)
    assert " ".join(dump(statement) for statement in body.statements) == expected.strip()


@pytest.mark.parametrize(("source", "expected"), cases("members.txt"))
def test_members(source: str, expected: str) -> None:
    (placed,) = read(f"class C {{ {source} }}").members
    assert dump(placed.member) == expected.strip()


@pytest.mark.parametrize(("source", "expected"), cases("declarations.txt"))
def test_declarations(source: str, expected: str) -> None:
    assert dump(read(source).source) == expected.strip()


def test_places_are_relative_to_the_member() -> None:
    text = "class A {\n    /** Doc. */\n    function f() { return 'a ${bc} d'; } // end\n}"
    parsed = read(text)
    (placed,) = parsed.members
    member = placed.member
    assert text[placed.start : placed.end] == placed.text
    assert member.doc == "Doc."
    assert isinstance(member, ast.FunctionMember)
    assert isinstance(member.function.body, ast.Block)
    (statement,) = member.function.body.statements
    assert isinstance(statement, ast.Return)
    assert isinstance(statement.value, ast.InterpolatedString)
    name = statement.value.parts[1]
    assert isinstance(name, ast.Identifier)
    assert placed.text[name.span.start : name.span.end] == "bc"


def test_comments_belong_to_members_and_declarations() -> None:
    parsed = read("// a\nclass A { // b\n/** d */ var x = 1; // c\nvar y = /* e */ 2;\n}")
    (declaration,) = parsed.source.declarations
    assert [comment.text for comment in declaration.comments] == ["a", "b", "c"]
    x, y = (placed.member for placed in parsed.members)
    assert (x.doc, x.comments) == ("d", [])
    assert [comment.text for comment in y.comments] == ["e"]


def test_raw_elixir_keeps_single_quotes_within_double_ones() -> None:
    parsed = read("class A { function f() untyped __elixir__('q(\"don't\", $x)', 1); }")
    member = parsed.members[0].member
    assert isinstance(member, ast.FunctionMember)
    raw = member.function.body
    assert isinstance(raw, ast.RawElixir)
    assert raw.text == 'q("don\'t", $x)'
    assert parsed.members[0].text[raw.text_span.start : raw.text_span.end] == raw.text


def test_dead_branches_are_kept_as_text_and_told() -> None:
    text = "class A {\n#if js\nvar a;\n#else\nvar b;\n#end\n}"
    assert [m.member.name.text for m in read(text).members] == ["b"]
    with_js = parse_file(text, {"js": "1"})
    assert [m.member.name.text for m in with_js.members] == ["a"]
    assert [text[span.start : span.end].strip() for span in with_js.inactive] == ["var b;"]
    assert with_js.print_back() == text


def test_members_of_a_member_have_the_places_of_the_outer_one() -> None:
    text = "class A {\n    /** d */ enum E { X; Y(b:Int); }\n}"
    (outer,) = read(text).members
    assert isinstance(outer.member, ast.DeclarationMember)
    inner = outer.member.declaration.members
    assert [placed.start for placed in inner] == [0, 0]
    spans = [placed.member.span for placed in inner]
    assert [outer.text[start:end] for start, end in spans] == ["X;", "Y(b:Int);"]
