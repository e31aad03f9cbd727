"""Checks of changesets: the fields that they name are the schema's, and are such that the
validation means something.

    @:validate_required(["titel"])                     the schema has no field titel
    static function changeset(book: Book, attrs) {
        return book |> cast(attrs, ["title", "isbn"])  each of these too
    }

Which schema is meant: the class itself, the type of a parameter, or, where the class is called
`BookChangeset`, `Book`. Names are looked for in annotations and in the calls of Ecto's functions
that are declared to take fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from compiler_core.annotations.check import sites
from compiler_core.annotations.ecto import changesets, findings, types
from compiler_core.annotations.ecto.schemas import SCHEMAS, Schema, schema, schema_named
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.site import Given, Site
from compiler_core.annotations.written import text_of
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.project.files import module_of
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import member_table
from compiler_core.semantics.typed_walk import walk
from compiler_core.semantics.types import ClassType, FunctionType, TypeId
from compiler_core.syntax import ast

CHANGESET = TypeId((), "Changeset", "Changeset")
ROLE = "@:changeset"
SUFFIX = "Changeset"

OF_FIELDS = frozenset(("field", "fields", "permitted"))
OF_ASSOCIATIONS = frozenset(("association",))
NOT_OF_FIELDS = frozenset(("addError", "add_error", "optimisticLock"))
"""Functions that take any name for a field."""

ON_ASSOCIATIONS = frozenset(("assoc_constraint", "no_assoc_constraint"))
WRITES = frozenset(("putChange", "forceChange", "castAssoc", "castEmbed", "putAssoc", "putEmbed"))


def check(db: Database, path: str) -> Iterator[Fault]:
    source = parse(db, path)
    module = module_of(db, path)
    for view in source.source.declarations:
        names = {one.name for one in view.metadata}
        if ROLE not in names and not names.intersection(SCHEMAS):
            continue
        id = TypeId(module[:-1], module[-1], view.name.text)
        own = [one for one in sites(source.source, source.text) if one.declaration is view]
        found = schema_of(db, path, id)
        yield from _homeless(own, names, view)
        if found is not None and not found.is_open:
            yield from _Checker(db, path, found, own, view.name.text).faults()


def schema_of(db: Database, path: str, id: TypeId) -> Schema | None:
    """The schema that a class's changesets are about, if it is plain."""
    own = schema(db, id)
    if own is not None:
        return own
    declared = declared_type(db, id)
    found: dict[TypeId, Schema] = {}
    for member in (
        () if declared is None else (*declared.static.values(), *declared.instance.values())
    ):
        for type in member.written:
            stripped = None if type is None else strip(db, type)
            one = schema(db, stripped.id) if isinstance(stripped, ClassType) else None
            if one is not None:
                found[one.id] = one
    if len(found) == 1:
        return next(iter(found.values()))
    if not found and id.name.endswith(SUFFIX) and id.name != SUFFIX:
        named = schema_named(db, path, id.name.removesuffix(SUFFIX))
        return None if named is None else schema(db, named)
    return None


def named_by_parameter(function: str, parameter: str) -> Literal["field", "association"] | None:
    """What the words that a function of Ecto's takes for a parameter name in the schema."""
    if function in NOT_OF_FIELDS:
        return None
    if parameter in OF_FIELDS:
        return "field"
    is_name = parameter == "name" and function.endswith(("Assoc", "Embed"))
    return "association" if is_name or parameter in OF_ASSOCIATIONS else None


def words_of_value(value: typed.Expr) -> Iterator[tuple[str, Span]]:
    """The words in an argument, and where they stand in the member, with their signs."""
    for one in _names(value, 0):
        yield one.text, one.span


def _homeless(own: list[Site], names: set[str], view: ast.TypeDeclaration) -> Iterator[Fault]:
    """A validation on a class whose `changeset/2` nobody generates."""
    lists = next((one for one in own if one.member is None and one.metadata.name == ROLE), None)
    written = any(
        isinstance(one.member, ast.FunctionMember) and one.member.name.text == "changeset"
        for one in view.members
    )
    if lists is not None and lists.given and not written:
        return
    for site in own:
        if site.member is None and _step(site) is not None:
            yield findings.homeless(site.name_span, site.metadata.name)


