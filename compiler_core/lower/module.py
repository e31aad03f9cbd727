"""One Haxe file as Elixir modules: the lowering's front door.

    lowered(db, path)  ->  LoweredModule(modules=(Output("Utils.TextUtils", "utils/text_utils.ex",
                                                         Module(…)),),
                                         faults=(…), helpers={"parse_int"})

A class is a module; the file's enums and typedefs are `@type`s of the class that the file is named
after. Functions keep the source's order, those of one name stand together, and what was lifted out
of a function follows it. Spans of origins and faults are relative to the file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.anchors import resolver
from compiler_core.lower.faults import Fault
from compiler_core.lower.module_body import ModuleBody, Output
from compiler_core.lower.world import DatabaseWorld
from compiler_core.query import Database, query_with
from compiler_core.semantics.infer import typed_module
from compiler_core.semantics.typed import TypedDeclaration, TypedModule
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

__all__ = ["LoweredModule", "Output", "lowered"]


@dataclass(frozen=True, slots=True)
class LoweredModule:
    """`helpers`: the functions of the run-time module `Haxe` that the modules call."""

    modules: tuple[Output, ...]
    faults: tuple[Fault, ...]
    helpers: frozenset[str]


@query_with(same=lambda old, new: old is new)
def lowered(db: Database, path: str) -> LoweredModule:
    """The file's Elixir modules and what could not be kept."""
    module = typed_module(db, path)
    world = DatabaseWorld(db)
    outputs: list[Output] = []
    faults: list[Fault] = []
    homes = _homes(world, module)
    for declaration in module.declarations:
        if not _has_module(declaration):
            continue
        name = world.module_name(declaration.id)
        maker = ModuleBody(db, path, declaration.view.name.text, declaration, faults)
        outputs.append(maker.output(homes.get(name, [])))
    homeless = [
        one
        for name, found in homes.items()
        for one in found
        if all(output.name != name for output in outputs)
    ]
    if module.members or (homeless and not outputs):
        _add(outputs, _file_module(db, path, module, faults, homeless))
    outputs = _in_order(outputs)
    resolve = resolver(db, path)
    return LoweredModule(
        tuple(outputs),
        tuple(replace(fault, span=resolve(fault.span)) for fault in faults),
        frozenset(name for one in outputs for name in one.helpers),
    )


def _in_order(outputs: list[Output]) -> list[Output]:
    """As in the source, but that Elixir wants to know a behaviour before the modules of the same
    file that have it, and a struct before those that name it."""
    if len(outputs) == 1:
        return outputs
    by_name = {one.name: one for one in sorted(outputs, key=lambda one: not one.is_interface)}
    found: dict[str, Output] = {}
    asked: set[str] = set()

    def add(one: Output) -> None:
        if one.name in asked:
            return
        asked.add(one.name)
        for name in by_name:
            if name in one.structs:
                add(by_name[name])
        found[one.name] = one

    for one in by_name.values():
        add(one)
    return list(found.values())


def _homes(world: DatabaseWorld, module: TypedModule) -> dict[str, list[TypedDeclaration]]:
    """Enums and typedefs by the Elixir module that has them."""
    found: dict[str, list[TypedDeclaration]] = {}
    for declaration in module.declarations:
        for one in (declaration, *declaration.nested):
            if one.view.kind in ("enum", "typedef"):
                home = world.type_home(one.id)
                if home is not None:
                    found.setdefault(home, []).append(one)
    return found


def _add(outputs: list[Output], made: Output) -> None:
    """What stands outside of classes, in the module of the class that the file is named after."""
    for index, one in enumerate(outputs):
        if one.name == made.name:
            body = (*_statements(one), *(node for node in _statements(made) if _is_part(node)))
            outputs[index] = replace(
                one,
                tree=replace(one.tree, body=tree.Block(body)),
                helpers=one.helpers | made.helpers,
            )
            return
    outputs.append(made)


def _statements(output: Output) -> tuple[Node, ...]:
    body = output.tree.body
    return body.statements if isinstance(body, tree.Block) else (body,)


def _is_part(node: Node) -> bool:
    return not (isinstance(node, tree.Attribute) and node.name == "moduledoc")


def _is_extern(declaration: TypedDeclaration) -> bool:
    return declaration.view.has("extern")


def _has_module(declaration: TypedDeclaration) -> bool:
    """It becomes an Elixir module; an abstract does if it has functions of its own."""
    if _is_extern(declaration):
        return False
    if declaration.view.kind in ("abstract", "enum abstract"):
        return any(one.function is not None for one in declaration.members)
    return declaration.view.kind in ("class", "interface")


def _file_module(
    db: Database,
    path: str,
    module: TypedModule,
    faults: list[Fault],
    types: list[TypedDeclaration],
) -> Output:
    """Functions at module level, and types of a file without a class."""
    id = TypeId(module.package, module.name, module.name)
    view = ast.TypeDeclaration(
        module.source.span, "class", ast.Name(module.source.span, module.name), [], [], [], None,
        [], [], [],
    )  # fmt: skip
    holder = TypedDeclaration(id, view, module.members, [], None, [])
    return ModuleBody(db, path, "", holder, faults).output(types)
