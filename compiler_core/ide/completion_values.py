"""What may stand where an expression or a pattern does.

Nearest first: locals, members of the class, constructors of the type that is expected, what imports
bring, types, keywords. In a call also the names of its keyword arguments; in a literal of a known
structure its fields; in a pattern constructors, those that no other case has first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compiler_core.ide.completion_item import Cursor, Item
from compiler_core.ide.completion_members import (
    call_text,
    constructors,
    instance_members,
    member_item,
    statics,
    type_fits,
)
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, module_members, strip
from compiler_core.semantics.names import type_name
from compiler_core.semantics.probe import MARK, Sight
from compiler_core.semantics.scope import file_scope
from compiler_core.semantics.typer.identifiers import KERNEL
from compiler_core.semantics.types import (
    BOOL,
    OPTION_ID,
    RESULT_ID,
    AbstractType,
    AtomType,
    ClassType,
    EnumType,
    FunctionType,
    KeywordType,
    StructureType,
    Type,
    UnionType,
)
from compiler_core.semantics.visibility import Visitor
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_IN_EXPRESSIONS = (
    "cast", "false", "function", "if", "new", "null", "super", "switch", "this", "true", "try",
    "untyped", "macro", "for", "while",
)  # fmt: skip
_IN_STATEMENTS = ("break", "continue", "do", "final", "return", "throw", "var", "inline")

_SNIPPETS = {
    "if": "if (${1:condition}) {\n\t$0\n}",
    "for": "for (${1:item} in ${2:items}) {\n\t$0\n}",
    "while": "while (${1:condition}) {\n\t$0\n}",
    "switch": "switch (${1:value}) {\n\tcase $0:\n}",
    "try": "try {\n\t$0\n} catch (${1:e}:Dynamic) {\n}",
}


def values(cursor: Cursor, sight: Sight) -> Iterator[Item]:
    """All but types, which `completion_types` has."""
    db, expected = cursor.db, sight.expected
    for name, variable in sight.locals.items():
        if name not in (MARK, "_"):
            yield Item(
                name,
                "function" if variable.kind == "function" else "variable",
                name,
                detail=type_name(db, variable.type),
                locality=0,
                fits=type_fits(db, variable.type, expected),
            )
    yield from expected_values(db, sight)
    yield from _own_members(db, cursor, sight)
    yield from _in_scope(db, cursor, sight)
    if not sight.is_pattern:
        yield from _keywords(sight.is_statement)
        name, snippet = call_text("trace", True)
        yield Item("trace", "function", name, snippet, locality=6)


def expected_values(db: Database, sight: Sight) -> Iterator[Item]:
    """Values that the expected type itself has: constructors, values of an enum abstract, atoms."""
    if sight.expected is None:
        return
    wanted = strip(db, sight.expected)
    if isinstance(wanted, FunctionType):
        names = ", ".join(
            f"${{{number}:{one.name or f'arg{number}'}}}"
            for number, one in enumerate(wanted.parameters, 1)
        )
        head = names if len(wanted.parameters) == 1 else f"({names})"
        shown = type_name(db, wanted)
        yield Item("->", "snippet", f"{head} -> $0", True, shown, fits=True, filter="fn")
    if isinstance(wanted, EnumType):
        found = declared_type(db, wanted.id)
        if found is not None:
            for item in constructors(db, found, sight.expected, 0):
                yield replace(item, fits=True)
    if isinstance(wanted, AbstractType):
        if wanted == BOOL:
            yield Item("true", "keyword", "true", fits=True, locality=1)
            yield Item("false", "keyword", "false", fits=True, locality=1)
        found = declared_type(db, wanted.id)
        if found is not None and found.kind == "enum abstract":
            for member in found.static.values():
                if member.item.kind != "function":
                    yield replace(member_item(db, member, member.type, None, 0), fits=True)
    for name in atoms_of(wanted):
        yield Item(f":{name}", "value", f":{name}", fits=True, locality=0)


def atoms_of(type: Type) -> Iterator[str]:
    for one in type.members if isinstance(type, UnionType) else (type,):
        if isinstance(one, AtomType) and one.name is not None:
            yield one.name


def _own_members(db: Database, cursor: Cursor, sight: Sight) -> Iterator[Item]:
    typer = sight.typer
    visitor = Visitor(cursor.path, typer.owner, typer.key)
    if typer.owner is not None:
        found = declared_type(db, typer.owner)
        if found is not None and not typer.is_static:
            self_type: Type = ClassType(found.id, tuple(found.parameters))
            if found.kind in ("abstract", "enum abstract"):
                self_type = AbstractType(found.id, tuple(found.parameters))
            for item in instance_members(db, self_type, visitor, sight.expected):
                yield replace(item, locality=item.locality - 1)
        while found is not None:
            for member in found.static.values():
                yield member_item(db, member, member.type, sight.expected, 1)
            found = None if found.superclass is None else declared_type(db, found.superclass.id)
    for member in module_members(db, cursor.path).values():
        yield member_item(db, member, member.type, sight.expected, 2)


def _in_scope(db: Database, cursor: Cursor, sight: Sight) -> Iterator[Item]:
    """What imports bring: statics, and the constructors of enums; the framework's functions."""
    scope = file_scope(db, cursor.path)
    visitor = Visitor(cursor.path, sight.typer.owner, sight.typer.key)
    for name, imported in scope.statics.items():
        if imported.owner is None:
            member = module_members(db, imported.path).get(imported.name)
        else:
            owner = declared_type(db, imported.owner)
            member = None if owner is None else owner.static.get(imported.name)
        if member is not None:
            item = member_item(db, member, member.type, sight.expected, 3)
            yield replace(item, label=name, insert=item.insert.replace(imported.name, name, 1))
        elif imported.owner is not None:
            yield Item(name, "enum member", name, locality=3)
    for id in scope.wildcard_statics:
        yield from statics(db, id, visitor, sight.expected, 3)
    for id in (*scope.types.values(), RESULT_ID, OPTION_ID):
        enum = declared_type(db, id)
        if enum is not None and enum.kind == "enum":
            yield from constructors(db, enum, sight.expected, 4)
    for id in (*sight.typer.framework_types, KERNEL):
        found = declared_type(db, id)
        for member in () if found is None or sight.is_pattern else found.static.values():
            yield member_item(db, member, member.type, sight.expected, 7 if id == KERNEL else 5)


