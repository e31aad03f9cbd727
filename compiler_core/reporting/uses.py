"""Faults of what bodies do with what they have, in words: comparisons, casts, elements."""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.semantics import faults
from compiler_core.semantics.faults import Fault

Words = tuple[str, str | None]
"""The sentence, and the line of help."""


def _not_indexable(fault: Fault) -> Words:
    found = fault.word("found")
    help = "Write `charAt(index)` for a character of it." if found == "String" else None
    return f"`{found}` has no elements to take with `[…]`.", help


def _unreachable(fault: Fault) -> Words:
    word = fault.word("word")
    if word in ("catch", "exception"):
        name = fault.word("name")
        by = f"the one of `{name}` takes it already" if name else "the one before takes everything"
        return f"This `catch` is never reached: {by}.", "Put it first, or leave it out."
    return f"This is never reached: `{word}` comes before it.", None


def _deprecated(fault: Fault) -> Words:
    return f"`{fault.word('name')}` is deprecated.", fault.word("text") or None


def _wrong_cast(fault: Fault) -> Words:
    name = fault.word("name")
    if fault.word("what") == "parameter":
        return (
            f"At run time nobody knows what `{name}` is: it can't be cast to.",
            "Write `cast value`, which checks nothing.",
        )
    return (
        f"A cast can only ask for classes, enums and the like, not for `{name}`.",
        "Write `cast value`, which checks nothing, or `(value : T)`.",
    )


def _not_comparable(fault: Fault) -> Words:
    operator, abstract = fault.word("operator"), fault.word("abstract")
    if operator:
        return (
            f"`{operator}` can't compare `{fault.word('left')}` with `{fault.word('right')}`:"
            " only numbers and strings have an order.",
            f"Write `@:op(A {operator} B)` in `{abstract}`, or compare what it is made of."
            if abstract and abstract != "Bool"
            else None,
        )
    return (
        f"`{fault.word('left')}` and `{fault.word('right')}` have nothing in common: they are never"
        " equal.",
        None,
    )


def _not_a_pattern(fault: Fault) -> Words:
    name, what, path = fault.word("name"), fault.word("what"), fault.word("path")
    help = f"Compare it in a guard: `case value if (value == {path or '…'}):`."
    if what == "variable":
        return f"`{name}` can change, so that it can't be a pattern; a constant can.", help
    if what == "function":
        return f"`{name}` is a function; only constants can be patterns.", None
    if path:
        return f"`{path}` isn't a constant, so that it can't be a pattern.", help
    return "This is an expression; only constants, constructors and names can be patterns.", help


WORDS: dict[str, Callable[[Fault], Words]] = {
    faults.NOT_INDEXABLE: _not_indexable,
    faults.UNREACHABLE: _unreachable,
    faults.DEPRECATED: _deprecated,
    faults.WRONG_CAST: _wrong_cast,
    faults.NOT_COMPARABLE: _not_comparable,
    faults.NOT_A_PATTERN: _not_a_pattern,
}
