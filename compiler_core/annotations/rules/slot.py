"""`@:slot`: content that a component takes."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.live.props import above
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.written import elixir_of, given, macro, text_of, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, MemberSite


def lines(site: MemberSite) -> Iterator[Node]:
    """`slot :header, required: true`."""
    arguments = given(site)
    name = text_of(value_of(arguments, "name", 0)) or "inner_block"
    options = [
        tree.Pair(key, made)
        for key in ("required", "doc")
        if (value := value_of(arguments, key)) is not None
        if (made := elixir_of(value)) is not None
    ]
    yield macro("slot", tree.Atom(field_name(name)), *options)


ANNOTATION = Annotation(
    name="@:slot",
    summary="Declares content that a component takes between its tags.",
    places=("function", "variable"),
    becomes="`slot :name` above the component",
    positional=(Argument("name", "name", "The slot's name.", default='`"inner_block"`'),),
    keywords=(
        Argument("required", "bool", "Must it be given?", default="false"),
        Argument("doc", "string", "What it is for."),
    ),
    example="""\
@:component
class Cards {
    @:slot("inner_block", required: true)
    public static function card(assigns: Dynamic): String {
        return hxx('<div class="card">{render_slot(@inner_block)}</div>');
    }
}""",
    elixir="""\
defmodule Cards do
  use Phoenix.Component

  slot :inner_block, required: true

  def card(assigns) do
    ~H\"\"\"
    <div class="card">{render_slot(@inner_block)}</div>
    \"\"\"
  end
end""",
    lowering=Lowering(
        is_role=False, definitions=lambda site, nodes: above(list(lines(site)), nodes)
    ),
)
