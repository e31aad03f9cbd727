"""Modules by name: which file is `utils.TextUtils`.

Two places are looked at, the first that has the module wins: the project's files (the input
`files`, a tuple of paths in the order of their class paths), and the declarations that ship with
the compiler; those of Haxe's own modules go before Haxe's library where that is on the class path
of a project. Below a class path (the input `class_paths`) the folders are the package; elsewhere
the file's own `package` line is. A file that isn't named as a module (`000_example.hx`, given by
name) is the module of its first declaration.

The shipped declarations are found by a walk over their folders, once; none is read before a name
asks for it. Each folder of `declarations/` is a root of its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePath
from typing import cast

from compiler_core.project.roots import package_of
from compiler_core.project.sources import parse
from compiler_core.project.standard_library import MARK
from compiler_core.query import Database, query

ModulePath = tuple[str, ...]
"""A module's dotted path: its package, then its name."""

DECLARATIONS = Path(__file__).parent.parent / "declarations"

OF_A_COMPILER = "String.cross.hx"
"""What a compiler that plugs into Haxe puts in the place of `String`: the mark of its library."""

_MODULE_NAME = re.compile(r"[A-Z]\w*")
_PACKAGE_NAME = re.compile(r"[a-z_]\w*")


def files(db: Database) -> tuple[str, ...]:
    """The paths of the project's Haxe files."""
    return cast("tuple[str, ...]", db.input("files", None, ()))


def class_paths(db: Database) -> tuple[str, ...]:
    """The folders in which a project says that its modules are."""
    return cast("tuple[str, ...]", db.input("class_paths", None, ()))


@query
def module_of(db: Database, path: str) -> ModulePath:
    """The dotted path of the module that the file at `path` is."""
    shipped = _shipped_paths().get(path)
    if shipped is not None:
        return shipped
    stem = PurePath(path).name.removesuffix(".hx")
    if _MODULE_NAME.fullmatch(stem):
        packages = _folders_below(class_paths(db), path)
        if len(packages) == 1:
            return (*packages[0], stem)
        written = package_of(db, path)
        return (*(written if not packages or written in packages else packages[0]), stem)
    declarations = parse(db, path).source.declarations
    classes = [view for view in declarations if view.kind == "class"]
    named = next(iter(classes or declarations), None)
    return (*package_of(db, path), stem if named is None else named.name.text)


@query
def is_loose(db: Database, path: str) -> bool:
    """Whether a file stands for itself (`000_example.hx`, given by name): no module path leads to
    it, so that what another file calls by its class's name may be something else."""
    return not is_shipped(path) and not _MODULE_NAME.fullmatch(
        PurePath(path).name.removesuffix(".hx")
    )


def _folders_below(roots: tuple[str, ...], path: str) -> list[tuple[str, ...]]:
    """The folders between a file and each of the roots that hold it, from the innermost root on,
    without those that can't be a package. Of `-cp src` and `-cp src/server` both lead to a file
    in the latter: by its `package` line it says which way it means."""
    above = sorted((root for root in roots if path.startswith(root.rstrip("/") + "/")), key=len)
    below = (PurePath(path).relative_to(root).parent.parts for root in reversed(above))
    return [folders for folders in below if all(map(_PACKAGE_NAME.fullmatch, folders))]


@query
def modules(db: Database) -> Mapping[ModulePath, str]:
    """Every module of the project and its file; of two files for one module the first."""
    found: dict[ModulePath, str] = {}
    for path in files(db):
        found.setdefault(module_of(db, path), path)
    return found


@query
def module_path(db: Database, module: ModulePath) -> str | None:
    """The file of a module: the project's, else the compiler's own declaration of it. The latter
    goes before Haxe's own library on a project's class path, whose files say nothing of Elixir (or
    what its compiler makes of it)."""
    own, shipped = modules(db).get(module), shipped_modules().get(module)
    if own is None:
        return shipped or _by_library().get(module)
    if is_of_another_compiler(db, own):
        return shipped or _by_library().get(module) or own
    if shipped is not None and not is_library(shipped) and _is_below(_library_roots(db), own):
        return shipped
    return own


