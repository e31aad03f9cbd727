"""Calls of a method of what only run time knows: a `Dynamic` that shapes tell nothing of.

A field may hold a function, the object's class may have a method, or Haxe itself for a text or a
list; which of them it is, `Haxe.call` asks the value. Where neither the project's classes nor
Haxe's own types have a method of the name, the field is the only answer, and is called at once.

    d.describe()        Haxe.call(d, :describe, [])         some class has `describe`
    d.onClick(1)        Haxe.get(d, :on_click).(1)          none has `onClick`
    shape.area()        Haxe.call(shape, :area, [])         `{function area():Float;}`, for which an
                                                            object that has `area` may stand

What a method changes of its object is handed back in Elixir, and nobody here would know: of a name
that such a method has, the call stays untranslated and says so. Objects that are references
(`shared_objects`) hand nothing back.
"""

from __future__ import annotations

import re

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import families, values
from compiler_core.lower.context import Context
from compiler_core.lower.heritage import descendants
from compiler_core.lower.places import THIS
from compiler_core.lower.types import resolved
from compiler_core.project.files import files, is_shipped, module_of
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.items import items
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import DYNAMIC, FunctionType, StructureType, TypeId

OF_LISTS_AND_TEXTS = frozenset(
    (
        *("charAt", "charCodeAt", "concat", "contains", "copy", "filter", "get", "indexOf"),
        *("iterator", "join", "keys", "lastIndexOf", "map", "slice", "split", "substr"),
        *("substring", "toLowerCase", "toString", "toUpperCase", "exists"),
    )
)
"""Methods of Haxe's own that change nothing, each with its lines in the run-time module."""


def call(ctx: Context, node: typed.Call, callee: typed.StructureMember) -> Node | None:
    """The call by way of the value; None where a field's function is all that can be meant."""
    if node.keywords or not (callee.key == "either" or _is_method(ctx, callee)):
        return None
    owners = declaring(ctx.unit.world.db, callee.name)
    if not owners and callee.name not in OF_LISTS_AND_TEXTS:
        return None
    if any(_changes_object(ctx, one, callee.name) for one in owners):
        what = f"`{callee.name}`, which changes its object, of a value of unknown class"
        return values.not_lowered(ctx, node, what)
    name = function_name(callee.name)
    ctx.unit.spellings.update(_lines(ctx, owners, callee.name))
    if callee.name in OF_LISTS_AND_TEXTS:
        ctx.unit.spellings.add(f"calls_{name}")
    args = list(node.args)
    while args and args[-1] is None:
        args.pop()
    sources = [callee.target, *(one for one in args if one is not None)]
    target, *given = values.operands(ctx, sources)
    rest = iter(given)
    arguments = tuple(tree.NIL if one is None else next(rest) for one in args)
    if not callee.safe:
        return _asking(ctx, target, name, arguments)
    target = target if values.is_simple(target) else ctx.temporary("object", target)
    return tree.Binary("&&", target, _asking(ctx, target, name, arguments))


def method_value(ctx: Context, node: typed.StructureMember) -> Node | None:
    """A structure's function that isn't called here, as a function that calls it by way of the
    value: an object has none in a field. None where no object can stand for the structure."""
    type = resolved(ctx, node.type)
    if node.safe or not isinstance(type, FunctionType) or not _is_method(ctx, node):
        return None
    owners = declaring(ctx.unit.world.db, node.name)
    if not owners:
        return None
    if any(_changes_object(ctx, one, node.name) for one in owners):
        what = f"`{node.name}`, which changes its object, of a value of unknown class"
        return values.not_lowered(ctx, node, what)
    name = function_name(node.name)
    ctx.unit.spellings.update(_lines(ctx, owners, node.name))
    target = values.expression(ctx, node.target)
    if not values.is_simple(target):
        target = ctx.temporary("object", target)
    if not type.parameters:
        return tree.Fn((tree.Clause((), _asking(ctx, target, name, ())),))
    places = tuple(tree.CaptureArgument(index + 1) for index in range(len(type.parameters)))
    return tree.Capture(_asking(ctx, target, name, places))


def may_be_object(ctx: Context, structure: Expr) -> bool:
    """An object of the project's may stand for the structure, for it has a method that one has."""
    type = resolved(ctx, structure.type)
    return isinstance(type, StructureType) and any(
        one.is_final
        and isinstance(one.type, FunctionType)
        and declaring(ctx.unit.world.db, one.name)
        for one in type.fields
    )


def _is_method(ctx: Context, callee: typed.StructureMember) -> bool:
    """A structure declares it as a function, not as a variable that holds one."""
    type = resolved(ctx, callee.target.type)
    field = type.field(callee.name) if isinstance(type, StructureType) else None
    if field is None or not isinstance(field.type, FunctionType):
        return False
    return field.is_final


def _asking(ctx: Context, target: Node, name: str, arguments: tuple[Node, ...]) -> Node:
    return ctx.helper("call", target, tree.Atom(name), tree.List(arguments))


def _changes_object(ctx: Context, owner: TypeId, name: str) -> bool:
    found = families.method(ctx.unit.world.db, owner, name)
    if found is None:
        return False
    return THIS in ctx.facts.effects(make_member(found, found.type or DYNAMIC)).mutates


def _lines(ctx: Context, owners: tuple[TypeId, ...], name: str) -> set[str]:
    """Which class extends which, of those that only inherit the method."""
    db, world = ctx.unit.world.db, ctx.unit.world
    found: set[str] = set()
    for owner in owners:
        for heir in descendants(db, owner):
            base = families.superclass(db, heir)
            if base is not None and families.method(db, heir, name) is None:
                found.add(f"base {world.module_name(heir)} {world.module_name(base)}")
    return found


@query
def declaring(db: Database, name: str) -> tuple[TypeId, ...]:
    """The project's classes that have a method of the name, each as it declares it."""
    return tuple(one for path in files(db) for one in _declaring(db, path, name))


@query
def _declaring(db: Database, path: str, name: str) -> tuple[TypeId, ...]:
    if is_shipped(path) or not re.search(rf"\bfunction\s+{name}\b", text(db, path) or ""):
        return ()
    *package, module = module_of(db, path)
    ids = (TypeId(tuple(package), module, one.name) for one in items(db, path).types)
    return tuple(
        id for id in ids if _is_of_objects(db, id) and families.method(db, id, name) is not None
    )


def _is_of_objects(db: Database, id: TypeId) -> bool:
    from compiler_core.semantics.declared import declared_type

    return families.is_project_class(declared_type(db, id))
