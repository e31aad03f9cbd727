"""What evaluating an expression may do, as far as moving it is concerned.

    PURE     answers the same as long as the locals in it do, and can't fail: `a + 1`
    READS    looks at what others may change, fails, or makes something new: `a.b`, `a[i]`, `[1]`
    EFFECTS  whatever else: calls, assignments, leaving the function

An expression moves to the front of its statement (`can_be_first`) if nobody sees the difference:
what is evaluated before it doesn't change it, it doesn't change that, and it would have been
evaluated anyway.
"""

from __future__ import annotations

from enum import IntEnum

from compiler_core.base.span import Span
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.semantics.types import BOOL, FLOAT, INT, STRING, Type
from compiler_core.syntax import ast
from compiler_core.syntax.walk import children, descendants


class Effect(IntEnum):
    PURE = 0
    READS = 1
    EFFECTS = 2


_OPERATORS = frozenset(
    [
        "+",
        "-",
        "*",
        "/",
        "%",
        "==",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "&&",
        "||",
        "&",
        "|",
        "^",
        "<<",
        ">>",
        ">>>",
        "??",
    ]
)
_BASIC = (INT, FLOAT, BOOL, STRING)
_LITERALS = (
    ast.IntLiteral,
    ast.FloatLiteral,
    ast.BoolLiteral,
    ast.StringLiteral,
    ast.NullLiteral,
    ast.AtomLiteral,
)


def effect_of(site: Site, view: ast.View) -> Effect:
    """The worst that evaluating `view` may do."""
    match view:
        case ast.Parenthesis():
            return effect_of(site, view.inner)
        case ast.Identifier():
            return _of_name(site, view)
        case ast.Binary():
            return _of_binary(site, view)
        case ast.Unary():
            if view.operator in ("-", "!", "~") and isinstance(site.value(view), typed.Unary):
                return effect_of(site, view.operand)
            return Effect.EFFECTS
        case ast.InterpolatedString():
            parts = [one for one in view.parts if isinstance(one, ast.Expr)]
            if all(is_basic(site, one) for one in parts):
                return max((effect_of(site, one) for one in parts), default=Effect.PURE)
            return Effect.EFFECTS
        case ast.Ternary() | ast.If():
            return max(effect_of(site, one) for one in children(view))
        case ast.FieldAccess():
            return _of_field(site, view)
        case ast.Index():
            if isinstance(site.value(view), typed.Index):
                return max(Effect.READS, effect_of(site, view.target), effect_of(site, view.index))
        case ast.ArrayLiteral() | ast.ObjectLiteral() | ast.MapLiteral() | ast.TupleLiteral():
            return max((Effect.READS, *(_of_part(site, one) for one in children(view))))
        case ast.FunctionExpr():
            return Effect.READS
    return Effect.PURE if isinstance(view, _LITERALS) else Effect.EFFECTS


def _of_part(site: Site, view: ast.View) -> Effect:
    if isinstance(view, ast.ObjectField | ast.ArrowEntry | ast.Spread):
        inside = [one for one in children(view) if isinstance(one, ast.Expr)]
        return max((effect_of(site, one) for one in inside), default=Effect.PURE)
    return effect_of(site, view)


def _of_name(site: Site, view: ast.Identifier) -> Effect:
    """An abstract's `this` may be assigned, by its own `++` as well."""
    node = site.value(view)
    if isinstance(node, typed.Local):
        return Effect.PURE
    if isinstance(node, typed.This):
        return Effect.PURE if site.holder in ("class", "interface") else Effect.READS
    if isinstance(node, typed.EnumConstructor | typed.ModuleValue):
        return Effect.PURE
    if isinstance(node, typed.InstanceMember | typed.StaticMember):
        return Effect.READS if node.member.kind in ("variable", "method") else Effect.EFFECTS
    return Effect.EFFECTS


def _of_field(site: Site, view: ast.FieldAccess) -> Effect:
    node = site.value(view)
    match node:
        case typed.StaticMember() | typed.EnumConstructor() | typed.ModuleValue():
            is_read = not isinstance(node, typed.StaticMember) or node.member.kind != "property"
            return Effect.READS if is_read else Effect.EFFECTS
        case typed.InstanceMember(member=member) if member.kind in ("variable", "method"):
            return max(Effect.READS, effect_of(site, view.target))
        case typed.InstanceMember(member=member) if member.name == "length":
            return max(Effect.READS, effect_of(site, view.target))
        case typed.StructureMember():
            return max(Effect.READS, effect_of(site, view.target))
    return Effect.EFFECTS


def _of_binary(site: Site, view: ast.Binary) -> Effect:
    node = site.value(view)
    if view.operator not in _OPERATORS or not isinstance(node, typed.Binary):
        return Effect.EFFECTS
    if not (is_basic(site, view.left) and is_basic(site, view.right)):
        if view.operator not in ("==", "!=", "&&", "||"):
            return Effect.EFFECTS  # `toString` of an object, an operator of an abstract
    return max(effect_of(site, view.left), effect_of(site, view.right))


