"""First values of static variables that must be made when the program starts.

Haxe gives all static variables their first values before `main`. In Elixir a value that a function
makes is made when it is first asked for (`Haxe.once`), which nobody can tell apart, unless making
it prints, changes another variable, reads one that changes, or asks for the time:

    static var started = Date.now();           def main do
    static var greeting = announce("hello");     started()
    static function main() { … }                 greeting()
                                                 …

So `main` asks for those first, its own class's and those of the classes that are reached from it.
In a project without a `main` nobody knows when the program starts; there HX416 stands on the value.
"""

from __future__ import annotations

import re

from compiler_core.lower.assigned_statics import is_assigned_elsewhere
from compiler_core.lower.call_graph import FunctionId, called, function_id, places
from compiler_core.lower.context import Context
from compiler_core.lower.prepared import prepared
from compiler_core.lower.project_effects import changed_statics, effects_of_function
from compiler_core.lower.walk import nodes
from compiler_core.project.files import files, is_shipped, module_of, module_path
from compiler_core.project.sources import text
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_member, declared_type
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, TypeId

# No `\b` in front: Python finds a pattern that begins with letters many times faster.
_INITIAL = re.compile(r"static\b[^;={}()]*\b(?:var|final)\b[^;={}]*=[^;]*\(")
_MAIN = re.compile(r"static\b[\w\s]*\bfunction\s+main\s*\(")
_NAME = re.compile(r"\b[A-Z]\w*")
_ACTS = frozenset(
    (
        *("trace", "print", "println", "command", "exit", "sleep", "putEnv", "setCwd", "now"),
        *("time", "cpuTime", "stamp", "saveContent", "appendContent", "deleteFile"),
    )
)
"""Functions of the libraries that do something, or answer otherwise each time."""
_OWNERS = frozenset(("Sys", "Date", "Log", "File", "FileSystem", "Timer", "IO"))


@query
def made_at_start(db: Database, path: str, declaration: str) -> tuple[Member, ...]:
    """What the `main` of a class asks for first, in Haxe's order: by the modules' names, but what
    the first values of a class name stands before the class."""
    reached = sorted(_reached(db, path), key=lambda one: _sorted_by(db, one))
    early = [one for other in reached for one in early_values(db, other)]
    values: dict[TypeId | None, list[Member]] = {}
    for one in early:
        values.setdefault(one.owner, []).append(one)
    own = _class_of(db, path, declaration)
    closed = {id for id in values if id is not None and id != own and _has_own_main(db, id)}
    found: list[Member] = []
    for id in _dependencies_first(db, [id for id in values if id is not None]):
        found += () if id in closed else values.get(id, ())
    return tuple(found)


def _class_of(db: Database, path: str, declaration: str) -> TypeId:
    *package, module = module_of(db, path)
    return TypeId(tuple(package), module, declaration)


def _sorted_by(db: Database, path: str) -> tuple[tuple[str, ...], str]:
    *package, module = module_of(db, path)
    return tuple(package), module


def _has_own_main(db: Database, id: TypeId) -> bool:
    declared = declared_type(db, id)
    return declared is not None and "main" in declared.static


def _dependencies_first(db: Database, classes: list[TypeId]) -> list[TypeId]:
    order: list[TypeId] = []
    seen: set[TypeId] = set()
    for root in classes:
        stack = [] if root in seen else [(root, iter(_named_by_values(db, root)))]
        seen.add(root)
        while stack:
            id, rest = stack[-1]
            following = next((one for one in rest if one not in seen), None)
            if following is None:
                order.append(id)
                stack.pop()
            else:
                seen.add(following)
                stack.append((following, iter(_named_by_values(db, following))))
    return order


@query
def _named_by_values(db: Database, id: TypeId) -> tuple[TypeId, ...]:
    """The classes that the first values of a class name, directly or in functions that they call;
    in order."""
    declared = declared_type(db, id)
    if declared is None or declared.is_extern or is_shipped(declared.path):
        return ()
    found: dict[TypeId, None] = {}
    seen: set[FunctionId] = set()
    bodies = [
        value
        for one in declared.static.values()
        if one.item.kind != "function"
        if (value := prepared(db, one.path, one.key).value) is not None
    ]
    pending = [node for body in bodies for node in nodes(body)]
    while pending:
        node = pending.pop(0)
        member = None
        if isinstance(node, typed.StaticMember):
            member = node.member
        elif isinstance(node, typed.New):
            member = node.constructor
        if member is None or member.owner is None or member.is_extern or member.elixir is not None:
            continue
        function = function_id(db, member)
        if function is not None and function not in seen:
            seen.add(function)
            written = [prepared(db, *place).function for place in places(db, function)]
            pending[:0] = [n for one in written if one is not None for n in nodes(one.body)]
        found[member.owner] = None
    return tuple(found)


def asked_by(ctx: Context) -> tuple[Member, ...]:
    """What the function at hand asks for first: a program's `main`."""
    own = ctx.facts.own
    id = ctx.unit.id
    if own is None or own[2] != "main" or id is None:
        return ()
    declared = ctx.unit.world.declared(id)
    if declared is None or "main" not in declared.static:
        return ()
    return made_at_start(ctx.unit.world.db, declared.path, id.name)


