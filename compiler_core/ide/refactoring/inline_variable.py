"""Inline a variable: its value stands where it was used, its declaration goes.

    var half = total / 2;
    trace(half + 1);          →      trace((total / 2) + 1);

A value that answers the same wherever it stands (`effects.PURE`, of locals that nobody changes
behind the declaration) goes to every use. Any other goes to a single use, in the very next
statement, where nothing is evaluated before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.effects import (
    Effect,
    before,
    can_be_first,
    effect_of,
    is_conditional,
    is_shared,
)
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.parentheses import placed
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants


def inlinings(site: Site) -> Iterator[Offer]:
    """The local that is named at the range, where it is declared or used."""
    number = _asked(site)
    if number is None or site.is_opaque:
        return
    declared = _declaration(site, number)
    if declared is None:
        return
    var, declaration = declared
    uses = [one for one in site.uses(number) if not one.is_declaration]
    if declaration.value is None or not uses or any(one.is_write for one in uses):
        return
    places = [_use_view(site, Span(one.start, one.end)) for one in uses]
    known = [one for one in places if one is not None]
    if len(known) != len(places) or not _may_move(site, var, declaration, known):
        return
    yield Offer(
        f"Inline variable `{declaration.name.text}`",
        "refactor.inline",
        lambda: _edits(site, var, declaration, known),
    )


def _asked(site: Site) -> int | None:
    for one in site.occurrences:
        if one.target.kind == "local" and Span(one.start, one.end).covers(site.selected):
            return one.target.number
    return None


def _declaration(site: Site, number: int) -> tuple[ast.Var, ast.VarDeclaration] | None:
    """The statement that declares the local alone."""
    span = site.variable(number).span
    for view in site.views:
        if isinstance(view, ast.Var) and len(view.declarations) == 1 and not view.is_static:
            if view.declarations[0].name.span == span and not view.declarations[0].metadata:
                parent = site.parent(view)
                return (view, view.declarations[0]) if isinstance(parent, ast.Block) else None
    return None


def _use_view(site: Site, span: Span) -> ast.Identifier | None:
    for view in site.views:
        if isinstance(view, ast.Identifier) and view.span == span:
            return view
    return None


# --- conditions ----------------------------------------------------------------------------------


def _may_move(
    site: Site, var: ast.Var, declaration: ast.VarDeclaration, uses: list[ast.Identifier]
) -> bool:
    value = declaration.value
    assert value is not None
    node = site.value(value)
    if node is None or isinstance(value, _SHAPED_BY_PLACE) or _has_own_names(value):
        return False
    if isinstance(node, typed.EnumConstructor) and isinstance(value, ast.Identifier | ast.Call):
        return False  # its name alone may mean nothing there
    if site.has_comment(var.span):
        return False
    if not all(_may_stand(site, value, one) for one in uses):
        return False
    if effect_of(site, value) is Effect.PURE:
        return _is_unchanged(site, var, value) and not _is_hidden(site, value, uses)
    return len(uses) == 1 and _is_next(site, var, uses[0])


_SHAPED_BY_PLACE = (
    ast.NullLiteral,
    ast.FunctionExpr,
    ast.ObjectLiteral,
    ast.ArrayLiteral,
    ast.MapLiteral,
    ast.Comprehension,
    ast.Switch,
    ast.Block,
    ast.Try,
    ast.If,
    ast.Cast,
    ast.MetaExpr,
    ast.Untyped,
    ast.TupleLiteral,
    ast.ElixirMap,
    ast.AtomLiteral,
    ast.With,
    ast.Receive,
    ast.MacroExpr,
)


def _has_own_names(value: ast.View) -> bool:
    return any(isinstance(one, ast.FunctionExpr | ast.Block) for one in descendants(value))


def _may_stand(site: Site, value: ast.Expr, use: ast.Identifier) -> bool:
    """Whether the grammar has room for any expression there: in `'$name'` not for one with quotes,
    nor as the function of a call."""
    text = site.source(value)
    for holder in site.around(use):
        if isinstance(holder, ast.InterpolatedString):
            return not set(text) & set("'\"{}\n$")
        if isinstance(holder, ast.Case):
            break
    parent = site.parent(use)
    if isinstance(parent, ast.Call) and parent.callee is use:
        return False
    if isinstance(parent, ast.FieldAccess | ast.Index) and isinstance(
        value, ast.IntLiteral | ast.StringLiteral | ast.FloatLiteral
    ):
        return False
    if isinstance(parent, ast.Binary) and parent.operator == "...":
        return not isinstance(value, ast.IntLiteral)  # Haxe refuses `5...2`
    return not isinstance(parent, ast.Unary) or parent.operator in ("!",)


def _is_unchanged(site: Site, var: ast.Var, value: ast.Expr) -> bool:
    """Nobody changes behind the declaration what the value reads; nor in a loop around it."""
    for one in site.locals_in(value.span):
        writes = [use for use in site.uses(one.target.number) if use.is_write]
        if not writes:
            continue
        loops = any(isinstance(holder, ast.For | ast.While) for holder in site.around(var))
        if loops or site.is_captured(one.target.number):
            return False
        if any(write.start > var.span.start for write in writes):
            return False
    return True


def _is_hidden(site: Site, value: ast.Expr, uses: list[ast.Identifier]) -> bool:
    """Whether another variable has the name, at a use, of what the value reads."""
    names = {one.target.name for one in site.locals_in(value.span)}
    numbers = {one.target.number for one in site.locals_in(value.span)}
    return any(
        variable.name in names and number not in numbers
        for number, variable in enumerate(site.inferred.variables)
    )


def _is_next(site: Site, var: ast.Var, use: ast.Identifier) -> bool:
    """Whether the use is in the statement behind the declaration, with nothing before it."""
    block = site.parent(var)
    assert isinstance(block, ast.Block)
    index = next(number for number, one in enumerate(block.statements) if one is var)
    if index + 1 >= len(block.statements):
        return False
    statement = block.statements[index + 1]
    if not statement.span.covers(use.span):
        return False
    return _is_first(site, use, statement)


def _is_first(site: Site, use: ast.Identifier, statement: ast.Expr) -> bool:
    """With an effect in the use's place nothing must be evaluated before it: no function, loop or
    branch around it, and only what is PURE before it."""
    if not can_be_first(site, use, statement):
        return False
    current: ast.View = use
    while current is not statement:
        parent = site.parent(current)
        if parent is None or is_conditional(parent, current):
            return False
        if isinstance(parent, ast.Block):
            return False
        for one in before(site, parent, current):
            if effect_of(site, one) is not Effect.PURE or is_shared(site, one.span):
                return False
        current = parent
    return True


# --- edits ---------------------------------------------------------------------------------------


def _edits(
    site: Site, var: ast.Var, declaration: ast.VarDeclaration, uses: list[ast.Identifier]
) -> tuple[Edit, ...]:
    value = declaration.value
    assert value is not None
    text, shown = site.source(value), value
    typed_value = site.value(value)
    variable = next(one for one in site.inferred.variables if one.span == declaration.name.span)
    if declaration.type is not None and typed_value is not None:
        if typed_value.type != variable.type:
            text = f"({text} : {site.source(declaration.type)})"
            shown = ast.Parenthesis(value.span, value)
    edits = [site.edit(_line_of(site, var), "")]
    for use in uses:
        if site.text[use.span.start - 1 : use.span.start] == "$":
            edits.append(site.edit(use.span, f"{{{text}}}"))
        else:
            edits.append(site.edit(use.span, placed(site, text, shown, use)))
    return tuple(edits)


def _line_of(site: Site, var: ast.Var) -> Span:
    """The statement with its semicolon, and its line where nothing else is on it."""
    start, end = var.span.start, site.behind_semicolon(var.span.end)
    before = start - len(site.indentation(start))
    is_alone = site.text[before - 1 : before] == "\n" and before > 0
    rest = site.text[end:]
    newline = rest.find("\n")
    if is_alone and newline >= 0 and not rest[:newline].strip():
        return Span(before, end + newline + 1)
    while end < len(site.text) and site.text[end] == " ":
        end += 1
    return Span(start, end)
