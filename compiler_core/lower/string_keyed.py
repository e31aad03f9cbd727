"""Patterns inside of a tuple that holds data from outside, whose maps have strings for keys.

What `Jason.decode` answers is `Dynamic`. The shapes of `Dynamic` values (`semantics.shapes`) say
how the keys of its maps are written where it is read or matched as a whole, or bound by a variable;
a pattern that takes the tuple and the map apart at once has no such place:

    switch (Jason.decode(text)) {              case Jason.decode(text) do
        case {:ok, {name: n}}: n;                {:ok, %{"name" => n}} -> n

So what comes from a function marked `@:stringKeys` is followed through a function's variables, and
patterns of structures on it ask for strings. A call with options isn't followed, for `{keys:
:atoms}` is one; a pattern that is written as an Elixir map asks for what is written.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.span import Span
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Pattern, Variable

_MARK = "@:stringKeys"


def patterns_of(function: Function) -> frozenset[Span]:
    """The places of the patterns of structures whose keys are strings."""
    found: set[Span] = set()
    holding: set[Variable] = set()
    for node in nodes(function.body):
        match node:
            case typed.VariableDeclaration(variable=variable, value=Expr() as value):
                if _is_marked(value, holding):
                    holding.add(variable)
            case typed.Switch(subject=subject, cases=cases) if _is_marked(subject, holding):
                for case in cases:
                    found.update(one.span for one in _structures(case.pattern))
    return frozenset(found)


def _is_marked(node: Expr, holding: set[Variable]) -> bool:
    match node:
        case typed.Cast(value=value):
            return _is_marked(value, holding)
        case typed.Local(variable=variable):
            return variable in holding
        case typed.Call(callee=typed.StaticMember(member=member), args=args):
            return _MARK in member.metadata and all(map(_is_left_out, args[1:]))
    return False


def _is_left_out(arg: Expr | None) -> bool:
    return arg is None or (isinstance(arg, typed.Constant) and arg.value is None)


def _structures(pattern: Pattern) -> Iterator[Pattern]:
    match pattern:
        case typed.StructurePattern(fields=fields, struct=struct, is_map=is_map):
            if struct is None and not is_map:
                yield pattern
            parts = [one for _, one in fields]
        case typed.Bind(inner=Pattern() as inner):
            parts = [inner]
        case typed.ConstructorPattern(arguments=parts) | typed.OrPattern(alternatives=parts):
            pass
        case typed.ArrayPattern(elements=parts) | typed.TuplePattern(elements=parts):
            pass
        case _:
            parts = []
    for one in parts:
        yield from _structures(one)
