"""The lowering's view of the project: declarations and module names, as queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from compiler_core.base.span import NOWHERE
from compiler_core.elixir.names import ELIXIR_MODULES, module_name
from compiler_core.lower import families, framework
from compiler_core.lower.call_graph import super_constructor
from compiler_core.lower.context import OF_OBJECTS
from compiler_core.lower.prepared import prepared
from compiler_core.lower.structure_ids import is_structure
from compiler_core.lower.web_layout import web_module
from compiler_core.project.files import is_library, is_shipped, module_of, module_path
from compiler_core.query import Database, query
from compiler_core.semantics import declared as declarations
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredType, declared_type
from compiler_core.semantics.infer import member_type
from compiler_core.semantics.items import MemberKey, items
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, STRING, Type, TypeId

Finding = Literal["", "classes", "structures"]
"""What is being found out of which (`shared_objects`, `shared_structures`)."""


@query
def roles(db: Database) -> frozenset[str]:
    """Annotations of classes that have no objects, or only such as the annotation declares."""
    known = framework.lowerings(db)
    return frozenset(name for name, one in known.items() if one.is_role)


@dataclass(frozen=True, slots=True)
class DatabaseWorld:
    """`context.World` on the query database."""

    db: Database
    finding: Finding = ""
    """While it is being found out which classes' objects are shared, none is; while that is found
    out of structures, no structure is."""
    asked: set[TypeId] | None = field(default=None, compare=False)
    """The classes of which that was asked meanwhile."""
    known_shared: dict[TypeId, bool] = field(default_factory=dict, init=False, compare=False)
    """The answers so far; a world is made for one look, and goes with it."""

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
        return not (roles(self.db) - OF_OBJECTS).intersection(found.annotations)

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
        if declared is None:
            return None
        type = declared.type
        if type is None:
            type = member_type(self.db, declared.path, declared.key)
        if type is None or type == DYNAMIC:
            return None
        return make_member(declared, type)

    def initializer(self, id: TypeId) -> str:
        return families.initializer(self.db, id)

    def file_module(self, path: str) -> str:
        *package, name = module_of(self.db, path)
        return elixir_module(self.db, TypeId(tuple(package), name, name))

    def is_shared(self, id: TypeId) -> bool:
        known = self.known_shared.get(id)
        if known is None:
            known = self.known_shared[id] = self._find_shared(id)
        return known

    def _find_shared(self, id: TypeId) -> bool:
        if self.asked is not None:
            self.asked.add(id)
        if self.finding == "classes" or (self.finding and is_structure(id)):
            return False
        if is_structure(id):
            from compiler_core.lower.shared_structures import is_shared_structure

            return is_shared_structure(self.db, id)
        from compiler_core.lower.shared_objects import is_shared

        return is_shared(self.db, id)

    def module_name(self, id: TypeId) -> str:
        return elixir_module(self.db, id)


def implied_value(db: Database, member: Member) -> Expr | None:
    """What a value of an enum abstract is that says nothing: its name, or one more than the one
    before it."""
    declared = None if member.owner is None else declared_type(db, member.owner)
    if declared is None or declared.kind != "enum abstract" or declared.underlying is None:
        return None
    type = declarations.strip(db, declared.underlying)
    if type == STRING:
        return typed.Constant(NOWHERE, type, member.name)
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
            return typed.Constant(NOWHERE, type, number)
    return None


@query
def elixir_module(db: Database, id: TypeId) -> str:
    """The Elixir module of a class; of an enum or typedef, the module that it lives in."""
    found = declared_type(db, id)
    if found is not None and found.native is not None:
        return found.native
    web = None if found is None else web_module(db, id, found.annotations)
    if web is not None:
        return web
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
    return framework.entry(db, found.annotations, member.name, None) is not None


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
        case typed.New(args=[], constructor=constructor):
            return constructor is None or constructor.is_extern
        case typed.EnumConstructor(arity=0):
            return True
        case typed.Cast(value=inner):
            return is_constant(inner)
    return False
