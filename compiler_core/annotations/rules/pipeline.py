"""`@:pipeline`: plugs that requests go through, under a name."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:pipeline",
    summary="Names a list of plugs that requests of some routes go through.",
    places=("class", "function", "variable"),
    becomes="`pipeline :name do` with a `plug` for each",
    positional=(
        Argument("name", "name", "The pipeline's name.", required=True, example='"browser"'),
        Argument("plugs", "any", "Names of plugs, classes, or `{:plug, options}`.", default="`[]`"),
    ),
    example="""\
@:router
@:pipeline("api", ["accepts_json", RequireKey, {:fetch_query_params, []}])
class Router {}

@:plug
class RequireKey {
    public static function call(conn: Conn, opts: Dynamic): Conn {
        return conn.halt();
    }
}""",
    elixir="""\
defmodule Router do
  use Phoenix.Router, helpers: false

  pipeline :api do
    plug :accepts, ["json"]
    plug RequireKey
    plug :fetch_query_params, []
  end
end

defmodule RequireKey do
  @behaviour Plug

  import Plug.Conn

  @impl true
  def init(opts), do: opts

  @impl true
  def call(conn, _opts) do
    halt(conn)
  end
end""",
    lowering=Lowering(is_role=False),
)
