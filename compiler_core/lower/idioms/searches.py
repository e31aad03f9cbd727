"""Loops over a flag that end as soon as it turns, and loops that keep what they look for.

    Enum.reduce_while(xs, true, fn x, ok ->          Enum.all?(xs, fn x -> x <= most end)
      if x > most, do: {:halt, false}, else: {:cont, ok}
    end)
    Enum.reduce_while(xs, false, fn x, seen ->       Enum.any?(xs, fn x -> f(x) end)
      if f(x), do: {:halt, true}, else: {:cont, seen}
    end)
    Enum.reduce_while(xs, nil, fn x, found ->        Enum.find(xs, fn x -> x.id == id end)
      if x.id == id, do: {:halt, x}, else: {:cont, found}
    end)

The same is asked of the same elements in the same order. A flag that turns to `false` on a
condition whose opposite takes a `not` is `not Enum.any?(…)`.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import FALSE, NIL, TRUE, Node
from compiler_core.lower.forms import negated
from compiler_core.lower.idioms.scope import bound_by
from compiler_core.lower.rewrite import bits_of, holds, walk

_ENUM = tree.Alias("Enum")
_HALT, _CONT = tree.Atom("halt"), tree.Atom("cont")
_RAW = bits_of((tree.Raw,))


def search(node: tree.RemoteCall) -> Node | None:
    """The search that a call of `Enum.reduce_while` is; None where it is none."""
    match node:
        case tree.RemoteCall(
            name="reduce_while", arguments=(xs, first, tree.Fn(clauses=(tree.Clause() as clause,)))
        ) if node.target == _ENUM and clause.guard is None and len(clause.patterns) == 2:
            pattern, state = clause.patterns
        case _:
            return None
    if not isinstance(state, tree.Variable) or state.name in bound_by(pattern):
        return None
    if first == TRUE:
        halted: Node = FALSE
    elif first == FALSE:
        halted = TRUE
    elif first == NIL and isinstance(pattern, tree.Variable) and pattern.name[0] != "_":
        halted = pattern
    else:
        return None
    test = _test(clause.body, halted, (state, first))
    if test is None or test in (TRUE, FALSE) or holds(test, _RAW):
        return None
    if any(isinstance(one, tree.Variable) and one.name == state.name for one in walk(test)):
        return None
    if first == TRUE and _has_plain_opposite(test):
        return _call("all?", xs, pattern, negated(test))
    if first == TRUE:
        return tree.Unary("not", _call("any?", xs, pattern, test))
    return _call("any?" if first == FALSE else "find", xs, pattern, test)


def _call(name: str, xs: Node, pattern: Node, test: Node) -> Node:
    return tree.RemoteCall(_ENUM, name, (xs, tree.Fn((tree.Clause((pattern,), test),))))


def _test(body: Node, halted: Node, going_on: tuple[Node, Node]) -> Node | None:
    """The body with `true` where it halts with what is looked for and `false` where it goes on;
    None where it ends in another way."""
    match body:
        case tree.Tuple(elements=(way, given)):
            if way == _HALT and given == halted:
                return replace(TRUE, comments=body.comments)
            if way == _CONT and given in going_on:
                return replace(FALSE, comments=body.comments)
        case tree.Block(statements=(*before, last)):
            if isinstance(halted, tree.Variable) and halted.name in _bound(before):
                return None
            made = _test(last, halted, going_on)
            return None if made is None else replace(body, statements=(*before, made))
        case tree.If(condition=condition, then=then, otherwise=Node() as otherwise) if (
            not body.unless
        ):
            one, other = _test(then, halted, going_on), _test(otherwise, halted, going_on)
            if one is None or other is None:
                return None
            if (one, other) == (TRUE, FALSE) and not body.comments:
                return condition
            return replace(body, then=one, otherwise=other)
    return None


def _bound(lines: list[Node]) -> set[str]:
    return {
        name for line in lines if isinstance(line, tree.Match) for name in bound_by(line.pattern)
    }


def _has_plain_opposite(test: Node) -> bool:
    match test:
        case tree.Binary(operator="==" | "!=" | "<" | ">" | "<=" | ">="):
            return True
        case tree.Unary(operator="not" | "!"):
            return True
    return False
