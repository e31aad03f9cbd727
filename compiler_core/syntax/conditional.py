"""Conditional compilation: which tokens of a file are alive.

`#if COND … #elseif COND … #else … #end` may stand anywhere between tokens. The directives and the
dead branches are taken out of the token lists (they stay in the text, as every gap does, so that
printing back loses nothing) and their places are kept.

A condition is one name, literal, `!` and a condition, or anything in parentheses, with `&&`, `||`
and comparisons there; a name is true where it is defined, and stands for its value in comparisons.

A member's text may hold half of a conditional (`#if a function f() { #else function f(x) { #end`).
Read on its own, an `#else` without its `#if` ends a branch that was taken, and an `#end` alone is
nothing; whether the file's directives match is asked of the whole file (`report` is set then).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, Tokens

Value = bool | str | float


@dataclass(slots=True)
class Alive:
    """The tokens that are left, and where the dead branches are."""

    tokens: Tokens
    inactive: list[Span] = field(default_factory=list)
    directives: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Branch:
    start: int
    alive_before: bool
    alive: bool
    taken: bool


def keep_alive(tokens: Tokens, defines: Mapping[str, str], *, report: bool) -> Alive:
    """`tokens` without directives and dead branches."""
    result = Alive(tokens)
    if not tokens.has_directives:
        return result
    kept = Tokens(tokens.text, [], [], [], [], [], list(tokens.faults))
    kept.is_complete = tokens.is_complete
    result.tokens = kept
    open_branches: list[_Branch] = []
    alive = True
    dead_from = 0
    index, count = 0, len(tokens.kinds)
    while index < count:
        if tokens.kinds[index] != "DIRECTIVE":
            if alive:
                kept.kinds.append(tokens.kinds[index])
                kept.texts.append(tokens.texts[index])
                kept.starts.append(tokens.starts[index])
                kept.ends.append(tokens.ends[index])
            index += 1
            continue
        word = tokens.texts[index]
        start = tokens.starts[index]
        was_alive = alive
        behind = index + 1
        if word in ("#if", "#elseif"):
            condition, behind = _condition(tokens, behind)
            truth = _truth(condition.value(defines))
            if condition.is_bad and report and (alive or word == "#elseif"):
                kept.faults.append(
                    SyntaxFault("bad_condition", Span(start, tokens.ends[behind - 1]))
                )
        if word == "#if":
            open_branches.append(_Branch(index, alive, alive and truth, truth))
            alive = alive and truth
        elif word in ("#elseif", "#else"):
            if open_branches:
                branch = open_branches[-1]
                now = not branch.taken and (word == "#else" or truth)
                branch.taken = branch.taken or now
                alive = branch.alive_before and now
            else:
                if report:
                    kept.faults.append(_unmatched(tokens, index))
                open_branches.append(_Branch(index, True, False, True))
                alive = False
        elif word == "#end":
            if open_branches:
                alive = open_branches.pop().alive_before
            elif report:
                kept.faults.append(_unmatched(tokens, index))
        elif word == "#error":
            message = ""
            if behind < count and tokens.kinds[behind] == "STRING":
                message = tokens.texts[behind][1:-1]
                behind += 1
            if alive and report:
                span = Span(start, tokens.ends[behind - 1])
                kept.faults.append(SyntaxFault("error_directive", span, message))
        elif word == "#line":
            if behind < count and tokens.kinds[behind] == "INT":
                behind += 1
        elif alive and report:
            kept.faults.append(
                SyntaxFault("unknown_directive", Span(start, start + len(word)), word)
            )
        end = tokens.ends[behind - 1]
        result.directives.append(Span(start, end))
        if was_alive and not alive:
            dead_from = end
        elif not was_alive and alive:
            result.inactive.append(Span(dead_from, start))
        index = behind
    if not alive:
        result.inactive.append(Span(dead_from, len(tokens.text)))
    kept.comments = _outside(tokens.comments, result.inactive)
    if report:
        for branch in open_branches[:1]:  # one fault: the others are open because it is
            kept.faults.append(
                SyntaxFault(
                    "unclosed_conditional",
                    Span(tokens.starts[branch.start], tokens.ends[branch.start]),
                )
            )
    return result


def _outside(comments: list[Comment], dead: list[Span]) -> list[Comment]:
    """The comments in none of the spans, which are in order."""
    starts = [span.start for span in dead]
    return [
        comment
        for comment in comments
        if (place := bisect_right(starts, comment.start) - 1) < 0
        or comment.start >= dead[place].end
    ]


def _unmatched(tokens: Tokens, index: int) -> SyntaxFault:
    span = Span(tokens.starts[index], tokens.ends[index])
    return SyntaxFault("unmatched_directive", span, tokens.texts[index])


# ---- conditions -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Condition:
    tokens: list[tuple[str, str]]
    is_bad: bool = False

    def value(self, defines: Mapping[str, str]) -> Value:
        evaluation = _Evaluation(self.tokens, defines)
        value = evaluation.any_of(0)
        if not self.tokens or evaluation.is_bad or evaluation.index < len(self.tokens):
            self.is_bad = True
        return value


def _condition(tokens: Tokens, index: int) -> tuple[_Condition, int]:
    """The tokens of the condition at `index`, and the index behind it."""
    first = index
    count = len(tokens.kinds)
    while index < count and tokens.kinds[index] == "NOT":
        index += 1
    if index < count and tokens.kinds[index] == "LPAREN":
        depth = 0
        while index < count and tokens.kinds[index] != "DIRECTIVE":
            depth += (tokens.kinds[index] == "LPAREN") - (tokens.kinds[index] == "RPAREN")
            index += 1
            if depth == 0:
                break
    elif index < count and tokens.kinds[index] != "DIRECTIVE":
        index += 1
        while (
            index + 1 < count
            and tokens.kinds[index] == "DOT"
            and tokens.starts[index + 1] == tokens.ends[index] == tokens.starts[index] + 1
            and tokens.starts[index] == tokens.ends[index - 1]
        ):
            index += 2
    pairs = list(zip(tokens.kinds[first:index], tokens.texts[first:index], strict=True))
    return _Condition(pairs), index


_COMPARISONS = {"==", "!=", "<", ">", "<=", ">="}


class _Evaluation:
    """Recursive descent over a condition's tokens; `is_bad` where it is none."""

    def __init__(self, tokens: list[tuple[str, str]], defines: Mapping[str, str]) -> None:
        self.tokens = tokens
        self.defines = defines
        self.index = 0
        self.is_bad = False

    def peek(self) -> str:
        return self.tokens[self.index][1] if self.index < len(self.tokens) else ""

    def any_of(self, depth: int) -> Value:
        value = self.all_of(depth)
        while self.peek() == "||":
            self.index += 1
            other = self.all_of(depth)
            value = _truth(value) or _truth(other)
        return value

    def all_of(self, depth: int) -> Value:
        value = self.comparison(depth)
        while self.peek() == "&&":
            self.index += 1
            other = self.comparison(depth)
            value = _truth(value) and _truth(other)
        return value

    def comparison(self, depth: int) -> Value:
        left = self.single(depth)
        operator = self.peek()
        if operator == ">" and self.index + 1 < len(self.tokens):
            if self.tokens[self.index + 1][1] == "=":
                self.index += 1
                operator = ">="
        if operator not in _COMPARISONS:
            return left
        self.index += 1
        return _compare(operator, left, self.single(depth))

    def single(self, depth: int) -> Value:
        if self.index >= len(self.tokens) or depth > 50:
            self.is_bad = True
            self.index = len(self.tokens)
            return False
        kind, text = self.tokens[self.index]
        self.index += 1
        if kind == "NOT":
            return not _truth(self.single(depth + 1))
        if kind == "LPAREN":
            value = self.any_of(depth + 1)
            if self.peek() != ")":
                self.is_bad = True
            self.index += 1
            return value
        if kind == "STRING":
            return text[1:-1]
        if kind in ("INT", "FLOAT"):
            return _number(text) or 0.0
        if text[:1].isalpha() or text[:1] == "_":
            while self.peek() == "." and self.index + 1 < len(self.tokens):
                text += "." + self.tokens[self.index + 1][1]
                self.index += 2
            if self.peek() == "(":  # version("4.2.0")
                return self.call(depth)
            return self.defines.get(text, self.defines.get(text.replace("_", "-"), False))
        self.is_bad = True
        return False

    def call(self, depth: int) -> Value:
        self.index += 1
        value = self.any_of(depth + 1)
        if self.peek() == ")":
            self.index += 1
        else:
            self.is_bad = True
        return value


