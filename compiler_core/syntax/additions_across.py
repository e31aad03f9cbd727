"""Uses of the dialect's additions that take more than one unit of a file.

`additions.py` finds the uses in a unit alone. Here are those that need what is around it: the
functions of several clauses, and the edits that name the class or move a type out of it.

    function f(0) return 1;
    function f(n) return 2;     dialect_clauses at the second `f`, `opened` being the first
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax import ast
from compiler_core.syntax.additions import PREFIX
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.parser import Node, Parse

if TYPE_CHECKING:
    from compiler_core.syntax.parsed_file import ParsedFile
    from compiler_core.syntax.units import PlacedSection


def complete(parsed: ParsedFile, found: Iterable[SyntaxFault]) -> Iterator[SyntaxFault]:
    """The faults of a file's units, with what takes more than one unit: the edits that need the
    class around, and the functions of several clauses."""
    for fault in found:
        if fault.kind == PREFIX + "module":
            yield _named_module(parsed, fault)
        elif fault.kind == PREFIX + "member_type":
            yield _moved_out(parsed, fault)
        else:
            yield fault
    yield from across(parsed)


def across(parsed: ParsedFile) -> Iterator[SyntaxFault]:
    """The functions of several clauses."""
    for section in parsed.sections:
        yield from _clauses(section)


def _section_around(parsed: ParsedFile, place: int) -> PlacedSection | None:
    for section in parsed.sections:
        if section.kind == "declaration" and section.head.start <= place < section.end:
            return section
    return None


def _named_module(parsed: ParsedFile, fault: SyntaxFault) -> SyntaxFault:
    """`__MODULE__` is the name of the class."""
    section = _section_around(parsed, fault.span.start)
    if section is None:
        return fault
    unit = section.head.unit
    kinds = unit.parse.kinds
    for index, kind in enumerate(kinds[:-2]):
        if kind in ("CLASS", "ABSTRACT") and kinds[index + 1] == "ID":
            return replace(fault, edits=((fault.span, unit.tokens.texts[index + 1]),))
    return fault


def _moved_out(parsed: ParsedFile, fault: SyntaxFault) -> SyntaxFault:
    """A type of a class's body, moved before the class."""
    place = fault.span.start
    section = _section_around(parsed, place)
    if section is None:
        return fault
    for member in section.members:
        if member.start <= place < member.end:
            text, start, end = parsed.text, member.start, member.end
            indent = start - (text.rfind("\n", 0, start) + 1)
            if text[start - indent : start].strip():
                indent = 0
            while end < len(text) and text[end] in " \t;":
                end += 1
            if indent and text[end : end + 1] == "\n":
                end += 1
            blanks = text[start - indent : start]
            moved = text[start : member.end].replace("\n" + blanks, "\n")
            before = Span(section.head.start, section.head.start)
            edits = ((before, f"{moved}\n\n"), (Span(start - indent, end), ""))
            return replace(fault, edits=edits)
    return fault


def _clauses(section: PlacedSection) -> Iterator[SyntaxFault]:
    seen: dict[str, Span] = {}
    for placed in section.members:
        member = placed.unit.member
        if member is None or not member.name.text or _is_overload(member):
            continue
        if placed.unit.tree[0] != "class_member":
            continue
        if not _is_function(placed.unit.tree, placed.unit.parse):
            continue
        name = member.name
        place = name.span.shifted(placed.start)
        first = seen.setdefault(name.text, place)
        told = any(fault.kind == "dialect_pattern_parameter" for fault in placed.unit.faults)
        if first is not place and not told:
            yield SyntaxFault("dialect_clauses", place, name.text, opened=first)


def _is_overload(member: ast.Member) -> bool:
    """Haxe's own functions of one name: overloads of an extern, operators of an abstract."""
    return member.has("overload") or any(
        meta.name in ("@:overload", "@:op") for meta in member.metadata
    )


def _is_function(tree: Node, parse: Parse) -> bool:
    return any(type(child) is int and parse.kinds[child] == "FUNCTION" for child in tree[1:])
