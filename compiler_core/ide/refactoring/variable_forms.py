"""How a local is declared: `var` or `final`, with its type written or not.

var half = total / 2;      →      final half = total / 2;        nobody assigns it again
                           →      var half:Float = total / 2;
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.ide.refactoring.extract_variable import depends_on_place
from compiler_core.ide.refactoring.offer import Offer, rewriting
from compiler_core.ide.refactoring.site import Site
from compiler_core.ide.written_types import written_type
from compiler_core.semantics.types import VOID, FunctionType, Type
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants


def rewritings(site: Site) -> Iterator[Offer]:
    yield from _keyword(site)
    yield from _types(site)
    yield from _result(site)


# --- var and final -------------------------------------------------------------------------------


def _keyword(site: Site) -> Iterator[Offer]:
    for view in site.at_cursor():
        if isinstance(view, ast.Var):
            start = view.span.start
            head = Span(start, view.declarations[0].name.span.end) if view.declarations else None
            if head is None or not site.touched(head):
                return
            if view.is_final and site.text.startswith("final", start):
                yield rewriting("Change to `var`", site.edit(Span(start, start + 5), "var"))
            elif site.text.startswith("var", start) and _is_never_written(site, view):
                yield rewriting("Change to `final`", site.edit(Span(start, start + 3), "final"))
            return
        if isinstance(view, ast.Block):
            return


def _is_never_written(site: Site, view: ast.Var) -> bool:
    if site.is_opaque or view.is_static:
        return False
    names = {one.name.span for one in view.declarations if one.value is not None}
    for number, variable in enumerate(site.inferred.variables):
        if variable.span in names:
            names.discard(variable.span)
            if any(one.is_write and not one.is_declaration for one in site.uses(number)):
                return False
            names.discard(variable.span)
    has_values = all(one.value is not None for one in view.declarations)
    return has_values and not names and bool(view.declarations)


# --- types of locals and parameters --------------------------------------------------------------


def _types(site: Site) -> Iterator[Offer]:
    variables = {one.span: one for one in site.inferred.variables}
    for view in site.views:
        if isinstance(view, ast.VarDeclaration):
            name, written, can_go = view.name, view.type, _is_told_by_value(site, view)
        elif isinstance(view, ast.Parameter) and view.name is not None:
            name, written, can_go = view.name, view.type, False
        else:
            continue
        if not site.touched(name):
            continue
        if written is not None and can_go:
            taken = Span(name.span.end, written.span.end)
            yield rewriting("Remove the type", site.edit(taken, ""))
        variable = variables.get(name.span)
        if written is None and variable is not None and not _keeps_it_open(site, view):
            text = written_type(site.db, site.where, variable.type)
            if text is not None and text not in ("Dynamic", "Void"):
                at = Span(name.span.end, name.span.end)
                yield rewriting(f"Add the type `{text}`", site.edit(at, f":{text}"))


def _is_told_by_value(site: Site, view: ast.VarDeclaration) -> bool:
    """Whether the value alone gives the variable the type that is written."""
    variable = next((one for one in site.inferred.variables if one.span == view.name.span), None)
    node = None if view.value is None else site.value(view.value)
    if (
        variable is None
        or node is None
        or view.value is None
        or isinstance(view.value, ast.NullLiteral)
    ):
        return False
    return node.type == variable.type and not depends_on_place(view.value, node)


def _keeps_it_open(site: Site, view: ast.View) -> bool:
    """A literal's structure may still become another one, which a written type forbids."""
    if isinstance(view, ast.VarDeclaration) and isinstance(view.value, ast.ObjectLiteral):
        return True
    return _is_bare_arrow(site, view)


def _is_bare_arrow(site: Site, view: ast.View) -> bool:
    """`x -> …`: a type needs the parentheses that aren't there."""
    parts = site.parent(view)
    function = None if parts is None else site.parent(parts)
    return isinstance(function, ast.FunctionExpr) and function.span.start == view.span.start


# --- results -------------------------------------------------------------------------------------


def _result(site: Site) -> Iterator[Offer]:
    """On a function's name: the type of what it answers."""
    member = site.member
    if not isinstance(member, ast.FunctionMember) or not site.touched(member.name):
        return
    function, type = member.function, site.inferred.type
    if member.name.text == "new" or function.body is None or not isinstance(type, FunctionType):
        return
    place = result_place(site.text, member)
    if place is None:
        return
    if function.result is not None:
        if not _is_told_by_body(site, function):
            return
        taken = Span(place, function.result.span.end)
        yield rewriting("Remove the result's type", site.edit(taken, ""))
        return
    text = written_type(site.db, site.where, type.result)
    if text is not None and text != "Dynamic":
        yield rewriting(
            f"Add the result's type `{text}`", site.edit(Span(place, place), f":{text}")
        )


def _is_told_by_body(site: Site, function: ast.FunctionParts) -> bool:
    """Whether what the function returns gives it the type that is written, and the members that it
    calls can be typed without it."""
    assert function.body is not None and isinstance(site.inferred.type, FunctionType)
    result = site.inferred.type.result
    inner = site.functions
    returned = [
        one.value
        for one in descendants(function.body)
        if isinstance(one, ast.Return) and not any(span.covers(one.span) for span in inner)
    ]
    if not any(one is not None for one in returned):
        return result == VOID
    return all(one is not None and _has_type(site, one, result) for one in returned)


def _has_type(site: Site, value: ast.Expr, type: Type) -> bool:
    node = site.value(value)
    if node is None or node.type != type or isinstance(value, ast.NullLiteral):
        return False
    calls = any(isinstance(one, ast.Call | ast.FieldAccess | ast.New) for one in descendants(value))
    return not calls and not depends_on_place(value, node)


def result_place(text: str, member: ast.FunctionMember) -> int | None:
    """Behind the parenthesis that closes a function's parameters; relative to the member."""
    at = member.name.span.end
    for one in (*member.function.type_parameters, *member.function.parameters):
        at = max(at, one.span.end)
    found = text.find(")", at)
    return None if found < 0 else found + 1
