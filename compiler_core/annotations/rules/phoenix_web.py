"""`@:phoenixWeb`: what the modules of a web application have in common."""

from compiler_core.annotations.model import Annotation
from compiler_core.annotations.web.applications import web_functions
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:phoenixWeb",
    summary="Makes the class what a web application's modules `use`.",
    places=("class",),
    role=True,
    becomes="`def controller do quote do … end end` and its like, and `__using__`",
    aliases=("@:phoenixWebModule",),
    example="""\
@:phoenixWeb
class ShopWeb {
    public static function staticPaths(): Array<String> {
        return ["assets", "favicon.ico"];
    }
}""",
    elixir="""\
defmodule ShopWeb do
  def static_paths do
    ["assets", "favicon.ico"]
  end

  def router do
    quote do
      use Phoenix.Router, helpers: false

      import Plug.Conn
      import Phoenix.Controller
    end
  end

  def channel do
    quote do
      use Phoenix.Channel
    end
  end

  def controller do
    quote do
      use Phoenix.Controller, formats: [:html, :json]

      import Plug.Conn
    end
  end

  defmacro __using__(which) when is_atom(which) do
    apply(__MODULE__, which, [])
  end
end""",
    details="A project whose other modules are written in Elixir writes `use ShopWeb, :controller`"
    " there. Where the project has a `@:liveview`, there is more of it: `live_view`, `html`.",
    lowering=Lowering(ending=web_functions),
)
