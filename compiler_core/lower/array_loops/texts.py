"""Texts that loops read character by character.

Elixir counts a text's characters from its front each time that it is asked for one, so that

    for (i in 0...text.length)                        String.graphemes(text)
        if (text.charAt(i) == "a") n++;               |> Enum.count(fn char -> char == "a" end)

goes through its characters instead, and a loop that reads at other places has them by index:

    while (i < text.length)                           text_at = text |> String.graphemes()
        if (text.charAt(i++) == " ") n++;                         |> Haxe.by_index()

A loop that asks neither for the text's length nor goes through a range may be shorter than the text
is, and is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compiler_core.lower.array_loops.ends import method
from compiler_core.lower.array_loops.uses import outermost
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import bits_of, holds, introduced_by, nodes, walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import (
    INT,
    STRING,
    VOID,
    ClassType,
    TypeId,
    array_of,
)

_BY_INDEX = TypeId(("haxe", "ds"), "IntMap", "IntMap")
_READS = frozenset(("charAt", "charCodeAt"))
_CODES = frozenset(("fastCodeAt", "unsafeCodeAt"))
_CALLS = bits_of((typed.Call,))


def with_characters(function: Function) -> Function:
    """The function itself where no loop reads a text so."""
    if not holds(function.body, _CALLS) or not any(
        _read(node) is not None for node in nodes(function.body)
    ):
        return function
    changed: dict[int, Expr] = {}
    for loop in outermost(function.body):
        made = loop
        for variable in _texts(loop):
            made = _changed(function, made, variable)
        if made is not loop:
            changed[id(loop)] = made
    return rebuild(function, lambda node: changed.get(id(node))) if changed else function


def _read(node: Expr) -> tuple[Variable, Expr] | None:
    """The text and the index in `text.charAt(index)` and the like."""
    match node:
        case typed.Call(
            callee=typed.InstanceMember(target=typed.Local(variable=variable), member=member),
            args=[Expr() as index],
        ) if member.name in _READS and _is_of(member, "String"):
            return variable, index
        case typed.Call(
            callee=typed.StaticMember(member=member),
            args=[typed.Local(variable=variable), Expr() as index],
        ) if member.name in _CODES and _is_of(member, "StringTools"):
            return variable, index
    return None


def _is_of(member: typed.Member, owner: str) -> bool:
    return member.owner is not None and member.owner.name == owner and not member.owner.package


def _texts(loop: Expr) -> list[Variable]:
    """Those that the loop reads at an index that moves, and doesn't assign or declare."""
    found: dict[Variable, None] = {}
    for node in walk(loop):
        read = _read(node)
        if read is not None and not isinstance(read[1], typed.Constant):
            found[read[0]] = None
    for node in walk(loop):
        match node:
            case typed.Assign(target=typed.Local(variable=variable)):
                found.pop(variable, None)
            case _:
                for variable in introduced_by(node):
                    found.pop(variable, None)
    return list(found)


def _changed(function: Function, loop: Expr, variable: Variable) -> Expr:
    element = _Element(function, variable)
    made = rebuild(loop, element.change)
    if any(_moving(node, variable) for node in walk(made)) and _goes_through(made, variable):
        return _by_index(made, variable)
    return made


def _is_read_of(node: Expr, variable: Variable) -> bool:
    read = _read(node)
    return read is not None and read[0] is variable


def _moving(node: Expr, variable: Variable) -> bool:
    read = _read(node)
    return read is not None and read[0] is variable and not isinstance(read[1], typed.Constant)


def _goes_through(loop: Expr, variable: Variable) -> bool:
    """Its rounds are as many as the text's characters, or each counts those."""
    return any(
        _is_length(node, variable)
        or (
            isinstance(node, typed.For)
            and isinstance(node.iterable, typed.Binary)
            and not isinstance(node.iterable.right, typed.Constant)
        )
        for node in walk(loop)
    ) and any(isinstance(node, (typed.For, typed.While)) for node in walk(loop))


def _is_length(node: Expr, variable: Variable) -> bool:
    match node:
        case typed.InstanceMember(target=typed.Local(variable=own), member=member):
            return own is variable and member.name == "length"
    return False


# --- characters by index -------------------------------------------------------------------------


