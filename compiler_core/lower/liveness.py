"""Liveness: which variables' values are still needed at a point.

The classic backward analysis (Appel, *Modern Compiler Implementation*, chapter 10) on structured
code: a join returns only the assigned variables that are live behind it, a loop carries only those
that are live at its head, and a dead assignment is no assignment. Haxe has no `goto`, so that one
recursive function and an iteration for loops are all of it.

    live_before(`x = y + 1`, {x, z})  ==  {y, z}
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.lower.places import Facts, changed_roots, matched_variable, wanted
from compiler_core.lower.walk import (
    bits_of,
    children,
    declared_in,
    holds_only,
    mentioned,
    pattern_variables,
    placeholders,
    variables_read,
    walk,
)
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Variable

Live = frozenset[Variable]
NOTHING: Live = frozenset()


@dataclass(frozen=True, slots=True)
class Targets:
    """What is live where `return`, `break` and `continue` lead; `returned` are the parameters that
    the function hands back beside its result."""

    returned: Live = NOTHING
    leave: Live = NOTHING
    again: Live = NOTHING
    caught: Live = NOTHING


def live_before(node: Expr, after: Live, targets: Targets, facts: Facts) -> Live:
    """What is live before the node runs, given what is live after it."""
    if facts.kept:
        for read, _ in facts.kept.get(id(node), {}).values():
            after |= read
    match node:
        case typed.Local(variable=variable):
            direct = facts.direct.get(variable)
            return after | {variable} if direct is None else after | direct.reads | {variable}
        case typed.This() | typed.InstanceMember(target=typed.Super()):
            return after | {facts.this}
        case _ if not facts.kept and holds_only(node, _READING):
            found = _read(node, facts)
            return after if found <= after else after | found
        case typed.Return(value=value):
            if value is None:
                return targets.returned
            return live_before(value, targets.returned, targets, facts)
        case typed.Break():
            return targets.leave
        case typed.Continue():
            return targets.again
        case typed.Throw(value=value):
            return live_before(value, targets.caught, targets, facts)
        case typed.Assign(target=target, value=value):
            if node.operator is None and isinstance(target, typed.Local):
                return live_before(value, after - {target.variable}, targets, facts)
            if node.operator == "??":
                held = live_before(value, after, targets, facts) | after
                return live_before(target, held, targets, facts)
            before = live_before(value, _used(node, after, facts), targets, facts)
            return live_before(target, before, targets, facts)
        case typed.VariableDeclaration(variable=variable, value=value):
            rest = after - {variable}
            if variable in facts.direct:
                return rest
            return rest if value is None else live_before(value, rest, targets, facts)
        case typed.If(condition=condition, then=then, otherwise=otherwise):
            ends = live_before(then, after, targets, facts)
            ends |= after if otherwise is None else live_before(otherwise, after, targets, facts)
            return live_before(condition, ends, targets, facts)
        case typed.Binary(operator="&&" | "||" | "??", left=left, right=right):
            held = live_before(right, after, targets, facts) | after
            return live_before(left, held, targets, facts)
        case typed.Switch(subject=subject, cases=cases):
            ends = after if not any(case.is_default for case in cases) else NOTHING
            for case in cases:
                ends |= _case(case, after, targets, facts)
            return live_before(subject, ends, targets, facts)
        case typed.Receive(cases=cases, timeout=timeout, after=body):
            ends = NOTHING if body is None else live_before(body, after, targets, facts)
            for case in cases:
                ends |= _case(case, after, targets, facts)
            return ends if timeout is None else live_before(timeout, ends, targets, facts)
        case typed.While() | typed.For():
            return _loop(node, after, targets, facts)
        case typed.Try(body=body, catches=catches, finally_body=finally_body):
            if finally_body is not None:
                after = live_before(finally_body, after, targets, facts)
            caught = targets.caught
            for catch in catches:
                caught |= live_before(catch.body, after, targets, facts) - {catch.variable}
            inside = replace(targets, caught=caught)
            before = live_before(body, after, inside, facts) | caught
            key = facts.kept_under.get(id(node))
            return before if key is None else before - {key}
        case typed.Function():
            matches = {
                match
                for child in walk(node)
                if (match := matched_variable(child, facts, "reads")) is not None
            }
            own = declared_in(node) | {
                match
                for child in walk(node)
                if (match := matched_variable(child, facts, "matches")) is not None
            }
            return after | ((captured(node, facts) | matches) - own)
        case typed.Call() if (match := matched_variable(node, facts, "matches")) is not None:
            return _in_order(node, after - {match}, targets, facts)
        case typed.Call() if (match := matched_variable(node, facts, "reads")) is not None:
            return _in_order(node, after | {match}, targets, facts)
        case typed.RawElixir():
            return _in_order(node, after, targets, facts) | mentioned(node)
        case typed.Template(variable=assigns, bound=bound):
            return (_in_order(node, after, targets, facts) | {assigns}) - frozenset(bound)
    return _in_order(node, _used(node, after, facts), targets, facts)


_READING = bits_of(
    (typed.Constant, typed.Atom, typed.Local, typed.This, typed.StaticMember, typed.InstanceMember,
     typed.StructureMember, typed.Index, typed.Binary, typed.Unary, typed.Interpolation, typed.Cast,
     typed.Array, typed.Tuple)
)  # fmt: skip
"""What changes nothing and leads nowhere: it only reads, in whatever order."""


def _read(node: Expr, facts: Facts) -> set[Variable]:
    """What an expression of these reads."""
    found: set[Variable] = set()
    pending = [node]
    while pending:
        one = pending.pop()
        if isinstance(one, typed.Local):
            found.add(one.variable)
            direct = facts.direct.get(one.variable)
            if direct is not None:
                found |= direct.reads
        elif isinstance(one, typed.This):
            found.add(facts.this)
        else:
            pending += children(one)
    return found


def captured(node: Expr, facts: Facts) -> set[Variable]:
    """What a function value reads, its own variables among it."""
    found = variables_read(node)
    for one in list(found):
        if one in facts.direct:
            found |= facts.direct[one].reads
    if any(isinstance(one, (typed.This, typed.Super)) for one in walk(node)):
        found.add(facts.this)
    return found


def _used(node: Expr, after: Live, facts: Facts) -> Live:
    """A mutation reads its roots, and what says where else it is written to."""
    changed = changed_roots(node, facts)
    if not changed and (id(node), None) not in facts.shown:
        return after
    roots = {root for root in changed if isinstance(root, Variable)}
    for root in (*roots, None):
        for shown in wanted(facts.shown.get((id(node), root), ()), after):
            if shown.expr is not None:
                roots |= variables_read(getattr(shown.expr, "expr", shown.expr))
    return after | roots


def _in_order(node: Expr, after: Live, targets: Targets, facts: Facts) -> Live:
    for child in reversed(list(children(node))):
        after = live_before(child, after, targets, facts)
    return after


def _case(case: typed.Case, after: Live, targets: Targets, facts: Facts) -> Live:
    live = live_before(case.body, after, targets, facts)
    if case.guard is not None:
        live = live_before(case.guard, live | after, targets, facts)
    live |= pattern_reads(case.pattern)
    return live - set(pattern_variables(case.pattern))


def pattern_reads(pattern: typed.Pattern) -> Live:
    """Variables that a pattern's extractors read."""
    return frozenset(
        variable for child in children(pattern) for variable in variables_read(child)
    ).difference(placeholders(pattern))


def loop_targets(
    node: typed.While | typed.For, after: Live, targets: Targets, facts: Facts
) -> Targets:
    """The targets inside a loop's body: `again` is what is live at its head."""
    head = after
    while True:
        inside = Targets(targets.returned, after, head, targets.caught)
        if isinstance(node, typed.For):
            names = loop_variables(node, facts)
            before = live_before(node.body, head, inside, facts) - names
        elif node.is_do:
            before = live_before(
                node.body, live_before(node.condition, head | after, inside, facts), inside, facts
            )
        else:
            body = live_before(node.body, head, inside, facts)
            before = live_before(node.condition, body | after, inside, facts)
        wider = head | before | after
        if wider == head:
            return inside
        head = wider


def loop_variables(node: typed.For, facts: Facts) -> set[Variable]:
    """What each round of the loop binds."""
    index = facts.indexed.get(id(node))
    return {one for one in (node.variable, node.key, index) if one is not None}


def _loop(node: typed.While | typed.For, after: Live, targets: Targets, facts: Facts) -> Live:
    head = loop_targets(node, after, targets, facts).again
    if isinstance(node, typed.For):
        return live_before(node.iterable, head, targets, facts)
    # What a `do` assigns first is handed to its function all the same.
    return head
