"""What is put into an array first and filled afterwards is filled first, and then put there.

    var page = {title: t, lines: []};        page = %{title: t, lines: []}
    pages.push(page);                        page = %{page | lines: ["a"]}
    page.lines.push("a");                    pages = pages ++ [page]

A value in the array would keep its old fields. Nothing in between can look into the array, or
leave: it calls no function of the project, names nothing that changes but the new value itself, and
throws nothing. Of a value that isn't made in the same block somebody else may know; and objects of
classes, which are references where that matters, are left alone.
"""

from __future__ import annotations

from compiler_core.lower.rebuild import rebuild_of
from compiler_core.lower.walk import bits_of, escapes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import ARRAY_ID, BOOL, FLOAT, INT, STRING, Type

_BLOCKS = bits_of((typed.Block,))
_FRESH = typed.Object | typed.Array | typed.MapOf
_UNKNOWN = (
    *(typed.This, typed.Super, typed.New, typed.Function, typed.Throw, typed.Try),
    *(typed.RawElixir, typed.StaticMember),
)


def with_later_pushes(db: Database, function: Function) -> Function:
    """The function, with each such push behind the last change of what it puts there."""

    def change(node: Expr) -> Expr | None:
        if not isinstance(node, typed.Block):
            return None
        moved = _moved(db, node.statements)
        if moved is None:
            return None
        return rebuild_of(_BLOCKS, typed.Block(node.span, node.type, moved, node.is_flat), change)

    return rebuild_of(_BLOCKS, function, change)


def _moved(db: Database, statements: list[Expr]) -> list[Expr] | None:
    """The statements with their first such push moved; None: there is none."""
    for index, one in enumerate(statements):
        variable = _pushed(one)
        if variable is None or not any(_makes(above, variable) for above in statements[:index]):
            continue
        last = _last_change(db, statements, index, variable)
        if last is not None:
            behind = statements[index + 1 : last + 1]
            return [*statements[:index], *behind, one, *statements[last + 1 :]]
    return None


def _pushed(node: Expr) -> Variable | None:
    """The variable whose value is pushed, as a statement of its own."""
    match node:
        case typed.Call(
            callee=typed.InstanceMember(target=target, member=Member(name="push", owner=owner)),
            args=[typed.Local(variable=variable)],
        ) if owner == ARRAY_ID and _is_path(target) and _root(target) is not variable:
            return variable
    return None


def _is_path(node: Expr) -> bool:
    match node:
        case typed.Local() | typed.This():
            return True
        case typed.InstanceMember(target=target, member=member):
            return member.kind == "variable" and _is_path(target)
        case typed.StructureMember(target=target):
            return _is_path(target)
    return isinstance(node, typed.StaticMember)


def _makes(node: Expr, variable: Variable) -> bool:
    return (
        isinstance(node, typed.VariableDeclaration)
        and node.variable is variable
        and isinstance(node.value, _FRESH)
    )


def _last_change(
    db: Database, statements: list[Expr], index: int, variable: Variable
) -> int | None:
    """Where the value changes the last time before something may look into the array."""
    found = None
    for at in range(index + 1, len(statements)):
        one = statements[at]
        if escapes(one) or not all(_is_known(db, node, variable) for node in walk(one)):
            break
        if any(_changes(node, variable) for node in walk(one)):
            found = at
    return found


def _is_known(db: Database, node: Expr, variable: Variable) -> bool:
    """The node neither looks into what it doesn't name, nor hands the value on."""
    match node:
        case typed.Local():
            return node.variable is variable or _is_plain(db, node.type)
        case typed.Assign(target=typed.Local(variable=target)):
            return target is not variable and _is_plain(db, node.target.type)
        case typed.VariableDeclaration(variable=declared):
            return _is_plain(db, declared.type)
        case typed.Call(callee=callee):
            return isinstance(callee, typed.InstanceMember) and callee.member.is_extern
    return not isinstance(node, _UNKNOWN)


def _is_plain(db: Database, type: Type) -> bool:
    return strip(db, type) in (INT, FLOAT, BOOL, STRING)


def _changes(node: Expr, variable: Variable) -> bool:
    match node:
        case typed.Assign(target=target) | typed.Increment(target=target):
            return not isinstance(target, typed.Local) and _root(target) is variable
        case typed.Call(callee=typed.InstanceMember(target=target, member=member)):
            return member.mutates and _root(target) is variable
    return False


def _root(node: Expr) -> Variable | None:
    match node:
        case typed.Local(variable=variable):
            return variable
        case (
            typed.InstanceMember(target=target)
            | typed.StructureMember(target=target)
            | typed.Index(target=target)
        ):
            return _root(target)
    return None
