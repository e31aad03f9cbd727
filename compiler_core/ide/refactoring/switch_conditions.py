"""A chain of `if` that compares one value with constants, and the `switch` that does the same.

if (n == 1) a();                                switch (n) {
else if (n == 2 || n == 3) b();       ↔             case 1: a();
else c();                                           case 2 | 3: b();
                                                    default: c();
                                                }

The value is one that may be looked at once or many times: a local, a field that no getter answers.
The constants are what patterns and `==` compare alike: whole numbers, strings, booleans, `null`,
constructors without arguments, values of enum abstracts, atoms. (Floats are not: in Elixir `1` is
equal to `1.0` and matches no `1.0`.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.refactoring.conditional_forms import negated
from compiler_core.ide.refactoring.effects import Effect, effect_of
from compiler_core.ide.refactoring.offer import Offer, rewriting
from compiler_core.ide.refactoring.parentheses import is_closed, wants_closed
from compiler_core.ide.refactoring.site import Site
from compiler_core.ide.refactoring.switch_site import Arms, arms_of, body, captures, line_break
from compiler_core.semantics import typed
from compiler_core.semantics.declared import follow
from compiler_core.semantics.patterns.check import check_switch
from compiler_core.semantics.patterns.faults import MissingCases
from compiler_core.semantics.patterns.split import all_cases
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.types import (
    BOOL,
    INT,
    NULL_ID,
    STRING,
    AbstractType,
    AtomType,
    EnumType,
    Type,
)
from compiler_core.syntax import ast


def rewritings(site: Site) -> Iterator[Offer]:
    """Of the innermost `if` or `switch` whose head the range starts at."""
    if site.is_opaque:
        return
    at = site.selected.start
    for view in site.at_cursor():
        if isinstance(view, ast.If | ast.Switch) and not _is_separated(site, view):
            return
        if isinstance(view, ast.If):
            chain = _chain(site, view)
            if chain is not None and at <= view.then.span.start:
                yield rewriting("Write as `switch`", site.edit(*_as_switch(site, chain)))
            return
        if isinstance(view, ast.Switch):
            if at <= view.subject.span.end + 1:
                yield from _as_chain(site, view)
            return
        if isinstance(view, ast.Block | ast.Case | ast.FunctionExpr):
            return


def _is_separated(site: Site, view: ast.Expr) -> bool:
    """A statement that ends in a brace needs no semicolon, one that ends in a parenthesis does."""
    following = site.text[view.span.end :].lstrip()
    return not wants_closed(site, view) or following.startswith((";", ")", ",", "]", "."))


# --- if to switch --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Chain:
    """`branches`: for each condition the patterns that say the same, and what is done."""

    view: ast.If
    subject: ast.Expr
    branches: list[tuple[list[str], ast.Expr]]
    otherwise: ast.Expr | None


def _chain(site: Site, view: ast.If) -> _Chain | None:
    """The whole chain that `view` is a part of; None where it is no switch."""
    parent = site.parent(view)
    while isinstance(parent, ast.If) and parent.otherwise is view:
        view, parent = parent, site.parent(parent)
    branches: list[tuple[list[str], ast.Expr]] = []
    subject: ast.Expr | None = None
    current: ast.Expr | None = view
    while isinstance(current, ast.If):
        patterns: list[str] = []
        for one in _alternatives(current.condition):
            compared = _comparison(site, one)
            if compared is None:
                return None
            if subject is None:
                subject = compared[0]
            if site.source(subject) != site.source(compared[0]):
                return None
            patterns.append(compared[1])
        branches.append((patterns, current.then))
        current = current.otherwise
    every = [pattern for patterns, _ in branches for pattern in patterns]
    if subject is None or len(set(every)) < len(every) or (current is None and len(every) < 2):
        return None
    bodies = [done for _, done in branches] + ([] if current is None else [current])
    kept = [one.span for one in bodies if isinstance(one, ast.Block)]
    if not _can_move(site, view.span, kept):
        return None
    return _Chain(view, subject, branches, current)


def _alternatives(view: ast.Expr) -> Iterator[ast.Expr]:
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    if isinstance(view, ast.Binary) and view.operator == "||":
        yield from _alternatives(view.left)
        yield from _alternatives(view.right)
    else:
        yield view


def _comparison(site: Site, view: ast.Expr) -> tuple[ast.Expr, str] | None:
    """The value that is compared, and the constant."""
    if not isinstance(view, ast.Binary) or view.operator != "==":
        return None
    if not isinstance(site.value(view), typed.Binary):
        return None  # an abstract's own operator
    for subject, constant in ((view.left, view.right), (view.right, view.left)):
        node = site.value(subject)
        if node is None or not isinstance(subject, ast.Identifier | ast.FieldAccess):
            continue
        if effect_of(site, subject) is Effect.EFFECTS or isinstance(node, typed.EnumConstructor):
            continue
        if _is_constant(site, constant, _bare_type(site, node.type)):
            return subject, site.source(constant)
    return None


def _is_constant(site: Site, view: ast.Expr, compared: Type) -> bool:
    """What a pattern may name, of the type that it is compared with."""
    node = site.value(view)
    match view:
        case ast.NullLiteral():
            return True
        case ast.IntLiteral() | ast.Unary(operator="-", operand=ast.IntLiteral()):
            return compared == INT
        case ast.BoolLiteral():
            return compared == BOOL
        case ast.StringLiteral():
            return compared == STRING
        case ast.AtomLiteral():
            return True
        case ast.Identifier() | ast.FieldAccess():
            is_value = _is_value(site, compared)
            if isinstance(node, typed.EnumConstructor):
                return node.arity == 0 and isinstance(compared, EnumType)
            if isinstance(node, typed.StaticMember):
                return is_value and node.member.is_final and node.type == compared
    return False


def _is_value(site: Site, type: Type) -> bool:
    return isinstance(type, AbstractType) and DeclaredShapes(site.db).shape(type).kind == "values"


def _bare_type(site: Site, type: Type) -> Type:
    type = follow(site.db, type)
    while isinstance(type, AbstractType) and type.id == NULL_ID and type.args:
        type = follow(site.db, type.args[0])
    return type


def _can_move(site: Site, whole: Span, kept: list[Span]) -> bool:
    """Comments stay where they are in braces or arms; a text of several lines can't be moved."""
    for comment in site.comments:
        inside = any(span.covers(comment.span) for span in kept)
        if whole.covers(comment.span) and not inside:
            return False
    return not any(
        whole.covers(view.span)
        and isinstance(view, ast.StringLiteral | ast.InterpolatedString)
        and "\n" in site.source(view)
        for view in site.views
    )


