"""`@:assoc_constraint`: that the row of an association isn't there is told as its error."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import (
    ASSOCIATION,
    MESSAGE,
    NAME,
    changeset_step,
)

ANNOTATION = changeset_step(
    "assoc_constraint",
    "That the row of an association isn't there is told as its error.",
    '"author"',
    ":author",
    positional=(ASSOCIATION, MESSAGE),
    keywords=(MESSAGE, NAME),
)
