"""What a name means in a file: imports, packages, and the names that need no import.

Haxe's order (manual, "Resolution order"): what the module declares itself, then its imports, the
last first, with those of each `import.hx` in its folder and the folders around before its own; then
the types of `StdTypes`, its package and the packages around that, then the top level. The dialect
adds two places behind those: the shipped declarations, `Result` and `Option` among them, stand at
the top level, and a name that just one module of the project has is found without an import (a
warning offers it). With `dialect = "haxe"` what Haxe doesn't have is in its library's package
instead (`elixir.Path`), and wants an import like everything else.

    package shop.web;  import shop.model.*;  import haxe.Json as J;

    resolve_type(db, path, ("Order",))  →  shop.model.Order
    resolve_type(db, path, ("J",))      →  haxe.Json
    resolve_type(db, path, ("Map",))    →  haxe.ds.Map
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from compiler_core.base.suggest import is_slip
from compiler_core.project.files import (
    ModulePath,
    files,
    is_library,
    is_loose,
    is_shipped,
    library_name,
    module_path,
    modules_named,
)
from compiler_core.project.sources import dialect
from compiler_core.query import Database, query
from compiler_core.semantics.items import (
    ImportItem,
    ModuleItems,
    TypeItem,
    items,
    member_table,
)
from compiler_core.semantics.types import MAP_ID, TypeId
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

STANDARD = "StdTypes"
_IMPORTED = frozenset(
    (
        *("Void", "Int", "Float", "Bool", "Single", "Null", "Dynamic"),
        *("Iterator", "Iterable", "KeyValueIterator", "KeyValueIterable", "ArrayAccess"),
    )
)
"""The types of Haxe's `StdTypes`, which every module imports first."""

STANDARD_NAMES = _IMPORTED | {"UInt", "Any", "Atom", "Keyword", "OneOf", "Term"}
"""What is visible everywhere: those, and behind the packages Haxe's own and the dialect's."""

_SPELLINGS = frozenset(
    (
        *("Atom", "Keyword", "OneOf", "Term", "Tuple", "ObjectTools"),
        *("Result", "ResultTools", "Option", "OptionTools"),
    )
)
"""What the additions are called in standard Haxe (`("ok" : Atom)`): no module of Elixir's, and at
the top level in either dialect."""

IMPORTS = "import.hx"
"""A file of this name holds imports for the modules of its folder and those below."""

ALIASES: Mapping[str, TypeId] = {"Map": MAP_ID}
"""Top-level typedefs of Haxe's library that are the same type under a shorter name."""


@dataclass(frozen=True, slots=True)
class StaticImport:
    """`import a.B.f as g;`: the static member or constructor `name` of `owner` (None: of the
    module at `path`)."""

    owner: TypeId | None
    path: str
    name: str


@dataclass(frozen=True, slots=True)
class FileScope:
    """The names that a file's own declarations and imports bring into scope."""

    types: Mapping[str, TypeId]
    wildcard_packages: tuple[tuple[str, ...], ...]
    statics: Mapping[str, StaticImport]
    wildcard_statics: tuple[TypeId, ...]
    """Types all of whose statics or constructors are imported, the last import first."""
    usings: tuple[TypeId, ...]
    """The last one first: Haxe asks it first."""
    unknown_imports: tuple[int, ...]
    """Indexes into the imports of those that name nothing."""


@query
def file_scope(db: Database, path: str) -> FileScope:
    module = items(db, path)
    found = _Collected()
    for file in import_files(db, path):
        for item in items(db, file).imports:
            _collect(db, path, item, found)
    unknown = tuple(
        index for index, item in enumerate(module.imports) if not _collect(db, path, item, found)
    )
    for declared in module.types:
        if "." not in declared.name:
            found.types[declared.name] = type_id(module, declared)
    return FileScope(
        found.types,
        tuple(found.packages),
        found.statics,
        tuple(found.wildcard_statics),
        tuple(found.usings),
        unknown,
    )


@query
def import_files(db: Database, path: str) -> tuple[str, ...]:
    """The `import.hx` files whose imports hold in the file at `path`, the outermost first: one may
    stand in each folder from the class path's root down to the file's own."""
    if PurePath(path).name == IMPORTS:
        return ()
    known = _all_import_files(db)
    if not known:
        return ()
    folder = PurePath(path).parent
    around = [folder, *folder.parents][: len(items(db, path).package) + 1]
    return tuple(file for one in reversed(around) if (file := str(one / IMPORTS)) in known)