def _step(site: Site) -> str | None:
    name = changesets.canonical(site.metadata.name)
    return name if f"@:{name}" in changesets.STEPS else None


@dataclass(slots=True)
class _Name:
    """A field's name where it is written."""

    text: str
    span: Span
    is_quoted: bool


@dataclass(slots=True)
class _Checker:
    db: Database
    path: str
    schema: Schema
    sites: list[Site]
    declaration: str
    cast: set[str] = field(default_factory=set)
    """Every field that the class casts or writes."""
    is_cast_known: bool = True

    def faults(self) -> Iterator[Fault]:
        yield from self._calls()
        for site in self.sites:
            if site.metadata.name == ROLE:
                yield from self._lists(site)
        for site in self.sites:
            name = _step(site)
            if name is not None:
                yield from self._step(site, name)

    # -- calls --

    def _calls(self) -> Iterator[Fault]:
        table = member_table(self.db, self.path)
        for key, placed in table.items():
            if key.declaration != self.declaration or not isinstance(
                placed.member, ast.FunctionMember
            ):
                continue
            function = infer_member(self.db, self.path, key).function
            for node in () if function is None else walk(function):
                if isinstance(node, typed.Call):
                    yield from self._call(node, placed.start)

    def _call(self, node: typed.Call, start: int) -> Iterator[Fault]:
        callee = node.callee
        if not isinstance(callee, typed.StaticMember | typed.InstanceMember):
            return
        member = callee.member
        if member.owner != CHANGESET or not isinstance(member.type, FunctionType):
            return
        for parameter, value in zip(member.type.parameters, node.args, strict=False):
            if value is None:
                continue
            if member.name in WRITES and parameter.name in ("field", "name"):
                self.cast.update(field_name(one.text) for one in _names(value, start))
            if parameter.name == "permitted":
                self._note_cast(value, start)
            named = named_by_parameter(member.name, parameter.name)
            for one in () if named is None else _names(value, start):
                if named == "field":
                    yield from self._field(one)
                else:
                    yield from self._association(one)

    def _note_cast(self, value: typed.Expr, start: int) -> None:
        names = [field_name(one.text) for one in _names(value, start)]
        self.cast.update(names)
        elements = value.elements if isinstance(value, typed.Array) else None
        if elements is None or len(elements) != len(names):
            self.is_cast_known = False

    # -- annotations --

    def _lists(self, site: Site) -> Iterator[Fault]:
        permitted = site.value("cast", 0)
        required = site.value("required", 1)
        inside = [] if permitted is None else list(_written(permitted))
        self.cast.update(field_name(one.text) for one in inside)
        for one in inside:
            yield from self._field(one)
        for one in [] if required is None else _written(required):
            faults = list(self._field(one))
            yield from faults
            if not faults and field_name(one.text) not in self.cast:
                yield findings.never_cast(one.span, one.text, _list_end(permitted), one.is_quoted)

    def _step(self, site: Site, name: str) -> Iterator[Fault]:
        given = site.value("field", 0) or site.value("fields", 0)
        if given is None:
            return
        for one in _written(given):
            if name in ON_ASSOCIATIONS:
                yield from self._association(one)
                continue
            faults = list(self._field(one))
            yield from faults
            if not faults:
                yield from self._meaning(site, name, one)

    def _meaning(self, site: Site, name: str, one: _Name) -> Iterator[Fault]:
        column = field_name(one.text)
        if name.startswith("validate_") and self.is_cast_known and self.cast:
            if column not in self.cast and name != "validate_acceptance":
                yield findings.never_cast(one.span, one.text, None, one.is_quoted)
                return
        type = self.schema.types().get(column)
        if type is None:
            return
        yield from _fits(site, name, one, type)

    # -- names --

    def _field(self, one: _Name) -> Iterator[Fault]:
        known = self.schema.types()
        name = field_name(one.text)
        if name in known or name in self.schema.embeds():
            return
        association = self.schema.association(name)
        if association is not None:
            if association.kind == "belongs_to":
                yield findings.association_for_field(one.span, one.text, association.foreign_key)
                return
            yield findings.association_for_field(one.span, one.text, None)
            return
        yield findings.no_field(one.span, one.text, self.schema.id.name, tuple(known))

    def _association(self, one: _Name) -> Iterator[Fault]:
        if self.schema.association(field_name(one.text)) is not None:
            return
        known = tuple(other.name for other in self.schema.associations)
        key = field_name(one.text)
        by_key = next((a.name for a in self.schema.associations if a.foreign_key == key), None)
        if by_key is not None and any(
            a.kind == "belongs_to" and a.name == by_key for a in self.schema.associations
        ):
            known = (by_key,)
            yield findings.field_for_association(one.span, one.text, by_key)
            return
        yield findings.no_field(one.span, one.text, self.schema.id.name, known, "association")


