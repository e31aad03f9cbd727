"""`@:validate_inclusion`: the field's value must be one of a list."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, VALUES, changeset_step

ANNOTATION = changeset_step(
    "validate_inclusion",
    "The field's value must be one of a list.",
    '"title", ["first", "second"]',
    ':title, ["first", "second"]',
    positional=(FIELD, VALUES, MESSAGE),
    keywords=(MESSAGE,),
)
