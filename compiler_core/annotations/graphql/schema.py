"""What `@:graphql` makes of a class: an Absinthe schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compiler_core.annotations.graphql.descriptions import (
    CUSTOM,
    SCALARS,
    Description,
    Field,
    ListOf,
    Named,
    NonNull,
    Reference,
    descriptions,
    named,
)
from compiler_core.annotations.graphql.fields import (
    OPERATIONS,
    Argument,
    arguments,
    input_of,
    operations,
    result_of,
)
from compiler_core.annotations.graphql.resolvers import Resolver, resolvers_of
from compiler_core.annotations.graphql.results import with_helper
from compiler_core.annotations.otp import statements, with_statements
from compiler_core.annotations.written import macro, use
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.types import (
    AbstractType,
    ClassType,
    FunctionType,
    StructureType,
    Type,
    TypedefType,
    TypeId,
)

MODULE = tree.Variable("__MODULE__")


class Schema:
    """The parts of a schema while it is put together."""

    def __init__(self, site: ModuleSite) -> None:
        self.site = site
        self.described: dict[str, Description] = {}
        for _, one in descriptions(site.declaration.view):
            self.described.setdefault(one.name, one)
        self.derived: dict[str, Description] = {}
        self.used: set[str] = set()
        self.resolvers = resolvers_of(site.db)

    def parts(self) -> Iterator[Node]:
        blocks = list(self._operations())
        types = [self._type(one) for one in self.described.values()]
        inputs = [self._type(one) for one in self.derived.values()]
        if self.used & CUSTOM:
            yield replace(
                macro("import_types", tree.Alias("Absinthe.Type.Custom")), blank_before=True
            )
        for one in (*types, *inputs, *blocks):
            yield replace(one, blank_before=True)

    # -- types --

    def known(self, reference: Reference) -> bool:
        name = named(reference).name
        return name in SCALARS.values() or name in self.described or name in self.derived

    def node(self, reference: Reference) -> Node:
        match reference:
            case ListOf(of=inner):
                return tree.LocalCall("list_of", (self.node(inner),), parens=True)
            case NonNull(of=inner):
                return tree.LocalCall("non_null", (self.node(inner),), parens=True)
        self.used.add(reference.name)
        return tree.Atom(reference.name)

    def _type(self, one: Description) -> Node:
        lines: list[Node] = []
        if one.description:
            lines.append(macro("description", tree.String((one.description,))))
        if one.kind == "enum":
            lines += [macro("value", tree.Atom(field_name(name.lower()))) for name in one.values]
        if one.kind == "union":
            listed = tree.List(tuple(tree.Atom(item.name) for item in one.members))
            lines.append(macro("types", listed))
        resolver = self.resolvers.get(one.name) if one.kind == "object" else None
        for field in one.fields:
            if field.type is not None and self.known(field.type):
                lines.append(self._field(field, resolver))
        if resolver is not None:
            names = {field.name for field in one.fields}
            lines += self._more_fields(resolver, names)
        lines += [macro("interface", tree.Atom(item.name)) for item in one.interfaces]
        if one.resolve_type is not None:
            lines.append(macro("resolve_type", self._capture(one.resolve_type, 2)))
        return macro(one.kind, tree.Atom(one.name), body=lines)

    def _field(self, field: Field, resolver: Resolver | None) -> Node:
        assert field.type is not None
        head = (tree.Atom(field_name(field.name)), self.node(field.type))
        lines: list[Node] = []
        if field.description:
            lines.append(macro("description", tree.String((field.description,))))
        function = None if resolver is None else resolver.functions.get(field.name)
        if resolver is not None and function is not None:
            lines += self._arguments(function.arguments, function.types)
            lines.append(_resolve(resolver.module, field.name, 3))
        return macro("field", *head, body=lines) if lines else macro("field", *head)

    def _more_fields(self, resolver: Resolver, names: set[str]) -> Iterator[Node]:
        """What a resolver answers that the type doesn't list, where its type is known."""
        for name, function in resolver.functions.items():
            if name in names or function.result is None or not self.known(function.result):
                continue
            head = (tree.Atom(field_name(name)), self.node(function.result))
            lines = [
                *self._arguments(function.arguments, function.types),
                _resolve(resolver.module, name, 3),
            ]
            yield macro("field", *head, body=lines)

    # -- operations --

    def _operations(self) -> Iterator[Node]:
        found = list(operations(self.site.declaration.view))
        for kind in ("query", "mutation", "subscription"):
            fields = [
                line
                for one in found
                if one.kind == kind
                for line in self._operation(one.member.name.text, kind)
            ]
            if fields:
                spaced = [replace(one, blank_before=i > 0) for i, one in enumerate(fields)]
                yield macro(kind, body=spaced)

    def _operation(self, name: str, kind: str) -> Iterator[Node]:
        member = next(
            one.member
            for one in operations(self.site.declaration.view)
            if one.member.name.text == name
        )
        parameters = member.function.parameters
        result, _ = result_of(member, self.described)
        if result is None or not self.known(result):
            return
        place = 1 if len(parameters) == 3 else 0
        written = parameters[place].type if place < len(parameters) else None
        types = _argument_types(self.site.db, self.site.declaration.id, name, place)
        lines = list(self._arguments(arguments(written), types))
        capture = self._capture(name, max(len(parameters), 2))
        lines.append(macro("config" if kind == "subscription" else "resolve", capture))
        yield macro("field", tree.Atom(field_name(name)), self.node(result), body=lines)

    def _arguments(
        self, written: Iterable[Argument], types: dict[str, tuple[Type, bool]]
    ) -> Iterator[Node]:
        given = {one.name: one for one in written}
        for name, (type, optional) in types.items():
            reference = given[name].type if name in given else of_type(type, optional, self.site.db)
            if reference is None:
                continue
            target = named(reference)
            if not self.known(reference):
                derived = self._derived(target, type)
                if derived is None:
                    continue
                self.derived[derived.name] = derived
            yield macro("arg", tree.Atom(field_name(name)), self.node(reference))

    def _derived(self, target: Named, type: Type) -> Description | None:
        """An input that nobody describes: a structure's fields, or those of the type it is for."""
        shape = strip(self.site.db, type)
        if isinstance(shape, StructureType):
            fields = tuple(
                Field(item.name, of_type(item.type, item.optional, self.site.db), target.span)
                for item in shape.fields
            )
            return Description("input_object", target.name, target.written, target.span, fields)
        return input_of(target.name, self.described)

    def _capture(self, name: str, arity: int) -> Node:
        declared = declared_type(self.site.db, self.site.declaration.id)
        found = (
            None if declared is None else declared.static.get(name) or declared.instance.get(name)
        )
        is_public = found is not None and found.item.is_public
        return tree.FunctionCapture(MODULE if is_public else None, function_name(name), arity)