_NUMERIC = types.NUMBERS
_TEXTS = frozenset(("string", "binary", "binary_id", "Ecto.UUID", "any"))


def _fits(site: Site, name: str, one: _Name, type: types.EctoType) -> Iterator[Fault]:
    """A validation of numbers on a text, and the like."""
    spoken = types.spoken(type)
    kind = type if isinstance(type, str) else type[0]
    if kind == "any" or (isinstance(type, str) and type[:1].isupper() and kind not in _TEXTS):
        return
    if name == "validate_number" and kind not in _NUMERIC:
        other = "validate_length" if kind in ("string", "array") else None
        yield findings.wrong_validation(site.name_span, name, one.text, spoken, "numbers", other)
    elif name == "validate_length" and kind not in ("string", "binary", "array", "map"):
        other = "validate_number" if kind in _NUMERIC else None
        yield findings.wrong_validation(
            site.name_span, name, one.text, spoken, "texts and lists", other
        )
    elif name == "validate_format" and kind not in _TEXTS:
        yield findings.wrong_validation(site.name_span, name, one.text, spoken, "texts", None)
    elif name == "validate_subset" and kind != "array":
        yield findings.wrong_validation(
            site.name_span, name, one.text, spoken, "lists", "validate_inclusion"
        )
    elif name in ("validate_inclusion", "validate_exclusion", "validate_subset"):
        values = site.value("values", 1)
        inner = type[1] if name == "validate_subset" and isinstance(type, tuple) else type
        yield from _values(values, one, inner)


def _values(given: Given | None, one: _Name, type: types.EctoType) -> Iterator[Fault]:
    """Values of a list that the field never has."""
    if given is None or not isinstance(given.value, ast.ArrayLiteral):
        return
    for element in given.value.elements:
        wrong = False
        if type in ("string", "binary"):
            wrong = isinstance(element, ast.IntLiteral | ast.FloatLiteral | ast.BoolLiteral)
        elif type in ("integer", "id"):
            wrong = isinstance(element, ast.StringLiteral | ast.FloatLiteral | ast.BoolLiteral)
        elif type == "boolean":
            wrong = isinstance(element, ast.StringLiteral | ast.IntLiteral | ast.FloatLiteral)
        elif isinstance(type, tuple) and type[0] == "enum":
            text = text_of(element)
            wrong = text is not None and field_name(text) not in type[1]
        if wrong:
            span = element.span.shifted(given.base)
            yield findings.never_value(span, one.text, types.spoken(type))


def _names(value: typed.Expr, start: int) -> Iterator[_Name]:
    """The names in an argument: a text, an atom, or a list of them."""
    match value:
        case typed.Atom(name=name):
            yield _Name(name, value.span.shifted(start), False)
        case typed.Constant(value=str() as text):
            yield _Name(text, value.span.shifted(start), True)
        case typed.Array(elements=elements):
            for one in elements:
                yield from _names(one, start)
        case typed.Cast(value=inner):
            yield from _names(inner, start)


def _written(given: Given) -> Iterator[_Name]:
    value = given.value
    for one in value.elements if isinstance(value, ast.ArrayLiteral) else [value]:
        text = text_of(one)
        if text is not None:
            yield _Name(text, one.span.shifted(given.base), isinstance(one, ast.StringLiteral))


def _list_end(given: Given | None) -> Span | None:
    """The place behind the last element of a list, for another one."""
    if given is None or not isinstance(given.value, ast.ArrayLiteral) or not given.value.elements:
        return None
    end = given.value.elements[-1].span.shifted(given.base).end
    return Span(end, end)
