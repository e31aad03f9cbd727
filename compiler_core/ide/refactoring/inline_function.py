"""Inline a call: the body of the function stands where it was called.

    static function half(n:Int) return n / 2;

    trace(half(total) + 1);      →      trace((total / 2) + 1);

For functions of one value (`return …`) that can't be overridden, called where their names mean the
same. An argument that does something, or that is looked at later than it was, must be used exactly
once and in its turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.refactoring.effects import Effect, effect_of
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.parentheses import is_closed, wants_closed
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.semantics.items import MemberKey, items, member_table
from compiler_core.semantics.types import FunctionType, TypeId
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants


@dataclass(frozen=True, slots=True)
class Called:
    """The function's own site, its parameters by number, and the expression that it answers."""

    site: Site
    member: ast.FunctionMember
    value: ast.Expr


def inlinings(site: Site) -> Iterator[Offer]:
    """The call whose function is named at the range."""
    if site.is_opaque:
        return
    view = _call(site)
    if view is None:
        return
    called = _called(site, view)
    if called is None or not _may_be_there(called, site) or not _arguments_fit(site, view, called):
        return
    yield Offer(
        f"Inline call of `{called.member.name.text}`",
        "refactor.inline",
        lambda: (site.edit(view.span, _text(site, view, called)),),
    )


def _call(site: Site) -> ast.Call | None:
    for view in site.at_cursor():
        parent = site.parent(view)
        if isinstance(view, ast.Call) and site.touched(_name_span(view.callee)):
            return view
        if isinstance(parent, ast.Call) and parent.callee is view:
            return parent if site.touched(_name_span(view)) else None
    return None


def _name_span(view: ast.Expr) -> Span:
    return view.name.span if isinstance(view, ast.FieldAccess) else view.span


# --- the function --------------------------------------------------------------------------------


def _called(site: Site, view: ast.Call) -> Called | None:
    """A function of the same declaration, called by its name or through `this`."""
    node = site.value(view)
    if not isinstance(node, typed.Call) or node.piped or node.via_using or node.keywords:
        return None
    callee = node.callee
    if not isinstance(callee, typed.StaticMember | typed.InstanceMember):
        return None
    if isinstance(callee, typed.InstanceMember) and not isinstance(callee.target, typed.This):
        return None
    member = callee.member
    key = MemberKey(site.key.declaration, member.name)
    placed = member_table(site.db, site.path).get(key)
    if placed is None or key == site.key or not _is_of(site, member.owner):
        return None
    declared = placed.member
    if not isinstance(declared, ast.FunctionMember) or declared.function.type_parameters:
        return None
    if not (member.is_static or declared.has("final") or not _is_overridable(site, declared)):
        return None
    value = _only_value(declared)
    if value is None or declared.has("macro") or declared.has("dynamic"):
        return None
    return Called(Site(site.db, site.path, site.asked, key, placed), declared, value)


def _is_of(site: Site, owner: TypeId | None) -> bool:
    if owner is None:
        return site.key.declaration == ""
    module = items(site.db, site.path)
    return owner == TypeId(module.package, module.name, site.key.declaration)


def _is_overridable(site: Site, member: ast.FunctionMember) -> bool:
    """A class that nobody may extend has no function that is overridden; an abstract neither."""
    item = items(site.db, site.path).type(site.key.declaration)
    if item is None:
        return True
    return item.kind in ("class", "interface") and "final" not in item.modifiers


def _only_value(member: ast.FunctionMember) -> ast.Expr | None:
    body = member.function.body
    while isinstance(body, ast.Block) and len(body.statements) == 1:
        body = body.statements[0]
    return body.value if isinstance(body, ast.Return) else None


def _may_be_there(called: Called, site: Site) -> bool:
    """Its value means at the call what it means in the function."""
    if called.site.is_opaque or called.site.has_comment(called.value.span):
        return False
    if called.member.name.text in _names(called.value):
        return False
    for one in descendants(called.value):
        if isinstance(one, ast.FunctionExpr | ast.Block | ast.Switch | ast.ObjectLiteral | ast.Try):
            return False
        if isinstance(one, ast.Identifier) and one.name == "super":
            return False
        if isinstance(one, ast.ArrayLiteral | ast.NullLiteral | ast.MetaExpr | ast.Untyped):
            return False
        if isinstance(called.site.value(one), typed.EnumConstructor):
            return False
    parameters = {one.name.text for one in called.member.function.parameters if one.name}
    free = _names(called.value) - parameters
    taken = {variable.name for variable in site.inferred.variables}
    node, type = called.site.value(called.value), called.site.inferred.type
    if node is None or not isinstance(type, FunctionType) or node.type != type.result:
        return False
    return not free & taken


