"""Checks of migrations: versions, what can be undone, and the tables as earlier migrations leave
them.

    alterTable("books", t -> t.removeColumn("titel"))     no migration gave `books` such a column
                                            ^^^^^^^

A table is known where a migration of the project creates it, all of whose columns are written
plainly; of any other nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from compiler_core.annotations.ecto import findings
from compiler_core.annotations.ecto.english import singular
from compiler_core.annotations.ecto.migrations import BLOCKS, COLUMNS, version
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.members import member_indentation
from compiler_core.annotations.written import text_of
from compiler_core.base.span import Span
from compiler_core.elixir.names import field_name
from compiler_core.project.files import files
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics.items import items
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

ROLE = "@:migration"
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Step:
    """What one call does: `kind` is `create`, `add`, `remove`, `modify`, `rename`, `index`,
    `drop`, `rename table`, or `unclear` for what can't be told."""

    kind: str
    table: str
    column: str = ""
    to: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Migration:
    """One class, without positions."""

    version: str
    path: str
    name: str
    steps: tuple[Step, ...]


@query
def migrations_of(db: Database, path: str) -> tuple[Migration, ...]:
    """The migrations of a file."""
    return tuple(
        Migration(
            number, path, view.name.text, tuple(replace(one, span=NOWHERE) for one in _steps(view))
        )
        for view, number in _classes(db, path)
    )


@query
def migrations(db: Database) -> tuple[Migration, ...]:
    """All of the project's, in the order in which they run."""
    found = [
        one
        for path in files(db)
        if any(note.name == ROLE for item in items(db, path).types for note in item.annotations)
        for one in migrations_of(db, path)
    ]
    return tuple(sorted(found, key=lambda one: (one.version, one.path, one.name)))


def _classes(db: Database, path: str) -> Iterator[tuple[ast.TypeDeclaration, str]]:
    for view in parse(db, path).source.declarations:
        note = next((one for one in view.metadata if one.name == ROLE), None)
        number = None if note is None else version(note)
        if number is not None:
            yield view, number


def check(db: Database, path: str) -> Iterator[Fault]:
    text = parse(db, path).text
    for view, number in _classes(db, path):
        note = next(one for one in view.metadata if one.name == ROLE)
        others = [
            one
            for one in migrations(db)
            if one.version == number and (one.path, one.name) != (path, view.name.text)
        ]
        if others:
            at = note.args[0].span if note.args else note.name_span
            yield findings.same_version(at, number, others[0].name, _next(db, number))
        yield from _undone(view, note, text)
        yield from _columns(db, path, view, number)


def _next(db: Database, number: str) -> str | None:
    """A version just behind that nobody has."""
    taken = {one.version for one in migrations(db)}
    if not number.isdecimal():
        return None
    for later in range(int(number) + 1, int(number) + 60):
        if str(later) not in taken and int(str(later)[-2:]) < 60:
            return str(later)
    return None


# --- undoing -------------------------------------------------------------------------------------


def _undone(view: ast.TypeDeclaration, note: ast.Metadata, text: str) -> Iterator[Fault]:
    functions = {
        one.member.name.text: one
        for one in view.members
        if isinstance(one.member, ast.FunctionMember)
    }
    up = functions.get("up")
    if up is not None and not {"down", "change"} & functions.keys() and not view.extends:
        end = up.start + up.member.span.end
        indent = member_indentation(text, view) or "    "
        written = f"\n\n{indent}public function down(): Void {{\n{indent}}}"
        yield findings.no_down(note.name_span, view.name.text, Span(end, end), written)
    change = functions.get("change")
    if change is None:
        return
    for node in descendants(change.member):
        if isinstance(node, ast.Call):
            what = _one_way(node)
            if what is not None:
                yield findings.one_way(node.callee.span.shifted(change.start), what)


def _one_way(node: ast.Call) -> str | None:
    """What Ecto can't undo by itself, if the call is such."""
    name = _called(node)
    plain = [one for one in node.args if not isinstance(one, ast.NamedArg)]
    if isinstance(node.callee, ast.Identifier):
        if name == "execute" and len(plain) == 1:
            return "`execute` with one text"
        if name in ("dropTable", "dropIndex", "dropConstraint") and len(plain) == 1:
            return f"`{name}`" if name == "dropTable" else None
        return None
    if name == "removeColumn" and len(plain) == 1:
        return "`removeColumn` without the column's type"
    if name == "modifyColumn" and not _gives(node, "from"):
        return "`modifyColumn` without `from`"
    return None


def _gives(node: ast.Call, option: str) -> bool:
    for one in node.args:
        if isinstance(one, ast.NamedArg) and one.name.text == option:
            return True
        if isinstance(one, ast.ObjectLiteral):
            for entry in one.fields:
                if isinstance(entry, ast.ObjectField) and entry.name.text == option:
                    return True
    return False


# --- columns -------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Tables:
    """Tables by name: their columns, or None where they aren't all known."""

    columns: dict[str, set[str] | None] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        known = self.columns.get(step.table)
        match step.kind:
            case "create":
                self.columns[step.table] = set()
            case "drop":
                self.columns.pop(step.table, None)
            case "unclear":
                if step.table in self.columns:
                    self.columns[step.table] = None
            case "sql":
                if re.search(r"\bcolumn\b|\badd\b(?!\s+constraint)", step.to, re.IGNORECASE):
                    for name in self.columns:
                        if name in step.to:
                            self.columns[name] = None
            case "rename table" if step.table in self.columns:
                self.columns[step.to] = self.columns.pop(step.table)
            case "add" if known is not None:
                known.add(step.column)
            case "remove" if known is not None:
                known.discard(step.column)
            case "rename" if known is not None:
                known.discard(step.column)
                known.add(step.to)


