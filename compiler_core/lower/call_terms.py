"""What a function says in its own words, in those of a call of it.

    function at(i) return cells[i];        grid.at(n)   →   grid.cells[n]

The words are `this` and the parameters; only arguments that can be named twice are put in.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.lower.rebuild import rebuild, standing_at
from compiler_core.lower.walk import walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import ARRAY_ID

Handed = dict[Variable, Expr | None]


def receiver_of(db: Database, call: Expr) -> tuple[Member, Expr | None, list[Expr]] | None:
    """The project's function that is called, with a receiver and arguments that can be named
    twice."""
    match call:
        case typed.Call(callee=typed.InstanceMember(target=target, member=member), args=args):
            this: Expr | None = target
        case typed.Call(callee=typed.StaticMember(member=member), args=args):
            this = None
        case _:
            return None
    if member.is_extern or member.elixir is not None or member.owner is None:
        return None
    if member.kind != "method" or (this is not None and not is_name(db, this)):
        return None
    named = [one for one in args if one is not None and is_name(db, one)]
    return (member, this, named) if len(named) == len(args) else None


def handed(
    asked: tuple[Member, Expr | None, list[Expr]],
    own: str,
    parameters: tuple[Variable, ...],
    *said: Expr,
) -> Handed | None:
    """What the call hands to the function's parameters; None where one is left out, or what the
    function says names static variables of another class than `own`, which are its own business."""
    member, _, args = asked
    if len(args) != len(parameters) or member.owner is None:
        return None
    if member.owner.name != own and any(
        isinstance(node, typed.StaticMember) for one in said for node in walk(one)
    ):
        return None
    return dict(zip(parameters, args, strict=True))


def put_in(expr: Expr, this: Expr | None, handed: Handed, span: Span) -> Expr:
    """The expression with what is handed for `this` and variables, standing at the call."""

    def change(node: Expr) -> Expr | None:
        match node:
            case typed.This():
                return this
            case typed.Local(variable=variable):
                return handed.get(variable)
        return None

    return rebuild(standing_at(expr, span), change)


def is_name(db: Database, node: Expr) -> bool:
    """Naming it twice does nothing twice."""
    match node:
        case typed.Constant() | typed.Local() | typed.This() | typed.StaticMember():
            return True
        case typed.InstanceMember(target=target, member=member):
            return _is_variable(db, member) and is_name(db, target)
        case typed.StructureMember(target=target):
            return is_name(db, target)
        case typed.Binary(operator="+" | "-" | "*" | "%", left=left, right=right):
            return is_name(db, left) and is_name(db, right)
    return False


def _is_variable(db: Database, member: Member) -> bool:
    """Reading it calls nothing."""
    if member.owner == ARRAY_ID:
        return member.name == "length"
    if member.kind != "property" or member.owner is None or member.elixir is not None:
        return member.kind == "variable"
    declared = declared_type(db, member.owner)
    found = None if declared is None else declared.instance.get(member.name)
    return found is not None and found.item.getter in ("default", "null")