@query
def _all_import_files(db: Database) -> frozenset[str]:
    return frozenset(path for path in files(db) if path.endswith(f"/{IMPORTS}"))


class _Collected:
    """What the imports read so far bring."""

    __slots__ = ("packages", "statics", "types", "usings", "wildcard_statics")

    def __init__(self) -> None:
        self.types: dict[str, TypeId] = {}
        self.packages: list[tuple[str, ...]] = []
        self.statics: dict[str, StaticImport] = {}
        self.wildcard_statics: list[TypeId] = []
        self.usings: list[TypeId] = []


def _collect(db: Database, path: str, item: ImportItem, found: _Collected) -> bool:
    """Add what one import brings; False where it names nothing."""
    target = None if _wants_library(db, path, item.path[:1]) else import_target(db, item)
    if target is None and item.is_using:
        target = _using_of_package(db, path, item)
    if target is None:
        if item.mode == "wildcard" and _is_package(item.path):
            found.packages.insert(0, item.path)
            return True
        return False
    module = target.module
    if item.is_using:
        found.usings[:0] = _types_of_using(target)
    if item.mode == "wildcard":
        owner = target.type or _main_type(module)
        if owner is not None:
            found.wildcard_statics.insert(0, type_id(module, owner))
        for member in () if target.type is not None else module.members:
            found.statics[member.name] = StaticImport(None, module.path, member.name)
    elif target.member is not None:
        owner_id = None if target.type is None else type_id(module, target.type)
        name = item.alias or target.member
        found.statics[name] = StaticImport(owner_id, module.path, target.member)
    elif item.alias is not None:
        named = target.type or _main_type(module)
        if named is not None:
            _add(found.types, item.alias, type_id(module, named))
    elif target.is_module:
        for declared in module.types:
            if not declared.is_private and "." not in declared.name:
                _add(found.types, declared.name, type_id(module, declared))
    elif target.type is not None:
        name = target.type.name.rpartition(".")[2]
        _add(found.types, name, type_id(module, target.type))
    return True


def _add(types: dict[str, TypeId], name: str, id: TypeId) -> None:
    """A later import goes before an earlier one, also where the constructors of all are asked."""
    types.pop(name, None)
    types[name] = id


@dataclass(frozen=True, slots=True)
class Resolved:
    """A type that a name means; `guessed`: no import says so, it is the only one of its name."""

    id: TypeId
    guessed: bool = False


@query
def resolve_type(db: Database, path: str, name: tuple[str, ...]) -> Resolved | None:
    """What a type's dotted path means in the file, type parameters and class-level types aside.
    A path without parts (of a type that is being typed) means nothing."""
    if not name:
        return None
    first = name[0]
    if len(name) == 1:
        return _simple_name(db, path, first)
    if first[:1].islower() or first[:1] == "_":
        return _qualified(db, name)
    outer = _simple_name(db, path, first)
    if outer is None:
        return None if _wants_library(db, path, name[:1]) else _qualified(db, name)
    return _inner(db, outer, name[1:])


@query
def module_items(db: Database, module: ModulePath) -> ModuleItems | None:
    path = module_path(db, module)
    return None if path is None else items(db, path)


@query
def type_item(db: Database, id: TypeId) -> TypeItem | None:
    """The declaration of a type, or None where it is gone."""
    module = module_items(db, (*id.package, id.module))
    return None if module is None else module.type(id.name)


def type_id(module: ModuleItems, item: TypeItem) -> TypeId:
    return TypeId(module.package, module.name, item.name)


def visible_types(db: Database, path: str, name: str) -> set[str]:
    """The simple names that could have been meant by `name`, for "did you mean". What a module
    somewhere is called is no misspelling: it wants an import. The libraries' names are many, and
    most of them alike something: only a slip of the finger means one."""
    from compiler_core.project.files import modules, shipped_modules

    if modules_named(db, name):
        return set()
    known = set(file_scope(db, path).types) | STANDARD_NAMES | set(ALIASES)
    known |= {module[-1] for module in modules(db)}
    for module, file in shipped_modules().items():
        if len(module) == 1 and not _wants_library(db, path, module):
            if not is_library(file) or is_slip(name, module[-1]):
                known.add(module[-1])
    return known - {STANDARD, name}


