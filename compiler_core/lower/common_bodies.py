"""The body of a case that becomes several clauses, written once where it is long.

An or-pattern that isn't made of constants is a clause for each alternative (and where one stands
in another, for each choice of them), so that code would grow with their number:

    case Circle(r) | Ball(r, _): …            common = fn r -> … end

                                              case shape do
                                                {:circle, r} -> common.(r)
                                                {:ball, r, _} -> common.(r)
                                              end

A short body stands in each clause: it reads better there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.context import Context
from compiler_core.lower.rewrite import names_in
from compiler_core.lower.walk import pattern_variables, walk
from compiler_core.semantics import typed

MOST_COPIED = 40
"""Nodes of the source that copies may add; some ten lines."""


@dataclass(slots=True)
class CommonBodies:
    """Of one `switch`. `rebound` are variables that may be bound again between the function and
    its call, so that they are handed to it."""

    ctx: Context
    rebound: tuple[tree.Variable, ...] = ()
    calls: dict[int, Node] = field(default_factory=dict)

    def body(self, case: typed.Case, copies: int, lowered: Callable[[], Node]) -> Node:
        """What a clause of the case does: `lowered()`, or a call of the function that does it."""
        if not is_long(case, copies):
            return lowered()
        known = self.calls.get(id(case))
        if known is None:
            known = self.calls[id(case)] = self._function(case, lowered())
        return known

    def _function(self, case: typed.Case, body: Node) -> Node:
        read = names_in(body)
        bound = dict.fromkeys(pattern_variables(case.pattern))
        names = (tree.Variable(self.ctx.names.of(one)) for one in bound)
        given = dict.fromkeys((*names, *self.rebound))
        parameters = tuple(one for one in given if one.name in read)
        name = tree.Variable(self.ctx.names.fresh("common"))
        self.ctx.out.append(tree.Match(name, tree.Fn((tree.Clause(parameters, body),))))
        return tree.ValueCall(name, parameters)


def is_long(case: typed.Case, copies: int) -> bool:
    """Too long to stand in that many clauses."""
    most = MOST_COPIED // (copies - 1) if copies > 1 else 0
    return copies > 1 and sum(1 for _ in islice(walk(case.body), most + 1)) > most
