"""Comments of the source, kept above what they belong to.

A comment belongs to the statement, case or field that begins next in its block, one at the end of
a line to the statement in front of it, one inside of a case, above its body, to that case; what
stands at a block's end stays there. Elixir's tree takes comments above a node, so that all of them
become lines of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.lower.walk import nodes
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Placed:
    """`above` and `below` (at the end of a block) by the id of the typed node."""

    above: dict[int, tuple[str, ...]]
    below: dict[int, tuple[str, ...]]


@dataclass(slots=True)
class _Anchor:
    span: Span
    key: int


@dataclass(slots=True)
class _Group:
    """Anchors next to each other, and the place that holds them."""

    span: Span
    key: int
    anchors: list[_Anchor]


def place_comments(comments: list[ast.Comment], function: Expr) -> Placed:
    above: dict[int, list[str]] = {}
    below: dict[int, list[str]] = {}
    groups = _groups(function)
    for comment in comments:
        group = _innermost(groups, comment.span)
        lines = comment_lines(comment.text)
        if group is None:
            continue
        anchor = _anchor(group, comment)
        if anchor is None:
            below.setdefault(group.key, []).extend(lines)
        else:
            above.setdefault(anchor.key, []).extend(lines)
    return Placed(
        {key: tuple(lines) for key, lines in above.items()},
        {key: tuple(lines) for key, lines in below.items()},
    )


def comment_lines(text: str) -> list[str]:
    """A comment's lines without its stars and blanks; empty ones at the ends fall off."""
    lines = [line.strip().lstrip("*").strip() for line in text.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _groups(function: Expr) -> list[_Group]:
    found: list[_Group] = []
    for node in nodes(function):
        match node:
            case typed.Block(statements=statements):
                anchors = [_Anchor(one.span, id(one)) for one in statements]
                found.append(_Group(node.span, id(node), anchors))
            case typed.Switch(cases=cases) | typed.Receive(cases=cases):
                found.append(_Group(node.span, id(node), [_case(case) for case in cases]))
            case typed.With(otherwise=otherwise):
                found.append(_Group(node.span, id(node), [_case(case) for case in otherwise]))
            case typed.Object(fields=fields):
                anchors = [_Anchor(one.span, id(one)) for one in fields]
                found.append(_Group(node.span, id(node), anchors))
    if isinstance(function, typed.Function):
        body = function.body
        if not isinstance(body, typed.Block):
            found.append(_Group(function.span, id(function), [_Anchor(body.span, id(body))]))
    return found


def _case(case: typed.Case) -> _Anchor:
    return _Anchor(case.span, id(case))


def _innermost(groups: list[_Group], span: Span) -> _Group | None:
    around = [group for group in groups if group.span.covers(span)]
    return min(around, key=lambda group: group.span.end - group.span.start, default=None)


def _anchor(group: _Group, comment: ast.Comment) -> _Anchor | None:
    around = next((one for one in group.anchors if one.span.covers(comment.span)), None)
    if around is not None:
        return around
    if not comment.own_line:
        before = [one for one in group.anchors if one.span.end <= comment.span.start]
        if before:
            return before[-1]
    after = (one for one in group.anchors if one.span.start >= comment.span.end)
    return next(after, None)
