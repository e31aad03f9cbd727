"""Forms of conditions: `if` and `?:`, inverted branches, braces.

if (ok) x = 1; else x = 2;      ↔      x = ok ? 1 : 2;
if (ok) a(); else b();          →      if (!ok) b(); else a();
if (ok) a();                    ↔      if (ok) { a(); }
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.offer import Offer, rewriting
from compiler_core.ide.refactoring.parentheses import is_closed, wants_closed
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.semantics.types import BOOL, INT, STRING
from compiler_core.syntax import ast


def rewritings(site: Site) -> Iterator[Offer]:
    """Of the innermost condition whose keyword, question mark or braces the range is at."""
    if site.is_opaque:
        return
    for view in site.at_cursor():
        if isinstance(view, ast.Ternary):
            yield from _of_ternary(site, view)
            return
        if isinstance(view, ast.If):
            yield from _of_if(site, view)
            return
        if isinstance(view, ast.For | ast.While):
            yield from _braces(site, view, [view.body])
            return
        if isinstance(view, ast.FunctionExpr | ast.FunctionMember) or (
            isinstance(view, ast.Block) and not _is_body(site, view)
        ):
            return


def _is_body(site: Site, view: ast.Block) -> bool:
    """The braces themselves belong to the `if` or loop, what is in them doesn't."""
    at = site.selected.start
    is_edge = at in (view.span.start, view.span.start + 1, view.span.end - 1, view.span.end)
    return is_edge and isinstance(site.parent(view), ast.If | ast.For | ast.While)


# --- if and ternary ------------------------------------------------------------------------------


def _of_ternary(site: Site, view: ast.Ternary) -> Iterator[Offer]:
    if site.has_comment(view.span) or isinstance(view.otherwise, ast.ErrorExpr):
        return
    condition = _bare(view.condition)
    text = (
        f"if ({site.source(condition)}) {_as_branch(site, view.then)}"
        f" else {_as_branch(site, view.otherwise)}"
    )
    if wants_closed(site, view) or _may_swallow_else(site, view):
        text = f"({text})"
    yield rewriting("Write as `if`", site.edit(view.span, text))


def _as_branch(site: Site, view: ast.Expr) -> str:
    """An object literal in a branch would be read as a block."""
    text = site.source(view)
    return f"({text})" if isinstance(view, ast.ObjectLiteral | ast.Block | ast.If) else text


def _may_swallow_else(site: Site, view: ast.View) -> bool:
    parent = site.parent(view)
    return isinstance(parent, ast.If) and parent.then is view


def _bare(view: ast.Expr) -> ast.Expr:
    while isinstance(view, ast.Parenthesis):
        view = view.inner
    return view


def _of_if(site: Site, view: ast.If) -> Iterator[Offer]:
    otherwise = view.otherwise
    if otherwise is not None and not site.has_comment(view.span):
        text = _ternary(site, view, view.then, otherwise)
        if text is not None:
            end = view.span.end
            after = ";" if site.behind_semicolon(end) == end and _is_statement(site, view) else ""
            yield rewriting("Write as `?:`", site.edit(view.span, text + after))
        yield _inverted(site, view, otherwise)
    yield from _braces(site, view, [view.then, *([] if otherwise is None else [otherwise])])


def _is_statement(site: Site, view: ast.View) -> bool:
    return isinstance(site.parent(view), ast.Block)


