"""A program being written: its lines, the names in scope, and the choices that chance makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

T = TypeVar("T")
Type = str

SCALARS: tuple[Type, ...] = ("Int", "String", "Bool", "Float")
CONTAINERS: tuple[Type, ...] = (
    "Array<Int>",
    "Array<Int>",
    "Map<Int, Int>",
    "Point",
    "Array<Point>",
    "Meter",
    "Array<String>",
    "Map<String, Int>",
    "Array<Array<Int>>",
    "Box<Int>",
    "Shape",
    "Unit",
    "Unit",
    "Record",
    "Map<Int, Array<Int>>",
    "Array<Meter>",
    "Tags",
    "Clock",
    "Stack<Int>",
    "Deck",
    "Map<Int, Point>",
    "Map<String, Meter>",
    "Array<Shape>",
    "Box<Array<Int>>",
    "Array<Record>",
    "Array<Int->Int>",
    "Signal",
    "Chain",
    "Grid",
    "Array<Map<String, Int>>",
    "Map<String, Array<String>>",
)
"""What statements change in place. A value has one live name only."""
VALUES: tuple[Type, ...] = ("Item", "Tree", "Null<Int>", "Money", "Int->Int")
"""What can be held, and never changes."""


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    type: Type
    free: bool
    """Whether statements may assign it or change what it holds."""


@dataclass(frozen=True, slots=True)
class Function:
    name: str
    parameters: tuple[Type, ...]
    result: Type | None


@dataclass(slots=True)
class Writer:
    random: Random
    lines: list[str] = field(default_factory=list)
    indent: int = 0
    scope: list[Variable] = field(default_factory=list)
    functions: list[Function] = field(default_factory=list)
    names: int = 0
    needed: set[str] = field(default_factory=set)
    """Names that lines to come still read, so that none may be declared in their place."""
    loops: int = 0
    """How many loops the statement stands in."""
    tries: int = 0
    """How many `try`s of this function, each of which catches all."""
    result: Type | None = None
    containers: tuple[Type, ...] = CONTAINERS
    """Those of `CONTAINERS` that this program is about."""
    methods: list[Function] = field(default_factory=list)
    """Those of the program's own class `Unit`, which its objects may be asked for."""
    total: str = "total"
    """A static variable that counts, as it is named here."""
    is_repeated: bool = False
    """What is written may run more than once."""
    in_constructor: bool = False
    """No `Unit` may be made here, for that would never end."""
    left: int = 0
    """How many statements the function may still have."""

    def write(self, *lines: str) -> None:
        self.lines += ["    " * self.indent + line if line else "" for line in lines]

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """`head { … }`; what is declared inside is forgotten afterwards."""
        self.write(head + " {")
        with self.inside():
            yield
        self.write("}")

    @contextmanager
    def inside(self, *bound: Variable) -> Iterator[None]:
        """Indented lines that see `bound` too; what they declare is forgotten afterwards."""
        outside = list(self.scope)
        names = {variable.name for variable in bound}
        self.scope = [*(v for v in outside if v.name not in names), *bound]
        self.indent += 1
        yield
        self.indent -= 1
        self.scope = outside

    def declared(self, name: str, type: Type, free: bool = True) -> None:
        """The name means this from here on."""
        self.scope = [variable for variable in self.scope if variable.name != name]
        self.scope.append(Variable(name, type, free))

    def new_name(self) -> str:
        self.names += 1
        return f"i{self.names}"

    # -- choices -----------------------------------------------------------------------------------

    def variable(self, types: Sequence[Type], free: bool = False) -> Variable | None:
        fitting = [v for v in self.scope if v.type in types and (v.free or not free)]
        return self.pick(fitting) if fitting else None

    def named(self, *types: Type) -> list[str]:
        return [variable.name for variable in self.scope if variable.type in types]

    def pick(self, options: Sequence[T]) -> T:
        return self.random.choice(options)

    def number(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def chance(self) -> bool:
        return self.random.random() < 0.5
