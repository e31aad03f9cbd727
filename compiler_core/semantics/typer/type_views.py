"""Types as the source writes them inside a member: resolved, and reported where undeclared."""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.semantics.faults import MISSING_IMPORT, UNDECLARED_TYPE, fault
from compiler_core.semantics.references import reference
from compiler_core.semantics.resolve import find_type, resolve
from compiler_core.semantics.scope import importable, visible_types
from compiler_core.semantics.type_arguments import argument_faults
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import DynamicType, ModuleType, Type
from compiler_core.syntax import ast


def resolve_view(typer: Typer, view: ast.TypeExpr, may_be_open: bool = False) -> Type:
    """The type that `view` means; each name in it that nothing declares is reported once.
    `may_be_open`: its own arguments may be left to inference."""
    check_names(typer, view, may_be_open)
    return resolve(typer.db, typer.where, reference(view))


def struct_type(typer: Typer, view: ast.NamedType) -> Type:
    """The type of `%User{…}`; a name that nothing declares is an Elixir module's."""
    found = resolve_view(typer, view)
    name = ".".join(view.path)
    return ModuleType(None, name) if isinstance(found, DynamicType) else found


def check_names(typer: Typer, view: ast.TypeExpr | ast.Expr, may_be_open: bool = False) -> None:
    match view:
        case ast.NamedType():
            _check_name(typer, view, may_be_open)
            for arg in view.args:
                check_names(typer, arg)
        case ast.FunctionType():
            for parameter in view.parameters:
                check_names(typer, parameter.type)
            check_names(typer, view.result)
        case ast.StructType():
            for base in view.extends:
                check_names(typer, base)
            for field in view.fields:
                if field.type is not None:
                    check_names(typer, field.type)
        case ast.IntersectionType():
            for member in view.members:
                check_names(typer, member)
        case ast.TupleType():
            for element in view.elements:
                check_names(typer, element)
        case ast.ParenthesisType() | ast.OptionalType():
            check_names(typer, view.inner)


def _check_name(typer: Typer, view: ast.NamedType, may_be_open: bool) -> None:
    path = view.path
    if len(path) == 1 and path[0] in typer.where.parameters:
        return
    if not path or not path[-1]:
        return  # a half-typed type: the reader has said so
    found = find_type(typer.db, typer.where, path)
    name = ".".join(path)
    if found is None:
        suggestion = typer.suggest(path[-1], visible_types(typer.db, typer.path, path[-1]))
        modules = () if len(path) > 1 else importable(typer.db, path[-1])
        typer.report(
            fault(
                UNDECLARED_TYPE,
                _name_span(view),
                name=name,
                suggestion=None if modules else suggestion,
                path=", ".join(modules) or None,
            ),
            once=name,
        )
    elif found[1]:
        typer.report(
            fault(MISSING_IMPORT, _name_span(view), name=name, path=str(found[0])), once=name
        )
    else:
        for broken in argument_faults(typer.db, typer.where, view, found[0], may_be_open):
            typer.report(broken)


def _name_span(view: ast.NamedType) -> Span:
    """The name without its arguments."""
    return Span(view.span.start, min(view.span.end, view.span.start + len(".".join(view.path))))
