"""What a resolver answers: `{:ok, value}` or `{:error, reason}`, or a bare value.

Where the value's type says that it is bare, it is wrapped; where nothing says so, a function of the
module looks at the value.
"""

from __future__ import annotations

import re
from dataclasses import replace

from compiler_core.annotations.answers import with_answers
from compiler_core.annotations.otp import definitions, statements, with_statements
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.lower.rewrite import bottom_up, walk
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import (
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    Type,
    UnknownType,
)

HELPER = "answered"
OK = tree.Atom("ok")
_TAGS = frozenset(("ok", "error", "middleware"))
_WORD = re.compile(r"\w+")
_SUBSCRIBES = re.compile(r"Absinthe\.Subscription\.subscribe\([^,()]+,([^,]+)\)")
_BARE = (tree.Map, tree.Struct, tree.List, tree.String, tree.Integer, tree.Float)


def resolver(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """A resolver's function with answers as Absinthe wants them."""
    type = member.member.type
    result = strip(site.db, type.result) if isinstance(type, FunctionType) else None
    return with_answers(nodes, lambda node: _wrapped(node, result))


def _wrapped(node: Node, result: Type | None) -> Node:
    match node:
        case tree.Tuple(elements=(tree.Atom(name=name), *_)) if name in _TAGS:
            return node
        case tree.Atom(name="ok"):
            return tree.Tuple((OK, tree.NIL))
    comments = node.comments
    if isinstance(result, EnumType | ClassType) and result.id.name == "Result":
        return node
    bare = replace(node, comments=(), blank_before=False)
    is_open = result is None or isinstance(result, DynamicType | AnyType | UnknownType)
    if not is_open or isinstance(node, _BARE) or node == tree.NIL or isinstance(node, tree.Atom):
        return tree.Tuple((OK, bare), comments=comments, blank_before=node.blank_before)
    if isinstance(node, tree.Pipeline):
        return replace(node, steps=(*node.steps, tree.LocalCall(HELPER, parens=True)))
    return tree.LocalCall(
        HELPER, (bare,), parens=True, comments=comments, blank_before=node.blank_before
    )


def with_helper(module: tree.Module) -> tree.Module:
    """The module with the function that looks at values, if it is called."""
    is_called = any(isinstance(one, tree.LocalCall) and one.name == HELPER for one in walk(module))
    if not is_called or definitions(module, HELPER):
        return module
    value = tree.Variable("answer")
    tag = tree.Variable("tag")
    tags = tree.List((OK, tree.Atom("error")))
    pair = tree.Match(tree.Tuple((tag, tree.Variable("_"))), value)
    later = tree.Tuple((tree.Atom("middleware"), tree.Variable("_"), tree.Variable("_")))
    made = [
        tree.Definition(
            "defp", HELPER, (pair,), value, tree.Binary("in", tag, tags), inline=True,
            blank_before=True,
        ),
        tree.Definition("defp", HELPER, (tree.Match(later, value),), value, inline=True),
        tree.Definition("defp", HELPER, (value,), tree.Tuple((OK, value)), inline=True),
    ]  # fmt: skip
    return with_statements(module, [*statements(module), *made])


# --- subscriptions -----------------------------------------------------------------------------


def subscription(nodes: list[Node]) -> list[Node]:
    """`config` answers with the topic that is subscribed to."""
    made = with_answers(nodes, _topic)
    return [_unread(one) if isinstance(one, tree.Definition) else one for one in made]


def _topic(node: Node) -> Node:
    match node:
        case tree.RemoteCall(
            target=tree.Alias(name="Absinthe.Subscription"),
            name="subscribe",
            arguments=(_, topic),
        ):
            return _config(node, topic)
        case tree.Raw(text=text) if found := _SUBSCRIBES.fullmatch(text.strip()):
            return _config(node, tree.Raw(found[1].strip()))
        case tree.String():
            return _config(node, node)
        case tree.Tuple(elements=(tree.Atom(name="ok"), tree.String() as topic)):
            return _config(node, topic)
        case tree.Map(pairs=(tree.Pair(key="topic"), *_) as pairs):
            return replace_with(node, tree.Tuple((OK, tree.List(pairs))))
    return node


def _config(node: Node, topic: Node) -> Node:
    plain = replace(topic, comments=(), blank_before=False)
    return replace_with(node, tree.Tuple((OK, tree.List((tree.Pair("topic", plain),)))))


def replace_with(node: Node, made: Node) -> Node:
    return replace(made, comments=node.comments, blank_before=node.blank_before)


def _unread(node: tree.Definition) -> Node:
    """The pub/sub server is not asked for any more: parameters that only it was read from."""
    read: set[str] = set()
    for part in (node.body, node.guard):
        for one in walk(part) if part is not None else ():
            if isinstance(one, tree.Variable):
                read.add(one.name)
            elif isinstance(one, tree.Raw):
                read.update(_WORD.findall(one.text))

    def change(one: Node) -> Node:
        if isinstance(one, tree.Variable) and one.name not in read and one.name[:1] != "_":
            return replace(one, name=f"_{one.name}")
        return one

    return replace(node, parameters=tuple(bottom_up(one, change) for one in node.parameters))
