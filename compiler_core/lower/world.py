"""The lowering's view of the project: declarations, module names, effects, as queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

from compiler_core.base.span import Span
from compiler_core.elixir.names import ELIXIR_MODULES, module_name
from compiler_core.lower import families
from compiler_core.lower.context import OF_OBJECTS, Unit
from compiler_core.lower.effects import (
    MAX_ROUNDS,
    Key,
    ModuleEffects,
    either,
    function_effects,
    member_key,
)
from compiler_core.lower.places import NO_EFFECTS, Effects
from compiler_core.lower.prepared import prepared
from compiler_core.lower.walk import walk
from compiler_core.project.files import is_library, is_shipped, module_of, module_path
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import declared as declarations
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredType, declared_member, declared_type
from compiler_core.semantics.items import MemberKey, file_keys, items
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, STRING, ClassType, Type, TypeId

PROCESSES = frozenset(
    ("@:genserver", "@:liveview", "@:live_component", "@:channel", "@:supervisor", "@:agent")
)
"""Annotations of classes whose `this` is a process."""
ROLES = PROCESSES | frozenset(
    (
        "@:module", "@:context", "@:controller", "@:fallback_controller", "@:plug", "@:router",
        "@:schema", "@:embedded_schema", "@:changeset", "@:repo", "@:migration", "@:application",
        "@:job", "@:query", "@:graphql", "@:endpoint", "@:socket", "@:component", "@:exunit",
        "@:presence", "@:behaviour", "@:protocol", "@:registry", "@:task", "@:factory",
        "@:resolver", "@:repository", "@:telemetry", "@:gettext",
    )
)  # fmt: skip
CALLBACKS: Mapping[str, Mapping[str, int]] = {
    "@:genserver": {
        "init": 1,
        "handleCall": 3,
        "handleCast": 2,
        "handleInfo": 2,
        "handleContinue": 2,
        "terminate": 2,
        "codeChange": 3,
    },
}
"""Functions that a framework calls, with their arity."""


@dataclass(frozen=True, slots=True)
class DatabaseWorld:
    """`context.World` on the query database."""

    db: Database
    is_finding_shared: bool = False
    """While it is being found out which classes' objects are shared, none is."""

    def declared(self, id: TypeId) -> DeclaredType | None:
        return declared_type(self.db, id)

    def follow(self, type: Type) -> Type:
        return declarations.strip(self.db, type)

    def constant(self, member: Member) -> Expr | None:
        if member.owner is None:
            return None
        path = module_path(self.db, (*member.owner.package, member.owner.module))
        if path is None:
            return None
        value = prepared(self.db, path, MemberKey(member.owner.name, member.name)).value
        return implied_value(self.db, member) if value is None else value

    def has_instances(self, id: TypeId) -> bool:
        found = declared_type(self.db, id)
        if found is None or found.is_extern or found.kind != "class":
            return False
        return not (ROLES - OF_OBJECTS).intersection(found.annotations)

    def takes_object(self, id: TypeId) -> bool:
        found = declared_type(self.db, id)
        if found is None or found.is_extern:
            return False
        if found.kind in ("interface", "abstract", "enum abstract"):
            return True
        return self.has_instances(id)

    def type_home(self, id: TypeId) -> str | None:
        return type_home(self.db, id)

    def is_standard(self, id: TypeId) -> bool:
        path = module_path(self.db, (*id.package, id.module))
        return path is not None and is_shipped(path) and not is_library(path)

    def is_virtual(self, receiver: TypeId, owner: TypeId, name: str) -> bool:
        return families.is_virtual(self.db, receiver, owner, name)

    def is_promise(self, owner: TypeId, name: str) -> bool:
        return families.is_promise(self.db, owner, name)

    def concrete(self, id: TypeId) -> tuple[TypeId, ...]:
        return families.concrete(self.db, id)

    def super_constructor(self, id: TypeId) -> Member | None:
        return super_constructor(self.db, id)

    def text_function(self, id: TypeId) -> Member | None:
        owner = families.implementation(self.db, id, "toString")
        if owner is None and declared_type(self.db, id) is not None:
            owner = next(
                (
                    one
                    for one in families.above(self.db, id)
                    if families.method(self.db, one, "toString")
                ),
                None,
            )
        declared = None if owner is None else families.method(self.db, owner, "toString")
        if declared is None or (declared.type or DYNAMIC) == DYNAMIC:
            return None
        return make_member(declared, declared.type or DYNAMIC)

    def initializer(self, id: TypeId) -> str:
        return families.initializer(self.db, id)

    def file_module(self, path: str) -> str:
        *package, name = module_of(self.db, path)
        return elixir_module(self.db, TypeId(tuple(package), name, name))

    def is_shared(self, id: TypeId) -> bool:
        from compiler_core.lower.shared_objects import is_shared

        return not self.is_finding_shared and is_shared(self.db, id)

    def module_name(self, id: TypeId) -> str:
        return elixir_module(self.db, id)


