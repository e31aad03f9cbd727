"""A schema as data: what its class declares, for its own Elixir and for the checks of other files.

    @:schema("books")
    class Book {
        public var title: String;
        @:belongs_to("Author") public var author: Author;
    }

    Schema(table="books", key=("id", "id"), columns=(Column("title", "string"),),
           associations=(Association("belongs_to", "author", Author, "author_id"),))

It holds no positions: typing in a function of the class, or a comment, leaves it equal, and nobody
who asked for it is asked again. Every variable that is not static is a column, whatever stands on
it, unless it is an association, the primary key or one of the two times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.annotations.ecto import types
from compiler_core.annotations.ecto.types import EctoType
from compiler_core.annotations.site import Given, read_given
from compiler_core.annotations.written import text_of, texts_of, value_of
from compiler_core.elixir.names import field_name, module_name, snake_case
from compiler_core.project.files import module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics.declared import DeclaredType, declared_type, strip
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.types import ARRAY_ID, ClassType, Type, TypeId
from compiler_core.syntax import ast

SCHEMAS = ("@:schema", "@:embedded_schema", "@:embeddedSchema")

KINDS = {
    "@:belongs_to": "belongs_to",
    "@:belongsTo": "belongs_to",
    "@:has_many": "has_many",
    "@:hasMany": "has_many",
    "@:has_one": "has_one",
    "@:hasOne": "has_one",
    "@:many_to_many": "many_to_many",
    "@:manyToMany": "many_to_many",
    "@:embeds_one": "embeds_one",
    "@:embedsOne": "embeds_one",
    "@:embeds_many": "embeds_many",
    "@:embedsMany": "embeds_many",
}
"""Annotations of associations and embedded records, and the macro of each."""

MANY = frozenset(("has_many", "many_to_many", "embeds_many"))
PRIMARY_KEY = ("@:primary_key", "@:primaryKey")
TIMESTAMPS = "@:timestamps"


@dataclass(frozen=True, slots=True)
class Column:
    member: str
    """Haxe's name."""
    name: str
    """Elixir's."""
    type: EctoType | None
    """None: the annotation names none that Ecto has."""
    haxe: Type | None
    is_virtual: bool = False
    is_written: bool = False
    """The annotation names the type."""


@dataclass(frozen=True, slots=True)
class Association:
    kind: str
    member: str
    name: str
    target: str | None
    """As written, or the name of the variable's type; None where neither says it."""
    target_id: TypeId | None
    """None where nothing declares the target."""
    foreign_key: str
    """Elixir's name: of this schema's column for `belongs_to`, else of the target's."""
    haxe: Type | None = None
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Schema:
    id: TypeId
    is_embedded: bool
    table: str | None
    key: tuple[str, EctoType] | None
    """The primary key's name and type; None for none."""
    columns: tuple[Column, ...]
    associations: tuple[Association, ...]
    timestamps: tuple[str, ...]
    is_open: bool = False
    """A macro that isn't understood may add fields."""

    def types(self) -> dict[str, EctoType | None]:
        """Every column by Elixir's name, foreign keys, primary key and times included."""
        found: dict[str, EctoType | None] = {}
        if self.key is not None:
            found[self.key[0]] = self.key[1]
        found.update((one.name, one.type) for one in self.columns)
        for one in self.associations:
            if one.kind == "belongs_to":
                found.setdefault(one.foreign_key, "id")
        found.update((name, "naive_datetime") for name in self.timestamps)
        return found

    def embeds(self) -> frozenset[str]:
        return frozenset(one.name for one in self.associations if one.kind.startswith("embeds"))

    def association(self, name: str) -> Association | None:
        return next((one for one in self.associations if one.name == name), None)


@query
def schema(db: Database, id: TypeId) -> Schema | None:
    """What a schema's class declares; None for any other type."""
    path = module_path(db, (*id.package, id.module))
    declared = declared_type(db, id)
    if path is None or declared is None or not set(declared.annotations) & set(SCHEMAS):
        return None
    view = next(
        (one for one in parse(db, path).source.declarations if one.name.text == id.name), None
    )
    return None if view is None else _Reader(db, path, id, declared, view).schema()


