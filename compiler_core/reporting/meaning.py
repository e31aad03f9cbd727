"""HX4: what Elixir can't keep, in words. The lowering finds it (`lower.faults`); each code has a
page in `pages/`.

A warning means: the program would do something else in Elixir. An information is a difference that
shows only in some cases, or a construct that is written in part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compiler_core.base.diagnostic import Diagnostic, Severity, Tag
from compiler_core.lower import faults
from compiler_core.lower.faults import Fault
from compiler_core.lower.things import ELSEWHERE


def describe(fault: Fault) -> Diagnostic:
    """The diagnostic of a fault; its span stays relative to the file."""
    severity, words = _WORDS[fault.code]
    message, help = words(fault)
    tags: tuple[Tag, ...] = ("unnecessary",) if fault.code == faults.UNUSED_FUNCTION else ()
    return Diagnostic(fault.code, severity, fault.span, message, help=help, tags=tags)


def is_found_by_lowering(code: str) -> bool:
    """No earlier phase tells this code."""
    return code in _WORDS


Words = tuple[str, str | None]


def _not_lowered(fault: Fault) -> Words:
    return (
        f"This is not compiled yet: {fault.name}.",
        "The output has a line in its place that raises when it runs.",
    )


def _shared(fault: Fault) -> Words:
    return (
        f"In Haxe this change to `{fault.name}` shows in {_other(fault)} too, which is read "
        "later; in Elixir it doesn't.",
        f"Read it from the one that was changed, or copy the value before: `{fault.name}.copy()`.",
    )


def _held_twice(fault: Fault) -> Words:
    return (
        f"In Haxe this is the very list or map that `{fault.name}` holds, so that a change of the "
        "one shows in the other; in Elixir each has its own.",
        f"Copy it, if that is meant (`{fault.name}.copy()`), or leave it with one object and ask "
        "that for it.",
    )


def _other(fault: Fault) -> str:
    return fault.other if fault.other == ELSEWHERE else f"`{fault.other}`"


def _captured(fault: Fault) -> Words:
    return (
        f"A function value can't change `{fault.name}`, a variable of the function around it.",
        "Return the new value from the function, or use a loop in place of the function value.",
    )


def _lost(fault: Fault) -> Words:
    return (
        f"If an exception follows, the change to `{fault.name}` is lost: `catch` and what comes "
        "behind it see the old value.",
        f"Make the change to `{fault.name}` the last thing that `try` does, or make it behind it.",
    )


def _identity(fault: Fault) -> Words:
    return (
        "In Haxe this asks whether both are one object; in Elixir, whether they hold the same.",
        "Compare a field that tells them apart, such as an id.",
    )


def _null_text(fault: Fault) -> Words:
    return (
        "If this is null, Haxe writes `null` and Elixir writes nothing.",
        'Give the value a type, or a default: `value ?? ""`.',
    )


def _state(fault: Fault) -> Words:
    return (
        f"`{fault.name}` is shared by all processes: two that change it at once may lose one of "
        "the changes.",
        "Keep it in a server (`@:genserver`) where several processes change it.",
    )


def _zero(fault: Fault) -> Words:
    return (
        "Haxe answers a division by zero with infinity or NaN; Elixir raises.",
        None,
    )


def _replaced(fault: Fault) -> Words:
    return (
        f"`{fault.name}` is changed for the caller and also given another value: the caller "
        "doesn't get its change back.",
        f"Take another variable for the new value of `{fault.name}`.",
    )


def _found(fault: Fault) -> Words:
    return (
        f"In Haxe this changes the element inside `{fault.other}`; in Elixir `{fault.other}` keeps "
        "the old one.",
        f"Put the changed `{fault.name}` back by its index or key.",
    )


def _early(fault: Fault) -> Words:
    return (
        f"This function value keeps the `{fault.name}` of now: a later assignment doesn't reach "
        "it in Elixir.",
        f"Hand `{fault.name}` to the function as an argument.",
    )


def _negative(fault: Fault) -> Words:
    return (
        "If this length is negative, Haxe answers with less text and Elixir raises.",
        "Make sure that it isn't: `Std.int(Math.max(0, …))`.",
    )


def _taken(fault: Fault) -> Words:
    return (
        "Where this test says no, the message is gone: Elixir can't make the test in a guard, and "
        "`receive` takes the message to make it.",
        "Add a case below that takes the same messages without a test.",
    )


def _perhaps_zero(fault: Fault) -> Words:
    divisor = f"`{fault.name}`" if fault.name else "this"
    return (
        f"If {divisor} is 0, Haxe answers with infinity or NaN; Elixir raises.",
        "Ask before the division what it is.",
    )


def _late_value(fault: Fault) -> Words:
    return (
        f"Haxe makes this value of `{fault.name}` when the program starts; in Elixir it is made "
        f"when `{fault.name}` is first read.",
        "Make it in a function, and call that where the application starts.",
    )


def _unused_function(fault: Fault) -> Words:
    return (
        f"Nothing calls the private function `{fault.name}`.",
        "In Elixir it becomes a public one without documentation, for an unused private function "
        "is warned of there.",
    )


_WORDS: Mapping[str, tuple[Severity, Callable[[Fault], Words]]] = {
    faults.NOT_LOWERED: (Severity.WARNING, _not_lowered),
    faults.SHARED_VALUE: (Severity.WARNING, _shared),
    faults.CAPTURED_ASSIGNMENT: (Severity.WARNING, _captured),
    faults.CHANGE_LOST: (Severity.WARNING, _lost),
    faults.IDENTITY: (Severity.WARNING, _identity),
    faults.NULL_IN_TEXT: (Severity.INFORMATION, _null_text),
    faults.SHARED_STATE: (Severity.INFORMATION, _state),
    faults.DIVISION_BY_ZERO: (Severity.WARNING, _zero),
    faults.REPLACED_PARAMETER: (Severity.WARNING, _replaced),
    faults.FOUND_ELEMENT: (Severity.WARNING, _found),
    faults.EARLY_CAPTURE: (Severity.WARNING, _early),
    faults.NEGATIVE_LENGTH: (Severity.INFORMATION, _negative),
    faults.MESSAGE_TAKEN: (Severity.WARNING, _taken),
    faults.PERHAPS_ZERO: (Severity.INFORMATION, _perhaps_zero),
    faults.LATE_VALUE: (Severity.INFORMATION, _late_value),
    faults.HELD_TWICE: (Severity.WARNING, _held_twice),
    faults.UNUSED_FUNCTION: (Severity.HINT, _unused_function),
}
