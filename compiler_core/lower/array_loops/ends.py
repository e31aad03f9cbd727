"""Arrays that a loop uses as a stack or as a queue.

A list is quick at its front alone: `xs ++ [x]`, `List.last(xs)` and `Enum.drop(xs, -1)` go through
all of it, so that a loop of them is quadratic. Within the loop a stack stands the other way round,
and a queue is one of Erlang's:

    stack.push(n)       [n | stack]                  queue.push(n)     :queue.in(n, queue)
    stack.pop()         List.first, Enum.drop(_, 1)  queue.shift()     :queue.get, :queue.drop
    stack[length - 1]   Enum.at(stack, 0)            queue.length > 0  not :queue.is_empty(queue)
    stack.length > 0    stack != []                  stack.length > 1  match?([_, _ | _], stack)

Before and behind the loop it is the list that Haxe has; of `[]` and `[first]` nothing is to be
turned round. An array that is used at its front alone stays as it is, but that nobody counts it
to see whether it is empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from compiler_core.lower.array_loops.uses import Use
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import BOOL, INT, VOID, Type

N = TypeVar("N", bound=Expr)
Shape = Literal["stack", "queue", "front"]


def shape_of(uses: Sequence[Use]) -> Shape | None:
    """What a loop makes of an array that it uses so."""
    if not all(one.is_statement or one.name in ("pop", "shift") for one in uses if _is_call(one)):
        return None
    reads = [one for one in uses if one.kind in ("read", "write")]
    if any(one.indexes == () and not _is_call(one) for one in uses if one.kind != "length"):
        return None
    names = {one.name for one in uses if _is_call(one)}
    inner_calls = any(one.kind == "call" and one.indexes for one in uses)
    if names and names <= {"push", "pop"} and (reads or "pop" in names):
        if all(_is_top(one) for one in reads) and not inner_calls:
            return "stack"
    if names == {"push", "shift"} and not reads and not inner_calls:
        return "queue"
    if "shift" in names and names <= {"shift", "unshift"} and not reads and not inner_calls:
        return "front"
    return None


def _is_call(use: Use) -> bool:
    return use.kind == "call" and not use.indexes


def _is_top(use: Use) -> bool:
    """`stack[stack.length - 1]`, read."""
    return use.kind == "read" and _from_end(use.indexes[0], use.variable) is not None


def _from_end(index: Expr, variable: Variable) -> int | None:
    """How many elements stand behind the one at `stack.length - n`."""
    match index:
        case typed.Binary(
            operator="-",
            left=typed.InstanceMember() as left,
            right=typed.Constant(value=int(value)),
        ) if _is_of(left, variable) and left.member.name == "length" and value > 0:
            return value - 1
    return None


def started(value: Expr, shape: Shape) -> Expr | None:
    """The array literal as the loop wants it; None where the loop has to make it so itself."""
    if shape == "front":
        return value
    if not isinstance(value, typed.Array):
        return None
    if shape == "queue":
        template = ":queue.from_list({this})" if value.elements else ":queue.new()"
        return method(value, "queued", template, value.type)
    return value if len(value.elements) < 2 else None


def before(variable: Variable, at: Expr, shape: Shape) -> Expr:
    """The statement that makes the list what the loop wants."""
    template = "Enum.reverse({this})" if shape == "stack" else ":queue.from_list({this})"
    return changing(_local(variable, at), "arranged", template)


def behind(variable: Variable, at: Expr, shape: Shape) -> Expr:
    """The statement that makes it the list again."""
    template = "Enum.reverse({this})" if shape == "stack" else ":queue.to_list({this})"
    return changing(_local(variable, at), "rearranged", template)


def _local(variable: Variable, at: Expr) -> Expr:
    return typed.Local(at.span, variable.type, variable)


def changing(target: Expr, name: str, template: str, *args: Expr) -> Expr:
    """A call that changes its receiver."""
    member = Member(None, name, "method", VOID, elixir=template, mutates=True)
    callee = typed.InstanceMember(target.span, VOID, target, member)
    return typed.Call(target.span, VOID, callee, list(args))


def method(target: Expr, name: str, template: str, type: Type, *args: Expr) -> Expr:
    """A call that changes nothing."""
    member = Member(None, name, "method", type, elixir=template)
    callee = typed.InstanceMember(target.span, type, target, member)
    return typed.Call(target.span, type, callee, list(args))


def is_arranged(shape: Shape) -> bool:
    """Within the loop it is another than before and behind it."""
    return shape != "front"


def rewritten(code: N, variable: Variable, shape: Shape) -> N:
    """The code as it is where the array stands as the shape wants it."""
    if shape == "queue":
        return rebuild(code, _Queue(variable, _taken_safely(code, variable)).change)
    return rebuild(code, _Stack(variable, shape == "stack").change)


@dataclass(frozen=True, slots=True)
class _Stack:
    variable: Variable
    is_turned: bool

    def of(self, node: Expr) -> Expr:
        return rebuild(node, self.change)

    def change(self, node: Expr) -> Expr | None:
        asked = _emptiness(node, self.variable, "{this} == []", "{this} != []") or _least(
            node, self.variable
        )
        if asked is not None or not self.is_turned:
            return asked
        match node:
            case typed.Index(target=typed.Local(variable=own), index=index):
                place = _from_end(index, own) if own is self.variable else None
                if place is not None:
                    return replace(node, index=typed.Constant(index.span, INT, place))
            case typed.Call(callee=typed.InstanceMember() as callee) if _is_of(
                callee, self.variable
            ):
                if callee.member.name == "push":
                    return _templated(node, callee, self.of, "[{0} | {this}]", None)
                if callee.member.name == "pop":
                    return _templated(
                        node, callee, self.of, "Enum.drop({this}, 1)", "List.first({this})"
                    )
        return None


@dataclass(frozen=True, slots=True)
class _Queue:
    variable: Variable
    safe: frozenset[int]
    """The calls that take from a queue that isn't empty (`id`)."""

    def of(self, node: Expr) -> Expr:
        return rebuild(node, self.change)

    def change(self, node: Expr) -> Expr | None:
        empty = ":queue.is_empty({this})"
        emptiness = _emptiness(node, self.variable, empty, f"not {empty}")
        if emptiness is not None:
            return emptiness
        match node:
            case typed.Call(callee=typed.InstanceMember() as callee) if _is_of(
                callee, self.variable
            ):
                if callee.member.name == "push":
                    return _templated(node, callee, self.of, ":queue.in({0}, {this})", None)
                if callee.member.name == "shift" and id(node) in self.safe:
                    return _templated(
                        node, callee, self.of, ":queue.drop({this})", ":queue.get({this})"
                    )
                if callee.member.name == "shift":
                    return _templated(
                        node,
                        callee,
                        self.of,
                        "Haxe.queue_rest({this})",
                        "Haxe.queue_first({this})",
                    )
            case typed.InstanceMember(member=member) if _is_of(node, self.variable):
                if member.name == "length":
                    return replace(node, member=replace(member, elixir=":queue.len({this})"))
        return None


