"""A file's enums and typedefs as `@type`s of the module that has them.

    enum Shape { Dot; Circle(r:Float); }       @type shape :: :dot | {:circle, float()}
    typedef Point = {x:Int, y:Int}             @type point :: %{x: integer(), y: integer()}
    abstract Meters(Float) { … }               @type t :: float()          in a module of its own

Types are written by `specs`; here are their names, comments and documentation.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import comments, docs, specs
from compiler_core.lower.context import Unit
from compiler_core.semantics.declared import DeclaredType
from compiler_core.semantics.typed import TypedDeclaration
from compiler_core.semantics.types import FunctionParameter, Type, null_of


def types(unit: Unit, declarations: list[TypedDeclaration]) -> list[Node]:
    """The `@type`s of enums and typedefs, each with its comments and `@typedoc`."""
    found: list[Node] = []
    for one in declarations:
        name = specs.type_name(one.view.name.text)
        if one.view.kind == "enum":
            constructors = [
                (item.name, [_given(parameter) for parameter in item.parameters])
                for item in one.constructors
            ]
            node = specs.enum_type(unit, name, constructors)
        elif one.aliased is not None:
            value = specs.type_spec(unit, one.aliased)
            node = tree.Attribute("type", tree.Binary("::", tree.Variable(name), value))
        else:
            continue
        above = tuple(
            line
            for item in one.view.comments
            for line in comments.comment_lines(item.text)
            if item.span.end <= one.view.span.start
        )
        node = replace(node, blank_before=True, origin=one.view.span, comments=above)
        if one.view.doc:
            doc = docs.typedoc(one.view.doc)
            found.append(replace(doc, blank_before=True, comments=above))
            node = replace(node, blank_before=False, comments=())
        found.append(node)
    return found


def underlying(unit: Unit, declared: DeclaredType | None) -> Node:
    """`@type t`: the type behind an abstract."""
    behind = None if declared is None else declared.underlying
    value = specs.TERM if behind is None else specs.type_spec(unit, behind)
    return tree.Attribute("type", tree.Binary("::", tree.Variable("t"), value))


def _given(parameter: FunctionParameter) -> Type:
    return null_of(parameter.type) if parameter.optional else parameter.type
