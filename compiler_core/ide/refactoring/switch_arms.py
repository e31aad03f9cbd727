"""Arms of a switch: equal ones merged, one split by what a variable in its pattern can be.

case Red: 1;                        case Red | Green: 1;
case Green: 1;              →       case Blue(_): 2;
case Blue(_): 2;

case Pair(shape, true): a;          case Pair(Circle(_), true): a;
                            →       case Pair(Square(_), true): a;

What an arm does is copied with it, so that the program does the same as before; a variable that it
reads keeps its name (`shape = Circle(_)`).
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.offer import Offer, rewriting
from compiler_core.ide.refactoring.site import Site
from compiler_core.ide.refactoring.switch_site import (
    Arms,
    arms_at,
    begins_line,
    body,
    captures,
    content,
    line_break,
    uses,
)
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics import typed
from compiler_core.semantics.patterns.split import cases_at, is_plain
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.patterns.values_in_scope import values_in_scope
from compiler_core.semantics.patterns.variables import is_placeholder
from compiler_core.semantics.patterns.witness import Witness
from compiler_core.semantics.typed_walk import walk
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

NAME_CASES = "Name the cases that this stands for"

MOST = 40
"""Into more arms nobody wants one to be split."""


def rewritings(site: Site) -> Iterator[Offer]:
    """Of the arm whose header the range starts at."""
    found = None if site.is_opaque else arms_at(site)
    if found is None:
        return
    arms, index = found
    yield from _merged(site, arms, index)
    if arms.switch is not None:
        yield from _split(site, arms.switch, arms, index)


# --- merging -------------------------------------------------------------------------------------


def _merged(site: Site, arms: Arms, index: int) -> Iterator[Offer]:
    """All neighbours that do the same, above and below."""
    first, last = index, index
    while first > 0 and _do_the_same(site, arms, first - 1, index):
        first -= 1
    while last + 1 < len(arms.views) and _do_the_same(site, arms, last + 1, index):
        last += 1
    if first == last or _has_comment_between(site, arms.views[first : last + 1]):
        return
    group = arms.views[first : last + 1]
    patterns = group[0].patterns
    span = Span(patterns[0].span.start, patterns[-1].span.end)
    end = Span(content(site, group[0]).end, content(site, group[-1]).end)
    yield rewriting(
        f"Merge {len(group)} cases that do the same",
        site.edit(span, _alternatives(site, group)),
        site.edit(end, ""),
    )


def _do_the_same(site: Site, arms: Arms, one: int, other: int) -> bool:
    first, second = arms.views[one], arms.views[other]
    if not (_can_be_merged(first) and _can_be_merged(second)):
        return False
    if _lines(site, body(site, first)) != _lines(site, body(site, second)):
        return False
    if not all(_is_plain(site, arms.cases[index]) for index in (one, other)):
        return False
    return _captured(arms.cases[one]) == _captured(arms.cases[other])


def _is_plain(site: Site, case: typed.Case) -> bool:
    """Haxe refuses a GADT's constructors as alternatives."""
    shapes = DeclaredShapes(site.db)
    return all(
        is_plain(shapes, node.type)
        for node in walk(case.pattern)
        if isinstance(node, typed.ConstructorPattern)
    )


def _can_be_merged(view: ast.Case) -> bool:
    is_plain = bool(view.patterns) and not view.is_default and view.guard is None
    return is_plain and not any(isinstance(one, ast.Var) for one in view.patterns)


def _captured(case: typed.Case) -> dict[str, object]:
    """Alternatives must bind the same names, each with one type."""
    return {bind.variable.name: bind.variable.type for bind in captures(case.pattern)}


def _lines(site: Site, span: Span) -> list[str]:
    return [line.strip() for line in site.source(span).splitlines()]


def _has_comment_between(site: Site, group: list[ast.Case]) -> bool:
    """Comments in the bodies are in each of them; any other would be lost."""
    kept = [body(site, view) for view in group]
    whole = Span(group[0].span.start, group[-1].header_span.end)
    return any(
        whole.covers(one.span) and not any(span.covers(one.span) for span in kept)
        for one in site.comments
    )


def _alternatives(site: Site, group: list[ast.Case]) -> str:
    """In a list with commas where the first arm has one, else with bars."""
    patterns = [pattern for view in group for pattern in view.patterns]
    if len(group[0].patterns) > 1:
        return ", ".join(map(site.source, patterns))
    return " | ".join(_as_alternative(site, pattern) for pattern in patterns)


