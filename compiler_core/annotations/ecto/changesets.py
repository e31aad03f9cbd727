"""Changesets: the steps that annotations append to a function, and the `changeset/2` that lists
make.

    @:validate_required(["title"])
    @:validate_length("title", max: 80)
    static function changeset(book, attrs) {
        return book |> cast(attrs, ["title"]);
    }

    def changeset(book, attrs) do
      book
      |> cast(attrs, [:title])
      |> validate_required([:title])
      |> validate_length(:title, max: 80)
    end

A step takes what the function returns. Where that is not one call or pipeline, it gets a name
first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compiler_core.annotations.ecto import specs
from compiler_core.annotations.site import Given
from compiler_core.annotations.written import (
    elixir_of,
    given,
    import_,
    text_of,
    texts_of,
    use,
    value_of,
)
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, variable_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import MemberSite, ModuleSite
from compiler_core.semantics.typed import TypedMember
from compiler_core.syntax import ast

MODULE = "Ecto.Changeset"
IMPORTS = (MODULE,)

OF_ONE_FIELD = frozenset(
    "@:" + name
    for name in (
        *("validate_inclusion", "validate_exclusion", "validate_subset", "validate_number"),
        *("validate_length", "validate_format", "validate_acceptance", "validate_confirmation"),
        *("unique_constraint", "foreign_key_constraint", "assoc_constraint", "check_constraint"),
        *("no_assoc_constraint", "exclusion_constraint"),
    )
)
"""Annotations whose first argument is a field (or, of a unique constraint, several)."""

STEPS = OF_ONE_FIELD | {"@:validate_required"}
_NAMES = ("name", "match", "count")
"""Options whose text is an atom."""
_WITH_MESSAGE = {"validate_acceptance": 1, "validate_confirmation": 1, "unique_constraint": 1,
                 "foreign_key_constraint": 1, "assoc_constraint": 1, "no_assoc_constraint": 1,
                 "validate_inclusion": 2, "validate_exclusion": 2, "validate_subset": 2,
                 "validate_format": 2}  # fmt: skip
"""How many arguments stand before a message without a name."""


def step(name: str, arguments: list[Given], subject: Node | None = None) -> tree.RemoteCall | None:
    """The call that an annotation stands for; `subject` is what comes first, outside of a pipe.
    None where its arguments say nothing yet."""
    positional = [one.value for one in arguments if one.name is None]
    if not positional:
        return None
    made: list[Node | None] = [None if subject is None else subject, _fields(positional[0])]
    kept = _WITH_MESSAGE.get(name, len(positional))
    made += [elixir_of(one) for one in positional[1:kept]]
    nodes = [one for one in made if one is not None]
    for message in positional[kept : kept + 1]:
        value = elixir_of(message)
        if value is not None:
            nodes.append(tree.Pair("message", value))
    for one in arguments:
        if one.name is not None:
            key = field_name(one.name)
            value = elixir_of(one.value, atoms=key in _NAMES)
            if value is not None:
                nodes.append(tree.Pair(key, value))
    return tree.RemoteCall(tree.Alias(MODULE), name, tuple(nodes))


def _fields(value: ast.Expr) -> Node | None:
    if isinstance(value, ast.ArrayLiteral):
        return tree.List(tuple(tree.Atom(field_name(one)) for one in texts_of(value)))
    text = text_of(value)
    return None if text is None else tree.Atom(field_name(text))


def canonical(name: str) -> str:
    """An annotation's name as Elixir has the function's: `@:validateLength` → `validate_length`."""
    return field_name(name.removeprefix("@:"))


def append(site: MemberSite, nodes: list[Node]) -> list[Node]:
    """The function with the annotation's step behind what each of its clauses returns."""
    call = step(canonical(site.metadata.name), given(site))
    if call is None:
        return nodes
    return [_appended(node, call) if _is_definition(node) else node for node in nodes]


def _is_definition(node: Node) -> bool:
    return isinstance(node, tree.Definition) and node.body is not None


def _appended(node: Node, call: tree.RemoteCall) -> Node:
    assert isinstance(node, tree.Definition) and node.body is not None
    return replace(node, body=_behind(node.body, call), inline=False)