def _as_switch(site: Site, chain: _Chain) -> tuple[Span, str]:
    view, newline = chain.view, line_break(site)
    indent = site.indentation(view.span.start)
    inner, deeper = indent + site.unit, indent + site.unit * 2
    lines = [f"switch ({site.source(chain.subject)}) {{"]
    for patterns, done in chain.branches:
        lines.append(f"{inner}case {' | '.join(patterns)}:")
        lines += [deeper + line if line else "" for line in _statements(site, done)]
    if not _is_all(site, chain):
        lines.append(f"{inner}default:")
        if chain.otherwise is not None:
            lines += [deeper + line if line else "" for line in _statements(site, chain.otherwise)]
    text = newline.join([*lines, indent + "}"])
    end = view.span.end
    if isinstance(site.parent(view), ast.Block):
        end = site.behind_semicolon(end) if _is_thrown_away(site, view) else end
    return Span(view.span.start, end), f"({text})" if wants_closed(site, view) else text


def _is_thrown_away(site: Site, view: ast.Expr) -> bool:
    block = site.parent(view)
    return isinstance(block, ast.Block) and (
        block.statements[-1] is not view or isinstance(site.parent(block), ast.FunctionParts)
    )


def _is_all(site: Site, chain: _Chain) -> bool:
    """The cases name every value, so that a `default` would never be reached. An enum abstract may
    have others: an `else` for them stays."""
    node = site.value(chain.subject)
    if node is None or (chain.otherwise is not None and _is_value(site, node.type)):
        return False
    every = all_cases(DeclaredShapes(site.db), node.type)
    named = {pattern.rpartition(".")[2] for patterns, _ in chain.branches for pattern in patterns}
    return bool(every) and len(every) == len(named)


def _statements(site: Site, view: ast.Expr) -> list[str]:
    """The lines of what a branch does, without its braces and its indentation."""
    if not isinstance(view, ast.Block):
        text = site.source(view)
        if isinstance(view, ast.ObjectLiteral):
            text = f"({text})"
        return _dedented(text + _stop(text), site.indentation(view.span.start))
    inside = site.source(view)[1:-1]
    if not inside.strip():
        return []
    text = inside.strip()
    if text[-1] not in ";}" and not _ends_in_comment(site, view):
        text += ";"
    first = view.statements[0].span.start if view.statements else view.span.start
    return _dedented(text, site.indentation(first))


def _ends_in_comment(site: Site, view: ast.Block) -> bool:
    end = view.statements[-1].span.end if view.statements else view.span.start
    return any(end <= one.span.start < view.span.end for one in site.comments)


def _stop(text: str) -> str:
    return "" if text.endswith(("}", ";")) else ";"


def _dedented(text: str, indentation: str) -> list[str]:
    lines = re.split(r"\r?\n", text)
    return [line.removeprefix(indentation).rstrip() for line in lines]


# --- switch to if --------------------------------------------------------------------------------