def schema_named(db: Database, path: str, name: str) -> TypeId | None:
    """The type that a name (`"User"`, `"schemas.User"`, Elixir's `"Schemas.User"`) means in a
    file, a schema or not."""
    parts = tuple(name.split("."))
    found = resolve_type(db, path, parts)
    if found is None and len(parts) > 1:
        found = resolve_type(
            db, path, (*(part[:1].lower() + part[1:] for part in parts[:-1]), parts[-1])
        )
    return None if found is None else found.id


@dataclass(slots=True)
class _Reader:
    db: Database
    path: str
    id: TypeId
    declared: DeclaredType
    view: ast.TypeDeclaration

    def schema(self) -> Schema:
        on_class = {one.name: read_given(one, 0) for one in self.view.metadata}
        annotation = next(name for name in on_class if name in SCHEMAS)
        is_embedded = annotation != "@:schema"
        variables = list(self._variables())
        times = self._times(on_class, variables)
        key = self._key(on_class.get(annotation, []), variables, is_embedded)
        associations = tuple(
            made
            for name, type, notes in variables
            if (made := self._association(name, type, notes))
        )
        taken = {key[0] if key else None, *times}
        taken |= {one.name for one in associations}
        taken |= {one.foreign_key for one in associations if one.kind == "belongs_to"}
        columns = tuple(
            column(self.db, name, type, notes)
            for name, type, notes in variables
            if field_name(name) not in taken and not _is_key(notes)
        )
        return Schema(
            self.id,
            is_embedded,
            text_of(value_of(on_class[annotation], "table", 0)),
            key,
            columns,
            associations,
            times,
            self._is_open(),
        )

    def _is_open(self) -> bool:
        built = any(one.name in ("@:build", "@:autoBuild") for one in self.view.metadata)
        damaged = any(isinstance(one.member, ast.ErrorMember) for one in self.view.members)
        return built or damaged or bool(self.view.extends)

    def _variables(self) -> Iterator[tuple[str, Type | None, dict[str, list[Given]]]]:
        """Name, type and annotations of each variable; those that macros add come last."""
        for name, one in self.declared.instance.items():
            if one.item.kind == "function":
                continue
            member = self._written(name)
            notes = (
                {note.name: [] for note in one.item.annotations}
                if member is None
                else {note.name: read_given(note, 0) for note in member.metadata}
            )
            yield name, one.type, notes

    def _written(self, name: str) -> ast.VarMember | None:
        return next(
            (
                one.member
                for one in self.view.members
                if isinstance(one.member, ast.VarMember) and one.member.name.text == name
            ),
            None,
        )

    def _times(
        self,
        on_class: dict[str, list[Given]],
        variables: list[tuple[str, Type | None, dict[str, list[Given]]]],
    ) -> tuple[str, ...]:
        names = [field_name(name) for name, _, _ in variables]
        annotated = [field_name(name) for name, _, notes in variables if TIMESTAMPS in notes]
        if TIMESTAMPS not in on_class and not annotated:
            return ()
        found = ["inserted_at", "updated_at"]
        if annotated and annotated[0] not in found:
            # `@:timestamps var createdAt: Date;`: the other one stands behind it.
            position = names.index(annotated[0])
            behind = names[position + 1 : position + 2]
            found = [annotated[0], *(one for one in behind if one.endswith(("_at", "_on")))]
        return tuple(dict.fromkeys([*found, *annotated]))

    def _key(
        self,
        arguments: list[Given],
        variables: list[tuple[str, Type | None, dict[str, list[Given]]]],
        is_embedded: bool,
    ) -> tuple[str, EctoType] | None:
        for name, type, notes in variables:
            if _is_key(notes):
                given = next(notes[one] for one in PRIMARY_KEY if one in notes)
                value = value_of(given, "type", 0)
                written = text_of(value or value_of(notes.get("@:field", []), "type", 0))
                return field_name(name), _key_type(self.db, written, type)
        value = value_of(arguments, "primary_key")
        match value:
            case ast.BoolLiteral(value=False):
                return None
            case ast.ObjectLiteral() as literal:
                parts = {
                    one.name.text: one.value
                    for one in literal.fields
                    if isinstance(one, ast.ObjectField)
                }
                name = text_of(parts.get("name")) or "id"
                return field_name(name), _key_type(self.db, text_of(parts.get("type")), None)
        named = text_of(value)
        own = next(
            (type for name, type, _ in variables if field_name(name) == (named or "id")), None
        )
        default: EctoType = "binary_id" if is_embedded else "id"
        if named is None and types.of_haxe(self.db, own) == "string":
            default = "binary_id"
        return field_name(named or "id"), default

    def _association(
        self, name: str, type: Type | None, notes: dict[str, list[Given]]
    ) -> Association | None:
        found = next((note for note in notes if note in KINDS), None)
        if found is None:
            return None
        kind, given = KINDS[found], notes[found]
        own, target = names_of(given)
        key = text_of(value_of(given, "foreign_key", 2))
        element = element_type(self.db, type)
        target_id = None if target is None else schema_named(self.db, self.path, target)
        if target is None and isinstance(element, ClassType):
            target, target_id = element.id.name, element.id
        field = field_name(own or name)
        through = tuple(field_name(one) for one in texts_of(value_of(given, "through")))
        owner = snake_case(self.id.name)
        default = f"{field}_id" if kind == "belongs_to" else f"{owner}_id"
        return Association(
            kind,
            name,
            field,
            target,
            target_id,
            field_name(key) if key else default,
            type,
            through,
        )


