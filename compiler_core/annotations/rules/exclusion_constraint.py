"""`@:exclusion_constraint`: a refused exclusion constraint is an error of the field."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, NAME, changeset_step

ANNOTATION = changeset_step(
    "exclusion_constraint",
    "That an exclusion constraint refuses is told as an error of the field.",
    '"title", name: "no_overlap"',
    ":title, name: :no_overlap",
    positional=(FIELD,),
    keywords=(MESSAGE, NAME),
)
