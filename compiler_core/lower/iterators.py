"""Iterators: lists of what is left, where Haxe's library made them, or objects of the project's.

    xs.iterator()                                the list itself
    {hasNext: () -> i < 3, next: () -> i++}      a map with two functions, as it is written
    new Countdown(3), for an Iterator<Int>       the same, made of its methods

A loop over what may be either goes through `Haxe.iterated(it)`, which asks as Haxe does: `hasNext`,
`next`, body, `hasNext`, … So an iterator without an end may be left by `break`. What is handed over
as an `Iterable` is a list, for a function may go through it twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from compiler_core.lower.context import Context
from compiler_core.lower.walk import bits_of, holds, walk, walk_own
from compiler_core.lower.written import written_function
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import DYNAMIC, VOID, ClassType, FunctionType, Type, TypeId


def is_of_library(ctx: Context, iterator: Expr) -> bool:
    """The iterator comes from Haxe's library, as far as the code shows: it is a list then."""
    match iterator:
        case typed.Call(
            callee=typed.InstanceMember(member=member) | typed.StaticMember(member=member)
        ):
            if member.is_extern or member.elixir is not None:
                return True
            return member.owner is not None and gives_library_iterator(
                ctx.unit.world.db, member.owner, member.name, member.is_static
            )
        case typed.Local(variable=variable) if ctx.facts.function is not None:
            given = [
                node.value
                for node in walk(ctx.facts.function)
                if (isinstance(node, typed.VariableDeclaration) and node.variable is variable)
                or (
                    isinstance(node, typed.Assign)
                    and isinstance(node.target, typed.Local)
                    and node.target.variable is variable
                )
            ]
            return bool(given) and all(
                isinstance(one, typed.Array)
                or (isinstance(one, typed.Call) and is_of_library(ctx, one))
                for one in given
            )
        case typed.Cast(value=value):
            return is_of_library(ctx, value)
    return False


@query
def gives_library_iterator(db: Database, owner: TypeId, name: str, is_static: bool) -> bool:
    """A function of the project gives back what one of the library's functions gave it."""
    function = written_function(db, owner, name, is_static)
    results = [] if function is None else list(_results(function.body))
    return bool(results) and all(map(_is_library_call, results))


_RETURN = bits_of((typed.Return,))


def _results(body: Expr) -> Iterator[Expr | None]:
    returned: list[Expr | None] = []
    if holds(body, _RETURN):
        returned = [node.value for node in walk_own(body) if isinstance(node, typed.Return)]
    yield from returned
    if not returned:
        yield body.statements[-1] if isinstance(body, typed.Block) and body.statements else body


def _is_library_call(node: Expr | None) -> bool:
    match node:
        case typed.Call(
            callee=typed.InstanceMember(member=member) | typed.StaticMember(member=member)
        ):
            return member.is_extern or member.elixir is not None
    return False


# --- objects of the project's where Haxe's types are wanted --------------------------------------


def of_object(node: Expr, expected: Type, called: Callable[[Expr, str], Expr]) -> Expr:
    """`{hasNext: () -> object.hasNext(), next: () -> object.next()}`; `called` makes the calls."""
    span = node.span
    first: list[Expr] = []
    held = node
    if not isinstance(node, typed.Local):
        variable = Variable("iterator", node.type, span)
        first.append(typed.VariableDeclaration(span, VOID, variable, node))
        held = typed.Local(span, node.type, variable)
    fields: list[typed.ObjectField | typed.ObjectSpread] = []
    for name in ("hasNext", "next"):
        call = called(held, name)
        body = typed.Block(span, call.type, [typed.Return(span, VOID, call)])
        made = typed.Function(span, FunctionType((), call.type), [], call.type, body)
        fields.append(typed.ObjectField(name, made, span))
    whole = typed.Object(span, expected, fields)
    return typed.Block(span, expected, [*first, whole]) if first else whole


def all_of(db: Database, iterator: Expr, owner: TypeId | None, expected: Type) -> Expr:
    """What `iterator()` of the project's class `owner` gives, as a list; a stream where that would
    never end."""
    if owner is not None and gives_library_iterator(db, owner, "iterator", False):
        return iterator
    member = _ALL
    if owner is not None and _never_ends(db, owner):
        member = replace(_ALL, elixir="Haxe.iterated({0})")
    callee = typed.StaticMember(iterator.span, DYNAMIC, member)
    return typed.Call(iterator.span, expected, callee, [iterator])


def _never_ends(db: Database, owner: TypeId) -> bool:
    """The class's iterators say that they have a next element, whatever happened."""
    own = written_function(db, owner, "iterator", False)
    made = {owner}
    for result in () if own is None else _results(own.body):
        if isinstance(result, typed.New) and isinstance(result.type, ClassType):
            made.add(result.type.id)
    for one in made:
        asked = written_function(db, one, "hasNext", False)
        results = () if asked is None else tuple(_results(asked.body))
        if results and all(isinstance(it, typed.Constant) and it.value is True for it in results):
            return True
    return False


_ALL = Member(
    owner=TypeId((), "StdTypes", "Iterator"),
    name="all",
    kind="method",
    type=DYNAMIC,
    is_static=True,
    is_extern=True,
    elixir="Enum.to_list(Haxe.iterated({0}))",
)