def is_of_another_compiler(db: Database, path: str) -> bool:
    """Whether the file is of the library that a compiler which plugs into Haxe brings along: what
    that makes of it is not what ours would. Declarations of any library go before it."""
    return _is_below(_compilers_roots(db), path)


def _is_below(roots: tuple[str, ...], path: str) -> bool:
    return any(path.startswith(f"{root.rstrip('/')}/") for root in roots)


@query
def _compilers_roots(db: Database) -> tuple[str, ...]:
    known = frozenset(files(db))
    return tuple(
        root for root in _library_roots(db) if f"{root.rstrip('/')}/{OF_A_COMPILER}" in known
    )


@query
def _library_roots(db: Database) -> tuple[str, ...]:
    """The class paths that are Haxe's own library, or in it, or another compiler's version of it,
    where others belong to the project as well. A project that is nothing else is that library
    itself."""
    roots, known = class_paths(db), frozenset(files(db))
    libraries = tuple(root.rstrip("/") for root in roots if _is_library_root(root, known))
    found = tuple(
        root for root in roots if any(f"{root}/".startswith(f"{one}/") for one in libraries)
    )
    return found if len(found) < len(roots) else ()


def _is_library_root(root: str, known: frozenset[str]) -> bool:
    return any(f"{root.rstrip('/')}/{mark}" in known for mark in (MARK, OF_A_COMPILER))


@query
def is_shadowed(db: Database, path: str) -> bool:
    """Whether a file on a class path can't be reached: a class path that is looked into before has
    a file for the same module."""
    roots = class_paths(db)
    first = modules(db).get(module_of(db, path), path) if roots else path
    return first != path and all(_folders_below(roots, one) for one in (path, first))


@query
def modules_named(db: Database, name: str) -> tuple[ModulePath, ...]:
    """The project's modules whose last part is `name`, in order."""
    return tuple(sorted(module for module in modules(db) if module[-1] == name))


@query
def packages(db: Database) -> frozenset[str]:
    """The first parts of all packages there are, the shipped ones included."""
    project = {module[0] for module in modules(db) if len(module) > 1}
    shipped = {module[0] for module in (*shipped_modules(), *_by_library()) if len(module) > 1}
    return frozenset(project | shipped)


@cache
def shipped_modules() -> Mapping[ModulePath, str]:
    """The modules that are declared by the compiler itself, and their files."""
    found: dict[ModulePath, str] = {}
    for root in sorted(entry for entry in DECLARATIONS.iterdir() if entry.is_dir()):
        for folder, _, names in os.walk(root):
            package = Path(folder).relative_to(root).parts
            for name in sorted(names):
                if name.endswith(".hx"):
                    found.setdefault((*package, name.removesuffix(".hx")), str(Path(folder, name)))
    return found


def is_library(path: str) -> bool:
    """Whether the file is a shipped declaration of what is not Haxe's own."""
    return is_shipped(path) and not path.startswith(_OF_HAXE)


_OF_HAXE = f"{DECLARATIONS}{os.sep}haxe{os.sep}"


@cache
def _by_library() -> Mapping[ModulePath, str]:
    """The declarations at the top level once more, by their library's name: `phoenix.Controller`
    is `Controller`. Haxe's own have no other name."""
    return {
        (Path(path).parent.name, *module): path
        for module, path in shipped_modules().items()
        if len(module) == 1 and Path(path).parent.name != "haxe"
    }


def library_name(path: str) -> ModulePath | None:
    """The name with its library of a shipped declaration that stands at the top level:
    `elixir.Path`; None for others, and for Haxe's own."""
    return _library_names().get(path)


@cache
def _library_names() -> Mapping[str, ModulePath]:
    return {path: module for module, path in _by_library().items()}


def is_shipped(path: str) -> bool:
    return path in _shipped_paths()


@cache
def _shipped_paths() -> Mapping[str, ModulePath]:
    return {path: module for module, path in shipped_modules().items()}