def implied_value(db: Database, member: Member) -> Expr | None:
    """What a value of an enum abstract is that says nothing: its name, or one more than the one
    before it."""
    declared = None if member.owner is None else declared_type(db, member.owner)
    if declared is None or declared.kind != "enum abstract" or declared.underlying is None:
        return None
    type = declarations.strip(db, declared.underlying)
    span = Span(0, 0)
    if type == STRING:
        return typed.Constant(span, type, member.name)
    number = -1
    for one in declared.static.values():
        if one.item.kind == "function":
            continue
        written = prepared(db, one.path, one.key).value
        if isinstance(written, typed.Cast):
            written = written.value
        is_number = isinstance(written, typed.Constant) and isinstance(written.value, int)
        number = written.value if is_number else number + 1  # type: ignore[union-attr]
        if one.name == member.name:
            return typed.Constant(span, type, number)
    return None


@query
def elixir_module(db: Database, id: TypeId) -> str:
    """The Elixir module of a class; of an enum or typedef, the module that it lives in."""
    found = declared_type(db, id)
    if found is not None and found.native is not None:
        return found.native
    name = module_name(".".join(id.package), id.name.split(".")[0])
    is_own = found is None or not found.is_extern
    return f"{name}_" if is_own and name in ELIXIR_MODULES else name


@query
def type_home(db: Database, id: TypeId) -> str | None:
    """The module with the `@type` of an enum or typedef: that of the class named after the file,
    else of the file's first class. None for what ships with the compiler."""
    path = module_path(db, (*id.package, id.module))
    if path is None or is_shipped(path):
        return None
    if "." in id.name:
        return elixir_module(db, TypeId(id.package, id.module, id.name.split(".")[0]))
    classes = [item.name for item in items(db, path).types if item.kind == "class"]
    if id.module in classes or not classes:
        return elixir_module(db, TypeId(id.package, id.module, id.module))
    return elixir_module(db, TypeId(id.package, id.module, classes[0]))


def is_entry(db: Database, member: Member) -> bool:
    """A framework calls it."""
    if member.owner is None:
        return False
    found = declared_type(db, member.owner)
    if found is None:
        return False
    return any(member.name in CALLBACKS.get(name, {}) for name in found.annotations)


def _no_effects(db: Database, paths: tuple[str, ...], finding: bool) -> ModuleEffects:
    return ModuleEffects({}, frozenset())


def effects_of_file(db: Database, path: str, finding: bool = False) -> ModuleEffects:
    """Effects of a file's functions, and of those of files that it calls in a circle; `finding`:
    as they would be if no class's objects were shared."""
    return _effects_of_files(db, circle(db, path), finding)


