"""`@:attr`: a prop of a component."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.live.props import TYPES, above
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.written import elixir_of, given, macro, text_of, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, MemberSite


def lines(site: MemberSite) -> Iterator[Node]:
    """`attr :title, :string, required: true`."""
    arguments = given(site)
    name = text_of(value_of(arguments, "name", 0)) or ""
    kind = text_of(value_of(arguments, "type", 1)) or "any"
    type = tree.Alias(kind) if kind[:1].isupper() else tree.Atom(kind)
    options = [
        tree.Pair(key, made)
        for key in ("required", "default", "values", "examples", "doc")
        if (value := value_of(arguments, key)) is not None
        if (made := elixir_of(value)) is not None
    ]
    yield macro("attr", tree.Atom(field_name(name)), type, *options)


ANNOTATION = Annotation(
    name="@:attr",
    aliases=("@:prop",),
    summary="Declares a prop that a component takes.",
    places=("function",),
    becomes="`attr :name, :type` above the component",
    positional=(
        Argument("name", "name", "The prop's name.", required=True, example='"title"'),
        Argument(
            "type",
            "name",
            "What it holds, or a module whose struct it is.",
            required=True,
            example='"string"',
        ),
    ),
    keywords=(
        Argument("required", "bool", "Must it be given?", default="false"),
        Argument("default", "any", "What it is where it is not given."),
        Argument("values", "any", "The values that it may have."),
        Argument("examples", "any", "Values as examples."),
        Argument("doc", "string", "What it is for."),
    ),
    example="""\
@:component
class Badges {
    @:attr("label", "string", required: true)
    @:attr("kind", "string", default: "plain", values: ["plain", "loud"])
    public static function badge(assigns: Dynamic): String {
        return hxx('<span class={@kind}>{@label}</span>');
    }
}""",
    elixir="""\
defmodule Badges do
  use Phoenix.Component

  attr :label, :string, required: true
  attr :kind, :string, default: "plain", values: ["plain", "loud"]

  def badge(assigns) do
    ~H\"\"\"
    <span class={@kind}>{@label}</span>
    \"\"\"
  end
end""",
    details=f"The types: {', '.join(f'`{one}`' for one in TYPES)}, or a module whose struct it is.",
    lowering=Lowering(
        is_role=False, definitions=lambda site, nodes: above(list(lines(site)), nodes)
    ),
)
