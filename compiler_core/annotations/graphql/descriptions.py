"""How a `@:graphql` class describes its types: static variables whose values are read, not run.

    @:type static var userType = {                     Description("type", "user", fields=(
        name: "User",                                      Field("id", NonNull(Named("id"))),
        fields: {                                          Field("posts", ListOf(Named("post"))),
            id: {:id, nonNull: true},                  ))
            posts: {list: "Post"}
        }
    };

A type is written as an atom (`:string`), as GraphQL's own text (`"Post"`, `"[Post!]!"`), as a
list of one, as a tuple with `nonNull: true`, or as an object with `type` or `list`. Spans are
those of the views: relative to the member that the description stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from compiler_core.annotations.children import fields_of
from compiler_core.annotations.written import text_of, texts_of
from compiler_core.base.span import Span
from compiler_core.elixir.names import snake_case
from compiler_core.syntax import ast

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "@:type": "object",
        "@:input": "input_object",
        "@:enum": "enum",
        "@:interface": "interface",
        "@:union": "union",
    }
)
"""By annotation: Absinthe's macro."""

SCALARS: Mapping[str, str] = MappingProxyType(
    {
        **{name: name for name in ("id", "string", "integer", "float", "boolean")},
        "int": "integer",
        "bool": "boolean",
        "date_time": "datetime",
        **{name: name for name in ("datetime", "naive_datetime", "date", "time", "decimal")},
    }
)
CUSTOM = frozenset(("datetime", "naive_datetime", "date", "time", "decimal"))
"""Those that a schema imports from `Absinthe.Type.Custom`."""


@dataclass(frozen=True, slots=True)
class Named:
    """A type by its name in Absinthe; `written` is the name as it was given."""

    name: str
    written: str
    span: Span


@dataclass(frozen=True, slots=True)
class ListOf:
    of: Reference


@dataclass(frozen=True, slots=True)
class NonNull:
    of: Reference


Reference = Named | ListOf | NonNull


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    """In Haxe's spelling."""
    type: Reference | None
    span: Span
    """Of the type as written."""
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Description:
    kind: str
    """Absinthe's macro: `object`, `enum`, …"""
    name: str
    """In Absinthe: `blog_post`."""
    written: str
    """In GraphQL: `BlogPost`."""
    span: Span
    """Of the name, or of the whole value where it has none."""
    fields: tuple[Field, ...] = ()
    values: tuple[str, ...] = ()
    members: tuple[Named, ...] = ()
    """A union's types."""
    interfaces: tuple[Named, ...] = ()
    resolve_type: str | None = None
    """The function, in Haxe's spelling, that tells which type a value is of."""
    description: str | None = None


def named(reference: Reference) -> Named:
    while not isinstance(reference, Named):
        reference = reference.of
    return reference


def type_name(written: str) -> str:
    """Absinthe's name of a type: `BlogPost` is `blog_post`, `Int` is `integer`."""
    name = "id" if written == "ID" else snake_case(written)
    return SCALARS.get(name, name)


def descriptions(
    declaration: ast.TypeDeclaration,
) -> Iterator[tuple[ast.PlacedMember, Description]]:
    """Those of a class, in its order, each with the member that it stands on."""
    for placed in declaration.members:
        member = placed.member
        if isinstance(member, ast.VarMember) and isinstance(member.value, ast.ObjectLiteral):
            for metadata in member.metadata:
                if metadata.name in KINDS:
                    kind = KINDS[metadata.name]
                    yield placed, _description(kind, member.name.text, member.value)


def _description(kind: str, variable: str, value: ast.ObjectLiteral) -> Description:
    given = fields_of(value)
    name = given.get("name")
    text = None if name is None else text_of(name.value)
    fields = given.get("fields")
    resolve = given.get("resolveType") or given.get("resolve_type")
    return Description(
        kind,
        type_name(text or _of_variable(variable)),
        text or _of_variable(variable),
        value.span if name is None else name.value.span,
        () if fields is None else tuple(_fields(fields.value)),
        () if "values" not in given else tuple(texts_of(given["values"].value)),
        tuple(_names(given.get("types"))),
        tuple(_names(given.get("interfaces"))),
        None if resolve is None else text_of(resolve.value),
        _text(given.get("description")),
    )


def _of_variable(name: str) -> str:
    """`userType` describes `User`."""
    for ending in ("Type", "Input", "Enum"):
        if name.endswith(ending) and len(name) > len(ending) and ending != "Input":
            name = name[: -len(ending)]
    return name[:1].upper() + name[1:]


def _text(field: ast.ObjectField | None) -> str | None:
    return None if field is None else text_of(field.value)


def _names(field: ast.ObjectField | None) -> Iterator[Named]:
    if field is not None and isinstance(field.value, ast.ArrayLiteral):
        for element in field.value.elements:
            reference = read(element)
            if isinstance(reference, Named):
                yield reference


def _fields(value: ast.Expr) -> Iterator[Field]:
    if isinstance(value, ast.ObjectLiteral):
        for name, field in fields_of(value).items():
            more = field.value if isinstance(field.value, ast.ObjectLiteral) else None
            description = None if more is None else _text(fields_of(more).get("description"))
            yield Field(name, read(field.value), field.value.span, description)


def read(value: ast.Expr) -> Reference | None:
    """A type as it is written; None for what is none."""
    match value:
        case ast.AtomLiteral(name=name) | ast.Identifier(name=name):
            return Named(type_name(name), name, value.span)
        case ast.StringLiteral(value=text):
            return _read_text(text.strip(), value.span)
        case ast.ArrayLiteral(elements=[only]):
            inner = read(only)
            return None if inner is None else ListOf(inner)
        case ast.TupleLiteral(elements=[first, *others]):
            options = [one for one in others if isinstance(one, ast.KeywordList)]
            given = {entry.name.text: entry.value for one in options for entry in one.entries}
            return _non_null(read(first), given.get("nonNull"))
        case ast.ObjectLiteral():
            fields = {name: field.value for name, field in fields_of(value).items()}
            element = read(fields["list"]) if "list" in fields else None
            found = ListOf(element) if element is not None else None
            if found is None and "type" in fields:
                return _non_null(read(fields["type"]), fields.get("nonNull"))
            return _non_null(found, fields.get("nonNull"))
    return None


def _read_text(text: str, span: Span) -> Reference | None:
    if text.endswith("!"):
        inner = _read_text(text[:-1], span)
        return None if inner is None else NonNull(inner)
    if text.startswith("[") and text.endswith("]"):
        inner = _read_text(text[1:-1], span)
        return None if inner is None else ListOf(inner)
    return Named(type_name(text), text, span) if text.isidentifier() else None


def _non_null(reference: Reference | None, wanted: ast.Expr | None) -> Reference | None:
    if reference is None or not (isinstance(wanted, ast.BoolLiteral) and wanted.value):
        return reference
    return NonNull(reference)
