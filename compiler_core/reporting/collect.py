"""All diagnostics of a file: asks every phase, puts its faults into words, applies the settings.

Severities come from the reporter of each phase; the project may overrule them by code
(`severities`: `{"HX103": "error", "HX302": "off"}`), and a comment silences a line:

    var port = legacyPort();  // haxe-elixir: ignore HX110
    // haxe-elixir: ignore HX110, HX204
    var port = legacyPort();
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from compiler_core.annotations.across import check_across
from compiler_core.annotations.check import check_annotations
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.shapes import check_shapes
from compiler_core.base.diagnostic import Diagnostic, Severity
from compiler_core.base.text import LineIndex
from compiler_core.lower.faults import UNUSED_FUNCTION
from compiler_core.lower.faults import Fault as Lost
from compiler_core.project.sources import dialect, parse
from compiler_core.query import Database, query
from compiler_core.reporting import annotations as annotation_faults
from compiler_core.reporting import meaning, names, patterns, syntax, template_rules
from compiler_core.reporting.class_messages import class_messages
from compiler_core.reporting.clauses import clause_diagnostics
from compiler_core.reporting.messages import message_diagnostics
from compiler_core.reporting.replies import idle_reply
from compiler_core.reporting.templates import embedded_diagnostics
from compiler_core.reporting.unused_functions import may_be_used
from compiler_core.reporting.unused_imports import unused_imports
from compiler_core.reporting.unused_variables import unused_variables
from compiler_core.reporting.variables_around import variables_around
from compiler_core.semantics import infer
from compiler_core.semantics.items import MemberKey, file_keys, member_table
from compiler_core.semantics.macros import visible_macros
from compiler_core.semantics.patterns.check import check_body
from compiler_core.semantics.patterns.faults import MissingCases, PatternFault
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.patterns.values_in_scope import values_in_scope
from compiler_core.syntax import ast
from compiler_core.template_rules.check import template_faults

_IGNORE = re.compile(r"//[ \t]*haxe-elixir:[ \t]*ignore((?:[ \t,]+HX\d+)+)")


def select(
    found: Iterable[Diagnostic], text: str, severities: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """Those that are wanted, once each, in the order of the text."""
    kept = list(dict.fromkeys(_overruled(found, severities)))
    ignored = _ignored_lines(text)
    if ignored:
        lines = LineIndex(text)
        kept = [
            diagnostic
            for diagnostic in kept
            if diagnostic.code not in ignored.get(lines.line_of(diagnostic.span.start), ())
        ]
    kept.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.severity, diagnostic.code))
    return tuple(kept)


def _overruled(found: Iterable[Diagnostic], severities: Mapping[str, str]) -> Iterator[Diagnostic]:
    for diagnostic in found:
        wanted = severities.get(diagnostic.code)
        if wanted is None:
            yield diagnostic
        elif wanted != "off":
            yield replace(diagnostic, severity=Severity[wanted.upper()])


def _ignored_lines(text: str) -> dict[int, set[str]]:
    """By line (from 0): the codes that are silenced there. A comment that has its line to itself
    speaks for the next one."""
    if "haxe-elixir:" not in text:
        return {}
    ignored: dict[int, set[str]] = {}
    lines = LineIndex(text)
    for match in _IGNORE.finditer(text):
        line = lines.line_of(match.start())
        if not text[lines.starts[line] : match.start()].strip():
            line += 1
        ignored.setdefault(line, set()).update(re.findall(r"HX\d+", match[1]))
    return ignored


def diagnostics(db: Database, path: str, with_lowering: bool = True) -> tuple[Diagnostic, ...]:
    """Every diagnostic of the file at `path`; without the lowering's it takes half of the time."""
    parsed = parse(db, path)
    found = list(_before_lowering(db, path))
    if with_lowering:
        from compiler_core.lower.module import (
            lowered,
        )  # half of all imports, after the first answer

        found += (
            meaning.describe(fault)
            for fault in lowered(db, path).faults
            if fault.code != UNUSED_FUNCTION or not may_be_used(db, path, fault.span)
        )
        found += unused_imports(db, path)
        told = {one.span for one in found}
        found += (one for one in unused_variables(db, path) if one.span not in told)
    if parsed.faults:
        found = list(_without_echoes(found, parsed.text))
    return select(found, parsed.text, db.input("severities", None, {}))


