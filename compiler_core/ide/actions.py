"""What can be done at a place: the fixes of the diagnostics there, and refactorings.

A fix belongs to its diagnostic and is offered wherever the diagnostic's span touches the asked one.
Two diagnostics may offer the very same edits (two unknown names that want one import); then
there is one action.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.diagnostic import Diagnostic, Edit
from compiler_core.base.span import Span
from compiler_core.ide import import_actions, member_actions, switch_fixes
from compiler_core.query import Database
from compiler_core.reporting import collect
from compiler_core.semantics import faults


@dataclass(frozen=True, slots=True)
class Action:
    """`kind` is the protocol's dotted name (`quickfix`, `refactor.rewrite`). `snippet`: the edits
    hold snippet stops. `diagnostic` is the one that it mends."""

    title: str
    kind: str
    edits: tuple[Edit, ...]
    snippet: bool = False
    preferred: bool = False
    diagnostic: Diagnostic | None = None


def code_actions(db: Database, path: str, span: Span) -> list[Action]:
    """In the order of the text, fixes first, preferred ones before others of their diagnostic."""
    found: dict[tuple[str, tuple[Edit, ...]], Action] = {}
    for action in (
        *_fixes(db, path, span),
        *_rewritings(db, path, span),
        *_of_whole_file(db, path),
    ):
        found.setdefault((action.title, action.edits), action)
    return list(found.values())


def _fixes(db: Database, path: str, span: Span) -> Iterator[Action]:
    for diagnostic in collect.diagnostics(db, path):
        if not touches(diagnostic.span, span):
            continue
        fixes = [*diagnostic.fixes, *import_actions.imports_for(db, path, diagnostic)]
        for fix in sorted(fixes, key=lambda fix: not fix.preferred):
            yield Action(fix.title, "quickfix", fix.edits, fix.snippet, fix.preferred, diagnostic)


def _rewritings(db: Database, path: str, span: Span) -> Iterator[Action]:
    for fix in switch_fixes.expanded_wildcards(db, path, span):
        yield Action(fix.title, "refactor.rewrite", fix.edits, fix.snippet)
    for fix in member_actions.implemented_members(db, path, span):
        yield Action(fix.title, "quickfix", fix.edits)
    for fix in member_actions.written_types(db, path, span):
        yield Action(fix.title, "refactor.rewrite", fix.edits)


_SPELLINGS = frozenset(
    (
        faults.UNDECLARED_MODULE,
        faults.UNDECLARED_CONSTRUCTOR,
        faults.UNDECLARED_FUNCTION,
        faults.UNDECLARED_VARIABLE,
        faults.UNDECLARED_FIELD,
        faults.UNDECLARED_TYPE,
        faults.UNDECLARED_IMPORT,
        faults.UNKNOWN_STRUCTURE_FIELD,
    )
)
"""Their fixes guess what was meant: one looks at each."""


def _of_whole_file(db: Database, path: str) -> Iterator[Action]:
    """What a client asks for by its kind, as when a file is saved."""
    organized = import_actions.organized_imports(db, path)
    if organized is not None:
        yield Action(organized.title, "source.organizeImports", organized.edits)
    edits: list[Edit] = []
    for diagnostic in collect.diagnostics(db, path):
        if diagnostic.code in _SPELLINGS:
            continue
        preferred = next((fix for fix in diagnostic.fixes if fix.preferred), None)
        if preferred is None or preferred.snippet or any(edit.file for edit in preferred.edits):
            continue
        if not any(touches(one.span, other.span) for one in preferred.edits for other in edits):
            edits += preferred.edits
    if edits:
        yield Action("Apply all preferred fixes", "source.fixAll", tuple(edits))


def touches(one: Span, other: Span) -> bool:
    """True where the spans share a character or an edge: a cursor stands between characters."""
    return one.start <= other.end and other.start <= one.end
