"""Semantic tokens: what each word of a file is, as far as its text alone tells.

    class Cart { static var items: Array<Int>; function add(n: Int) items.push(n); }
    │     │      │      │   │      │     │     │        │   │  │    │     │    parameter
    │     │      │      │   │      type  type  keyword  │   │  type │     method
    │     │      │      │   property.declaration.static │   │       property.static
    │     │      modifier keyword     method.declaration│   parameter.declaration
    │     class.declaration
    keyword

A file is a row of *runs*: one a unit (`unit.py`), and what stands between units.
Their tokens count from the run's start and are **the same object** as long as the unit is read as
the same and its free names mean the same: a keystroke costs its member, and whoever encodes runs
can keep what they made of each.

What `#if` leaves out is one `comment.inactive` a line: it has no meaning in this build.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.semantic_roles import Role, role
from compiler_core.base.span import Span
from compiler_core.ide.semantic_tokens.legend import ABSTRACT, DEPRECATED, OF_KIND, READONLY, STATIC
from compiler_core.ide.semantic_tokens.text import comment_tokens
from compiler_core.ide.semantic_tokens.unit import UnitTokens, unit_tokens
from compiler_core.ide.semantic_tokens.walk import SemanticToken
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.syntax import ast
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedUnit, ReadUnit


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A part of a file: its text, where it starts, its tokens relative to that start."""

    start: int
    text: str
    tokens: tuple[SemanticToken, ...]


Memory = dict[ReadUnit, UnitTokens]
"""What is known of units; it saves work and decides nothing."""


def semantic_tokens(db: Database, path: str) -> list[Run]:
    """The runs of a file in order; no two touch each other's inside."""
    parsed = parse(db, path)
    known: Memory = db.scratch.get(("semantic_tokens", path), {})
    found, kept = runs_of(parsed, known)
    db.scratch["semantic_tokens", path] = kept
    return found


def runs_of(parsed: ParsedFile, known: Memory) -> tuple[list[Run], Memory]:
    """The runs, and what to hand in the next time."""
    kept: Memory = {}
    between = sorted(_between(parsed))
    place, count = 0, len(between)
    runs: list[Run] = []
    end = 0
    for placed, table, is_module_level in _units(parsed):
        if placed.start < end:
            continue
        first = place
        while place < count and between[place].start < placed.start:
            place += 1
        runs += _run_between(parsed.text, between[first:place])
        unit = placed.unit
        answer = known.get(unit)
        if answer is None or not answer.holds(table, is_module_level):
            answer = unit_tokens(unit, table, is_module_level=is_module_level)
        kept[unit] = answer
        tokens = answer.tokens
        first, end = place, placed.end
        while place < count and between[place].start < end:
            place += 1
        if first < place:
            tokens = _overlaid(tokens, between[first:place], placed.start)
        runs.append(Run(placed.start, unit.text, tokens))
    runs += _run_between(parsed.text, between[place:])
    return [run for run in runs if run.tokens], kept


def _run_between(text: str, tokens: list[SemanticToken]) -> Iterator[Run]:
    if tokens:
        start, end = tokens[0].start, tokens[-1].end
        moved = tuple(SemanticToken(a - start, b - start, what) for a, b, what in tokens)
        yield Run(start, text[start:end], moved)


def _overlaid(
    tokens: tuple[SemanticToken, ...], over: list[SemanticToken], offset: int
) -> tuple[SemanticToken, ...]:
    """Directives and dead branches inside a unit, and its own tokens where there are none."""
    merged = [SemanticToken(a - offset, b - offset, what) for a, b, what in over]
    spans = iter([*merged, SemanticToken(1 << 60, 1 << 60, 0)])
    current = next(spans)
    result = list(merged)
    for token in tokens:
        while current.end <= token.start:
            current = next(spans)
        if token.end <= current.start:
            result.append(token)
    result.sort()
    return tuple(result)


# ---- units, and what their free names mean -----------------------------------------------------


