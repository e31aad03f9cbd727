"""The additions of the dialect, one suite each, and the standard Haxe that stands next to them.

A suite is Markdown; its fenced blocks hold fixtures, each a line of code (`⏎` is a line break) with
what is expected indented below it. A block's info says how its lines are read:

    ```haxe valid        uses of the addition
    ```haxe broken       uses with something wrong in them, half-typed ones among them
    ```haxe standard     Haxe that must keep its meaning

A line stands in a function's body; with `member` behind the word (`haxe valid member`) in
a class, with `file` it is the file. Expected are, in this order:

    (Return (AtomLiteral ok))            the tree, as in `../expressions.txt`
    ! HX001 at 'x': A `;` is missing …   what is told in the dialect (none in a `valid` one), and
                                         in brackets the fix
    HX021 at ':ok': `:ok` is an atom …   what is told with `dialect = "haxe"` beyond that
    = return ("ok" : Atom);              the line after all fixes, where there is one

Haxe itself reads every `standard` line and every line that fixes leave without a fault, to the same
tree: one run of the compiler asks it about all of them.

With `UPDATE_SUITES=1` the expectations are written; read them before you commit.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from compiler_core.reporting.syntax import tell
from compiler_core.syntax import ast
from compiler_core.syntax.additions import PREFIX, READ_BY_HAXE
from compiler_core.syntax.dump import dump
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.parsed_file import ParsedFile
from tests.support.haxe_oracle import needs_haxe
from tests.support.markdown_suite import Block, Section, sections
from tests.syntax.oracle_trees.haxe_trees import first_difference, haxe_trees
from tests.syntax.oracle_trees.pieces import Piece, pieces

HERE = Path(__file__).parent
AROUND = {
    "statement": ("class C { function f() { ", " } }"),
    "member": ("class C { ", " }"),
    "file": ("", ""),
}
MAX_FIXES = 40


@dataclass(frozen=True)
class Fixture:
    kind: str
    """`valid`, `broken` or `standard`."""
    place: str
    line: str
    expected: str

    @property
    def text(self) -> str:
        before, after = AROUND[self.place]
        return before + self.line.replace("⏎", "\n") + after


@cache
def read(text: str) -> ParsedFile:
    return parse_file(text)


@cache
def strictly(text: str) -> ParsedFile:
    """Read as standard Haxe."""
    return parse_file(text, dialect="haxe")


def fixtures(block: Block) -> list[Fixture]:
    kind, _, place = block.argument.partition(" ")
    found: list[Fixture] = []
    for line in block.text.splitlines():
        if not line.startswith("  "):
            found.append(Fixture(kind, place or "statement", line, ""))
        else:
            last = found[-1]
            found[-1] = Fixture(last.kind, last.place, last.line, f"{last.expected}{line}\n")
    return found


SECTIONS = [section for path in sorted(HERE.glob("*.md")) for section in sections(path)]


@pytest.mark.parametrize("section", SECTIONS, ids=str)
def test_additions(section: Section) -> None:
    for block in section.blocks:
        written = "".join(f"{fixture.line}\n{shown(fixture)}" for fixture in fixtures(block))
        if os.environ.get("UPDATE_SUITES") == "1":
            text = section.suite.read_text(encoding="utf-8")
            fence = f"```{block.language} {block.argument}\n"
            assert fence + block.text + "```" in text
            text = text.replace(fence + block.text + "```", fence + written + "```")
            section.suite.write_text(text, encoding="utf-8")
        else:
            assert written == block.text, f"{section.suite}:{block.line + 1} is\n{written}"
        for fixture in fixtures(block):
            check(fixture)


def check(fixture: Fixture) -> None:
    """What a fixture's kind promises."""
    text = fixture.text
    parsed, strict = read(text), strictly(text)
    assert parsed.print_back() == text
    told = {(fault.kind, fault.span) for fault in strict.faults if is_addition(fault)}
    assert set(parsed.faults) <= set(strict.faults), "what is wrong stays wrong"
    assert dump(strict.source) == dump(parsed.source), "and is read as the same"
    if fixture.kind == "standard":
        assert not parsed.faults, fixture.line
        assert not strict.faults, fixture.line
    elif fixture.kind == "valid":
        assert not parsed.faults, fixture.line
        assert told, f"{fixture.line} uses no addition"
    else:
        assert parsed.faults, f"nothing is broken in {fixture.line}"


