"""Checks of queries: the fields that they name are the schemas', and are compared with values of
their types.

    from(b in Book, {where: b.titel == 3})      the schema has no field titel
                              ^^^^^

Of a name that is bound to something other than a schema of the project's nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compiler_core.annotations.ecto import findings, types
from compiler_core.annotations.ecto.repositories import repository
from compiler_core.annotations.ecto.schemas import Schema, schema
from compiler_core.annotations.faults import Fault
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import strip
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import member_table
from compiler_core.semantics.typed_walk import walk
from compiler_core.semantics.types import AbstractType, ClassType, Type
from compiler_core.syntax import ast

COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">="))
OF_FIELDS = frozenset(("group_by", "order_by", "distinct"))


def check(db: Database, path: str) -> Iterator[Fault]:
    text = parse(db, path).text
    if "from" not in text:
        return
    for key, placed in member_table(db, path).items():
        if not isinstance(placed.member, ast.FunctionMember):
            continue
        function = infer_member(db, path, key).function
        if function is None:
            continue
        inner: set[int] = set()
        for node in walk(function):
            if isinstance(node, typed.Query) and id(node) not in inner:
                links = list(_links(node))
                inner.update(id(one) for one in links)
                yield from _Checker(db, placed.start, text).chain(links)


def _links(node: typed.Query) -> Iterator[typed.Query]:
    """The links of a chain of parts, the first first."""
    if isinstance(node.target, typed.Query):
        yield from _links(node.target)
    yield node


@dataclass(slots=True)
class _Checker:
    db: Database
    start: int
    text: str
    bound: dict[typed.Variable, Schema] = field(default_factory=dict)
    first: Schema | None = None
    selected: set[str] = field(default_factory=set)
    """Names under which the query selects what is no column: it can be ordered by them."""

    def chain(self, links: list[typed.Query]) -> Iterator[Fault]:
        for link in links:
            for word, value in zip(link.words, link.values, strict=True):
                if isinstance(value, typed.QueryIn):
                    self.bind(word, value)
                elif word == "select" and isinstance(value, typed.Object):
                    self.selected |= {
                        one.name for one in value.fields if isinstance(one, typed.ObjectField)
                    }
        last = links[-1]
        if last.runs and repository(self.db) is None:
            start = links[0].span.start + self.start
            yield findings.not_run(Span(start, start + len("from")))
        for link in links:
            for word, value in zip(link.words, link.values, strict=True):
                yield from self.part(word, value)

    def bind(self, word: str, value: typed.QueryIn) -> None:
        source = value.source
        if not isinstance(source, typed.ModuleValue) or source.id is None:
            return
        found = schema(self.db, source.id)
        if found is not None and not found.is_open:
            self.bound[value.variable] = found
            if word == "from":
                self.first = found

    def part(self, word: str, value: typed.Expr) -> Iterator[Fault]:
        if self.first is not None:
            if word in OF_FIELDS:
                for one in _atoms(value):
                    if one.name in self.selected:
                        continue
                    yield from self.field(self.first, one.name, one.span)
            elif word == "preload":
                for one in _preloaded(value):
                    if self.first.association(field_name(one.name)) is None:
                        known = tuple(other.name for other in self.first.associations)
                        yield findings.no_field(
                            one.span.shifted(self.start), one.name, self.first.id.name, known,
                            "association",
                        )  # fmt: skip
            elif word in ("where", "or_where", "having") and isinstance(value, typed.Keyword):
                for name, inner in value.entries:
                    yield from self.field(self.first, name, self.key(name, inner.span))
        for node in walk(value):
            if isinstance(node, typed.QueryField):
                found = self.bound.get(node.variable)
                if found is not None:
                    end = node.span.end
                    span = Span(end - len(node.name), end)
                    yield from self.field(found, node.name, span)
            elif isinstance(node, typed.QueryOperator) and node.operator in COMPARISONS:
                yield from self.comparison(node)

    def key(self, name: str, value: Span) -> Span:
        """Where the name stands that a keyword's value belongs to."""
        end = value.start + self.start
        at = self.text.rfind(name, 0, end) - self.start
        return Span(at, at + len(name))

    def field(self, found: Schema, name: str, span: Span) -> Iterator[Fault]:
        known = found.types()
        own = field_name(name)
        if own in known or own in found.embeds():
            return
        at = span.shifted(self.start)
        association = found.association(own)
        if association is not None:
            key = association.foreign_key if association.kind == "belongs_to" else None
            yield findings.association_for_field(at, name, key)
            return
        yield findings.no_field(at, name, found.id.name, tuple(known))

    def comparison(self, node: typed.QueryOperator) -> Iterator[Fault]:
        """A field and a value that it never has."""
        for one, other in (node.operands, node.operands[::-1]):
            if not isinstance(one, typed.QueryField):
                continue
            found = self.bound.get(one.variable)
            type = None if found is None else found.types().get(field_name(one.name))
            kind = None if type is None else _kind(type)
            given = self.kind_of(other)
            if kind is not None and given is not None and kind != given:
                assert type is not None
                yield findings.never_equal(
                    other.span.shifted(self.start), one.name, types.spoken(type), given
                )
                return

    def kind_of(self, node: typed.Expr) -> str | None:
        match node:
            case typed.Constant(value=bool()):
                return "Bool"
            case typed.Constant(value=int() | float()):
                return "number"
            case typed.Constant(value=str()):
                return "String"
            case typed.QueryPin(value=value):
                return self.of_type(value.type)
            case typed.QueryField(variable=variable, name=name):
                found = self.bound.get(variable)
                type = None if found is None else found.types().get(field_name(name))
                return None if type is None else _kind(type)
        return None

    def of_type(self, type: Type) -> str | None:
        found = strip(self.db, type)
        if isinstance(found, ClassType | AbstractType) and not found.id.package:
            names = {"Int": "number", "Float": "number", "Bool": "Bool", "String": "String"}
            return names.get(found.id.name)
        return None


def _kind(type: types.EctoType) -> str | None:
    if not isinstance(type, str):
        return None
    if type in types.NUMBERS:
        return "number"
    return {"string": "String", "boolean": "Bool"}.get(type)


def _atoms(value: typed.Expr) -> Iterator[typed.Atom]:
    """The names of fields in `order_by: [desc: :pages]` and the like."""
    match value:
        case typed.Atom():
            yield value
        case typed.Array(elements=elements):
            for one in elements:
                yield from _atoms(one)
        case typed.Keyword(entries=entries):
            for _, inner in entries:
                yield from _atoms(inner)


def _preloaded(value: typed.Expr) -> Iterator[typed.Atom]:
    match value:
        case typed.Atom():
            yield value
        case typed.Array(elements=elements):
            for one in elements:
                yield from _preloaded(one)