def _is_of(node: typed.InstanceMember, variable: Variable) -> bool:
    return isinstance(node.target, typed.Local) and node.target.variable is variable


def _templated(
    node: typed.Call, callee: typed.InstanceMember, of: object, template: str, result: str | None
) -> Expr:
    assert callable(of)
    member = replace(callee.member, elixir=template, elixir_result=result)
    args = [None if one is None else of(one) for one in node.args]
    return replace(node, callee=replace(callee, member=member), args=args)


def _emptiness(node: Expr, variable: Variable, empty: str, other: str) -> Expr | None:
    """`length > 0` and the like, which needn't count, by one of two templates."""
    match node:
        case typed.Binary(
            operator=operator,
            left=typed.InstanceMember(target=target, member=member) as left,
            right=typed.Constant(value=int(value)),
        ) if _is_of(left, variable) and member.name == "length":
            if (operator, value) in ((">", 0), ("!=", 0), (">=", 1)):
                return method(target, "isFilled", other, BOOL)
            if (operator, value) in (("==", 0), ("<=", 0), ("<", 1)):
                return method(target, "isEmpty", empty, BOOL)
    return None


def _least(node: Expr, variable: Variable) -> Expr | None:
    """`length >= 2` and the like, which needn't count all."""
    match node:
        case typed.Binary(
            operator=">" | ">=" as operator,
            left=typed.InstanceMember(target=target, member=member) as left,
            right=typed.Constant(value=int(value)),
        ) if _is_of(left, variable) and member.name == "length":
            least = value + (operator == ">")
            if 2 <= least <= _MOST_COUNTED:
                pattern = ", ".join("_" * least)
                return method(target, "hasAtLeast", f"match?([{pattern} | _], {{this}})", BOOL)
    return None


_MOST_COUNTED = 3


def _taken_safely(code: object, variable: Variable) -> frozenset[int]:
    """Each `shift` that the first statement of `while (queue.length > 0)` begins with."""
    assert isinstance(code, Expr)
    loops = [one for one in walk(code) if isinstance(one, typed.While)]
    calls = [_taken_first(one, variable) for one in loops]
    return frozenset(id(one) for one in calls if one is not None)


def _taken_first(loop: typed.While, variable: Variable) -> Expr | None:
    if loop.is_do or not _asks(loop.condition, variable):
        return None
    body = loop.body
    first = body.statements[0] if isinstance(body, typed.Block) and body.statements else body
    if isinstance(first, typed.VariableDeclaration) and first.value is not None:
        first = first.value
    while isinstance(first, typed.Cast):
        first = first.value
    if isinstance(first, typed.Call) and isinstance(first.callee, typed.InstanceMember):
        if _is_of(first.callee, variable) and first.callee.member.name == "shift":
            return first
    return None


def _asks(condition: Expr, variable: Variable) -> bool:
    match condition:
        case typed.Binary(operator="&&", left=left, right=right):
            return (_asks(left, variable) or _asks(right, variable)) and not any(
                isinstance(one, typed.Call) for one in walk(right)
            )
        case typed.Binary(
            operator=">" | "!=", left=typed.InstanceMember() as left, right=typed.Constant(value=0)
        ):
            return _is_of(left, variable) and left.member.name == "length"
    return False
