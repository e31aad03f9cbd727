"""`haxe.PosInfos`: a parameter of that type that a call leaves out is told where the call stands.

    function fail(message:String, ?pos:haxe.PosInfos) …
    fail("empty");      fail("empty", %{file_name: "src/Main.hx", line_number: 12, …})

File and line are marks until the function is part of its module (`positions`).
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import positions
from compiler_core.lower.context import Context
from compiler_core.project.files import module_of
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.scope import type_item
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import (
    NULL_ID,
    AbstractType,
    FunctionType,
    Monomorph,
    Type,
    TypedefType,
    TypeId,
)

PLACE = TypeId(("haxe",), "PosInfos", "PosInfos")


def with_place(
    db: Database, path: str, key: MemberKey, node: typed.Call | typed.New
) -> typed.Call | typed.New | None:
    """The call with its place where a parameter asks for it; None where nothing changes."""
    type = _function(node)
    if type is None or not any(one.optional and _is_place(one.type) for one in type.parameters):
        return None
    missing = len(type.parameters) - len(node.args)
    args: list[Expr | None] = [*node.args, *([None] * missing)]
    changed = False
    for index, parameter in enumerate(type.parameters):
        if args[index] is None and parameter.optional and _is_place(parameter.type):
            args[index] = _place(db, path, key, node, parameter.type)
            changed = True
    while args and args[-1] is None:
        args.pop()
    return replace(node, args=args) if changed else None


def lowered(ctx: Context, node: typed.SourcePlace) -> Node:
    ctx.unit.has_positions = True
    origin = node.span.shifted(ctx.start)
    return tree.Map(
        (
            tree.Pair("file_name", tree.String((positions.file_mark(),))),
            tree.Pair("line_number", tree.String((positions.line_mark(origin),))),
            tree.Pair("class_name", tree.String((node.class_name,))),
            tree.Pair("method_name", tree.String((node.method_name,))),
        )
    )


def _function(node: typed.Call | typed.New) -> FunctionType | None:
    if isinstance(node, typed.New):
        member = node.constructor
        type: Type | None = None if member is None or _is_unknown(member) else member.type
    else:
        match node.callee:
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                type = None if member.is_extern else node.callee.type
            case _:
                type = node.callee.type
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return type if isinstance(type, FunctionType) else None


def _is_unknown(member: Member) -> bool:
    """A library's constructor that isn't written with the place among its arguments."""
    return member.is_extern and member.elixir is None


def _is_place(type: Type) -> bool:
    while True:
        if isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        elif isinstance(type, AbstractType) and type.id == NULL_ID and type.args:
            type = type.args[0]
        else:
            return isinstance(type, TypedefType) and type.id == PLACE


def _place(db: Database, path: str, key: MemberKey, node: Expr, type: Type) -> Expr:
    *package, module = module_of(db, path)
    declaration = key.declaration or module
    item = type_item(db, TypeId(tuple(package), module, declaration))
    if item is not None and item.is_private:
        package.append(f"_{module}")
    return typed.SourcePlace(node.span, type, ".".join((*package, declaration)), key.name)
