"""Loops over an array that their body makes longer or shorter, itself or through what it calls.

Haxe asks for the length anew before each round. Elixir's loops go through the list as it was, so
such a loop counts:

    for (x in queue)                          var index = 0;
        if (queue.length < 9)                 while (index < queue.length) {
            queue.push(x + 1);                    var x = queue[index];
                                                  index++;
                                                  if (queue.length < 9) queue.push(x + 1);
                                              }

The same holds where a function does it that the body calls, or a function value that may be the one
which it calls (`resizing`): `for (job in queue) job()` counts if some function value adds a job. A
change behind which the loop is left (`{ list.remove(x); break; }`) shows in no further round; where
another array may take the place of the one that the loop goes through, the loop stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from compiler_core.lower.places import call_parts, is_field
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.resizing import (
    RESIZING,
    Doings,
    Field,
    doings_of_calls,
    field_of,
    is_array,
    resized_by_values,
    resizes_argument,
)
from compiler_core.lower.walk import always_leaves, bits_of, holds, nodes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import BOOL, INT, VOID

_LOOPS = bits_of((typed.For,))
_LENGTH = Member(None, "length", "method", INT, elixir="length({this})")


def with_counted_loops(db: Database, function: Function) -> Function:
    """The function itself where no loop changes what it goes through."""
    if not holds(function.body, _LOOPS):
        return function
    loops = _Loops(db, function)
    if not any(loops.changes_its_array(node) for node in nodes(function.body)):
        return function
    return rebuild(function, loops.change)


@dataclass(frozen=True, slots=True)
class _Loops:
    db: Database
    function: Function

    def change(self, node: Expr) -> Expr | None:
        match node:
            case typed.For() if self.changes_its_array(node):
                return self._counted(node, node)
            case typed.Comprehension(loop=typed.For() as loop) if self.changes_its_array(loop):
                return self._counted(loop, node)
        return None

    def _counted(self, loop: typed.For, node: typed.For | typed.Comprehension) -> Expr:
        """The loop or, of a comprehension, what collects its elements."""
        begin, counting = _counting(loop, rebuild(loop.body, self.change))
        last: Expr = counting
        if isinstance(node, typed.Comprehension):
            last = replace(node, loop=counting)
        return typed.Block(node.span, node.type, [begin, last])

    def changes_its_array(self, node: Expr) -> bool:
        match node:
            case typed.For(iterable=iterable, body=body) if is_array(iterable):
                return (
                    _is_place(iterable)
                    and self._goes_on(body, iterable)
                    and not self._replaced(body, iterable)
                )
        return False

    def _goes_on(self, node: Expr, array: Expr) -> bool:
        """A change of the array's length, behind which there may be another round."""
        if not self._resizes(node, array):
            return False
        match node:
            case typed.Block(statements=statements):
                for index, one in enumerate(statements):
                    if self._resizes(one, array):
                        if not any(map(_leaves, statements[index + 1 :])):
                            if self._goes_on(one, array):
                                return True
                return False
            case typed.If(condition=condition, then=then, otherwise=otherwise):
                arms = [then] if otherwise is None else [then, otherwise]
                return self._resizes(condition, array) or any(
                    self._goes_on(one, array) for one in arms
                )
        return not _leaves(node)

    def _resizes(self, node: Expr, array: Expr) -> bool:
        calls = [one for one in walk(node) if isinstance(one, typed.Call)]
        return any(self._resizes_at_once(one, array) for one in calls) or (
            bool(calls) and self._resizes_elsewhere(node, array)
        )

    def _resizes_at_once(self, call: typed.Call, array: Expr) -> bool:
        member, receiver, args = call_parts(call)
        if member is not None and member.name in RESIZING and _is_same(receiver, array):
            return True
        return any(
            _is_same(one, array) and resizes_argument(self.db, call, index)
            for index, one in enumerate(args)
        )

    def _resizes_elsewhere(self, node: Expr, array: Expr) -> bool:
        """A function does that the node calls, or a function value that may be the called one."""
        if isinstance(array, typed.Local):
            is_changed = self._is_resized_by_value(array)
            return is_changed and doings_of_calls(self.db, node).calls_values
        field = _last_field(array)
        if field is None:
            return False
        called = doings_of_calls(self.db, node)
        return field in called.resizes or (
            called.calls_values and field in resized_by_values(self.db, field.owner)
        )

    def _is_resized_by_value(self, array: Expr) -> bool:
        return any(
            isinstance(one, typed.Call) and self._resizes_at_once(one, array)
            for literal in nodes(self.function.body)
            if isinstance(literal, Function)
            for one in walk(literal.body)
        )

    def _replaced(self, body: Expr, array: Expr) -> bool:
        """Another array takes its place, and the loop goes through the old one."""
        called: Doings = doings_of_calls(self.db, body)
        for one in _places_to(array):
            field = _last_field(one)
            if field is not None and field in called.replaces:
                return True
            where = self.function.body if isinstance(one, typed.Local) else body
            if any(_is_assigned(node, one) for node in _assignments(where, body)):
                return True
        return False


