"""Function values: `fn`, and local functions that call themselves.

A closure of Elixir keeps the values that its variables had when it was made. What becomes of one
that changes a variable around it, or is called when one has changed, `captures` has decided: a
loop, a function of the module, a cell. What it left as it is comes here; a change that still has no
way out, or an assignment that comes later, is said (HX404, HX412).

    var add = (a, b) -> a + b;                   add = fn a, b -> a + b end
    function fact(n) return n < 2 ? 1            fact(4) is main_fact(4)
        : n * fact(n - 1);                       defp main_fact(n), do: …

A local function that calls itself, or that is only ever called and changes what is around it, is a
private function of the module that takes what it captures as further arguments.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import changed_arguments, patterns, sharing, statements
from compiler_core.lower.context import Context, Exit, Lines, LocalFunction, no_way
from compiler_core.lower.faults import CAPTURED_ASSIGNMENT, EARLY_CAPTURE
from compiler_core.lower.liveness import NOTHING, Targets
from compiler_core.lower.liveness import captured as captured_in
from compiler_core.lower.places import Direct, assigned_roots, matched_variable
from compiler_core.lower.rewrite import block
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import declared_in, nodes, variables_read, walk, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable


def function(ctx: Context, node: typed.Function) -> Node:
    """A function value."""
    if node.self_variable in ctx.facts.direct:
        return tree.NIL
    _check_captures(ctx, node)
    if node.self_variable is not None and node.self_variable in variables_read(node.body):
        lift(ctx, node, node.self_variable)
        return as_value(ctx, node.self_variable)
    parameters = tuple(_parameter(ctx, parameter) for parameter in node.parameters)
    body = _body(ctx, node)
    return tree.Fn((tree.Clause(parameters, block(body) if body else tree.NIL),))


def _parameter(ctx: Context, parameter: typed.Parameter) -> Node:
    if parameter.pattern is not None:
        return patterns.pattern(ctx, parameter.pattern)
    return ctx.variable(parameter.variable)


def _body(ctx: Context, node: typed.Function) -> Lines:
    is_void = kind_of(ctx, node.result) == "void"

    def returns(_: Context, value: Node | None) -> Lines:
        return [tree.NIL if value is None else value]

    inner = ctx.inner(
        returns=returns,
        targets=Targets(),
        leave=no_way,
        again=no_way,
        live=NOTHING,
        outer_live=ctx.live | ctx.outer_live,
        reversed=frozenset(),
    )
    if is_void:
        return statements.body(inner, node.body, Exit(lambda _, value: []))
    return statements.body(inner, node.body, Exit(returns, wants_value=True))


def _check_captures(ctx: Context, node: typed.Function, keeps: bool = True) -> None:
    """`keeps`: it has copies of what it captured, from when it was made."""
    own = declared_in(node) | _own_matches(ctx, node)
    for child in walk_own(node.body):
        for root in assigned_roots(child, ctx.facts):
            if isinstance(root, Variable) and root not in own:
                ctx.fault(CAPTURED_ASSIGNMENT, child, root.name)
    if not keeps or id(node) in ctx.immediate:
        return
    _check_early(ctx, node, own)


def _check_early(ctx: Context, node: typed.Function, own: set[Variable]) -> None:
    """What the function value reads, or hands to the local functions that it calls, and what gets
    another value later."""
    read = variables_read(node)
    for one in tuple(read):
        if one in ctx.local_functions:
            read.update(ctx.local_functions[one].captured)
    for variable in sorted(read - own, key=lambda one: one.name):
        if any(start > node.span.end for start in ctx.assignments.get(variable, ())):
            ctx.fault(EARLY_CAPTURE, node, variable.name)


def _own_matches(ctx: Context, node: typed.Function) -> set[Variable]:
    """Matches that only the function value asks of, each time of one that it has made itself."""
    found = {use.variable for use in ctx.facts.regexes.values()}
    if not found or ctx.facts.function is None:
        return set()
    inside = {id(child) for child in walk(node.body)}
    outside = {
        matched_variable(child, ctx.facts, "reads")
        for child in walk(ctx.facts.function)
        if id(child) not in inside
    }
    return found - outside - captured_in(node, ctx.facts)


def declare(ctx: Context, node: Expr, variable: Variable, value: typed.Function) -> None:
    """`var f = function …`, `function f(…) …`."""
    own = value.self_variable
    direct = ctx.facts.direct.get(variable)
    if direct is not None:
        lift(ctx, value, variable, direct)
        return
    recursive = any(
        isinstance(child, typed.Local) and child.variable in (own, variable)
        for child in walk(value.body)
    )
    if recursive:
        _check_captures(ctx, value, not _is_only_called(ctx, variable, own))
        lift(ctx, value, variable)
        if own is not None:
            ctx.local_functions[own] = ctx.local_functions[variable]
        return
    found = function(ctx, value)
    ctx.out.append(tree.Match(ctx.variable(variable), found, origin=ctx.origin(node)))


def _is_only_called(ctx: Context, variable: Variable, own: Variable | None) -> bool:
    """Each call hands over the variables as they are then."""
    if ctx.facts.function is None:
        return False
    called: set[int] = set()
    for node in nodes(ctx.facts.function):
        if isinstance(node, typed.Call):
            called.add(id(node.callee))
        elif isinstance(node, typed.Local) and node.variable in (variable, own):
            if id(node) not in called:
                return False
    return True


def lift(
    ctx: Context, node: typed.Function, variable: Variable, direct: Direct | None = None
) -> None:
    """Make a private function of the module of it."""
    own = declared_in(node) | {variable}
    if node.self_variable is not None:
        own.add(node.self_variable)
    captured: set[Variable] = set()
    read = captured_in(node, ctx.facts) if direct is None else direct.reads
    for one in read - own:
        if one in ctx.local_functions:
            captured.update(ctx.local_functions[one].captured)
        else:
            captured.add(one)
    name = fresh_function(ctx, f"{ctx.function}_{function_name(variable.name)}")
    changed = () if direct is None else direct.changed
    mutates = () if direct is None else direct.mutates
    is_void = kind_of(ctx, node.result) == "void"
    ordered = tuple(ctx.ordered(captured))
    local = LocalFunction(name, ordered, len(node.parameters), mutates, changed, is_void)
    ctx.local_functions[variable] = local
    if node.self_variable is not None:
        ctx.local_functions[node.self_variable] = local
    parameters = [_parameter(ctx, parameter) for parameter in node.parameters]
    parameters += [ctx.variable(one) for one in local.captured]
    inner = replace(ctx, function=name)
    body = _handing_back(inner, node, local) if changed or mutates else _body(inner, node)
    definition = tree.Definition(
        "defp", name, tuple(parameters), block(body or [tree.NIL]), origin=ctx.origin(node)
    )
    ctx.lifted.append(definition)


def _handing_back(ctx: Context, node: typed.Function, local: LocalFunction) -> Lines:
    """The body of a function that gives back the variables that it changes, beside its result."""

    parameters = [node.parameters[index].variable for index in local.mutates]
    ctx.facts.handed_back |= frozenset(parameters)

    def returns(at: Context, value: Node | None) -> Lines:
        changed = tuple(at.variable(one) for one in (*parameters, *local.changed))
        if local.is_void:
            return [changed[0] if len(changed) == 1 else tree.Tuple(changed)]
        return [tree.Tuple((tree.NIL if value is None else value, *changed))]

    back = frozenset((*parameters, *local.changed))
    inner = ctx.inner(
        returns=returns,
        targets=Targets(back),
        leave=no_way,
        again=no_way,
        live=back,
        reversed=frozenset(),
    )
    exit = Exit(returns, back, wants_value=not local.is_void)
    return statements.body(inner, node.body, exit)


def call(ctx: Context, node: typed.Call, local: LocalFunction, wanted: bool) -> Node | None:
    """A call of a local function of the module; None where it has no value."""
    sources = list(enumerate(node.args))
    given, located = changed_arguments.located_arguments(ctx, sources, local.mutates)
    captured = tuple(ctx.variable(one) for one in local.captured)
    made = tree.LocalCall(local.name, (*given, *captured))
    if not local.changed and not local.mutates:
        return made
    slots = [changed_arguments.slot_of(ctx, node, located.get(index)) for index in local.mutates]
    names = [
        *slots,
        *(
            ctx.variable(one)
            if one in ctx.live or sharing.seen_elsewhere(ctx, node, one)
            else tree.Variable("_")
            for one in local.changed
        ),
    ]
    value: Node | None = None
    if wanted and not local.is_void:
        value = tree.Variable(ctx.hints.get(id(node)) or ctx.names.fresh("value"))
    if not local.is_void:
        names.insert(0, value or tree.Variable("_"))
    pattern = names[0] if len(names) == 1 else tree.Tuple(tuple(names))
    ctx.out.append(tree.Match(pattern, made, origin=ctx.origin(node)))
    for index, slot in zip(local.mutates, slots, strict=True):
        changed_arguments.store_slot(ctx, node, located.get(index), slot)
    for one in local.changed:
        sharing.show(ctx, node, one)
    return value


def as_value(ctx: Context, variable: Variable) -> Node:
    """A lifted local function as a value."""
    local = ctx.local_functions[variable]
    if not local.captured:
        return tree.FunctionCapture(None, local.name, local.arity)
    arguments: list[Node] = [tree.CaptureArgument(i + 1) for i in range(local.arity)]
    arguments += [ctx.variable(one) for one in local.captured]
    return tree.Capture(tree.LocalCall(local.name, tuple(arguments)))


def fresh_function(ctx: Context, base: str) -> str:
    """A name that no function of the module has."""
    name, number = base, 1
    while name in ctx.unit.function_names:
        number += 1
        name = f"{base}{number}"
    ctx.unit.function_names.add(name)
    return name
