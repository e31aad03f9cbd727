"""Cells: local variables that function values change when they are called later.

An Elixir function value has a copy of the variables around it. A variable that a function value
changes, or that changes after one has captured it, is put into a cell (`Haxe.cell`), a place in the
process that any number of function values and the function itself read and write:

    var count = 0;                          count = Haxe.cell(0)
    return () -> count += 2;                fn -> Haxe.put_value(count, Haxe.value(count) + 2) end

In the tree a cell is an object with one field, handed about by reference as shared objects are
(`shared`, `places.SharedField`), so that all that reads and writes their fields holds for it too.
`captures` decides which variables need one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.lower.places import CELL_MODULE, Cell, Facts
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.walk import escapes, pattern_variables
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import VOID, ClassType, TypeId

Change = Callable[[Expr], Expr | None]
_MAKER = Member(None, "cell", "method", VOID, True, is_extern=True, elixir="Haxe.cell({0})")


def with_cells(function: Function, variables: Iterable[Variable], facts: Facts) -> Function:
    """The function with each of the variables in a cell; notes them in `facts`."""
    for index, one in enumerate(sorted(variables, key=lambda one: (one.span, one.name))):
        owner = TypeId((), CELL_MODULE, f"{one.name}#{index}")
        variable = Variable(one.name, ClassType(owner, ()), one.span)
        member = Member(owner, one.name, "variable", one.type)
        facts.cells[one] = Cell(variable, member)
        facts.cell_variables[variable] = one

    def change(node: Expr) -> Expr | None:
        match node:
            case typed.Local(variable=variable) if variable in facts.cells:
                return _content(node, facts)
            case typed.VariableDeclaration(variable=variable, value=value):
                if variable in facts.cells:
                    before, named = _value_first(value and rebuild(value, change), variable)
                    return _flat([*before, _made(facts, variable, node.span, named)])
            case typed.Assign(operator=None, target=typed.Local(variable=variable) as target):
                if variable in facts.cells and escapes(node.value):
                    before, named = _value_first(rebuild(node.value, change), variable)
                    assert named is not None
                    put = replace(node, target=_content(target, facts), value=named)
                    return _flat([*before, put])
            case Function(parameters=parameters) if node is not function:
                names = [one.variable for one in parameters]
                for one in parameters:
                    if one.pattern is not None:
                        names += pattern_variables(one.pattern)
                body = _opened(facts, names, rebuild(node.body, change))
                return None if body is node.body else replace(node, body=body)
            case typed.For(key=key, variable=variable):
                names = [variable] if key is None else [key, variable]
                body = _opened(facts, names, rebuild(node.body, change))
                return replace(node, iterable=rebuild(node.iterable, change), body=body)
            case typed.Switch() | typed.Receive():
                cases = _cases(node.cases, change)
                if isinstance(node, typed.Switch):
                    return replace(node, subject=rebuild(node.subject, change), cases=cases)
                timeout = node.timeout and rebuild(node.timeout, change)
                after = node.after and rebuild(node.after, change)
                return replace(node, cases=cases, timeout=timeout, after=after)
            case typed.Try(catches=catches):
                made = [
                    replace(one, body=_opened(facts, [one.variable], rebuild(one.body, change)))
                    for one in catches
                ]
                finally_body = node.finally_body and rebuild(node.finally_body, change)
                return replace(
                    node,
                    body=rebuild(node.body, change),
                    catches=made,
                    finally_body=finally_body,
                )
        return None

    def _cases(cases: list[typed.Case], change: Change) -> list[typed.Case]:
        found = []
        for one in cases:
            body = _opened(facts, pattern_variables(one.pattern), rebuild(one.body, change))
            block = body if isinstance(body, typed.Block) else _block(body)
            own = any(name in facts.cells for name in pattern_variables(one.pattern))
            guard = one.guard if own or one.guard is None else rebuild(one.guard, change)
            found.append(replace(one, guard=guard, body=block))
        return found

    names = [one.variable for one in function.parameters]
    return replace(function, body=_opened(facts, names, rebuild(function.body, change)))


def _content(node: typed.Local, facts: Facts) -> Expr:
    """What lies in a variable's cell."""
    cell = facts.cells[node.variable]
    place = typed.Local(node.span, cell.variable.type, cell.variable)
    return typed.InstanceMember(node.span, node.type, place, cell.member)


def _value_first(value: Expr | None, variable: Variable) -> tuple[list[Expr], Expr | None]:
    """A value that control may leave has a name before it is put into a cell."""
    if value is None or not escapes(value):
        return [], value
    name = replace(variable, name="value")
    declared = typed.VariableDeclaration(value.span, VOID, name, value)
    return [declared], typed.Local(value.span, name.type, name)


def _flat(statements: list[Expr]) -> Expr:
    first = statements[0]
    return (
        first if len(statements) == 1 else typed.Block(first.span, VOID, statements, is_flat=True)
    )


def _made(facts: Facts, variable: Variable, span: Span, value: Expr | None) -> Expr:
    """The declaration of a variable's cell."""
    cell = facts.cells[variable]
    first = typed.Constant(span, variable.type, None) if value is None else value
    callee = typed.StaticMember(span, VOID, _MAKER)
    call = typed.Call(span, cell.variable.type, callee, [first])
    return typed.VariableDeclaration(span, VOID, cell.variable, call)


def _opened(facts: Facts, names: list[Variable], body: Expr) -> Expr:
    """A body whose parameters, or variables of a pattern, are put into their cells first."""
    found = [one for one in names if one in facts.cells]
    if not found:
        return body
    start = Span(body.span.start, body.span.start)
    first: list[Expr] = [
        _made(facts, one, start, typed.Local(start, one.type, one)) for one in found
    ]
    rest = body.statements if isinstance(body, typed.Block) else [body]
    return typed.Block(body.span, body.type, [*first, *rest])


def _block(body: Expr) -> typed.Block:
    return typed.Block(body.span, body.type, [body])
