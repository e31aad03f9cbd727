"""Imports of which nothing is used (HX141).

    import shop.model.Order;     no `Order`, no constructor of an enum of that module: unused
    import shop.model.*;         none of the package's modules
    using shop.Texts;            neither `Texts` nor the name of a function of it

What an import brings is a set of names; one of them anywhere in the file makes it used, be it in a
comment, a string, a template or a branch that the defines switch off. So nothing is called unused
that some build, macro or reader could need. Imports of modules whose mere presence does something
(`@:keep`, `@:build`, `__init__`), and the imports in an `import.hx`, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Severity
from compiler_core.base.span import Span
from compiler_core.project.files import modules
from compiler_core.project.sources import dialect, parse
from compiler_core.query import Database, query
from compiler_core.semantics.declared import declared_type, follow
from compiler_core.semantics.items import ImportItem, ModuleItems, TypeItem, items
from compiler_core.semantics.scope import (
    IMPORTS,
    ImportTarget,
    file_scope,
    import_target,
    module_items,
)
from compiler_core.semantics.types import AbstractType, EnumType, TypeId

CODE = "HX141"

_ACTIVE = frozenset(
    ("@:keep", "@:keepSub", "@:keepInit", "@:build", "@:autoBuild", "@:genericBuild", "@:expose")
)


def unused_imports(db: Database, path: str) -> Iterator[Diagnostic]:
    """A hint for each, in the order of the text."""
    if PurePath(path).name == IMPORTS:
        return
    parsed = parse(db, path)
    views = parsed.source.imports
    written = items(db, path).imports
    if not views or len(views) != len(written):
        return
    rest = _without(parsed.text, [view.span for view in views])
    unknown = file_scope(db, path).unknown_imports
    for index, (view, item) in enumerate(zip(views, written, strict=True)):
        names = None if index in unknown else brought(db, item)
        if names is not None and not _is_used(db, path, item, names, rest):
            yield Diagnostic(
                CODE,
                Severity.HINT,
                view.span,
                f"Nothing of `{'.'.join(item.path)}` is used here.",
                fixes=(_removal(parsed.text, view.span, item.is_using),),
                tags=("unnecessary",),
            )


def _is_used(db: Database, path: str, item: ImportItem, names: Iterable[str], text: str) -> bool:
    """The name that was found the last time is looked for first: an import may bring dozens."""
    last: dict[ImportItem, str] = db.scratch.setdefault(("unused_imports", path), {})
    known = last.get(item)
    if known is not None and known in names and _has_word(text, known):
        return True
    found = next((name for name in names if _has_word(text, name)), None)
    if found is not None:
        last[item] = found
    return found is not None


def _has_word(text: str, name: str) -> bool:
    return next(words(text, name), None) is not None


@query
def brought(db: Database, item: ImportItem) -> frozenset[str] | None:
    """The names that an import brings, and those by which what it brings is used; None where that
    can't be told, or where the import does more."""
    target = import_target(db, item)
    if target is None:
        return _of_package(db, item.path) if item.mode == "wildcard" else None
    if any(_does_more(one) for one in target.module.types):
        return None
    if item.alias is not None and not item.is_using:
        return frozenset((item.alias,))
    if target.member is not None:
        return frozenset((target.member,))
    return frozenset(_of_target(db, target, item))


def _of_package(db: Database, path: tuple[str, ...]) -> frozenset[str] | None:
    found: set[str] = set()
    for module in modules(db):
        if module[:-1] != path:
            continue
        declared = module_items(db, module)
        if declared is None or any(_does_more(one) for one in declared.types):
            return None
        found.update(_of_types(db, declared, declared.types))
    return frozenset(found) if found else None


def _of_target(db: Database, target: ImportTarget, item: ImportItem) -> Iterator[str]:
    types = target.module.types if target.type is None else (target.type,)
    yield from _of_types(db, target.module, types)
    if target.type is None:
        yield from (member.name for member in target.module.members)
    if item.is_using or item.mode == "wildcard" or dialect(db) != "haxe":
        # In the cookbook, a framework's import stands for the scope that its functions come from.
        for one in types:
            yield from (member.name for member in one.members if member.is_static)


def _of_types(db: Database, module: ModuleItems, types: Iterable[TypeItem]) -> Iterator[str]:
    for item in types:
        yield item.name.rpartition(".")[2]
        yield from (constructor.name for constructor in item.constructors)
        if item.kind == "enum abstract":
            yield from (member.name for member in item.members)
        if item.aliased is not None:
            yield from _behind(db, TypeId(module.package, module.name, item.name))


def _behind(db: Database, id: TypeId) -> Iterator[str]:
    """The constructors that a typedef of an enum brings."""
    declared = declared_type(db, id)
    if declared is None or declared.aliased is None:
        return
    type = follow(db, declared.aliased)
    if isinstance(type, EnumType | AbstractType):
        found = declared_type(db, type.id)
        if found is not None:
            yield from (constructor.name for constructor in found.constructors)
            yield from found.static


def _does_more(item: TypeItem) -> bool:
    if any(note.name in _ACTIVE for note in item.annotations):
        return True
    return any(member.name == "__init__" or member.is_macro for member in item.members)


def _without(text: str, spans: Iterable[Span]) -> str:
    parts, end = [], 0
    for span in spans:
        parts.append(text[end : span.start])
        end = span.end
    return "\n".join((*parts, text[end:]))


def words(text: str, name: str) -> Iterator[int]:
    """Where the name stands as a word."""
    start = text.find(name)
    while name and start >= 0:
        end = start + len(name)
        if not _is_letter(text[start - 1 : start]) and not _is_letter(text[end : end + 1]):
            yield start
        start = text.find(name, end)


def _is_letter(text: str) -> bool:
    return text == "_" or text.isalnum()


def _removal(text: str, span: Span, is_using: bool) -> Fix:
    title = "Remove the unused `using`" if is_using else "Remove the unused import"
    return Fix(title, (Edit(line_of(text, span), ""),), preferred=True)


def line_of(text: str, span: Span) -> Span:
    """The span with its `;`, and the whole line where nothing else stands on it."""
    start, end = span.start, span.end
    if text[end - 1 : end] != ";" and text[end : end + 1] == ";":
        end += 1
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        return Span(line_start, min(line_end + 1, len(text)))
    return Span(start, end)
