"""Faults of patterns, in words. Codes HX201 to HX211; each has a page in `pages/`."""

from __future__ import annotations

import re
from collections.abc import Collection

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.reporting import pattern_fixes
from compiler_core.reporting.pattern_fixes import PLACEHOLDER, Source
from compiler_core.reporting.witnesses import witness_text
from compiler_core.semantics.names import type_name
from compiler_core.semantics.patterns import faults
from compiler_core.semantics.patterns.witness import (
    Blank,
    ConstructorWitness,
    Witness,
)

SHOWN = 5
"""How many missing patterns a message names."""

LONGEST_NAMED = 40
"""A longer pattern is only pointed at."""


def describe(
    fault: faults.PatternFault,
    text: str,
    start: int = 0,
    values: Collection[str] = frozenset(),
    variables: Collection[str] = frozenset(),
    reply: str | None = None,
) -> Diagnostic:
    """The diagnostic of a fault in the member that starts at `start` of the file's `text`; spans
    stay relative to the member. `values`: the lower-case names that can't be captured there;
    `variables`: those that a case which is added should not hide; `reply`: its body, where the
    callback around says one."""
    source = Source(text, start)
    match fault:
        case faults.MissingCases():
            return _missing(fault, source, values, variables, reply or PLACEHOLDER)
        case faults.RedundantArm():
            return _redundant_arm(fault, source)
        case faults.UnreachableDefault():
            return _unreachable_default(fault, source)
        case faults.RedundantAlternative():
            return _redundant_alternative(fault, source)
        case faults.UnusedCapture():
            return _unused(fault, source)
        case faults.BoundTwice(span, name, first):
            return Diagnostic(
                "HX208",
                Severity.ERROR,
                span,
                f"`{name}` is bound twice in one pattern.",
                labels=(Label(first, "bound here first"),),
                help="Take two names and compare them in a guard: `case Pair(a, b) if (a == b):`.",
            )
        case faults.NotInAllAlternatives(span, name, bound):
            return Diagnostic(
                "HX209",
                Severity.ERROR,
                span,
                f"This alternative doesn't bind `{name}`, but another one of this case does.",
                labels=(Label(bound, f"`{name}` is bound here"),),
                help="Every alternative must bind the same variables, or none of them.",
            )
        case faults.NullFirst(span, above):
            return Diagnostic(
                "HX214",
                Severity.WARNING,
                span,
                "Haxe tries this case before one above it, for it names `null`; Elixir keeps the "
                "order of the text.",
                labels=(Label(above, "may take the same values"),),
                help="Where it stands first, both mean the same.",
            )
        case faults.NotDecided(span):
            return Diagnostic(
                "HX210",
                Severity.INFORMATION,
                span,
                "Whether these cases take every value was not decided: the patterns are too "
                "entangled.",
                help="Split the switch, or add a `default`.",
            )
    raise AssertionError(f"no words for {fault!r}")


# --- missing -------------------------------------------------------------------------------------


def _missing(
    fault: faults.MissingCases,
    source: Source,
    values: Collection[str],
    variables: Collection[str],
    body: str,
) -> Diagnostic:
    shown = [_quoted(witness, values) for witness in fault.witnesses[:SHOWN]]
    more = fault.count - len(shown)
    named = _list(shown, more)
    if fault.layout.kind == "else":
        what = "other values" if _only_blank(fault.witnesses) else named
        message = f"The `else` of this `with` doesn't take {what}."
    elif fault.verdict == "forgotten":
        of = _over(fault).replace(" over ", " of ")
        message = f"Haxe can't tell that these cases take every value{of}."
    elif fault.verdict == "open":
        message = "This value's type isn't known, and not every value of it has a case here."
        if not _only_blank(fault.witnesses):
            message = f"This value's type isn't known; there may be more than these: {named}."
    elif _only_blank(fault.witnesses):
        message = _open_message(fault)
    elif not fault.layout.arms:
        message = f"This `switch`{_over(fault)} has no cases; it needs {_list(shown, more, 'and')}."
    else:
        message = f"{_verb(fault)} {named}."
    code, severity = _CODES[fault.verdict]
    if fault.layout.kind == "else" and fault.verdict != "open":
        code, severity = "HX211", Severity.WARNING
    return Diagnostic(
        code,
        severity,
        fault.span,
        message,
        labels=_partial_labels(fault, values),
        help=_missing_help(fault),
        fixes=tuple(_missing_fixes(fault, source, {*values, *variables}, body)),
    )


_CODES: dict[faults.Verdict, tuple[str, Severity]] = {
    "error": ("HX201", Severity.ERROR),
    "forgotten": ("HX201", Severity.ERROR),
    "warning": ("HX202", Severity.WARNING),
    "guessed": ("HX202", Severity.WARNING),
    "open": ("HX206", Severity.INFORMATION),
}


def _verb(fault: faults.MissingCases) -> str:
    return f"This `switch`{_over(fault)} has no case for"


def _over(fault: faults.MissingCases) -> str:
    """The subject's type, where naming it says something."""
    name = type_name(None, fault.type)
    if fault.verdict in ("guessed", "open") or "?" in name or len(name) > 40 or name[0] == "{":
        return ""
    return f" over `{name}`"


def _open_message(fault: faults.MissingCases) -> str:
    over = _over(fault)
    if fault.layout.is_statement:
        return f"This `switch`{over} has no case for other values."
    return f"This `switch`{over} gives no value where no case matches."


