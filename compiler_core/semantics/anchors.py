"""Places of declarations by name, so that typing elsewhere leaves what mentions them valid.

An `Anchor` names a declaration, one of its supertypes or fields, a member, or a part of one;
`span_of` turns it into a span of the text as it is now, which is all that runs again when only
bodies change.

    class Dog extends Animal { function bark(times: Int): Void {} }

    Anchor("Dog.hx", "Dog", "extends")                  →  the span of `Animal`
    Anchor("Dog.hx", "Dog", member=bark)                →  the span of the name `bark`
    Anchor("Dog.hx", "Dog", "parameter", 0, bark)       →  the span of `times: Int`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.items import MemberKey, member_table, nested_name
from compiler_core.syntax import ast

Part = Literal["name", "extends", "implements", "parameter", "result", "field"]


@dataclass(frozen=True, slots=True)
class Anchor:
    path: str
    declaration: str
    part: Part = "name"
    index: int = 0
    """Which of several: supertypes, parameters, or declarations of one name."""
    member: MemberKey | None = None
    field: str = ""
    """The name of a structure's field, with `part="field"`."""


def span_of(db: Database, anchor: Anchor) -> Span | None:
    """Where an anchor stands, relative to its file; None where it is gone."""
    if anchor.member is not None:
        placed = member_table(db, anchor.path).get(anchor.member)
        return None if placed is None else _of_member(anchor, placed.member).shifted(placed.start)
    left = anchor.index if anchor.part == "name" else 0
    for name, view, start in declarations(db, anchor.path):
        if name != anchor.declaration:
            continue
        if left:
            left -= 1
            continue
        return _of_declaration(anchor, view).shifted(start)
    return None


def _of_declaration(anchor: Anchor, view: ast.TypeDeclaration) -> Span:
    if anchor.part == "field":
        return _field(view.aliased, anchor.field) or view.name.span
    if anchor.part in ("extends", "implements"):
        bases = view.extends if anchor.part == "extends" else view.implements
        if anchor.index < len(bases):
            return bases[anchor.index].span
    return view.name.span


def _field(view: ast.TypeExpr | None, name: str) -> Span | None:
    if isinstance(view, ast.StructType):
        return next((item.name.span for item in view.fields if item.name.text == name), None)
    if isinstance(view, ast.IntersectionType):
        found = (_field(member, name) for member in view.members)
        return next((span for span in found if span is not None), None)
    return None


def _of_member(anchor: Anchor, view: ast.Member) -> Span:
    parameters: list[ast.Parameter] = []
    if isinstance(view, ast.FunctionMember):
        parameters = view.function.parameters
        if anchor.part == "result" and view.function.result is not None:
            return view.function.result.span
    elif isinstance(view, ast.VarMember):
        if anchor.part == "result" and view.type is not None:
            return view.type.span
    elif isinstance(view, ast.EnumConstructor):
        parameters = view.parameters or []
    if anchor.part == "parameter" and anchor.index < len(parameters):
        return parameters[anchor.index].span
    return view.name.span


def declarations(db: Database, path: str) -> Iterator[tuple[str, ast.TypeDeclaration, int]]:
    """Every declaration of a file with its name within the module and what to add to its spans."""
    for view in parse(db, path).source.declarations:
        yield from _with_nested(view, "", 0)


def _with_nested(
    view: ast.TypeDeclaration, outer: str, start: int
) -> Iterator[tuple[str, ast.TypeDeclaration, int]]:
    name = nested_name(outer, view.name.text)
    yield name, view, start
    for item in view.members:
        if isinstance(item.member, ast.DeclarationMember):
            yield from _with_nested(item.member.declaration, name, item.start + start)
