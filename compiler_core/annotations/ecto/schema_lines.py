"""A schema's lines in Elixir: `@primary_key`, the `schema` block, and a line for each variable.

@primary_key {:code, :string, autogenerate: false}       @:primary_key var code: String

schema "books" do
  field :pages, :integer, default: 0                     var pages: Int = 0

  belongs_to :author, Author                             @:belongs_to("Author") var author: …

  timestamps()
end
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.ecto import types
from compiler_core.annotations.ecto.schemas import (
    KINDS,
    PRIMARY_KEY,
    TIMESTAMPS,
    Association,
    Column,
    Schema,
    module_of_target,
    schema,
)
from compiler_core.annotations.site import Given, read_given
from compiler_core.annotations.written import elixir_of, given, macro, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower.comments import comment_lines
from compiler_core.lower.framework import MemberSite, ModuleSite
from compiler_core.lower.world import elixir_module
from compiler_core.query import Database
from compiler_core.semantics.typed import TypedMember
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

_OF_COLUMNS = ("source", "redact", "autogenerate", "read_after_writes", "load_in_query")
_OF_ASSOCIATIONS = (
    *("join_through", "join_keys", "references", "type", "define_field", "primary_key", "unique"),
    *("source", "where", "defaults", "join_defaults", "join_where", "preload_order", "strategy"),
    *("on_delete", "on_replace", "load_in_query"),
)


def block(site: ModuleSite) -> Iterator[Node]:
    """Everything of a schema that stands above its functions."""
    found = schema(site.db, site.declaration.id)
    if found is None:
        return
    arguments = given(site)
    prefix = value_of(arguments, "prefix")
    if prefix is not None and (made := elixir_of(prefix)) is not None:
        yield tree.Attribute("schema_prefix", made, blank_before=True)
    key = _primary_key(site, found)
    if key is not None:
        yield replace(key, blank_before=True)
    whole = tree.Binary("::", tree.Variable("t"), tree.Struct(tree.Variable("__MODULE__")))
    yield tree.Attribute("type", whole, blank_before=True)
    name = "embedded_schema" if found.is_embedded else "schema"
    table = () if found.is_embedded else (tree.String((found.table or "",)),)
    yield replace(macro(name, *table, body=_lines(site, found)), blank_before=True)


def _primary_key(site: ModuleSite, found: Schema) -> Node | None:
    """`@primary_key`, where it isn't what Ecto assumes."""
    if found.key is None:
        return tree.Attribute("primary_key", tree.FALSE)
    name, type = found.key
    usual = ("id", "binary_id" if found.is_embedded else "id")
    autogenerate = value_of(_key_arguments(site), "autogenerate")
    written = None if autogenerate is None else elixir_of(autogenerate)
    if (name, type) == usual and written is None:
        return None
    default = tree.TRUE if type in ("id", "binary_id", "Ecto.UUID") else tree.FALSE
    generated = "true" if (written or default) == tree.TRUE else "false"
    value = tree.Raw(f"{{:{name}, {types.spoken(type)}, autogenerate: {generated}}}")
    return tree.Attribute("primary_key", value)


def _key_arguments(site: ModuleSite) -> list[Given]:
    for one in site.declaration.members:
        for metadata in one.view.metadata:
            if metadata.name in PRIMARY_KEY:
                return read_given(metadata, one.start)
    value = value_of(given(site), "primary_key")
    if isinstance(value, ast.ObjectLiteral):
        return [
            Given(one.name.text, one.name.span, one.value, one.span, 0)
            for one in value.fields
            if isinstance(one, ast.ObjectField)
        ]
    return []


