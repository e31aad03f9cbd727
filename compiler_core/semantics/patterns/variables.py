"""The variables that patterns capture: bound once, in every alternative, and used.

    case Node(x, x):            `x` is bound twice
    case Leaf(x) | Node(_, y):  `x` is not in the second alternative, `y` not in the first
    case Leaf(x): 0;            `x` is never read

An arm whose body is only `throw "TODO"` is still to be written, so its captures may wait; so is one
that only hands back what a server's callback has to, `{:noreply, state}`. A name that starts with
`_` says itself that nobody reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compiler_core.semantics import typed
from compiler_core.semantics.patterns.faults import (
    BoundTwice,
    NotInAllAlternatives,
    PatternFault,
    UnusedCapture,
)
from compiler_core.semantics.patterns.lowering import alternatives_of
from compiler_core.semantics.typed_walk import children, walk

PLACEHOLDER_BODY = "TODO"

Bound = dict[str, typed.Bind]


def variable_faults(cases: list[typed.Case]) -> list[PatternFault]:
    faults: list[PatternFault] = []
    for case in cases:
        if case.is_default:
            continue
        known = len(faults)
        bound = _bound(case.pattern, faults)
        if bound and len(faults) == known and not is_placeholder(case.body):
            faults += _unused(case, bound)
    return faults


def is_placeholder(body: typed.Block) -> bool:
    match body.statements:
        case [typed.Throw(value=typed.Constant(value=value))]:
            return value == PLACEHOLDER_BODY
        case [typed.Tuple(elements=[typed.Atom(name="noreply"), typed.Local()])]:
            return True
        case [typed.Tuple(elements=[typed.Atom(name="reply"), typed.Atom(), typed.Local()])]:
            return True
    return False


def _bound(pattern: typed.Pattern, faults: list[PatternFault]) -> Bound:
    """The names that a pattern binds; what is wrong with them goes to `faults`."""
    match pattern:
        case typed.OrPattern():
            return _bound_by_alternatives(pattern, faults)
        case typed.Bind():
            inner = _bound(pattern.inner, faults) if pattern.inner else {}
            return _joined({pattern.variable.name: pattern}, inner, faults)
    bound: Bound = {}
    for child in children(pattern):
        if isinstance(child, typed.Pattern):
            bound = _joined(bound, _bound(child, faults), faults)
    return bound


def _joined(first: Bound, second: Bound, faults: list[PatternFault]) -> Bound:
    for name, bind in second.items():
        if name in first and name != "_":
            faults.append(BoundTwice(bind.span, name, first[name].span))
    return {**second, **first}


def _bound_by_alternatives(pattern: typed.OrPattern, faults: list[PatternFault]) -> Bound:
    alternatives = alternatives_of(pattern)
    found = [_bound(item, faults) for item in alternatives]
    every: Bound = {}
    for bound in found:
        every = {**bound, **every}
    for alternative, bound in zip(alternatives, found, strict=True):
        for name, bind in every.items():
            if name not in bound:
                # Another alternative that lacks another name is the same fault, seen from there.
                faults.append(NotInAllAlternatives(alternative.span, name, bind.span))
                return every
    return every


def _unused(case: typed.Case, bound: Bound) -> Iterator[UnusedCapture]:
    names = {name for name in bound if not name.startswith("_")}
    if not names:
        return
    parts = [case.body, *([case.guard] if case.guard else [])]
    used = set(_read_names(parts, names))
    for node in walk(case.pattern):
        if isinstance(node, typed.Bind) and node.variable.name in names.difference(used):
            yield UnusedCapture(node.span, node.variable.name, node.inner is not None)


def _read_names(parts: Iterable[typed.Expr], names: set[str]) -> Iterator[str]:
    for part in parts:
        for node in walk(part):
            match node:
                case typed.Local(variable=variable):
                    yield variable.name
                case typed.RawElixir(text=text) | typed.Template(text=text):
                    words = set(re.findall(r"\w+", text))
                    yield from names.intersection(words)
