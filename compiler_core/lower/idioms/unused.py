"""Variables that are bound and never read get an underscore, as Elixir asks.

    fn key, value -> key end       ->  fn key, _value -> key end
    {total, count} = sums(xs)      ->  {total, _count} = sums(xs)
    {_, n} = {x, length(xs)}       ->  n = length(xs)
    n = length(xs)                 ->  (gone, where leaving it out changes nothing)
    all = Enum.reduce(…)           ->  Enum.reduce(…)    (at the end of a block)

It walks backwards with what is live, as a compiler's dead-code pass does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import is_
from typing import Any

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import attempted, discarded, is_computed, is_pure
from compiler_core.lower.idioms.scope import bound_by, reads
from compiler_core.lower.rewrite import bits_of, bottom_up, holds, map_children, walk, walk_of

Live = frozenset[str]
NOTHING: Live = frozenset()


_BINDING = bits_of(
    (tree.Match, tree.Block, tree.Definition, tree.Clause, tree.For, tree.With, tree.Receive)
)
"""What has something to be marked, or lines that may go."""


def mark_unused(node: Node) -> Node:
    """The node with its unused variables marked."""
    return _mark(node, NOTHING)


def _made(node: Node, **parts: Any) -> Node:
    """The node with these parts; itself where they are its own."""
    for name, part in parts.items():
        own = getattr(node, name)
        if part is not own and not (
            part.__class__ is tuple and len(part) == len(own) and all(map(is_, part, own))
        ):
            return replace(node, **parts)
    return node


def _mark(node: Node, live: Live) -> Node:
    """`live` is what is read behind the node in its block."""
    if not holds(node, _BINDING):
        return node
    match node:
        case tree.Block():
            return _block(node, live)
        case tree.Definition():
            return _definition(node)
        case tree.Match(pattern=pattern, value=value):
            return _made(node, pattern=_hide(pattern, live), value=_mark(value, live))
        case tree.Clause():
            return _clause(node, live)
        case tree.Fn(clauses=clauses):
            return _made(node, clauses=tuple(_mark(one, NOTHING) for one in clauses))
        case tree.For():
            return _comprehension(node)
        case tree.With():
            return _with(node)
        case tree.Cond(clauses=clauses):
            made = tuple(
                _made(one, body=_mark(one.body, NOTHING)) if isinstance(one, tree.Clause) else one
                for one in clauses
            )
            return _made(node, clauses=made)
        case tree.Receive(after_clause=after):
            marked = map_children(node, lambda child: _mark(child, NOTHING))
            assert isinstance(marked, tree.Receive)
            if after is None:
                return marked
            return replace(marked, after_clause=replace(after, body=_mark(after.body, NOTHING)))
        case tree.If() | tree.Case() | tree.Try():
            return map_children(node, lambda child: _mark(child, NOTHING))
    return map_children(node, lambda child: _mark(child, live))


def _used_parts(node: tree.Match) -> tree.Match:
    """A tuple that is taken apart where it is made: without the parts that nobody reads."""
    match node:
        case tree.Match(pattern=tree.Tuple(elements=names), value=tree.Tuple(elements=parts)):
            pass
        case _:
            return node
    if len(names) != len(parts):
        return node
    kept = [
        (name, part)
        for name, part in zip(names, parts, strict=True)
        if not (isinstance(name, tree.Variable) and name.name.startswith("_") and is_pure(part))
    ]
    if len(kept) == len(names) or not kept:
        return node
    if len(kept) == 1:
        return replace(node, pattern=kept[0][0], value=kept[0][1])
    return replace(
        node,
        pattern=tree.Tuple(tuple(name for name, _ in kept)),
        value=tree.Tuple(tuple(part for _, part in kept)),
    )


def _block(node: tree.Block, live: Live) -> Node:
    kept: list[Node] = []
    for index in range(len(node.statements) - 1, -1, -1):
        one = _mark(node.statements[index], live)
        is_last = index == len(node.statements) - 1
        if not is_last and not isinstance(one, (tree.Match, tree.Comment)):
            if is_pure(one) and not any(child.comments for child in walk(one)):
                continue
        if isinstance(one, tree.Match) and not is_last:
            one = _used_parts(one)
            if _is_dropped(one.pattern):
                if is_pure(one.value) and not one.may_fail:
                    if one.comments and kept:
                        kept[-1] = replace(kept[-1], comments=(*one.comments, *kept[-1].comments))
                    continue
                value = replace(one.value, comments=(*one.comments, *one.value.comments))
                one = attempted(value) if one.may_fail else discarded(value)
        elif is_last and isinstance(one, tree.Match) and _needs_no_name(one):
            # The value of the block is the value that is bound.
            one = replace(one.value, comments=(*one.comments, *one.value.comments))
        if isinstance(one, tree.Match):
            live -= bound_by(one.pattern)
        live |= set(reads(one))
        kept.append(one)
    kept.reverse()
    return _made(node, statements=tuple(kept))


def _needs_no_name(line: tree.Match) -> bool:
    """Nobody reads it, and Elixir doesn't warn where nobody takes the value either."""
    if not _is_dropped(line.pattern) or is_pure(line.value):
        return False
    return isinstance(line.value, tree.RemoteCall | tree.Pipeline) and not is_computed(line.value)


