"""`@:template`: a page or component whose markup is in a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.written import given, macro, text_of, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Lowering, ModuleSite

_PAGES = ("@:liveview", "@:live_component", "@:liveComponent")


def _file(site: ModuleSite) -> str:
    return text_of(value_of(given(site), "file", 0)) or ""


def embedded(site: ModuleSite) -> Iterator[Node]:
    """`embed_templates "hello"`: a component of the file's name."""
    name = _file(site).removesuffix(".heex").removesuffix(".html")
    yield replace(macro("embed_templates", tree.String((name,))), blank_before=True)


def rendered(site: ModuleSite, functions: Iterable[Node]) -> Iterator[Node]:
    """A page's `render`, where the class has none."""
    known = {one.name for one in functions if isinstance(one, tree.Definition)}
    if "render" in known or not any(one.name in _PAGES for one in site.declaration.view.metadata):
        return
    name = PurePosixPath(_file(site)).name.split(".")[0]
    body = tree.LocalCall(name, (tree.Variable("assigns"),), parens=True)
    yield tree.Attribute("impl", tree.TRUE, blank_before=True)
    yield tree.Definition("def", "render", (tree.Variable("assigns"),), body, inline=True)


ANNOTATION = Annotation(
    name="@:template",
    summary="Takes the markup from a file beside the module.",
    places=("class",),
    becomes="`embed_templates`; a page's `render` calls the file's component",
    positional=(
        Argument(
            "file",
            "string",
            "The file, without its folder; of components a pattern as `pages/*`.",
            required=True,
            example='"page.html.heex"',
        ),
    ),
    example="""\
@:liveview
@:template("hello.html.heex")
class HelloLive {
    public function mount(params: Dynamic, session: Dynamic, socket: Socket): Socket {
        return socket.assign("name", "you");
    }
}""",
    elixir="""\
defmodule HelloLive do
  use Phoenix.LiveView

  embed_templates "hello"

  @impl true
  def mount(_params, _session, socket) do
    {:ok, assign(socket, :name, "you")}
  end

  @impl true
  def render(assigns), do: hello(assigns)
end""",
    lowering=Lowering(is_role=False, parts=embedded, ending=rendered),
)
