"""The family of annotations that add a step to a changeset function: validations, constraints.

Each is named after Ecto's function, may stand on a changeset function or on its class, and is that
function's call behind what the Haxe function returns:

    @:validate_inclusion("title", ["a", "b"])      |> validate_inclusion(:title, ["a", "b"])

So a rule says what its own is: the summary, the arguments, and how they are written in Haxe and in
Elixir; `changeset_step` makes the annotation of them, with an example that is theirs in a frame
that all share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from compiler_core.annotations.ecto import changesets
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.site import Site
from compiler_core.elixir.names import camel_case
from compiler_core.lower.framework import Lowering

FIELD = Argument("field", "name", "The field.", required=True, example='"field"', names="field")
ASSOCIATION = replace(FIELD, doc="The association.", names="association")
VALUES = Argument("values", "any", "The values, as a list.", required=True, example="[]")
MESSAGE = Argument("message", "string", "What is said where it is wrong.")
NAME = Argument("name", "name", "The constraint's name in the database.")


def changeset_step(
    name: str,
    summary: str,
    haxe: str,
    elixir: str,
    positional: tuple[Argument, ...],
    keywords: tuple[Argument, ...],
    *,
    details: str = "",
    check: Callable[[Site], Iterable[Fault]] | None = None,
) -> Annotation:
    """The annotation `@:name`; `haxe` and `elixir` are the arguments of its example."""
    return Annotation(
        name=f"@:{name}",
        aliases=(f"@:{camel_case(name)}",),
        summary=summary,
        places=("function", "class"),
        becomes=f"`{name}`, behind what the function returns",
        positional=positional,
        keywords=keywords,
        example=_HAXE.format(step=f"@:{name}({haxe})"),
        elixir=_ELIXIR.format(step=f"{name}({elixir})"),
        details=details,
        check=check,
        lowering=Lowering(is_role=False, definitions=changesets.append),
    )


_HAXE = """\
@:changeset
class BookChangeset {{
    {step}
    public static function changeset(book: Dynamic, attrs: Dynamic): Changeset {{
        return book |> cast(attrs, ["title", "pages", "author_id"]);
    }}
}}"""
_ELIXIR = """\
defmodule BookChangeset do
  import Ecto.Changeset

  def changeset(book, attrs) do
    book
    |> cast(attrs, [:title, :pages, :author_id])
    |> {step}
  end
end"""