def is_basic(site: Site, view: ast.View) -> bool:
    """Whether it is a number, a string or a truth value."""
    node = site.value(view)
    return node is not None and is_basic_type(node.type)


def is_basic_type(type: Type) -> bool:
    return type in _BASIC


# --- order ---------------------------------------------------------------------------------------


def can_be_first(site: Site, view: ast.Expr, statement: ast.View) -> bool:
    """Whether evaluating `view`, a part of `statement`, before all of it makes no difference."""
    own = effect_of(site, view)
    earlier: list[ast.View] = []
    may_be_skipped = False
    current: ast.View = view
    while current is not statement:
        parent = site.parent(current)
        if parent is None or isinstance(parent, _NO_WAY_OUT):
            return False
        if isinstance(parent, ast.While | ast.Case | ast.Parameter | ast.FunctionParts):
            return False
        may_be_skipped = may_be_skipped or is_conditional(parent, current)
        earlier += before(site, parent, current)
        current = parent
    if _names_what_is_declared(site, view, statement):
        return False
    worst = max((effect_of(site, one) for one in earlier), default=Effect.PURE)
    if own is Effect.PURE:
        return worst is not Effect.EFFECTS or not _changes(site, earlier, view)
    if may_be_skipped or worst is Effect.EFFECTS:
        return False
    if own is Effect.READS:
        return True
    return worst is Effect.PURE and not any(is_shared(site, one.span) for one in earlier)


def _names_what_is_declared(site: Site, view: ast.Expr, statement: ast.View) -> bool:
    """Whether `view` names a local that the statement declares outside of it."""
    declared = [site.variable(one.target.number).span for one in site.locals_in(view.span)]
    return any(statement.span.covers(one) and not view.span.covers(one) for one in declared)


_NO_WAY_OUT = (ast.MetaExpr, ast.Untyped, ast.MacroExpr, ast.Metadata, ast.FunctionExpr)


def is_conditional(parent: ast.View, child: ast.View) -> bool:
    """Whether evaluating `parent` may leave out its part `child`."""
    match parent:
        case ast.Binary(operator="&&" | "||" | "??" | "??="):
            return child is parent.right
        case ast.Ternary() | ast.If():
            return child is not parent.condition
        case ast.Switch():
            return child is not parent.subject
        case ast.Call():
            return child is not parent.callee and _is_safe(parent.callee)
        case ast.Index() | ast.FieldAccess():
            return child is not parent.target and _is_safe(parent.target)
    return False


def _is_safe(view: ast.View) -> bool:
    return any(isinstance(one, ast.FieldAccess) and one.safe for one in descendants(view))


def before(site: Site, parent: ast.View, child: ast.View) -> list[ast.View]:
    """The parts of `parent` that may be evaluated before `child`."""
    if isinstance(parent, ast.Binary) and parent.operator in ("=", "+=", "-=", "*=", "/=", "??="):
        if child is parent.right:
            if parent.operator == "=" and isinstance(parent.left, ast.Identifier):
                return []
            return [one for one in descendants(parent.left) if isinstance(one, ast.Expr)]
    found: list[ast.View] = []
    for one in children(parent):
        if one is child:
            break
        if isinstance(one, ast.Expr):
            is_callee = isinstance(parent, ast.Call) and one is parent.callee
            found += _evaluated(site, one) if is_callee else [one]
        elif not isinstance(one, ast.Name | ast.TypeExpr):
            found += [part for part in children(one) if isinstance(part, ast.Expr)]
    return found


def _evaluated(site: Site, callee: ast.Expr) -> list[ast.View]:
    """Of `a.b.f` in a call the target; a declared function itself is no read."""
    if isinstance(callee, ast.FieldAccess):
        return [callee.target]
    if isinstance(callee, ast.Identifier) and not isinstance(site.value(callee), typed.Local):
        return []
    return [callee]


def _changes(site: Site, before: list[ast.View], view: ast.View) -> bool:
    """Whether what is evaluated before may change a local that `view` reads."""
    return any(
        _is_written(site, one.target.number, before) or _is_shared_local(site, one.target.number)
        for one in site.locals_in(view.span)
    )


def _is_written(site: Site, number: int, places: list[ast.View]) -> bool:
    return any(
        one.is_write and any(place.span.covers(Span(one.start, one.end)) for place in places)
        for one in site.uses(number)
    )


def is_shared(site: Site, span: Span) -> bool:
    """Whether a range names a local that a function inside uses and somebody writes."""
    return any(_is_shared_local(site, one.target.number) for one in site.locals_in(span))


def _is_shared_local(site: Site, number: int) -> bool:
    """A function inside uses it, and somebody writes it."""
    return site.is_captured(number) and any(one.is_write for one in site.uses(number))
