"""What stands above a function: `@doc`, `@spec`, `@impl`; and the module's `@moduledoc`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import heex, idle_results, specs, statics
from compiler_core.lower.context import Unit
from compiler_core.lower.iterators import gives_library_iterator
from compiler_core.lower.places import Effects
from compiler_core.lower.spec_variables import Parts, with_variables
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import VOID, FunctionType, null_of
from compiler_core.syntax.views import doc_text

if TYPE_CHECKING:
    from compiler_core.lower.function import Shape


def typedoc(doc: str) -> Node:
    one = doc.strip()
    return tree.Attribute("typedoc", _text(doc) if "\n" in one else tree.String((one,)))


_HEADER = re.compile(r"\s*(/\*\*(?!/).*?\*/)\s*(?:package|import|using)\b", re.DOTALL)


@query
def header(db: Database, path: str) -> str | None:
    """The doc comment above a file's imports: of its first class, where that has none."""
    found = _HEADER.match(text(db, path) or "")
    return None if found is None else doc_text(found[1])


def moduledoc(doc: str | None) -> Node:
    return tree.Attribute("moduledoc", tree.FALSE if not doc else _text(doc))


def head(
    unit: Unit,
    member: TypedMember,
    is_public: bool,
    is_callback: bool,
    shape: Shape,
    effects: Effects,
    definitions: list[Node],
) -> list[Node]:
    """The attributes above a function; `definitions` are its clauses and what was lifted out."""
    found: list[Node] = []
    if is_public and member.view.doc and not is_callback:
        found.append(tree.Attribute("doc", _text(member.view.doc)))
    if is_callback:
        found.append(tree.Attribute("impl", tree.TRUE))
    elif is_public:
        spec = _spec(unit, member, shape, effects, definitions)
        if spec is not None:
            found.append(spec)
    return found


def _is_constructor(member: TypedMember) -> bool:
    return member.member.kind == "constructor"


def _text(doc: str) -> Node:
    return tree.String((doc.strip("\n") + "\n",), heredoc=True)


def _gives_list(unit: Unit, member: TypedMember) -> bool:
    """An iterator of Haxe's library is a list."""
    one = member.member
    if one.owner is None:
        return False
    return gives_library_iterator(unit.world.db, one.owner, one.name, one.is_static)


def _spec(
    unit: Unit, member: TypedMember, shape: Shape, effects: Effects, definitions: list[Node]
) -> Node | None:
    type = member.member.type
    function = member.function
    if not isinstance(type, FunctionType) or function is None:
        return None
    if any(parameter.pattern is not None for parameter in function.parameters):
        return None
    this: Node = tree.LocalCall("t")

    def parts(type: FunctionType) -> Parts:
        given: list[Node] = [] if shape.receiver is None or _is_constructor(member) else [this]
        for parameter, written in zip(function.parameters, type.parameters, strict=False):
            wanted = written.type
            if parameter.optional and parameter.default is None:
                wanted = null_of(wanted)
            given.append(specs.type_spec(unit, wanted))
        if _is_constructor(member):
            return given, this
        return given, specs.result_with(unit, type, effects, this)

    (given, result), constraints = with_variables(unit, member.member, type, parts)
    if heex.gives_template(function):
        result = heex.RENDERED
    if _gives_list(unit, member):
        result = specs.listed(result)
    if result == specs.ANY and type.result == VOID:
        setters = {statics.setter(name) for name in unit.used_accessors}
        result = idle_results.spec(definitions, setters) or result
    if not any(specs.says_something(one) for one in (*given, result)):
        return None
    call = tree.LocalCall(shape.name, tuple(given), parens=True)
    spec: Node = tree.Binary("::", call, result)
    if constraints is not None:
        spec = tree.Binary("when", spec, constraints)
    return tree.Attribute("spec", spec)
