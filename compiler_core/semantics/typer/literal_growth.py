"""Literals that gain fields later: `var r = {ok: true}; if (m != null) r.message = m;`.

The first run meets each such assignment and notes it; the type that the local had from its literal,
with those fields added as ones that may be absent, is what the next run starts from.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.semantics.settle import settled
from compiler_core.semantics.typer.context import Typer
from compiler_core.semantics.types import DYNAMIC, StructureField, StructureType, Type


def grown(typer: Typer) -> dict[int, Type]:
    """By a local's number, the type of its literal with every field that is added to it."""
    found: dict[int, Type] = {}
    for extension in typer.extensions:
        number = extension.variable
        if number < 0:
            continue
        current = found.get(number, typer.variables[number].type)
        found[number] = settled(_with(typer, current, extension.path, settled(extension.type)))
    return found


def _with(typer: Typer, type: Type, path: tuple[str, ...], added: Type) -> Type:
    structure = typer.strip(type)
    if not isinstance(structure, StructureType):
        return type
    name = path[0]
    field = structure.field(name)
    if field is None:
        if len(path) > 1:
            return type
        fresh = StructureField(name, added, optional=True)
        return structure.with_fields((*structure.fields, fresh))
    inner = DYNAMIC if len(path) == 1 else _with(typer, field.type, path[1:], added)
    if len(path) == 1:
        return type
    changed = tuple(
        replace(item, type=inner) if item.name == name else item for item in structure.fields
    )
    return structure.with_fields(changed)
