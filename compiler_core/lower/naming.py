"""Elixir's names for a function's variables.

A variable keeps its name in snake_case, and every version of it has that one name: Elixir's
rebinding is what SSA's numbering is elsewhere. Two variables share a name where their scopes are
apart, or where the second hides the first in the same block; an inner variable that hides an outer
one gets a number, for Elixir's scopes end elsewhere than Haxe's.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler_core.elixir.names import variable_name
from compiler_core.lower.walk import (
    bits_of,
    children,
    holds,
    introduced_by,
    nodes,
    pattern_variables,
    variables_read,
)
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable


@dataclass(slots=True)
class Names:
    """Names of a function's variables, and of those that the lowering adds."""

    names: dict[Variable, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    """The names that Haxe's code has itself."""
    has_numbers: bool = False
    """A name that was added had to be numbered."""

    def of(self, variable: Variable) -> str:
        name = self.names.get(variable)
        if name is None:
            name = self.names[variable] = variable_name(variable.name)
            self.taken.add(name)
        return name

    def fresh(self, base: str) -> str:
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}{number}"
            self.has_numbers = True
        self.taken.add(name)
        return name


def name_variables(function: Expr, reserved: frozenset[str]) -> tuple[Names, dict[Variable, int]]:
    """Names for everything that the function declares, and the order of declaration."""
    names = Names(taken=set(reserved))
    _scope(function, names, {})
    names.taken.update(names.names.values())
    own = (variable_name(variable.name) for variable in names.names)
    names.written.update(name for name in own if name in names.taken)
    order: dict[Variable, int] = {}
    for node in nodes(function):
        for variable in introduced_by(node):
            order.setdefault(variable, len(order))
    return names, order


_INTRODUCING = bits_of(
    (
        *(typed.VariableDeclaration, typed.For, typed.Function, typed.Switch, typed.Receive),
        *(typed.Try, typed.With, typed.Template),
    )
)
"""Of all others `introduced_by` knows nothing."""


def _scope(node: Expr, names: Names, visible: dict[str, Variable]) -> None:
    """Name what `node` introduces; `visible` maps the names in sight to their variables."""
    if not holds(node, _INTRODUCING):
        return
    if isinstance(node, typed.Block):
        _scope_block(_flat(node.statements), names, dict(visible))
        return
    if isinstance(node, typed.Function):
        captured = variables_read(node)
        visible = {name: one for name, one in visible.items() if one in captured}
    if isinstance(node, typed.Switch):
        _scope(node.subject, names, visible)
        for case in node.cases:
            inside = dict(visible)
            for variable in pattern_variables(case.pattern):
                _name(variable, names, inside)
            if case.guard is not None:
                _scope(case.guard, names, inside)
            _scope(case.body, names, inside)
        return
    if isinstance(node, typed.Try):
        for catch in node.catches:
            inside = dict(visible)
            _name(catch.variable, names, inside)
            _scope(catch.body, names, inside)
        for part in (node.body, node.finally_body):
            if part is not None:
                _scope(part, names, visible)
        return
    inside = dict(visible)
    if not isinstance(node, typed.Template):  # in its Elixir, Elixir's scopes hold
        for variable in introduced_by(node):
            _name(variable, names, inside)
    _scope_children(node, names, inside)


def _scope_block(statements: list[Expr], names: Names, inside: dict[str, Variable]) -> None:
    own: dict[str, Variable] = {}
    for index, statement in enumerate(statements):
        if isinstance(statement, typed.VariableDeclaration):
            _scope_children(statement, names, inside)
            base = variable_name(statement.variable.name)
            hides = base in own and not _is_read(own[base], statements[index + 1 :])
            _name(statement.variable, names, inside, hides)
            own[base] = statement.variable
        else:
            _scope(statement, names, inside)


def _flat(statements: list[Expr]) -> list[Expr]:
    """With the declarations of `var a = 1, b = 2;` one by one: their scope is the block."""
    if not any(isinstance(one, typed.Block) and one.is_flat for one in statements):
        return statements
    return [
        part
        for one in statements
        for part in (one.statements if isinstance(one, typed.Block) and one.is_flat else (one,))
    ]


def _is_read(variable: Variable, statements: list[Expr]) -> bool:
    """So it is with names that the compiler gave: in Haxe a hidden variable can't be named."""
    return any(variable in variables_read(statement) for statement in statements)


def _scope_children(node: Expr, names: Names, visible: dict[str, Variable]) -> None:
    for child in children(node):
        _scope(child, names, visible)


def _name(
    variable: Variable, names: Names, visible: dict[str, Variable], hides: bool = False
) -> None:
    base = variable_name(variable.name)
    name, number = base, 1
    while not hides and visible.get(name, variable) is not variable:
        number += 1
        name = f"{base}{number}"
    names.names[variable] = name
    visible[name] = variable
