"""Actions on imports: bring the type that a name may mean, put the import lines in order, import
what is written with its package.

Haxe lets a later import hide an earlier one of the same name; lines are therefore sorted only where
no two bring the same name and no wildcard brings unknown ones. The `using` lines, whose order
decides who extends a value first, stay as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix
from compiler_core.base.span import Span
from compiler_core.ide.completion_types import all_types
from compiler_core.ide.import_edits import import_edit, reference_to
from compiler_core.ide.refactoring.site import site_at
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.reporting.unused_imports import line_of, unused_imports
from compiler_core.semantics import faults, infer
from compiler_core.semantics.items import items
from compiler_core.semantics.resolve import find_type
from compiler_core.semantics.scope import written_module
from compiler_core.semantics.typer.paths import dotted
from compiler_core.syntax import ast

_UNKNOWN_TYPES = frozenset(
    (
        faults.MISSING_IMPORT,
        faults.UNDECLARED_TYPE,
        faults.UNDECLARED_MODULE,
        faults.UNDECLARED_CONSTRUCTOR,
    )
)


def imports_for(db: Database, path: str, diagnostic: Diagnostic) -> Iterator[Fix]:
    """The imports that would make the name known that a diagnostic is about."""
    if diagnostic.code == faults.UNDECLARED_FIELD:
        yield from _usings_for(db, path, diagnostic)
    if diagnostic.code not in _UNKNOWN_TYPES:
        return
    name = parse(db, path).text[slice(*diagnostic.span)]
    own = items(db, path)
    found = sorted(
        {
            one.id
            for one in all_types(db)
            if one.id.name == name
            and not one.is_private
            and (one.id.package, one.id.module) != (own.package, own.name)
        }
    )
    for id in found:
        written = written_module(db, path, id)
        if id.package or id.module != id.name or written != str(id):
            edit = import_edit(db, path, written)
            yield Fix(f"Import `{written}`", (edit,), preferred=len(found) == 1)


def _usings_for(db: Database, path: str, diagnostic: Diagnostic) -> Iterator[Fix]:
    """The `using` lines that would bring the function that a value is asked for."""
    for one in infer.faults(db, path):
        if one.span == diagnostic.span and one.code == diagnostic.code and one.word("using"):
            offered = one.word("using").split(", ")
            for name in offered:
                edit = import_edit(db, path, name, "using")
                yield Fix(f"Write `using {name}`", (edit,), preferred=len(offered) == 1)


def organized_imports(db: Database, path: str) -> Fix | None:
    """The import lines in order, each once, without those of which nothing is used; None where they
    are so already. Where order has a meaning, the unused ones go and the others stay."""
    unused = tuple(unused_imports(db, path))
    dropped = {one.span for one in unused}
    ordered = _ordered(db, path, dropped)
    edits = [] if ordered is None else [ordered]
    for one in unused:
        for edit in one.fixes[0].edits:
            if ordered is None or not ordered.span.covers(one.span):
                edits.append(edit)
    return Fix("Organize imports", tuple(edits)) if edits else None


def _ordered(db: Database, path: str, dropped: Collection[Span]) -> Edit | None:
    """The plain imports sorted, where only they stand together and no order has a meaning."""
    parsed = parse(db, path)
    text = parsed.text
    plain = [view for view in parsed.source.imports if not view.is_using]
    if not plain or any(view.mode == "wildcard" for view in plain):
        return None
    lines = [_line(text, view) for view in plain]
    names = {_brought(view): line for view, line in zip(plain, lines, strict=True)}
    if len(names) != len(set(lines)):
        return None
    whole = Span(plain[0].span.start, _end(text, plain[-1]))
    between = text[slice(*whole)]
    for line in lines:
        between = between.replace(line, "", 1)
    if between.strip():
        return None  # comments, conditions or `using` lines are among them
    kept = {line for view, line in zip(plain, lines, strict=True) if view.span not in dropped}
    if not kept:
        return Edit(line_of(text, whole), "")
    ordered = "\n".join(sorted(kept, key=str.casefold))
    return None if ordered == text[slice(*whole)] else Edit(whole, ordered)


def shortened_names(db: Database, path: str, span: Span) -> Iterator[Fix]:
    """A type that is written with its package: imported, and written short here."""
    site = site_at(db, path, span)
    for view in () if site is None else site.at_cursor():
        assert site is not None
        written = view.path if isinstance(view, ast.NamedType) else None
        if isinstance(view, ast.FieldAccess):
            written = dotted(view)
        if written is None or len(written) < 2 or not written[-1][:1].isupper():
            continue
        found = find_type(db, site.where, written)
        if found is None or not written[0][:1].islower():
            continue
        name, edits = reference_to(db, site.where, found[0])
        if name == written[-1]:
            length = len(".".join(written))
            start = view.span.start
            if site.text[start : start + length] == ".".join(written):
                short = site.edit(Span(start, start + length), name)
                yield Fix(f"Import `{found[0]}` and write it short", (*edits, short))
        return


def _end(text: str, view: ast.Import) -> int:
    end = view.span.end
    return end + 1 if text[end - 1 : end] != ";" and text[end : end + 1] == ";" else end


def _line(text: str, view: ast.Import) -> str:
    return text[view.span.start : _end(text, view)]


def _brought(view: ast.Import) -> str:
    if view.alias is not None:
        return view.alias.text
    return view.path[-1] if view.path else ""
