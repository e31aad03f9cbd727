"""`@:unique_constraint`: that no other row has the same is told as an error of the field."""

from __future__ import annotations

from compiler_core.annotations.ecto.changeset_steps import MESSAGE, NAME, changeset_step
from compiler_core.annotations.model import Argument

ANNOTATION = changeset_step(
    "unique_constraint",
    "That no other row has the same is told as an error of the field.",
    '["title", "author_id"], name: "books_of_author"',
    "[:title, :author_id], name: :books_of_author",
    positional=(
        Argument(
            "field",
            "any",
            "The field, or several.",
            required=True,
            example='"field"',
            names="field",
        ),
        MESSAGE,
    ),
    keywords=(
        MESSAGE,
        NAME,
        Argument("error_key", "name", "The field that the error is told of.", names="field"),
        Argument(
            "match", "name", "How the name is compared.", choices=("exact", "suffix", "prefix")
        ),
    ),
    details="A unique index must be there: without one the database refuses nothing.",
)
