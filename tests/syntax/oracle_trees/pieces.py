"""A file cut into pieces that Haxe's parser can read one by one, each with our tree of it.

A member goes to Haxe as the field of a structure, an enum's constructor as a method, the parts of a
declaration's head as types, metadata and type parameters. Dead branches and directives are blanked,
so that every piece is the code that is live.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.syntax import ast
from compiler_core.syntax.parsed_file import ParsedFile
from tests.syntax.oracle_trees.canonical import Canonical, DialectOnly


class Piece(NamedTuple):
    kind: str
    """`E`, `T`, `F`, `C`: see `Trees.hx`."""
    code: str
    expected: str
    """Our tree of it, canonical; empty if it holds additions of the dialect."""
    what: str
    """Member, metadata, type, …: for counting."""


def pieces(parsed: ParsedFile) -> Iterator[Piece]:
    text = live_text(parsed)
    for declaration in parsed.source.declarations:
        yield from _head(declaration, text)
    for placed in parsed.members:
        yield _member(placed.member, text[placed.start : placed.end])


def live_text(parsed: ParsedFile) -> str:
    """The text with blanks for directives and dead branches."""
    text = parsed.text
    for span in (*parsed.inactive, *parsed.directives):
        dead = text[span.start : span.end]
        text = text[: span.start] + re.sub(r"[^\n\r]", " ", dead) + text[span.end :]
    return text


def _member(member: ast.Member, code: str) -> Piece:
    canonical = Canonical()
    kind = "F"
    if isinstance(member, ast.EnumConstructor):
        code = _as_method(member, code)
    try:
        return Piece(kind, code, f"[{canonical.member(member)}]", type(member).__name__)
    except DialectOnly:
        return Piece(kind, code, "", "dialect")


def _as_method(member: ast.EnumConstructor, code: str) -> str:
    start, end = member.name.span
    if member.parameters is None:
        if member.type_parameters:
            end = code.index(">", member.type_parameters[-1].span.end) + 1
        code = f"{code[:end]}(){code[end:]}"
    return f"{code[:start]}function {code[start:]}"


def _head(declaration: ast.TypeDeclaration, text: str) -> Iterator[Piece]:
    for meta in declaration.metadata:
        code = text[meta.span.start : meta.span.end]
        try:
            shown = Canonical(meta.span.start).metadata(meta)
        except DialectOnly:  # a keyword argument
            continue
        expected = f"(meta {shown} (id null@{len(code) + 1}))"
        yield Piece("E", f"{code} null", expected, "Metadata")
    if declaration.type_parameters:
        first, last = declaration.type_parameters[0], declaration.type_parameters[-1]
        before = "function f<"
        code = f"{before}{text[first.span.start : last.span.end]}>();"
        canonical = Canonical(first.span.start - len(before))
        shown = canonical.type_parameters(declaration.type_parameters)
        expected = f"[(field f [] [] (method [{shown}] [] - -))]"
        yield Piece("F", code, expected, "TypeParameter")
    types = [declaration.aliased, declaration.underlying]
    for type_ in (*types, *declaration.from_types, *declaration.to_types):
        if type_ is not None:
            yield _type(type_, text)
    if declaration.kind in ("class", "interface") and declaration.body_span is not None:
        span = Span(declaration.name.span.start, declaration.body_span.start - 1)
        head = Canonical(span.start)
        without_members = head.class_head(_without_members(declaration))
        code = text[span.start : span.end]
        kind = "" if declaration.kind == "class" else "interface"
        if not kind:
            yield Piece("C", code, f"(macro {without_members})", "class head")


def _without_members(declaration: ast.TypeDeclaration) -> ast.TypeDeclaration:
    return ast.TypeDeclaration(
        declaration.span, declaration.kind, declaration.name, [], [], declaration.type_parameters,
        None, declaration.extends, declaration.implements, [],
    )  # fmt: skip


def _type(type_: ast.TypeExpr, text: str) -> Piece:
    code = text[type_.span.start : type_.span.end]
    try:
        return Piece("T", code, Canonical(type_.span.start).type(type_), "type")
    except DialectOnly:
        return Piece("T", code, "", "dialect")


def lost_text(parsed: ParsedFile) -> str:
    """Live code that is in no section: nothing but braces may stand between the pieces."""
    rest = list(live_text(parsed))
    spans = [Span(comment.start, comment.end) for comment in parsed.outer_comments]
    for section in parsed.sections:
        for unit in (section.head, *section.members):
            spans.append(Span(unit.start, unit.end))
        for brace in (section.opening, section.closing):
            if brace is not None:
                spans.append(Span(brace, brace + 1))
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    return "".join(rest).replace(";", "").strip("\ufeff \t\r\n")
