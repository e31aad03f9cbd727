"""`@:validate_required`: the fields must be given, and not blank."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import MESSAGE, changeset_step
from compiler_core.annotations.model import Argument

ANNOTATION = changeset_step(
    "validate_required",
    "The fields must be given, and not blank.",
    '["title", "pages"]',
    "[:title, :pages]",
    positional=(
        Argument(
            "fields", "any", "The fields, or one.", required=True, example="[]", names="field"
        ),
    ),
    keywords=(
        MESSAGE,
        Argument("trim", "bool", "Blanks around count for nothing.", default="`true`"),
    ),
)
