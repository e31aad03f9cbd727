"""`@:no_assoc_constraint`: that rows of an association are still there is told as its error."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import (
    ASSOCIATION,
    MESSAGE,
    NAME,
    changeset_step,
)

ANNOTATION = changeset_step(
    "no_assoc_constraint",
    "That rows of an association are still there is told as its error.",
    '"chapters"',
    ":chapters",
    positional=(ASSOCIATION, MESSAGE),
    keywords=(MESSAGE, NAME),
)
