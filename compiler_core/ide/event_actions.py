"""A page's events as a type: handlers keyed by texts become cases of an enum abstract.

    function handleEvent("save", params, socket) {…}
    function handleEvent("close", params, socket) {…}

        →   function handleEvent(event: ShopLiveEvent, params, socket) {
                return switch (event) { case Save: …; case Close: …; };
            }
            @:phxEventNames enum abstract ShopLiveEvent(String) to String { var Save = "save"; … }

What comes out in Elixir stays the same; an event without a case is told from now on. It is offered
on `handleEvent` where that can be done without losing anything: all clauses stand together, name
their events by plain texts and their other parameters alike, or are one `switch` over the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.elixir.names import pascal_case
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.scope import resolve_type
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants
from compiler_core.template_rules.page import LIVE

HANDLERS = ("handleEvent", "handle_event")
_SEPARATORS = re.compile(r"[^A-Za-z0-9]+")
_VALUE = re.compile(r"[A-Z][A-Za-z0-9]*\Z")


@dataclass(frozen=True, slots=True)
class _Clause:
    member: ast.FunctionMember
    start: int

    @property
    def span(self) -> Span:
        return self.member.span.shifted(self.start)


def typed_events(db: Database, path: str, span: Span) -> Iterator[Fix]:
    """On a page's `handleEvent`: its events as an enum abstract."""
    parsed = parse(db, path)
    for view in parsed.source.declarations:
        if LIVE.isdisjoint(one.name for one in view.metadata):
            continue
        clauses = [
            _Clause(placed.member, placed.start)
            for placed in view.members
            if isinstance(placed.member, ast.FunctionMember) and placed.member.name.text in HANDLERS
        ]
        if not any(one.span.start <= span.end and span.start <= one.span.end for one in clauses):
            continue
        name = f"{view.name.text}Event"
        if resolve_type(db, path, (name,)) is not None:
            continue
        if len(clauses) == 1 and _switch(clauses[0]) is not None:
            made = _of_switch(clauses[0], name)
        else:
            made = _of_clauses(parsed.text, view, clauses, name)
        if made is not None:
            events, edits = made
            end = Span(view.span.end, view.span.end)
            yield Fix(f"Take the events as `{name}`", (*edits, Edit(end, _enum(name, events))))


Made = tuple[dict[str, str], tuple[Edit, ...]]
"""The events and what they are called in the enum; the edits of the handlers."""


def _named(events: Sequence[str]) -> dict[str, str] | None:
    """`close_all` → `CloseAll`; None where two would be called the same, or one can't be."""
    names = {one: pascal_case(_SEPARATORS.sub("_", one).strip("_")) for one in events}
    is_right = all(_VALUE.match(name) for name in names.values())
    return names if is_right and names and len(set(names.values())) == len(names) else None


def _enum(name: str, events: dict[str, str]) -> str:
    lines = [f'    var {called} = "{event}";' for event, called in events.items()]
    head = f"\n\n@:phxEventNames\nenum abstract {name}(String) to String {{\n"
    return head + "\n".join(lines) + "\n}"


# --- one `switch` --------------------------------------------------------------------------------


def _switch(clause: _Clause) -> ast.Switch | None:
    parameters = clause.member.function.parameters
    if not parameters or parameters[0].name is None or parameters[0].pattern is not None:
        return None
    name = parameters[0].name.text
    uses = [
        one
        for one in descendants(clause.member)
        if isinstance(one, ast.Identifier) and one.name == name
    ]
    for one in descendants(clause.member):
        if isinstance(one, ast.Switch):
            subject = one.subject.inner if isinstance(one.subject, ast.Parenthesis) else one.subject
            if isinstance(subject, ast.Identifier) and subject.name == name and len(uses) == 1:
                return one
    return None


def _of_switch(clause: _Clause, name: str) -> Made | None:
    switch = _switch(clause)
    parameter = clause.member.function.parameters[0]
    assert switch is not None and parameter.name is not None
    texts: list[ast.StringLiteral] = []
    for case in switch.cases:
        for pattern in case.patterns:
            for one in _alternatives(pattern):
                if isinstance(one, ast.StringLiteral):
                    texts.append(one)
                elif not (isinstance(one, ast.Identifier) and one.name == "_"):
                    return None
    events = _named(list(dict.fromkeys(one.value for one in texts)))
    if events is None:
        return None
    edits = [Edit(one.span.shifted(clause.start), events[one.value]) for one in texts]
    if parameter.type is not None:
        edits.append(Edit(parameter.type.span.shifted(clause.start), name))
    else:
        end = parameter.name.span.end + clause.start
        edits.append(Edit(Span(end, end), f": {name}"))
    return events, tuple(edits)


