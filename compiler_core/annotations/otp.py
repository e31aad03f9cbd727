"""What OTP's annotations share: the functions that start a process, put where they are absent.

@:genserver class Counter { function init(start: Int) { … } }

def start_link(start) do
  GenServer.start_link(__MODULE__, start)
end
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from compiler_core.annotations.answers import keyed
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.semantics.typed import TypedMember

MODULE = tree.Variable("__MODULE__")
ON_START = tree.RemoteCall(tree.Alias("GenServer"), "on_start")


def statements(module: tree.Module) -> tuple[Node, ...]:
    body = module.body
    return body.statements if isinstance(body, tree.Block) else (body,)


def definitions(module: tree.Module, name: str) -> list[tree.Definition]:
    """The clauses of a function of any arity."""
    return [
        one for one in statements(module) if isinstance(one, tree.Definition) and one.name == name
    ]


def with_statements(module: tree.Module, body: Iterable[Node]) -> tree.Module:
    return replace(module, body=tree.Block(tuple(body)))


def put_above(module: tree.Module, name: str, nodes: Iterable[Node]) -> tree.Module:
    """The module with more functions above one of its own (at its end, where it isn't there)."""
    found = list(statements(module))
    place = next(
        (i for i, one in enumerate(found) if isinstance(one, tree.Definition) and one.name == name),
        len(found),
    )
    while place > 0 and place < len(found) and _is_head(found[place - 1]):
        place -= 1
    after = found[place:]
    if after:
        after[0] = replace(after[0], blank_before=True)
    return with_statements(module, [*found[:place], *_apart(nodes), *after])


def _is_head(node: Node) -> bool:
    return isinstance(node, tree.Attribute) and node.name in ("doc", "spec", "impl")


def _apart(nodes: Iterable[Node]) -> list[Node]:
    """A function's attributes stand right above it."""
    found: list[Node] = []
    for node in nodes:
        attached = bool(found) and _is_head(found[-1])
        found.append(replace(node, blank_before=not attached))
    return found


def member_named(site: ModuleSite, name: str) -> TypedMember | None:
    """A function of the annotated class, by its Haxe name."""
    return next(
        (
            one
            for one in site.declaration.members
            if one.member.name == name and one.function is not None
        ),
        None,
    )


def argument_name(module: tree.Module, name: str) -> str:
    """What a function calls its first parameter, for another one that hands it on."""
    for definition in definitions(module, name):
        match definition.parameters:
            case (tree.Variable(name=found), *_) if found.strip("_"):
                return found.lstrip("_")
    return "args"


def with_start_link(
    module: tree.Module, starter: str, name: Node | None, above: str = "init"
) -> tree.Module:
    """The module with `start_link/1`, if it has none: it starts a process of this module, under
    this name."""
    if definitions(module, "start_link"):
        return module
    argument = tree.Variable(argument_name(module, above))
    options = () if name is None else (tree.Pair("name", name),)
    call = tree.RemoteCall(tree.Alias(starter), "start_link", (MODULE, argument, *options))
    return put_above(module, above, start_link(argument, call))


def start_link(argument: Node, call: Node) -> list[Node]:
    head = tree.LocalCall("start_link", (tree.LocalCall("term"),), parens=True)
    return [
        tree.Attribute("spec", tree.Binary("::", head, ON_START)),
        tree.Definition("def", "start_link", (argument,), call),
    ]


def supervised(node: Node, *, starts: bool = False, name: Node | None = None) -> Node:
    """`%{strategy: …, children: …}` as the call that `init` answers with (that starts them)."""
    children = keyed(node, "children")
    strategy = keyed(node, "strategy")
    if children is None or strategy is None or not isinstance(node, tree.Map):
        return node
    options = [one for one in node.pairs if isinstance(one, tree.Pair) and one.key != "children"]
    if name is not None and keyed(node, "name") is None:
        options.append(tree.Pair("name", name))
    function = "start_link" if starts else "init"
    return tree.RemoteCall(tree.Alias("Supervisor"), function, (children, *options))
