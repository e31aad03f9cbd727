"""`@:validate_subset`: the values of the field, a list, must all be of another list."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, VALUES, changeset_step

ANNOTATION = changeset_step(
    "validate_subset",
    "The values of the field, a list, must all be of another list.",
    '"tags", ["new", "old"]',
    ':tags, ["new", "old"]',
    positional=(FIELD, VALUES, MESSAGE),
    keywords=(MESSAGE,),
)
