"""A whole file from the dialect into standard Haxe, and back where that has a spelling of its own.

    return {:ok, f(x, null: false)};    →    return Ok(f(x, ({"null": false} : Keyword)));
    reply(("later" : Atom));            →    reply(:later);

Into standard Haxe it is what the fixes of HX021 to HX029 do one after the other: a rewriting may
bring another to light. What has no spelling stays, and a build with `dialect = "haxe"` names it.
Back go what only stands for an addition: typed atoms, typed keyword lists, merged objects. Each
rewriting is kept only where the file can still be read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.project.sources import defines, dialect, text
from compiler_core.query import Database
from compiler_core.syntax import ast
from compiler_core.syntax.parse import parse_file
from compiler_core.syntax.walk import descendants

INTO = "Write the file in standard Haxe"
BACK = "Write the file in the dialect"
KIND = "refactor.rewrite"

_ADDITION = re.compile(r"\|>|%\{|%[A-Z]|\{\s*:\w|\.\.\.\w|[\s(,\[{]:[a-z_]\w*|\w\(.*\w:\s|\s\+\+\s")
"""What hints at an addition: the file is read for it only when the action is taken."""
_SPELT = re.compile(r":\s*(?:Atom|Keyword)\s*\)|\bObjectTools\.merge\(")
_ATOM = re.compile(r"[a-z_]\w*[?!]?\Z")
_KEY = re.compile(r"[A-Za-z_]\w*\Z")
ROUNDS = 12
"""A pipe in a pipe in a keyword … deeper than that nobody writes."""

Rewriting = tuple[Span, str]


def rewritings(db: Database, path: str, span: Span) -> Iterator[Offer]:
    """Offered on the first line, and where the whole file is selected: it is about all of it."""
    written = text(db, path) or ""
    first_line = written.find("\n") if "\n" in written else len(written)
    is_whole = span.start == 0 and span.end >= len(written.rstrip())
    if dialect(db) == "haxe" or (span.end > first_line and not is_whole):
        return
    if _ADDITION.search(written):
        yield Offer(INTO, KIND, lambda: _edits(written, standard(written, dict(defines(db)))))
    if _SPELT.search(written):
        yield Offer(BACK, KIND, lambda: _edits(written, back(written, dict(defines(db)))))


def standard(text: str, defines: dict[str, str]) -> str:
    """The text with each addition rewritten that standard Haxe has a spelling for."""
    for _ in range(ROUNDS):
        faults = parse_file(text, defines, None, "haxe").faults
        found = [fault.edits for fault in faults if fault.edits]
        rewritten = _applied(text, _apart(found))
        if rewritten == text:
            break
        text = rewritten
    return text


def back(text: str, defines: dict[str, str]) -> str:
    """The text with each addition that only a spelling stands for."""
    for _ in range(ROUNDS):
        parsed = parse_file(text, defines)
        found: list[tuple[Rewriting, ...]] = []
        for placed, start in _members(parsed.source):
            for view in descendants(placed):
                edits = _back(view, text, start)
                if edits:
                    found.append(tuple((span.shifted(start), new) for span, new in edits))
        rewritten = _readable(text, _apart_each(found), len(parsed.faults), defines)
        if rewritten == text:
            break
        text = rewritten
    return text


def _members(source: ast.SourceFile) -> Iterator[tuple[ast.Member, int]]:
    for declaration in source.declarations:
        for placed in declaration.members:
            yield placed.member, placed.start
    for placed in source.members:
        yield placed.member, placed.start


# --- back ----------------------------------------------------------------------------------------


def _back(view: ast.View, text: str, start: int) -> tuple[Rewriting, ...]:
    match view:
        case ast.Call(args=[*_, ast.TypeCheck(value=ast.ObjectLiteral() as literal) as last]):
            if _is(last.type, "Keyword") and literal.fields and _are_named(literal):
                return ((last.span, _fields(literal, text, start)),)
            return _merged(view, text, start)
        case ast.Call():
            return _merged(view, text, start)
        case ast.TypeCheck(value=ast.StringLiteral(value=name), type=type) if _is(type, "Atom"):
            written = name if _ATOM.match(name) else json.dumps(name, ensure_ascii=False)
            return ((view.span, f":{written}"),)
        case ast.TypeCheck(value=ast.ObjectLiteral() as literal, type=type):
            if _is(type, "Keyword") and literal.fields and _are_named(literal):
                return ((view.span, f"[{_fields(literal, text, start)}]"),)
    return ()


def _is(type: ast.TypeExpr, name: str) -> bool:
    return isinstance(type, ast.NamedType) and type.path == (name,)


def _are_named(literal: ast.ObjectLiteral) -> bool:
    return all(
        isinstance(one, ast.ObjectField) and _KEY.match(one.name.text.strip("\"'"))
        for one in literal.fields
    )


def _fields(literal: ast.ObjectLiteral, text: str, start: int) -> str:
    parts = []
    for one in literal.fields:
        if isinstance(one, ast.ObjectField):
            value = one.value.span.shifted(start)
            name = one.name.text.strip("\"'")
            parts.append(f"{name}: {text[value.start : value.end]}")
    return ", ".join(parts)


def _merged(view: ast.Call, text: str, start: int) -> tuple[Rewriting, ...]:
    """`ObjectTools.merge(o, {k: v})`."""
    callee = view.callee
    if not isinstance(callee, ast.FieldAccess) or callee.name.text != "merge":
        return ()
    target = callee.target
    if not isinstance(target, ast.Identifier) or target.name != "ObjectTools":
        return ()
    match view.args:
        case [first, ast.ObjectLiteral(fields=[_, *_]) as added]:
            base = first.span.shifted(start)
            inside = added.span.shifted(start)
            fields = text[inside.start + 1 : inside.end - 1].strip()
            return ((view.span, f"{{...{text[base.start : base.end]}, {fields}}}"),)
    return ()


# --- edits ---------------------------------------------------------------------------------------


def _apart(found: Iterable[Iterable[Rewriting]]) -> list[Rewriting]:
    return [one for edits in _apart_each(found) for one in edits]


def _apart_each(found: Iterable[Iterable[Rewriting]]) -> list[list[Rewriting]]:
    """Those that don't touch: of two that do, the one that is farther inside, for the outer one
    takes up the text as it is then."""
    chosen: list[list[Rewriting]] = []
    taken: list[Span] = []
    for edits in sorted(map(list, found), key=lambda one: one[-1][0].end - one[0][0].start):
        spans = [span for span, _ in edits]
        if all(a.end <= b.start or b.end <= a.start for a in spans for b in taken):
            chosen.append(edits)
            taken += spans
    return chosen


def _applied(text: str, edits: list[Rewriting]) -> str:
    for span, new in sorted(edits, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text


def _readable(text: str, found: list[list[Rewriting]], faults: int, defines: dict[str, str]) -> str:
    """All of them, or else those after each of which the file can still be read."""
    at_once = _applied(text, [one for edits in found for one in edits])
    if len(parse_file(at_once, defines).faults) <= faults:
        return at_once
    for edits in sorted(found, reverse=True):
        alone = _applied(text, edits)
        if len(parse_file(alone, defines).faults) <= faults:
            text = alone
    return text


def _edits(old: str, new: str) -> tuple[Edit, ...]:
    """One edit, of what lies between the first and the last difference."""
    if old == new:
        return ()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return (Edit(Span(start, len(old) - end), new[start : len(new) - end]),)