def is_addition(fault: SyntaxFault) -> bool:
    return fault.kind.startswith(PREFIX)


# ---- what is shown ----------------------------------------------------------------------------


def shown(fixture: Fixture) -> str:
    text = fixture.text
    parsed = read(text)
    lines = [tree(fixture)]
    lines += [f"! {told(fault, text)}{mending(fault, text)}" for fault in parsed.faults]
    lines += [told(fault, text) for fault in strictly(text).faults if is_addition(fault)]
    if fixture.kind != "broken":
        after = inner(fixture, fixed(text))
        if after != fixture.line:
            lines.append(f"= {after}")
    return "".join(f"  {line}\n" for line in lines)


def tree(fixture: Fixture) -> str:
    parsed = read(fixture.text)
    if fixture.place == "file":
        return dump(parsed.source)
    members = [placed.member for placed in parsed.members]
    if fixture.place == "member":
        return " ".join(dump(member) for member in members)
    first = members[0] if members else None
    body = first.function.body if isinstance(first, ast.FunctionMember) else None
    statements = body.statements if isinstance(body, ast.Block) else members
    return " ".join(dump(statement) for statement in statements)


def told(fault: SyntaxFault, text: str) -> str:
    diagnostic = tell(fault, text)
    start, end = diagnostic.span
    return f"{diagnostic.code} at {text[start:end]!r}: {diagnostic.message}"


def mending(fault: SyntaxFault, text: str) -> str:
    """The fix that is proposed, in brackets."""
    fixes = tell(fault, text).fixes
    return f" [{fixes[0].title}]" if fixes else ""


def fixed(text: str) -> str:
    """The text after the fixes of all additions that have one."""
    for _ in range(MAX_FIXES):
        faults = [fault for fault in strictly(text).faults if fault.edits]
        if not faults:
            break
        for span, new in sorted(faults[0].edits, reverse=True):
            text = text[: span.start] + new + text[span.end :]
    return text


def inner(fixture: Fixture, text: str) -> str:
    before, after = AROUND[fixture.place]
    if text.startswith(before) and text.endswith(after):
        text = text[len(before) : len(text) - len(after)]
    return text.replace("\n", "⏎")


# ---- Haxe -------------------------------------------------------------------------------------


@needs_haxe()
def test_haxe_reads_the_same_in_standard_lines_and_in_what_fixes_leave(tmp_path: Path) -> None:
    asked = [
        piece
        for section in SECTIONS
        for block in section.blocks
        for fixture in fixtures(block)
        if fixture.place != "file" and fixture.kind != "broken"
        for piece in for_haxe(fixture)
    ]
    wrong = []
    for piece, answer in zip(asked, haxe_trees(asked, tmp_path), strict=True):
        if answer.startswith("error: "):
            wrong.append(f"{piece.code}\n{answer}")
        elif piece.expected and piece.expected != answer:
            wrong.append(f"{piece.code}\n{first_difference(piece.expected, answer)}")
    assert not wrong, "\n".join(wrong)
    assert len(asked) > 1_000


def for_haxe(fixture: Fixture) -> list[Piece]:
    """What Haxe's parser has to read; no tree is expected where a name has one of its own here
    (`hxx`, `__elixir__`, `in` outside of `for`)."""
    text = fixture.text if fixture.kind == "standard" else fixed(fixture.text)
    parsed = strictly(text)
    if any(fault.kind not in READ_BY_HAXE for fault in parsed.faults):
        return []
    found = [piece for piece in pieces(parsed) if piece.kind == "F"]
    if parsed.faults:
        found = [piece._replace(expected="") for piece in found]
    return found


# ---- on top of an earlier reading -------------------------------------------------------------


def test_an_edit_in_standard_haxe_finds_what_reading_anew_finds() -> None:
    before = "class C { function f() { return 1; } function g() { return :ok; } var x = {:a, 1}; }"
    previous = strictly(before)
    for new in ("{:ok, 1}", "a |> b()", "__MODULE__", "x in xs", "f(a: 1)", "2"):
        text = before.replace("return 1", f"return {new}")
        edited = parse_file(text, previous=previous, dialect="haxe")
        assert edited.faults == strictly(text).faults
        assert edited.members[1].unit is previous.members[1].unit
        previous = edited


def test_the_other_dialect_takes_nothing_over() -> None:
    text = "class C { var x = :ok; }"
    assert not parse_file(text, previous=strictly(text)).faults
    assert parse_file(text, previous=read(text), dialect="haxe").faults
