"""`@:layout`: what a page stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.annotations.live.layouts import layout_of
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.written import macro
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite
from compiler_core.syntax import ast


def of_controller(site: ModuleSite) -> Iterator[Node]:
    """A controller's own line; a page hands its layout to `use`."""
    layout = layout_of(site.declaration)
    if layout is not None and any(one.name == "@:controller" for one in _annotations(site)):
        option = tree.Pair("html", layout)
        yield replace(macro("plug", tree.Atom("put_layout"), option), blank_before=True)


def _annotations(site: ModuleSite) -> list[ast.Metadata]:
    return site.declaration.view.metadata


ANNOTATION = Annotation(
    name="@:layout",
    summary="Names the layout that a page, or what a controller renders, stands in.",
    places=("class",),
    becomes="`layout: {Layouts, :app}`",
    positional=(
        Argument(
            "module",
            "name",
            "The module of the layouts.",
            required=True,
            example='"MyAppWeb.Layouts"',
        ),
        Argument("name", "name", "The layout's function.", default='`"app"`'),
    ),
    example="""\
@:liveview
@:layout("ShopWeb.Layouts", "app")
class HelloLive {
    public function mount(params: Dynamic, session: Dynamic, socket: Socket): Socket {
        return socket;
    }

    public function render(): String {
        return hxx('<p>Hello</p>');
    }
}""",
    elixir="""\
defmodule HelloLive do
  use Phoenix.LiveView, layout: {ShopWeb.Layouts, :app}

  @impl true
  def mount(_params, _session, socket) do
    {:ok, socket}
  end

  @impl true
  def render(assigns) do
    ~H\"\"\"
    <p>Hello</p>
    \"\"\"
  end
end""",
    lowering=Lowering(is_role=False, parts=of_controller),
)
