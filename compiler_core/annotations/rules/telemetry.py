"""`@:telemetry`: what measures an application."""

from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.web.applications import uses_of_telemetry, whole_telemetry
from compiler_core.lower.framework import Entry, Lowering

ANNOTATION = Annotation(
    name="@:telemetry",
    summary="Makes the class the supervisor of what measures the application.",
    places=("class",),
    role=True,
    becomes="`use Supervisor`",
    callbacks=(
        Callback(
            "init",
            ("args: Dynamic",),
            "Dynamic",
            "Lists the processes that measure. Written for you where it is absent.",
            body=('return Supervisor.init([], {strategy: "one_for_one"});',),
        ),
    ),
    example="""\
@:telemetry
class Telemetry {}""",
    elixir="""\
defmodule Telemetry do
  use Supervisor

  def start_link(args) do
    Supervisor.start_link(__MODULE__, args, name: __MODULE__)
  end

  @impl true
  def init(_args) do
    Supervisor.init([], strategy: :one_for_one)
  end
end""",
    scope=("Supervisor",),
    lowering=Lowering(
        web_folder="",
        entries={"init": Entry(1)},
        directives=uses_of_telemetry,
        module=whole_telemetry,
    ),
)
