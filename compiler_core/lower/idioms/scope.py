"""Which variables an Elixir expression reads and binds, by Elixir's scoping.

A match binds for what follows it in its block; clauses, `fn`, `for`, `with` and the arms of `if`
are scopes of their own. Raw Elixir counts as reading every name in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.rewrite import bits_of, children, holds, walk_of

MANY = 100


def reads(node: Node) -> Counter[str]:
    """How often each variable from outside is read. To be looked at only: it is kept for the next
    who asks, for several idioms ask it of the same lines."""
    found = node.reads
    if found is None:
        found = Counter()
        _reads(node, set(), found)
        node.reads = found  # type: ignore[misc]  # says nothing that the node doesn't
    return found


def reads_in(nodes: tuple[Node, ...] | list[Node]) -> Counter[str]:
    return reads(tree.Block(tuple(nodes)))


def is_read_in(nodes: Sequence[Node], name: str) -> bool:
    """Is the variable read in these lines, one behind the other?"""
    if any(holds(one, _RAW) for one in nodes):
        return name in reads_in(list(nodes))
    for one in nodes:
        if name in reads(one):
            return True
        if name in _left_bound(one):
            return False
    return False


def bound_by(pattern: Node) -> set[str]:
    """The variables that a pattern binds."""
    found: set[str] = set()
    _bound(pattern, found)
    return found


_BINDERS = bits_of((tree.Match, tree.Generator, tree.Clause))


def all_bound(nodes: Iterable[Node]) -> set[str]:
    """Every name that is bound anywhere in the nodes, in whatever scope."""
    found: set[str] = set()
    for node in nodes:
        for child in walk_of(_BINDERS, node):
            match child:
                case tree.Match(pattern=pattern) | tree.Generator(pattern=pattern):
                    found |= bound_by(pattern)
                case tree.Clause(patterns=patterns):
                    for one in patterns:
                        found |= bound_by(one)
    return found


def _bound(node: Node, found: set[str]) -> None:
    match node:
        case tree.Variable(name=name):
            if name not in ("_", "__MODULE__"):
                found.add(name)
        case tree.Unary(operator="^"):
            return
        case tree.Binary(operator="in" | "::", left=left):
            _bound(left, found)
        case tree.Binary(operator="\\\\", left=left):
            _bound(left, found)
        case tree.Pair(value=value):
            _bound(value, found)
        case _:
            for child in children(node):
                _bound(child, found)


def _pattern_reads(node: Node, bound: set[str], found: Counter[str]) -> None:
    """What a pattern reads: pinned variables, keys, defaults."""
    match node:
        case tree.Unary(operator="^", operand=operand):
            _reads(operand, bound, found)
        case tree.Pair(key=key, value=value):
            if isinstance(key, Node):
                _pattern_reads(key, bound, found)
            _pattern_reads(value, bound, found)
        case tree.Binary(operator="\\\\", left=left, right=right):
            _pattern_reads(left, bound, found)
            _reads(right, bound, found)
        case tree.Variable():
            return
        case _:
            for child in children(node):
                _pattern_reads(child, bound, found)


_LEAVES = frozenset((tree.Atom, tree.Integer, tree.Float))
_PLAIN = frozenset(
    (tree.LocalCall, tree.RemoteCall, tree.Binary, tree.Unary, tree.Tuple, tree.List, tree.Map,
     tree.Pair, tree.Block, tree.String, tree.Alias, tree.ValueCall)
)  # fmt: skip
"""Nodes that bind nothing themselves: what they read is what their children read."""


_RAW = bits_of((tree.Raw,))
_MATCH = bits_of((tree.Match,))
_CLOSED = frozenset(
    (tree.Clause, tree.Cond, tree.Receive, tree.For, tree.With, tree.Try, tree.Definition, tree.Fn)
)
"""Nodes that bind nothing for what stands behind them."""


def _left_bound(node: Node) -> set[str]:
    """The variables that the node binds for what stands behind it."""
    if node.__class__ in _CLOSED or not holds(node, _MATCH):
        return set()
    if isinstance(node, tree.If):
        return _left_bound(node.condition)
    found = set().union(*map(_left_bound, children(node)))
    return found | bound_by(node.pattern) if isinstance(node, tree.Match) else found


def _reads(node: Node, bound: set[str], found: Counter[str]) -> None:
    kind = node.__class__
    if kind in _LEAVES:
        return
    known = node.reads
    if known is not None and not holds(node, _RAW):
        for name, count in known.items():
            if name not in bound:
                found[name] += count
        bound |= _left_bound(node)
        return
    if kind in _PLAIN:
        for child in children(node):
            _reads(child, bound, found)
        return
    match node:
        case tree.Variable(name=name):
            if name not in bound:
                found[name] += 1
        case tree.Raw(text=text):
            for name in re.findall(r"[a-z_]\w*", text):
                found[name] += MANY
        case tree.Match(pattern=pattern, value=value):
            _reads(value, bound, found)
            _pattern_reads(pattern, bound, found)
            bound |= bound_by(pattern)
        case tree.Clause(patterns=patterns, guard=guard, body=body):
            inside = set(bound)
            for pattern in patterns:
                _pattern_reads(pattern, inside, found)
                inside |= bound_by(pattern)
            if guard is not None:
                _reads(guard, inside, found)
            _reads(body, inside, found)
        case tree.Cond(clauses=clauses):
            for clause in clauses:
                if isinstance(clause, tree.Clause):
                    inside = set(bound)
                    _reads(clause.patterns[0], inside, found)
                    _reads(clause.body, inside, found)
        case tree.If(condition=condition, then=then, otherwise=otherwise):
            _reads(condition, bound, found)
            _reads(then, set(bound), found)
            if otherwise is not None:
                _reads(otherwise, set(bound), found)
        case tree.Receive(clauses=clauses, after_clause=after):
            for clause in clauses:
                _reads(clause, set(bound), found)
            if after is not None:
                _reads(after.patterns[0], set(bound), found)
                _reads(after.body, set(bound), found)
        case tree.For(steps=steps, body=body, options=options):
            inside = set(bound)
            for step in steps:
                _step(step, inside, found)
            for option in options:
                _reads(option, inside, found)
            for part in body if isinstance(body, tuple) else (body,):
                _reads(part, set(inside), found)
        case tree.With(steps=steps, body=body, otherwise=otherwise_clauses):
            inside = set(bound)
            for step in steps:
                _step(step, inside, found)
            _reads(body, inside, found)
            for clause in otherwise_clauses:
                _reads(clause, set(bound), found)
        case tree.Try(body=body):
            for child in children(node):
                _reads(child, set(bound), found)
        case tree.Definition(parameters=parameters, guard=guard, body=body):
            inside = set(bound)
            for parameter in parameters:
                _pattern_reads(parameter, inside, found)
                inside |= bound_by(parameter)
            for inner in (guard, body):
                if inner is not None:
                    _reads(inner, inside, found)
        case _:
            for child in children(node):
                _reads(child, bound, found)


def _step(step: Node, inside: set[str], found: Counter[str]) -> None:
    if isinstance(step, tree.Generator):
        _reads(step.value, inside, found)
        _pattern_reads(step.pattern, inside, found)
        inside |= bound_by(step.pattern)
        if step.guard is not None:
            _reads(step.guard, inside, found)
    else:
        _reads(step, inside, found)
