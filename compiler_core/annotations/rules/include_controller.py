"""`@:include_controller`: the routes that a controller tells of itself."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:include_controller",
    summary="Takes over the routes that a controller tells of itself.",
    places=("class", "function", "variable"),
    becomes="the controller's routes",
    positional=(
        Argument(
            "controller",
            "any",
            "The controller.",
            required=True,
            example='"PageController"',
            names="controller",
        ),
    ),
    example="""\
@:router
@:include_controller("PageController")
class Router {}

@:controller
class PageController {
    @:route({method: "DELETE", path: "/pages/:id"})
    public function delete(conn: Conn, params: Dynamic): Conn {
        return conn.sendResp(204, "");
    }
}""",
    elixir="""\
defmodule Router do
  use Phoenix.Router, helpers: false

  scope "/" do
    delete "/pages/:id", PageController, :delete
  end
end

defmodule PageController do
  use Phoenix.Controller, formats: [:json]

  import Plug.Conn

  def delete(conn, _params) do
    send_resp(conn, 204, "")
  end
end""",
    lowering=Lowering(is_role=False),
)
