"""`@:routes`: the routes of a router, as a list."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.web.routes import METHODS
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:routes",
    summary="Lists the routes of a router.",
    places=("class",),
    becomes='`get "/path", Controller, :action` for each',
    positional=(
        Argument(
            "routes",
            "any",
            "A list of `{name, method, path, controller, action, pipeline}`.",
            required=True,
            example="[]",
            entries=(
                Argument("name", "name", "The route's name."),
                Argument("method", "name", "The method of HTTP.", choices=METHODS),
                Argument("path", "string", "Begins with `/`; `:name` is a parameter."),
                Argument("controller", "any", "The controller.", names="controller"),
                Argument("action", "any", "The controller's function.", names="action"),
                Argument("pipeline", "any", "What the request goes through, or a list of several."),
            ),
        ),
    ),
    example="""\
@:router
@:routes([
    {name: "page", method: "GET", path: "/pages/:id", controller: PageController, action: "show"}
])
class Router {}""",
    elixir="""\
defmodule Router do
  use Phoenix.Router, helpers: false

  scope "/" do
    get "/pages/:id", PageController, :show
  end
end""",
    details="""\
| field | says |
|---|---|
| `name` | the route's name, for people |
| `method` | `"GET"`, `"POST"`, `"PUT"`, `"PATCH"`, `"DELETE"`, `"LIVE"`, …, `HttpMethod.GET` |
| `path` | begins with `/`; `:name` is a parameter, `*name` at its end takes the rest |
| `controller` | a class, or its name as a string |
| `action` | a function of it, as a string or `PageController.show` |
| `pipeline` | a pipeline or a list of several |

Controller and action have to exist, a name and a method with its path are there once.""",
    lowering=Lowering(is_role=False),
)
