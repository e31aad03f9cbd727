"""What the words in an annotation name, and what else could stand there.

    @:schema("books") class Book { public var title: String; }
    @:changeset class BookChangeset {
        @:validate_required(["title"])          `title` is the column of `Book`; it has …
    }

`Argument.names` says of what kind an argument's words are. From that follow completion, going to
the declaration, finding uses and renaming. The words that Ecto's own functions take for fields
(`cast(attrs, ["title"])`) are told as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from compiler_core.annotations.across.ecto_changesets import (
    CHANGESET,
    ROLE,
    named_by_parameter,
    schema_of,
    words_of_value,
)
from compiler_core.annotations.across.ecto_migrations import migrations
from compiler_core.annotations.across.web import is_action
from compiler_core.annotations.ecto import types
from compiler_core.annotations.ecto.schemas import SCHEMAS, Schema, schema_named
from compiler_core.annotations.model import Annotation, Argument, Names
from compiler_core.annotations.registry import annotation
from compiler_core.annotations.site import read_given
from compiler_core.annotations.web.found import annotated
from compiler_core.annotations.web.routers import controller_id
from compiler_core.annotations.web.routes import Said
from compiler_core.annotations.written import text_of
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name, function_name
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.annotation_items import dotted_path
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.typed_walk import walk
from compiler_core.semantics.types import FunctionType, TypeId
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an annotation a word stands: the argument that it is (part of), and what stands
    beside it in the same object of a list. One of `keys` may go there instead; for a key only,
    `argument` is None."""

    annotation: Annotation
    argument: Argument | None
    beside: Mapping[str, ast.Expr] = field(default_factory=dict)
    keys: tuple[Argument, ...] = ()


class Word(NamedTuple):
    """A text or an atom that names something; the span, without its signs, as its view's."""

    names: Names
    text: str
    span: Span
    beside: Mapping[str, ast.Expr]


class Choice(NamedTuple):
    """What could stand in a place. `rank`: 0 is the likeliest."""

    text: str
    detail: str
    rank: int = 0


class Meant(NamedTuple):
    """A class, or one of its members."""

    owner: TypeId
    member: str | None


# --- places --------------------------------------------------------------------------------------


def place_at(metadata: ast.Metadata, offset: int) -> Place | None:
    """The place in an annotation; offset and spans count from where its view does."""
    found = annotation(metadata.name)
    if found is None:
        return None
    position = 0
    for one in metadata.args:
        is_here = one.span.start <= offset <= one.span.end
        if isinstance(one, ast.NamedArg):
            if is_here and offset <= one.name.span.end:
                return Place(found, None, keys=found.keywords)
            if is_here:
                argument = found.argument(one.name.text)
                return None if argument is None else _within(found, argument, one.value, offset)
        elif isinstance(one, ast.ObjectLiteral) and one is metadata.args[-1]:
            if is_here:
                return _in_object(found, one, found.arguments, offset)
        else:
            if is_here:
                keys = found.keywords if isinstance(one, ast.Identifier) else ()
                if position < len(found.positional):
                    own = _within(found, found.positional[position], one, offset)
                    return replace(own, keys=keys) if keys else own
                return Place(found, None, keys=keys)
            position += 1
    return Place(found, None, keys=found.keywords)


def _within(found: Annotation, argument: Argument, value: ast.Expr, offset: int) -> Place:
    for one in value.elements if isinstance(value, ast.ArrayLiteral) else []:
        if one.span.start <= offset <= one.span.end and argument.entries:
            if isinstance(one, ast.ObjectLiteral):
                return _in_object(found, one, argument.entries, offset)
    return Place(found, argument)


def _in_object(
    found: Annotation, value: ast.ObjectLiteral, known: tuple[Argument, ...], offset: int
) -> Place:
    beside = _fields(value)
    for one in value.fields:
        if isinstance(one, ast.ObjectField) and one.span.start <= offset <= one.span.end:
            if offset <= one.name.span.end:
                break
            argument = next((each for each in known if each.name == one.name.text), None)
            return Place(found, argument, beside)
    return Place(found, None, beside, known)


