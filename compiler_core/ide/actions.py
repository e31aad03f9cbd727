"""What can be done at a place: the fixes of the diagnostics there, and refactorings.

A fix belongs to its diagnostic and is offered wherever the diagnostic's span touches the asked one.
Two diagnostics may offer the very same edits (two unknown names that want one import); then
there is one action.

A refactoring says at once that it can be done, and makes its edits when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix
from compiler_core.base.span import Span
from compiler_core.ide import (
    dialect_actions,
    event_actions,
    import_actions,
    member_actions,
    schema_actions,
    switch_fixes,
)
from compiler_core.ide.generate import generated
from compiler_core.ide.refactoring import (
    clause_split,
    conditional_forms,
    extract_function,
    extract_variable,
    function_forms,
    inline_function,
    inline_variable,
    string_forms,
    switch_arms,
    switch_conditions,
    switch_new,
    variable_forms,
)
from compiler_core.ide.refactoring.offer import Offer
from compiler_core.ide.refactoring.site import Site, site_at
from compiler_core.query import Database
from compiler_core.reporting import collect
from compiler_core.semantics import faults


@dataclass(frozen=True, slots=True)
class Action:
    """`kind` is the protocol's dotted name (`quickfix`, `refactor.rewrite`). `snippet`: the edits
    hold snippet stops. `diagnostic` is the one that it mends."""

    title: str
    kind: str
    make: Callable[[], tuple[Edit, ...]] = field(compare=False)
    snippet: bool = False
    preferred: bool = False
    diagnostic: Diagnostic | None = None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What it changes: made anew each time."""
        return self.make()


def code_actions(db: Database, path: str, span: Span) -> list[Action]:
    """In the order of the text, fixes first, preferred ones before others of their diagnostic."""
    found: dict[tuple[str, object], Action] = {}
    for fix, kind, diagnostic in (*_fixes(db, path, span), *_rewritings(db, path, span)):
        action = _action(fix, kind, diagnostic)
        found.setdefault((fix.title, fix.edits), action)
    titles = {title for title, _ in found}
    generations = _offered(db, path, span, (switch_new.generations,))
    of_file = (
        Action(one.title, one.kind, one.make, one.snippet)
        for one in dialect_actions.rewritings(db, path, span)
    )
    others = (*refactorings(db, path, span), *generations, *of_file, *_of_whole_file(db, path))
    for action in others:
        if action.title not in titles:
            found.setdefault((action.title, action.kind), action)
    return list(found.values())


def _action(fix: Fix, kind: str, diagnostic: Diagnostic | None = None) -> Action:
    edits = fix.edits
    return Action(fix.title, kind, lambda: edits, fix.snippet, fix.preferred, diagnostic)


Found = tuple[Fix, str, Diagnostic | None]


def _fixes(db: Database, path: str, span: Span) -> Iterator[Found]:
    for diagnostic in collect.diagnostics(db, path):
        if not touches(diagnostic.span, span):
            continue
        imports = import_actions.imports_for(db, path, diagnostic)
        fixes = [*diagnostic.fixes, *imports, *generated(db, path, diagnostic)]
        fixes += schema_actions.added_field(db, path, diagnostic)
        for fix in sorted(fixes, key=lambda fix: not fix.preferred):
            yield fix, "quickfix", diagnostic


def _rewritings(db: Database, path: str, span: Span) -> Iterator[Found]:
    for fix in switch_fixes.expanded_wildcards(db, path, span):
        yield fix, "refactor.rewrite", None
    for fix in member_actions.implemented_members(db, path, span):
        yield fix, "quickfix", None
    for fix in schema_actions.of_schemas(db, path, span):
        yield fix, "refactor.rewrite", None
    for fix in event_actions.typed_events(db, path, span):
        yield fix, "refactor.rewrite", None
    for fix in import_actions.shortened_names(db, path, span):
        yield fix, "refactor.rewrite", None


_FAMILIES = (
    extract_variable.extractions,
    extract_function.extractions,
    inline_variable.inlinings,
    inline_function.inlinings,
    variable_forms.rewritings,
    string_forms.rewritings,
    conditional_forms.rewritings,
    function_forms.rewritings,
    clause_split.rewritings,
    switch_arms.rewritings,
    switch_conditions.rewritings,
)


def refactorings(db: Database, path: str, span: Span) -> Iterator[Action]:
    """What keeps what the program does: the same in another form."""
    return _offered(db, path, span, _FAMILIES)


Family = Callable[[Site], Iterator[Offer]]


def _offered(db: Database, path: str, span: Span, families: Iterable[Family]) -> Iterator[Action]:
    site = site_at(db, path, span)
    for family in families if site is not None else ():
        assert site is not None
        for offer in family(site):
            yield Action(offer.title, offer.kind, offer.make, offer.snippet)


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
        yield _action(organized, "source.organizeImports")
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
        yield _action(Fix("Apply all preferred fixes", tuple(edits)), "source.fixAll")


def touches(one: Span, other: Span) -> bool:
    """True where the spans share a character or an edge: a cursor stands between characters."""
    return one.start <= other.end and other.start <= one.end
