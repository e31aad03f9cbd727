"""Loops over an array that their body makes longer or shorter.

Haxe asks for the length anew before each round. Elixir's loops go through the list as it was, so
such a loop counts:

    for (x in queue)                          var index = 0;
        if (queue.length < 9)                 while (index < queue.length) {
            queue.push(x + 1);                    var x = queue[index];
                                                  index++;
                                                  if (queue.length < 9) queue.push(x + 1);
                                              }

A change behind which the loop is left (`{ list.remove(x); break; }`) shows in no further round.
"""

from __future__ import annotations

from compiler_core.lower.places import call_parts
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import always_leaves, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import BOOL, INT, VOID, ClassType

_RESIZING = frozenset(("push", "unshift", "insert", "remove", "pop", "shift", "splice", "resize"))
_LENGTH = Member(None, "length", "method", INT, elixir="length({this})")


def with_counted_loops(function: Function) -> Function:
    """The function itself where no loop changes what it goes through."""
    if not any(_changes_its_array(node) for node in walk(function.body)):
        return function
    return rebuild(function, _change)


def _change(node: Expr) -> Expr | None:
    if isinstance(node, typed.For) and _changes_its_array(node):
        return _counted(node)
    return None


def _changes_its_array(node: Expr) -> bool:
    match node:
        case typed.For(key=None, iterable=iterable, body=body) if _is_array(iterable):
            return (
                _is_place(iterable) and _goes_on(body, iterable) and not _replaced(body, iterable)
            )
    return False


def _is_place(node: Expr) -> bool:
    match node:
        case typed.Local() | typed.InstanceMember(target=typed.This()):
            return True
    return False


def _is_same(node: Expr | None, array: Expr) -> bool:
    match node, array:
        case typed.Local(), typed.Local():
            return node.variable is array.variable
        case (
            typed.InstanceMember(target=typed.This()),
            typed.InstanceMember(target=typed.This()),
        ):
            return node.member == array.member
    return False


def _replaced(body: Expr, array: Expr) -> bool:
    """Another array takes its place, and the loop goes through the old one."""
    return any(isinstance(one, typed.Assign) and _is_same(one.target, array) for one in walk(body))


def _is_array(node: Expr) -> bool:
    type = node.type
    return isinstance(type, ClassType) and type.id.name == "Array" and not type.id.package


def _goes_on(node: Expr, array: Expr) -> bool:
    """A change of the array's length, behind which there may be another round."""
    if not _resizes(node, array):
        return False
    match node:
        case typed.Block(statements=statements):
            for index, one in enumerate(statements):
                if _resizes(one, array) and not any(map(_leaves, statements[index + 1 :])):
                    return _goes_on(one, array)
            return False
        case typed.If(condition=condition, then=then, otherwise=otherwise):
            arms = [then] if otherwise is None else [then, otherwise]
            return _resizes(condition, array) or any(_goes_on(one, array) for one in arms)
    return True


def _leaves(node: Expr) -> bool:
    return always_leaves(node) and not any(isinstance(one, typed.Continue) for one in walk(node))


def _resizes(node: Expr, array: Expr) -> bool:
    for one in walk(node):
        if isinstance(one, typed.Call):
            member, receiver, _ = call_parts(one)
            if member is not None and member.name in _RESIZING and _is_same(receiver, array):
                return True
    return False


def _counted(node: typed.For) -> Expr:
    span = node.iterable.span
    index = Variable("index", INT, span)
    at = typed.Local(span, INT, index)
    size = typed.Call(span, INT, typed.InstanceMember(span, INT, node.iterable, _LENGTH), [])
    element = typed.Index(span, node.variable.type, node.iterable, at)
    body = rebuild(node.body, _change)
    inner = body.statements if isinstance(body, typed.Block) else [body]
    round = [
        typed.VariableDeclaration(span, VOID, node.variable, element),
        typed.Increment(span, INT, at, 1, False),
        *inner,
    ]
    test = typed.Binary(span, BOOL, "<", at, size)
    loop = typed.While(node.span, VOID, test, typed.Block(node.body.span, VOID, round), False)
    zero = typed.Constant(span, INT, 0)
    begin = typed.VariableDeclaration(span, VOID, index, zero)
    return typed.Block(node.span, VOID, [begin, loop])
