"""What a function answers, rewritten: frameworks want their own form of it.

A callback may give the bare value that the framework wants wrapped, or say in Haxe's way what the
framework says otherwise. The rewriting reaches every place in which the function's value is made:

    def user(args, _) do                     def user(args, _) do
      if args.id == 0 do                       if args.id == 0 do
        {:error, "none"}                         {:error, "none"}
      else                                     else
        Users.find(args.id)                      {:ok, Users.find(args.id)}
      end                                      end
    end                                      end
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node

Change = Callable[[Node], Node]


def with_answers(nodes: Iterable[Node], change: Change) -> list[Node]:
    """The definitions among `nodes` with each of their answers changed."""
    return [_definition(one, change) if isinstance(one, tree.Definition) else one for one in nodes]


def _definition(node: tree.Definition, change: Change) -> Node:
    if node.body is None:
        return node
    body = answered(node.body, change)
    if body is node.body:
        return node
    return replace(node, body=body, inline=node.inline and not _is_long(body))


def _is_long(node: Node) -> bool:
    return isinstance(node, (tree.Block, tree.Case, tree.If, tree.Cond, tree.Try, tree.With))


def answered(node: Node, change: Change) -> Node:
    """`node` with the values changed that may be its own; what raises has none."""
    match node:
        case tree.Block(statements=(*before, last)):
            made = answered(last, change)
            return node if made is last else replace(node, statements=(*before, made))
        case tree.If(then=then, otherwise=otherwise):
            other = tree.NIL if otherwise is None else otherwise
            made = answered(other, change)
            if otherwise is None and made == tree.NIL:
                return replace(node, then=answered(then, change))
            return replace(node, then=answered(then, change), otherwise=made, inline=False)
        case tree.Case(clauses=clauses) | tree.Cond(clauses=clauses):
            return replace(node, clauses=_clauses(clauses, change))
        case tree.Receive(clauses=clauses, after_clause=after):
            later = None if after is None else replace(after, body=answered(after.body, change))
            return replace(node, clauses=_clauses(clauses, change), after_clause=later)
        case tree.With(body=body, otherwise=clauses):
            return replace(
                node, body=answered(body, change), otherwise=_clauses(clauses, change), inline=False
            )
        case tree.Try(body=body, rescue=rescue, catch=catch, otherwise=otherwise):
            return replace(
                node,
                body=body if otherwise else answered(body, change),
                rescue=_clauses(rescue, change),
                catch=_clauses(catch, change),
                otherwise=_clauses(otherwise, change),
            )
        case tree.LocalCall(name="raise" | "reraise" | "throw" | "exit"):
            return node
    return change(node)


def _clauses(clauses: tuple[tree.AnyClause, ...], change: Change) -> tuple[tree.AnyClause, ...]:
    return tuple(_clause(one, change) for one in clauses)


def _clause(one: tree.AnyClause, change: Change) -> tree.AnyClause:
    if isinstance(one, tree.Comment):
        return one
    return replace(one, body=answered(one.body, change))


def keyed(node: Node, key: str) -> Node | None:
    """The value of a key of a map's or keyword list's literal."""
    pairs: Iterable[Node] = ()
    if isinstance(node, tree.Map) and node.update is None:
        pairs = node.pairs
    elif isinstance(node, tree.List):
        pairs = node.elements
    for pair in pairs:
        if isinstance(pair, tree.Pair) and pair.key == key:
            return pair.value
    return None


def tagged(node: Node, tag: str) -> tuple[Node, ...] | None:
    """The other elements of a tuple's literal that begins with an atom."""
    match node:
        case tree.Tuple(elements=(tree.Atom(name=name), *others)) if name == tag:
            return tuple(others)
    return None