def is_late(db: Database, member: Member) -> bool:
    """The variable's first value should be made at the start, which the project doesn't have."""
    if member.owner is None or not member.is_static:
        return False
    path = module_path(db, (*member.owner.package, member.owner.module))
    if path is None or has_main(db):
        return False
    return any(
        (one.owner, one.name) == (member.owner, member.name) for one in early_values(db, path)
    )


def _reached(db: Database, path: str) -> list[str]:
    """The file, and those whose modules it names, directly or through others."""
    found = dict.fromkeys((path,))
    pending = [path]
    while pending:
        for one in _named_files(db, pending.pop()):
            if one not in found:
                found[one] = None
                pending.append(one)
    return list(found)


@query
def _named_files(db: Database, path: str) -> tuple[str, ...]:
    """Those of the project whose modules a file can mean by the names in it."""
    written = text(db, path) or ""
    known = _files_by_name(db)
    names = [name for name in dict.fromkeys(_NAME.findall(written)) if name in known]
    if not names:
        return ()
    *package, _ = module_of(db, path)
    return tuple(
        other
        for name in names
        for other in known[name]
        if _may_be_meant(db, module_of(db, other)[:-1], name, tuple(package), written)
    )


def _may_be_meant(
    db: Database, package: tuple[str, ...], name: str, own: tuple[str, ...], written: str
) -> bool:
    """A file of the package `own` sees a package's module: it is its own, one around it, or is
    written out, or imported for a whole folder."""
    if own[: len(package)] == package:
        return True
    folder = ".".join(package)
    return any(
        f"{folder}.{name}" in one or f"{folder}.*" in one for one in (written, *_folder_imports(db))
    )


@query
def _folder_imports(db: Database) -> tuple[str, ...]:
    """The texts of the project's `import.hx`."""
    return tuple(text(db, one) or "" for one in _files_by_name(db).get("import", ()))


@query
def _files_by_name(db: Database) -> dict[str, tuple[str, ...]]:
    """By a module's name, the project's files."""
    found: dict[str, tuple[str, ...]] = {}
    for path in files(db):
        name = path.rpartition("/")[2].removesuffix(".hx")
        found[name] = (*found.get(name, ()), path)
    return found


@query
def has_main(db: Database) -> bool:
    """One of the project's files is a program's."""
    return any(_has_main(db, path) for path in files(db))


@query
def _has_main(db: Database, path: str) -> bool:
    return _MAIN.search(text(db, path) or "") is not None


@query
def early_values(db: Database, path: str) -> tuple[Member, ...]:
    """A file's static variables whose first values must be made at the program's start."""
    if is_shipped(path) or not _INITIAL.search(text(db, path) or ""):
        return ()
    found = (_early(db, path, key) for key in file_keys(db, path))
    return tuple(one for one in found if one is not None)


@query
def _early(db: Database, path: str, key: MemberKey) -> Member | None:
    declared = declared_member(db, path, key)
    if declared is None or declared.item.kind == "function" or not declared.item.is_static:
        return None
    member = make_member(declared, declared.type or DYNAMIC)
    value = prepared(db, path, key).value
    if value is None or member.is_extern or not _is_made(value):
        return None
    return member if _acts_in(db, value) else None


def _is_made(value: Expr) -> bool:
    return any(isinstance(one, typed.Call | typed.New) for one in nodes(value))


def _acts_in(db: Database, value: Expr) -> bool:
    for node in nodes(value):
        match node:
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                if _is_action(member):
                    return True
                if member.kind == "method":
                    function = function_id(db, member)
                    if function is not None and _acts(db, function):
                        return True
                elif member.is_static and _changes(db, member):
                    return True
            case typed.New(constructor=Member() as member):
                function = function_id(db, member)
                if function is not None and _acts(db, function):
                    return True
    return False


def _no_action(db: Database, function: FunctionId) -> bool:
    return False


@query_with(cycle=_no_action)
def _acts(db: Database, function: FunctionId) -> bool:
    """Calling the function shows, or what it answers depends on when it is called."""
    effects = effects_of_function(db, function, "")
    if effects.writes_statics:
        return True
    for place in places(db, function):
        written = prepared(db, *place).function
        for node in () if written is None else nodes(written.body):
            if isinstance(node, typed.StaticMember | typed.InstanceMember):
                member = node.member
                if _is_action(member):
                    return True
                if member.is_static and member.kind != "method" and _changes(db, member):
                    return True
    return any(_acts(db, one) for one in called(db, function) if one != function)


def _is_action(member: Member) -> bool:
    if member.name not in _ACTS:
        return False
    return member.owner is None or member.owner.name in _OWNERS


def _changes(db: Database, member: Member) -> bool:
    """A static variable of the project that functions change."""
    if member.owner is None or member.is_extern:
        return False
    path = module_path(db, (*member.owner.package, member.owner.module))
    if path is None or is_shipped(path):
        return False
    if f"{member.owner}.{member.name}" in changed_statics(db, path):
        return True
    return member.is_public and is_assigned_elsewhere(db, path, member.owner, member.name)