def _behind(body: Node, call: tree.RemoteCall) -> Node:
    if isinstance(body, tree.Block) and body.statements:
        *before, last = body.statements
        return tree.Block((*before, *_piped(last, call)))
    lines = _piped(body, call)
    return lines[0] if len(lines) == 1 else tree.Block(lines)


def _piped(last: Node, call: tree.RemoteCall) -> tuple[Node, ...]:
    match last:
        case tree.Pipeline():
            return (replace(last, steps=(*last.steps, call), multiline=True),)
        case tree.RemoteCall(sections=()) | tree.LocalCall(sections=()) if last.arguments:
            first = last.arguments[0]
            if not isinstance(first, tree.Pair):
                inner = replace(
                    last,
                    arguments=last.arguments[1:],
                    origin=last.origin,
                    comments=(),
                    blank_before=False,
                )
                made = tree.Pipeline(
                    first,
                    (inner, call),
                    True,
                    origin=last.origin,
                    comments=last.comments,
                    blank_before=last.blank_before,
                )
                return (made,)
        case tree.Variable():
            taken = replace(call, arguments=(last, *call.arguments))
            return (
                replace(
                    taken,
                    origin=last.origin,
                    comments=last.comments,
                    blank_before=last.blank_before,
                ),
            )
    name = tree.Variable("changeset")
    bound = tree.Match(
        name,
        replace(last, comments=(), blank_before=False),
        comments=last.comments,
        blank_before=last.blank_before,
        origin=last.origin,
    )
    return (bound, replace(call, arguments=(name, *call.arguments), blank_before=True))


def with_types(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """The `@spec` of `changeset/2`: it takes a map, and gives a changeset."""
    if member.member.name != ANNOTATION.removeprefix("@:"):
        return nodes
    result = tree.RemoteCall(tree.Alias(MODULE), "t")
    typed = [specs.with_parameter(one, 1, tree.LocalCall("map")) for one in nodes]
    return [specs.with_result(one, result) for one in typed]


# --- a schema's own ------------------------------------------------------------------------------


def directives_of_schema(site: ModuleSite) -> list[Node]:
    return [use("Ecto.Schema"), *imported(site)]


def imported(site: ModuleSite) -> list[Node]:
    """`import Ecto.Changeset`, where a function needs it."""
    needed = MODULE in site.imported or any(True for _ in generated(site, ()))
    return [import_(MODULE)] if needed else []


def generated(site: ModuleSite, functions: Iterable[Node]) -> Iterator[Node]:
    """The `changeset/2` of `@:changeset(["title"], ["title"])`, unless the class has one."""
    arguments = given(site)
    permitted = value_of(arguments, "cast", 0)
    if site.metadata.name != ANNOTATION or permitted is None or _has_changeset(site):
        return
    record = tree.Variable(variable_name(site.unit.name.split(".")[-1]))
    attributes = tree.Variable("attrs")
    steps: list[Node] = [tree.LocalCall("cast", (attributes, _fields(permitted) or tree.List()))]
    required = value_of(arguments, "required", 1)
    fields = None if required is None else _fields(required)
    if isinstance(fields, tree.List) and fields.elements:
        steps.append(tree.LocalCall("validate_required", (fields,)))
    for metadata in site.declaration.view.metadata:
        name = canonical(metadata.name)
        made = step(name, given(replace(site, metadata=metadata))) if f"@:{name}" in STEPS else None
        steps += [] if made is None else [tree.LocalCall(name, made.arguments)]
    origin = site.metadata.span
    type = tree.RemoteCall(tree.Alias(MODULE), "t")
    head = tree.LocalCall("changeset", (tree.LocalCall("t"), tree.LocalCall("map")), parens=True)
    yield tree.Attribute("spec", tree.Binary("::", head, type), blank_before=True, origin=origin)
    body = tree.Pipeline(record, tuple(steps), True)
    yield tree.Definition("def", "changeset", (record, attributes), body, origin=origin)


ANNOTATION = "@:changeset"


def _has_changeset(site: ModuleSite) -> bool:
    return any(one.member.name == "changeset" for one in site.declaration.members)
