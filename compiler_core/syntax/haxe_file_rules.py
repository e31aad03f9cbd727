"""What Haxe's parser refuses in a file although each of its units is right (`haxe_rules.py`).

import haxe.Timer;;           a `;` that ends nothing: it is in no unit
class A { ; }
class A {} package b;         a package is named first
static var x = 1;             a module's own field has fewer modifiers than a class's
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.haxe_rules import MODIFIERS, TYPE_FLAGS, at_token, is_repaired
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parser import Node, Parse

if TYPE_CHECKING:
    from compiler_core.syntax.parsed_file import ParsedFile
    from compiler_core.syntax.units import PlacedUnit

_NEVER_IN_MODULE = MODIFIERS - TYPE_FLAGS - {"MACRO", "DYNAMIC", "INLINE", "OVERLOAD", "FINAL"}
_NEVER_IN_MODULE |= {"NEW", "QUESTION"}


def across(parsed: ParsedFile) -> Iterator[SyntaxFault]:
    """What is wrong outside of units: a `;` that ends nothing, a `package` that is not first,
    what a module's own fields can't be."""
    yield from _stray_semicolons(parsed)
    for place, section in enumerate(parsed.sections):
        unit = section.head.unit
        if section.kind == "item" and place and unit.tokens.kinds[:1] == ["PACKAGE"]:
            yield at_token(unit.parse, 0).shifted(section.head.start)
        elif section.kind == "member" and not is_repaired(unit.parse):
            for fault in _module_field(unit.parse, unit.tree):
                yield fault.shifted(section.head.start)


def _stray_semicolons(parsed: ParsedFile) -> Iterator[SyntaxFault]:
    """Every live `;` that is in no unit."""
    text = parsed.text
    for start, end in _gaps(parsed):
        if text.find(";", start, end) < 0:
            continue
        tokens = lex(text[start:end])
        for kind, place in zip(tokens.kinds, tokens.starts, strict=True):
            at = start + place
            if kind == "SEMI" and not any(span.start <= at < span.end for span in parsed.inactive):
                yield SyntaxFault("unexpected", Span(at, at + 1), ";", remove=Span(at, at + 1))


def _gaps(parsed: ParsedFile) -> Iterator[tuple[int, int]]:
    """What lies between units and the braces of declarations: only trivia, and `;`."""
    end = 0
    for section in parsed.sections:
        yield end, _first_token(section.head)
        end = section.head.end
        if section.opening is not None:
            end = section.opening + 1
        for member in section.members:
            yield end, _first_token(member)
            end = member.end
        if section.closing is not None:
            yield end, section.closing
            end = section.closing + 1
    yield end, len(parsed.text)


def _first_token(placed: PlacedUnit) -> int:
    """Behind a doc comment: the unit starts at that."""
    starts = placed.unit.tokens.starts
    return placed.start + starts[0] if starts else placed.end


def _module_field(parse: Parse, tree: Node) -> Iterator[SyntaxFault]:
    """A function or variable of the module: fewer modifiers, no `new`, no `?`."""
    kinds = parse.kinds
    for child in tree:
        if type(child) is not int:
            continue
        kind = kinds[child]
        if kind in _NEVER_IN_MODULE:
            yield at_token(parse, child)
