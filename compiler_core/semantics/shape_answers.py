"""What the cells of a class say once all its evidence is merged: a type for each.

A cell comes out as a type where all that flows in agrees on one: a declared type, a structure of
the fields that literals have, or what the methods called on it demand (`.set(k, v)`: a map). Where
anything may flow in, types that were seen prove nothing and only the uses count; what nothing says
is `Dynamic`.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.project.files import is_library
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.shape_cells import OPEN, Cell, find, proven
from compiler_core.semantics.shape_facts import ELEMENTS, held_type
from compiler_core.semantics.types import (
    DYNAMIC,
    FLOAT,
    INT,
    STRING,
    AbstractType,
    ClassType,
    DynamicType,
    EnumType,
    StructureField,
    StructureType,
    Type,
    UnknownType,
    array_of,
    map_of,
    null_of,
)

MAX_DEPTH = 12
_STRUCTS = frozenset(("Conn", "Socket", "Upload", "Changeset", "Resolution", "Job"))
"""Classes of the shipped declarations whose values are structs of their library."""


class Answers:
    """`wild` are the fields that are written of values that may be anything."""

    def __init__(self, db: Database, wild: frozenset[str]) -> None:
        self.db = db
        self.wild = wild

    def type_of(self, cell: Cell) -> Type:
        """What a cell holds, `Dynamic` where that can't be told."""
        return self._type(find(cell), 0, ())

    def _type(
        self,
        cell: Cell,
        depth: int,
        around: tuple[Cell, ...],
    ) -> Type:
        if depth > MAX_DEPTH or cell in around or cell.has_tuple:
            return DYNAMIC
        around = (*around, cell)
        if not cell.is_free:
            if cell.types and not cell.literals:
                agreed = self._agreed(cell.types) or DYNAMIC
                if cell.has_null and not isinstance(agreed, DynamicType):
                    agreed = null_of(strip(self.db, agreed))
                return self._with_elements(agreed, cell, depth, around)
            if cell.types:
                return DYNAMIC
        if cell.is_tested:
            return DYNAMIC
        container = self._container(cell, depth, around)
        if container is not None:
            return container
        if cell.is_free:
            wanted = self._wanted(cell)
            if wanted is not None:
                return wanted
        if cell.fields:
            return self._structure(cell, depth, around)
        return DYNAMIC

    def _with_elements(
        self,
        type: Type,
        cell: Cell,
        depth: int,
        around: tuple[Cell, ...],
    ) -> Type:
        """A list or map of `Dynamic` as one of what all its elements are."""
        held, inner = held_type(type), cell.fields.get(ELEMENTS)
        if inner is None or held is None or not isinstance(strip(self.db, held), OPEN):
            return type
        element = find(inner)
        if element.is_free:
            return type
        known = self._type(element, depth + 1, around)
        if isinstance(known, DynamicType):
            return type
        assert isinstance(type, ClassType | AbstractType)
        return replace(type, args=(*type.args[:-1], known))

    def _wanted(self, cell: Cell) -> Type | None:
        """What a value from outside is by what it is used as, if all uses agree. A struct of a
        library can be had from elsewhere by no other type."""
        seen = [*cell.types, *cell.wanted] if cell.is_outside else cell.wanted
        closed = [type for type in seen if not isinstance(strip(self.db, type), StructureType)]
        if len(closed) != len(seen) or not closed:
            return None
        agreed = self._agreed(closed)
        if agreed is None or isinstance(strip(self.db, agreed), DynamicType):
            return None
        if cell.is_outside:
            is_record = isinstance(strip(self.db, agreed), ClassType) and agreed != STRING
            return agreed if is_record or not cell.fields.keys() - {ELEMENTS} else None
        return agreed if is_struct(self.db, agreed) else None

    def _structure(
        self,
        cell: Cell,
        depth: int,
        around: tuple[Cell, ...],
    ) -> Type:
        """A structure: its fields are certain where every literal that flows in has them, and
        nothing else may flow in."""
        made_here = bool(cell.literals) and not cell.is_free
        form = next(iter(cell.keys)) if len(cell.keys) == 1 else "either"
        if not made_here and form == "either" and not cell.written and not cell.is_outside:
            return DYNAMIC  # nobody knows whether it is a structure, or how its keys are written
        if set(cell.fields) == {ELEMENTS}:
            inner = find(cell.fields[ELEMENTS])
            return array_of(self._type(inner, depth + 1, around))
        always = frozenset.intersection(*cell.literals) if made_here else frozenset()
        is_seen = made_here or cell.is_outside
        fields = []
        for name in sorted(cell.fields):
            inner = find(cell.fields[name])
            type = self._type(inner, depth + 1, around) if is_seen else DYNAMIC
            fields.append(StructureField(name, type, optional=name not in always))
        if cell.is_held and made_here:
            fields = self._with_wild(fields)
        return StructureType(tuple(fields), "atom" if made_here else form, not made_here)

    def _with_wild(self, fields: list[StructureField]) -> list[StructureField]:
        """An element may have come to where a field is written of who knows what."""
        known = {one.name for one in fields}
        loose = [replace(one, type=DYNAMIC) if one.name in self.wild else one for one in fields]
        added = [
            StructureField(one, DYNAMIC, optional=True) for one in self.wild if one not in known
        ]
        return sorted([*loose, *added], key=lambda one: one.name)

    def _container(
        self,
        cell: Cell,
        depth: int,
        around: tuple[Cell, ...],
    ) -> Type | None:
        """What the methods called on the value say that it is."""
        kind = proven(cell.methods)
        if kind == "map":
            keys = [
                find(args[0])
                for method in ("set", "exists", "remove", "get")
                for args in cell.uses.get(method, ())
                if args
            ]
            known = [self._type(key, depth + 1, around) for key in keys]
            type = map_of(self._agreed(known) or DYNAMIC, DYNAMIC)
            return self._with_elements(type, cell, depth, around)
        if kind == "list":
            return self._with_elements(array_of(DYNAMIC), cell, depth, around)
        return STRING if kind == "text" else None

    def _agreed(self, types: list[Type]) -> Type | None:
        """The one type that all are, or None."""
        found: Type | None = None
        nullable = False
        for type in types:
            stripped = strip(self.db, type)
            nullable |= stripped is not type and is_null(type)
            found = stripped if found is None else self._both(found, stripped)
            if found is None:
                return None
        return null_of(found) if nullable and found is not None else found

    def _both(self, first: Type, second: Type) -> Type | None:
        if first == second:
            return first
        if isinstance(first, UnknownType):
            return second
        if isinstance(second, UnknownType):
            return first
        if {first, second} == {INT, FLOAT}:
            return FLOAT
        if isinstance(first, ClassType | EnumType | AbstractType) and isinstance(
            second, ClassType | EnumType | AbstractType
        ):
            if first.id != second.id or len(first.args) != len(second.args):
                return None
            args = tuple(
                self._argument(one, other)
                for one, other in zip(first.args, second.args, strict=True)
            )
            return first.__class__(first.id, args)
        return None

    def _argument(self, first: Type, second: Type) -> Type:
        return self._both(first, second) or DYNAMIC


def is_struct(db: Database, type: Type) -> bool:
    """Whether its values are structs of a library, which can be had from nowhere else."""
    if not isinstance(type, ClassType):
        return False
    found = declared_type(db, type.id)
    return found is not None and is_library(found.path) and found.id.name in _STRUCTS


def is_null(type: Type) -> bool:
    """Whether it is `Null<…>`."""
    return isinstance(type, AbstractType) and type.id.name == "Null"
