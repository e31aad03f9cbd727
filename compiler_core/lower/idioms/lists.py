"""Small facts about lists and searches.

Enum.reverse([])                                   []
Enum.reverse(Enum.reverse(xs))                     xs
Enum.reverse(xs) ++ [x]                            Enum.reverse([x | xs])
[] ++ xs                                           xs
(xs ++ [x]) ++ ys                                  xs ++ [x | ys]
(xs ++ [x]) ++ [y]                                 xs ++ [x, y]
[x | [y]] ++ [z]                                   [x, y, z]
Map.put(%{}, key, 1)                               %{key => 1}
case Enum.find(xs, f) do nil -> nil; x -> x end    Enum.find(xs, f)
%{m | key: v}.key                                  v
IO.puts(to_string(n))                              IO.puts(n)
if n > most, do: n, else: most                     max(n, most)

and what `idioms.enums` and `idioms.searches` know.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import NIL, Node
from compiler_core.lower.forms import is_pure
from compiler_core.lower.idioms import enums
from compiler_core.lower.idioms.known import Known
from compiler_core.lower.idioms.searches import search
from compiler_core.lower.rewrite import bottom_up_of

_ENUM = tree.Alias("Enum")
_KINDS = (
    tree.RemoteCall, tree.Binary, tree.Case, tree.For, tree.FieldAccess, tree.LocalCall, tree.If,
    tree.List,
)  # fmt: skip


def shorten(node: Node, known: Known | None = None) -> Node:
    """Without what is known of its module, Kernel's functions are left alone."""

    def change(one: Node) -> Node:
        made = _shorten(one, known)
        if made is one:
            return one
        return replace(
            made,
            origin=one.origin or made.origin,
            comments=(*one.comments, *made.comments),
            blank_before=one.blank_before or made.blank_before,
        )

    return bottom_up_of(_KINDS, node, change)


def _shorten(node: Node, known: Known | None) -> Node:
    match node:
        case tree.RemoteCall(target=tree.Alias(name="Enum")):
            return _reversed(node) or enums.of_call(node) or search(node) or node
        case tree.RemoteCall(
            target=tree.Alias(name="IO"),
            name="puts",
            arguments=(tree.LocalCall(name="to_string", arguments=(shown,)),),
        ) if known is not None and "to_string" not in known.functions:
            return tree.RemoteCall(node.target, "puts", (shown,))
        case tree.RemoteCall(
            target=tree.Alias(name="IO"),
            name="puts",
            arguments=(
                tree.RemoteCall(target=tree.Alias(name="Kernel"), name="to_string") as made,
            ),
        ):
            return tree.RemoteCall(node.target, "puts", made.arguments)
        case tree.Binary(operator="++"):
            return _appended(node)
        case tree.List(elements=some, tail=tree.List(elements=more, tail=tail)):
            if some and not _has_pairs((*some, *more)):
                return tree.List((*some, *more), tail)
        case tree.RemoteCall(
            target=tree.Alias(name="Map"),
            name="put",
            arguments=(tree.Map(pairs=pairs, update=None, multiline=False), key, value),
        ):
            return _with_key(pairs, key, value) or node
        case tree.For():
            return enums.of_comprehension(node) or node
        case tree.LocalCall(name="length") if known is not None and "length" not in known.functions:
            return enums.counted(node) or node
        case tree.If() if known is not None:
            return _larger(node, known) or node
        case tree.FieldAccess(target=tree.Map(update=updated, pairs=pairs), name=name):
            return (None if updated is None else _field(pairs, name)) or node
        case tree.Case(subject=subject, clauses=(tree.Clause() as first, tree.Clause() as second)):
            if first.patterns == (NIL,) and first.body == NIL and second.guard is None:
                if second.patterns == (second.body,) and isinstance(second.body, tree.Variable):
                    return subject
    return node


def _reversed(node: tree.RemoteCall) -> Node | None:
    match node:
        case tree.RemoteCall(name="reverse", arguments=(tree.List(elements=(), tail=None),)):
            return tree.List()
        case tree.RemoteCall(
            name="reverse",
            arguments=(tree.RemoteCall(target=target, name="reverse", arguments=(inner,)),),
        ) if target == _ENUM and _is_list(inner):
            return inner
    return None


def _is_list(node: Node) -> bool:
    """What is reversed twice may be a range."""
    return isinstance(node, (tree.List, tree.Variable))


def _appended(node: tree.Binary) -> Node:
    match node:
        case tree.Binary(left=tree.List(elements=(), tail=None), right=right):
            return right
        case tree.Binary(
            left=tree.RemoteCall(target=target, name="reverse", arguments=(xs,)) as made,
            right=tree.List(elements=(one,), tail=None),
        ) if target == _ENUM and not isinstance(one, tree.Pair):
            return replace(made, arguments=(tree.List((one,), xs),))
        case tree.Binary(
            left=tree.Binary(operator="++", left=xs, right=tree.List(elements=some, tail=None)),
            right=ys,
        ) if some and not _has_pairs(some):
            if not isinstance(ys, tree.List):
                return replace(node, left=xs, right=tree.List(some, ys))
            if not _has_pairs(ys.elements):
                return replace(node, left=xs, right=tree.List((*some, *ys.elements), ys.tail))
        case tree.Binary(
            left=tree.List(elements=some, tail=None), right=tree.List(elements=more, tail=tail)
        ) if not _has_pairs((*some, *more)):
            return tree.List((*some, *more), tail)
    return node


def _has_pairs(elements: tuple[Node, ...]) -> bool:
    return any(isinstance(one, tree.Pair) for one in elements)


def _with_key(pairs: tuple[Node, ...], key: Node, value: Node) -> Node | None:
    """The literal with one key more, where it is surely another than those that are there."""
    if isinstance(key, tree.Atom):
        return None
    for pair in pairs:
        if not isinstance(pair, tree.Pair) or not isinstance(pair.key, Node):
            return None
        if pair.key == key or not (_is_literal(pair.key) and _is_literal(key)):
            return None
    return tree.Map((*pairs, tree.Pair(key, value)))


def _is_literal(node: Node) -> bool:
    if isinstance(node, tree.String):
        return all(isinstance(part, str) for part in node.parts)
    if isinstance(node, tree.Tuple):
        return all(map(_is_literal, node.elements))
    return isinstance(node, (tree.Integer, tree.Atom))


def _larger(node: tree.If, known: Known) -> Node | None:
    match node:
        case tree.If(
            condition=tree.Binary(operator="<" | "<=" | ">" | ">=" as operator, left=a, right=b),
            then=then,
            otherwise=Node() as otherwise,
            unless=False,
        ):
            pass
        case _:
            return None
    if (then, otherwise) not in ((a, b), (b, a)) or a == b or not (is_pure(a) and is_pure(b)):
        return None
    if isinstance(a, _CONSTANTS) and isinstance(b, _CONSTANTS):
        return None
    name = "max" if (operator[0] == ">") == (then == a) else "min"
    if name in known.functions:
        return None
    return tree.LocalCall(name, (a, b))


_CONSTANTS = (tree.Integer, tree.Float, tree.Atom)


def _field(pairs: tuple[Node, ...], name: str) -> Node | None:
    """The field's new value, if making the others changes nothing."""
    found: Node | None = None
    for pair in pairs:
        if not isinstance(pair, tree.Pair):
            return None
        if pair.key == name:
            found = pair.value
        elif not is_pure(pair.value):
            return None
    return found
