"""Checks of GraphQL schemas: named types exist, once; functions take what Absinthe gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.graphql.descriptions import (
    SCALARS,
    Description,
    Named,
    Reference,
    descriptions,
    named,
)
from compiler_core.annotations.graphql.fields import (
    arguments,
    input_of,
    operations,
    result_of,
)
from compiler_core.annotations.site import Site
from compiler_core.base.diagnostic import Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.syntax import ast

NO_SUCH_TYPE, NO_TYPE, SAME_TYPE = "HX372", "HX373", "HX374"
NO_RESOLVE_TYPE, RESOLVER_ARITY, NOT_IN_A_SCHEMA, DERIVED_INPUT = (
    "HX375", "HX376", "HX377", "HX378",
)  # fmt: skip


def check_schema(site: Site) -> Iterator[Fault]:
    """Everything that a schema's class says of types."""
    declaration = site.declaration
    if declaration is None:
        return
    found = list(descriptions(declaration))
    described: dict[str, Description] = {}
    first: dict[str, Span] = {}
    for placed, one in found:
        span = one.span.shifted(placed.start)
        if one.name in described:
            yield Finding(
                span,
                SAME_TYPE,
                f"Two types of this schema are called `{one.written}`.",
                labels=(Label(first[one.name], "the first one"),),
            )
        else:
            described[one.name] = one
            first[one.name] = span
    for placed, one in found:
        yield from _described(one, described, placed.start)
    for operation in operations(declaration):
        yield from _operation(operation.member, described, operation.start)


def _described(one: Description, described: dict[str, Description], start: int) -> Iterator[Fault]:
    for field in one.fields:
        if field.type is None:
            yield Finding(
                field.span.shifted(start),
                NO_TYPE,
                f"The field `{field.name}` of `{one.written}` has no type that GraphQL knows.",
                help='It is an atom (`:string`), a name ("Post"), `{list: "Post"}` or '
                "`{:id, nonNull: true}`.",
            )
        else:
            yield from _exists(field.type, described, start)
    for item in (*one.members, *one.interfaces):
        yield from _exists(item, described, start)
    if one.kind in ("interface", "union") and one.resolve_type is None:
        yield Finding(
            one.span.shifted(start),
            NO_RESOLVE_TYPE,
            f"Nothing says which type a value of `{one.written}` is of.",
            help='`resolveType: "typeOf"` names a function `(value, resolution)` that answers the '
            "type's name as an atom.",
        )


def _exists(reference: Reference, described: dict[str, Description], start: int) -> Iterator[Fault]:
    target = named(reference)
    if target.name in SCALARS.values() or target.name in described:
        return
    names = [one.written for one in described.values()]
    yield _no_such_type(target, names, start)


def _no_such_type(target: Named, names: Iterable[str], start: int) -> Finding:
    span = target.span.shifted(start)
    known = list(names)
    likely = closest(target.written, [*known, *SCALARS.values()])
    length = span.end - span.start
    quoted = length == len(target.written) + 2
    atom = length == len(target.written) + 1
    fixes: tuple[Fix, ...] = ()
    if likely is not None and (quoted or atom or length == len(target.written)):
        written = f'"{likely}"' if quoted and likely in known else likely
        written = f":{likely}" if likely not in known and (atom or quoted) else written
        fixes = (Fix(f"Change to `{likely}`", (Edit(span, written),), preferred=True),)
    return Finding(
        span,
        NO_SUCH_TYPE,
        f"Nothing describes the type `{target.written}` in this schema.",
        help="It describes " + ", ".join(f"`{name}`" for name in known) + "." if known else None,
        fixes=fixes,
    )


def _operation(
    member: ast.FunctionMember, described: dict[str, Description], start: int
) -> Iterator[Fault]:
    result, _ = result_of(member, described)
    name = member.name.text
    if result is None:
        yield Finding(
            member.name.span.shifted(start),
            NO_TYPE,
            f"Neither the result of `{name}` nor its name says which type the field is of.",
            help="Declare what it gives: a described type, a list of one, `String`, …",
            severity=Severity.WARNING,
        )
    else:
        target = named(result)
        if target.name not in SCALARS.values() and target.name not in described:
            names = [one.written for one in described.values()]
            yield _no_such_type(target, names, start)
    parameters = member.function.parameters
    if len(parameters) > 3 or len(parameters) < 2:
        yield _arity(member, start, "(args, resolution)")
        return
    for argument in arguments(parameters[len(parameters) - 2].type):
        if argument.type is None:
            yield Finding(
                argument.span.shifted(start),
                NO_TYPE,
                f"The argument `{argument.name}` of `{name}` has no type that GraphQL knows.",
                severity=Severity.WARNING,
            )
            continue
        target = named(argument.type)
        derived = input_of(target.name, described)
        if derived is not None and target.name not in described:
            yield Finding(
                target.span.shifted(start),
                DERIVED_INPUT,
                f"Nothing describes the input `{target.written}`: it has the plain fields of "
                f"`{derived.written.removesuffix('Input')}`.",
                help="`@:input static var …` describes one.",
                severity=Severity.INFORMATION,
            )


def _arity(member: ast.FunctionMember, start: int, wanted: str) -> Finding:
    return Finding(
        member.name.span.shifted(start),
        RESOLVER_ARITY,
        f"`{member.name.text}` takes {_count(len(member.function.parameters))}; Absinthe gives it "
        f"`{wanted}`.",
    )


def _count(number: int) -> str:
    if number == 0:
        return "no parameters"
    return f"{number} parameter{'' if number == 1 else 's'}"


def check_resolver(site: Site) -> Iterator[Fault]:
    """Every public function of a class of resolvers takes the record, arguments and resolution."""
    if site.declaration is None:
        return
    for placed in site.declaration.members:
        member = placed.member
        if isinstance(member, ast.FunctionMember) and member.has("public"):
            if len(member.function.parameters) != 3:
                yield _arity(member, placed.start, "(record, args, resolution)")


def check_part(site: Site) -> Iterator[Fault]:
    """A description stands in a schema, and is an object that can be read."""
    yield from _in_schema(site)
    member = site.member
    if isinstance(member, ast.VarMember) and not isinstance(member.value, ast.ObjectLiteral):
        at = member.name.span if member.value is None else member.value.span
        yield Finding(
            at.shifted(site.base),
            NO_TYPE,
            f"`{site.metadata.name}` needs a description: an object with `name` and `fields`.",
        )


def check_field(site: Site) -> Iterator[Fault]:
    yield from _in_schema(site)


def _in_schema(site: Site) -> Iterator[Fault]:
    declaration = site.declaration
    if declaration is None or site.member is None:
        return
    if all(metadata.name != "@:graphql" for metadata in declaration.metadata):
        start = declaration.metadata[0].span.start if declaration.metadata else None
        place = declaration.span.start if start is None else start
        fix = Fix("Add `@:graphql`", (Edit(Span(place, place), "@:graphql\n"),), preferred=True)
        yield Finding(
            site.name_span,
            NOT_IN_A_SCHEMA,
            f"`{site.metadata.name}` belongs in a class with `@:graphql`; "
            f"`{declaration.name.text}` has none.",
            fixes=(fix,),
        )
