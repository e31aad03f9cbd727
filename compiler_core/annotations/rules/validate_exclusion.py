"""`@:validate_exclusion`: the field's value must be none of a list."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, VALUES, changeset_step

ANNOTATION = changeset_step(
    "validate_exclusion",
    "The field's value must be none of a list.",
    '"title", ["admin"], message: "is reserved"',
    ':title, ["admin"], message: "is reserved"',
    positional=(FIELD, VALUES, MESSAGE),
    keywords=(MESSAGE,),
)
