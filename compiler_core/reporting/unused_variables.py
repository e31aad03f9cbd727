"""Private variables of a class that nothing reads or writes (HX142).

    class Cart {
        var total = 0;               private, and named nowhere else in the file: unused
        public var items = [];       others may read it
        @:keep var version = 2;      an annotation may use it
    }

Private is what Haxe calls protected: subclasses use it, and so may who has `@:access`. A class with
heirs, with annotations, or in a file that reads fields by name (`Reflect`) is therefore left alone;
another file that allows itself access and has the name counts as a use. Private functions that
nobody calls are HX125's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Severity
from compiler_core.project.files import files
from compiler_core.project.index import WORDS, stored_bytes
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.reporting.unused_imports import line_of, words
from compiler_core.semantics.items import MemberItem, TypeItem, items, member_table
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

CODE = "HX142"

_CONSTANT = (
    ast.StringLiteral,
    ast.IntLiteral,
    ast.FloatLiteral,
    ast.BoolLiteral,
    ast.NullLiteral,
)
_HARMLESS = frozenset(("@:nullSafety", "@:final", "@:module"))


def unused_variables(db: Database, path: str) -> Iterator[Diagnostic]:
    """A hint for each, in the order of the text."""
    module = items(db, path)
    source = text(db, path) or ""
    if "Reflect" in source or "Type.getInstanceFields" in source:
        return
    for item in module.types:
        found = [member for member in item.members if _is_private(item, member)]
        named = [member for member in found if member.name]
        unused = [member for member in named if not _is_named_twice(source, member.name)]
        if unused and not is_shared(db, TypeId(module.package, module.name, item.name)):
            for member in unused:
                yield from _told(db, path, source, member)


def _is_private(item: TypeItem, member: MemberItem) -> bool:
    """A plain private variable of a plain class."""
    if item.kind != "class" or item.is_extern or "abstract" in item.modifiers:
        return False
    if not {note.name for note in item.annotations} <= _HARMLESS:
        return False
    hidden = not member.is_public and not member.is_extern and not member.name.startswith("_")
    return hidden and member.kind == "variable" and not member.annotations


def _is_named_twice(source: str, name: str) -> bool:
    """Looks no further than the second time: this is asked after each keystroke."""
    return len(list(islice(words(source, name), 2))) == 2


@query
def is_shared(db: Database, id: TypeId) -> bool:
    """Others can use what is private in the class: subclasses, or who has allowed itself to."""
    from compiler_core.lower.heritage import heirs  # half of all imports, after the first answer

    if heirs(db).get(id):
        return True
    return any(_holds(db, path, id.name) for path in _accessing(db))


@query
def _accessing(db: Database) -> tuple[str, ...]:
    """Files that let themselves use what is private."""
    words = ("@:access", "@:privateAccess")
    return tuple(path for path in files(db) if any(_holds(db, path, word) for word in words))


@query
def _holds(db: Database, path: str, word: str) -> bool:
    """Whether a file's text holds the word; of a file in the index, without reading it."""
    section = stored_bytes(db, path, WORDS)
    if section is None:
        return word in (text(db, path) or "")
    return b"\n" + word.encode() + b"\t" in section


def _told(db: Database, path: str, source: str, member: MemberItem) -> Iterator[Diagnostic]:
    placed = member_table(db, path).get(member.key)
    if placed is None or not isinstance(placed.member, ast.VarMember):
        return
    view = placed.member
    whole = line_of(source, view.span.shifted(placed.start))
    has_effect = view.value is not None and not isinstance(view.value, _CONSTANT)
    fix = Fix(f"Remove `{member.name}`", (Edit(whole, ""),), not has_effect)
    yield Diagnostic(
        CODE,
        Severity.HINT,
        view.name.span.shifted(placed.start),
        f"Nothing reads or writes `{member.name}`.",
        fixes=() if has_effect else (fix,),
        tags=("unnecessary",),
    )
