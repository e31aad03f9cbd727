"""Get-or-create with `??`: the change before the value is put where it was read from.

    var sockets = subscribers.get(id) ?? [];       what was found, or a new list
    sockets.push(socket);                          in Haxe this shows in `subscribers` already
    subscribers.set(id, sockets);                  from here on in Elixir too

Nothing reads the container between, so nobody can tell the difference, and the change needs no
warning. It may have got another name between, by which the change is put there:

    var skills = state.user.skills ?? [];
    skills.push(skill);
    var user = state.user;
    user.skills = skills;
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compiler_core.lower.places import Facts, call_parts, is_map_write, place
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.things import is_same_place
from compiler_core.lower.walk import escapes, nodes, variables_read, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

Until = dict[tuple[int, Variable], Variable]


def put_back_later(function: Expr, facts: Facts) -> Until:
    """By a node (by id) and the variable that it changes: the variable with the container that has
    the value again before it is read."""
    found: Until = {}
    for block in nodes(function):
        if isinstance(block, typed.Block):
            for index, one in enumerate(block.statements):
                match one:
                    case typed.VariableDeclaration(
                        variable=variable, value=typed.Binary(operator="??", left=slot, right=new)
                    ) if isinstance(new, typed.Array | typed.MapOf | typed.New | typed.Object):
                        rest = block.statements[index + 1 :]
                        _add(found, variable, slot, rest, facts)
    return found


def _add(found: Until, variable: Variable, slot: Expr, rest: Sequence[Expr], facts: Facts) -> None:
    root = place(slot, facts).root
    if not isinstance(root, Variable):
        return
    named = variables_read(slot) - {root}
    others: dict[Variable, Expr] = {}
    for index, one in enumerate(rest):
        if isinstance(one, typed.VariableDeclaration) and one.value is not None:
            if _is_within(slot, one.value):
                others[one.variable] = one.value
                continue
        if _puts(one, slot, variable, others):
            for before in rest[:index]:
                found.update({(id(node), variable): root for node in walk(before)})
            return
        if escapes(one) or not {root, *others}.isdisjoint(_mentioned(one, facts)):
            return
        if any(_assigns(one, name) for name in (*named, *others, root, variable)):
            return


def _is_within(slot: Expr, name: Expr) -> bool:
    """What is named is what the place lies in."""
    inner = slot
    while isinstance(inner, typed.InstanceMember | typed.StructureMember | typed.Index):
        inner = inner.target
        if is_same_place(inner, name):
            return True
    return False


def _puts(node: Expr, slot: Expr, variable: Variable, others: Mapping[Variable, Expr]) -> bool:
    match node:
        case typed.Call():
            member, receiver, args = call_parts(node)
            match args:
                case [Expr() as key, typed.Local(variable=given)] if given is variable:
                    if member is not None and receiver is not None and is_map_write(member):
                        return is_same_place(typed.Index(node.span, node.type, receiver, key), slot)
        case typed.Assign(target=target, operator=None, value=typed.Local(variable=given)):
            whole = rebuild(target, lambda one: _other(one, others)) if others else target
            return given is variable and is_same_place(whole, slot)
    return False


def _other(node: Expr, others: Mapping[Variable, Expr]) -> Expr | None:
    return others.get(node.variable) if isinstance(node, typed.Local) else None


def _mentioned(node: Expr, facts: Facts) -> set[Variable]:
    found = variables_read(node)
    if any(isinstance(one, typed.This) for one in walk(node)):
        found.add(facts.this)
    return found


def _assigns(node: Expr, variable: Variable) -> bool:
    return any(
        isinstance(one, typed.Assign | typed.Increment)
        and isinstance(one.target, typed.Local)
        and one.target.variable is variable
        for one in walk(node)
    )
