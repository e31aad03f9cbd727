"""An element that a loop picks and that is changed behind it: where it stands is picked with it.

    var best = null;                   var best = null, index = -1;
    for (p in team)                    for (at => p in team)
        if (…) best = p;                   if (…) { best = p; index = at; }
    best.points += 3;                  var best = team[index];
                                       best.points += 3;

A value in Elixir is no reference into its list. Its place can be written back to, as that of
`var best = team[i]` is. What is put at the list's end where nothing was found stands there:

    if (best == null) { best = {…}; team.push(best); }       index = team.length - 1

and likewise behind a call that looks for an element (`found_elements`).

The loop itself changes nothing but what it picks, and nothing else gives the variable a value.
Objects of classes are left alone: they are references where that matters (`shared_objects`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.base.span import Span
from compiler_core.lower import found_elements
from compiler_core.lower.call_terms import is_name
from compiler_core.lower.found_elements import is_array, is_value
from compiler_core.lower.given_places import changed_locals
from compiler_core.lower.rebuild import rebuild, rebuild_of
from compiler_core.lower.things import is_same_place
from compiler_core.lower.walk import bits_of, holds, is_null_constant, nodes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.lookup import find_member
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import ARRAY_ID, INT, VOID

_BLOCKS = bits_of((typed.Block,))
_BRANCHES = bits_of((typed.For, typed.If))


def with_picked_elements(db: Database, own: str, function: Function) -> Function:
    """The function, with the place of each such element. `own` is the name of its class."""
    if not holds(function.body, _BRANCHES):
        return function
    changed = changed_locals(nodes(function.body))
    if not changed:
        return function

    def change(node: Expr) -> Expr | None:
        if not isinstance(node, typed.Block):
            return None
        for at, one in enumerate(node.statements):
            if not isinstance(one, typed.VariableDeclaration) or one.variable not in changed:
                continue
            made = _picked(db, node.statements, at, one) or _found(
                db, own, node.statements, at, one
            )
            if made is not None:
                return rebuild_of(_BLOCKS, replace(node, statements=made), change)
        return None

    return rebuild_of(_BLOCKS, function, change)


@dataclass(frozen=True, slots=True)
class _Picking:
    variable: Variable
    array: Expr
    index: Variable

    def index_at(self, span: Span) -> Expr:
        return typed.Local(span, INT, self.index)


def _picked(
    db: Database, statements: list[Expr], at: int, declared: typed.VariableDeclaration
) -> list[Expr] | None:
    """The statements of a block with the place named behind the loop; None: nothing is picked."""
    variable = declared.variable
    where = next((n for n in range(at + 1, len(statements)) if _says(statements[n], variable)), 0)
    loop = statements[where]
    if not where or not isinstance(loop, typed.For) or not _picks(db, loop, variable):
        return None
    first = _first_index(declared, loop.iterable)
    if first is None:
        return None
    picking = _Picking(variable, loop.iterable, Variable("index", INT, declared.span))
    rest = _from_its_place(db, statements[where + 1 :], picking, loop.span)
    if rest is None:
        return None
    begin = typed.VariableDeclaration(declared.span, VOID, picking.index, first)
    before = [*statements[: at + 1], begin, *statements[at + 1 : where]]
    return [*before, _with_index(loop, picking), *rest]


def _found(
    db: Database, own: str, statements: list[Expr], at: int, declared: typed.VariableDeclaration
) -> list[Expr] | None:
    """The same of what a call finds, where something is put at the end if it finds nothing."""
    rest = statements[at + 1 :]
    if not isinstance(declared.value, typed.Call) or not rest:
        return None
    named = found_elements.named(db, own, declared.value)
    match named:
        case [typed.VariableDeclaration(variable=index) as begin], typed.Index() as element:
            picking = _Picking(declared.variable, element.target, index)
        case _:
            return None
    if _added_instead(db, rest[0], picking) is None:
        return None
    behind = _from_its_place(db, rest, picking, declared.span)
    if behind is None:
        return None
    return [*statements[:at], begin, replace(declared, value=element), *behind]


def _from_its_place(
    db: Database, rest: list[Expr], picking: _Picking, span: Span
) -> list[Expr] | None:
    """What follows, with the variable read anew from the place; None where that isn't needed, or
    the variable gets other values."""
    variable = picking.variable
    lines: list[Expr] = []
    if rest and (added := _added_instead(db, rest[0], picking)) is not None:
        lines.append(added)
        rest = rest[1:]
    if any(_assigns(node, variable) for one in rest for node in walk(one)):
        return None
    if variable not in changed_locals(node for one in rest for node in walk(one)):
        return None
    again = replace(variable)
    element = typed.Index(span, variable.type, picking.array, picking.index_at(span))
    lines.append(typed.VariableDeclaration(span, VOID, again, element))
    return [*lines, *(_renamed(one, variable, again) for one in rest)]


def _picks(db: Database, loop: typed.For, variable: Variable) -> bool:
    """The loop gives the variable an element now and then, and changes nothing else."""
    if not is_name(db, loop.iterable) or not is_array(db, loop.iterable.type):
        return False
    if not is_value(db, loop.variable.type) or _says(loop.iterable, variable):
        return False
    picked = False
    for node in walk(loop.body):
        match node:
            case typed.Assign(operator=None, target=typed.Local(variable=target), value=value):
                if target is not variable:
                    continue
                if not isinstance(value, typed.Local) or value.variable is not loop.variable:
                    return False
                picked = True
            case typed.Assign(target=target) | typed.Increment(target=target):
                if not isinstance(target, typed.Local) or target.variable in (
                    variable,
                    loop.variable,
                ):
                    return False
            case typed.Call(
                callee=typed.InstanceMember(member=member) | typed.StaticMember(member=member)
            ):
                if member.mutates or not (member.is_extern or member.elixir is not None):
                    return False
            case typed.Call() | Function() | typed.New() | typed.RawElixir():
                return False
    return picked


def _first_index(declared: typed.VariableDeclaration, array: Expr) -> Expr | None:
    match declared.value:
        case None | typed.Constant(value=None):
            return typed.Constant(declared.span, INT, -1)
        case typed.Index(target=target, index=typed.Constant() as index):
            return index if is_same_place(target, array) else None
    return None


def _with_index(loop: typed.For, picking: _Picking) -> Expr:
    """The loop that notes where what it picks stands."""
    at = loop.key or Variable("at", INT, loop.variable.span)

    def change(node: Expr) -> Expr | None:
        if not _assigns(node, picking.variable):
            return None
        place = typed.Local(node.span, INT, at)
        noted = typed.Assign(node.span, INT, None, picking.index_at(node.span), place)
        return typed.Block(node.span, VOID, [node, noted])

    return replace(loop, key=at, body=rebuild(loop.body, change))


def _added_instead(db: Database, node: Expr, picking: _Picking) -> Expr | None:
    """`if (best == null) { best = {…}; team.push(best); }`, which then stands at the end."""
    array = picking.array
    length = find_member(db, ARRAY_ID, "length")
    match node:
        case typed.If(
            condition=condition,
            then=typed.Block(
                statements=[
                    typed.Assign(operator=None, target=typed.Local(variable=target), value=value),
                    typed.Call(
                        callee=typed.InstanceMember(
                            target=into, member=Member(name="push", owner=owner)
                        ),
                        args=[typed.Local(variable=pushed)],
                    ),
                ]
            ) as then,
            otherwise=None,
        ) if target is pushed is picking.variable and owner == ARRAY_ID and length is not None:
            is_fresh = isinstance(value, typed.Object | typed.Array | typed.MapOf)
            if not is_fresh or not is_same_place(into, array) or not _asks_for_null(condition):
                return None
            size = typed.InstanceMember(node.span, INT, array, length)
            one = typed.Constant(node.span, INT, 1)
            last = typed.Binary(node.span, INT, "-", size, one)
            noted = typed.Assign(node.span, INT, None, picking.index_at(node.span), last)
            lines: list[Expr] = [*then.statements, noted]
            return replace(node, then=replace(then, statements=lines))
    return None


def _asks_for_null(condition: Expr) -> bool:
    match condition:
        case typed.Binary(operator="==", left=left, right=right):
            return is_null_constant(left) or is_null_constant(right)
    return False


def _says(node: Expr, variable: Variable) -> bool:
    return any(isinstance(one, typed.Local) and one.variable is variable for one in walk(node))


def _assigns(node: Expr, variable: Variable) -> bool:
    match node:
        case (
            typed.Assign(target=typed.Local(variable=target))
            | typed.Increment(target=typed.Local(variable=target))
        ):
            return target is variable
    return False


def _renamed(node: Expr, variable: Variable, name: Variable) -> Expr:
    def change(one: Expr) -> Expr | None:
        if isinstance(one, typed.Local) and one.variable is variable:
            return replace(one, variable=name)
        return None

    return rebuild(node, change)
