"""`@:validate_acceptance`: the parameter must be true, as for terms of use."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, changeset_step

ANNOTATION = changeset_step(
    "validate_acceptance",
    "The parameter must be true, as for terms of use.",
    '"terms"',
    ":terms",
    positional=(FIELD, MESSAGE),
    keywords=(MESSAGE,),
)
