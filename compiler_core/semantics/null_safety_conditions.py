"""What a condition tells of null: which subjects are null where it holds, and which are not.

    a != null && b != null      holds: neither is null
    a == null || b == null      doesn't hold: neither is null
    a == "text"                 holds: a is not null, for the text isn't

After Haxe's `process_condition`: no more is concluded than Haxe concludes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from compiler_core.semantics import typed
from compiler_core.semantics.null_safety_state import Mode, subject_of


@dataclass(slots=True)
class Told:
    """Expressions that are null, and that are not, where a condition holds."""

    nulls: list[typed.Expr] = field(default_factory=list)
    not_nulls: list[typed.Expr] = field(default_factory=list)


def told_by(
    mode: Mode, condition: typed.Expr, may_be_null: Callable[[typed.Expr], bool], holds: bool = True
) -> Told:
    """What is so where `condition` holds, or where it doesn't."""
    told = Told()
    _tell(mode, condition, may_be_null, holds, told)
    return told


def is_null(expr: typed.Expr) -> bool:
    return isinstance(expr, typed.Constant) and expr.value is None


def _tell(
    mode: Mode,
    condition: typed.Expr,
    may_be_null: Callable[[typed.Expr], bool],
    holds: bool,
    told: Told,
) -> None:
    match condition:
        case typed.Unary(operator="!"):
            _tell(mode, condition.operand, may_be_null, not holds, told)
        case typed.Binary(operator="==" | "!="):
            _compared(mode, condition, may_be_null, holds, told)
        case typed.Binary(operator="&&") if holds:
            _tell(mode, condition.left, may_be_null, holds, told)
            _tell(mode, condition.right, may_be_null, holds, told)
        case typed.Binary(operator="||") if not holds:
            _tell(mode, condition.left, may_be_null, holds, told)
            _tell(mode, condition.right, may_be_null, holds, told)
        case typed.Binary(operator="&&"):
            told.nulls.extend(told_by(mode, condition.left, may_be_null).not_nulls)
        case typed.Binary(operator="||"):
            told.nulls.extend(told_by(mode, condition.left, may_be_null).nulls)
        case _:
            pass


def _compared(
    mode: Mode,
    condition: typed.Binary,
    may_be_null: Callable[[typed.Expr], bool],
    holds: bool,
    told: Told,
) -> None:
    equal = (condition.operator == "==") == holds
    for one, other in ((condition.left, condition.right), (condition.right, condition.left)):
        if is_null(one) and subject_of(mode, other) is not None:
            (told.nulls if equal else told.not_nulls).append(other)
            return
    if condition.operator == "!=":
        return
    for one, other in ((condition.left, condition.right), (condition.right, condition.left)):
        if subject_of(mode, other) is not None and not may_be_null(one):
            if holds:
                told.not_nulls.append(other)
            return
