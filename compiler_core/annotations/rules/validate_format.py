"""`@:validate_format`: the field's text must match a regular expression."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, changeset_step
from compiler_core.annotations.model import Argument

ANNOTATION = changeset_step(
    "validate_format",
    "The field's text must match a regular expression.",
    '"title", ~/^[A-Z]/, "must begin with a capital"',
    ':title, ~r/^[A-Z]/, message: "must begin with a capital"',
    positional=(
        FIELD,
        Argument("format", "regex", "The regular expression.", required=True, example="~/^$/"),
        MESSAGE,
    ),
    keywords=(MESSAGE,),
)
