"""Where a new statement can stand before the one that an expression is in.

Between the statements of a block there is room. The single body of an `if`, a loop or a function
gets braces:

    if (ok) send(total * 2);      →      if (ok) {
                                             var doubled = total * 2;
                                             send(doubled);
                                         }

An arrow's body is what it returns; in braces it must say `return`.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.semantics.types import VOID
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Slot:
    """`statement` stands in `holder`: in a block, or as its body (`needs_braces`)."""

    statement: ast.Expr
    holder: ast.View
    needs_braces: bool


def slot_of(site: Site, view: ast.Expr) -> Slot | None:
    """The nearest place around `view` for a statement before it; None where there is none, as in
    an initialiser of a class's variable."""
    current: ast.Expr = view
    for holder in site.around(view):
        if isinstance(holder, ast.Block):
            return Slot(current, holder, False)
        if isinstance(holder, _BODIES) and _is_body(holder, current):
            return Slot(current, holder, True)
        if isinstance(holder, ast.Expr):
            current = holder
        elif isinstance(holder, ast.Member):
            return None
        else:
            current = _as_step(holder)
    return None


_BODIES = (ast.If, ast.For, ast.While, ast.FunctionParts, ast.Try, ast.Catch, ast.Ternary)


def _is_body(holder: ast.View, child: ast.View) -> bool:
    match holder:
        case ast.If():
            return child is holder.then or child is holder.otherwise
        case ast.For() | ast.While() | ast.Catch() | ast.FunctionParts() | ast.Try():
            return child is holder.body
    return False


def _as_step(view: ast.View) -> ast.Expr:
    """Parts that are no expressions themselves (a field of a literal) stand for one."""
    return ast.ErrorExpr(view.span)


def statement_of(site: Site, view: ast.Expr, slot: Slot) -> ast.View:
    """The part of the slot's holder that `view` is in, as a view of the tree."""
    current: ast.View = view
    for holder in site.around(view):
        if holder is slot.holder:
            return current
        current = holder
    return current


def inserted(site: Site, slot: Slot, at: ast.View, lines: str) -> tuple[list[Edit], int]:
    """The edits that put `lines` (one statement or more, unindented) before the statement `at`,
    and how many of them come before its text in the file: what else is edited goes between."""
    indentation = site.indentation(at.span.start)
    if not slot.needs_braces:
        text = "".join(f"{line}\n{indentation}" for line in lines.split("\n"))
        return [site.edit(Span(at.span.start, at.span.start), text)], 1
    holder_indentation = site.indentation(slot.holder.span.start)
    if isinstance(slot.holder, ast.FunctionParts):
        holder_indentation = site.indentation(at.span.start)
    inner = holder_indentation + site.unit
    word = "return " if returns_implicitly(site, slot.holder) else ""
    head = "{\n" + "".join(f"{inner}{line}\n" for line in lines.split("\n")) + inner + word
    start = _body_start(site, at.span.start)
    if start == at.span.start or site.text[start - 1 : start] not in " (":
        head = head if site.text[start - 1 : start].isspace() else f" {head}"
    end = at.span.end
    closing = f";\n{holder_indentation}}}"
    semicolon = site.behind_semicolon(end)
    if semicolon != end and _ends_statement(site, at):
        end = semicolon
    if site.text[at.span.end - 1 : at.span.end] == "}":
        closing = closing[1:]
    return [
        site.edit(Span(start, at.span.start), head),
        site.edit(Span(at.span.end, end), closing),
    ], 1


def _body_start(site: Site, start: int) -> int:
    """A body on a line of its own goes up behind its head's line."""
    before = start
    while before > 0 and site.text[before - 1] in " \t\r\n":
        before -= 1
    between = site.text[before:start]
    if "\n" in between and not site.has_comment(Span(max(before - 1, 0), start)):
        return before + 1 if between[:1] == " " else before
    return start


def returns_implicitly(site: Site, holder: ast.View) -> bool:
    """Whether it is the body of an arrow function that answers something."""
    function = site.parent(holder) if isinstance(holder, ast.FunctionParts) else None
    if not isinstance(function, ast.FunctionExpr) or not function.is_arrow:
        return False
    node = site.value(function)
    return not (isinstance(node, typed.Function) and node.result == VOID)


def _ends_statement(site: Site, view: ast.View) -> bool:
    """Whether the semicolon behind `view` only ends statements that need none after a brace."""
    end = view.span.end
    current: ast.View = view
    for holder in site.around(view):
        if isinstance(holder, ast.Block | ast.FunctionMember):
            return True
        if isinstance(holder, ast.If) and current is holder.then and holder.otherwise is not None:
            return True
        is_closed = isinstance(holder, ast.If | ast.For | ast.While | ast.Try | ast.Catch)
        if isinstance(holder, ast.FunctionParts):
            function = site.parent(holder)
            is_closed = isinstance(function, ast.FunctionMember)
        if not is_closed or (holder.span.end > end and not isinstance(holder, ast.FunctionParts)):
            return False
        current = holder
    return False
