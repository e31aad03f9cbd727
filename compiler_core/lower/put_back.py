"""Get or create: the change before the value is put where it was read from.

    var sockets = subscribers.get(id) ?? [];       what was found, or a new list
    sockets.push(socket);                          in Haxe this shows in `subscribers` already
    subscribers.set(id, sockets);                  from here on in Elixir too

The choice may be written as `if`, `switch` or `? :` as well, or as a line of its own,
`if (sockets == null) sockets = [];`. Nothing reads the container between, so nobody can tell the
difference, and the change needs no warning. It may have got another name between, by which the
change is put there:

    var skills = state.user.skills ?? [];
    skills.push(skill);
    var user = state.user;
    user.skills = skills;
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compiler_core.lower.places import Facts, Root, SharedField, call_parts, is_map_write, place
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.things import cell_name, is_same_place
from compiler_core.lower.walk import escapes, nodes, variables_read, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

Until = dict[tuple[int, Variable], Variable | str]


def put_back_later(function: Expr, facts: Facts) -> Until:
    """By a node (by id) and the variable that it changes: the variable with the container that has
    the value again before it is read, or the name of the cell that it lies in."""
    found: Until = {}
    for block in nodes(function):
        if isinstance(block, typed.Block):
            for index, one in enumerate(block.statements):
                if not isinstance(one, typed.VariableDeclaration) or one.value is None:
                    continue
                rest = block.statements[index + 1 :]
                slot = _slot(one.value)
                if slot is None and rest and _makes(rest[0], one.variable):
                    slot, rest = one.value, rest[1:]
                if slot is not None:
                    _add(found, one.variable, slot, rest, facts)
    return found


_NEW = (typed.Array, typed.MapOf, typed.New, typed.Object)


def _slot(value: Expr) -> Expr | None:
    """The place that is read, where a choice gives what is there or something new."""
    match value:
        case typed.Binary(operator="??", left=slot, right=new):
            ways = [slot, new]
        case typed.If(then=then, otherwise=Expr() as otherwise):
            ways = [then, otherwise]
        case typed.Switch(subject=slot, cases=cases):
            ways = [_found(case, slot) for case in cases]
        case _:
            return None
    read = [one for one in map(_only, ways) if not isinstance(one, _NEW)]
    return read[0] if len(read) == 1 else None


def _found(case: typed.Case, slot: Expr) -> Expr:
    """What a case gives; the place itself for the name that its pattern gives to what is there."""
    body = _only(case.body)
    match case.pattern, body:
        case typed.Bind(variable=bound, inner=None), typed.Local(variable=given):
            return slot if given is bound else body
    return body


def _only(node: Expr) -> Expr:
    while isinstance(node, typed.Block) and len(node.statements) == 1:
        node = node.statements[0]
    return node


def _makes(node: Expr, variable: Variable) -> bool:
    """`if (sockets == null) sockets = [];`"""
    if not isinstance(node, typed.If) or node.otherwise is not None:
        return False
    match _only(node.then):
        case typed.Assign(operator=None, target=typed.Local(variable=made), value=value):
            return made is variable and isinstance(value, _NEW)
    return False


def _add(found: Until, variable: Variable, slot: Expr, rest: Sequence[Expr], facts: Facts) -> None:
    root = place(slot, facts).root
    cell = cell_name(root)
    container = root if isinstance(root, Variable) else cell
    if container is None:
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
                found.update({(id(node), variable): container for node in walk(before)})
            return
        if escapes(one) or not {root, *others}.isdisjoint(_mentioned(one, facts)):
            return
        if cell is not None and _may_read(one, root):
            return
        if any(_assigns(one, name) for name in (*named, *others, container, variable)):
            return


def _may_read(node: Expr, cell: Root | None) -> bool:
    """It reads the static variable or the field of shared objects, or calls what may."""
    member = cell.member if isinstance(cell, SharedField) else cell
    for one in walk(node):
        match one:
            case typed.InstanceMember(member=read) | typed.StaticMember(member=read):
                if read == member or not (read.is_extern or read.elixir is not None):
                    return True
            case typed.Call(callee=typed.Local()) | typed.New():
                return True
    return False


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


def _assigns(node: Expr, variable: Variable | str) -> bool:
    return any(
        isinstance(one, typed.Assign | typed.Increment)
        and isinstance(one.target, typed.Local)
        and one.target.variable is variable
        for one in walk(node)
    )