def _missing_help(fault: faults.MissingCases) -> str | None:
    if fault.verdict == "forgotten":
        return "It wants a `default`, or a wildcard in the place that it doesn't understand."
    if fault.layout.kind == "else":
        return "In Elixir an unmatched value raises `WithClauseError`."
    if fault.verdict == "guessed":
        return "The type is guessed; in Elixir an unmatched value raises `CaseClauseError`."
    if fault.verdict == "warning":
        return "Haxe lets this pass; in Elixir an unmatched value raises `CaseClauseError`."
    if fault.verdict == "open":
        return "Add a `default`, or declare the type."
    return None


def _partial_labels(fault: faults.MissingCases, values: Collection[str]) -> tuple[Label, ...]:
    """The arms that take a part of what is missing: same constructor, other arguments, or a guard
    that may say no."""
    labels: list[Label] = []
    for witness in fault.witnesses[:SHOWN]:
        head = witness.name if isinstance(witness, ConstructorWitness) else None
        for arm in fault.layout.arms:
            if head is None or arm.head != head:
                continue
            text = _quoted(witness, values)
            why = f"doesn't take {text}"
            if arm.is_guarded:
                why = f"takes {text} only if its guard says so"
            label = Label(arm.pattern, why)
            if all(label.span != other.span for other in labels):
                labels.append(label)
    return tuple(labels)


def _missing_fixes(
    fault: faults.MissingCases, source: Source, values: Collection[str], body: str
) -> list[Fix]:
    fixes: list[Fix] = []
    patterns = [witness_text(witness, constants=values) for witness in fault.witnesses]
    blank = _only_blank(fault.witnesses)
    layout = fault.layout
    if not blank:
        if len(patterns) == fault.count and len(patterns) > 1:
            title = f"Add the {len(patterns)} missing cases"
            fixes.append(pattern_fixes.added_cases(source, layout, patterns, title, body))
        for pattern in patterns[:SHOWN]:
            title = f"Add `case {pattern}`"
            fixes.append(pattern_fixes.added_cases(source, layout, [pattern], title, body))
    if not any(arm.is_default for arm in layout.arms) and layout.kind in ("switch", "else"):
        if fault.verdict == "warning" and layout.is_statement:
            body = ""
        fixes.append(pattern_fixes.added_default(source, layout, body, "Add `default`"))
    if fixes:
        first = fixes[0]
        fixes[0] = Fix(first.title, first.edits, preferred=True, snippet=first.snippet)
    return fixes


# --- in vain -------------------------------------------------------------------------------------


def _redundant_arm(fault: faults.RedundantArm, source: Source) -> Diagnostic:
    return Diagnostic(
        "HX203",
        Severity.WARNING,
        fault.span,
        f"This case is never reached: {_covered(fault.covered_by, source)}.",
        labels=_covering_labels(fault.covered_by),
        fixes=(pattern_fixes.removed_arm(source, fault.layout, fault.index),),
        tags=("unnecessary",),
    )


def _redundant_alternative(fault: faults.RedundantAlternative, source: Source) -> Diagnostic:
    removal = fault.removal
    fix = None if removal is None else pattern_fixes.removed_alternative(source, removal)
    text = source.slice(fault.span)
    return Diagnostic(
        "HX204",
        Severity.WARNING,
        fault.span,
        f"The alternative `{text}` is never reached: {_covered(fault.covered_by)}.",
        labels=_covering_labels(fault.covered_by),
        fixes=(fix,) if fix else (),
        tags=("unnecessary",),
    )


def _unreachable_default(fault: faults.UnreachableDefault, source: Source) -> Diagnostic:
    written = "default" if fault.layout.arms[fault.index].is_default else source.slice(fault.span)
    return Diagnostic(
        "HX205",
        Severity.HINT,
        fault.span,
        f"`{written}` is never reached: the cases above take every value.",
        help="Without it, a constructor that is added later is reported here.",
        fixes=(pattern_fixes.removed_arm(source, fault.layout, fault.index),),
        tags=("unnecessary",),
    )


def _covered(by: tuple[Span, ...], source: Source | None = None) -> str:
    """`source`: where the one that takes all can be named."""
    if len(by) == 1:
        text = "" if source is None else source.slice(by[0])
        if text and len(text) <= LONGEST_NAMED and "\n" not in text:
            return f"`case {text}` above takes all of it"
        return "an earlier one takes all of it"
    if not by:
        return "the clauses of the `with` and the cases above take all of it"
    return "earlier ones together take all of it"


def _covering_labels(by: tuple[Span, ...]) -> tuple[Label, ...]:
    if len(by) == 1:
        return (Label(by[0], "takes it already"),)
    return tuple(Label(span, "takes a part of it") for span in by)


def _unused(fault: faults.UnusedCapture, source: Source) -> Diagnostic:
    span, edit = fault.span, Edit(fault.span, "_")
    if fault.has_inner:
        written = re.match(rf"{re.escape(fault.name)}\s*=\s*", source.slice(fault.span))
        end = fault.span.start + (written.end() if written else len(fault.name))
        span = Span(fault.span.start, fault.span.start + len(fault.name))
        edit = Edit(Span(fault.span.start, end), "")
    title = f"Remove `{fault.name} =`" if fault.has_inner else f"Replace `{fault.name}` with `_`"
    return Diagnostic(
        "HX207",
        Severity.HINT,
        span,
        f"`{fault.name}` is captured and never used.",
        fixes=(Fix(title, (edit,)),),
        tags=("unnecessary",),
    )


# --- words ---------------------------------------------------------------------------------------


def _quoted(witness: Witness, values: Collection[str]) -> str:
    return f"`{witness_text(witness, constants=values)}`"


def _list(shown: list[str], more: int, conjunction: str = "or") -> str:
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    if len(shown) > 1:
        return f"{', '.join(shown[:-1])} {conjunction} {shown[-1]}"
    return shown[0]


def _only_blank(witnesses: tuple[Witness, ...]) -> bool:
    return all(isinstance(witness, Blank) for witness in witnesses)
