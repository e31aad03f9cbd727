"""Types of generated programs: how they are written, and what they are for given type parameters.

Kind("Map", (STRING, Kind("Array", (INT,))))       Map<String, Array<Int>>
function_kind((INT,), STRING)                      (Int) -> String
structure_kind({"x": INT, "?y": FLOAT})            {x:Int, ?y:Float}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FUNCTION = "->"
STRUCTURE = "{}"


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    """A type's name, a type parameter's, `FUNCTION` or `STRUCTURE`."""
    args: tuple[Kind, ...] = ()
    """A function's result is the last."""
    fields: tuple[str, ...] = ()
    """A structure's names, one for each of `args`; an optional one starts with `?`."""

    def __str__(self) -> str:
        if self.name == FUNCTION:
            given = ", ".join(map(str, self.args[:-1]))
            return f"(({given}) -> {self.args[-1]})"
        if self.name == STRUCTURE:
            members = zip(self.fields, self.args, strict=True)
            return "{" + ", ".join(f"{name}:{type}" for name, type in members) + "}"
        return f"{self.name}<{', '.join(map(str, self.args))}>" if self.args else self.name


INT, FLOAT, BOOL, STRING = Kind("Int"), Kind("Float"), Kind("Bool"), Kind("String")
VOID, DYNAMIC = Kind("Void"), Kind("Dynamic")
BASIC = (INT, FLOAT, BOOL, STRING)


def array(element: Kind) -> Kind:
    return Kind("Array", (element,))


def map_kind(key: Kind, value: Kind) -> Kind:
    return Kind("Map", (key, value))


def null(kind: Kind) -> Kind:
    return kind if kind.name == "Null" else Kind("Null", (kind,))


def function_kind(given: Iterable[Kind], result: Kind) -> Kind:
    return Kind(FUNCTION, (*given, result))


def structure_kind(fields: Mapping[str, Kind]) -> Kind:
    return Kind(STRUCTURE, tuple(fields.values()), tuple(fields))


def bound(kind: Kind, bindings: Mapping[str, Kind]) -> Kind:
    """The type with type parameters replaced."""
    if not kind.args:
        return bindings.get(kind.name, kind)
    return Kind(kind.name, tuple(bound(arg, bindings) for arg in kind.args), kind.fields)


def match(open: Kind, wanted: Kind, parameters: Iterable[str]) -> dict[str, Kind] | None:
    """What the type parameters must be for `open` to be `wanted`; None where it can't be."""
    found: dict[str, Kind] = {}
    return found if _matches(open, wanted, frozenset(parameters), found) else None


def _matches(open: Kind, wanted: Kind, parameters: frozenset[str], found: dict[str, Kind]) -> bool:
    if open.name in parameters:
        return found.setdefault(open.name, wanted) == wanted
    if open.name != wanted.name or open.fields != wanted.fields:
        return False
    return len(open.args) == len(wanted.args) and all(
        _matches(one, other, parameters, found)
        for one, other in zip(open.args, wanted.args, strict=True)
    )


def mentions(kind: Kind, names: Iterable[str]) -> bool:
    wanted = frozenset(names)
    return kind.name in wanted or any(mentions(arg, wanted) for arg in kind.args)