def _fields(value: ast.ObjectLiteral) -> dict[str, ast.Expr]:
    fields = (one for one in value.fields if isinstance(one, ast.ObjectField))
    return {one.name.text: one.value for one in fields}


# --- words ---------------------------------------------------------------------------------------


def words_of(metadata: ast.Metadata) -> Iterator[Word]:
    """The words of an annotation that name something; spans as its view has them."""
    found = annotation(metadata.name)
    if found is None:
        return
    position = 0
    for given in read_given(metadata, 0):
        argument: Argument | None
        if given.name is not None:
            argument = found.argument(given.name)
        else:
            known = position < len(found.positional)
            argument = found.positional[position] if known else None
            position += 1
        if argument is not None:
            yield from _words(argument, given.value, {})


def _words(argument: Argument, value: ast.Expr, beside: Mapping[str, ast.Expr]) -> Iterator[Word]:
    elements = value.elements if isinstance(value, ast.ArrayLiteral) else [value]
    for one in elements:
        if isinstance(one, ast.ObjectLiteral) and argument.entries:
            fields = _fields(one)
            for entry in argument.entries:
                if entry.name in fields:
                    yield from _words(entry, fields[entry.name], fields)
        elif argument.names is not None:
            span = _inside(one)
            text = text_of(one)
            if span is not None and text is not None and _fits(span, text):
                yield Word(argument.names, text, span, beside)


def _fits(span: Span, text: str) -> bool:
    """Whether the text is written there as it is: without escapes."""
    return span.end - span.start == len(text)


def _inside(value: ast.Expr) -> Span | None:
    match value:
        case ast.StringLiteral(span=span):
            return Span(span.start + 1, span.end - 1)
        case ast.AtomLiteral(span=span):
            return Span(span.start + 1, span.end)
    return None


def words_of_calls(function: typed.Function) -> Iterator[Word]:
    """The words that calls of Ecto's functions name fields and associations by."""
    for node in walk(function):
        if not isinstance(node, typed.Call):
            continue
        callee = node.callee
        if not isinstance(callee, typed.StaticMember | typed.InstanceMember):
            continue
        member = callee.member
        if member.owner != CHANGESET or not isinstance(member.type, FunctionType):
            continue
        for parameter, value in zip(member.type.parameters, node.args, strict=False):
            names = named_by_parameter(member.name, parameter.name)
            for text, span in () if value is None or not names else words_of_value(value):
                is_quoted = span.end - span.start == len(text) + 2
                inner = Span(span.start + 1, span.end - is_quoted)
                if _fits(inner, text):
                    yield Word(names or "field", text, inner, {})


def takes_words(names: frozenset[str]) -> bool:
    """Whether calls in a class with these annotations name fields by texts."""
    return ROLE in names or not names.isdisjoint(SCHEMAS)


def is_named_by_words(db: Database, owner: TypeId) -> bool:
    """Whether annotations elsewhere name the class or its members by texts."""
    declared = declared_type(db, owner)
    return declared is not None and not _NAMED.isdisjoint(declared.annotations)


_NAMED = frozenset((*SCHEMAS, "@:controller", "@:liveview", "@:plug"))


# --- what is meant -------------------------------------------------------------------------------


def meant(db: Database, path: str, id: TypeId, word: Word) -> Meant | None:
    """What a word in the class `id` of the file at `path` names; None for nothing declared."""
    match word.names:
        case "field" | "association":
            found = schema_of(db, path, id)
            return None if found is None else _of_schema(found, word.text)
        case "schema":
            named = schema_named(db, path, word.text)
            return None if named is None else Meant(named, None)
        case "table":
            owner = _of_table(db, word.text)
            return None if owner is None else Meant(owner, None)
        case "controller":
            owner = controller_id(db, path, Said(word.text))
            return None if owner is None else Meant(owner, None)
        case "action":
            owner = _controller(db, path, word.beside, id)
            name = None if owner is None else _action_named(db, owner, word.text)
            return None if owner is None or name is None else Meant(owner, name)
    return None


