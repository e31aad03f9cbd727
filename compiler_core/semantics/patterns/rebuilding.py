"""A witness's parts with their constructor around them again, as a person would write it.

Circle, [_]                    →  Circle(radius)     names of the declaration for the blanks
tagged ok, [Leaf(_)]           →  {:ok, Leaf(_)}     or Ok(Leaf(_)), as the switch writes it
structure of a and b, [1, _]   →  {a: 1}
"""

from __future__ import annotations

from compiler_core.semantics.patterns.space import TAGGED_ENUMS, TAGS, Column, Constructor, Space
from compiler_core.semantics.patterns.witness import (
    ArrayWitness,
    Blank,
    ConstructorWitness,
    LiteralWitness,
    StructureWitness,
    TupleWitness,
    Witness,
)

CONSTRUCTOR_OF_TAG = {tag: name for name, tag in TAGS.items()}


def rebuilt(
    space: Space, column: Column, constructor: Constructor, parts: tuple[Witness, ...]
) -> Witness:
    """The constructor around the witnesses of its arguments, blanks where it was not split."""
    declared = space.declared(column, constructor)
    labels = [name for name, _ in declared.parameters] if declared else []
    named: list[Witness] = []
    for index in range(constructor.arity):
        part = parts[index] if parts else Blank()
        if isinstance(part, Blank) and index < len(labels):
            part = Blank(labels[index])
        named.append(part)
    arguments = tuple(named)
    match constructor.kind:
        case "enum":
            return ConstructorWitness(constructor.name, arguments)
        case "tagged" | "atom" if column.shape.enum in TAGGED_ENUMS and not space.writes_tuples:
            return ConstructorWitness(CONSTRUCTOR_OF_TAG[constructor.name], arguments)
        case "tagged":
            tag = LiteralWitness(_atom_text(constructor.name))
            return TupleWitness((tag, *arguments), column.bracketed)
        case "atom":
            return LiteralWitness(_atom_text(constructor.name))
        case "tuple":
            return TupleWitness(arguments, column.bracketed)
        case "array":
            return ArrayWitness(arguments)
        case "structure":
            fields = tuple(zip(constructor.labels, arguments, strict=True))
            return StructureWitness(fields, constructor.name)
    return LiteralWitness(_constant_text(constructor))


def _atom_text(name: str) -> str:
    plain = name.replace("_", "a").isalnum() and not name[0].isdigit()
    return f":{name}" if plain else f':"{name}"'


def _constant_text(constructor: Constructor) -> str:
    if constructor.kind == "constant":
        if isinstance(constructor.value, str):
            escaped = constructor.value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'.replace("\n", "\\n")
        return str(constructor.value)
    return constructor.name