@query
def circle(db: Database, path: str) -> tuple[str, ...]:
    """The file, and the files that call it and are called by it, directly or through others."""
    callers: dict[str, set[str]] = {path: set()}
    pending = [path]
    while pending:
        asking = pending.pop()
        for one in called_files(db, asking):
            if one not in callers:
                callers[one] = set()
                pending.append(one)
            callers[one].add(asking)
    found = {path}
    pending = [path]
    while pending:
        for one in callers[pending.pop()]:
            if one not in found:
                found.add(one)
                pending.append(one)
    return tuple(sorted(found))


@query
def called_files(db: Database, path: str) -> frozenset[str]:
    """Other files of the project whose functions this one names."""
    owners = {one for key in file_keys(db, path) for one in _named_owners(db, path, key)}
    for item in items(db, path).types:
        *package, module = module_of(db, path)
        owners.update(families.relatives(db, TypeId(tuple(package), module, item.name)))
    paths = (module_path(db, (*one.package, one.module)) for one in owners)
    return frozenset(one for one in paths if one and one != path and not is_shipped(one))


@query
def _named_owners(db: Database, path: str, key: MemberKey) -> frozenset[TypeId]:
    """The classes of the functions with effects of their own that a function names."""
    return frozenset(
        one.owner
        for one in _named(db, path, key)
        if one.owner is not None and one.elixir is None and not one.is_extern
    )


@query_with(cycle=_no_effects)
def _effects_of_files(db: Database, paths: tuple[str, ...], finding: bool) -> ModuleEffects:
    """The least fixed point over the functions' calls of each other.

    Callees come first, so that most functions are looked at once; `effects_given` remembers what
    a function does for given effects of its callees.
    """
    functions: dict[Key, list[tuple[str, MemberKey]]] = {}
    for path in paths:
        for key in file_keys(db, path):
            name = function_key(db, path, key)
            if name is not None:
                functions.setdefault(name, []).append((path, key))
    calls = {
        name: sorted({one for place in places for one in called(db, *place)} & functions.keys())
        for name, places in functions.items()
    }
    callers: dict[Key, list[Key]] = {name: [] for name in functions}
    for name, callees in calls.items():
        for callee in callees:
            callers[callee].append(name)
    known = dict.fromkeys(functions, NO_EFFECTS)
    pending = dict.fromkeys(_callees_first(calls))
    looked_at: dict[Key, int] = {}
    while pending:
        name = next(iter(pending))
        del pending[name]
        looked_at[name] = looked_at.get(name, 0) + 1
        assumed = tuple((callee, known[callee]) for callee in calls[name])
        own = reduce(
            either, (effects_given(db, *place, assumed, finding) for place in functions[name])
        )
        if own != known[name]:
            known[name] = own
            if looked_at[name] < MAX_ROUNDS:
                pending.update(dict.fromkeys(callers[name]))
    mutable = {name for own in known.values() for name in own.writes_statics}
    return ModuleEffects(known, frozenset(mutable))


def _callees_first(calls: Mapping[Key, list[Key]]) -> list[Key]:
    """Postorder of a depth-first walk, without recursion."""
    order: list[Key] = []
    seen: set[Key] = set()
    for root in calls:
        stack: list[tuple[Key, Iterator[Key]]] = []
        if root not in seen:
            seen.add(root)
            stack.append((root, iter(calls[root])))
        while stack:
            name, rest = stack[-1]
            following = next((one for one in rest if one not in seen), None)
            if following is None:
                order.append(name)
                stack.pop()
            else:
                seen.add(following)
                stack.append((following, iter(calls[following])))
    return order


def _function_of(db: Database, path: str, key: MemberKey) -> typed.Function | None:
    return prepared(db, path, key).function


@query
def function_key(db: Database, path: str, key: MemberKey) -> Key | None:
    """The name under which effects know a function; None for what is none."""
    declared = declared_member(db, path, key)
    if declared is None or _function_of(db, path, key) is None:
        return None
    return family_key(db, make_member(declared, DYNAMIC))


