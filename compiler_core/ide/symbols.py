"""The outline of a file: its declarations, their members, theirs.

    class Cart {                     Cart            class
      var items: Array<Item>;          items         field         Array<Item>
      function total(): Float …        total         method        (): Float
    }

Details are the source's own words, one line and not too long. Local functions are listed below the
member that they stand in; what has no name yet (a half-typed member) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.syntax import ast

Kind = Literal[
    "class",
    "interface",
    "enum",
    "structure",
    "typedef",
    "abstract",
    "function",
    "method",
    "constructor",
    "field",
    "property",
    "constant",
    "variable",
    "enum member",
]

_LONGEST_DETAIL = 80


@dataclass(frozen=True, slots=True)
class Symbol:
    """`span` is the whole construct, `selection` its name, inside it; both in the file."""

    name: str
    kind: Kind
    detail: str | None
    span: Span
    selection: Span
    children: tuple[Symbol, ...] = ()
    deprecated: bool = False


def document_symbols(db: Database, path: str) -> list[Symbol]:
    parsed = parse(db, path)
    return symbols_of(parsed.source, parsed.text)


def symbols_of(file: ast.SourceFile, source: str) -> list[Symbol]:
    found = [_declaration(declaration, 0, source) for declaration in file.declarations]
    found += [
        symbol
        for placed in file.members
        if (symbol := _member(placed, "module", 0, source)) is not None
    ]
    return sorted(found, key=lambda symbol: symbol.span.start)


_DECLARATION_KINDS: dict[ast.DeclarationKind, Kind] = {
    "class": "class",
    "interface": "interface",
    "enum": "enum",
    "typedef": "typedef",
    "abstract": "abstract",
    "enum abstract": "enum",
}


def _declaration(declaration: ast.TypeDeclaration, start: int, source: str) -> Symbol:
    """`start`: where the declaration's spans count from (0, or the member that it stands in)."""
    kind = _DECLARATION_KINDS[declaration.kind]
    detail = None
    aliased = declaration.aliased
    if isinstance(aliased, ast.StructType):
        kind = "structure"
    elif aliased is not None:
        detail = _words(source, aliased.span.shifted(start))
    elif declaration.underlying is not None:
        detail = _words(source, declaration.underlying.span.shifted(start))
    children = [
        symbol
        for placed in declaration.members
        if (symbol := _member(placed, declaration.kind, start, source)) is not None
    ]
    if isinstance(aliased, ast.StructType):
        children += [_structure_field(field, start, source) for field in aliased.fields]
    return Symbol(
        declaration.name.text or "(unnamed)",
        kind,
        detail,
        declaration.span.shifted(start),
        _inside(declaration.name.span, declaration.span).shifted(start),
        tuple(children),
        _is_deprecated(declaration.metadata),
    )


def _member(placed: ast.PlacedMember, owner: str, start: int, source: str) -> Symbol | None:
    member, start = placed.member, start + placed.start
    if isinstance(member, ast.DeclarationMember):
        return _declaration(member.declaration, start, source)
    if isinstance(member, ast.ErrorMember | ast.UseMember) or not member.name.text:
        return None
    children: tuple[Symbol, ...] = ()
    detail: str | None = None
    if isinstance(member, ast.FunctionMember):
        detail = _signature(member.function, start, source)
        children = tuple(_local_functions(member.function.body, start, source))
    elif isinstance(member, ast.VarMember) and member.type is not None:
        detail = _words(source, member.type.span.shifted(start))
    elif isinstance(member, ast.EnumConstructor) and member.parameters:
        first, last = member.parameters[0], member.parameters[-1]
        inner = Span(first.span.start, last.span.end).shifted(start)
        detail = f"({_words(source, inner)})"
    return Symbol(
        member.name.text,
        _member_kind(member, owner),
        detail,
        member.span.shifted(start),
        _inside(member.name.span, member.span).shifted(start),
        children,
        _is_deprecated(member.metadata),
    )


def _member_kind(member: ast.Member, owner: str) -> Kind:
    if isinstance(member, ast.FunctionMember):
        if owner == "module":
            return "function"
        return "constructor" if member.name.text == "new" else "method"
    if isinstance(member, ast.EnumConstructor) or owner == "enum abstract":
        return "enum member"
    if isinstance(member, ast.VarMember):
        if member.property is not None:
            return "property"
        if member.is_final and (owner == "module" or member.has("static")):
            return "constant"
    return "variable" if owner == "module" else "field"


def _structure_field(field: ast.StructField, start: int, source: str) -> Symbol:
    detail: str | None = None
    if field.method is not None:
        detail = _signature(field.method, start, source)
    elif field.type is not None:
        detail = _words(source, field.type.span.shifted(start))
    return Symbol(
        field.name.text,
        "field" if field.method is None else "method",
        detail,
        field.span.shifted(start),
        _inside(field.name.span, field.span).shifted(start),
    )


def _local_functions(body: ast.Expr | None, start: int, source: str) -> Iterator[Symbol]:
    """Named functions among a body's statements."""
    if not isinstance(body, ast.Block):
        return
    for statement in body.statements:
        if isinstance(statement, ast.FunctionExpr) and statement.name is not None:
            yield Symbol(
                statement.name.text,
                "function",
                _signature(statement.function, start, source),
                statement.span.shifted(start),
                _inside(statement.name.span, statement.span).shifted(start),
                tuple(_local_functions(statement.function.body, start, source)),
            )


def _signature(function: ast.FunctionParts, start: int, source: str) -> str:
    """`(a: Int, ?b): Float`, in the source's words."""
    parameters = ", ".join(
        _words(source, parameter.span.shifted(start)) for parameter in function.parameters
    )
    result = function.result
    suffix = "" if result is None else f": {_words(source, result.span.shifted(start))}"
    return _shortened(f"({parameters}){suffix}")


def _words(source: str, span: Span) -> str:
    return _shortened(re.sub(r"\s+", " ", source[span.start : span.end]).strip())


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_DETAIL else words[: _LONGEST_DETAIL - 1] + "…"


def _inside(name: Span, whole: Span) -> Span:
    """Editors refuse a symbol whose name is not inside it, as after a fault it may be."""
    return name if whole.covers(name) else Span(whole.start, whole.start)


def _is_deprecated(metadata: list[ast.Metadata]) -> bool:
    return any(meta.name == "@:deprecated" for meta in metadata)
