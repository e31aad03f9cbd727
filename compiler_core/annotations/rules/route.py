"""`@:route`: the route to the function that it stands on."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.web.routes import METHODS
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:route",
    summary="Says which request the action answers.",
    places=("function",),
    becomes="a route in the router that includes the controller",
    positional=(
        Argument("method", "name", "The method of HTTP.", default="`GET`", choices=METHODS),
        Argument("path", "string", "Begins with `/`; `:name` is a parameter.", required=True),
    ),
    keywords=(
        Argument("name", "name", "The route's name.", default="the function's"),
        Argument("controller", "any", "The controller.", default="the class", names="controller"),
        Argument("action", "any", "The action.", default="the function", names="action"),
        Argument("pipeline", "any", "A pipeline, or a list of several."),
    ),
    example="""\
@:controller
class PageController {
    @:route({method: "GET", path: "/pages/:id"})
    public function show(conn: Conn, params: Dynamic): Conn {
        return conn.json({id: params.id});
    }
}

@:router
@:include_controller("PageController")
class Router {}""",
    elixir="""\
defmodule PageController do
  use Phoenix.Controller, formats: [:json]

  def show(conn, params) do
    json(conn, %{id: params["id"]})
  end
end

defmodule Router do
  use Phoenix.Router, helpers: false

  scope "/" do
    get "/pages/:id", PageController, :show
  end
end""",
    details="A router takes it over with `@:include_controller`.",
    lowering=Lowering(is_role=False),
)
