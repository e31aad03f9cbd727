"""A change of one of several objects, whichever a condition chooses.

    (n % 2 == 0 ? evens : odds).push(n);      if (n % 2 == 0) evens.push(n) else odds.push(n);
    (a ?? b).x = 1;                           if (a == null) b.x = 1 else a.x = 1;
    (switch (c) { case 1: p; case _: q; })[i]++;

A change binds a name again in Elixir, so that each way has its own. What is read only (`(a ? p :
q).name`) stays as it is. Haxe evaluates the choice first: arguments that do more than read are
bound between the choice and the change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compiler_core.lower.walk import walk
from compiler_core.lower.written import written_function
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import BOOL, DYNAMIC, VOID, TypeId

_PLACES = (
    typed.Local,
    typed.This,
    typed.StaticMember,
    typed.InstanceMember,
    typed.StructureMember,
    typed.Index,
)
_Change = Callable[[Expr], Expr]


def apart(db: Database, node: Expr) -> Expr | None:
    """The change on each way by itself; None where nothing is chosen."""
    match node:
        case typed.Assign(target=target) if not isinstance(target, typed.Local):
            found = _chosen(target)
            return None if found is None else _assigned(node, *found)
        case typed.Increment(target=target) if not isinstance(target, typed.Local):
            found = _chosen(target)
            if found is None:
                return None
            choice, rebuilt = found
            return _on_each_way(choice, node, lambda one: replace(node, target=rebuilt(one)))
        case typed.Call(callee=typed.InstanceMember(target=target, member=member) as callee):
            found = _chosen(target)
            if found is not None and may_change(db, member):
                return _called(node, callee, *found)
    return None


def _assigned(node: typed.Assign, choice: Expr, rebuilt: _Change) -> Expr:
    first, (value,) = _settled([node.value])
    choice, before = _asked(choice) if first else (choice, [])
    made = _on_each_way(
        choice, node, lambda one: replace(node, target=rebuilt(one), value=value or node.value)
    )
    return _behind([*before, *first], made)


def _called(node: typed.Call, callee: typed.InstanceMember, choice: Expr, rebuilt: _Change) -> Expr:
    first, args = _settled(node.args)
    choice, before = _asked(choice) if first else (choice, [])
    made = _on_each_way(
        choice,
        node,
        lambda one: replace(node, callee=replace(callee, target=rebuilt(one)), args=args),
    )
    return _behind([*before, *first], made)


def _behind(first: list[Expr], last: Expr) -> Expr:
    return typed.Block(last.span, last.type, [*first, last]) if first else last


# --- what is chosen ------------------------------------------------------------------------------


def _chosen(target: Expr) -> tuple[Expr, _Change] | None:
    """The choice at the bottom of a place, and the place with another expression there."""
    match target:
        case typed.If() | typed.Switch() | typed.Binary(operator="??"):
            if any(isinstance(one, _PLACES) for one in _ends(target)):
                return target, lambda one: one
        case typed.StructureMember() | typed.InstanceMember() | typed.Cast():
            inner = target.value if isinstance(target, typed.Cast) else target.target
            found = _chosen(inner)
            if found is not None:
                return found[0], _around(target, found[1])
        case typed.Index(target=inner, index=index) if _is_plain(index):
            found = _chosen(inner)
            if found is not None:
                return found[0], _around(target, found[1])
        case typed.Block(statements=[only]):
            return _chosen(only)
    return None


def _around(target: Expr, rebuilt: _Change) -> _Change:
    if isinstance(target, typed.Cast):
        return lambda one: replace(target, value=rebuilt(one))
    return lambda one: replace(target, target=rebuilt(one))  # type: ignore[call-arg]


def _ends(node: Expr) -> list[Expr]:
    match node:
        case typed.If(then=then, otherwise=otherwise):
            return [*_ends(then), *([] if otherwise is None else _ends(otherwise))]
        case typed.Switch(cases=cases):
            return [end for case in cases for end in _ends(case.body)]
        case typed.Binary(operator="??", left=left, right=right):
            return [*_ends(left), *_ends(right)]
        case typed.Block(statements=[*_, last]):
            return _ends(last)
        case typed.Cast(value=value):
            return _ends(value)
    return [node]


def _on_each_way(node: Expr, whole: Expr, change: _Change) -> Expr:
    """The choice with the change behind each way."""
    match node:
        case typed.If(then=then, otherwise=otherwise) if otherwise is not None:
            ways = (_on_each_way(one, whole, change) for one in (then, otherwise))
            return typed.If(whole.span, whole.type, node.condition, *ways)
        case typed.Binary(operator="??", left=left, right=right) if _is_plain(left):
            test = typed.Binary(
                node.span, BOOL, "==", left, typed.Constant(node.span, DYNAMIC, None)
            )
            ways = (_on_each_way(one, whole, change) for one in (right, left))
            return typed.If(whole.span, whole.type, test, *ways)
        case typed.Switch(cases=cases):
            made = [replace(case, body=_body(case.body, whole, change)) for case in cases]
            return replace(node, type=whole.type, cases=made)
        case typed.Block(statements=[*first, last]):
            changed = _on_each_way(last, whole, change)
            return replace(node, type=whole.type, statements=[*first, changed])
        case typed.Throw() | typed.Return() | typed.Break() | typed.Continue():
            return node
    return change(node)


def _body(body: typed.Block, whole: Expr, change: _Change) -> typed.Block:
    if not body.statements:
        return body
    *first, last = body.statements
    changed = _on_each_way(last, whole, change)
    return replace(body, type=whole.type, statements=[*first, changed])


# --- what is evaluated between the choice and the change -----------------------------------------


def _settled(args: list[Expr | None] | list[Expr]) -> tuple[list[Expr], list[Expr | None]]:
    """Arguments that may be written once for each way, and the declarations before them."""
    first: list[Expr] = []
    plain: list[Expr | None] = []
    for one in args:
        if one is None or _is_plain(one):
            plain.append(one)
            continue
        variable = Variable("value", one.type, one.span)
        first.append(typed.VariableDeclaration(one.span, VOID, variable, one))
        plain.append(typed.Local(one.span, one.type, variable))
    return first, plain


def _asked(choice: Expr) -> tuple[Expr, list[Expr]]:
    """The choice with what it asks bound before it."""
    match choice:
        case typed.If(condition=asked) if not _is_plain(asked):
            local, declaration = _bound("is_first", asked)
            return replace(choice, condition=local), [declaration]
        case typed.Switch(subject=asked) if not _is_plain(asked):
            local, declaration = _bound("subject", asked)
            return replace(choice, subject=local), [declaration]
    return choice, []


def _bound(name: str, value: Expr) -> tuple[Expr, Expr]:
    variable = Variable(name, value.type, value.span)
    declaration = typed.VariableDeclaration(value.span, VOID, variable, value)
    return typed.Local(value.span, value.type, variable), declaration


_PLAIN = (
    typed.Constant,
    typed.Atom,
    typed.Local,
    typed.This,
    typed.StaticMember,
    typed.StructureMember,
    typed.Index,
    typed.Binary,
    typed.Unary,
    typed.Interpolation,
    typed.EnumConstructor,
)


def _is_plain(node: Expr) -> bool:
    """Short, and it only reads: it may be written twice."""
    found = list(walk(node))
    return len(found) <= 6 and all(
        isinstance(one, _PLAIN)
        or (isinstance(one, typed.InstanceMember) and one.member.kind == "variable")
        for one in found
    )


# --- which methods -------------------------------------------------------------------------------


def may_change(db: Database, member: Member) -> bool:
    if member.is_extern or member.elixir is not None or member.owner is None:
        return member.mutates
    return _changes_something(db, member.owner, member.name)


@query
def _changes_something(db: Database, owner: TypeId, name: str) -> bool:
    """A method of the project may change its object, as far as its own text shows."""
    function = written_function(db, owner, name, False)
    return function is None or any(map(is_change, walk(function.body)))


def is_change(node: Expr) -> bool:
    """An expression that may change an object."""
    match node:
        case typed.Assign(target=target) | typed.Increment(target=target):
            return not isinstance(target, typed.Local)
        case typed.Call(callee=typed.InstanceMember(member=member)):
            return member.mutates or not (member.is_extern or member.elixir is not None)
        case typed.Call(callee=typed.StaticMember(member=member)):
            return member.mutates or not (member.is_extern or member.elixir is not None)
    return False
