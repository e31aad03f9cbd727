"""Haxe's standard library beside our declarations: what is declared, as what, and what is not.

    python -m scripts.haxe_library docs/reference/haxe-library.md            writes the page
    python -m scripts.haxe_library docs/reference/haxe-library.md --check    exits 1 where it is old
    python -m scripts.haxe_library --list                                    members and signatures

Both sides are read by our own reader: the library's files as a project of class path `STD`, ours as
any program sees them. A member is compared by what callers may rely on: whether it is static, its
kind, its type with typedefs followed.

    differences("String")  ->  ["String.charAt: (index:Int) -> String, Haxe: …"]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from compiler_core.analysis import Analysis, Settings
from compiler_core.project.files import DECLARATIONS
from compiler_core.query import Database
from compiler_core.semantics import types
from compiler_core.semantics.declared import DeclaredMember, DeclaredType, declared_type, strip
from compiler_core.semantics.infer import member_type
from compiler_core.semantics.items import items
from compiler_core.semantics.types import Type, TypeId
from scripts.haxe_library_reasons import DIFFERENT, MEMBERS, MODULES, PACKAGES, WITHOUT

STD = Path("/usr/share/haxe/std")
OURS = DECLARATIONS / "haxe"
_SIDE_BY_SIDE = ("haxe", "sys")
_HIDDEN = ("@:noCompletion", "@:dox")


@dataclass(frozen=True, slots=True)
class Described:
    """A member as a caller sees it."""

    type: str
    is_static: bool
    is_public: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A type of the library: what both sides have, and what only Haxe has."""

    name: str
    declared: tuple[str, ...]
    kept: tuple[str, ...]
    """Those of the declared that have an Elixir."""
    missing: tuple[str, ...]
    """Those that have no declaration."""
    different: tuple[str, ...]
    """Those of another type, with both types."""

    @property
    def bare(self) -> list[str]:
        return [name for name in self.declared if name not in self.kept]


# --- reading -------------------------------------------------------------------------------------


@cache
def library() -> Database:
    """Haxe's files, and none of ours before them."""
    analysis = Analysis(Settings("haxe", defines=(("haxe_ver", "4.205"), ("sys", "1"))))
    analysis.set_class_paths((str(STD),))
    return analysis.db


@cache
def ours() -> Database:
    return Analysis(Settings("haxe")).db


def modules() -> Iterator[tuple[str, ...]]:
    """The library's modules that belong to every target, by path."""
    roots = [path for path in STD.iterdir() if path.suffix == ".hx"]
    for folder in _SIDE_BY_SIDE:
        roots += (STD / folder).rglob("*.hx")
    for path in sorted(roots):
        *package, name = path.relative_to(STD).with_suffix("").parts
        if name[0].isupper() and ".".join(package) not in PACKAGES:
            yield (*package, name)


def _file(root: Path, module: tuple[str, ...]) -> Path:
    return root.joinpath(*module).with_suffix(".hx")


def is_declared(module: tuple[str, ...]) -> bool:
    return _file(OURS, module).exists() or module in (("UInt",), ("Any",))


def entries() -> Iterator[Entry]:
    """The types of the modules that are declared."""
    for module in modules():
        if is_declared(module):
            yield from _entries_of(module)


def _entries_of(module: tuple[str, ...]) -> Iterator[Entry]:
    for item in items(library(), str(_file(STD, module))).types:
        id = TypeId(module[:-1], module[-1], item.name)
        theirs = declared_type(library(), id)
        if theirs is None or item.is_private:
            continue
        mine = declared_type(ours(), _own_id(id))
        yield _entry(id, theirs, mine)


def _own_id(id: TypeId) -> TypeId:
    """Core types of modules of their own are in our `StdTypes`."""
    return TypeId((), "StdTypes", id.name) if str(id) in ("UInt", "Any") else id


