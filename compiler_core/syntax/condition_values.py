"""What a condition is worth: Haxe's rules for texts, numbers, versions and names.

A name's value is the text that it is defined as (`-D x` is `"1"`), or nothing. Nothing, `false` and
the number `0` are untrue; every text is true, `""` and `"0"` too. A comparison with nothing is
false, and `!=` is the opposite of `==`, so that `undefined != undefined` holds. A text is compared
with a number as a number, with a version as a version, with a text letter by letter. What cannot be
compared (`version("4.2.0") > 3`) is an error where Haxe comes to evaluate it: `&&` and `||` do not
look at their right side when the left one settles the matter.

    truth, faults = evaluate(condition, {"js": "1", "api": "12"})

Source: `src/syntax/parserEntry.ml` and `semver.ml` of the Haxe compiler, 4.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from compiler_core.base.span import Span
from compiler_core.syntax.conditions import (
    BadCondition,
    Condition,
    DefineName,
    Group,
    Negation,
    NumberLiteral,
    Operation,
    TextLiteral,
    VersionLiteral,
)
from compiler_core.syntax.faults import SyntaxFault

Version = tuple[tuple[int, int, int], tuple[int | str, ...] | None]
Value = None | bool | float | str | Version


def evaluate(
    condition: Condition, defines: Mapping[str, str]
) -> tuple[bool, tuple[SyntaxFault, ...]]:
    """Whether the condition holds; and where Haxe finds that it has no value (places are those of
    the condition). `defines` are by the names that conditions use (`_`, where `-D` may have `-`).
    """
    evaluation = _Evaluation(defines)
    truth = is_true(evaluation.value(condition))
    return truth and not evaluation.faults, tuple(evaluation.faults)


def is_true(value: Value) -> bool:
    return not (value is None or value is False or value == 0.0)


class _Evaluation:
    def __init__(self, defines: Mapping[str, str]) -> None:
        self.defines = defines
        self.faults: list[SyntaxFault] = []

    def value(self, node: Condition) -> Value:
        if isinstance(node, DefineName):
            return self.defines.get(node.text, "1" if node.text == "true" else None)
        if isinstance(node, TextLiteral):
            return node.text
        if isinstance(node, NumberLiteral):
            return self.number(node)
        if isinstance(node, VersionLiteral):
            return self.version(node.text, node.span)
        if isinstance(node, Group):
            return self.value(node.inner)
        if isinstance(node, Negation):
            return not is_true(self.value(node.operand))
        if isinstance(node, Operation):
            return self.operation(node)
        if isinstance(node, BadCondition):
            self.fault(node.at, node.what)
        return None

    def operation(self, node: Operation) -> Value:
        if node.operator == "&&":
            return is_true(self.value(node.left)) and is_true(self.value(node.right))
        if node.operator == "||":
            return is_true(self.value(node.left)) or is_true(self.value(node.right))
        left, right = self.alike(node)
        if left is None or right is None:
            return node.operator == "!="
        if isinstance(left, tuple) != isinstance(right, tuple) or (
            isinstance(left, str | float)
            and isinstance(right, str | float)
            and type(left) is not type(right)
        ):
            self.fault(node.span, "incomparable")
            return None
        if type(left) is not type(right):  # a truth value and something else
            return node.operator == "!="
        return _COMPARE[node.operator](_order(left), _order(right))

    def alike(self, node: Operation) -> tuple[Value, Value]:
        """Both values, a text made a number or version where the other one is."""
        left, right = self.value(node.left), self.value(node.right)
        if isinstance(left, str) and isinstance(right, float):
            number = _float(left)
            return (left if number is None else number), right
        if isinstance(left, float) and isinstance(right, str):
            number = _float(right)
            return left, (right if number is None else number)
        if isinstance(left, tuple) and isinstance(right, str):
            return left, self.version(right, node.right.span)
        if isinstance(left, str) and isinstance(right, tuple):
            return self.version(left, node.left.span), right
        return left, right

    def number(self, node: NumberLiteral) -> Value:
        text = _SUFFIX.sub("", node.text) if node.text[1:2] not in ("x", "X") else node.text
        value = _float(text)
        if value is None:
            self.fault(node.span, "no_value")
        return value

    def version(self, text: str, span: Span) -> Value:
        found = _version(text)
        if found is None:
            self.fault(span, "bad_version")
        return found

    def fault(self, span: Span, what: str) -> None:
        if not self.faults:
            self.faults.append(SyntaxFault("bad_condition", span, what))


_SUFFIX = re.compile(r"[iuf]\d+$")
_Order = tuple[object, ...]
_COMPARE: dict[str, Callable[[_Order, _Order], bool]] = {
    "==": lambda one, two: one == two,
    "!=": lambda one, two: one != two,
    "<": lambda one, two: one < two,
    ">": lambda one, two: one > two,
    "<=": lambda one, two: one <= two,
    ">=": lambda one, two: one >= two,
}


def _order(value: Value) -> _Order:
    """What values of one type are ordered by. Not-a-number equals itself and is the least."""
    if isinstance(value, float):
        return (0, 0.0) if value != value else (1, value)
    if isinstance(value, tuple):
        release, before = value
        return (release, (1,) if before is None else (0, tuple(map(_part_order, before))))
    return (value,)


def _part_order(part: int | str) -> tuple[int, int, str]:
    return (0, part, "") if isinstance(part, int) else (1, 0, part)


_DECIMAL = re.compile(r"[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?")
_HEXADECIMAL = re.compile(r"([+-]?0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?)(?:[pP][+-]?\d+)?")


def _float(text: str) -> float | None:
    """A text as OCaml's `float_of_string` reads it; None where it does not."""
    stripped = text.lstrip(" \t\n\v\f\r").replace("_", "")
    if _DECIMAL.fullmatch(stripped):
        return float(stripped)
    if _HEXADECIMAL.fullmatch(stripped):
        try:
            return float.fromhex(stripped)
        except (ValueError, OverflowError):
            return None
    if stripped.lower().lstrip("+-") in ("nan", "inf", "infinity"):
        return float(stripped)
    return None


_INTEGER = re.compile(
    r"[+]?(?:0[xX][0-9a-fA-F][0-9a-fA-F_]*|0[bB][01][01_]*|0[oO][0-7][0-7_]*|0[uU]?\d[\d_]*"
    r"|\d[\d_]*)"
)


def _version(text: str) -> Version | None:
    """`1.2.3`, `1.2.3-rc.1+build`; None for what is no version."""
    release_text, dash, before_text = text.partition("-")
    release = [_version_part(part) for part in release_text.split(".")]
    if len(release) != 3 or (dash and not before_text):
        return None
    first, second, third = release
    if not (isinstance(first, int) and isinstance(second, int) and isinstance(third, int)):
        return None
    before: tuple[int | str, ...] | None = None
    if dash:
        before_text = before_text.partition("+")[0]
        before = (
            tuple(_version_part(part) for part in before_text.split(".")) if before_text else ()
        )
    return (first, second, third), before


def _version_part(text: str) -> int | str:
    if not _INTEGER.fullmatch(text):
        return text
    digits = text.lstrip("+").replace("_", "").lower()
    if digits[:2] in ("0x", "0b", "0o"):
        return int(digits, 0)
    return int(digits.replace("u", ""))
