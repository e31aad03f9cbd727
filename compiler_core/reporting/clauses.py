"""Faults of functions of several clauses, in words: which clauses belong together, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.base.diagnostic import Diagnostic, Label, Severity
from compiler_core.base.span import Span, cover
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.reporting import clause_fixes
from compiler_core.reporting.class_messages import class_messages
from compiler_core.reporting.clause_fixes import Clause
from compiler_core.reporting.replies import idle_reply
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics import infer
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.semantics.patterns.clauses import (
    ClauseFault,
    MissingClauses,
    RedundantClause,
    check_clauses,
)
from compiler_core.semantics.patterns.type_shapes import DeclaredShapes
from compiler_core.semantics.patterns.witness import ConstructorWitness, Witness
from compiler_core.syntax import ast

SHOWN = 5


def clause_diagnostics(db: Database, path: str) -> Iterator[Diagnostic]:
    """The diagnostics of a file's functions of several clauses, spans relative to the file."""
    for keys, clauses in clause_groups(db, path):
        for fault in clause_faults(db, path, keys):
            first = keys[0]
            if isinstance(fault, MissingClauses):
                messages = class_messages(db, path, first.declaration)
                if fault.is_open and first.name in messages.known:
                    continue
                fault = _without(fault, messages.taken_elsewhere(first.name))
                if not fault.arguments:
                    continue
            reply = idle_reply(db, path, first)
            yield _describe(fault, clauses, parse(db, path).text, reply)


def _without(fault: MissingClauses, constructors: frozenset[str]) -> MissingClauses:
    """What is missing, but messages of an enum that another callback takes."""
    kept = tuple(
        one
        for one in fault.arguments
        if not (isinstance(one[0], ConstructorWitness) and one[0].name in constructors)
    )
    return replace(fault, arguments=kept, count=fault.count - len(fault.arguments) + len(kept))


@query
def clause_faults(db: Database, path: str, keys: tuple[MemberKey, ...]) -> tuple[ClauseFault, ...]:
    functions = [infer.infer_member(db, path, key).function for key in keys]
    known = [function for function in functions if function is not None]
    if len(known) < len(keys):
        return ()
    return tuple(check_clauses(DeclaredShapes(db), known))


def clause_groups(db: Database, path: str) -> Iterator[tuple[tuple[MemberKey, ...], list[Clause]]]:
    """The clauses of one function: same declaration, name and number of parameters, at least one
    parameter a pattern (a bare constructor among them looks like a name)."""
    groups: dict[tuple[str, str, int], list[tuple[MemberKey, Clause]]] = {}
    for key, placed in member_table(db, path).items():
        member = placed.member
        if isinstance(member, ast.FunctionMember) and member.function.parameters:
            arity = len(member.function.parameters)
            group = groups.setdefault((key.declaration, key.name, arity), [])
            group.append((key, (member, placed.start)))
    for group in groups.values():
        every = [one for _, (member, _) in group for one in member.function.parameters]
        if any(one.pattern or (one.name and one.name.text[:1].isupper()) for one in every):
            yield tuple(key for key, _ in group), [clause for _, clause in group]


def _describe(
    fault: ClauseFault, clauses: list[Clause], text: str, reply: str | None
) -> Diagnostic:
    match fault:
        case RedundantClause():
            return _redundant(fault, clauses, text)
        case MissingClauses():
            return _missing(fault, clauses, text, reply)


def _redundant(fault: RedundantClause, clauses: list[Clause], text: str) -> Diagnostic:
    alone = len(fault.covered_by) == 1
    by = "an earlier one takes" if alone else "earlier ones together take"
    why = "takes it already" if alone else "takes a part of it"
    return Diagnostic(
        "HX203",
        Severity.WARNING,
        _parameters(clauses[fault.index]),
        f"This clause is never reached: {by} all of it.",
        labels=tuple(Label(_parameters(clauses[index]), why) for index in fault.covered_by),
        fixes=(clause_fixes.removed_clause(text, clauses[fault.index]),),
        tags=("unnecessary",),
    )


def _missing(
    fault: MissingClauses, clauses: list[Clause], text: str, reply: str | None
) -> Diagnostic:
    member, start = clauses[0]
    name = member.name.text
    shown = [f"`{name}({_list(item)})`" for item in fault.arguments[:SHOWN]]
    more = fault.count - len(shown)
    named = ", ".join(shown) + f" and {more} more" if more > 0 else " or ".join(shown)
    help_line = "In Elixir a call that no clause takes raises `FunctionClauseError`."
    span = member.name.span.shifted(start)
    if fault.is_open and reply is not None and name == "handleInfo":
        return Diagnostic(
            "HX206",
            Severity.HINT,
            span,
            "`handleInfo` has no clause for other messages; one of them ends the process.",
            help="Anybody may send any message to a process.",
            fixes=(clause_fixes.added_rest(text, clauses, reply),),
        )
    if fault.is_open:
        return Diagnostic(
            "HX206",
            Severity.INFORMATION,
            span,
            f"`{name}` has no clause for other arguments than these.",
            help=help_line,
            fixes=(clause_fixes.added_rest(text, clauses, reply),),
        )
    return Diagnostic(
        "HX212",
        Severity.WARNING,
        span,
        f"No clause takes {named}.",
        help=help_line,
        fixes=clause_fixes.added_clauses(text, clauses, fault, reply),
    )


def _list(arguments: tuple[Witness, ...]) -> str:
    return ", ".join(witness_text(argument) for argument in arguments)


def _parameters(clause: Clause) -> Span:
    member, start = clause
    parameters = member.function.parameters
    return cover(parameters[0].span, parameters[-1].span).shifted(start)
