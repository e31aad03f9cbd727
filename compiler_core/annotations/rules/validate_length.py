"""`@:validate_length`: the field's text or list must have a length within bounds."""

from __future__ import annotations

from compiler_core.annotations.ecto import bounds
from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, changeset_step
from compiler_core.annotations.model import Argument

ANNOTATION = changeset_step(
    "validate_length",
    "The field's text or list must have a length within bounds.",
    '"title", min: 2, max: 80',
    ":title, min: 2, max: 80",
    positional=(FIELD,),
    keywords=(
        Argument("min", "int", "The least length."),
        Argument("max", "int", "The greatest length."),
        Argument("is", "int", "The one right length."),
        Argument(
            "count",
            "name",
            "What is counted of a text.",
            choices=("graphemes", "codepoints", "bytes"),
            default="`graphemes`",
        ),
        MESSAGE,
    ),
    check=bounds.check_length,
)
