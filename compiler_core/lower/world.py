"""The lowering's view of the project: declarations, module names, effects, as queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compiler_core.elixir.names import module_name
from compiler_core.lower.effects import Key, ModuleEffects, member_key, module_effects
from compiler_core.lower.places import NO_EFFECTS, Effects
from compiler_core.project.files import is_shipped, module_path
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import declared as declarations
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredType, declared_type
from compiler_core.semantics.infer import typed_module
from compiler_core.semantics.items import items
from compiler_core.semantics.typed import Expr, Member, TypedMember, TypedModule
from compiler_core.semantics.types import Type, TypeId

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
        for one in all_members(typed_module(self.db, path)):
            if one.member.owner == member.owner and one.member.name == member.name:
                return one.value
        return None

    def has_instances(self, id: TypeId) -> bool:
        found = declared_type(self.db, id)
        if found is None or found.is_extern or found.kind != "class":
            return False
        return not ROLES.intersection(found.annotations)

    def type_home(self, id: TypeId) -> str | None:
        return type_home(self.db, id)

    def module_name(self, id: TypeId) -> str:
        return elixir_module(self.db, id)


@query
def elixir_module(db: Database, id: TypeId) -> str:
    """The Elixir module of a class; of an enum or typedef, the module that it lives in."""
    found = declared_type(db, id)
    if found is not None and found.native is not None:
        return found.native
    return module_name(".".join(id.package), id.name.split(".")[0])


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


def all_members(module: TypedModule) -> Iterator[TypedMember]:
    yield from module.members
    for declaration in module.declarations:
        yield from declaration.members


def is_entry(db: Database, member: Member) -> bool:
    """A framework calls it."""
    if member.owner is None:
        return False
    found = declared_type(db, member.owner)
    if found is None:
        return False
    return any(member.name in CALLBACKS.get(name, {}) for name in found.annotations)


def _no_effects(db: Database, path: str) -> ModuleEffects:
    return ModuleEffects({}, frozenset())


@query_with(cycle=_no_effects)
def effects_of_file(db: Database, path: str) -> ModuleEffects:
    """Effects of a file's functions."""
    world = DatabaseWorld(db)
    module = typed_module(db, path)
    return module_effects(
        world,
        all_members(module),
        lambda member: effects_of(db, member, path),
        lambda member: is_entry(db, member),
    )


def effects_of(db: Database, member: Member, asking: str | None = None) -> Effects:
    """A project function's effects; none for what is declared `extern`."""
    if member.owner is None or member.is_extern or member.elixir is not None:
        return NO_EFFECTS
    path = module_path(db, (*member.owner.package, member.owner.module))
    if path is None or path == asking or is_shipped(path):
        return NO_EFFECTS
    key: Key = member_key(member)
    return effects_of_file(db, path).functions.get(key, NO_EFFECTS)


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
