"""The forms that only values of one type have: sums of an `Int`, `map` of an array, `get` of a map.

`OWN_FORMS` has one function for each type; the parts come from the writer that asks.

    OWN_FORMS["Int"](writer, INT, scope, 2)     `(this.side * 2)`, `Std.int(2.5)`, `"a".length`, …
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Protocol

from tests.semantics.generated.kinds import (
    BOOL,
    DYNAMIC,
    FLOAT,
    FUNCTION,
    INT,
    STRING,
    Kind,
    array,
    function_kind,
    map_kind,
    null,
)
from tests.semantics.generated.scope import Local, Scope
from tests.semantics.generated.world import World, random_kind


class Values(Protocol):
    """Who writes expressions of any type."""

    random: Random
    world: World

    def value(self, kind: Kind, scope: Scope, depth: int = 3, exact: bool = False) -> str: ...

    def condition(self, scope: Scope, depth: int = 1) -> str: ...

    def fresh(self, stem: str = "v") -> str: ...


def operand(text: str) -> str:
    """An expression as it may stand before a dot or a bracket."""
    return text if text.replace(".", "").isalnum() or text[0] in "([" else f"({text})"


def _int(writer: Values, kind: Kind, scope: Scope, depth: int) -> str:
    value = writer.value
    sign = writer.random.choice(("+", "-", "*", "%", "&", "<<"))
    forms = (
        lambda: f"({value(INT, scope, depth, True)} {sign} {value(INT, scope, depth, True)})",
        lambda: f"Std.int({value(FLOAT, scope, depth)})",
        lambda: f"{operand(value(STRING, scope, depth, True))}.length",
        lambda: f"{operand(value(array(STRING), scope, depth, True))}.length",
        lambda: f"Math.round({value(FLOAT, scope, depth)})",
        lambda: f"Lambda.count({value(array(INT), scope, depth, True)})",
        lambda: f"[for (i in 0...{value(INT, scope, 0, True)}) i * 2].length",
    )
    return writer.random.choice(forms)()


def _float(writer: Values, kind: Kind, scope: Scope, depth: int) -> str:
    value = writer.value
    sign = writer.random.choice(("+", "-", "*", "/"))
    forms = (
        lambda: f"({value(FLOAT, scope, depth, True)} {sign} {value(INT, scope, depth, True)})",
        lambda: f"({value(INT, scope, depth, True)} / {value(INT, scope, depth, True)})",
        lambda: f"Math.max({value(FLOAT, scope, depth)}, {value(INT, scope, depth)})",
        lambda: f"(-{operand(value(FLOAT, scope, depth, True))})",
    )
    return writer.random.choice(forms)()


def _bool(writer: Values, kind: Kind, scope: Scope, depth: int) -> str:
    value = writer.value
    sign = writer.random.choice(("<", ">=", "==", "!="))
    forms = (
        lambda: f"({value(INT, scope, depth, True)} {sign} {value(FLOAT, scope, depth, True)})",
        lambda: f"(!{operand(value(BOOL, scope, depth, True))})",
        lambda: f"({value(BOOL, scope, depth, True)} && {value(BOOL, scope, depth, True)})",
        lambda: f"({value(STRING, scope, depth, True)} == {value(STRING, scope, depth, True)})",
        lambda: f"({value(null(INT), scope, depth, True)} == null)",
        lambda: f"Std.isOfType({value(DYNAMIC, scope, depth)}, String)",
    )
    return writer.random.choice(forms)()


def _string(writer: Values, kind: Kind, scope: Scope, depth: int) -> str:
    value = writer.value
    inner = random_kind(writer.random, writer.world, 1, scope.extra)
    plain = value(writer.random.choice((INT, FLOAT, BOOL)), scope, 0)
    forms = (
        lambda: f"({value(STRING, scope, depth, True)} + {value(INT, scope, depth, True)})",
        lambda: f"'<${{{plain}}}>'" if "'" not in plain else '"plain"',
        lambda: f"Std.string({value(inner, scope, depth, True)})",
        lambda: f"{operand(value(STRING, scope, depth, True))}.substr(1, 2)",
        lambda: f"{operand(value(array(STRING), scope, depth, True))}.join(', ')",
        lambda: f"{operand(value(STRING, scope, depth, True))}.toUpperCase()",
    )
    return writer.random.choice(forms)()


def _array(writer: Values, kind: Kind, scope: Scope, depth: int) -> str:
    value, element = writer.value, kind.args[0]
    name = writer.fresh("m")
    source = random_kind(writer.random, writer.world, 0, scope.extra)
    items = value(array(source), scope, depth, True)
    mapped = value(element, scope.closure(element, Local(name, source)), depth, True)
    own = operand(value(kind, scope, depth, True))
    test = writer.condition(scope.closure(BOOL, Local(name, element)), depth)
    forms = (
        lambda: f"{operand(items)}.map({name} -> {mapped})",
        lambda: f"{own}.filter({name} -> {test})",
        lambda: f"[for ({name} in {items}) {mapped}]",
        lambda: f"[for ({name} in {items}) if ({writer.condition(scope)}) {mapped}]",
        lambda: f"{own}.concat({value(kind, scope, depth, True)})",
        lambda: f"{own}.copy()",
    )
    return writer.random.choice(forms)()


def _null(writer: Values, kind: Kind, scope: Scope, depth: int) -> str | None:
    inner = kind.args[0]
    if inner == INT and writer.random.random() < 0.4:
        return f"Std.parseInt({writer.value(STRING, scope, depth)})"
    if inner.name == "Null":
        return None
    items = operand(writer.value(array(inner), scope, depth, True))
    table = operand(writer.value(map_kind(STRING, inner), scope, depth, True))
    key = writer.value(STRING, scope, 0)
    return writer.random.choice((f"{items}.pop()", f"{table}.get({key})", f"{table}[{key}]"))


def _map(writer: Values, kind: Kind, scope: Scope, depth: int) -> str:
    key, inner = kind.args
    name = writer.fresh("k")
    keys = writer.value(array(key), scope, depth, True)
    body = writer.value(inner, scope.inner(Local(name, key, False)), depth, True)
    return f"[for ({name} in {keys}) {name} => {body}]"


def _function_value(writer: Values, kind: Kind, scope: Scope, depth: int) -> str | None:
    for method in writer.world.statics:
        plain = not method.type_parameters and not any(
            item.optional or item.rest for item in method.parameters
        )
        type = function_kind([item.kind for item in method.parameters], method.result)
        if plain and type == kind:
            return f"{writer.world.name}.{method.name}"
    return None


OWN_FORMS: dict[str, Callable[[Values, Kind, Scope, int], str | None]] = {
    "Int": _int,
    "Float": _float,
    "Bool": _bool,
    "String": _string,
    "Array": _array,
    "Null": _null,
    "Map": _map,
    FUNCTION: _function_value,
}