def _as_chain(site: Site, view: ast.Switch) -> Iterator[Offer]:
    arms = arms_of(site, view)
    if arms is None or arms.switch is None or not arms.views:
        return
    subject = view.subject
    while isinstance(subject, ast.Parenthesis):
        subject = subject.inner
    is_simple = isinstance(subject, ast.Identifier | ast.FieldAccess)
    if not is_simple or effect_of(site, subject) is Effect.EFFECTS:
        return
    tests = _tests(site, arms, subject)
    bodies = [body(site, case) for case in arms.views]
    if tests is None or not _can_move(site, view.span, bodies):
        return
    if tests[-1] is not None and not arms.switch.is_statement:
        found = check_switch(DeclaredShapes(site.db), arms.switch)
        if any(isinstance(fault, MissingCases) for fault in found):
            return
        tests[-1] = None
    yield rewriting("Write as `if`", site.edit(view.span, _chain_text(site, arms, tests)))


def _tests(site: Site, arms: Arms, subject: ast.Expr) -> list[str | None] | None:
    """The condition of each arm, None for the last one where it takes all; None where an arm
    can't be told by comparing."""
    tests: list[str | None] = []
    for index, (view, case) in enumerate(zip(arms.views, arms.cases, strict=True)):
        if case.is_default or (isinstance(case.pattern, typed.Wildcard) and case.guard is None):
            if index + 1 < len(arms.views) or index == 0:
                return None
            tests.append(None)
            continue
        test = _test(site, view, case, subject)
        if test is None:
            return None
        tests.append(test)
    return tests


def _test(site: Site, view: ast.Case, case: typed.Case, subject: ast.Expr) -> str | None:
    if any(True for _ in captures(case.pattern)):
        return None
    parts: list[str] = []
    patterns = [one for pattern in view.patterns for one in _pattern_parts(pattern)]
    for pattern, node in zip(patterns, _leaves(case.pattern), strict=False):
        compared = _compared(site, subject, pattern, node)
        if compared is None:
            return None
        parts.append(compared)
    if len(parts) != len(patterns) or len(parts) != len(list(_leaves(case.pattern))):
        return None
    test = " || ".join(parts)
    if view.guard is None:
        return test
    guard = site.source(view.guard)
    if effect_of(site, view.guard) is Effect.EFFECTS:
        return None
    test = f"({test})" if len(parts) > 1 else test
    return f"{test} && {guard if is_closed(view.guard) else f'({guard})'}"


def _pattern_parts(view: ast.Expr) -> Iterator[ast.Expr]:
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    if isinstance(view, ast.Binary) and view.operator == "|":
        yield from _pattern_parts(view.left)
        yield from _pattern_parts(view.right)
    else:
        yield view


def _leaves(pattern: typed.Pattern) -> Iterator[typed.Pattern]:
    if isinstance(pattern, typed.OrPattern):
        for one in pattern.alternatives:
            yield from _leaves(one)
    else:
        yield pattern


def _compared(site: Site, subject: ast.Expr, view: ast.Expr, pattern: typed.Pattern) -> str | None:
    node = site.value(subject)
    if node is None:
        return None
    type = _bare_type(site, node.type)
    match pattern:
        case typed.ConstantPattern(value=None):
            pass
        case typed.ConstantPattern(value=bool() as value) if type == BOOL and node.type == BOOL:
            return site.source(subject) if value else negated(site, subject)
        case typed.ConstantPattern() if type in (INT, STRING, BOOL):
            pass
        case typed.MemberPattern() if _is_value(site, type):
            pass
        case typed.AtomPattern() if isinstance(type, AtomType):
            pass
        case typed.ConstructorPattern(arguments=[]) if isinstance(type, EnumType):
            if _takes_arguments(site, pattern):
                return None
        case _:
            return None
    return f"{site.source(subject)} == {site.source(view)}"


def _takes_arguments(site: Site, pattern: typed.ConstructorPattern) -> bool:
    shape = DeclaredShapes(site.db).shape(pattern.type)
    return any(one.name == pattern.name and one.parameters for one in shape.constructors)


def _chain_text(site: Site, arms: Arms, tests: list[str | None]) -> str:
    newline, indent = line_break(site), site.indentation(arms.view.span.start)
    text = ""
    for case, test in zip(arms.views, tests, strict=True):
        lines = [indent + site.unit + line if line else "" for line in _body_lines(site, case)]
        if test is None and not lines and _is_thrown_away(site, arms.view):
            continue
        head = "{" if test is None else f"if ({test}) {{"
        block = newline.join([head, *lines, indent + "}"])
        text += f" else {block}" if text else block
    return f"({text})" if wants_closed(site, arms.view) else text


def _body_lines(site: Site, case: ast.Case) -> list[str]:
    """With the comments in it."""
    span = body(site, case)
    text = site.source(span)
    if not text:
        return []
    ends_in_comment = any(one.span.end == span.end for one in site.comments)
    return _dedented(text + ("" if ends_in_comment else _stop(text)), site.indentation(span.start))
