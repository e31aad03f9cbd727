"""Arguments that several annotations of associations take."""

from __future__ import annotations

from compiler_core.annotations.model import Argument

POSITIONAL = (
    Argument(
        "target",
        "name",
        "The other schema. With two, the first is the association's own name.",
        default="the variable's type",
        names="schema",
    ),
    Argument("module", "name", "The other schema, behind the association's name.", names="schema"),
    Argument("key", "name", "The column that names the other row."),
)

FOREIGN_KEY = Argument(
    "foreign_key",
    "name",
    "The column that names the other row.",
    default="`<name>_id`",
)
REFERENCES = Argument("references", "name", "The column that is named.", default="`id`")
TYPE = Argument(
    "type",
    "name",
    "The Ecto type of the key.",
    default="that of the target's key",
    names="ecto type",
)
THROUGH = Argument(
    "through",
    "strings",
    "The associations that lead there, one after the other.",
    names="association",
)
ON_DELETE = Argument(
    "on_delete",
    "name",
    "What becomes of the others where this row is deleted.",
    choices=("nothing", "nilify_all", "delete_all"),
    default="`nothing`",
)
ON_REPLACE = Argument(
    "on_replace",
    "name",
    "What becomes of one that a changeset replaces.",
    choices=("raise", "mark_as_invalid", "nilify", "update", "delete", "delete_if_exists"),
    default="`raise`",
)
PRELOAD_ORDER = Argument("preload_order", "any", "In which order they are loaded.")
WHERE = Argument("where", "any", "Further conditions of the others, as a keyword list.")
DEFAULTS = Argument("defaults", "any", "What a new one holds, as a keyword list.")
DEFINE_FIELD = Argument("define_field", "bool", "Whether the key is a field.", default="`true`")
SOURCE = Argument("source", "name", "The column's name, if it isn't the field's.")
JOIN_THROUGH = Argument(
    "join_through",
    "name",
    "The table between the two, or its schema.",
    required=True,
    example='"table_name"',
    names="table",
)
JOIN_KEYS = Argument("join_keys", "any", "The columns of the table between the two.")
UNIQUE = Argument("unique", "bool", "No two pairs are the same.", default="`false`")
