"""Precedence: a flat `operand (operator operand)*` becomes a tree.

Haxe's own order (its parser swaps while it goes; the result is the same), smaller binds tighter:

    %   * /   + -   << >> >>>   | & ^   ??   == != < …   ...   &&   ||   =>   ?:   = += …

as of Haxe 4.3.1 (4.3.0 had `??` looser than `||`; 4.2 read `a => b ? c : d` as `(a => b) ? c : d`)
`=>` takes all that follows as its right side, whatever it is (Haxe never swaps behind it).

The dialect's `++` stands between shifts and bits, `in` (membership) before comparisons, and `|>` is
looser than all but `=>`, `?:` and assignment.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.syntax.ast import Binary, Expr

Operator = tuple[str, Span]

_ASSIGN = 20.0
LEVELS: dict[str, float] = {
    "%": 1,
    "*": 2, "/": 2,
    "+": 3, "-": 3,
    "<<": 4, ">>": 4, ">>>": 4,
    "++": 4.5,
    "|": 5, "&": 5, "^": 5,
    "??": 5.2,
    "in": 5.5,
    "==": 6, "!=": 6, "<": 6, ">": 6, "<=": 6, ">=": 6,
    "...": 7,
    "&&": 8,
    "||": 9,
    "|>": 10,
    "=>": 11,
}  # fmt: skip
_RANGE = 5.4
"""`...` behind an `in`: `x in 1...5` asks for a range."""
_RIGHT = {"++", "=>"}


def level(operator: str) -> float:
    """How loosely an infix operator binds; assignments most."""
    return LEVELS.get(operator, _ASSIGN)


def is_assignment(operator: str) -> bool:
    return operator not in LEVELS


def is_looser_than_ternary(operator: str) -> bool:
    """Whether `a operator b ? c : d` takes the whole ternary for its right side."""
    return operator == "=>" or operator not in LEVELS


def group(operands: list[Expr], operators: list[Operator]) -> Expr:
    """`operands` is one longer than `operators`; the tree that they mean."""
    if len(operators) == 1:
        return _binary(operators[0], operands[0], operands[1])
    values = [operands[0]]
    pending: list[Operator] = []
    for place, (operator, operand) in enumerate(zip(operators, operands[1:], strict=True), 1):
        if operator[0] == "=>" and place < len(operators):
            operand = group(operands[place:], operators[place:])
        mine = level(operator[0])
        binds_right = operator[0] in _RIGHT or mine == _ASSIGN
        if operator[0] == "..." and pending and pending[-1][0] == "in":
            mine = _RANGE
        while pending:
            other = level(pending[-1][0])
            if pending[-1][0] == "..." and len(pending) > 1 and pending[-2][0] == "in":
                other = _RANGE
            if other > mine or (other == mine and binds_right):
                break
            right = values.pop()
            values.append(_binary(pending.pop(), values.pop(), right))
        pending.append(operator)
        values.append(operand)
        if operator[0] == "=>":
            break
    while pending:
        right = values.pop()
        values.append(_binary(pending.pop(), values.pop(), right))
    return values[0]


def _binary(operator: Operator, left: Expr, right: Expr) -> Binary:
    return Binary(Span(left.span[0], right.span[1]), operator[0], operator[1], left, right)
