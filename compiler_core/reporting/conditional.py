"""Faults of conditional compilation, in words: HX015 and HX016.

What Haxe refuses is an error, in dead branches too: a directive without its partner, a condition
that is none. A second `#else` is a warning: Haxe 4.3 takes it, and never reads what follows it.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.syntax.faults import SyntaxFault

_DIRECTIVES = ("#if", "#elseif", "#else", "#end", "#error", "#line")
_CONDITION = "It is one name, `!name`, or an expression in parentheses: `#if (js && !debug)`."


def _unmatched(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(fault, f"This `{fault.found}` belongs to no `#if`.")


def _unclosed(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(fault, "This `#if` has no `#end`.")


def _behind_else(fault: SyntaxFault, text: str) -> Diagnostic:
    labels = (Label(fault.opened, "the `#else`"),) if fault.opened else ()
    return Diagnostic(
        "HX015", Severity.WARNING, fault.span,
        f"This `{fault.found}` stands behind the `#else`: it is never live.", labels,
        "The `#else` is the last branch of its `#if`.",
    )  # fmt: skip


def _unknown(fault: SyntaxFault, text: str) -> Diagnostic:
    meant = closest(fault.found, _DIRECTIVES)
    help = f"Did you mean `{meant}`?" if meant else None
    fixes = (Fix(f"Replace by `{meant}`", (Edit(fault.span, meant),), True),) if meant else ()
    return _error(fault, f"There is no directive `{fault.found}`.", help, fixes)


def _line(fault: SyntaxFault, text: str) -> Diagnostic:
    return _error(fault, "A `#line` needs a number: `#line 12`.")


def _stop(fault: SyntaxFault, text: str) -> Diagnostic:
    said = f": {fault.found}" if fault.found else "."
    return Diagnostic("HX016", Severity.WARNING, fault.span, f"`#error` stops the build here{said}")


def _condition(fault: SyntaxFault, text: str) -> Diagnostic:
    shown = _shown(text, fault.span)
    if fault.found == "unclosed":
        place = fault.insert_at if fault.insert_at is not None else fault.span.end
        fix = Fix("Insert `)`", (Edit(Span(place, place), ")"),), True)
        return _error(fault, "The `(` of this condition is not closed.", None, (fix,))
    if fault.found == "missing":
        if shown.startswith("`#"):
            return _error(fault, f"A condition is missing behind this {shown}.", _CONDITION)
        return _error(fault, f"A name or value is missing before {shown}.", _CONDITION)
    if fault.found == "incomparable":
        return _error(
            fault, "These values can't be compared.",
            "Texts are compared with texts, numbers with numbers, versions with versions.",
        )  # fmt: skip
    if fault.found == "bad_version":
        return _error(
            fault, f"{shown} is no version.", 'A version has three parts: `version("4.3.0")`.'
        )
    if fault.found == "no_value":
        return _error(fault, f"{shown} has no value in a condition.", _CONDITION)
    return _error(fault, f"{shown} can't stand in a condition.", _CONDITION)


def _shown(text: str, span: Span) -> str:
    found = text[span.start : span.end]
    return f"`{found}`" if found and "\n" not in found and len(found) <= 30 else "this"


def _error(
    fault: SyntaxFault, message: str, help: str | None = None, fixes: tuple[Fix, ...] = ()
) -> Diagnostic:
    message = message[0].upper() + message[1:]
    if fault.remove is not None:
        fixes = (*fixes, Fix(f"Remove `{fault.found}`", (Edit(fault.remove, ""),)))
    return Diagnostic("HX015", Severity.ERROR, fault.span, message, (), help, fixes)


TELLERS: dict[str, Callable[[SyntaxFault, str], Diagnostic]] = {
    "unmatched_directive": _unmatched,
    "unclosed_conditional": _unclosed,
    "directive_behind_else": _behind_else,
    "bad_condition": _condition,
    "unknown_directive": _unknown,
    "line_directive": _line,
    "error_directive": _stop,
}
