"""`@:foreign_key_constraint`: that the other row isn't there is told as an error of the key."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, NAME, changeset_step

ANNOTATION = changeset_step(
    "foreign_key_constraint",
    "That the other row isn't there is told as an error of the key.",
    '"author_id"',
    ":author_id",
    positional=(FIELD, MESSAGE),
    keywords=(MESSAGE, NAME),
)
