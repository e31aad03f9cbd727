"""Bounds of `@:validate_number` and `@:validate_length` that no value can meet."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.ecto.findings import below_zero, contradiction
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.site import Given, Site
from compiler_core.elixir.names import snake_case
from compiler_core.syntax import ast

Number = int | float


def check_number(site: Site) -> Iterator[Fault]:
    """`greater_than: 10, less_than: 5`; `equal_to: 3, not_equal_to: 3`."""
    given = _numbers(site)
    low = _strictest(given, ("greater_than", "greater_than_or_equal_to", "equal_to"), max)
    high = _strictest(given, ("less_than", "less_than_or_equal_to", "equal_to"), min)
    yield from _against(low, high)
    equal, other = given.get("equal_to"), given.get("not_equal_to")
    if equal is not None and other is not None and equal[0] == other[0]:
        yield contradiction(other[1].span, "not_equal_to", "equal_to", equal[1].span)


def check_length(site: Site) -> Iterator[Fault]:
    """`min: 10, max: 5`; `is: 3` beside a bound that it breaks; a length below zero."""
    given = _numbers(site)
    for name, (number, one) in given.items():
        if number < 0:
            yield below_zero(one.span, name)
            return
    low = _strictest(given, ("min", "is"), max)
    high = _strictest(given, ("max", "is"), min)
    yield from _against(low, high)


def _numbers(site: Site) -> dict[str, tuple[Number, Given]]:
    found: dict[str, tuple[Number, Given]] = {}
    for one in site.given:
        number = _number(one.value)
        if one.name is not None and number is not None:
            found.setdefault(snake_case(one.name), (number, one))
    return found


def _number(value: ast.Expr) -> Number | None:
    match value:
        case ast.IntLiteral(value=number) | ast.FloatLiteral(value=number):
            return number
        case ast.Unary(operator="-", operand=operand, prefix=True):
            inner = _number(operand)
            return None if inner is None else -inner
    return None


_Bound = tuple[str, Number, Given]


def _strictest(
    given: dict[str, tuple[Number, Given]], names: tuple[str, ...], which: object
) -> _Bound | None:
    found = [(name, *given[name]) for name in names if name in given]
    if not found:
        return None
    strict = which is max
    return sorted(found, key=lambda one: (one[1], one[0] in _STRICT), reverse=strict)[0]


_STRICT = ("greater_than", "less_than")


def _against(low: _Bound | None, high: _Bound | None) -> Iterator[Fault]:
    if low is None or high is None or low[0] == high[0]:
        return
    meets = low[0] not in _STRICT and high[0] not in _STRICT
    if low[1] < high[1] or (meets and low[1] == high[1]):
        return
    first, second = sorted((low, high), key=lambda one: one[2].span.start)
    yield contradiction(second[2].span, second[0], first[0], first[2].span)
