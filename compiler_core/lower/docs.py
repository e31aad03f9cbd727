"""What stands above a function: `@doc`, `@spec`, `@impl`; and the module's `@moduledoc`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import specs
from compiler_core.lower.context import Unit
from compiler_core.lower.places import Effects
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import FunctionType, null_of

if TYPE_CHECKING:
    from compiler_core.lower.function import Shape


def moduledoc(doc: str | None) -> Node:
    return tree.Attribute("moduledoc", tree.FALSE if not doc else _text(doc))


def head(
    unit: Unit,
    member: TypedMember,
    is_public: bool,
    is_callback: bool,
    shape: Shape,
    effects: Effects,
) -> list[Node]:
    """The attributes above a function."""
    found: list[Node] = []
    if is_public and member.view.doc and not is_callback:
        found.append(tree.Attribute("doc", _text(member.view.doc)))
    if is_callback:
        found.append(tree.Attribute("impl", tree.TRUE))
    elif is_public and member.member.name != "main":
        spec = _spec(unit, member, shape, effects)
        if spec is not None:
            found.append(spec)
    return found


def _is_constructor(member: TypedMember) -> bool:
    return member.member.kind == "constructor"


def _text(doc: str) -> Node:
    return tree.String((doc.strip("\n") + "\n",), heredoc=True)


def _spec(unit: Unit, member: TypedMember, shape: Shape, effects: Effects) -> Node | None:
    type = member.member.type
    function = member.function
    if not isinstance(type, FunctionType) or function is None:
        return None
    if any(parameter.pattern is not None for parameter in function.parameters):
        return None
    this: Node = tree.LocalCall("t")
    given: list[Node] = [] if shape.receiver is None or _is_constructor(member) else [this]
    for parameter, written in zip(function.parameters, type.parameters, strict=False):
        wanted = written.type
        if parameter.optional and parameter.default is None:
            wanted = null_of(wanted)
        given.append(specs.type_spec(unit, wanted))
    result = this if _is_constructor(member) else specs.result_with(unit, type, effects, this)
    if not any(specs.says_something(one) for one in (*given, result)):
        return None
    call = tree.LocalCall(shape.name, tuple(given), parens=True)
    return tree.Attribute("spec", tree.Binary("::", call, result))
