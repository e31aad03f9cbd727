"""Faults outside of members: unknown imports, undeclared types in headers and typedefs."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.project.files import modules, shipped_modules
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.faults import (
    DUPLICATE_DECLARATION,
    MISSING_IMPORT,
    UNDECLARED_IMPORT,
    UNDECLARED_TYPE,
    WRONG_SUPERTYPE,
    Fault,
    Place,
    fault,
)
from compiler_core.semantics.items import nested_name
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.scope import file_scope, importable, type_item, visible_types
from compiler_core.semantics.type_arguments import argument_faults
from compiler_core.semantics.types import DYNAMIC, Type
from compiler_core.syntax import ast


def header_faults(db: Database, path: str) -> Iterator[Fault]:
    """In the order of the text, spans relative to the file."""
    source = parse(db, path).source
    for index in file_scope(db, path).unknown_imports:
        if index < len(source.imports) and not _is_of_macros(source.imports[index]):
            yield _unknown_import(db, source.imports[index])
    for declaration in source.declarations:
        yield from _declaration(db, path, declaration, "", 0, {})


def _is_of_macros(view: ast.Import) -> bool:
    """Haxe's own modules for macros have no declarations: macros aren't run."""
    path = tuple(view.path)
    return path[:2] == ("haxe", "macro") and (len(path) < 3 or path[2] in _FOR_MACROS)


_FOR_MACROS = {
    "CompilationServer", "Compiler", "ComplexTypeTools", "Context", "ExampleJSGenerator", "Expr",
    "ExprTools", "Format", "JSGenApi", "MacroStringTools", "MacroType", "PlatformConfig",
    "PositionTools", "Printer", "Tools", "Type", "TypeTools", "TypedExprTools",
}  # fmt: skip


def _unknown_import(db: Database, view: ast.Import) -> Fault:
    name = ".".join(view.path)
    known = {".".join(module) for module in (*modules(db), *shipped_modules())}
    moved = importable(db, name)
    suggestion = moved[0] if moved else closest(name, sorted(known - {name}))
    return fault(UNDECLARED_IMPORT, view.span, name=name, suggestion=suggestion)


def _declaration(
    db: Database,
    path: str,
    view: ast.TypeDeclaration,
    outer: str,
    start: int,
    around: dict[str, Type],
) -> Iterator[Fault]:
    name = nested_name(outer, view.name.text)
    parameters: dict[str, Type] = {
        **around,
        **{item.name.text: DYNAMIC for item in view.type_parameters},
    }
    where = Surroundings(path, name, parameters)
    written: list[ast.TypeExpr] = [
        *(item.constraint for item in view.type_parameters if item.constraint is not None),
        *view.extends,
        *view.implements,
        *view.from_types,
        *view.to_types,
        *(item for item in (view.aliased, view.underlying) if item is not None),
    ]
    for item in written:
        yield from _names(db, where, item, start)
    for placed in view.members:
        member = placed.member
        if _repeats(member.modifiers):
            yield from _same_modifiers(placed, start)
        if isinstance(member, ast.EnumConstructor):
            inside = Surroundings(
                path,
                name,
                {**parameters, **{item.name.text: DYNAMIC for item in member.type_parameters}},
            )
            for parameter in member.parameters or ():
                if parameter.type is not None:
                    yield from _names(db, inside, parameter.type, placed.start + start)
        elif isinstance(member, ast.DeclarationMember):
            yield from _declaration(
                db, path, member.declaration, name, placed.start + start, parameters
            )


def _names(
    db: Database, where: Surroundings, view: ast.TypeExpr | ast.Expr, start: int
) -> Iterator[Fault]:
    match view:
        case ast.NamedType():
            yield from _name(db, where, view, start)
            for arg in view.args:
                yield from _names(db, where, arg, start)
        case ast.FunctionType():
            for parameter in view.parameters:
                yield from _names(db, where, parameter.type, start)
            yield from _names(db, where, view.result, start)
        case ast.StructType():
            for base in view.extends:
                yield from _names(db, where, base, start)
            yield from _bases(db, where, view, start)
            yield from _same_fields(view, start)
            for field in view.fields:
                if field.type is not None:
                    yield from _names(db, where, field.type, start)
        case ast.IntersectionType():
            for member in view.members:
                yield from _names(db, where, member, start)
        case ast.TupleType():
            for element in view.elements:
                yield from _names(db, where, element, start)
        case ast.ParenthesisType() | ast.OptionalType():
            yield from _names(db, where, view.inner, start)


def _bases(db: Database, where: Surroundings, view: ast.StructType, start: int) -> Iterator[Fault]:
    """`{> Base, …}` takes the fields of structures only."""
    for base in view.extends:
        found = find_type(db, where, base.path) if isinstance(base, ast.NamedType) else None
        item = None if found is None else type_item(db, found[0])
        if found is not None and item is not None and item.kind in ("class", "interface", "enum"):
            words = {"name": found[0].name, "base": item.kind, "kind": "structure"}
            yield fault(WRONG_SUPERTYPE, base.span.shifted(start), **words)


def _same_fields(view: ast.StructType, start: int) -> Iterator[Fault]:
    seen: dict[str, Span] = {}
    for field in view.fields:
        span = field.name.span.shifted(start)
        first = seen.setdefault(field.name.text, span)
        if first is not span:
            name = field.name.text
            yield fault(DUPLICATE_DECLARATION, span, Place(first), name=name, what="field")


def _repeats(modifiers: list[ast.Name]) -> bool:
    return len(modifiers) > 1 and len({word.text for word in modifiers}) < len(modifiers)


def _same_modifiers(placed: ast.PlacedMember, start: int) -> Iterator[Fault]:
    member = placed.member
    seen: set[str] = set()
    for word in member.modifiers:
        if word.text in seen:
            span = word.span.shifted(placed.start + start)
            yield fault(DUPLICATE_DECLARATION, span, name=word.text, what="modifier")
        seen.add(word.text)


def _name(db: Database, where: Surroundings, view: ast.NamedType, start: int) -> Iterator[Fault]:
    path = view.path
    if not path or not path[-1] or (len(path) == 1 and path[0] in where.parameters):
        return
    name = ".".join(path)
    span = Span(view.span.start, min(view.span.end, view.span.start + len(name))).shifted(start)
    found = find_type(db, where, path)
    if found is None:
        modules = importable(db, name)
        suggestion = closest(path[-1], sorted(visible_types(db, where.path, path[-1])))
        told = None if modules else suggestion
        yield fault(
            UNDECLARED_TYPE, span, name=name, suggestion=told, path=", ".join(modules) or None
        )
    elif found[1]:
        yield fault(MISSING_IMPORT, span, name=name, path=str(found[0]))
    else:
        for broken in argument_faults(db, where, view, found[0]):
            yield broken.shifted(start)
