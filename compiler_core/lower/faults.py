"""What the lowering finds fault with, as data; `reporting.meaning` puts it into sentences."""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.base.span import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """`span` is relative to the file. `name` and `other` are the user's own words for what it is
    about; which ones, the sentence of each `code` shows."""

    code: str
    span: Span
    name: str = ""
    other: str = ""


NOT_LOWERED = "HX401"
"""`name`: a construct that stands in the output as a failing line."""
SHARED_VALUE = "HX403"
"""A change through `name` that shows in `other` in Haxe, and not in Elixir."""
CAPTURED_ASSIGNMENT = "HX404"
"""A function value changes `name`, a variable of the function around it."""
CHANGE_LOST = "HX405"
"""`name`, changed before an exception inside `try`, has its old value in `catch`."""
IDENTITY = "HX406"
"""`==` of two mutable values compares what they hold."""
NULL_IN_TEXT = "HX407"
"""A value of unknown type inside text: null is empty there."""
SHARED_STATE = "HX408"
"""`name`, a static variable: two processes that change it at once may lose a change."""
DIVISION_BY_ZERO = "HX409"
"""A division by zero that can be seen raises."""
REPLACED_PARAMETER = "HX410"
"""Parameter `name` is changed and also assigned: the caller can't have both."""
FOUND_ELEMENT = "HX411"
"""A change to `name`, an element of `other` that was looked up: `other` keeps the old one."""
EARLY_CAPTURE = "HX412"
"""`name` is assigned after a function value captured it: the function keeps the old value."""
NEGATIVE_LENGTH = "HX413"
"""A length that may be negative: Haxe answers with less text, Elixir raises."""
MESSAGE_TAKEN = "HX414"
"""A test of a `receive` that no guard can make: where it says no, the message is gone."""
PERHAPS_ZERO = "HX415"
"""`name`, which is divided by, may be zero: nothing in the function asks."""
LATE_VALUE = "HX416"
"""The first value of static variable `name` is made when it is first read."""
HELD_TWICE = "HX417"
"""A list or map that the field `name` holds is given to another one, and changes in one of them."""
UNUSED_FUNCTION = "HX125"
"""`name`: a private function that nothing in its class calls."""
