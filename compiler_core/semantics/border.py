"""Numbers that are declared where a framework hands over text.

An address or a form has no numbers: of `/products?page=2` Phoenix makes `%{"page" => "2"}`. An
action whose parameter is declared as a structure gets the keys that Phoenix writes
(`semantics.shapes`), but nobody turns `"2"` into 2:

    @:controller class Products { function index(conn:Conn, params:{page:Int}) … }

    `page` is text there

An action's own reads (`params.page`) are the exception: the lowering of `@:controller` makes
numbers of those. Told are all others: what is deeper, and parameters that are handed on whole. What
a body in JSON brings may be a number, so this is an information and no error.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.query import Database, query
from compiler_core.semantics.anchors import Anchor
from compiler_core.semantics.declaration_faults import DeclarationFault, told
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.faults import NUMBER_FROM_TEXT
from compiler_core.semantics.items import MemberKey, ModuleItems, member_view
from compiler_core.semantics.names import type_name
from compiler_core.semantics.scope import type_id
from compiler_core.semantics.shape_contracts import STRINGS, callbacks, may_be_action
from compiler_core.semantics.types import BOOL, FLOAT, INT, StructureType, Type
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_FROM_ADDRESS = {"@:liveview": ("mount", "handleParams"), "@:socket": ("connect",)}
"""Beside the actions of a controller; what channels and jobs are sent is JSON, with numbers."""
_DEPTH = 3


def border_faults(db: Database, module: ModuleItems) -> Iterator[DeclarationFault]:
    for item in module.types:
        names = {note.name for note in item.annotations}
        filled = {one for name in names for one in _FROM_ADDRESS.get(name, ())}
        if "@:controller" in names:
            filled |= {member.name for member in item.members if may_be_action(member)}
        found = declared_type(db, type_id(module, item)) if filled else None
        if found is None:
            continue
        for name, known in callbacks(item).items():
            declared = found.static.get(name) or found.instance.get(name)
            if declared is None or name not in filled:
                continue
            given = {place for one in known for place, what in one.given.items() if what == STRINGS}
            for place, type in enumerate(declared.written):
                if type is not None and place in given:
                    at = Anchor(module.path, item.name, "parameter", place, declared.key)
                    is_read = "@:controller" in names and _is_read_only_by_field(
                        db, module.path, declared.key, place
                    )
                    yield from _numbers(db, at, type, is_read)


@query
def _is_read_only_by_field(db: Database, path: str, key: MemberKey, place: int) -> bool:
    """A function does nothing with a parameter but read its fields."""
    member = member_view(db, path, key)
    if not isinstance(member, ast.FunctionMember) or member.function.body is None:
        return False
    name = member.function.parameters[place].name
    read = uses = 0
    for node in descendants(member.function.body):
        if isinstance(node, ast.FieldAccess) and isinstance(node.target, ast.Identifier):
            read += name is not None and node.target.name == name.text
        elif isinstance(node, ast.Identifier):
            uses += name is not None and node.name == name.text
    return read == uses


def _numbers(
    db: Database, at: Anchor, type: Type, is_converted: bool
) -> Iterator[DeclarationFault]:
    numbers = [
        (name, type_)
        for name, type_ in _number_fields(db, type, "", _DEPTH)
        if "." in name or not is_converted
    ]
    if numbers:
        names = ", ".join(f"`{name}`" for name, _ in numbers)
        yield told(NUMBER_FROM_TEXT, at, name=names, type=numbers[0][1], count=str(len(numbers)))


def _number_fields(db: Database, type: Type, before: str, depth: int) -> Iterator[tuple[str, str]]:
    """The paths of a structure's numbers and truth values, and the name of the type."""
    structure = strip(db, type)
    for field in structure.fields if isinstance(structure, StructureType) and depth else ():
        name = f"{before}{field.name}"
        if strip(db, field.type) in (INT, FLOAT, BOOL):
            yield name, type_name(db, strip(db, field.type))
        else:
            yield from _number_fields(db, field.type, f"{name}.", depth - 1)
