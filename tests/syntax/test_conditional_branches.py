"""What a dead branch reads as, wherever Haxe allows an `#if`; and that nothing of it is lost.

`branches.txt`: a text with conditionals on `dead` (`file:`, `class:`, `enum:`, `body:` say what is
around it), and under it each dead branch: its text, what it reads as, its views.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from compiler_core.syntax import ast
from compiler_core.syntax.branch_places import PLACES
from compiler_core.syntax.branches import Branch, all_branches, dead_views
from compiler_core.syntax.dump import dump
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.table import load_table
from compiler_core.syntax.tree import all_tokens
from tests.syntax.test_views import cases

AROUND = {
    "file": "{}",
    "class": "class A {{ {} }}",
    "enum": "enum A {{ {} }}",
    "body": "class A {{ function f() {{ {} }} }}",
}


def read(text: str, defines: dict[str, str] | None = None) -> ParsedFile:
    """Reads `text`; every token that the lexer finds is in the tree, once."""
    parsed = parse_file(text, defines)
    assert parsed.print_back() == text
    found = [token.span for token in all_tokens(parsed)]
    assert len(found) == len(set(found))
    tokens = lex(text)
    for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True):
        assert kind == "SEMI" or (start, end) in found
    return parsed


def shown(parsed: ParsedFile) -> str:
    lines = []
    for branch in all_branches(parsed.conditionals):
        if branch.reading is None:
            continue
        text = " ".join(branch.reading.text.split())
        views = [dump(view) for view in branch.reading.views]
        views += [f"{section.kind}" for section in branch.sections]
        views += [f"member {placed.member.name.text}" for placed in branch.members]
        lines.append(f"  {text}  {branch.reading.kind}: {', '.join(views)}".rstrip() + "\n")
    return "".join(lines)


@pytest.mark.parametrize(("line", "expected"), cases("branches.txt"))
def test_what_a_branch_reads_as(line: str, expected: str) -> None:
    around, _, text = line.partition(": ")
    parsed = read(AROUND[around].format(text))
    assert not parsed.faults
    assert not parsed.inactive_faults
    assert shown(parsed) == expected


def test_every_place_is_one_of_the_grammar() -> None:
    known = set().union(*load_table().gotos)
    assert set(PLACES) <= known


def branches(text: str, defines: dict[str, str] | None = None) -> list[Branch]:
    return list(all_branches(read(text, defines).conditionals))


def test_live_and_taken_branches() -> None:
    text = (
        "class A { #if a var x; #if b var y; #else var z; #end #elseif c var u; #else var v; #end }"
    )
    live = [branch.is_live for branch in branches(text, {"a": "1", "b": "1"})]
    assert live == [True, True, False, False, False]
    # Within a dead branch nothing is live; what would be is part of its reading.
    found = branches(text, {"b": "1"})
    assert [branch.is_live for branch in found] == [False, False, False, False, True]
    assert [branch.is_taken for branch in found] == [False, True, False, False, True]
    names = [[member.member.name.text for member in branch.members] for branch in found]
    assert names == [["x", "y"], [], ["z"], ["u"], []]


def test_places_of_branches_conditions_and_views_are_the_files() -> None:
    text = "class A {\n  #if (a && !b)\n  #if c\n  var x:Int;\n  #end\n  #else var y;\n  #end\n}"
    parsed = read(text, {"c": "1"})
    (conditional,) = parsed.conditionals
    assert text[conditional.span.start : conditional.span.end].startswith("#if (a")
    first = conditional.branches[0]
    assert first.condition is not None
    start = first.condition_start
    assert text[start : start + first.condition.span.end] == "(a && !b)"
    (inner,) = first.conditionals
    assert text[inner.span.start : inner.span.end] == "#if c\n  var x:Int;\n  #end"
    (member,) = first.members
    assert text[member.start : member.end] == "var x:Int;"
    ((branch, offset, view),) = dead_views(parsed.conditionals)
    assert branch is first
    assert isinstance(view, ast.VarMember)
    assert text[offset:].startswith("var x")


def test_a_branch_is_read_once_for_its_text_and_place() -> None:
    text = (
        "class A { var u; #if a function f() { b(); } #end var x;"
        " function g() { #if c d(); #end } }"
    )
    before = read(text)
    after = parse_file(text.replace("var x", "var yy").replace("var u", "var uuu"), previous=before)
    old = [branch.reading for branch in all_branches(before.conditionals)]
    new = [branch.reading for branch in all_branches(after.conditionals)]
    assert all(one is two for one, two in zip(old, new, strict=True))
    assert [branch.span for branch in all_branches(after.conditionals)] == [
        branch.span for branch in all_branches(read(after.text).conditionals)
    ]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("class A { #if a var x = 1 var y; #end }", "1"),
        ("class A { #if a function f() { b c; } #end }", "c"),
        ("class A { function f() { #if a b c; #end } }", "c"),
        ("class A { function f() { #if a b = ; #end } }", ";"),
        ("#if a class { } #end", "{"),
        ("class A { function f() { #if a #if b c #else d k; #end #end } }", "k"),
    ],
)
def test_a_fault_of_a_dead_branch_is_told_as_its_own(text: str, at: str) -> None:
    parsed = read(text)
    assert not parsed.faults
    (fault,) = parsed.inactive_faults
    assert fault.span.start <= text.rindex(at) <= fault.span.end + 1


@pytest.mark.parametrize(
    "text",
    [
        "class A { function f() { #if a if (b) { #else if (c) { #end d(); } } }",
        "class A { function f() { g(#if a b, #else c, #end d); } }",
        "class A { #if a function f(x) { #else function f() { #end } }",
        "class A { function f() { #if a var x = #else var y = #end 1; } }",
        "class A { function f() { a #if b + c; } function g() { return d #end ; } }",
        "class A { function f() return #if a { b: 1 #else { c: 1 #end , d: 2 }; }",
    ],
)
def test_halves_of_something_are_no_faults(text: str) -> None:
    parsed = read(text)
    assert not parsed.faults
    assert not parsed.inactive_faults


DEFINES: dict[str, dict[str, str]] = {
    "none": {},
    "js": {"js": "1"},
    "cpp": {"cpp": "1", "sys": "1", "target.sys": "1"},
    "java": {"java": "1", "sys": "1", "target.threaded": "1"},
    "jvm": {"jvm": "1", "java": "1", "sys": "1"},
    "macro": {"macro": "1", "eval": "1", "sys": "1"},
    "debug": {"debug": "1"},
}


def standard_library() -> list[str]:
    """The texts of the installed standard library that have conditionals; none where it isn't."""
    try:
        listed = subprocess.run(["dpkg", "-L", "haxe"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    paths = [Path(line) for line in listed.stdout.splitlines() if line.endswith(".hx")]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [text for text in texts if re.search(r"^\s*#if|[^'\"]#if", text)]


@pytest.mark.parametrize("target", ["none", "java"])
def test_the_branches_of_the_standard_library(target: str) -> None:
    for text in standard_library():
        parsed = parse_file(text, DEFINES[target])
        assert not parsed.inactive_faults
        for branch in all_branches(parsed.conditionals):
            assert branch.reading is None or branch.reading.kind != "tokens", branch.reading
