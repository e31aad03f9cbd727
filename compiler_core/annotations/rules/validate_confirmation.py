"""`@:validate_confirmation`: the parameter `<field>_confirmation` must say the same."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import FIELD, MESSAGE, changeset_step
from compiler_core.annotations.model import Argument

ANNOTATION = changeset_step(
    "validate_confirmation",
    "The parameter `<field>_confirmation` must say the same.",
    '"title", message: "does not match"',
    ':title, message: "does not match"',
    positional=(FIELD, MESSAGE),
    keywords=(
        MESSAGE,
        Argument("required", "bool", "The confirmation must be given."),
    ),
)
