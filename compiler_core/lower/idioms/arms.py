"""What every arm gives back as it was needn't be given back.

{door, text} =              ->  text = if open do "turned" else "was locked" end
  if open do
    {door, "turned"}
  else
    {door, "was locked"}
  end

account =                   ->  if opening > 0 do
  if opening > 0 do               log(opening)
    log(opening)                end
    account
  else
    account
  end
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.forms import is_pure, negated, raises
from compiler_core.lower.idioms.scope import all_bound
from compiler_core.lower.rewrite import bottom_up_of

_BRANCHING = (tree.If, tree.Case, tree.Cond)


def drop_unchanged(node: Node) -> Node:
    return bottom_up_of((tree.Block,), node, _drop)


def _drop(node: Node) -> Node:
    if not isinstance(node, tree.Block) or len(node.statements) < 2:
        return node
    *before, last = node.statements
    made = [_changed(one) for one in before]
    if all(old is new for old, new in zip(before, made, strict=True)):
        return node
    return replace(node, statements=(*made, last))


def _changed(line: Node) -> Node:
    """The line without the names that it binds to what they are."""
    if not isinstance(line, tree.Match) or not isinstance(line.value, _BRANCHING):
        return line
    match line.pattern:
        case tree.Tuple(elements=names):
            pass
        case tree.Variable():
            names = (line.pattern,)
        case _:
            return line
    values = [one for one in ends(line.value) if not raises(one)]
    bound: set[str] | None = None
    kept: list[int] = []
    for index, name in enumerate(names):
        if isinstance(name, tree.Variable) and all(
            _part(one, index, len(names)) == name for one in values
        ):
            bound = all_bound([line.value]) if bound is None else bound
            if name.name not in bound:
                continue
        kept.append(index)
    if len(kept) == len(names) or not values:
        return line
    if not kept:
        return _without_value(line)
    value = with_ends(line.value, lambda end: _only(end, kept))
    return replace(line, pattern=_only(tree.Tuple(tuple(names)), kept), value=value)


def ends(node: Node) -> Iterator[Node]:
    """The values that the arms come to."""
    match node:
        case tree.If(then=then, otherwise=otherwise):
            yield from ends(then)
            yield from ends(tree.NIL if otherwise is None else otherwise)
        case tree.Case(clauses=clauses) | tree.Cond(clauses=clauses):
            for one in clauses:
                if isinstance(one, tree.Clause):
                    yield from ends(one.body)
        case tree.Block(statements=(*_, last)):
            yield from ends(last)
        case _:
            yield node


def with_ends(node: Node, change: Callable[[Node], Node]) -> Node:
    match node:
        case tree.If(then=then, otherwise=otherwise) if otherwise is not None:
            return replace(
                node, then=with_ends(then, change), otherwise=with_ends(otherwise, change)
            )
        case tree.Case(clauses=clauses) | tree.Cond(clauses=clauses):
            made = tuple(
                replace(one, body=with_ends(one.body, change))
                if isinstance(one, tree.Clause)
                else one
                for one in clauses
            )
            return replace(node, clauses=made)
        case tree.Block(statements=(*before, last)):
            return replace(node, statements=(*before, with_ends(last, change)))
    return node if raises(node) else change(node)


def _part(end: Node, index: int, count: int) -> Node | None:
    if count == 1:
        return end
    if isinstance(end, tree.Tuple) and len(end.elements) == count:
        return end.elements[index]
    return None


def _only(node: Node, kept: list[int]) -> Node:
    assert isinstance(node, tree.Tuple)
    if len(kept) == 1:
        return replace(node.elements[kept[0]], comments=node.comments)
    return replace(node, elements=tuple(node.elements[index] for index in kept))


def _without_value(line: tree.Match) -> Node:
    """A decision for its effects alone."""
    made = _effects(line.value)
    if len(made) != 1 or made[0] is line.value:
        return line
    return replace(made[0], comments=line.comments, blank_before=line.blank_before)


def _effects(node: Node) -> tuple[Node, ...]:
    """The statements of an arm without the value that it comes to; whole where it can't be left
    out."""
    match node:
        case _ if raises(node) or node.comments:
            return (node,)
        case tree.Block(statements=(*before, last)):
            return (*before, *_effects(last))
        case tree.If(condition=condition, then=then, otherwise=otherwise, unless=False):
            yes, no = _effects(then), _effects(tree.NIL if otherwise is None else otherwise)
            if yes:
                made = replace(node, then=_together(yes), otherwise=_together(no) if no else None)
            elif no:
                made = replace(
                    node, condition=negated(condition), then=_together(no), otherwise=None
                )
            else:
                return () if is_pure(condition) else (condition,)
            return (replace(made, inline=False),)
    return () if is_pure(node) else (node,)


def _together(statements: tuple[Node, ...]) -> Node:
    return statements[0] if len(statements) == 1 else tree.Block(statements)
