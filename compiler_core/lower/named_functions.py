"""Functions named where a function is wanted, which may change what they are given or are of.

`numbers.iter(total.add)` hands over a method that changes its object, and `items.iter(mark)` one
that changes what it is given. Elixir's function gives what was changed back, and who calls it by
another name doesn't know. Spelled out as a function literal, `n -> total.add(n)`, it is one of
those whose changes the effects and `captures` follow; where it turns out to change nothing, the
idioms write `&mark/1` again.

Only arguments are spelled out: there the literal is the same function. A function that is kept in
a variable may be compared with another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compiler_core.lower import choices
from compiler_core.lower.walk import walk
from compiler_core.lower.written import written_function
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import (
    MAP_ID,
    STRING,
    VOID,
    AbstractType,
    ClassType,
    FunctionType,
    StructureType,
    Type,
    TypeId,
)


def spelled_out(
    db: Database, call: typed.Call, is_steady: Callable[[Variable], bool]
) -> typed.Call | None:
    """The call with literals in place of such functions; None where it has none. `is_steady` says
    of a variable that it is never assigned again: the literal would read it later."""
    made = [None if one is None else _literal(db, one, is_steady) for one in call.args]
    if not any(made):
        return None
    pairs = zip(call.args, made, strict=True)
    return replace(call, args=[old if new is None else new for old, new in pairs])


def _literal(db: Database, node: Expr, is_steady: Callable[[Variable], bool]) -> Expr | None:
    match node:
        case typed.InstanceMember(target=typed.This() | typed.Local() as target, safe=False):
            if isinstance(target, typed.Local) and not is_steady(target.variable):
                return None
        case typed.StaticMember():
            pass
        case _:
            return None
    type = strip(db, node.type)
    if node.member.kind != "method" or not isinstance(type, FunctionType):
        return None
    if any(one.optional or one.rest for one in type.parameters):
        return None
    return _as_literal(node, type) if _may_change(db, node.member, type) else None


def _may_change(db: Database, member: Member, type: FunctionType) -> bool:
    if not member.is_static:
        return choices.may_change(db, member)
    if member.is_extern or member.elixir is not None or member.owner is None:
        return False
    if not any(_can_be_changed(db, one.type) for one in type.parameters):
        return False
    return _changes_something(db, member.owner, member.name)


def _can_be_changed(db: Database, type: Type) -> bool:
    type = strip(db, type)
    if isinstance(type, AbstractType):
        return type.id == MAP_ID
    return isinstance(type, StructureType) or (isinstance(type, ClassType) and type != STRING)


@query
def _changes_something(db: Database, owner: TypeId, name: str) -> bool:
    """A static function may change what it is given, as far as its own text shows."""
    function = written_function(db, owner, name, True)
    return function is None or any(map(choices.is_change, walk(function.body)))


def _as_literal(node: typed.InstanceMember | typed.StaticMember, type: FunctionType) -> Expr:
    span = node.span
    variables = [Variable(one.name, one.type, span, kind="parameter") for one in type.parameters]
    given: list[Expr | None] = [typed.Local(span, one.type, one) for one in variables]
    call = typed.Call(span, type.result, node, given)
    body = call if type.result == VOID else typed.Return(span, VOID, call)
    parameters = [typed.Parameter(one, None, False, False) for one in variables]
    whole = typed.Block(span, type.result, [body])
    return typed.Function(span, type, parameters, type.result, whole)