def _resolve(module: str, name: str, arity: int) -> Node:
    return macro("resolve", tree.FunctionCapture(tree.Alias(module), function_name(name), arity))


def _argument_types(
    db: Database, id: TypeId, name: str, place: int
) -> dict[str, tuple[Type, bool]]:
    """The fields of the structure that a function takes as arguments, as they are typed."""
    declared = declared_type(db, id)
    found = None if declared is None else declared.static.get(name) or declared.instance.get(name)
    type = None if found is None else found.type
    if not isinstance(type, FunctionType) or place >= len(type.parameters):
        return {}
    shape = strip(db, type.parameters[place].type)
    if not isinstance(shape, StructureType):
        return {}
    return {item.name: (item.type, item.optional) for item in shape.fields}


def of_type(type: Type, optional: bool, db: Database) -> Reference | None:
    """The GraphQL type of a type."""
    from compiler_core.annotations.graphql.descriptions import type_name
    from compiler_core.base.span import Span
    from compiler_core.lower.types import is_nullable

    nowhere = Span(0, 0)
    is_open = optional or is_nullable(type)
    found: Reference | None = None
    if isinstance(type, AbstractType) and type.id.name == "Null" and type.args:
        return of_type(type.args[0], True, db)
    if isinstance(type, ClassType) and type.id.name == "Array" and type.args:
        inner = of_type(type.args[0], False, db)
        found = None if inner is None else ListOf(inner)
    elif isinstance(type, ClassType | AbstractType | TypedefType):
        found = Named(type_name(type.id.name), type.id.name, nowhere)
    return found if found is None or is_open else NonNull(found)


# --- hooks -------------------------------------------------------------------------------------


def directives(site: ModuleSite) -> list[Node]:
    return [use("Absinthe.Schema")]


def parts(site: ModuleSite) -> Iterator[Node]:
    yield from Schema(site).parts()


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    """Without functions for the variables that describe types; with what answers need."""
    names = {
        function_name(placed.member.name.text)
        for placed, _ in descriptions(site.declaration.view)
        if isinstance(placed.member.name.text, str)
    }
    kept = [
        one
        for one in statements(module)
        if not (isinstance(one, tree.Definition) and not one.parameters and one.name in names)
        and not (isinstance(one, tree.Attribute) and one.name in names)
    ]
    return with_helper(with_statements(module, kept))


def is_field(annotations: Iterable[str]) -> bool:
    return any(name in OPERATIONS for name in annotations)