def _by_index(loop: Expr, variable: Variable) -> Expr:
    map = Variable(f"{variable.name}At", ClassType(_BY_INDEX, (STRING,)), loop.span)

    def change(node: Expr) -> Expr | None:
        if _is_length(node, variable):
            assert isinstance(node, typed.InstanceMember)
            sized = replace(node.member, elixir="map_size({this})")
            return replace(node, target=typed.Local(node.span, map.type, map), member=sized)
        read = _read(node)
        if read is None or read[0] is not variable or isinstance(read[1], typed.Constant):
            return None
        held = typed.Local(node.span, map.type, map)
        template = 'Map.get({this}, {0}, "")'
        character = method(held, "at", template, STRING, rebuild(read[1], change))
        return _of_character(node, character)

    text = typed.Local(loop.span, variable.type, variable)
    first = typed.VariableDeclaration(
        loop.span,
        VOID,
        map,
        method(_graphemes(text), "by_index", "Haxe.by_index({this})", map.type),
    )
    return typed.Block(loop.span, loop.type, [first, rebuild(loop, change)], is_flat=True)


def _graphemes(text: Expr) -> Expr:
    return method(text, "graphemes", "String.graphemes({this})", array_of(STRING))


def _of_character(node: Expr, character: Expr) -> Expr:
    """The same call of a text that is the character alone."""
    assert isinstance(node, typed.Call)
    first = typed.Constant(node.span, INT, 0)
    match node.callee:
        case typed.InstanceMember(member=member) as callee if member.name == "charCodeAt":
            return replace(node, callee=replace(callee, target=character), args=[first])
        case typed.StaticMember():
            return replace(node, args=[character, first])
    return character


# --- one character after the other ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Element:
    function: Function
    variable: Variable

    def change(self, node: Expr) -> Expr | None:
        if not isinstance(node, typed.For) or not self._counts(node):
            return None
        counter = node.variable
        reads = [
            one for one in walk(node.body) if (read := _read(one)) and read[0] is self.variable
        ]
        if not reads or not all(self._is_at(one, counter) for one in reads):
            return None
        if any(
            isinstance(one, (typed.Assign, typed.Increment)) and _is_local(one.target, counter)
            for one in walk(node.body)
        ):
            return None
        character = Variable(self._name(), STRING, node.span, kind="loop")
        body, character = _named(node.body, reads, character)

        def change(one: Expr) -> Expr | None:
            if not _is_read_of(one, self.variable):
                return None
            return _of_character(one, typed.Local(one.span, STRING, character))

        body = rebuild(body, change)
        key = counter if any(_is_local(one, counter) for one in walk(body)) else None
        text = typed.Local(node.iterable.span, self.variable.type, self.variable)
        return typed.For(node.span, node.type, key, character, _graphemes(text), body)

    def _counts(self, node: typed.For) -> bool:
        match node.iterable:
            case typed.Binary(operator="...", left=typed.Constant(value=0), right=right):
                return node.key is None and _is_length(right, self.variable)
        return False

    def _is_at(self, node: Expr, counter: Variable) -> bool:
        read = _read(node)
        return read is not None and _is_local(read[1], counter)

    def _name(self) -> str:
        taken = {one.name for node in nodes(self.function) for one in introduced_by(node)}
        return next(
            one for one in ("char", "letter", "character") if one not in taken or one == "character"
        )


def _named(body: Expr, reads: Sequence[Expr], made: Variable) -> tuple[Expr, Variable]:
    """The variable to which the body gives the character first, or the new one."""
    match body:
        case typed.Block(
            statements=[typed.VariableDeclaration(variable=own, value=Expr() as value), *rest]
        ) if rest and value in reads and isinstance(value, typed.Call):
            is_character = isinstance(value.callee, typed.InstanceMember) and (
                value.callee.member.name == "charAt"
            )
            is_changed = any(
                isinstance(one, (typed.Assign, typed.Increment)) and _is_local(one.target, own)
                for one in walk(body)
            )
            if is_character and not is_changed:
                return typed.Block(body.span, body.type, rest, body.is_flat), own
    return body, made


def _is_local(node: Expr, variable: Variable) -> bool:
    return isinstance(node, typed.Local) and node.variable is variable