def _units(parsed: ParsedFile) -> Iterator[tuple[PlacedUnit, dict[str, Role], bool]]:
    """Every unit with the table of what is declared around it, and whether at module level."""
    declarations = {
        declaration.name.span.start: declaration for declaration in parsed.source.declarations
    }
    shared = _file_table(parsed)
    starts = sorted(declarations)
    for section in parsed.sections:
        table = shared
        if section.opening is not None:
            mine = next(
                (
                    declarations[start]
                    for start in starts
                    if section.head.start <= start < section.opening
                ),
                None,
            )
            table = dict(shared)
            if mine is not None:
                for parameter in mine.type_parameters:
                    table[parameter.name.text] = role("typeParameter")
            for placed in section.members:
                table.update(_member_role(placed.member, "class"))
        yield section.head, table, True
        for placed in section.members:
            yield placed, table, False


_KINDS: dict[ast.DeclarationKind, Role] = {
    "class": role("class"),
    "interface": role("interface"),
    "enum": role("enum"),
    "typedef": role("type"),
    "abstract": role("type"),
    "enum abstract": role("enum"),
}


def _file_table(parsed: ParsedFile) -> dict[str, Role]:
    """The types of the file, the constructors of its enums, its module-level members."""
    table: dict[str, Role] = {}
    for declaration in parsed.source.declarations:
        what = _KINDS[declaration.kind]
        if isinstance(declaration.aliased, ast.StructType):
            what = role("struct")
        if declaration.kind == "class" and declaration.has("abstract"):
            what |= ABSTRACT
        table[declaration.name.text] = what | _deprecated(declaration.metadata)
        if declaration.kind in ("enum", "enum abstract"):
            for placed in declaration.members:
                table.update(_member_role(placed.member, declaration.kind))
    for placed in parsed.source.members:
        table.update(_member_role(placed.member, "module"))
    table.pop("", None)
    return table


def _member_role(member: ast.Member, owner: str) -> dict[str, Role]:
    name = member.name.text
    if not name or name == "new":
        return {}
    modifiers = _deprecated(member.metadata)
    if isinstance(member, ast.EnumConstructor):
        return {name: role("enumMember") | modifiers}
    if isinstance(member, ast.DeclarationMember):
        return {name: _KINDS[member.declaration.kind] | modifiers}
    modifiers |= STATIC if member.has("static") else 0
    if isinstance(member, ast.FunctionMember):
        return {name: role("function" if owner == "module" else "method") | modifiers}
    if isinstance(member, ast.VarMember):
        if owner == "enum abstract" and not member.has("static"):
            return {name: role("enumMember") | modifiers}
        kind = role("variable" if owner == "module" else "property")
        return {name: kind | modifiers | (READONLY if member.is_final else 0)}
    return {}


def _deprecated(metadata: list[ast.Metadata]) -> Role:
    return DEPRECATED if any(meta.name == "@:deprecated" for meta in metadata) else 0


# ---- between units ------------------------------------------------------------------------------

_INACTIVE = role("comment", "inactive")
_MACRO = role("macro")


def _between(parsed: ParsedFile) -> Iterator[SemanticToken]:
    """Comments outside of units, directives, dead branches: all in the file's places."""
    text = parsed.text
    dead = parsed.inactive
    for comment in parsed.outer_comments:
        if any(span.start <= comment.start < span.end for span in dead):
            continue
        for start, end, what in comment_tokens(text[comment.start : comment.end]):
            if start < end:
                yield SemanticToken(comment.start + start, comment.start + end, what)
    for span in dead:
        yield from _dead_lines(text, span)
    for span in parsed.directives:
        if not any(other.start <= span.start < other.end for other in dead):
            yield from _directive(text, span)


def _dead_lines(text: str, span: Span) -> Iterator[SemanticToken]:
    offset = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        inside = line.strip()
        if inside:
            start = offset + len(line) - len(line.lstrip())
            yield SemanticToken(start, start + len(inside), _INACTIVE)
        offset += len(line)


def _directive(text: str, span: Span) -> Iterator[SemanticToken]:
    """`#if (js && !debug)`: the word and the flags are macros."""
    tokens = lex(text[span.start : span.end])
    for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True):
        what = (
            _MACRO if kind in ("DIRECTIVE", "ID") or kind.endswith("_SOFT") else OF_KIND.get(kind)
        )
        if what is not None:
            yield SemanticToken(span.start + start, span.start + end, what)
