"""Actions on schemas: a field that something names and the schema lacks, with its migration; the
migration of a field; a class that is one by its shape.

    validateRequired(["weight"])      →   in `Book`:   public var weight: String;
                      ^^^^^^              and:         @:migration(…) class AddWeightToBooks { … }
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from compiler_core.annotations.across.ecto_migrations import Migration, migrations
from compiler_core.annotations.ecto import schemas
from compiler_core.annotations.ecto.schemas import KINDS, SCHEMAS, TIMESTAMPS, Column, Schema
from compiler_core.annotations.members import member_indentation
from compiler_core.annotations.registry import declared
from compiler_core.base.diagnostic import Diagnostic, Edit, Fix
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name, pascal_case, snake_case
from compiler_core.project.files import files, module_of, module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.items import items
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

NO_FIELD = "HX323"
OF_SCHEMAS = frozenset(
    (*KINDS, "@:field", "@:virtual", "@:primary_key", "@:primaryKey", TIMESTAMPS)
)
TABLE_NAMES = frozenset(("table", "tableName", "TABLE", "TABLE_NAME"))
FIRST_VERSION = "20240101000000"

TYPES = {"integer": "integer", "float": "float", "boolean": "boolean", "string": "string"}
"""Ecto's types of a schema as the functions of a migration's table."""


def added_field(db: Database, path: str, diagnostic: Diagnostic) -> Iterator[Fix]:
    """For a name that a schema doesn't have: the field, and the migration that adds its column."""
    if diagnostic.code != NO_FIELD or " field `" not in diagnostic.message:
        return
    owner, name = diagnostic.message.split("`")[1:4:2]
    if not name.replace("_", "").isalnum():
        return
    found = _schema_called(db, owner)
    if found is None:
        return
    file = module_path(db, (*found.id.package, found.id.module))
    edit = None if file is None else _new_variable(db, file, found, name)
    if edit is None or file is None:
        return
    edits = [edit]
    column = Column(name, field_name(name), "string", None)
    migration = _migration(db, found, file, column)
    title = f"Add `{name}` to `{owner}`"
    if migration is not None:
        edits.append(migration)
        title += ", with its migration"
    own = tuple(Edit(one.span, one.text, None if one.file == path else one.file) for one in edits)
    yield Fix(title, own)


def of_schemas(db: Database, path: str, span: Span) -> Iterator[Fix]:
    """On a schema's variable its migration; on the head of a class that is a schema by its shape
    the annotation."""
    parsed = parse(db, path)
    module = module_of(db, path)
    for view in parsed.source.declarations:
        if not (view.span.start <= span.end and span.start <= view.span.end):
            continue
        if not any(one.name in SCHEMAS for one in view.metadata):
            yield from _by_shape(view, span)
            continue
        found = schemas.schema(db, TypeId(module[:-1], module[-1], view.name.text))
        for placed in view.members if found is not None else ():
            where = placed.member.span.shifted(placed.start)
            if where.start <= span.end and span.start <= where.end:
                assert found is not None
                column = next(
                    (one for one in found.columns if one.member == placed.member.name.text), None
                )
                edit = None if column is None else _migration(db, found, path, column)
                if edit is not None and column is not None:
                    own = Edit(edit.span, edit.text, None if edit.file == path else edit.file)
                    yield Fix(f"Write a migration that adds `{column.name}`", (own,))


# --- a class by its shape ------------------------------------------------------------------------


def _by_shape(view: ast.TypeDeclaration, span: Span) -> Iterator[Fix]:
    """A class whose variables are a table's: they say so themselves, or the class names a table."""
    body = view.body_span
    if view.kind != "class" or body is None or span.start > body.start:
        return
    known = declared()
    if any((one := known.get(note.name)) is not None and one.role for note in view.metadata):
        return
    variables = [one.member for one in view.members if isinstance(one.member, ast.VarMember)]
    table = next((text for one in variables if (text := _table(one)) is not None), None)
    annotated = any(note.name in OF_SCHEMAS for one in variables for note in one.metadata)
    columns = [one for one in variables if not one.has("static")]
    if not columns or not (annotated or table is not None):
        return
    name = table or _plural(snake_case(view.name.text))
    at = Span(view.span.start, view.span.start)
    yield Fix(f'Make it a `@:schema("{name}")`', (Edit(at, f'@:schema("{name}")\n'),))