def _columns(db: Database, path: str, view: ast.TypeDeclaration, number: str) -> Iterator[Fault]:
    tables = _Tables()
    for one in migrations(db):
        if one.version >= number:
            break
        for step in one.steps:
            tables.take(step)
    for step in _steps(view):
        known = tables.columns.get(step.table)
        if known is not None and step.column:
            if step.kind in ("remove", "modify", "rename", "index") and step.column not in known:
                listed = tuple(sorted(known))
                yield findings.no_column(step.span, step.column, step.table, listed)
            elif step.kind == "add" and step.column in known:
                yield findings.column_twice(step.span, step.column, step.table)
        tables.take(step)


def _steps(view: ast.TypeDeclaration) -> list[Step]:
    """What `up` or `change` does, in order."""
    found: list[Step] = []
    for placed in view.members:
        member = placed.member
        if isinstance(member, ast.FunctionMember) and member.name.text in ("up", "change"):
            body = member.function.body
            for statement in body.statements if isinstance(body, ast.Block) else [body]:
                if statement is not None:
                    found += _statement(statement, placed.start)
    return found


def _statement(node: ast.View, base: int) -> Iterator[Step]:
    if not isinstance(node, ast.Call) or not isinstance(node.callee, ast.Identifier):
        for one in descendants(node):
            # Something happens under a condition: the tables that it names aren't known any more.
            if isinstance(one, ast.Call) and _called(one) in (*BLOCKS, "renameTable", "dropTable"):
                yield Step("unclear", _first(one) or "")
        return
    table = _first(node)
    if table is None:
        return
    name = node.callee.name
    if name == "execute":
        yield Step("sql", "", to=table)
    if name in BLOCKS:
        if name != "alterTable":
            yield Step("create", table)
            if not _gives(node, "primary_key"):
                yield Step("add", table, "id")
        function = next((one for one in node.args if isinstance(one, ast.FunctionExpr)), None)
        body = None if function is None else function.function.body
        for statement in body.statements if isinstance(body, ast.Block) else [body]:
            if statement is not None:
                yield from _of_table(statement, table, base)
    elif name in ("dropTable", "dropTableIfExists"):
        yield Step("drop", table)
    elif name == "renameTable":
        yield Step("rename table", table, to=_text(node, 1) or "")
    elif name == "renameColumn":
        yield _named("rename", table, node, 1, base, _text(node, 2) or "")
    elif name in ("createIndex", "createUniqueIndex") and len(node.args) > 1:
        yield from _index(table, node.args[1], base)


def _of_table(node: ast.View, table: str, base: int) -> Iterator[Step]:
    """A statement of a table's function: a chain of its calls, or something unclear."""
    chain: list[ast.Call] = []
    inner: ast.View = node
    if isinstance(node, ast.Return) and node.value is not None:
        inner = node.value
    while isinstance(inner, ast.Call) and isinstance(inner.callee, ast.FieldAccess):
        chain.insert(0, inner)
        inner = inner.callee.target
    if not chain or not isinstance(inner, ast.Identifier):
        yield Step("unclear", table)
        return
    for call in chain:
        yield from _table_call(call, table, base)


def _table_call(call: ast.Call, table: str, base: int) -> Iterator[Step]:
    name = _called(call)
    if name in COLUMNS or name in ("array", "addColumn"):
        yield _named("add", table, call, 0, base)
    elif name in ("belongsTo", "references"):
        target = _first(call)
        key = _option(call, "foreign_key")
        if target is None:
            yield Step("unclear", table)
        elif call.args:
            span = call.args[0].span.shifted(base)
            yield Step("add", table, field_name(key or f"{singular(target)}_id"), span=span)
    elif name == "timestamps":
        if call.args:
            yield Step("unclear", table)
        yield Step("add", table, "inserted_at", span=call.span.shifted(base))
        yield Step("add", table, "updated_at", span=call.span.shifted(base))
    elif name == "id":
        return
    elif name == "removeColumn":
        yield _named("remove", table, call, 0, base)
    elif name == "modifyColumn":
        yield _named("modify", table, call, 0, base)
    elif name == "renameColumn":
        yield _named("rename", table, call, 0, base, _text(call, 1) or "")
    elif name in ("index", "uniqueIndex"):
        if call.args:
            yield from _index(table, call.args[0], base)
    else:
        yield Step("unclear", table)


def _index(table: str, columns: ast.Expr, base: int) -> Iterator[Step]:
    for one in columns.elements if isinstance(columns, ast.ArrayLiteral) else [columns]:
        text = text_of(one)
        if text is not None and field_name(text).replace("_", "").isalnum():
            yield Step("index", table, field_name(text), "", one.span.shifted(base))


def _named(kind: str, table: str, call: ast.Call, position: int, base: int, to: str = "") -> Step:
    text = _text(call, position)
    if text is None:
        return Step("unclear", table)
    view = call.args[position]
    return Step(kind, table, field_name(text), field_name(to), view.span.shifted(base))


def _called(call: ast.Call) -> str:
    callee = call.callee
    if isinstance(callee, ast.FieldAccess):
        return callee.name.text
    return callee.name if isinstance(callee, ast.Identifier) else ""


def _first(call: ast.Call) -> str | None:
    return _text(call, 0)


def _text(call: ast.Call, position: int) -> str | None:
    return text_of(call.args[position]) if position < len(call.args) else None


def _option(call: ast.Call, option: str) -> str | None:
    for one in call.args:
        if isinstance(one, ast.NamedArg) and one.name.text == option:
            return text_of(one.value)
        if isinstance(one, ast.ObjectLiteral):
            for entry in one.fields:
                if isinstance(entry, ast.ObjectField) and entry.name.text == option:
                    return text_of(entry.value)
    return None