def _lines(site: ModuleSite, found: Schema) -> list[Node]:
    """The block's lines; columns, associations and times stand apart."""
    comments = _comments(site)
    lines: list[Node] = []
    before: str | None = None
    columns = {one.member: one for one in found.columns}
    ahead: tuple[str, ...] = ()
    shown: set[str] = set()
    for member in site.declaration.members:
        if member.function is not None:
            continue
        shown.add(member.member.name)
        kind = _kind(member, columns)
        ahead += comments.get(member.member.name, ())
        made = site.lines(member)
        if not made and kind == "column":
            made = [
                column_line(site.db, site.declaration.id, member.view, columns[member.member.name])
            ]
        for line in made:
            if _is_timestamps(line) and any(_is_timestamps(one) for one in lines):
                continue
            blank = before is not None and before != kind
            origin = line.origin or member.view.span.shifted(member.start)
            line = replace(line, origin=origin, blank_before=blank, comments=ahead)
            lines.append(line)
            ahead = ()
        before = kind if made else before
    for name, one in columns.items():
        if name not in shown:
            lines.append(column_line(site.db, site.declaration.id, None, one))
    on_class = any(one.name == TIMESTAMPS for one in site.declaration.view.metadata)
    if on_class and not any(_is_timestamps(line) for line in lines):
        note = next(one for one in site.declaration.view.metadata if one.name == TIMESTAMPS)
        lines.append(replace(timestamps(read_given(note, 0), ()), blank_before=bool(lines)))
    return lines


def _is_timestamps(line: Node) -> bool:
    return isinstance(line, tree.LocalCall) and line.name == "timestamps"


def _kind(member: TypedMember, columns: dict[str, Column]) -> str | None:
    names = {one.name for one in member.view.metadata}
    if names & KINDS.keys():
        return (
            "embedded"
            if any(KINDS.get(n, "").startswith("embeds") for n in names)
            else "association"
        )
    if TIMESTAMPS in names:
        return "times"
    return "column" if member.member.name in columns else None


def _comments(site: ModuleSite) -> dict[str, tuple[str, ...]]:
    """Comments of the class's body, by the variable that they stand above or behind."""
    view = site.declaration.view
    members = [
        (one.member.span.shifted(one.start), one.member.name.text)
        for one in view.members
        if isinstance(one.member, ast.VarMember)
    ]
    found: dict[str, tuple[str, ...]] = {}
    for item in view.comments:
        if view.body_span is None or not view.body_span.covers(item.span):
            continue
        behind = [name for span, name in members if span.end <= item.span.start]
        ahead = [name for span, name in members if span.start >= item.span.end]
        name = behind[-1] if behind and not item.own_line else next(iter(ahead), None)
        if name is not None:
            found[name] = (*found.get(name, ()), *comment_lines(item.text))
    return found


# --- columns -------------------------------------------------------------------------------------


def field(site: MemberSite) -> Iterator[Node]:
    """The line of a variable with `@:field` or `@:virtual`: once, whatever else stands on it."""
    first = next(one for one in site.member.view.metadata if one.name in ("@:field", "@:virtual"))
    owner = site.member.member.owner
    found = None if owner is None else schema(site.db, owner)
    if found is None or owner is None or first is not site.metadata:
        return
    column = next((one for one in found.columns if one.member == site.member.member.name), None)
    if column is not None:
        yield column_line(site.db, owner, site.member.view, column)


def column_line(
    db: Database, owner: TypeId, view: ast.Member | None, column: Column
) -> tree.LocalCall:
    """`field :name, :type, default: value`: what the migration alone needs is left out."""
    type = types.written(column.type or "string")
    arguments = [] if view is None else _arguments(view)
    options: list[Node] = []
    default = value_of(arguments, "default")
    if default is None and isinstance(view, ast.VarMember):
        default = view.value
    is_enum = isinstance(column.type, tuple) and column.type[0] == "enum"
    made = None if default is None else elixir_of(default, atoms=is_enum)
    if made is not None and made != tree.NIL and not _is_null(default):
        options.append(tree.Pair("default", made))
    if column.is_virtual:
        options.append(tree.Pair("virtual", tree.TRUE))
    for name in _OF_COLUMNS:
        value = value_of(arguments, name)
        made = None if value is None else elixir_of(value, atoms=name == "source")
        if made is not None:
            options.append(tree.Pair(name, made))
    return macro("field", tree.Atom(column.name), *type, *options)


