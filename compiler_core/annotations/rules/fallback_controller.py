"""`@:fallback_controller`: answers where an action gave an error in place of a connection."""

from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.web.controllers import (
    CONN,
    CONTROLLER,
    fallback,
    uses_of_controller,
)
from compiler_core.elixir.locals_without_parens import PHOENIX
from compiler_core.lower.framework import Entry, Lowering

ANNOTATION = Annotation(
    name="@:fallback_controller",
    summary="Makes the class a fallback controller: it answers for actions that gave an error.",
    places=("class",),
    role=True,
    becomes="`use Phoenix.Controller`, with a clause of `call` for each error",
    callbacks=(
        Callback(
            "call",
            ("conn: Conn", "error: Dynamic"),
            "Conn",
            "Answers for an action that returned `Error(error)`.",
            body=('return conn.putStatus(500).json({error: "Something went wrong"});',),
            required=True,
        ),
    ),
    example="""\
enum Fault {
    NotFound;
    Invalid(field: String);
}

@:fallback_controller
class Faults {
    public function call(conn: Conn, fault: Fault): Conn {
        return switch (fault) {
            case NotFound: conn.putStatus(404).json({error: "not found"});
            case Invalid(field): conn.putStatus(422).json({error: "invalid", field: field});
        };
    }
}""",
    elixir="""\
defmodule Faults do
  use Phoenix.Controller, formats: [:json]

  import Plug.Conn

  def call(conn, {:error, :not_found}) do
    conn
    |> put_status(404)
    |> json(%{error: "not found"})
  end

  def call(conn, {:error, {:invalid, field}}) do
    conn
    |> put_status(422)
    |> json(%{error: "invalid", field: field})
  end
end""",
    details="""\
A controller names it by `use Faults;`. Its `call` takes the `E` of the `Result<Conn, E>` that an
action returned; Phoenix hands over `{:error, e}`, and that is what the Elixir takes. Each error
that the controller's actions may give needs an answer here.""",
    scope=("Conn", "Controller"),
    lowering=Lowering(
        web_folder="controllers",
        imports=(CONTROLLER, CONN),
        entries={"call": Entry(2, is_callback=False)},
        without_parens=PHOENIX,
        directives=uses_of_controller,
        function=fallback,
    ),
)
