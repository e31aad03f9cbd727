"""`@:check_constraint`: that a check of the table refuses is told as an error of the field."""

from __future__ import annotations

from dataclasses import replace

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, NAME, changeset_step

ANNOTATION = changeset_step(
    "check_constraint",
    "That a check of the table refuses is told as an error of the field.",
    '"pages", name: "pages_positive", message: "must be positive"',
    ':pages, name: :pages_positive, message: "must be positive"',
    positional=(FIELD,),
    keywords=(
        MESSAGE,
        replace(NAME, required=True, example='"constraint_name"'),
    ),
)
