"""`@:controller`: a Phoenix controller."""

from compiler_core.annotations.faults import Fault, InvalidValue
from compiler_core.annotations.model import Annotation
from compiler_core.annotations.site import Site
from compiler_core.annotations.web.controllers import (
    ACTION_ARITY,
    CONN,
    CONTROLLER,
    action,
    fallback_line,
    uses_of_controller,
)
from compiler_core.elixir.locals_without_parens import PHOENIX
from compiler_core.lower.framework import Lowering
from compiler_core.syntax import ast


def check(site: Site) -> list[Fault]:
    """A controller without a single action answers no request."""
    declaration = site.declaration
    if declaration is None or declaration.extends or not declaration.members:
        return []
    functions = [
        placed.member.function
        for placed in declaration.members
        if isinstance(placed.member, ast.FunctionMember)
    ]
    if any(len(function.parameters) in (1, ACTION_ARITY) for function in functions):
        return []
    return [
        InvalidValue(
            site.name_span,
            ANNOTATION,
            f"The controller `{declaration.name.text}` has no action.",
            "An action is a function `(conn, params)` that returns a connection.",
        )
    ]


ANNOTATION = Annotation(
    name="@:controller",
    summary="Makes the class a Phoenix controller: its functions answer requests.",
    places=("class",),
    role=True,
    becomes="`use Phoenix.Controller` and `import Plug.Conn`",
    example="""\
@:controller
class PageController {
    public function show(conn: Conn, params: Dynamic): Conn {
        return conn |> putStatus(200) |> json({id: params.id});
    }
}""",
    elixir="""\
defmodule PageController do
  use Phoenix.Controller, formats: [:json]

  import Plug.Conn

  def show(conn, params) do
    conn
    |> put_status(200)
    |> json(%{id: params["id"]})
  end
end""",
    details="""\
An action is a function `(conn, params)`. What Phoenix hands over as `params` has strings for keys,
whatever type is declared: `params.id` is `params["id"]`.

`use SomeFallback;` in the class names the fallback controller: it takes what is not a connection.
An action that returns a `Result<Conn, E>` answers with the connection of its `Ok`, and with
`{:error, e}`, for the fallback, of its `Error(e)`.

The templates that the class renders say which formats its views have.""",
    scope=("Conn", "Controller"),
    check=check,
    lowering=Lowering(
        web_folder="controllers",
        imports=(CONTROLLER, CONN),
        without_parens=PHOENIX,
        directives=uses_of_controller,
        parts=fallback_line,
        function=action,
    ),
)
