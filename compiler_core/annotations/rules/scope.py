"""`@:scope`: a path that routes have in common."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:scope",
    summary="Puts a path before those of the routes beside it.",
    places=("class", "function", "variable"),
    becomes='`scope "/path" do` around them',
    positional=(
        Argument("path", "string", "The path before theirs.", required=True, example='"/"'),
        Argument("module", "any", "A module before those of the controllers; not needed here."),
    ),
    example="""\
@:router
@:scope("/admin")
@:routes([{method: "GET", path: "/users", controller: "UserController", action: "index"}])
class Router {}""",
    elixir="""\
defmodule Router do
  use Phoenix.Router, helpers: false

  scope "/admin" do
    get "/users", UserController, :index
  end
end""",
    lowering=Lowering(is_role=False),
)