def _ternary(site: Site, view: ast.If, then: ast.Expr, otherwise: ast.Expr) -> str | None:
    """The same choice as one value: both return, both assign to one name, or both are values."""
    first, second = _only(then), _only(otherwise)
    condition = _operand(site, view.condition)
    match first, second:
        case ast.Return(value=one), ast.Return(value=other) if one is not None:
            if other is None or not (_fits(one) and _fits(other)):
                return None
            return f"return {condition} ? {site.source(one)} : {site.source(other)}"
        case ast.Binary(operator="="), ast.Binary(operator="="):
            target = site.source(first.left)
            if not isinstance(first.left, ast.Identifier) or site.source(second.left) != target:
                return None
            if not (_fits(first.right) and _fits(second.right)):
                return None
            values = f"{site.source(first.right)} : {site.source(second.right)}"
            return f"{target} = {condition} ? {values}"
    if _is_statement(site, view) or not (_fits(first) and _fits(second)):
        return None
    node = site.value(view)
    if node is None or not isinstance(site.parent(view), _VALUE_PLACES):
        return None
    text = f"{condition} ? {site.source(first)} : {site.source(second)}"
    return f"({text})" if wants_closed(site, view) else text


_VALUE_PLACES = (
    ast.Return,
    ast.VarDeclaration,
    ast.Binary,
    ast.Parenthesis,
    ast.ArrayLiteral,
    ast.ObjectField,
)


def _only(view: ast.Expr) -> ast.Expr:
    """A branch without the braces around its one statement."""
    while isinstance(view, ast.Block) and len(view.statements) == 1:
        view = view.statements[0]
    return view


def _operand(site: Site, view: ast.Expr) -> str:
    view = _bare(view)
    text = site.source(view)
    is_operation = isinstance(view, ast.Unary | ast.Binary) and _is_sum(view)
    return text if is_closed(view) or is_operation else f"({text})"


def _fits(view: ast.Expr) -> bool:
    """What may stand in a branch of `?:` as it is."""
    return is_closed(view) or isinstance(view, ast.New) or _is_sum(view)


def _is_sum(view: ast.Expr) -> bool:
    if isinstance(view, ast.Unary):
        return view.operator in ("-", "!", "~") and _fits(view.operand)
    if not isinstance(view, ast.Binary) or view.operator not in _SAFE:
        return False
    return _fits(view.left) and _fits(view.right)


