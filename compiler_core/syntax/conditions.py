"""Conditions of `#if` and `#elseif`, read to a tree as Haxe reads them.

Haxe lexes a condition by a rule of its own (`a.b.c` without blanks is *one* name, reserved words
are names) and takes the shortest thing that is one: a name, a string, a number, `!` and a
condition, or an expression in parentheses. So `#if a && b` is the condition `a`, and `&& b` is
code. In parentheses stand `!`, comparisons, `&&`, `||`, in falling order of precedence, and
`version("4.2.0")`.

What a condition is worth, `condition_values.py` says.

    condition, behind, faults = read_condition(tokens, index)

Source: `sharp_token` (`lexer.ml`) and `parse_macro_cond` (`grammar.mly`) of the Haxe compiler, 4.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Tokens


@dataclass(frozen=True, slots=True)
class Condition:
    """A node of a condition. Spans count from the first character of the whole condition."""

    span: Span


@dataclass(frozen=True, slots=True)
class DefineName(Condition):
    """`js`, `target.sys`: a define, with dots as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class TextLiteral(Condition):
    """`"a"`, `'a'`; `text` is what stands between the quotes."""

    text: str


@dataclass(frozen=True, slots=True)
class NumberLiteral(Condition):
    text: str


@dataclass(frozen=True, slots=True)
class VersionLiteral(Condition):
    """`version("4.2.0")`."""

    text: str
    text_span: Span


@dataclass(frozen=True, slots=True)
class Negation(Condition):
    """`!a`."""

    operand: Condition


@dataclass(frozen=True, slots=True)
class Operation(Condition):
    """`a && b`, `a || b`, `a == b` and the other comparisons."""

    operator: str
    operator_span: Span
    left: Condition
    right: Condition


@dataclass(frozen=True, slots=True)
class Group(Condition):
    """`( … )`."""

    inner: Condition


@dataclass(frozen=True, slots=True)
class BadCondition(Condition):
    """What is no condition, or has no value (`a + b`, `f(1)`): untrue. What has no value is a
    fault where it is asked for, `what` it is and `at` which place."""

    at: Span
    what: str = "no_value"


def read_condition(tokens: Tokens, index: int) -> tuple[Condition, int, list[SyntaxFault]]:
    """The condition whose first token is `index`, the index behind it, and what is wrong with it.

    Faults (`bad_condition`, their `found` says what: `missing`, `unclosed`, `unexpected`) have
    places in the tokens' text. A condition that does not end takes no more than is part of it.
    """
    reader = _Reader(tokens, index)
    condition = reader.short()
    return condition, reader.index, reader.faults


def names(condition: Condition) -> list[DefineName]:
    """The defines that a condition asks for, in order."""
    found: list[DefineName] = []
    pending = [condition]
    while pending:
        node = pending.pop()
        if isinstance(node, DefineName):
            found.append(node)
        elif isinstance(node, Operation):
            pending += [node.right, node.left]
        elif isinstance(node, Negation):
            pending.append(node.operand)
        elif isinstance(node, Group):
            pending.append(node.inner)
    return found


# ---- reading ----------------------------------------------------------------------------------

_PRECEDENCE = {
    "%": 9, "*": 8, "/": 8, "+": 7, "-": 7, "<<": 6, "|": 5, "&": 5, "^": 5,
    "==": 4, "!=": 4, "<": 4, ">": 4, "<=": 4, ">=": 4, "...": 3, "&&": 2, "||": 1,
}  # fmt: skip
"""Haxe's, of its binary operators. Those that have no meaning in a condition are read as well, so
that the fault is the operator's alone."""
_MEANS_SOMETHING = {"==", "!=", "<", ">", "<=", ">=", "&&", "||"}
_MAX_DEPTH = 100
_MAX_OPERATORS = 500


