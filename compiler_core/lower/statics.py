"""Static variables that change: run-time state that every process sees.

Reading one is a call of a private function of its name, changing it a call of `put_…`; both hide
`:persistent_term`. (Elixir's processes share nothing else that needs no server. Two processes that
change it at once may lose one of the changes, which HX408 says.)

    config.set(key, value);        config() |> Map.put(key, value) |> put_config()
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name, snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower import members
from compiler_core.lower.context import Context
from compiler_core.lower.faults import SHARED_STATE
from compiler_core.semantics.typed import Expr, Member


def read(ctx: Context, member: Member) -> Node:
    if members.is_own(ctx, member):
        ctx.unit.used_accessors.add(member.name)
        return tree.LocalCall(function_name(member.name))
    return tree.RemoteCall(members.owner_module(ctx, member), function_name(member.name))


def write(ctx: Context, node: Expr, member: Member, value: Node) -> None:
    ctx.fault(SHARED_STATE, node, member.name)
    name = setter(member.name)
    if members.is_own(ctx, member):
        ctx.unit.used_accessors.add(member.name)
        call: Node = tree.LocalCall(name, (value,), origin=ctx.origin(node))
    else:
        target = members.owner_module(ctx, member)
        call = tree.RemoteCall(target, name, (value,), origin=ctx.origin(node))
    ctx.out.append(call)


def setter(name: str) -> str:
    return f"put_{snake_case(name)}"


def accessors(name: str, initial: Node, kind: str) -> list[Node]:
    """The two functions of a static variable; `kind` is def where other modules use it."""
    key = tree.Tuple((tree.Variable("__MODULE__"), tree.Atom(snake_case(name))))
    term = tree.Atom("persistent_term")
    parameter = tree.Variable(snake_case(name))
    reader = tree.Definition(
        kind,
        function_name(name),
        (),
        tree.RemoteCall(term, "get", (key, initial)),
        inline=True,
    )
    writer = tree.Definition(
        kind,
        setter(name),
        (parameter,),
        tree.RemoteCall(term, "put", (key, parameter)),
        inline=True,
        blank_before=True,
    )
    return [reader, writer]