def _is_dropped(pattern: Node) -> bool:
    return isinstance(pattern, tree.Variable) and pattern.name.startswith("_")


def _definition(node: tree.Definition) -> Node:
    if node.body is None:
        return node
    body = _mark(node.body, NOTHING)
    used = set(reads(body))
    if node.guard is not None:
        used |= set(reads(node.guard))
    parameters = tuple(_hide(one, frozenset(used)) for one in node.parameters)
    return _made(node, parameters=parameters, body=body)


def _clause(node: tree.Clause, live: Live) -> Node:
    body = _mark(node.body, NOTHING)
    used = set(reads(body))
    if node.guard is not None:
        used |= set(reads(node.guard))
    for pattern in node.patterns:
        used |= set(_pins(pattern))
    patterns = tuple(_hide(one, frozenset(used)) for one in node.patterns)
    return _made(node, patterns=patterns, body=body)


def _comprehension(node: tree.For) -> Node:
    body = node.body
    inner = body if isinstance(body, tuple) else (body,)
    marked = tuple(_mark(part, NOTHING) for part in inner)
    used: set[str] = set()
    for part in marked:
        used |= set(reads(part))
    made = marked if isinstance(body, tuple) else marked[0]
    return _made(node, steps=_steps(node.steps, used), body=made)


def _with(node: tree.With) -> Node:
    body = _mark(node.body, NOTHING)
    steps = _steps(node.steps, set(reads(body)))
    otherwise = tuple(_mark(one, NOTHING) for one in node.otherwise)
    return _made(node, steps=steps, body=body, otherwise=otherwise)


def _steps(steps: Sequence[Node], used: set[str]) -> tuple[Node, ...]:
    """The steps of a `for` or `with`; `used` is what is read behind them."""
    found: list[Node] = []
    for step in reversed(steps):
        if isinstance(step, tree.Generator):
            asked: set[str] = set() if step.guard is None else set(reads(step.guard))
            found.append(_made(step, pattern=_hide(step.pattern, frozenset(used | asked))))
            used = used | asked | set(reads(step.value))
        else:
            used = used | set(reads(step))
            found.append(step)
    return tuple(reversed(found))


_UNARY = bits_of((tree.Unary,))


def _pins(pattern: Node) -> set[str]:
    return {
        child.operand.name
        for child in walk_of(_UNARY, pattern)
        if isinstance(child, tree.Unary)
        and child.operator == "^"
        and isinstance(child.operand, tree.Variable)
    }


def _hide(pattern: Node, live: Live) -> Node:
    """The pattern with the variables that nobody reads marked."""

    def change(node: Node) -> Node:
        if isinstance(node, tree.Match):
            # `pattern = name` where nobody reads the name.
            if isinstance(node.value, tree.Variable) and node.value.name.startswith("_"):
                return node.pattern
        if isinstance(node, tree.Variable) and node.name not in live:
            if not node.name.startswith("_"):
                return replace(node, name=f"_{node.name}")
        return node

    if isinstance(pattern, tree.Binary) and pattern.operator == "\\\\":
        return replace(pattern, left=_hide(pattern.left, live))
    if isinstance(pattern, tree.Binary) and pattern.operator == "in":
        left = _hide(pattern.left, live)
        if isinstance(left, tree.Variable) and left.name.startswith("_"):
            return pattern.right
        return replace(pattern, left=left)
    return bottom_up(pattern, change)