def with_faults(db: Database, path: str, faults: Iterable[Lost]) -> tuple[Diagnostic, ...]:
    """What is known before lowering, and these faults of it, those of one function."""
    parsed = parse(db, path)
    found = [*_before_lowering(db, path), *map(meaning.describe, faults)]
    return select(found, parsed.text, db.input("severities", None, {}))


@query
def _before_lowering(db: Database, path: str) -> tuple[Diagnostic, ...]:
    """What is asked for twice after an edit: alone, and with the lowering's."""
    parsed = parse(db, path)
    found = [syntax.tell(fault, parsed.text) for fault in parsed.faults]
    found += [syntax.tell_inactive(fault, parsed.text) for fault in parsed.inactive_faults]
    strict = bool(db.input("strict", None, False))
    found += [names.describe(one, strict, dialect(db)) for one in infer.faults(db, path)]
    found += _patterns(db, path, parsed.text)
    found += clause_diagnostics(db, path)
    found += list(message_diagnostics(db, path, found))
    found += embedded_diagnostics(parsed)
    found += map(template_rules.describe, template_faults(db, path, parsed.text))
    found += map(annotation_faults.describe, _annotations(db, path))
    found += map(annotation_faults.describe, check_across(db, path))
    if dialect(db) != "haxe":
        found += map(annotation_faults.describe, check_shapes(parsed.source, parsed.text))
    return tuple(found)


def _annotations(db: Database, path: str) -> list[Fault]:
    parsed = parse(db, path)
    return check_annotations(parsed.source, parsed.text, visible_macros(db, path))


def _without_echoes(found: list[Diagnostic], text: str) -> Iterator[Diagnostic]:
    """Not what is said of names, types and patterns on a line that could not be read: there is one
    fault, and what the reader made of the rest of the line is a guess (`let y = 3` names `let`)."""
    lines = LineIndex(text)
    unread = {
        lines.line_of(one.span.start)
        for one in found
        if one.code < "HX1" and one.severity is Severity.ERROR
    }
    for one in found:
        if one.code < "HX1" or one.code >= "HX5" or lines.line_of(one.span.start) not in unread:
            yield one


def _patterns(db: Database, path: str, text: str) -> Iterator[Diagnostic]:
    table = member_table(db, path)
    for key in _keys_with_pattern_faults(db, path):
        start, values = table[key].start, values_in_scope(db, path, key.declaration)
        for fault in pattern_faults(db, path, key):
            variables: frozenset[str] = frozenset()
            reply = None
            if isinstance(fault, MissingCases):
                if _is_over_known_messages(db, path, key, fault):
                    continue
                variables = variables_around(db, path, key, fault.layout)
                reply = _reply(db, path, key, fault, text)
            told = patterns.describe(fault, text, start, values, variables, reply)
            yield told.shifted(start)


def _is_over_known_messages(db: Database, path: str, key: MemberKey, fault: MissingCases) -> bool:
    """Whether the class itself sends what a server's `switch` is over: then it isn't open."""
    if fault.verdict != "open":
        return False
    known = class_messages(db, path, key.declaration).switches
    return (key, fault.layout.span) in known


def _reply(db: Database, path: str, key: MemberKey, fault: MissingCases, text: str) -> str | None:
    """The body of a case that is added to a callback's `switch` over its message."""
    found = idle_reply(db, path, key, in_body=True)
    placed = member_table(db, path)[key]
    member = placed.member
    if found is None or not isinstance(member, ast.FunctionMember) or fault.layout.is_statement:
        return None
    first = member.function.parameters[0]
    subject = fault.layout.subject.shifted(placed.start)
    written = text[subject.start : subject.end].strip("() ")
    return found if first.name is not None and written == first.name.text else None


@query
def _keys_with_pattern_faults(db: Database, path: str) -> tuple[MemberKey, ...]:
    """Few, and the same ones for most edits."""
    return tuple(key for key in file_keys(db, path) if pattern_faults(db, path, key))


@query
def pattern_faults(db: Database, path: str, key: MemberKey) -> tuple[PatternFault, ...]:
    """The faults of one member's patterns, spans relative to it."""
    member = infer.infer_member(db, path, key)
    body = member.function or member.value
    return tuple(check_body(DeclaredShapes(db), body, dialect(db)))