def family_key(db: Database, member: Member) -> Key:
    """The methods that one call may reach have one key, for they take and give back the same."""
    if member.owner is None or member.is_static or member.kind != "method":
        return member_key(member)
    return (str(families.family(db, member.owner, member.name)[0]), member.name, False)


def super_constructor(db: Database, id: TypeId) -> Member | None:
    """The constructor that `super(…)` calls where the superclass is `id`."""
    owner = families.constructor_owner(db, id)
    found = None if owner is None else declared_type(db, owner)
    declared = None if found is None else found.instance.get("new")
    return None if declared is None else make_member(declared, declared.type or DYNAMIC)


@query
def called(db: Database, path: str, key: MemberKey) -> frozenset[Key]:
    """The functions that a function names, whether it calls them or hands them on."""
    return frozenset(family_key(db, member) for member in _named(db, path, key))


def _named(db: Database, path: str, key: MemberKey) -> Iterator[Member]:
    function = _function_of(db, path, key)
    for node in walk(function.body) if function is not None else ():
        match node:
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                if member.kind == "method":
                    yield member
            case typed.New(constructor=Member() as member):
                yield member
            case typed.Call(callee=typed.Super(type=ClassType(id=id))):
                base = super_constructor(db, id)
                if base is not None:
                    yield base


@query
def effects_given(
    db: Database,
    path: str,
    key: MemberKey,
    assumed: tuple[tuple[Key, Effects], ...],
    finding: bool,
) -> Effects:
    """A function's effects, if those of the file's functions that it names are as assumed."""
    function = _function_of(db, path, key)
    declared = declared_member(db, path, key)
    if function is None or declared is None:
        return NO_EFFECTS
    known = dict(assumed)

    def effects(member: Member) -> Effects:
        found = known.get(family_key(db, member))
        return effects_of(db, member, path, finding) if found is None else found

    entry = is_entry(db, make_member(declared, DYNAMIC))
    unit = Unit(DatabaseWorld(db, finding), "", None)
    return function_effects(unit, function, effects, entry)


def effects_seen_from(db: Database, path: str, member: Member, finding: bool = False) -> Effects:
    """The same for a function at `path`: it may be one of the file's own, outside of a class."""
    if member.owner is None and member.elixir is None and not member.is_extern:
        return function_effects_in(db, path, member_key(member), finding)
    return effects_of(db, member, None, finding)


def effects_of(
    db: Database, member: Member, asking: str | None = None, finding: bool = False
) -> Effects:
    """A project function's effects; none for what is declared `extern`."""
    if member.owner is None or member.is_extern or member.elixir is not None:
        return NO_EFFECTS
    if member.kind not in ("method", "constructor"):
        return NO_EFFECTS
    path = module_path(db, (*member.owner.package, member.owner.module))
    if path is None or path == asking or is_shipped(path):
        return NO_EFFECTS
    return function_effects_in(db, path, family_key(db, member), finding)


@query
def function_effects_in(db: Database, path: str, key: Key, finding: bool) -> Effects:
    """One function's part of `effects_of_file`: equal while others change."""
    return effects_of_file(db, path, finding).functions.get(key, NO_EFFECTS)


def is_constant(value: typed.Expr) -> bool:
    """A value that can stand in a module attribute."""
    match value:
        case typed.Constant() | typed.Atom() | typed.Regex():
            return True
        case typed.Array(elements=elements) | typed.Tuple(elements=elements):
            return all(is_constant(one) for one in elements)
        case typed.Object(fields=fields):
            return all(is_constant(one.value) for one in fields)
        case typed.MapOf(entries=entries):
            return all(is_constant(one) for entry in entries for one in entry)
        case typed.Unary(operand=operand):
            return is_constant(operand)
        case typed.Binary(left=left, right=right):
            return is_constant(left) and is_constant(right)
        case typed.New(args=[]):
            return True
        case typed.EnumConstructor(arity=0):
            return True
        case typed.Cast(value=inner):
            return is_constant(inner)
    return False