_SAFE = frozenset(
    ["+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "&", "|", "^"]
)


# --- inverted branches ---------------------------------------------------------------------------


def _inverted(site: Site, view: ast.If, otherwise: ast.Expr) -> Offer:
    then = view.then
    first, second = site.source(otherwise), site.source(then)
    if _ends_open(otherwise) or isinstance(otherwise, ast.If):
        first = f"{{ {first}{'' if first.endswith('}') else ';'} }}"
    between = site.source(Span(then.span.end, otherwise.span.start))
    return rewriting(
        "Invert the condition",
        site.edit(view.condition.span, negated(site, view.condition)),
        site.edit(then.span, first),
        *_semicolon_before_else(site, then, between, first),
        site.edit(otherwise.span, second),
        *_semicolon_behind(site, view, otherwise, second),
    )


def _ends_open(view: ast.Expr) -> bool:
    """Whether an `else` behind it would be taken for its own."""
    while True:
        match view:
            case ast.If(otherwise=None):
                return True
            case ast.If():
                assert view.otherwise is not None
                view = view.otherwise
            case ast.For() | ast.While(is_do=False):
                view = view.body
            case _:
                return False


def _semicolon_before_else(site: Site, then: ast.Expr, between: str, new: str) -> Iterator[Edit]:
    """A branch that isn't closed by a brace needs a semicolon before `else`; one that is, none."""
    end = site.behind_semicolon(then.span.end)
    if end != then.span.end and new.endswith("}"):
        yield site.edit(Span(then.span.end, end), "")
    elif end == then.span.end and not new.endswith("}") and _stands_alone(site, then):
        yield site.edit(Span(then.span.end, then.span.end), ";")


def _stands_alone(site: Site, view: ast.Expr) -> bool:
    parent = site.parent(view)
    return parent is not None and _is_statement(site, parent)


def _semicolon_behind(site: Site, view: ast.If, otherwise: ast.Expr, new: str) -> Iterator[Edit]:
    if not _is_statement(site, view):
        return
    end = site.behind_semicolon(otherwise.span.end)
    if end == otherwise.span.end and not new.endswith("}"):
        yield site.edit(Span(end, end), ";")
    elif end != otherwise.span.end and new.endswith("}"):
        yield site.edit(Span(otherwise.span.end, end), "")


_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def negated(site: Site, view: ast.Expr) -> str:
    """The opposite of a condition: `a < b` for `a >= b` of whole numbers, else `!(…)`."""
    view = _bare(view)
    text = site.source(view)
    if isinstance(view, ast.Unary) and view.operator == "!" and view.prefix:
        return site.source(_bare(view.operand))
    if isinstance(view, ast.BoolLiteral):
        return "false" if view.value else "true"
    if isinstance(view, ast.Binary) and view.operator in _OPPOSITE:
        if isinstance(site.value(view), typed.Binary) and _is_ordered(site, view):
            left, right = site.source(view.left), site.source(view.right)
            return f"{left} {_OPPOSITE[view.operator]} {right}"
    return f"!{text}" if is_closed(view) else f"!({text})"


def _is_ordered(site: Site, view: ast.Binary) -> bool:
    """Of other numbers one may be NaN, which is neither below nor above."""
    if view.operator in ("==", "!="):
        return True
    types = [site.value(one) for one in (view.left, view.right)]
    return all(one is not None and one.type in (INT, STRING, BOOL) for one in types)


# --- braces --------------------------------------------------------------------------------------


def _braces(site: Site, view: ast.Expr, bodies: list[ast.Expr]) -> Iterator[Offer]:
    if _is_in_comprehension(site, view) or not _is_used_as_statement(site, view):
        return
    bare = [one for one in bodies if not isinstance(one, ast.Block | ast.If | ast.ObjectLiteral)]
    if bare and not isinstance(view, ast.While):
        edits = [edit for one in bare for edit in _with_braces(site, view, one)]
        yield rewriting("Add braces", *edits)
    if isinstance(view, ast.While) and view.is_do:
        return  # Haxe reads no `do a(); while (b);`
    closed = [one for one in bodies if isinstance(one, ast.Block)]
    if closed and len(closed) == len(bodies) and all(_may_be_bare(site, one) for one in closed):
        yield rewriting("Remove braces", *[_without_braces(site, one) for one in closed])


def _is_in_comprehension(site: Site, view: ast.View) -> bool:
    return any(isinstance(one, ast.Comprehension) for one in site.around(view))


def _is_used_as_statement(site: Site, view: ast.View) -> bool:
    """In a block, and not as the block's value."""
    block = site.parent(view)
    if not isinstance(block, ast.Block):
        return False
    return block.statements[-1] is not view or isinstance(site.parent(block), ast.FunctionParts)


def _with_braces(site: Site, view: ast.View, body: ast.Expr) -> Iterator[Edit]:
    indentation = site.indentation(view.span.start)
    start = body.span.start
    while start > 0 and site.text[start - 1] in " \t\r\n":
        start -= 1
    if site.has_comment(Span(max(start - 1, 0), body.span.start)):
        start = body.span.start
    end = site.behind_semicolon(body.span.end)
    stop = ";" if end != body.span.end or not site.source(body).endswith("}") else ""
    yield site.edit(Span(start, body.span.start), f" {{\n{indentation}{site.unit}")
    yield site.edit(Span(body.span.end, end), f"{stop}\n{indentation}}}")


def _may_be_bare(site: Site, block: ast.Block) -> bool:
    if len(block.statements) != 1 or site.has_comment(block.span):
        return False
    (only,) = block.statements
    return not isinstance(only, ast.Var | ast.If | ast.For | ast.While | ast.Block | ast.Try) and (
        not isinstance(only, ast.FunctionExpr | ast.Switch | ast.MetaExpr)
    )


def _without_braces(site: Site, block: ast.Block) -> Edit:
    (only,) = block.statements
    end = "" if site.source(only).endswith("}") else ";"
    return site.edit(block.span, f"{site.source(only)}{end}")
