"""`@:pipe_through`: the pipelines of the routes beside it."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:pipe_through",
    summary="Says which pipelines the routes beside it go through.",
    places=("class", "function", "variable"),
    becomes="`pipe_through :name` in their scope",
    positional=(
        Argument(
            "pipelines", "any", "A pipeline, or a list of several.", required=True, example="[]"
        ),
    ),
    example="""\
@:router
@:pipe_through(["api"])
@:routes([{method: "GET", path: "/", controller: "HomeController", action: "index"}])
class Router {}""",
    elixir="""\
defmodule Router do
  use Phoenix.Router, helpers: false

  pipeline :api do
    plug :accepts, ["json"]
  end

  scope "/" do
    pipe_through :api

    get "/", HomeController, :index
  end
end""",
    details="On a class it holds for the routes of its annotations, on a function or variable for"
    " those of its own.",
    lowering=Lowering(is_role=False),
)
