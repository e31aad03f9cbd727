"""The edit that imports a type, and whether one is needed.

The new line stands behind the last `import`, else behind the `package` line, else on top of the
first declaration; before the `using` lines, which Haxe reads in any order.
"""

from __future__ import annotations

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.scope import written_module
from compiler_core.semantics.types import TypeId


def reference_to(db: Database, where: Surroundings, id: TypeId) -> tuple[str, tuple[Edit, ...]]:
    """How to write a type here, and the import that this needs, if one: `Cart`; in full where
    another type has the name."""
    name = id.name.rpartition(".")[2]
    found = find_type(db, where, (name,))
    if found is not None and found[0] == id and not found[1]:
        return name, ()
    if found is not None and found[0] != id and not found[1]:
        return written_module(db, where.path, id), ()
    return name, (import_edit(db, where.path, written_module(db, where.path, id)),)


def import_edit(db: Database, path: str, name: str, word: str = "import") -> Edit:
    """The line `import name;`, or `using name;`, at its place."""
    place, before, after = _import_place(db, path)
    return Edit(Span(place, place), f"{before}{word} {name};{after}")


@query
def _import_place(db: Database, path: str) -> tuple[int, str, str]:
    """Where a new import goes, and the line breaks before and behind it."""
    parsed = parse(db, path)
    source, text = parsed.source, parsed.text
    plain = [view for view in source.imports if not view.is_using]
    if plain:
        return _behind(text, plain[-1].span.end), "\n", ""
    if source.imports:
        return source.imports[0].span.start, "", "\n"
    if source.package_span is not None:
        return _behind(text, source.package_span.end), "\n\n", ""
    return 0, "", "\n\n"


def _behind(text: str, offset: int) -> int:
    """Behind the semicolon of what ends at `offset`."""
    if text[offset - 1 : offset] != ";" and text[offset : offset + 1] == ";":
        return offset + 1
    return offset
