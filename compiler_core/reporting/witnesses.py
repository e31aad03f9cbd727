"""Witnesses as Haxe patterns that can be pasted.

    Node(Leaf(Blank value), Leaf(Blank value))   →   Node(Leaf(value), Leaf(value2))

A blank takes the name that the declaration gives its place; a name that is taken in the pattern, or
that Haxe would read as something else than a capture, gets a number or `_`.
"""

from __future__ import annotations

from collections.abc import Collection

from compiler_core.semantics.patterns.witness import (
    ArrayWitness,
    Blank,
    ConstructorWitness,
    LiteralWitness,
    StructureWitness,
    TupleWitness,
    Witness,
    says_nothing,
)

_RESERVED = frozenset(
    """
    abstract break case cast catch class continue default do dynamic else enum extends extern
    false final for function if implements import in inline interface macro new null operator
    overload override package private public return static super switch this throw true try
    typedef untyped using var while
    """.split()  # noqa: SIM905
)


def witness_text(
    witness: Witness, named: bool = True, constants: Collection[str] = frozenset()
) -> str:
    """The pattern; with `named` false its blanks are `_`. `constants` are lower-case names that
    mean a value where the pattern will stand, so that they can't be captured."""
    return _Writer(named, constants).text(witness)


class _Writer:
    def __init__(self, named: bool, constants: Collection[str]) -> None:
        self.named = named
        self.taken = set(constants)

    def text(self, witness: Witness) -> str:
        match witness:
            case Blank():
                return self._blank(witness.name)
            case LiteralWitness():
                return witness.text
            case ConstructorWitness():
                if not witness.arguments:
                    return witness.name
                return f"{witness.name}({self._list(witness.arguments)})"
            case TupleWitness():
                inner = self._list(witness.elements)
                return f"[{inner}]" if witness.bracketed else f"{{{inner}}}"
            case ArrayWitness():
                return f"[{self._list(witness.elements)}]"
            case StructureWitness():
                return self._structure(witness)
        raise AssertionError(witness)

    def _list(self, parts: tuple[Witness, ...]) -> str:
        return ", ".join(self.text(part) for part in parts)

    def _structure(self, witness: StructureWitness) -> str:
        """Only the fields that say something: a structure pattern need not name the others. A
        map's pattern must: they have to be there."""
        is_map = witness.struct.startswith("%")
        fields = [item for item in witness.fields if is_map or not says_nothing(item[1])]
        if not fields and not witness.struct:
            return "_"
        inner = ", ".join(
            f"{name} => {self.text(part)}" if name[0] == '"' else f"{name}: {self.text(part)}"
            for name, part in fields
        )
        struct = "" if is_map else witness.struct
        return f"%{struct}{{{inner}}}" if witness.struct else f"{{{inner}}}"

    def _blank(self, name: str | None) -> str:
        if not self.named or name is None or not name.isidentifier() or name in _RESERVED:
            return "_"
        if not name[0].islower():
            return "_"
        number, free = 2, name
        while free in self.taken:
            free = f"{name}{number}"
            number += 1
        self.taken.add(free)
        return free