def importable(db: Database, name: str) -> tuple[str, ...]:
    """The modules in packages, of the project and of Haxe's library, that an import would bring as
    `name`: few, in order. Behind them, where those want an import, what Elixir's libraries have."""
    from compiler_core.project.files import shipped_modules

    own = modules_named(db, name)
    hidden = module_path(db, (name,)) if _wants_library(db, "", (name,)) else None
    library = None if hidden is None else library_name(hidden)
    shipped = (
        module
        for module, file in shipped_modules().items()
        if module[-1] == name and len(module) > 1 and not is_library(file)
    )
    found = [*own, *sorted(shipped)]
    found += [] if library is None else [library]
    return tuple(".".join(module) for module in dict.fromkeys(found))[:3]


def _simple_name(db: Database, path: str, name: str) -> Resolved | None:
    scope = file_scope(db, path)
    found = scope.types.get(name)
    if found is not None:
        return Resolved(found)
    for package in scope.wildcard_packages:
        imported = _main_of(db, (*package, name))
        if imported is not None:
            return Resolved(imported)
    if name in _IMPORTED:
        return Resolved(TypeId((), STANDARD, name))
    package = items(db, path).package
    for length in range(len(package), -1, -1):
        around = _main_of(db, (*package[:length], name))
        if length and around is not None and _is_foreign(db, path, around):
            continue
        if not length and _wants_library(db, path, (name,)):
            continue
        if around is not None and _may_be_meant(db, path, name, around):
            yields = length == 0 and not is_shipped(path) and _is_additional(db, name)
            return (_only_one(db, path, name) if yields else None) or Resolved(around)
    if name in STANDARD_NAMES:
        return Resolved(TypeId((), STANDARD, name))
    if name in ALIASES:
        return Resolved(ALIASES[name])
    return _only_one(db, path, name)


def _is_foreign(db: Database, path: str, id: TypeId) -> bool:
    """A declaration of a library's that has the package of the project's file for a name: a
    `package elixir;` of somebody's own doesn't mean our `elixir.String` by `String`."""
    other = module_path(db, (*id.package, id.module))
    return other is not None and is_library(other) and not is_shipped(path)


def _wants_library(db: Database, path: str, module: ModulePath) -> bool:
    """Whether a name at the top level is none for Haxe, but one of a library's package."""
    if len(module) != 1 or dialect(db) != "haxe" or module[0] in _SPELLINGS or is_shipped(path):
        return False
    file = module_path(db, module)
    return file is not None and is_library(file)


def written_module(db: Database, path: str, id: TypeId) -> str:
    """How an import in the file at `path` names a type: `haxe.ds.StringMap`, and `elixir.Path`
    where the latter's own name has no place at the top level."""
    module = (*id.package, id.module)
    file = module_path(db, module) if _wants_library(db, path, module) else None
    library = None if file is None else library_name(file)
    if library is None:
        return str(id)
    return ".".join(library if id.name == id.module else (*library, id.name))


def _is_additional(db: Database, name: str) -> bool:
    """A declaration of what Haxe doesn't have, as `Conn`: it yields to a class of the project's."""
    path = module_path(db, (name,))
    return path is not None and is_library(path)


def _only_one(db: Database, path: str, name: str) -> Resolved | None:
    candidates = modules_named(db, name)
    if len(candidates) != 1:
        return None
    found = _main_of(db, candidates[0])
    if found is None or not _may_be_meant(db, path, name, found):
        return None
    return Resolved(found, guessed=True)


def _may_be_meant(db: Database, path: str, name: str, id: TypeId) -> bool:
    """Whether `name` in the file at `path` can be the type `id`. Of files with names of their own
    (`000_example.hx`) nobody knows whether they belong together: two may have a class of one
    name. A file that calls what the class lacks means another."""
    other = module_path(db, (*id.package, id.module))
    if other is None or other == path or not is_loose(db, other):
        return True
    item = type_item(db, id)
    if item is None or not {note.name for note in item.annotations} <= _ADDS_NOTHING:
        return True
    known = {member.name for member in item.members}
    known |= {constructor.name for constructor in item.constructors}
    return known.issuperset(_called_of(db, path, name))


_ADDS_NOTHING = frozenset(("@:module", "@:native", "@:keep"))
"""Annotations of classes that have the members that stand in them, and no others."""