def _assignments(where: Expr, body: Expr) -> Iterator[Expr]:
    """The assignments of a loop's body, and those of function values anywhere."""
    for node in walk(body):
        if isinstance(node, typed.Assign):
            yield node
    if where is not body:
        for literal in nodes(where):
            if isinstance(literal, Function):
                yield from (one for one in walk(literal.body) if isinstance(one, typed.Assign))


def _is_assigned(node: Expr, place: Expr) -> bool:
    return isinstance(node, typed.Assign) and _is_same(node.target, place)


def _is_place(node: Expr) -> bool:
    """A variable, or fields that lead from one: read again, it gives the same array."""
    match node:
        case typed.Local():
            return True
        case typed.StaticMember(member=member):
            return is_field(member)
        case typed.InstanceMember(target=target, member=member):
            return is_field(member) and (isinstance(target, typed.This) or _is_place(target))
    return False


def _places_to(array: Expr) -> Iterator[Expr]:
    """The place itself, and those that it lies in."""
    one: Expr = array
    while not isinstance(one, typed.This):
        yield one
        if not isinstance(one, typed.InstanceMember):
            break
        one = one.target


def _last_field(place: Expr) -> Field | None:
    match place:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return field_of(member)
    return None


def _is_same(node: Expr | None, place: Expr) -> bool:
    match node, place:
        case typed.This(), typed.This():
            return True
        case typed.Local(), typed.Local():
            return node.variable is place.variable
        case typed.StaticMember(), typed.StaticMember():
            return node.member == place.member
        case typed.InstanceMember(), typed.InstanceMember():
            return node.member == place.member and _is_same(node.target, place.target)
    return False


def _leaves(node: Expr) -> bool:
    return always_leaves(node) and not any(isinstance(one, typed.Continue) for one in walk(node))


def _counting(node: typed.For, body: Expr) -> tuple[Expr, typed.While]:
    span = node.iterable.span
    index = Variable("index", INT, span)
    at = typed.Local(span, INT, index)
    size = typed.Call(span, INT, typed.InstanceMember(span, INT, node.iterable, _LENGTH), [])
    element = typed.Index(span, node.variable.type, node.iterable, at)
    key = [] if node.key is None else [typed.VariableDeclaration(span, VOID, node.key, at)]
    inner = body.statements if isinstance(body, typed.Block) else [body]
    round = [
        *key,
        typed.VariableDeclaration(span, VOID, node.variable, element),
        typed.Increment(span, INT, at, 1, False),
        *inner,
    ]
    test = typed.Binary(span, BOOL, "<", at, size)
    loop = typed.While(node.span, VOID, test, typed.Block(node.body.span, VOID, round), False)
    zero = typed.Constant(span, INT, 0)
    begin = typed.VariableDeclaration(span, VOID, index, zero)
    return begin, loop