def _alternatives(pattern: ast.Expr) -> Iterator[ast.Expr]:
    if isinstance(pattern, ast.Binary) and pattern.operator == "|":
        yield from _alternatives(pattern.left)
        yield from _alternatives(pattern.right)
    else:
        yield pattern


# --- clauses -------------------------------------------------------------------------------------


def _of_clauses(
    text: str, view: ast.TypeDeclaration, clauses: list[_Clause], name: str
) -> Made | None:
    patterns = [_event_of(one) for one in clauses]
    texts = [one.value for one in patterns if one is not None]
    events = _named(texts)
    if events is None or len(texts) < len(clauses) or len(set(texts)) < len(texts):
        return None
    others = [_other_parameters(text, one) for one in clauses]
    is_alike = all(one is not None and one == others[0] for one in others)
    if not is_alike or not _stand_together(text, clauses):
        return None
    first, pattern = clauses[0], patterns[0]
    body = first.member.function.body
    if body is None or pattern is None:
        return None
    event = "event" if "event" not in re.findall(r"\w+", others[0] or "") else "name"
    place, head_end = pattern.span.shifted(first.start), body.span.start + first.start
    head = text[first.span.start : place.start] + f"{event}: {name}" + text[place.end : head_end]
    line = text.rfind("\n", 0, first.span.start) + 1
    indent = text[line : first.span.start] if not text[line : first.span.start].strip() else "    "
    step = "\t" if indent.startswith("\t") else "    "
    are_values = all(_value(one) is not None for one in clauses)
    cases = [
        _case(text, one, events[said], indent + step + step, are_values)
        for one, said in zip(clauses, texts, strict=True)
    ]
    if any(one is None for one in cases):
        return None
    lines = [
        f"{head}{{",
        f"{indent}{step}{'return ' if are_values else ''}switch ({event}) {{",
        *(one for one in cases if one is not None),
        f"{indent}{step}}}{';' if are_values else ''}",
        f"{indent}}}",
    ]
    whole = Span(first.span.start, clauses[-1].span.end)
    return events, (Edit(whole, "\n".join(lines)),)


def _event_of(clause: _Clause) -> ast.StringLiteral | None:
    parameters = clause.member.function.parameters
    pattern = parameters[0].pattern if parameters else None
    return pattern if isinstance(pattern, ast.StringLiteral) else None


def _other_parameters(text: str, clause: _Clause) -> str | None:
    """As written; None where one of them is a pattern."""
    others = clause.member.function.parameters[1:]
    if any(one.pattern is not None or one.name is None for one in others):
        return None
    spans = [one.span.shifted(clause.start) for one in others]
    return ", ".join(text[span.start : span.end] for span in spans)


def _stand_together(text: str, clauses: list[_Clause]) -> bool:
    """Nothing but blanks lies between two clauses: a comment, or another member, would be lost."""
    ends = [one.span.end for one in clauses[:-1]]
    starts = [one.span.start for one in clauses[1:]]
    between = zip(ends, starts, strict=True)
    return all(not text[end:start].strip() for end, start in between)


def _value(clause: _Clause) -> ast.Expr | None:
    """What a body of nothing but a `return` gives."""
    body = clause.member.function.body
    if isinstance(body, ast.Block) and len(body.statements) == 1:
        only = body.statements[0]
        return only.value if isinstance(only, ast.Return) else None
    return None


def _case(text: str, clause: _Clause, called: str, indent: str, as_value: bool) -> str | None:
    body = clause.member.function.body
    if not isinstance(body, ast.Block) or not body.statements:
        return None
    deeper = indent + ("\t" if indent.startswith("\t") else "    ")
    inside = body.span.shifted(clause.start)
    written = text[inside.start + 1 : inside.end - 1].strip("\n").rstrip()
    value = _value(clause) if as_value else None
    if value is not None:
        if "//" in written or "/*" in written:
            return None  # a comment would be lost
        span = value.span.shifted(clause.start)
        return f"{indent}case {called}:\n{deeper}{text[span.start : span.end]};"
    lines = written.split("\n")
    own = min((len(one) - len(one.lstrip()) for one in lines if one.strip()), default=0)
    moved = "\n".join(f"{deeper}{one[own:]}" if one.strip() else "" for one in lines)
    return f"{indent}case {called}:\n{moved}"