@query
def _called_of(db: Database, path: str, name: str) -> tuple[str, ...]:
    """The members that a file's bodies ask of the type `name`, as `find` in `Users.find(1)`."""
    found: set[str] = set()
    for placed in member_table(db, path).values():
        for view in descendants(placed.member):
            if isinstance(view, ast.FieldAccess) and isinstance(view.target, ast.Identifier):
                if view.target.name == name:
                    found.add(view.name.text)
    return tuple(sorted(found - {""}))


def _qualified(db: Database, name: tuple[str, ...]) -> Resolved | None:
    """`package.Module`, `package.Module.Type`, by the first capitalised part."""
    for index, part in enumerate(name):
        if not part[:1].isupper():
            continue
        main = _main_of(db, name[: index + 1])
        rest = name[index + 1 :]
        if main is not None and not rest:
            return Resolved(main)
        module = module_items(db, name[: index + 1])
        if module is None or not rest:
            return None
        inner = module.type(".".join(rest)) or module.type(".".join((module.name, *rest)))
        return None if inner is None else Resolved(type_id(module, inner))
    return None


def _inner(db: Database, outer: Resolved, rest: tuple[str, ...]) -> Resolved | None:
    module = module_items(db, (*outer.id.package, outer.id.module))
    if module is None:
        return None
    inner = module.type(".".join((outer.id.name, *rest)))
    if inner is None and outer.id.name == module.name:
        # Behind any other type of the file stand its own members: `Shape.Circle` is a constructor
        # there, whatever class of the file is named `Circle`.
        inner = module.type(".".join(rest))
    return None if inner is None else Resolved(type_id(module, inner), outer.guessed)


def _main_of(db: Database, module: ModulePath) -> TypeId | None:
    """The type that a module is named after."""
    if module in (("Map",),):
        return None
    found = module_items(db, module)
    if found is None:
        return None
    item = found.type(found.name)
    return None if item is None else type_id(found, item)


# --- imports ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """What an import's path names."""

    module: ModuleItems
    type: TypeItem | None
    member: str | None
    is_module: bool


def import_target(db: Database, item: ImportItem) -> ImportTarget | None:
    """What an import's path names: a module, a type in it, or a static member of either."""
    for index, part in enumerate(item.path):
        if not part[:1].isupper():
            continue
        if item.path[: index + 1] == ("Map",):
            return import_target(
                db, ImportItem(("haxe", "ds", "Map"), item.mode, item.alias, False)
            )
        module = module_items(db, item.path[: index + 1])
        if module is None:
            return None
        return _within(module, item.path[index + 1 :])
    return None


def _within(module: ModuleItems, rest: tuple[str, ...]) -> ImportTarget | None:
    main = _main_type(module)
    if not rest:
        return ImportTarget(module, None, None, is_module=True)
    inner = module.type(rest[0]) or module.type(f"{module.name}.{rest[0]}")
    if inner is not None:
        member = rest[1] if len(rest) > 1 else None
        return ImportTarget(module, inner, member, is_module=False)
    if any(member.name == rest[0] for member in module.members):
        return ImportTarget(module, None, rest[0], is_module=False)
    if main is not None and _has_static(main, rest[0]):
        return ImportTarget(module, main, rest[0], is_module=False)
    return None


def _has_static(item: TypeItem, name: str) -> bool:
    return any(member.name == name for member in item.members if member.is_static) or any(
        constructor.name == name for constructor in item.constructors
    )


def _main_type(module: ModuleItems) -> TypeItem | None:
    return module.type(module.name)


def _using_of_package(db: Database, path: str, item: ImportItem) -> ImportTarget | None:
    """`using Module.Type`, where the module is of a package around the file: Haxe looks
    there for this form alone."""
    if len(item.path) != 2 or not item.path[0][:1].isupper():
        return None
    package = items(db, path).package
    for length in range(len(package), 0, -1):
        near = ImportItem((*package[:length], *item.path), item.mode, item.alias, True)
        if (target := import_target(db, near)) is not None and target.type is not None:
            return target
    return None


def _types_of_using(target: ImportTarget) -> list[TypeId]:
    if target.type is not None:
        return [type_id(target.module, target.type)]
    return [type_id(target.module, item) for item in target.module.types]


def _is_package(path: tuple[str, ...]) -> bool:
    return all(part[:1].islower() for part in path)
