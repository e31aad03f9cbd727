"""The fields that functions answer: their arguments and types, from the functions' own signatures.

    @:query static function posts(args: {?limit: Int}, res: Resolution): Array<Post>

    field :posts, list_of(:post) do
      arg :limit, :integer
      resolve &__MODULE__.posts/2
    end

A function that says only `Dynamic` answers with the described type that its name names: `user` a
`User`, `users` a list of them, `createPost` a `Post`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from compiler_core.annotations.graphql.descriptions import (
    SCALARS,
    Description,
    ListOf,
    Named,
    NonNull,
    Reference,
    type_name,
)
from compiler_core.base.span import Span
from compiler_core.elixir.names import snake_case
from compiler_core.syntax import ast

OPERATIONS = ("@:query", "@:mutation", "@:subscription")
_OPEN = frozenset(("Dynamic", "Any", "Void"))
_WRAPPED = frozenset(("Null", "Option"))
_HAXE = {"Int": "integer", "Float": "float", "Bool": "boolean", "String": "string",
         "Date": "datetime", "DateTime": "datetime"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Operation:
    """`kind` is `query`, `mutation` or `subscription`; spans of the view are the member's."""

    kind: str
    member: ast.FunctionMember
    start: int


def operations(declaration: ast.TypeDeclaration) -> Iterator[Operation]:
    for placed in declaration.members:
        if isinstance(placed.member, ast.FunctionMember):
            for metadata in placed.member.metadata:
                if metadata.name in OPERATIONS:
                    yield Operation(metadata.name[2:], placed.member, placed.start)


def of_expression(view: ast.TypeExpr | None) -> Reference | None:
    """The GraphQL type that a Haxe type names; None where it is open."""
    match view:
        case ast.NamedType(path=path, args=args):
            name = path[-1]
            first = args[0] if args and isinstance(args[0], ast.TypeExpr) else None
            if name in _WRAPPED or name == "Result":
                return of_expression(first)
            if name in ("Array", "List"):
                inner = of_expression(first)
                return None if inner is None else ListOf(inner)
            if name in _OPEN:
                return None
            return Named(_HAXE.get(name) or type_name(name), name, view.span)
        case ast.ParenthesisType(inner=inner_view):
            return of_expression(inner_view)
    return None


def result_of(
    member: ast.FunctionMember, described: Mapping[str, Description]
) -> tuple[Reference | None, bool]:
    """What a function's field is of, and whether its name alone tells that."""
    reference = of_expression(member.function.result)
    if reference is not None:
        return reference, False
    objects = [one.name for one in described.values() if one.kind in _ANSWERS]
    found = named_by(member.name.text, objects)
    if found is None:
        return None, True
    name, is_list = found
    at = Named(name, described[name].written, member.name.span)
    return (ListOf(at) if is_list else at), True


_ANSWERS = ("object", "interface", "union")


def named_by(function: str, types: Collection[str]) -> tuple[str, bool] | None:
    """The described type whose name is in the function's, the longest; whether in the plural."""
    words = f"_{snake_case(function)}_"
    best: tuple[str, bool] | None = None
    for name in types:
        for plural, spelled in ((False, name), (True, _plural(name))):
            if f"_{spelled}_" in words and (best is None or len(name) > len(best[0])):
                best = (name, plural)
    return best


def _plural(name: str) -> str:
    if name.endswith("y") and name[-2:-1] not in ("a", "e", "i", "o", "u"):
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("s", "x", "ch", "sh")) else f"{name}s"


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    type: Reference | None
    span: Span


def arguments(type: ast.TypeExpr | None) -> list[Argument]:
    """The fields of a structure that a resolver takes as its arguments."""
    if not isinstance(type, ast.StructType):
        return []
    return [_argument(one) for one in type.fields]


def _argument(field: ast.StructField) -> Argument:
    name = field.name.text
    reference = of_expression(field.type)
    if isinstance(reference, Named) and reference.name == "string" and _is_id(name):
        reference = Named("id", "ID", reference.span)
    is_open = field.optional or (
        isinstance(field.type, ast.NamedType) and field.type.path[-1] in _WRAPPED
    )
    if reference is not None and not is_open:
        reference = NonNull(reference)
    return Argument(name, reference, field.name.span)


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith(("Id", "_id"))


def input_of(name: str, described: Mapping[str, Description]) -> Description | None:
    """An input that nobody describes, `PostInput`: the plain fields of the type `Post`."""
    if not name.endswith("_input") or name.removesuffix("_input") not in described:
        return None
    source = described[name.removesuffix("_input")]
    fields = tuple(
        one for one in source.fields if one.name != "id" and _is_plain(one.type, described)
    )
    return Description("input_object", name, f"{source.written}Input", source.span, fields)


def _is_plain(reference: Reference | None, described: Mapping[str, Description]) -> bool:
    while isinstance(reference, ListOf | NonNull):
        reference = reference.of
    if reference is None:
        return False
    one = described.get(reference.name)
    return reference.name in SCALARS.values() or (one is not None and one.kind == "enum")