def _table(member: ast.VarMember) -> str | None:
    if not member.has("static") or member.name.text not in TABLE_NAMES:
        return None
    return member.value.value if isinstance(member.value, ast.StringLiteral) else None


def _plural(name: str) -> str:
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return name[:-1] + "ies"
    return name + ("es" if name.endswith(("s", "x", "ch", "sh")) else "s")


# --- fields and migrations -----------------------------------------------------------------------


def _schema_called(db: Database, name: str) -> Schema | None:
    """The project's only schema of this name."""
    found = []
    for path in files(db):
        module = items(db, path)
        for item in module.types:
            if item.name == name and any(note.name in SCHEMAS for note in item.annotations):
                found.append(TypeId(module.package, module.name, item.name))
    return schemas.schema(db, found[0]) if len(found) == 1 else None


def _new_variable(db: Database, file: str, found: Schema, name: str) -> Edit | None:
    """The variable, behind the last column of the schema."""
    parsed = parse(db, file)
    view = next((v for v in parsed.source.declarations if v.name.text == found.id.name), None)
    if view is None or view.body_span is None:
        return None
    indent = member_indentation(parsed.text, view) or "    "
    columns = {one.member for one in found.columns}
    ends = [
        one.start + one.member.span.end
        for one in view.members
        if isinstance(one.member, ast.VarMember) and one.member.name.text in columns
    ]
    at = max(ends, default=view.body_span.start)
    return Edit(Span(at, at), f"\n{indent}public var {name}: String;", file)


def _migration(db: Database, found: Schema, file: str, column: Column) -> Edit | None:
    """A class that adds the column, at the end of the file that last changed the table, or of the
    schema's own; None where the table has it already, or there is none."""
    if found.table is None or found.is_embedded or column.is_virtual:
        return None
    of_table = [one for one in migrations(db) if any(s.table == found.table for s in one.steps)]
    if any(
        step.table == found.table and step.kind == "add" and step.column == column.name
        for one in of_table
        for step in one.steps
    ):
        return None
    target = of_table[-1].path if of_table else file
    text = parse(db, target).text
    name = f"Add{pascal_case(column.name)}To{pascal_case(found.table)}"
    version = _next_version(migrations(db))
    call = _column_call(column)
    gap = "" if text.endswith("\n") else "\n"
    written = (
        f"{gap}\n@:migration({version})\nclass {name} {{\n"
        f"    public function change(): Void {{\n"
        f'        alterTable("{found.table}", function(t) {{\n'
        f"            {call}\n"
        f"        }});\n    }}\n}}\n"
    )
    return Edit(Span(len(text), len(text)), written, target)


def _column_call(column: Column) -> str:
    type = column.type
    if isinstance(type, tuple):
        inner = type[1] if type[0] == "array" and isinstance(type[1], str) else "string"
        if type[0] == "array":
            return f't.array("{column.name}", "{inner}");'
        return f't.string("{column.name}");'
    if type in TYPES:
        return f't.{TYPES[str(type)]}("{column.name}");'
    plain = str(type) if type is not None and not str(type)[:1].isupper() else "string"
    return f't.addColumn("{column.name}", :{plain});'


def _next_version(known: tuple[Migration, ...]) -> str:
    """A minute behind the newest."""
    newest = max((one.version for one in known), default=FIRST_VERSION)
    try:
        later = datetime.strptime(newest, "%Y%m%d%H%M%S") + timedelta(minutes=1)
    except ValueError:
        return FIRST_VERSION
    return later.strftime("%Y%m%d%H%M%S")
