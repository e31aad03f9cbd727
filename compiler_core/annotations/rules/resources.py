"""`@:resources`: the seven usual routes of something that is kept."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:resources",
    summary="Routes the usual actions on something: list, show, create, update, delete.",
    places=("class", "function", "variable"),
    becomes='`resources "/path", Controller`',
    positional=(
        Argument("path", "string", 'Where: `"pages"` is `/pages`.', required=True),
        Argument(
            "controller",
            "any",
            "The controller.",
            default="by the path: `PageController`",
            names="controller",
        ),
    ),
    keywords=(
        Argument("only", "any", "The actions that are routed."),
        Argument("except", "any", "The actions that are not."),
    ),
    example="""\
@:router
@:resources("pages")
class Router {}

@:controller
class PageController {
    public function index(conn: Conn, params: Dynamic): Conn {
        return conn.json([]);
    }

    public function show(conn: Conn, params: Dynamic): Conn {
        return conn.json({id: params.id});
    }
}""",
    elixir="""\
defmodule Router do
  use Phoenix.Router, helpers: false

  scope "/" do
    resources "/pages", PageController, only: [:index, :show]
  end
end

defmodule PageController do
  use Phoenix.Controller, formats: [:json]

  def index(conn, _params) do
    json(conn, [])
  end

  def show(conn, params) do
    json(conn, %{id: params["id"]})
  end
end""",
    details="On a controller it routes to that one, for the routers that include it. Actions that"
    " the controller hasn't are left out.",
    lowering=Lowering(is_role=False),
)
