"""Iterators that a loop goes through and that somebody asks again: they are spent then.

An iterator of Haxe's library is a list of what is left in Elixir, which going through it doesn't
change. So what is asked behind the loop gets an empty one, and what is asked within the loop, or
behind one that may end early, is counted on element by element:

    for (x in it) f(x);            for (x in it) f(x); it = [];

    for (x in it) {                while (it.hasNext()) {
        if (it.hasNext()) …            var x = it.next();
    }                                  if (it.hasNext()) …
                                   }
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import bits_of, escapes, holds, nodes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    declared_type,
    find_instance_member,
    strip,
)
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import (
    BOOL,
    VOID,
    ClassType,
    FunctionType,
    StructureType,
    Type,
    TypeId,
)

_LOOPS = bits_of((typed.For,))
_LIST = TypeId(("haxe", "iterators"), "ArrayIterator", "ArrayIterator")


def with_spent_iterators(db: Database, function: Function) -> Function:
    """The function itself where no loop goes through an iterator that is asked elsewhere."""
    if not holds(function.body, _LOOPS):
        return function
    counted = _asked_again(db, function)
    if not counted:
        return function
    return rebuild(function, _Loops(db, counted).change)


def _asked_again(db: Database, function: Function) -> frozenset[Variable]:
    """The local variables with an iterator of the library that a loop goes through and that are
    named in another place as well."""
    looped = {
        node.iterable.variable
        for node in nodes(function.body)
        if isinstance(node, typed.For) and isinstance(node.iterable, typed.Local)
    }
    if not looped:
        return frozenset()
    named = Counter(node.variable for node in nodes(function.body) if isinstance(node, typed.Local))
    made = {
        node.variable
        for node in nodes(function.body)
        if isinstance(node, typed.VariableDeclaration) and _is_of_library(node.value)
    }
    assigned = {
        node.target.variable
        for node in nodes(function.body)
        if isinstance(node, typed.Assign) and isinstance(node.target, typed.Local)
    }
    kept = {
        one.variable
        for node in nodes(function.body)
        if isinstance(node, Function)
        for one in walk(node)
        if isinstance(one, typed.Local)
    }
    return frozenset(
        one
        for one in (looped & made) - assigned - kept
        if named[one] > 1 and _members(db, one.type) is not None
    )


def _is_of_library(value: Expr | None) -> bool:
    match value:
        case typed.Call(
            callee=typed.InstanceMember(member=member) | typed.StaticMember(member=member)
        ):
            return member.is_extern or member.elixir is not None
        case typed.New(constructor=constructor) if constructor is not None:
            return constructor.is_extern or constructor.elixir is not None
    return False


def _members(db: Database, type: Type) -> tuple[DeclaredMember, DeclaredMember] | None:
    """`hasNext` and `next` of an iterator of the library."""
    found = strip(db, type)
    if isinstance(found, StructureType) and {one.name for one in found.fields} == {
        "hasNext",
        "next",
    }:
        found = ClassType(_LIST)
    declared = declared_type(db, found.id) if isinstance(found, ClassType) else None
    if declared is None or not declared.is_extern:
        return None
    assert isinstance(found, ClassType)
    asked = find_instance_member(db, found, "hasNext")
    given = find_instance_member(db, found, "next")
    return None if asked is None or given is None else (asked[0], given[0])


@dataclass(frozen=True, slots=True)
class _Loops:
    db: Database
    counted: frozenset[Variable]

    def change(self, node: Expr) -> Expr | None:
        match node:
            case typed.For(iterable=typed.Local(variable=variable), body=body) if (
                variable in self.counted
            ):
                inner = rebuild(body, self.change)
                if node.key is not None or not _counts_on(variable, body):
                    return _then_empty(node, replace(node, body=inner), variable)
                return self._while(node, variable, inner)
            case typed.Comprehension(loop=typed.For(iterable=typed.Local(variable=variable))) if (
                variable in self.counted
            ):
                held = Variable("made", node.type, node.span)
                first = typed.VariableDeclaration(node.span, VOID, held, node)
                last = typed.Local(node.span, node.type, held)
                return typed.Block(node.span, node.type, [first, _emptied(node, variable), last])
        return None

    def _while(self, node: typed.For, variable: Variable, body: Expr) -> Expr:
        found = _members(self.db, variable.type)
        assert found is not None
        asked, given = found
        value = _call(node, variable, given, node.variable.type)
        first = typed.VariableDeclaration(node.variable.span, VOID, node.variable, value)
        rest = body.statements if isinstance(body, typed.Block) else [body]
        block = typed.Block(body.span, VOID, [first, *rest])
        return typed.While(node.span, VOID, _call(node, variable, asked, BOOL), block, False)


def _counts_on(variable: Variable, body: Expr) -> bool:
    """The loop may end early, or its body asks the iterator."""
    return bool(escapes(body) - {"continue"}) or any(
        isinstance(one, typed.Local) and one.variable is variable for one in walk(body)
    )


def _then_empty(node: Expr, loop: Expr, variable: Variable) -> Expr:
    return typed.Block(node.span, VOID, [loop, _emptied(node, variable)], is_flat=True)


def _emptied(node: Expr, variable: Variable) -> Expr:
    target = typed.Local(node.span, variable.type, variable)
    return typed.Assign(node.span, VOID, None, target, typed.Array(node.span, variable.type, []))


def _call(node: typed.For, variable: Variable, member: DeclaredMember, type: Type) -> Expr:
    span = node.iterable.span
    made = make_member(member, FunctionType((), type))
    target = typed.Local(span, variable.type, variable)
    callee = typed.InstanceMember(span, made.type, target, made)
    return typed.Call(span, type, callee, [])
