"""What one member says about the shapes of `Dynamic` values: the constraints that `shapes` solves.

A member's evidence is plain data that compares by value, so that an edit which changes none of it
leaves the class's shapes, and every other member, alone. Places are named so that the members of a
class can speak of the same one:

    ("variable", key, n)   the member's n-th variable       ("field", key)      a field of the class
    ("parameter", key, n)  a function's n-th parameter      ("state",)          a server's state
    ("result", key)        what a function returns          ("part", key, n)    within a value
    ("marked", type, name) a declared member whose keys are told: `conn.params`
    ("assigns",)           what a page or channel assigns
    ("undeclared", name)   what an undeclared function gives
    ("messages",)          what the class sends to its own server

Example: `state.hits = n + 1;` in a function whose parameter `state: Dynamic` is its first:

    same(("variable", key, 0), ("parameter", key, 0))
    field(("variable", key, 0), "hits", ("part", key, 1), write)
    typed(("part", key, 1), Int)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.shape_contracts import ATOMS, STRINGS, Form, Keys
from compiler_core.semantics.types import ARRAY_ID, MAP_ID, AbstractType, ClassType, Type

Place = tuple[object, ...]
ASSIGNS: Place = ("assigns",)
ELEMENTS = "[]"
"""Stands for a list's elements and a map's values among the fields of a value."""
MESSAGES: Place = ("messages",)
"""What the class's own server is sent by the class."""

FILLED = "filled"
"""A use: the value is handed to who may put anything into it."""
CALLING = frozenset(("map", "filter", "sort"))
"""Methods of a list that hand its elements to a function."""

MARKS: Mapping[str, Keys] = {"@:stringKeys": STRINGS, "@:atomKeys": ATOMS}
"""How a declaration says of a member what the keys of its value are."""


@dataclass(frozen=True, slots=True)
class Same:
    """One value flows from the one place to the other."""

    first: Place
    second: Place


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of a known type flows in."""

    place: Place
    type: Type


@dataclass(frozen=True, slots=True)
class Free:
    """Anything may flow in: from a message, another class, a container of `Dynamic`."""

    place: Place


@dataclass(frozen=True, slots=True)
class Field:
    place: Place
    name: str
    value: Place
    how: Literal["read", "write"]


@dataclass(frozen=True, slots=True)
class LiteralOf:
    """An object literal with exactly these fields flows in (`is_whole`: it spreads nothing)."""

    place: Place
    fields: tuple[tuple[str, Place], ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Use:
    """A method is called on the value, or it is read (`[]`) or written (`[]=`) at an index. The
    first parameter of a function that the method is handed stands for that function."""

    place: Place
    method: str
    args: tuple[Place, ...]
    result: Place | None = None
    """Where the result is, if its type isn't known."""


@dataclass(frozen=True, slots=True)
class Container:
    """A list or a map of this type is made here, of nothing but these elements."""

    place: Place
    type: Type
    elements: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A tuple flows in; `tag` is its first element where that is an atom."""

    place: Place
    tag: str | None
    elements: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class TakenApart:
    """A pattern takes a tuple apart: what its elements bind is in these places."""

    place: Place
    tag: str | None
    elements: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Keyed:
    """A map whose keys are of this form flows in from a framework or library; `is_deep`: so are
    those of the maps in it."""

    place: Place
    form: Form
    is_deep: bool = False


@dataclass(frozen=True, slots=True)
class Outside:
    """What flows in is made by a framework, or by a module that nothing declares: no Haxe in sight
    says what it is, so that what is wanted of it counts."""

    place: Place


@dataclass(frozen=True, slots=True)
class Wanted:
    """The value is handed on to where this type is demanded, or compared with a value of it."""

    place: Place
    type: Type


@dataclass(frozen=True, slots=True)
class Tested:
    """The value's type is asked at run time: it may be of several."""

    place: Place


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The value is a member's of another class of the project: its result or field (`part` None),
    or what its function makes of a parameter (`part`: which)."""

    place: Place
    path: str
    key: MemberKey
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """All that a function returns (`place`) are sent answers to a request."""

    place: Place


Evidence = (
    Same
    | Typed
    | Free
    | Field
    | LiteralOf
    | Use
    | Container
    | TupleOf
    | TakenApart
    | Keyed
    | Outside
    | Wanted
    | Tested
    | Elsewhere
    | Answers
)


def places_of(item: Evidence) -> tuple[Place, ...]:
    """The places that a piece of evidence speaks of."""
    match item:
        case Same():
            return (item.first, item.second)
        case Field():
            return (item.place, item.value)
        case LiteralOf():
            return (item.place, *(place for _, place in item.fields))
        case Use():
            result = () if item.result is None else (item.result,)
            return (item.place, *item.args, *result)
        case TupleOf() | TakenApart() | Container():
            return (item.place, *item.elements)
    return (item.place,)


def held_type(stripped: Type) -> Type | None:
    """The type of a list's elements or a map's values; None of other types."""
    match stripped:
        case ClassType(id=id, args=(held,)) if id == ARRAY_ID:
            return held
        case AbstractType(id=id, args=(_, held)) if id == MAP_ID:
            return held
    return None


def mark(metadata: tuple[str, ...]) -> Keys | None:
    """What a declaration says of the keys of its member's value."""
    return next((keys for name, keys in MARKS.items() if name in metadata), None)
