"""Checks of schemas: columns against their variables' types, associations against their targets.

@:field({type: "integer"}) public var title: String;     a String never holds an :integer
         ^^^^^^^^^^^^^^^

@:has_many("Book") public var books: Array<Book>;        a Book has no field author_id
           ^^^^^^
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.annotations.check import sites
from compiler_core.annotations.ecto import findings, types
from compiler_core.annotations.ecto.schemas import (
    KINDS,
    MANY,
    PRIMARY_KEY,
    SCHEMAS,
    TIMESTAMPS,
    Association,
    Column,
    Schema,
    schema,
)
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.site import Given, Site
from compiler_core.annotations.written import text_of
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.project.files import module_of
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.names import type_name
from compiler_core.semantics.types import ARRAY_ID, ClassType, DynamicType, TypeId
from compiler_core.syntax import ast


def check(db: Database, path: str) -> Iterator[Fault]:
    module = module_of(db, path)
    source = parse(db, path)
    for declaration in source.source.declarations:
        if not any(one.name in SCHEMAS for one in declaration.metadata):
            continue
        found = schema(db, TypeId(module[:-1], module[-1], declaration.name.text))
        if found is not None:
            own = [
                one for one in sites(source.source, source.text) if one.declaration is declaration
            ]
            yield from _Checker(db, found, own, declaration).faults()


@dataclass(slots=True)
class _Checker:
    db: Database
    schema: Schema
    sites: list[Site]
    view: ast.TypeDeclaration

    def faults(self) -> Iterator[Fault]:
        columns = {one.member: one for one in self.schema.columns}
        for member, base in self._variables():
            own = [one for one in self.sites if one.member is member]
            column = columns.get(member.name.text)
            if column is not None:
                yield from self._column(column, member, base, own)
            if any(one.metadata.name == TIMESTAMPS for one in own):
                yield from self._time(member, base)
        yield from self._times_behind()
        for one in self.schema.associations:
            site = next(
                s
                for s in self.sites
                if isinstance(s.member, ast.VarMember)
                and s.member.name.text == one.member
                and KINDS.get(s.metadata.name) == one.kind
            )
            yield from self._association(one, site)
        yield from self._keys()

    def _variables(self) -> Iterator[tuple[ast.VarMember, int]]:
        for placed in self.view.members:
            if isinstance(placed.member, ast.VarMember):
                yield placed.member, placed.start

    # -- columns --

    def _column(
        self, column: Column, member: ast.VarMember, base: int, own: list[Site]
    ) -> Iterator[Fault]:
        if column.type is None:
            return  # said already: there is no such type
        given = _type_argument(own)
        if column.is_written and given is not None:
            yield from self._fit(column, given, member, base)
        default = next((v for s in own if (v := s.value("default")) is not None), None)
        value, start = (default.value, default.base) if default else (member.value, base)
        if value is not None and not _may_be(value, column):
            yield findings.wrong_default(
                value.span.shifted(start), column.member, types.spoken(column.type)
            )

    def _fit(
        self, column: Column, given: Given, member: ast.VarMember, base: int
    ) -> Iterator[Fault]:
        assert column.type is not None
        fit = types.fit(self.db, column.haxe, column.type)
        if fit == "holds" or column.haxe is None:
            return
        haxe = type_name(self.db, column.haxe)
        spoken = types.spoken(column.type)
        if fit == "loses":
            yield findings.loses(given.value_span(), column.member, haxe, spoken, column.type)
            return
        better = types.of_haxe(self.db, column.haxe)
        replacement = None
        if isinstance(better, str) and isinstance(given.value, ast.StringLiteral):
            replacement = f'"{better}"'
        label = member.type.span.shifted(base) if member.type is not None else None
        yield findings.clashes(
            given.value_span(), column.member, haxe, spoken, str(better), replacement, label
        )

    def _time(self, member: ast.VarMember, base: int) -> Iterator[Fault]:
        declared = declared_type(self.db, self.schema.id)
        one = None if declared is None else declared.instance.get(member.name.text)
        if one is None or one.type is None or member.type is None:
            return
        fit = types.fit(self.db, one.type, "naive_datetime")
        span = member.type.span.shifted(base)
        haxe = type_name(self.db, one.type)
        if fit == "loses" and haxe == "String":
            yield findings.loses(span, member.name.text, haxe, ":naive_datetime", "naive_datetime")
        elif fit == "clashes":
            yield findings.clashes(
                span, member.name.text, haxe, ":naive_datetime", "Dynamic", None, None
            )

    def _times_behind(self) -> Iterator[Fault]:
        """The variable that is the other of the two times."""
        annotated = {
            s.member.name.text
            for s in self.sites
            if s.metadata.name == TIMESTAMPS and isinstance(s.member, ast.VarMember)
        }
        for member, base in self._variables():
            name = member.name.text
            if field_name(name) in self.schema.timestamps and name not in annotated:
                yield from self._time(member, base)

    # -- associations --

    def _association(self, one: Association, site: Site) -> Iterator[Fault]:
        span = _target_span(site)
        is_many = one.kind in MANY
        array = self._is_array(one)
        if array is not None and array != is_many:
            member = site.member
            assert isinstance(member, ast.VarMember)
            if member.type is not None:
                yield findings.number(
                    member.type.span.shifted(site.base), one.member, one.kind, is_many,
                    site.text[slice(*member.type.span.shifted(site.base))],
                )  # fmt: skip
        if one.through:
            yield from self._through(one, site)
            return
        if one.target is None:
            yield findings.no_target(site.name_span, one.member)
            return
        if one.target_id is None:
            yield findings.undeclared_target(span, one.target)
            return
        target = schema(self.db, one.target_id)
        if target is None:
            declared = declared_type(self.db, one.target_id)
            if declared is not None and declared.is_extern:
                return
            yield findings.no_schema(span, one.target)
            return
        yield from self._key_of(one, target, site, span)

    def _key_of(self, one: Association, target: Schema, site: Site, span: Span) -> Iterator[Fault]:
        if one.kind in ("has_many", "has_one") and not target.is_open:
            if one.foreign_key not in target.types():
                key = site.value("foreign_key", 2)
                yield findings.no_key(
                    key.value_span() if key else span,
                    one.target or "",
                    one.foreign_key,
                    tuple(name for name in target.types() if name.endswith("_id")),
                    _quoted(key),
                )
        if target.is_embedded and not one.kind.startswith("embeds"):
            yield findings.embedded(span, one.target or "", one.kind)

    def _through(self, one: Association, site: Site) -> Iterator[Fault]:
        given = site.value("through")
        first = one.through[0]
        if given is None or self.schema.is_open or self.schema.association(first) is not None:
            return
        names = tuple(other.name for other in self.schema.associations if other is not one)
        value = given.value
        at = value.elements[0] if isinstance(value, ast.ArrayLiteral) else value
        yield findings.no_field(
            at.span.shifted(given.base),
            first,
            self.schema.id.name,
            names,
            "association",
        )

    def _is_array(self, one: Association) -> bool | None:
        found = None if one.haxe is None else strip(self.db, one.haxe)
        if found is None or isinstance(found, DynamicType):
            return None
        return isinstance(found, ClassType) and found.id == ARRAY_ID

    # -- keys --

    def _keys(self) -> Iterator[Fault]:
        keys = [one for one in self.sites if one.metadata.name in PRIMARY_KEY]
        for other in keys[1:]:
            if other.member is not keys[0].member:
                yield findings.two_keys(other.name_span, keys[0].name_span)


def _type_argument(own: list[Site]) -> Given | None:
    for site in own:
        if site.metadata.name in ("@:field", "@:virtual"):
            given = site.value("type", 0)
            if given is not None:
                return given
    return None


def _may_be(value: ast.Expr, column: Column) -> bool:
    """Whether a default can be a value of the column's type, as far as it is a literal."""
    type = column.type
    if isinstance(type, tuple):
        if type[0] == "enum":
            text = text_of(value)
            return text is None or not type[1] or field_name(text) in type[1]
        return not isinstance(
            value, ast.StringLiteral | ast.IntLiteral | ast.FloatLiteral | ast.BoolLiteral
        ) or type[0] not in ("array",)
    wrong = {
        "string": (ast.IntLiteral, ast.FloatLiteral, ast.BoolLiteral, ast.ArrayLiteral),
        "integer": (ast.StringLiteral, ast.FloatLiteral, ast.BoolLiteral, ast.ArrayLiteral),
        "float": (ast.StringLiteral, ast.IntLiteral, ast.BoolLiteral, ast.ArrayLiteral),
        "boolean": (ast.StringLiteral, ast.IntLiteral, ast.FloatLiteral, ast.ArrayLiteral),
        "map": (ast.StringLiteral, ast.IntLiteral, ast.FloatLiteral, ast.BoolLiteral),
        "id": (ast.StringLiteral, ast.FloatLiteral, ast.BoolLiteral, ast.ArrayLiteral),
    }.get(str(type), ())
    return not isinstance(value, wrong)


def _target_span(site: Site) -> Span:
    """The target's name where it is written, else the annotation."""
    second = site.value("module", 1)
    first = site.value("target", 0)
    given = second or first
    return site.name_span if given is None else given.value_span()


def _quoted(given: Given | None) -> bool:
    return given is not None and isinstance(given.value, ast.StringLiteral)
