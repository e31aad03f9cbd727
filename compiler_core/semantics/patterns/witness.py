"""A value that no arm takes, as a pattern that could be added: data, spelt out in `reporting`.

    switch [tree, flag] { case [Leaf(_), true]: … case [Node(_, _), _]: … }

misses

    TupleWitness((ConstructorWitness("Leaf", (Blank("value"),)), LiteralWitness("false")))

which is written `[Leaf(value), false]`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Witness:
    pass


@dataclass(frozen=True, slots=True)
class Blank(Witness):
    """Any value. `name` is what the declaration calls this place, if it does."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class LiteralWitness(Witness):
    """`true`, `null`, `:ok`, an enum abstract's value: written as `text`."""

    text: str


@dataclass(frozen=True, slots=True)
class ConstructorWitness(Witness):
    name: str
    arguments: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class TupleWitness(Witness):
    """`[a, b]` where the subject is an array literal (`bracketed`), else the dialect's `{a, b}`."""

    elements: tuple[Witness, ...]
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class ArrayWitness(Witness):
    elements: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class StructureWitness(Witness):
    """`{name: p}`, `%User{name: p}`; fields that may be anything are left out when written. A
    `struct` that begins with `%` is a map's keys; a key that is a string has its quotes."""

    fields: tuple[tuple[str, Witness], ...]
    struct: str = ""


def is_blank(witness: Witness) -> bool:
    return isinstance(witness, Blank)


def says_nothing(witness: Witness) -> bool:
    """Whether the pattern, once written, takes everything: `_`, or a structure of such fields."""
    if isinstance(witness, StructureWitness):
        return not witness.struct and all(says_nothing(part) for _, part in witness.fields)
    return is_blank(witness)
