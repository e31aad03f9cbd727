"""Calls nested in each other's first argument, from two on, become a pipeline.

    String.replace(String.downcase(text), " ", "-")
    text |> String.downcase() |> String.replace(" ", "-")

A pipeline starts from a value that is worth reading first: not from a literal. Printing isn't a
step that makes a pipeline, and inside of an operand, of text or of a condition it takes three.
Arithmetic isn't one either: it is written as in mathematics, where nothing else makes a pipeline.

    IO.puts(render(page))                   IO.puts("#{Haxe.string(List.first(names))}")
    walk(rem(n, 10), path)                  text |> words() |> Enum.uniq() |> length()
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.rewrite import bits_of, holds, map_children

_NOT_STEPS = frozenset(("raise", "is_nil", "not", "throw", "put_in", "update_in", "elem", "send"))
_PREFIXED = ("is_",)
_ARITHMETIC = frozenset(
    ("abs", "ceil", "div", "floor", "length", "map_size", "max", "min", "rem", "round", "trunc")
)
_LINES = (
    tree.Block,
    tree.Definition,
    tree.Clause,
    tree.Module,
    tree.If,
    tree.Fn,
    tree.Case,
    tree.Cond,
    tree.Try,
    tree.Receive,
)


def pipe(node: Node) -> Node:
    """Outermost first, so that a chain is seen whole. Statements break after each step, operands
    stay on their line."""
    return _pipe(node, is_line=True)


_OPERANDS = (tree.Binary, tree.String, tree.Unary, tree.Range, tree.FieldAccess, tree.KeyAccess)


_CALLS = bits_of((tree.LocalCall, tree.RemoteCall))


def _pipe(node: Node, is_line: bool, least: int = 2) -> Node:
    if not holds(node, _CALLS):
        return node
    chain = _chain(node, least)
    if chain is not None:
        start, steps = chain
        start = _pipe(start, False)
        piped = tuple(map_children(step, lambda child: _pipe(child, False)) for step in steps)
        return tree.Pipeline(
            start,
            piped,
            None if is_line else False,
            origin=node.origin,
            comments=node.comments,
            blank_before=node.blank_before,
        )
    lines = isinstance(
        node,
        _LINES,
    )
    if isinstance(node, tree.If):
        return replace(
            node,
            condition=_pipe(node.condition, False),
            then=_pipe(node.then, not node.inline),
            otherwise=None if node.otherwise is None else _pipe(node.otherwise, not node.inline),
        )
    if isinstance(node, tree.Case):
        clauses = tuple(_pipe(one, True) for one in node.clauses)
        return replace(node, subject=_pipe(node.subject, False), clauses=clauses)  # type: ignore[arg-type]
    if isinstance(node, tree.Cond):
        return replace(node, clauses=tuple(map(_pipe_condition, node.clauses)))
    if isinstance(node, tree.Pipeline | tree.Template):
        return node  # in markup a call reads better
    least = 3 if isinstance(node, _OPERANDS) else 2
    return map_children(node, lambda child: _pipe(child, lines, least))


def _pipe_condition(clause: tree.Clause | tree.Comment) -> tree.Clause | tree.Comment:
    """A clause of `cond`: what it asks is an operand, what it answers a line."""
    if isinstance(clause, tree.Comment):
        return clause
    asked = tuple(_pipe(one, False, 3) for one in clause.patterns)
    return replace(clause, patterns=asked, body=_pipe(clause.body, True))


def _chain(node: Node, least: int) -> tuple[Node, list[Node]] | None:
    calls: list[tree.LocalCall | tree.RemoteCall] = []
    start = node
    while isinstance(start, (tree.LocalCall, tree.RemoteCall)) and _is_step(start):
        least += _is_arithmetic(start)
        calls.append(start)
        start = start.arguments[0]
    if len(calls) < least + _prints(node):
        return None
    steps: list[Node] = [
        replace(one, arguments=one.arguments[1:], comments=()) for one in reversed(calls)
    ]
    if not _is_start(start):
        # A literal first: its call is the start instead.
        if len(steps) < 3 + _prints(node) or not isinstance(
            steps[0], (tree.LocalCall, tree.RemoteCall)
        ):
            return None
        first = replace(steps[0], arguments=(start, *steps[0].arguments))
        return first, steps[1:]
    return start, steps


def _is_arithmetic(node: tree.LocalCall | tree.RemoteCall) -> bool:
    if isinstance(node, tree.RemoteCall):
        return node.target == tree.Alias("Bitwise")
    return node.name in _ARITHMETIC


def _prints(node: Node) -> bool:
    """It is done for its effect."""
    match node:
        case tree.RemoteCall(target=tree.Alias(name="IO")):
            return True
        case tree.RemoteCall(target=tree.Alias(name="Haxe"), name=name):
            return name in ("put_state", "update_state", "put_value")
    return False


def _is_step(node: tree.LocalCall | tree.RemoteCall) -> bool:
    if not node.arguments or node.sections:
        return False
    if isinstance(node.arguments[0], (tree.Pair, tree.Fn, tree.Capture)):
        return False
    if isinstance(node, tree.RemoteCall) and not isinstance(node.target, (tree.Alias, tree.Atom)):
        return False
    if isinstance(node, tree.RemoteCall) and node.target == tree.Alias("Haxe"):
        if node.name in ("state", "value"):
            return False  # what a name stands for
        if node.name == "get" and isinstance(node.arguments[-1], tree.Atom):
            return False  # a field
    if isinstance(node, tree.RemoteCall) and isinstance(node.target, tree.Atom):
        return node.target.name == "persistent_term"
    return node.name not in _NOT_STEPS and not node.name.startswith(_PREFIXED)


def _is_start(node: Node) -> bool:
    match node:
        case tree.Variable() | tree.FieldAccess() | tree.KeyAccess() | tree.List():
            return node != tree.Variable("__MODULE__")
        case tree.LocalCall() | tree.RemoteCall():
            return True
        case tree.AttributeRead() | tree.Range() | tree.Pipeline() | tree.ValueCall():
            return True
    return False
