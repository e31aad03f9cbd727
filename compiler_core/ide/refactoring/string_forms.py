"""Strings put together: with `+`, or with the parts written inside.

"Hello " + name + "!"      ↔      'Hello ${name}!'
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.ide.refactoring.offer import Offer, rewriting
from compiler_core.ide.refactoring.parentheses import is_closed, wants_closed
from compiler_core.ide.refactoring.site import Site
from compiler_core.semantics import typed
from compiler_core.semantics.types import STRING
from compiler_core.syntax import ast


def rewritings(site: Site) -> Iterator[Offer]:
    """Of the innermost string or sum of strings at the range."""
    if site.is_opaque:
        return
    for view in site.at_cursor():
        if isinstance(view, ast.InterpolatedString):
            text = _sum(site, view)
            if text is not None:
                yield rewriting("Write with `+`", site.edit(view.span, text))
            return
        if isinstance(view, ast.Binary) and view.operator == "+" and _is_string(site, view):
            whole = _outermost(site, view)
            interpolated = _interpolated(site, whole)
            if interpolated is not None:
                yield rewriting("Write as one string", site.edit(whole.span, interpolated))
            return
        if isinstance(view, ast.Block):
            return


def _is_string(site: Site, view: ast.View) -> bool:
    node = site.value(view)
    return isinstance(node, typed.Binary) and node.type == STRING


def _outermost(site: Site, view: ast.Binary) -> ast.Binary:
    for holder in site.around(view):
        if not (
            isinstance(holder, ast.Binary)
            and holder.operator == "+"
            and holder.left is view
            and _is_string(site, holder)
        ):
            break
        view = holder
    return view


# --- one string ----------------------------------------------------------------------------------


def _interpolated(site: Site, view: ast.Binary) -> str | None:
    """None where a part has no place in a string: it has quotes or braces itself, or a comment."""
    if site.has_comment(view.span):
        return None
    parts = _parts(site, view)
    if not any(isinstance(one, ast.StringLiteral | ast.InterpolatedString) for one in parts):
        return None
    text = ""
    for part in parts:
        written = _inside(site, part)
        if written is None:
            return None
        text += written
    return f"'{text}'"


def _parts(site: Site, view: ast.Expr) -> list[ast.Expr]:
    """The terms of a sum, as far as it is one of strings."""
    if isinstance(view, ast.Binary) and view.operator == "+" and _is_string(site, view):
        left = site.value(view.left)
        if left is not None and left.type == STRING:
            return [*_parts(site, view.left), view.right]
        return [view.left, view.right]
    return [view]


def _inside(site: Site, part: ast.Expr) -> str | None:
    source = site.source(part)
    if isinstance(part, ast.InterpolatedString):
        return source[1:-1]
    if isinstance(part, ast.StringLiteral):
        inside = source[1:-1]
        if part.quote == "'":
            return inside
        return inside.replace('\\"', '"').replace("$", "$$").replace("'", "\\'")
    if set(source) & set("'\"{}\n\\$"):
        return None
    return f"${{{source}}}"


# --- a sum ---------------------------------------------------------------------------------------


def _sum(site: Site, view: ast.InterpolatedString) -> str | None:
    terms: list[str] = []
    at = view.span.start + 1
    for part in view.parts:
        if isinstance(part, str):
            continue
        is_name = site.text[part.span.start - 1] == "$"
        start = part.span.start - 1
        if not is_name:
            start = site.text.rfind("${", at, part.span.start)
            end = site.text.find("}", part.span.end)
            if start < 0 or end < 0 or site.text[start + 2 : part.span.start].strip():
                return None
            if site.text[part.span.end : end].strip():
                return None
        else:
            end = part.span.end - 1
        if start > at:
            terms.append(_quoted(site.text[at:start]))
        terms.append(site.source(part) if is_closed(part) else f"({site.source(part)})")
        at = end + 1
    if at < view.span.end - 1:
        terms.append(_quoted(site.text[at : view.span.end - 1]))
    first = next((one for one in view.parts if isinstance(one, ast.Expr)), None)
    begins = view.parts and isinstance(view.parts[0], ast.Expr)
    known = None if first is None else site.value(first)
    if len(terms) < 2 or (begins and (known is None or known.type != STRING)):
        terms.insert(0, '""')
    text = " + ".join(terms)
    return f"({text})" if wants_closed(site, view) else text


def _quoted(inside: str) -> str:
    """The text between single quotes as a string in double quotes."""
    plain = inside.replace("$$", "$").replace("\\'", "'")
    return '"' + plain.replace('"', '\\"') + '"'
