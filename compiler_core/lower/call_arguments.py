"""A call's arguments, from left to right as Haxe evaluates them.

    f(a)                f(a)               what is left out at the end stays out
    f(a, null, c)       f(a, nil, c)
    sum(1, 2, 3)        sum([1, 2, 3])     a function of the project's with `...rest`

`values.operands` keeps their order where one of them changes what another reads.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import literals, values
from compiler_core.lower.context import Context
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import (
    DYNAMIC,
    REST_ID,
    FunctionParameter,
    FunctionType,
    array_of,
)


def gathered(ctx: Context, node: typed.Call) -> typed.Call:
    """The call with the arguments of a project function's `...rest` as one list, as it takes them.
    An argument of type `haxe.Rest` is that list already: `f(...all)`."""
    member = getattr(node.callee, "member", None)
    if isinstance(member, Member) and member.is_extern:
        return node
    args = with_rest(node, node.callee.type, node.args)
    return node if args is node.args else replace(node, args=args)


def with_rest(node: Expr, type: object, args: list[Expr | None]) -> list[Expr | None]:
    """The arguments for a function or constructor of the project's: the very same list where it
    has no `...rest`."""
    if not isinstance(type, FunctionType):
        return args
    if not type.parameters or not is_rest(type.parameters[-1]):
        return args
    count = len(type.parameters) - 1
    first, rest = args[:count], [one for one in args[count:] if one is not None]
    first += [None] * (count - len(first))
    if len(rest) == 1 and _is_spread(rest[0]):
        return [*first, rest[0]]
    return [*first, typed.Array(node.span, array_of(DYNAMIC), list(rest))]


def is_rest(parameter: FunctionParameter) -> bool:
    """It takes all further arguments: `...all:T`, or `all:haxe.Rest<T>`."""
    return parameter.rest or getattr(parameter.type, "id", None) == REST_ID


def _is_spread(node: Expr) -> bool:
    return isinstance(node, typed.Cast) and getattr(node.type, "id", None) == REST_ID


def all_operands(ctx: Context, node: typed.Call) -> tuple[Node, ...]:
    """All of a call's arguments, the keywords last."""
    given = given_operands(ctx, node.args)
    return (*given, *literals.keyword_pairs(ctx, node.keywords))


def given_operands(ctx: Context, args: list[Expr | None]) -> list[Node]:
    """Arguments in order, those left out at the end omitted, others nil."""
    args = list(args)
    while args and args[-1] is None:
        args.pop()
    return [tree.NIL if one is None else one for one in optional_operands(ctx, args)]


def optional_operands(ctx: Context, args: list[Expr | None]) -> list[Node | None]:
    """The arguments' values; None stands for those that are left out."""
    lowered = iter(values.operands(ctx, [one for one in args if one is not None]))
    return [None if one is None else next(lowered) for one in args]


def with_receiver(
    ctx: Context, node: typed.Call, receiver: Expr | None
) -> tuple[Node | None, list[Node | None]]:
    """The object that a template calls `{this}`, evaluated first, and what it calls `{0}`, …"""
    if receiver is None:
        return None, optional_operands(ctx, node.args)
    this, *found = optional_operands(ctx, [receiver, *node.args])
    return this, found


def made_simple(ctx: Context, node: Node | None) -> Node | None:
    """The value, bound to a name unless it may be written twice or later as it is."""
    if node is None or values.is_simple(node):
        return node
    return ctx.temporary("value", node)
