"""`@:plug`: a step in the handling of a request."""

from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.web.controllers import (
    CONN,
    CONTROLLER,
    init_of_plug,
    uses_of_plug,
)
from compiler_core.elixir.locals_without_parens import PHOENIX
from compiler_core.lower.framework import Entry, Lowering

ANNOTATION = Annotation(
    name="@:plug",
    summary="Makes the class a module plug: a step that every request of a pipeline goes through.",
    places=("class",),
    role=True,
    shapes=(("init", "call"),),
    becomes="`@behaviour Plug` and `import Plug.Conn`",
    callbacks=(
        Callback(
            "call",
            ("conn: Conn", "opts: Dynamic"),
            "Conn",
            "Handles one request and hands the connection on, or halts it.",
            body=("return conn;",),
            required=True,
        ),
        Callback(
            "init",
            ("opts: Dynamic",),
            "Dynamic",
            "Prepares the options, once. Written for you where it is absent.",
            body=("return opts;",),
        ),
    ),
    example="""\
@:plug
class RequireKey {
    public static function call(conn: Conn, opts: Dynamic): Conn {
        return conn.putHeader("x-checked", "yes");
    }
}""",
    elixir="""\
defmodule RequireKey do
  @behaviour Plug

  import Plug.Conn

  @impl true
  def init(opts), do: opts

  @impl true
  def call(conn, _opts) do
    put_resp_header(conn, "x-checked", "yes")
  end
end""",
    scope=("Conn", "Controller"),
    lowering=Lowering(
        web_folder="plugs",
        imports=(CONTROLLER, CONN),
        entries={"call": Entry(2), "init": Entry(1)},
        without_parens=PHOENIX,
        directives=uses_of_plug,
        parts=init_of_plug,
    ),
)
