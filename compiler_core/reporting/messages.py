"""Messages that a process is sent and never takes, in words: HX215.

GenServer.cast(pid, :reset)      →  No clause of `handleCast` takes `:reset`, which this …
receive { case Join(user): … }   →  This process never takes `Leave(userId)` of the messages …
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.reporting import clause_fixes, pattern_fixes
from compiler_core.reporting.class_messages import Unreceived, Untaken, messages_of_file
from compiler_core.reporting.clause_fixes import Clause
from compiler_core.reporting.pattern_fixes import Source
from compiler_core.reporting.replies import idle_reply
from compiler_core.reporting.variables_around import variables_around
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.semantics.patterns.clauses import MissingClauses
from compiler_core.semantics.patterns.faults import SwitchLayout
from compiler_core.semantics.patterns.values_in_scope import values_in_scope
from compiler_core.semantics.patterns.witness import Blank, ConstructorWitness, Witness
from compiler_core.syntax import ast

SHOWN = 5


def message_diagnostics(
    db: Database, path: str, told: Collection[Diagnostic] = ()
) -> Iterator[Diagnostic]:
    """The diagnostics of a file's processes, spans relative to the file. What the cases and clauses
    miss of an enum is not said again where it is `told` already."""
    missing = {one.span for one in told if one.code in ("HX201", "HX202", "HX212")}
    for _, found in messages_of_file(db, path):
        for one in found.untaken:
            yield from _untaken(db, path, one, missing)
        for other in found.unreceived:
            yield _unreceived(db, path, other)


def _untaken(
    db: Database, path: str, fault: Untaken, missing: Collection[Span]
) -> Iterator[Diagnostic]:
    table = member_table(db, path)
    placed = table[fault.key]
    text = parse(db, path).text
    values = values_in_scope(db, path, fault.key.declaration)
    reply = idle_reply(db, path, fault.key, in_body=fault.switch is not None)
    place = _place(placed, fault)
    kept = [
        (witness, Label(span.shifted(table[key].start), "sent here"))
        for witness, (key, span) in zip(fault.witnesses, fault.senders, strict=True)
        if place not in missing or not isinstance(witness, ConstructorWitness)
    ]
    if not kept:
        return
    witnesses = tuple(witness for witness, _ in kept)
    labels = tuple(dict.fromkeys(label for _, label in kept))[:SHOWN]
    what = _list([_quoted(one, values) for one in witnesses])
    help_line = "In Elixir a message that no clause takes raises, and ends the server."
    if fault.switch is not None:
        message = f"This server has no case for {what}, which it is sent."
        source = Source(text, placed.start)
        names = values | variables_around(db, path, fault.key, fault.switch)
        fixes = _shifted(added_cases(source, fault.switch, witnesses, names, reply), placed.start)
    else:
        assert isinstance(placed.member, ast.FunctionMember)
        message = f"No clause of `{fault.callback}` takes {what}, which this server is sent."
        clauses = _clauses(db, path, fault.key)
        blanks = (Blank(),) * (len(placed.member.function.parameters) - 1)
        arguments = tuple((one, *blanks) for one in witnesses)
        all_of_them = MissingClauses(arguments, len(arguments), False)
        fixes = clause_fixes.added_clauses(text, clauses, all_of_them, reply)
    yield Diagnostic("HX215", Severity.WARNING, place, message, labels, help_line, fixes)


def _place(placed: ast.PlacedMember, fault: Untaken) -> Span:
    """The subject of the `switch`, or the name of the first clause."""
    span = placed.member.name.span if fault.switch is None else fault.switch.subject
    return span.shifted(placed.start)


def _unreceived(db: Database, path: str, fault: Unreceived) -> Diagnostic:
    start = member_table(db, path)[fault.key].start
    values = values_in_scope(db, path, fault.key.declaration)
    names = values | variables_around(db, path, fault.key, fault.layout)
    shown = [_quoted(one, values) for one in fault.witnesses[:SHOWN]]
    what = _list(shown, fault.count - len(shown))
    of = f"`{fault.enum}`"
    message = f"This process never takes {what} of the messages of {of}."
    severity = Severity.WARNING
    if fault.is_guessed:
        message = f"The cases name messages of {of}; no `receive` here takes {what}."
        severity = Severity.INFORMATION
    source = Source(parse(db, path).text, start)
    witnesses = fault.witnesses if len(fault.witnesses) == fault.count else fault.witnesses[:SHOWN]
    return Diagnostic(
        "HX215",
        severity,
        fault.layout.keyword.shifted(start),
        message,
        help="In Elixir a message that no case takes stays in the mailbox.",
        fixes=_shifted(added_cases(source, fault.layout, witnesses, names, None), start),
    )


def added_cases(
    source: Source,
    layout: SwitchLayout,
    witnesses: tuple[Witness, ...],
    names: Collection[str],
    reply: str | None,
) -> tuple[Fix, ...]:
    """All cases, then each of the first few."""
    body = pattern_fixes.PLACEHOLDER if reply is None else reply
    patterns = [witness_text(one, constants=names) for one in witnesses]
    fixes = [
        pattern_fixes.added_cases(source, layout, [one], f"Add `case {one}`", body)
        for one in patterns[:SHOWN]
    ]
    if len(patterns) > 1:
        title = f"Add the {len(patterns)} missing cases"
        fixes.insert(0, pattern_fixes.added_cases(source, layout, patterns, title, body))
    first = fixes[0]
    fixes[0] = Fix(first.title, first.edits, preferred=True, snippet=first.snippet)
    return tuple(fixes)


def _clauses(db: Database, path: str, first: MemberKey) -> list[Clause]:
    wanted = (first.declaration, first.name)
    return [
        (placed.member, placed.start)
        for key, placed in member_table(db, path).items()
        if (key.declaration, key.name) == wanted and isinstance(placed.member, ast.FunctionMember)
    ]


def _shifted(fixes: tuple[Fix, ...], start: int) -> tuple[Fix, ...]:
    """The fixes of a member that starts at `start`, with places in the file."""
    return tuple(
        replace(fix, edits=tuple(Edit(e.span.shifted(start), e.text, e.file) for e in fix.edits))
        for fix in fixes
    )


def _quoted(witness: Witness, names: Collection[str]) -> str:
    return f"`{witness_text(witness, constants=names)}`"


def _list(shown: list[str], more: int = 0) -> str:
    if len(shown) > SHOWN:
        shown, more = shown[:SHOWN], len(shown) - SHOWN
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"