def _entry(id: TypeId, theirs: DeclaredType, mine: DeclaredType | None) -> Entry:
    expected = members(library(), theirs)
    found = {} if mine is None else {**_inherited(ours(), mine), **members(ours(), mine)}
    missing = [name for name in expected if name not in found]
    if mine is None:
        missing = missing or ["the type itself"]
    different = [
        f"{id}.{name}: {found[name].type}, Haxe: {expected[name].type}"
        for name in expected
        if name in found and found[name] != expected[name] and f"{id}.{name}" not in DIFFERENT
    ]
    declared = [name for name in expected if name in found]
    kept = [] if mine is None else [name for name in declared if _has_elixir(mine, name)]
    return Entry(str(id), tuple(declared), tuple(kept), tuple(missing), tuple(different))


def _inherited(db: Database, type: DeclaredType) -> Mapping[str, Described]:
    if type.superclass is None:
        return {}
    base = declared_type(db, type.superclass.id)
    return {} if base is None else {**_inherited(db, base), **members(db, base)}


def _has_elixir(type: DeclaredType, name: str) -> bool:
    if type.constructor(name) is not None or type.kind in ("typedef", "enum abstract"):
        return True
    member = type.instance.get(name) or type.static.get(name)
    marks = ("@:elixir", "@:regex", "@:native")
    if member is None:
        base = None if type.superclass is None else declared_type(ours(), type.superclass.id)
        return base is not None and _has_elixir(base, name)
    return member.item.has_body or any(member.item.annotation(mark) for mark in marks)


def members(db: Database, type: DeclaredType) -> Mapping[str, Described]:
    """The public members by name, and an enum's constructors."""
    found: dict[str, Described] = {}
    everything = type.is_extern or type.kind in ("interface", "enum abstract")
    for member in (*type.instance.values(), *type.static.values()):
        is_public = member.item.is_public or everything
        hidden = any(member.item.annotation(mark) for mark in _HIDDEN)
        if not is_public or hidden or "private" in member.item.modifiers or member.item.is_macro:
            continue
        if member.name.startswith(("get_", "set_")) or member.item.annotation("@:op"):
            continue
        found[member.name] = Described(text(db, _type(db, member)), member.item.is_static, True)
    for one in type.constructors:
        made = types.FunctionType(one.parameters or (), one.result)
        found[one.name] = Described(text(db, made), True, True)
    aliased = None if type.aliased is None else strip(db, type.aliased)
    if isinstance(aliased, types.EnumType):
        named = declared_type(db, aliased.id)
        return {} if named is None else members(db, named)
    if isinstance(aliased, types.StructureType):
        for field in aliased.fields:
            found[field.name] = Described(text(db, field.type), False, True)
    return found


def _type(db: Database, member: DeclaredMember) -> Type:
    return member_type(db, member.path, member.key) if member.type is None else member.type


# --- types as text -------------------------------------------------------------------------------


def text(db: Database, type: Type) -> str:
    """A type in Haxe's notation, with typedefs followed, so that both sides can be compared."""
    match strip(db, type):
        case types.FunctionType(parameters=parameters, result=result):
            inner = ", ".join(
                f"{'?' if one.optional else ''}{one.name}:{_argument(db, one.type, one.optional)}"
                for one in parameters
            )
            return f"({inner}) -> {text(db, result)}"
        case types.StructureType(fields=fields):
            inner = ", ".join(
                f"{'?' if one.optional else ''}{one.name}:{text(db, one.type)}"
                for one in sorted(fields, key=lambda one: one.name)
            )
            return f"{{{inner}}}"
        case types.ParameterType(name=name):
            return name
        case types.DynamicType(value=value):
            return "Dynamic" if value is None else f"Dynamic<{text(db, value)}>"
        case types.ClassType(id=id, args=args) | types.EnumType(id=id, args=args):
            return _applied(db, id, args)
        case types.AbstractType(id=id, args=args):
            return _applied(db, id, args)
        case types.AnyType():
            return "Any"
        case other:
            return str(other)


