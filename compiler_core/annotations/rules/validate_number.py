"""`@:validate_number`: the field's number must lie within bounds."""

from __future__ import annotations

from compiler_core.annotations.ecto import bounds
from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, changeset_step
from compiler_core.annotations.model import Argument

ANNOTATION = changeset_step(
    "validate_number",
    "The field's number must lie within bounds.",
    '"pages", greater_than: 0, less_than: 5000',
    ":pages, greater_than: 0, less_than: 5000",
    positional=(FIELD,),
    keywords=(
        Argument("greater_than", "any", "It must be larger."),
        Argument("greater_than_or_equal_to", "any", "It must be as large."),
        Argument("less_than", "any", "It must be smaller."),
        Argument("less_than_or_equal_to", "any", "It must be as small."),
        Argument("equal_to", "any", "It must be this."),
        Argument("not_equal_to", "any", "It must not be this."),
        MESSAGE,
    ),
    check=bounds.check_number,
)