def _names(view: ast.View) -> set[str]:
    return {one.name for one in descendants(view) if isinstance(one, ast.Identifier)}


# --- arguments -----------------------------------------------------------------------------------


def _arguments_fit(site: Site, view: ast.Call, called: Called) -> bool:
    parameters = called.member.function.parameters
    if len(parameters) != len(view.args):
        return False
    if any(one.optional or one.rest or one.default or one.name is None for one in parameters):
        return False
    types = called.site.inferred.type
    assert isinstance(types, FunctionType)
    for argument, parameter in zip(view.args, types.parameters, strict=False):
        node = site.value(argument)
        if node is None or node.type != parameter.type:
            return False  # the value was turned into the parameter's type
        if isinstance(argument, ast.FunctionExpr | ast.ArrayLiteral | ast.ObjectLiteral):
            return False
    uses = [_uses(called, number) for number in range(len(parameters))]
    if any(one is None for one in uses):
        return False
    if all(effect_of(site, one) is Effect.PURE for one in view.args):
        return effect_of(called.site, called.value) is not Effect.EFFECTS or not _reads_shared(
            site, view
        )
    if any(one is None or len(one) != 1 for one in uses):
        return False
    return _is_in_turn(called, [one[0] for one in uses if one])


def _uses(called: Called, number: int) -> list[ast.Identifier] | None:
    """The uses of a parameter in the value, in order; None where it is changed, or where its name
    stands bare in a string."""
    name = called.member.function.parameters[number].name
    assert name is not None
    found: list[ast.Identifier] = []
    for view in descendants(called.value):
        if isinstance(view, ast.Identifier) and view.name == name.text:
            if called.site.text[view.span.start - 1] == "$":
                return None
            for holder in called.site.around(view):
                if isinstance(holder, ast.InterpolatedString):
                    return None
            parent = called.site.parent(view)
            if isinstance(parent, ast.Unary) and parent.operator in ("++", "--"):
                return None
            if isinstance(parent, ast.Binary) and parent.operator.endswith("="):
                if parent.operator not in ("==", "!=", "<=", ">="):
                    return None
            if isinstance(parent, ast.Call) and parent.callee is view:
                return None
            found.append(view)
    return sorted(found, key=lambda one: one.span)


def _reads_shared(site: Site, view: ast.Call) -> bool:
    return any(
        any(use.is_write for use in site.uses(one.target.number))
        and site.is_captured(one.target.number)
        for argument in view.args
        for one in site.locals_in(argument.span)
    )


def _is_in_turn(called: Called, uses: list[ast.Identifier]) -> bool:
    """The value evaluates the parameters in their order, each always, and nothing else that could
    be seen: it is a sum or the like of them."""
    if uses != sorted(uses, key=lambda one: one.span):
        return False
    for view in descendants(called.value):
        match view:
            case ast.Binary(operator="&&" | "||" | "??"):
                return False
            case ast.Binary() | ast.Parenthesis():
                if not isinstance(called.site.value(view), typed.Binary | typed.Local):
                    return False
            case ast.Identifier():
                if view not in uses and effect_of(called.site, view) is not Effect.PURE:
                    return False
            case ast.IntLiteral() | ast.FloatLiteral() | ast.StringLiteral() | ast.BoolLiteral():
                pass
            case _:
                return False
    return True


# --- text ----------------------------------------------------------------------------------------


def _text(site: Site, view: ast.Call, called: Called) -> str:
    text = called.site.source(called.value)
    start = called.value.span.start
    replaced: list[tuple[Span, str]] = []
    for number, argument in enumerate(view.args):
        for use in _uses(called, number) or ():
            source = site.source(argument)
            if not is_closed(argument) and wants_closed(called.site, use):
                source = f"({source})"
            replaced.append((use.span, source))
    for span, source in sorted(replaced, reverse=True):
        text = text[: span.start - start] + source + text[span.end - start :]
    if not _is_closed(called, view) and wants_closed(site, view):
        return f"({text})"
    return text


def _is_closed(called: Called, view: ast.Call) -> bool:
    """Of a function that answers its parameter the argument tells."""
    for number, argument in enumerate(view.args):
        if called.value in (_uses(called, number) or ()):
            return is_closed(argument)
    return is_closed(called.value)