def _is_null(value: ast.Expr | None) -> bool:
    return isinstance(value, ast.NullLiteral)


def _arguments(view: ast.Member) -> list[Given]:
    return [
        one
        for metadata in view.metadata
        if metadata.name in ("@:field", "@:virtual")
        for one in read_given(metadata, 0)
    ]


# --- associations --------------------------------------------------------------------------------


def association(site: MemberSite) -> Iterator[Node]:
    """`belongs_to :author, Author, foreign_key: …`; keys that Ecto assumes are left out."""
    owner = site.member.member.owner
    found = None if owner is None else schema(site.db, owner)
    name = site.member.member.name
    one = None if found is None else next((a for a in found.associations if a.member == name), None)
    if one is None or found is None or KINDS.get(site.metadata.name) != one.kind:
        return
    if one.through:
        steps = tree.List(tuple(tree.Atom(step) for step in one.through))
        yield macro(one.kind, tree.Atom(one.name), tree.Pair("through", steps))
        return
    arguments = given(site)
    options = [*_keys(site, found, one)]
    for option in _OF_ASSOCIATIONS:
        value = value_of(arguments, option)
        made = None if value is None else _option(option, value)
        if made is not None:
            options.append(tree.Pair(option, made))
    yield macro(one.kind, tree.Atom(one.name), tree.Alias(module(site.db, one)), *options)


def module(db: Database, one: Association) -> str:
    """The Elixir module of an association's target."""
    if one.target_id is not None:
        return elixir_module(db, one.target_id)
    return module_of_target(one.target or "")


def _keys(site: MemberSite, found: Schema, one: Association) -> Iterator[Node]:
    if one.kind == "belongs_to":
        default = f"{one.name}_id"
    elif one.kind in ("has_many", "has_one"):
        default = f"{_underscored(site.unit.name)}_id"
    else:
        return
    if one.foreign_key != default:
        yield tree.Pair("foreign_key", tree.Atom(one.foreign_key))
    target = None if one.target_id is None else schema(site.db, one.target_id)
    key = None if target is None else target.key
    written = value_of(given(site), "type")
    if one.kind == "belongs_to" and key is not None and key[1] != "id" and written is None:
        if key[0] != "id" and value_of(given(site), "references") is None:
            yield tree.Pair("references", tree.Atom(key[0]))
        yield tree.Pair("type", types.node_of(key[1]))


def _underscored(module_: str) -> str:
    """What Ecto makes of a module's last part to name the key of what belongs to it."""
    return snake_case(module_.split(".")[-1])


def _option(name: str, value: ast.Expr) -> Node | None:
    if name == "join_through" and isinstance(value, ast.StringLiteral):
        return tree.Alias(value.value) if value.value[:1].isupper() else tree.String((value.value,))
    atoms = name not in ("where", "defaults", "join_where", "join_defaults")
    return elixir_of(value, atoms=atoms)


# --- times ---------------------------------------------------------------------------------------


def timestamps(arguments: list[Given], names: tuple[str, ...]) -> tree.LocalCall:
    """`timestamps()`, with the names of the two where they aren't Ecto's."""
    options: list[Node] = []
    for usual, name in zip(_USUAL_TIMES, (*names, "") if names else (), strict=False):
        if name != usual:
            options.append(tree.Pair(usual, tree.Atom(name) if name else tree.FALSE))
    type = value_of(arguments, "type", 0)
    made = None if type is None else elixir_of(type, atoms=True)
    if made is not None:
        options.append(tree.Pair("type", made))
    return macro("timestamps", *options)


def times(site: MemberSite) -> Iterator[Node]:
    """The line of a variable with `@:timestamps`; of two such the block keeps the first's."""
    owner = site.member.member.owner
    found = None if owner is None else schema(site.db, owner)
    if found is not None:
        names = () if found.timestamps[:2] == _USUAL_TIMES else found.timestamps
        yield timestamps(given(site), names)


_USUAL_TIMES = ("inserted_at", "updated_at")
