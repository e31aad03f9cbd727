"""Cells: each stands for all places that a value flows between, with what is known of it.

They form a union-find forest: `find` gives the cell that stands for all that were merged into it,
and only that one's contents count. What the methods called on a value prove of it is told here as
well: `.set(k, v)` is called on maps alone, while `.concat` may be a list's or a text's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from compiler_core.semantics.shape_contracts import Form
from compiler_core.semantics.shape_facts import FILLED
from compiler_core.semantics.types import AnyType, DynamicType, Monomorph, Type, UnknownType

MAP_METHODS = frozenset(("set", "get", "exists", "remove", "keys", "clear", "keyValueIterator"))
MAP_PROOFS = frozenset(("set", "exists", "remove", "keys"))
ARRAY_METHODS = frozenset(
    (
        *("push", "pop", "shift", "unshift", "splice", "sort", "concat", "join", "reverse"),
        *("slice", "map", "filter", "insert", "contains"),
    )
)
ARRAY_PROOFS = frozenset(["push", "pop", "shift", "unshift", "splice", "sort", "reverse", "insert"])
STRING_METHODS = frozenset(
    (
        *("trim", "toUpperCase", "toLowerCase", "split", "substr", "substring", "charAt"),
        *("charCodeAt", "replace", "startsWith", "endsWith", "indexOf", "lastIndexOf"),
    )
)
STRING_PROOFS = frozenset(
    ["trim", "toUpperCase", "toLowerCase", "split", "substr", "substring", "charAt", "charCodeAt"]
)
_NO_METHODS = frozenset(("[]", "[]=", FILLED))
OPEN = (DynamicType, UnknownType, AnyType, Monomorph)


@dataclass(slots=True, eq=False)
class Cell:
    parent: Cell | None = None
    types: list[Type] = field(default_factory=list)
    fields: dict[str, Cell] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    literals: list[frozenset[str]] = field(default_factory=list)
    """The fields of each literal that flows in."""
    uses: dict[str, list[tuple[Cell, ...]]] = field(default_factory=dict)
    tuples: list[tuple[str | None, list[Cell]]] = field(default_factory=list)
    """The tuples that flow in, by tag. Their elements stay apart: a tuple is a message on its way
    out, and who takes one apart gets what may be anything."""
    wanted: list[Type] = field(default_factory=list)
    """What the value is handed on as. It counts only where no Haxe in sight makes the value."""
    is_free: bool = False
    is_outside: bool = False
    is_tested: bool = False
    """Its type is asked at run time."""
    keys: set[Form] = field(default_factory=set)
    """The forms of the keys that frameworks hand over."""
    is_deep: bool = False
    """The maps in it have keys of that form as well."""
    has_tuple: bool = False
    has_untold_tuple: bool = False
    """A tuple of which only the type is known flows in."""
    has_null: bool = False
    """A `null` that stands among other values flows in."""
    is_held: bool = False
    """A list or map has it."""

    @property
    def methods(self) -> frozenset[str]:
        """The names of the methods that are called on the value."""
        return frozenset(self.uses) - _NO_METHODS


def proven(methods: frozenset[str]) -> Literal["list", "map", "text"] | None:
    """The kind of value that has all of these methods, if one of them shows it."""
    if methods & MAP_PROOFS and methods <= MAP_METHODS:
        return "map"
    if methods & ARRAY_PROOFS and methods <= ARRAY_METHODS:
        return "list"
    if methods & STRING_PROOFS and methods <= STRING_METHODS:
        return "text"
    return None


def find(cell: Cell) -> Cell:
    """The cell that stands for all that were merged with this one."""
    root = cell
    while root.parent is not None:
        root = root.parent
    while cell.parent is not None:
        cell.parent, cell = root, cell.parent
        if cell is root:
            break
    if root.parent is root:
        root.parent = None
    return root
