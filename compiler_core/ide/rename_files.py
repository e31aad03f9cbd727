"""What must follow when a file gets another name or folder: the module's main type, its `package`,
and who names it by either.

    shop/Cart.hx → store/Basket.hx
    package shop; class Cart {}       package store; class Basket {}
    import shop.Cart;                 import store.Basket;

Files of the old package saw the module without an import; they get one, and the module itself gets
those of its old neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.find_references import uses
from compiler_core.ide.occurrences import occurrences
from compiler_core.ide.rename import Rename
from compiler_core.ide.targets import Target
from compiler_core.project.sources import parse, text
from compiler_core.query import Database
from compiler_core.semantics.items import items
from compiler_core.semantics.types import TypeId

_MODULE = re.compile(r"[A-Z]\w*", re.ASCII)
_PACKAGE = re.compile(r"[a-z_]\w*", re.ASCII)


def move_file(db: Database, old: str, new: str) -> Rename:
    """The edits for moving the file at `old` to `new`, in the files as they are before; none where
    the new place is no place for a module."""
    module = items(db, old)
    name = PurePath(new).name.removesuffix(".hx")
    if PurePath(old).name != f"{module.name}.hx" or not _MODULE.fullmatch(name):
        return Rename(())
    package = _package_of(module.package, old, new)
    if package is None or (package, name) == (module.package, module.name):
        return Rename(())
    edits = list(_names(db, old, package, name))
    if package != module.package:
        edits += _package(db, old, package)
        edits += _imports_of_others(db, old, package, name)
        edits += _own_imports(db, old, package)
    return Rename(tuple(edits))


def _package_of(package: tuple[str, ...], old: str, new: str) -> tuple[str, ...] | None:
    """The package of the new folder, counted from the class path that the old one is below."""
    before, after = PurePath(old).parent.parts, PurePath(new).parent.parts
    if before[len(before) - len(package) :] != package:
        return package if before == after else None
    root = before[: len(before) - len(package)]
    rest = after[len(root) :]
    if after[: len(root)] != root or not all(_PACKAGE.fullmatch(part) for part in rest):
        return None
    return rest


def _names(db: Database, path: str, package: tuple[str, ...], name: str) -> Iterator[Edit]:
    """The type's name wherever it is written, with the package where that is written before it."""
    module = items(db, path)
    target = Target("type", module.name, TypeId(module.package, module.name, module.name))
    before = "".join(f"{part}." for part in module.package)
    after = "".join(f"{part}." for part in package)
    for one in uses(db, (target,)):
        written = text(db, one.path) or ""
        start, end = one.span
        if written[start:end] != module.name:
            continue
        is_full = bool(before) and written[:start].endswith(before)
        in_import = not before and one.member is None and _is_import(written, start)
        if is_full or in_import:
            yield Edit(Span(start - len(before), end), after + name, one.path)
        elif name != module.name:
            yield Edit(one.span, name, one.path)


def _is_import(written: str, start: int) -> bool:
    line = written[written.rfind("\n", 0, start) + 1 : start]
    return line.split() in (["import"], ["using"])


def _package(db: Database, path: str, package: tuple[str, ...]) -> Iterator[Edit]:
    source = parse(db, path).source
    line = f"package {'.'.join(package)};" if package else ""
    if source.package_span is not None:
        yield Edit(source.package_span, line, path)
    elif line:
        yield Edit(Span(0, 0), f"{line}\n\n", path)


def _imports_of_others(
    db: Database, path: str, package: tuple[str, ...], name: str
) -> Iterator[Edit]:
    module = items(db, path)
    target = Target("type", module.name, TypeId(module.package, module.name, module.name))
    bare = {one.path for one in uses(db, (target,)) if one.occurrence.is_bare}
    for other in sorted(bare - {path}):
        own = items(db, other)
        sees_it = own.package[: len(package)] == package
        if own.package[: len(module.package)] != module.package or sees_it:
            continue
        if not any(one.path[-1] == module.name for one in own.imports):
            yield _import(db, other, [".".join((*package, name))])


def _own_imports(db: Database, path: str, package: tuple[str, ...]) -> Iterator[Edit]:
    """Of what the module saw as its neighbour."""
    module = items(db, path)
    if package[: len(module.package)] == module.package:
        return
    imported = {one.path for one in module.imports}
    wanted: dict[str, None] = {}
    for one in occurrences(db, path):
        owner = one.target.owner
        if one.target.kind != "type" or owner is None or not one.is_bare:
            continue
        full = (*owner.package, owner.module)
        seen = module.package[: len(owner.package)] == owner.package
        hidden = package[: len(owner.package)] != owner.package
        if seen and hidden and owner.module != module.name and full not in imported:
            wanted[".".join(full)] = None
    if wanted:
        yield _import(db, path, sorted(wanted))


def _import(db: Database, path: str, names: list[str]) -> Edit:
    source = parse(db, path).source
    lines = "".join(f"import {name};\n" for name in names)
    if source.imports:
        return Edit(Span(source.imports[0].span.start, source.imports[0].span.start), lines, path)
    if source.package_span is not None:
        end = source.package_span.end
        return Edit(Span(end, end), f"\n\n{lines.rstrip()}", path)
    return Edit(Span(0, 0), f"{lines}\n", path)
