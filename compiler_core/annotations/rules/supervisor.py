"""`@:supervisor`: a process that keeps others running."""

from compiler_core.annotations.model import Annotation, Callback

ANNOTATION = Annotation(
    name="@:supervisor",
    summary="Makes the class a supervisor: it starts its children and starts them again.",
    places=("class",),
    role=True,
    becomes="`use Supervisor`",
    callbacks=(
        Callback(
            "init",
            ("args: Dynamic",),
            "Dynamic",
            "Lists the children and says how they are kept running.",
            body=(
                "var children = [];",
                "",
                'return Supervisor.init(children, {strategy: "one_for_one"});',
            ),
            required=True,
        ),
        Callback(
            "startLink",
            ("args: Dynamic",),
            "Dynamic",
            "Starts the supervisor, linked to its caller. Written for you where it is absent.",
            body=("return Supervisor.startLink(__MODULE__, args, {name: __MODULE__});",),
            arities=(0, 2),
        ),
    ),
    example="""\
@:supervisor
class Workers {
    public function init(args: Dynamic): Dynamic {
        var children = [
            {id: "cache", start: {Cache, :start_link, [{}]}, restart: "permanent"}
        ];

        return Supervisor.init(children, {strategy: "one_for_one"});
    }
}""",
    elixir="""\
defmodule Workers do
  use Supervisor

  @impl true
  def init(_args) do
    children = [
      %{id: "cache", start: {Cache, :start_link, [%{}]}, restart: :permanent}
    ]

    Supervisor.init(children, strategy: :one_for_one)
  end
end""",
    scope=("Supervisor",),
)