def _keywords(is_statement: bool) -> Iterator[Item]:
    for word in (*_IN_EXPRESSIONS, *(_IN_STATEMENTS if is_statement else ())):
        yield Item(word, "keyword", word, locality=6)
        if word in _SNIPPETS and is_statement:
            yield Item(word, "snippet", _SNIPPETS[word], True, "…", locality=7)


# --- calls and literals ------------------------------------------------------------------------


def structure_fields(cursor: Cursor, type: Type, given: Iterable[str]) -> Iterator[Item]:
    """The fields of a literal that are not written yet."""
    wanted = strip(cursor.db, type)
    if not isinstance(wanted, StructureType | KeywordType):
        return
    written = set(given)
    for field in wanted.fields:
        if field.name not in written:
            shown = f"{'?' * field.optional}{type_name(cursor.db, field.type)}"
            yield Item(
                field.name,
                "field",
                f"{field.name}: ",
                detail=shown,
                locality=1 if field.optional else 0,
                fits=True,
            )


def keyword_arguments(cursor: Cursor, parameters: FunctionType, call: ast.Call) -> Iterator[Item]:
    """`name:` of a keyword list that the function takes last."""
    if not parameters.parameters:
        return
    given = [arg.name.text for arg in call.args if isinstance(arg, ast.NamedArg)]
    yield from structure_fields(cursor, parameters.parameters[-1].type, given)


def unhandled_first(items: Iterable[Item], chain: list[ast.View]) -> Iterator[Item]:
    """In a pattern the constructors that no other case names come first."""
    switch = next((one for one in reversed(chain) if isinstance(one, ast.Switch)), None)
    named: set[str] = set()
    for case in () if switch is None else switch.cases:
        for pattern in case.patterns if case.guard is None else ():
            head = pattern.callee if isinstance(pattern, ast.Call) else pattern
            if isinstance(head, ast.Identifier):
                named.add(head.name)
            elif isinstance(head, ast.FieldAccess):
                named.add(head.name.text)
    for item in items:
        yield replace(item, fits=False) if item.label in named else item


def known_atoms(cursor: Cursor) -> Iterator[Item]:
    """The atoms that the file uses, and those that are expected."""
    found: dict[str, None] = {"ok": None, "error": None}
    for unit in cursor.parsed.units():
        if unit.unit.member is None:
            continue
        for view in descendants(unit.unit.member):
            if isinstance(view, ast.AtomLiteral) and view.name != MARK:
                found[view.name] = None
    for name in found:
        if name.isidentifier():
            yield Item(f":{name}", "value", f":{name}", locality=2)