def _of_schema(found: Schema, text: str) -> Meant | None:
    name = field_name(text)
    members: dict[str, str] = {}
    for association in found.associations:
        if association.kind == "belongs_to":
            members[association.foreign_key] = association.member
        members[association.name] = association.member
    members.update((one.name, one.member) for one in found.columns)
    return Meant(found.id, members[name]) if name in members else None


def _of_table(db: Database, table: str) -> TypeId | None:
    owners = [id for id, text in annotated(db, "@:schema") if text == table]
    return owners[0] if len(owners) == 1 else None


def _controller(
    db: Database, path: str, beside: Mapping[str, ast.Expr], id: TypeId
) -> TypeId | None:
    """The one that is named beside an action; else the class itself."""
    written = beside.get("controller")
    if written is None:
        return id
    text = text_of(written) or ".".join(dotted_path(written) or ())
    return controller_id(db, path, Said(text))


def _action_named(db: Database, controller: TypeId, text: str) -> str | None:
    return next((one for one in _actions(db, controller) if function_name(one) == text), None) or (
        text if text in _actions(db, controller) else None
    )


def _actions(db: Database, controller: TypeId) -> list[str]:
    declared = declared_type(db, controller)
    if declared is None:
        return []
    members = {**declared.instance, **declared.static}
    return [name for name, one in members.items() if one.item.kind == "function" and is_action(one)]


# --- what could stand there ----------------------------------------------------------------------


def choices(
    db: Database, path: str, id: TypeId, names: Names, beside: Mapping[str, ast.Expr]
) -> Iterator[Choice]:
    """All that a word of a kind could name in the class `id` of the file at `path`."""
    match names:
        case "field":
            yield from _fields_of(schema_of(db, path, id))
        case "association":
            found = schema_of(db, path, id)
            for one in () if found is None else found.associations:
                yield Choice(one.name, f"{one.kind} {one.target or ''}".rstrip())
        case "schema":
            for kind in SCHEMAS:
                for other, table in annotated(db, kind):
                    yield Choice(_reached(db, path, other), table or "embedded")
        case "table":
            yield from _tables(db)
        case "ecto type":
            for type in types.KNOWN_NAMES:
                synonym = types.SYNONYMS.get(type)
                yield Choice(type, "Ecto" if synonym is None else f":{synonym}", int(bool(synonym)))
        case "controller":
            for rank, kind in enumerate(("@:controller", "@:liveview", "@:plug")):
                for other, _ in annotated(db, kind):
                    yield Choice(other.name, kind, rank)
        case "action":
            owner = _controller(db, path, beside, id)
            for name in () if owner is None else _actions(db, owner):
                yield Choice(name, owner.name if owner else "")


def _fields_of(found: Schema | None) -> Iterator[Choice]:
    if found is None:
        return
    given_by_ecto = {*found.timestamps, *(found.key[:1] if found.key else ())}
    for name, type in found.types().items():
        spoken = "" if type is None else types.spoken(type)
        yield Choice(name, f"{found.id.name}, {spoken}", int(name in given_by_ecto))
    for name in found.embeds():
        yield Choice(name, f"{found.id.name}, embedded", 1)


def _tables(db: Database) -> Iterator[Choice]:
    told: set[str] = set()
    for id, table in annotated(db, "@:schema"):
        if table and table not in told:
            told.add(table)
            yield Choice(table, id.name)
    for migration in migrations(db):
        for step in migration.steps:
            if step.kind == "create" and step.table not in told:
                told.add(step.table)
                yield Choice(step.table, migration.name)


def _reached(db: Database, path: str, id: TypeId) -> str:
    """The short name where that means the class, else the full one."""
    found = resolve_type(db, path, (id.name,))
    if found is not None and found.id == id:
        return id.name
    return ".".join((*id.package, id.name))
