"""Rewriting a switch that is right already: a wildcard into the cases that it stands for.

    case Red: 1;                    case Red: 1;
    case _: 2;              →       case Green | Blue(_): 2;

What mends a fault (missing and redundant cases) belongs to its diagnostic and is made in
`reporting.pattern_fixes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.query import Database
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics import infer, typed
from compiler_core.semantics.items import member_table
from compiler_core.semantics.patterns.check import stands_for
from compiler_core.semantics.patterns.split import is_plain
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.typed_walk import walk
from compiler_core.syntax import ast

MOST = 40
"""More cases than these nobody wants to have written out."""


def expanded_wildcards(db: Database, path: str, span: Span) -> Iterator[Fix]:
    """For each `default`, `_` or capture that is a whole case and whose header touches `span`
    (relative to the file): the edit that names its cases. None where they can't all be named."""
    for key, placed in member_table(db, path).items():
        member = placed.member
        inside = member.span.shifted(placed.start)
        if span.start > inside.end or span.end < inside.start:
            continue
        if isinstance(member, ast.EnumConstructor):
            continue
        inferred = infer.infer_member(db, path, key)
        root = inferred.function or inferred.value
        asked = span.shifted(-placed.start)
        for fix in _expanded(db, root, asked) if root is not None else ():
            edits = tuple(Edit(edit.span.shifted(placed.start), edit.text) for edit in fix.edits)
            yield Fix(fix.title, edits)


def _expanded(db: Database, root: typed.Expr, asked: Span) -> Iterator[Fix]:
    for node in walk(root):
        if not isinstance(node, typed.Switch):
            continue
        for index, case in enumerate(node.cases):
            header = case.header_span
            if header.start <= asked.end and asked.start <= header.end:
                edit = _named(db, node, index)
                if edit is not None:
                    yield Fix("Name the cases that this stands for", (edit,))


def _named(db: Database, switch: typed.Switch, index: int) -> Edit | None:
    case = switch.cases[index]
    shapes = DeclaredShapes(db)
    witnesses = stands_for(shapes, switch, index)
    if not witnesses or len(witnesses) > MOST:
        return None
    if len(witnesses) > 1 and not is_plain(shapes, switch.subject.type):
        return None
    alternatives = " | ".join(witness_text(witness, named=False) for witness in witnesses)
    if case.is_default:
        return Edit(case.header_span, f"case {alternatives}:")
    if isinstance(case.pattern, typed.Bind):
        if len(witnesses) > 1:
            alternatives = f"({alternatives})"
        name = case.pattern.variable.name
        return Edit(case.pattern.span, f"{name} = {alternatives}")
    return Edit(case.pattern.span, alternatives)