def _truth(value: Value) -> bool:
    if isinstance(value, str):
        return value not in ("", "0", "false")
    return bool(value)


_VERSION = re.compile(r"\d+(?:\.\d+)*")


def _compare(operator: str, left: Value, right: Value) -> bool:
    """Numbers compare as numbers, versions part by part, the rest as text."""
    if isinstance(left, bool) or isinstance(right, bool):
        if operator in ("==", "!="):
            return (_truth(left) == _truth(right)) == (operator == "==")
        return False
    one, two = _comparable(left, right)
    return {
        "==": one == two,
        "!=": one != two,
        "<": one < two,
        ">": one > two,
        "<=": one <= two,
        ">=": one >= two,
    }[operator]


def _comparable(
    left: str | float, right: str | float
) -> tuple[list[float | str], list[float | str]]:
    if isinstance(left, float) or isinstance(right, float):
        one, two = _number(str(left)), _number(str(right))
        if one is not None and two is not None:
            return [one], [two]
    first, second = str(left), str(right)
    if _VERSION.fullmatch(first) and _VERSION.fullmatch(second):
        parts = [[float(part) for part in text.split(".")] for text in (first, second)]
        length = max(map(len, parts))
        padded = [part + [0.0] * (length - len(part)) for part in parts]
        return list(padded[0]), list(padded[1])
    return [first], [second]


def _number(text: str) -> float | None:
    found = re.match(r"\d+(?:\.\d+)?", text)
    return float(found[0]) if found else None