def _argument(db: Database, type: Type, optional: bool) -> str:
    """An optional argument may be null, whether it says so or not."""
    inner = strip(db, type)
    if optional and isinstance(inner, types.AbstractType) and inner.id == types.NULL_ID:
        return text(db, inner.args[0])
    return text(db, type)


def _applied(db: Database, id: TypeId, args: tuple[Type, ...]) -> str:
    name = id.name if id.module in ("StdTypes", id.name) else f"{id.module}.{id.name}"
    if not args or (args == (types.DYNAMIC,) and name in ("Class", "Enum")):
        return name
    return f"{name}<{', '.join(text(db, one) for one in args)}>"


# --- the page ------------------------------------------------------------------------------------


def page() -> str:
    """What is declared of the library and what is not, with a word why."""
    found = list(entries())
    declared = sum(len(one.declared) for one in found)
    kept = sum(len(one.kept) for one in found)
    lines = [
        "# Haxe's standard library",
        "",
        "What the declarations in `compiler_core/declarations/haxe` have of Haxe 4.2's library, as",
        "`scripts.haxe_library` finds it by comparing them with the library's own files:",
        f"{len(found)} types with {declared} members, {kept} of them with Elixir. A use of",
        "another one is a failing line and HX401.",
        "",
        "## Types",
        "",
        "| type | members | with Elixir |",
        "|---|---|---|",
    ]
    for one in found:
        lines.append(f"| `{one.name}` | {len(one.declared)} | {len(one.kept)} |")
    lines += ["", "## Members without Elixir", "", "| members | why |", "|---|---|"]
    for one in found:
        reasons: dict[str, list[str]] = {}
        for name in one.bare:
            reasons.setdefault(without(one.name, name), []).append(f"`{name}`")
        for why, names in reasons.items():
            lines.append(f"| `{one.name}`: {', '.join(names)} | {why} |")
    lines += ["", "## Members of another type than Haxe's", "", "| member | why |", "|---|---|"]
    lines += [f"| `{name}` | {why} |" for name, why in DIFFERENT.items()]
    lines += ["", "## Members that are not declared", "", "| member | why |", "|---|---|"]
    for one in found:
        for name in one.missing:
            lines.append(f"| `{one.name}.{name}` | {reason(one.name, name)} |")
    lines += ["", "## Modules that are not declared", "", "| module | why |", "|---|---|"]
    for module in modules():
        if not is_declared(module):
            name = ".".join(module)
            lines.append(f"| `{name}` | {MODULES.get(name, '')} |")
    for package, why in PACKAGES.items():
        lines.append(f"| `{package}.*` | {why} |")
    return "\n".join(lines) + "\n"


def without(type: str, member: str) -> str:
    """Why a member has no Elixir: its own reason, its type's, its package's."""
    name = f"{type}.{member}"
    while name:
        if name in WITHOUT:
            return WITHOUT[name]
        name = name.rpartition(".")[0]
    return ""


def reason(type: str, member: str) -> str:
    return MEMBERS.get(f"{type}.{member}") or MEMBERS.get(type, "")


def unexplained() -> list[str]:
    """What is missing, or has no Elixir, without a word why."""
    found = [
        f"{one.name}.{name}"
        for one in entries()
        for name in one.missing
        if not reason(one.name, name)
    ]
    found += [
        f"{one.name}.{name}: no Elixir"
        for one in entries()
        for name in one.bare
        if not without(one.name, name)
    ]
    found += [
        ".".join(module)
        for module in modules()
        if not is_declared(module) and ".".join(module) not in MODULES
    ]
    return found


def main(arguments: list[str]) -> int:
    if arguments == ["--list"]:
        for one in entries():
            print(f"{one.name}: {len(one.declared)} declared, {len(one.kept)} with Elixir")
            for name in one.missing:
                print(f"  missing {name}")
            for difference in one.different:
                print(f"  differs {difference}")
        return 0
    target = Path(arguments[0])
    is_stale = not target.exists() or target.read_text(encoding="utf-8") != page()
    if "--check" in arguments:
        return int(is_stale)
    if is_stale:
        target.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
