"""The project's classes of resolvers, and which type's fields they answer.

    @:resolver class PostResolver {
        public static function author(post: Post, args: {}, res: Resolution): User …
    }

answers the field `author` of the type `Post`: its functions' first parameter says so, or the
class's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from compiler_core.annotations.graphql.descriptions import Reference, type_name
from compiler_core.annotations.graphql.fields import Argument, arguments, of_expression
from compiler_core.elixir.names import snake_case
from compiler_core.lower.world import elixir_module
from compiler_core.project.files import files, module_of
from compiler_core.project.sources import parse, text
from compiler_core.query import Database, query
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.types import FunctionType, StructureType, Type, TypeId
from compiler_core.syntax import ast

ARITY = 3
"""A resolver of a field takes the record, the arguments and the resolution."""


@dataclass(frozen=True, slots=True)
class ResolverFunction:
    arguments: tuple[Argument, ...]
    types: dict[str, tuple[Type, bool]] = field(hash=False)
    result: Reference | None


@dataclass(frozen=True, slots=True)
class Resolver:
    module: str
    functions: dict[str, ResolverFunction] = field(hash=False)


@query
def resolvers_of(db: Database) -> Mapping[str, Resolver]:
    """By the name of the type: what answers its fields."""
    found: dict[str, Resolver] = {}
    for path in files(db):
        for name, resolver in _in_file(db, path):
            known = found.get(name)
            if known is None:
                found[name] = resolver
    return MappingProxyType(found)


@query
def _in_file(db: Database, path: str) -> tuple[tuple[str, Resolver], ...]:
    if "@:resolver" not in (text(db, path) or ""):
        return ()
    *package, module = module_of(db, path)
    found: list[tuple[str, Resolver]] = []
    for declaration in parse(db, path).source.declarations:
        if all(metadata.name != "@:resolver" for metadata in declaration.metadata):
            continue
        id = TypeId(tuple(package), module, declaration.name.text)
        functions: dict[str, ResolverFunction] = {}
        target = ""
        for placed in declaration.members:
            member = placed.member
            if not isinstance(member, ast.FunctionMember):
                continue
            parameters = member.function.parameters
            if len(parameters) != ARITY or not _is_public(db, id, member.name.text):
                continue
            first = parameters[0].type
            if isinstance(first, ast.NamedType) and first.path[-1] != "Dynamic":
                target = target or type_name(first.path[-1])
            functions[member.name.text] = ResolverFunction(
                tuple(arguments(parameters[1].type)),
                _types(db, id, member.name.text),
                of_expression(member.function.result),
            )
        own = snake_case(declaration.name.text).removesuffix("_resolver")
        found.append((target or own, Resolver(elixir_module(db, id), functions)))
    return tuple(found)


def _is_public(db: Database, id: TypeId, name: str) -> bool:
    declared = declared_type(db, id)
    found = None if declared is None else declared.static.get(name) or declared.instance.get(name)
    return found is not None and found.item.is_public


def _types(db: Database, id: TypeId, name: str) -> dict[str, tuple[Type, bool]]:
    declared = declared_type(db, id)
    found = None if declared is None else declared.static.get(name) or declared.instance.get(name)
    type = None if found is None else found.type
    if not isinstance(type, FunctionType) or len(type.parameters) != ARITY:
        return {}
    shape = strip(db, type.parameters[1].type)
    if not isinstance(shape, StructureType):
        return {}
    return {item.name: (item.type, item.optional) for item in shape.fields}