def _as_alternative(site: Site, pattern: ast.Expr) -> str:
    """`x = A | B` names both."""
    text = site.source(pattern)
    needs = isinstance(pattern, ast.Binary) and pattern.operator in ("=", "=>")
    return f"({text})" if needs else text


# --- splitting -----------------------------------------------------------------------------------


def _split(site: Site, switch: typed.Switch, arms: Arms, index: int) -> Iterator[Offer]:
    place = _place(site, arms, index)
    if place is None:
        return
    view, pattern = place
    witnesses = cases_at(DeclaredShapes(site.db), switch, index, pattern)
    if len(witnesses) < 2 or len(witnesses) > MOST:
        return
    if not is_plain(DeclaredShapes(site.db), pattern.type):
        return
    name = pattern.variable.name if isinstance(pattern, typed.Bind) else "_"
    yield Offer(
        f"Split `{name}` into its cases",
        "refactor.rewrite",
        lambda: (_split_arm(site, arms, index, view, pattern, witnesses),),
    )
    if _alternative(site, arms.views[index], view) is not None:
        return
    if arms.cases[index].pattern is not pattern:
        yield Offer(
            NAME_CASES,
            "refactor.rewrite",
            lambda: (_named(site, arms.cases[index], view, pattern, witnesses),),
        )


def _place(site: Site, arms: Arms, index: int) -> tuple[ast.Expr, typed.Pattern] | None:
    """The variable or `_` at the range."""
    at = site.selected.start
    for root in arms.views[index].patterns:
        for view in descendants(root):
            is_here = view.span.start <= at <= view.span.end
            if is_here and isinstance(view, ast.Identifier | ast.Var):
                pattern = _pattern_at(arms.cases[index].pattern, view.span)
                return None if pattern is None else (view, pattern)
    return None


def _alternative(site: Site, arm: ast.Case, view: ast.View) -> ast.View | None:
    """The innermost alternative that `view` is in or is; None where the arm has no others."""
    inner = view
    for outer in site.around(view):
        if isinstance(outer, ast.Binary) and outer.operator == "|":
            return inner
        if outer is arm:
            return inner if len(arm.patterns) > 1 else None
        inner = outer
    return None


def _pattern_at(root: typed.Pattern, span: Span) -> typed.Pattern | None:
    for node in walk(root):
        if isinstance(node, typed.Wildcard) and node.span == span:
            return node
        if isinstance(node, typed.Bind) and node.span == span and node.inner is None:
            return node
    return None


def _split_arm(
    site: Site,
    arms: Arms,
    index: int,
    view: ast.Expr,
    pattern: typed.Pattern,
    witnesses: tuple[Witness, ...],
) -> Edit:
    case, arm = arms.cases[index], content(site, arms.views[index])
    alternative = _alternative(site, arms.views[index], view)
    if alternative is not None:
        arm = alternative.span
    before = site.source(Span(arm.start, view.span.start)) + _kept_name(case, pattern)
    after = site.source(Span(view.span.end, arm.end))
    others = {bind.variable.name for bind in captures(case.pattern)}
    others |= values_in_scope(site.db, site.path, site.key.declaration)
    is_open = is_placeholder(case.body) and alternative is None
    made = [before + witness_text(one, is_open, others) + after for one in witnesses]
    if alternative is not None:
        is_list = len(arms.views[index].patterns) > 1 and alternative in arms.views[index].patterns
        return site.edit(arm, (", " if is_list else " | ").join(made))
    between = " "
    if begins_line(site, arm.start):
        between = line_break(site) + site.indentation(arm.start)
    return site.edit(arm, between.join(made))


def _named(
    site: Site,
    case: typed.Case,
    view: ast.Expr,
    pattern: typed.Pattern,
    witnesses: tuple[Witness, ...],
) -> Edit:
    alternatives = " | ".join(witness_text(witness, named=False) for witness in witnesses)
    name = _kept_name(case, pattern)
    return site.edit(view.span, f"{name}({alternatives})" if name else alternatives)


def _kept_name(case: typed.Case, pattern: typed.Pattern) -> str:
    """The variable keeps its name where the arm reads it."""
    if isinstance(pattern, typed.Bind) and uses(case, pattern.variable):
        return f"{pattern.variable.name} = "
    return ""
