"""A function's type parameters as variables of its `@spec`.

    static function first<T>(items:Array<T>):Null<T>     @spec first([t]) :: t | nil when t: term()
    static function show<T>(value:T):String              @spec show(term()) :: String.t()

A variable says that two things are of one type; what stands in the spec only once is `term()`, as
the parameters of the class around it are. Where the class's own `t()` stands in the spec as well, a
parameter `T` is called `a`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from compiler_core.elixir import tree
from compiler_core.elixir.names import variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import specs
from compiler_core.lower.context import Unit
from compiler_core.lower.rewrite import walk
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typed import Member
from compiler_core.semantics.types import DYNAMIC, FunctionType, ParameterType, Type

Parts = tuple[list[Node], Node]
"""The specs of what a function is given, and of what it gives back."""


def with_variables(
    unit: Unit, member: Member, type: FunctionType, parts: Callable[[FunctionType], Parts]
) -> tuple[Parts, Node | None]:
    """What `parts` makes of the type, and what stands behind `when`, if anything does."""
    parameters = _own_parameters(unit, member)
    if not parameters:
        return parts(type), None
    names = {one: variable_name(one.name) for one in parameters}
    given, result = parts(_bound(type, parameters, names))
    if tree.LocalCall("t") in [part for one in (*given, result) for part in walk(one)]:
        names = {one: "a" if name == "t" else name for one, name in names.items()}
        given, result = parts(_bound(type, parameters, names))
    count = Counter(
        part.name
        for one in (*given, result)
        for part in walk(one)
        if isinstance(part, tree.Variable)
    )
    kept = {one: name for one, name in names.items() if count[name] > 1}
    if len(set(kept.values())) < len(kept):
        kept = {}
    if kept != names:
        given, result = parts(_bound(type, parameters, kept))
    if not kept:
        return (given, result), None
    pairs = (tree.Pair(name, _constraint(unit, one)) for one, name in kept.items())
    return (given, result), tree.List(tuple(pairs))


def _own_parameters(unit: Unit, member: Member) -> tuple[ParameterType, ...]:
    declared = None if unit.id is None else unit.world.declared(unit.id)
    if declared is None:
        return ()
    group = declared.static if member.is_static else declared.instance
    found = group.get(member.name)
    return () if found is None else found.parameters


def _bound(
    type: FunctionType, parameters: Iterable[ParameterType], names: Mapping[ParameterType, str]
) -> FunctionType:
    bindings: dict[ParameterType, Type] = {
        one: specs.SpecVariable(names[one]) if one in names else DYNAMIC for one in parameters
    }
    found = substitute(type, bindings)
    return found if isinstance(found, FunctionType) else type


def _constraint(unit: Unit, parameter: ParameterType) -> Node:
    bound = parameter.constraint
    return specs.TERM if bound is None else specs.type_spec(unit, bound)