def _is_key(notes: dict[str, list[Given]]) -> bool:
    return any(one in notes for one in PRIMARY_KEY)


def _key_type(db: Database, written: str | None, type: Type | None) -> EctoType:
    if written is not None:
        return {"uuid": "binary_id", "integer": "id"}.get(written) or types.named(written) or "id"
    found = types.of_haxe(db, type)
    return "binary_id" if found == "string" else "id"


def names_of(given: list[Given]) -> tuple[str | None, str | None]:
    """The association's own name, if written, and its target: `("User")`, `("author", "User")`."""
    first = text_of(value_of(given, "target", 0))
    second = text_of(value_of(given, "module", 1))
    if second is not None:
        return first, second
    if first is not None and not _is_type_name(first):
        return first, None
    return None, first


def _is_type_name(text: str) -> bool:
    return text.split(".")[-1][:1].isupper()


def element_type(db: Database, type: Type | None) -> Type | None:
    """What an array holds, or the type itself."""
    found = None if type is None else strip(db, type)
    if isinstance(found, ClassType) and found.id == ARRAY_ID and found.args:
        return strip(db, found.args[0])
    return found


def module_of_target(target: str) -> str:
    """The Elixir module of a target that nothing declares."""
    *package, last = target.split(".")
    return module_name(".".join(package), last)


def column(db: Database, name: str, type: Type | None, notes: dict[str, list[Given]]) -> Column:
    """A variable as a column, by its annotations or else by its type."""
    given = [*notes.get("@:field", []), *notes.get("@:virtual", [])]
    virtual = value_of(given, "virtual")
    is_virtual = "@:virtual" in notes or (isinstance(virtual, ast.BoolLiteral) and virtual.value)
    value = value_of(given, "type", 0)
    found, is_written = _type(db, value, given, type)
    return Column(name, field_name(name), found, type, is_virtual, is_written)


def _type(
    db: Database, value: ast.Expr | None, given: list[Given], haxe: Type | None
) -> tuple[EctoType | None, bool]:
    match value:
        case ast.TupleLiteral(elements=[first, second]):
            inner = types.named(text_of(second) or "")
            return (None if inner is None else (text_of(first) or "array", inner)), True
        case ast.ArrayLiteral(elements=[only]):
            inner = types.named(text_of(only) or "")
            return (None if inner is None else ("array", inner)), True
    name = text_of(value)
    if name is None:
        return types.of_haxe(db, haxe), False
    if name in ("array", "list"):
        return _array(db, given, haxe), True
    if name == "enum":
        values = tuple(texts_of(value_of(given, "values")))
        own = types.of_haxe(db, haxe)
        is_own = isinstance(own, tuple) and own[0] == "enum"
        return (("enum", values) if values else own if is_own else None), True
    return types.named(name), True


def _array(db: Database, given: list[Given], haxe: Type | None) -> EctoType | None:
    of = text_of(value_of(given, "of"))
    if of is not None:
        inner = types.named(of)
        return None if inner is None else ("array", inner)
    own = types.of_haxe(db, haxe)
    return own if isinstance(own, tuple) and own[0] == "array" else ("array", "any")
