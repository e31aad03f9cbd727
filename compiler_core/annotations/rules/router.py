"""`@:router`: which request goes where."""

from compiler_core.annotations.model import Annotation
from compiler_core.annotations.web.routers import routing, uses_of_router
from compiler_core.elixir.locals_without_parens import LIVE_VIEW, PHOENIX
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:router",
    summary="Makes the class a Phoenix router: its annotations say which request goes where.",
    places=("class",),
    role=True,
    becomes="`use Phoenix.Router`, with pipelines and scopes",
    example="""\
@:router
@:pipeline("api", ["accepts_json"])
@:pipe_through(["api"])
@:routes([
    {name: "pages", method: "GET", path: "/pages", controller: PageController, action: "index"},
    {name: "page", method: "GET", path: "/pages/:id", controller: PageController, action: "show"}
])
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

  pipeline :api do
    plug :accepts, ["json"]
  end

  scope "/" do
    pipe_through :api

    get "/pages", PageController, :index
    get "/pages/:id", PageController, :show
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
    details="""\
Routes are told by `@:routes`, `@:resources`, `@:forward("/path", SomePlug)`, and by the
`@:route`s of controllers that the router includes (`@:include_controller`).

Two pipelines need no declaration: `browser` and `api` are what Phoenix's generator makes of them. A
live route without a pipeline goes through `browser`, any other one through none.""",
    lowering=Lowering(
        web_folder="",
        without_parens=(*PHOENIX, *LIVE_VIEW),
        directives=uses_of_router,
        parts=routing,
    ),
)
