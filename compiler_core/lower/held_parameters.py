"""Which fields of a new object are what its constructor was given.

    public function new(items) { this.items = items; }      the field `items` is the parameter

Who hands over a list that it goes on with then knows where the list lies, as with `{items: items}`:

    var cart = new Cart(list);
    cart.add("tea");                cart = Cart.add(cart, "tea")    list = cart.items
    list.push("milk");              list = list ++ ["milk"]         cart = %{cart | items: list}

Only what is surely so counts: the constructor assigns the field once, as a statement of its own,
the parameter never, and doesn't return early.
"""

from __future__ import annotations

from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable


def held_parameters(function: Function) -> tuple[tuple[int, Member], ...]:
    """The parameters, by index, and the fields that hold them when the function has returned."""
    body = function.body
    statements = body.statements if isinstance(body, typed.Block) else [body]
    if not any(map(_stored, statements)):
        return ()
    assigned: list[object] = []
    for node in nodes(body):
        if isinstance(node, typed.Return):
            return ()
        if isinstance(node, typed.Assign | typed.Increment):
            target = node.target
            if isinstance(target, typed.Local):
                assigned.append(target.variable)
            elif isinstance(target, typed.InstanceMember):
                assigned.append(target.member.name)
            elif isinstance(target, typed.StructureMember):
                assigned.append(target.name)
    indexes = {one.variable: index for index, one in enumerate(function.parameters)}
    stored = [found for one in statements if (found := _stored(one)) is not None]
    return tuple(
        (indexes[variable], member)
        for variable, member in stored
        if variable in indexes and variable not in assigned and assigned.count(member.name) == 1
    )


def _stored(node: Expr) -> tuple[Variable, Member] | None:
    match node:
        case typed.Assign(
            operator=None,
            target=typed.InstanceMember(target=typed.This(), member=member),
            value=typed.Local(variable=variable),
        ) if member.kind == "variable" and member.elixir is None:
            return variable, member
    return None
