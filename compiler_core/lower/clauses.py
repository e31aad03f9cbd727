"""A `switch` that is a function's whole body becomes the function's clauses.

    static function area(s: Shape) return switch (s) { case Circle(r): …; case Square(a): … }

    defp area({:circle, r}), do: …
    defp area({:square, a}), do: …

It must be over a parameter that is not assigned, and its guards must be ones that Elixir takes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import function as functions
from compiler_core.lower import switches
from compiler_core.lower.conditionals import is_closed
from compiler_core.lower.context import Context
from compiler_core.lower.pattern_facts import needs_test
from compiler_core.lower.patterns import Matched
from compiler_core.lower.rewrite import names_in
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function

if TYPE_CHECKING:
    from compiler_core.lower.function import Shape


def as_clauses(
    ctx: Context, function: Function, shape: Shape, parameters: tuple[Node, ...]
) -> list[Node] | None:
    """The clauses, with a head in front where parameters have defaults; None: it is not so."""
    switch, above = _whole_body(ctx, function.body)
    if switch is None or not is_closed(switch) or len(switch.cases) < 2:
        return None
    position = _parameter_position(function, switch.subject)
    if position is None or any(needs_test(case) for case in switch.cases):
        return None
    if shape.receiver is not None:
        position += 1
    exit = functions.function_exit(ctx, function)
    matched = Matched(_bare(parameters[position]), switch.subject)
    found = switches.case_clauses(ctx, matched, switch.cases, exit)
    if found is None or len(found) < 2:
        return None
    made: list[Node] = []
    for clause in found:
        heads = [_bare(parameter) for parameter in parameters]
        subject = heads[position]
        heads[position] = _keeping(clause.patterns[0], subject, clause)
        made.append(
            tree.Definition(
                shape.kind,
                shape.name,
                tuple(heads),
                clause.body,
                clause.guard,
                origin=clause.origin,
                comments=clause.comments,
                blank_before=bool(made),
            )
        )
    if above:
        made[0] = replace(made[0], comments=(*above, *made[0].comments))
    below = ctx.below.get(id(switch), ())
    if below:
        made.append(tree.Comment(below))
    if any(isinstance(parameter, tree.Binary) for parameter in parameters):
        made.insert(0, tree.Definition(shape.kind, shape.name, parameters))
    return made


def _whole_body(ctx: Context, node: Expr) -> tuple[typed.Switch | None, tuple[str, ...]]:
    above: tuple[str, ...] = ()
    while True:
        above += ctx.above.get(id(node), ())
        match node:
            case typed.Block(statements=[only]):
                node = only
            case typed.Return(value=value) if value is not None:
                node = value
            case typed.Switch():
                return node, above
            case _:
                return None, above


def _parameter_position(function: Function, subject: Expr) -> int | None:
    while isinstance(subject, typed.Cast):
        subject = subject.value
    if not isinstance(subject, typed.Local):
        return None
    for index, parameter in enumerate(function.parameters):
        if parameter.variable is subject.variable and parameter.pattern is None:
            return index
    return None


def _bare(parameter: Node) -> Node:
    """A parameter without its default."""
    if isinstance(parameter, tree.Binary) and parameter.operator == "\\\\":
        return parameter.left
    return parameter


def _keeping(pattern: Node, subject: Node, clause: tree.Clause) -> Node:
    """The clause's pattern; where the body reads the parameter as well, it keeps its name."""
    assert isinstance(subject, tree.Variable)
    if pattern == subject:
        return pattern
    used = subject.name in names_in(clause.body)
    if clause.guard is not None:
        used = used or subject.name in names_in(clause.guard)
    if pattern == tree.Variable("_"):
        return subject
    if used and subject.name not in names_in(pattern):
        return tree.Match(pattern, subject)
    return pattern