class _Reader:
    def __init__(self, tokens: Tokens, index: int) -> None:
        self.tokens = tokens
        self.index = index
        self.count = len(tokens.kinds)
        self.base = tokens.starts[index] if index < self.count else len(tokens.text)
        self.faults: list[SyntaxFault] = []
        self.directive = index - 1
        self.depth = 0
        self.operators = 0

    # A place in the condition, from tokens `first` to `last` (both with).
    def span(self, first: int, last: int) -> Span:
        return Span(self.tokens.starts[first] - self.base, self.tokens.ends[last] - self.base)

    def kind(self) -> str:
        return self.tokens.kinds[self.index] if self.index < self.count else "$END"

    def text(self) -> str:
        return self.tokens.texts[self.index] if self.index < self.count else ""

    def short(self) -> Condition:
        """A condition outside of parentheses."""
        first = self.index
        kind = self.kind()
        if kind == "NOT" and self.depth < _MAX_DEPTH:
            self.index += 1
            self.depth += 1
            operand = self.short()
            self.depth -= 1
            return Negation(Span(self.span(first, first).start, operand.span.end), operand)
        if kind == "LPAREN":
            return self.group()
        found = self.constant()
        if found is None:
            return self.missing()
        return found

    def group(self) -> Condition:
        opening = self.index
        self.index += 1
        self.depth += 1
        inner = self.operation(0) if self.depth < _MAX_DEPTH else self.missing()
        self.depth -= 1
        if self.kind() == "RPAREN":
            self.index += 1
        else:
            self.skip_to_closing(opening)
        return Group(self.span(opening, self.index - 1), inner)

    def skip_to_closing(self, opening: int) -> None:
        """Behind the `)` of the `(` at `opening` where it stands on the same line; one fault."""
        tokens = self.tokens
        at_fault = self.index
        depth = 1
        index = at_fault
        while index < self.count and tokens.kinds[index] != "DIRECTIVE":
            if "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]:
                break
            depth += (tokens.kinds[index] == "LPAREN") - (tokens.kinds[index] == "RPAREN")
            index += 1
            if depth == 0:
                self.fault(at_fault, "unexpected")
                self.index = index
                return
        if not self.faults:
            place = Span(tokens.starts[opening], tokens.ends[opening])
            at = tokens.ends[self.index - 1]
            self.faults.append(
                SyntaxFault("bad_condition", place, "unclosed", (), ")", at, None, place)
            )

    def operation(self, least: int) -> Condition:
        """An operand and the operators behind it that bind at least as tightly as `least`."""
        left = self.operand()
        while True:
            operator, width = self.operator()
            binding = _PRECEDENCE.get(operator)
            if binding is None or binding < least or self.operators == _MAX_OPERATORS:
                return left
            place = self.span(self.index, self.index + width - 1)
            self.index += width
            self.operators += 1
            right = self.operation(binding + 1)
            span = Span(left.span.start, right.span.end)
            if operator in _MEANS_SOMETHING:
                left = Operation(span, operator, place, left, right)
            else:
                left = BadCondition(span, place, "unexpected")

    def operator(self) -> tuple[str, int]:
        text = self.text()
        following = self.index + 1
        if text == ">" and following < self.count and self.tokens.texts[following] == "=":
            if self.tokens.starts[following] == self.tokens.ends[self.index]:
                return ">=", 2
        return text, 1

    def operand(self) -> Condition:
        first = self.index
        kind = self.kind()
        if self.depth >= _MAX_DEPTH:
            return self.missing()
        if kind == "NOT":
            self.index += 1
            self.depth += 1
            operand = self.operand()
            self.depth -= 1
            return Negation(Span(self.span(first, first).start, operand.span.end), operand)
        if kind == "LPAREN":
            return self.group()
        if kind == "MINUS" and first + 1 < self.count:
            if self.tokens.kinds[first + 1] in ("INT", "FLOAT"):
                self.index += 2
                return NumberLiteral(
                    self.span(first, first + 1), "-" + self.tokens.texts[first + 1]
                )
        found = self.constant()
        if found is None:
            return self.missing()
        if isinstance(found, DefineName) and self.kind() == "LPAREN":
            return self.call(first, found)
        return found

    def constant(self) -> Condition | None:
        first = self.index
        kind, text = self.kind(), self.text()
        if kind == "STRING" and text[-1:] == text[0] and len(text) > 1:
            self.index += 1
            return TextLiteral(self.span(first, first), text[1:-1])
        if kind in ("INT", "FLOAT"):
            self.index += 1
            return NumberLiteral(self.span(first, first), text)
        if not _WORD.fullmatch(text) or self.depth >= _MAX_DEPTH:
            return None
        self.index += 1
        tokens = self.tokens
        while self.kind() == "DOT" and self.index + 1 < self.count:
            here = self.index
            adjacent = tokens.ends[here - 1] == tokens.starts[here] and (
                tokens.ends[here] == tokens.starts[here + 1]
            )
            if not adjacent or not _WORD.fullmatch(tokens.texts[here + 1]):
                break
            text += "." + tokens.texts[here + 1]
            self.index += 2
        return DefineName(self.span(first, self.index - 1), text)

    def call(self, first: int, name: DefineName) -> Condition:
        """`version("…")`; any other call has no value."""
        tokens = self.tokens
        opening = self.index
        if (
            name.text == "version"
            and opening + 2 < self.count
            and tokens.kinds[opening + 1] == "STRING"
            and tokens.kinds[opening + 2] == "RPAREN"
        ):
            self.index += 3
            text = self.span(opening + 1, opening + 1)
            return VersionLiteral(
                self.span(first, opening + 2),
                tokens.texts[opening + 1][1:-1],
                Span(text.start + 1, text.end - 1),
            )
        self.group()
        span = self.span(first, self.index - 1)
        return BadCondition(span, span)

    def missing(self) -> Condition:
        """No condition here: nothing is taken, and the fault is told once."""
        at = self.index
        place = Span(0, 0)
        if at > 0:
            end = self.tokens.ends[at - 1] - self.base
            place = Span(end, end)
        self.fault(at, "missing")
        return BadCondition(place, place)

    def fault(self, at: int, what: str) -> None:
        if self.faults:
            return
        tokens = self.tokens
        if what == "missing" and (
            at >= self.count
            or tokens.kinds[at] == "DIRECTIVE"
            or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
        ):
            at -= 1
        at = max(0, min(at, self.count - 1))
        span = Span(tokens.starts[at], tokens.ends[at])
        self.faults.append(SyntaxFault("bad_condition", span, what))


_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
