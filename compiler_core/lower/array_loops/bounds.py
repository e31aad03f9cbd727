"""Indexes that surely stand within an array, or before its end.

    for (i in 0...xs.length - 1)        xs[i] and xs[i + 1] are there

A write there makes no array longer, so that a map by index takes it as it is (`maps`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler_core.lower.counters import is_natural
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Variable


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is known of a function's counters."""

    naturals: frozenset[Variable]
    below: dict[Variable, list[tuple[Variable, int]]] = field(default_factory=dict)
    """Of a counter: arrays whose lengths it stays below, and by how much at least."""

    def is_natural(self, index: Expr) -> bool:
        return is_natural(index, self.naturals)

    def is_inside(self, index: Expr, array: Variable) -> bool:
        """Of an array that never gets shorter."""
        match index:
            case typed.Local(variable=variable):
                room = self._room(variable, array)
                return variable in self.naturals and room > 0
            case typed.Binary(
                operator="+",
                left=typed.Local(variable=variable),
                right=typed.Constant(value=int(value)),
            ):
                return variable in self.naturals and value < self._room(variable, array)
        return False

    def _room(self, counter: Variable, array: Variable) -> int:
        return max((by for one, by in self.below.get(counter, ()) if one is array), default=0)


def bounds_of(function: Function, naturals: frozenset[Variable]) -> Bounds:
    found = Bounds(naturals)
    changed = {
        node.target.variable
        for node in nodes(function.body)
        if isinstance(node, (typed.Assign, typed.Increment))
        and isinstance(node.target, typed.Local)
    }
    for node in nodes(function.body):
        match node:
            case typed.For(
                key=None, variable=counter, iterable=typed.Binary(operator="...", right=end)
            ) if counter not in changed:
                below = _length_less(end, naturals)
                if below is not None:
                    found.below.setdefault(counter, []).append(below)
    return found


def _length_less(end: Expr, naturals: frozenset[Variable]) -> tuple[Variable, int] | None:
    """The array in `array.length - k`, and 1 + k."""
    match end:
        case typed.InstanceMember(target=typed.Local(variable=variable), member=member):
            return (variable, 1) if member.name == "length" else None
        case typed.Binary(operator="-", left=left, right=right):
            inner = _length_less(left, naturals)
            if inner is None or not is_natural(right, naturals):
                return None
            by = right.value if isinstance(right, typed.Constant) else 0
            return inner[0], inner[1] + (by if isinstance(by, int) else 0)
    return None
