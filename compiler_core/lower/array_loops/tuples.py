"""Code with a tuple in an array's place, which is read by indexes and nothing else.

    var primes = [for (i in 0...n) nth(i)];     primes = List.to_tuple(for i <- 0..(n - 1)//1, …)
    … primes[middle] … primes.length            … elem(primes, middle) … tuple_size(primes)

It is the quickest thing to read by an index, but it raises where there is none: so all reads must
surely stand within it (`within`). Otherwise the array is a map (`maps`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compiler_core.lower.array_loops.ends import method
from compiler_core.lower.array_loops.uses import Use, chain
from compiler_core.lower.array_loops.within import reads_within
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import TupleType


@dataclass(frozen=True, slots=True)
class ByElement:
    variable: Variable
    tuple: Variable
    declaration: typed.VariableDeclaration | None = None
    """The array's, where the tuple is there from the beginning."""

    def change(self, node: Expr) -> Expr | None:
        if node is self.declaration:
            assert isinstance(node, typed.VariableDeclaration) and node.value is not None
            value = rebuild(node.value, self.change)
            return replace(node, variable=self.tuple, value=made_tuple(value, self.tuple))
        match node:
            case typed.InstanceMember(target=typed.Local(variable=variable), member=member):
                if variable is self.variable and member.name == "length":
                    sized = replace(member, elixir="tuple_size({this})")
                    return replace(node, target=self._local(node), member=sized)
            case typed.Index(target=typed.Local(variable=variable), index=index):
                if variable is self.variable:
                    at = rebuild(index, self.change)
                    return method(self._local(node), "elem", "elem({this}, {0})", node.type, at)
        return None

    def _local(self, at: Expr) -> Expr:
        return typed.Local(at.span, self.tuple.type, self.tuple)


def made_tuple(value: Expr, tuple: Variable) -> Expr:
    """The array's value as a tuple."""
    return method(value, "tuple", "List.to_tuple({this})", tuple.type)


def tuple_of(variable: Variable, name: str) -> Variable:
    return replace(variable, name=name, type=TupleType(()))


def is_only_read(function: Function, code: Expr, variable: Variable, uses: Sequence[Use]) -> bool:
    """All that the code does with the array, the `uses`, a tuple can do."""
    if not all(one.kind in ("read", "length") for one in uses):
        return False
    if any(one.kind == "length" and one.indexes for one in uses):
        return False
    within = reads_within(function, variable)
    return bool(within) and all(
        id(node) in within
        for node in walk(code)
        if isinstance(node, typed.Index) and chain(node) == (variable, (node.index,))
    )
