"""`@:agent`: a process that keeps a value."""

from __future__ import annotations

from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.otp import MODULE, argument_name, definitions, put_above, start_link
from compiler_core.annotations.written import use
from compiler_core.elixir import tree
from compiler_core.lower.framework import Entry, Lowering, ModuleSite


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    """With `start_link`, where the class says by `init` what the agent begins with."""
    if definitions(module, "start_link") or not definitions(module, "init"):
        return module
    argument = tree.Variable(argument_name(module, "init"))
    first = tree.Fn((tree.Clause((), tree.LocalCall("init", (argument,))),))
    name = tree.Pair("name", MODULE)
    call = tree.RemoteCall(tree.Alias("Agent"), "start_link", (first, name))
    return put_above(module, "init", start_link(argument, call))


ANNOTATION = Annotation(
    name="@:agent",
    summary="Makes the class an agent: a process that keeps a value which functions read and"
    " change.",
    places=("class",),
    role=True,
    becomes="`use Agent`",
    callbacks=(
        Callback(
            "startLink",
            ("args: Dynamic",),
            "Dynamic",
            "Starts the agent, linked to its caller. Written for you where there is `init`.",
            body=("return Agent.startLink(() -> args, {name: __MODULE__});",),
            required=True,
            instead=("init",),
            arities=(0, 2),
        ),
        Callback(
            "init",
            ("args: Dynamic",),
            "Dynamic",
            "The value that the agent begins with.",
            body=("return args;",),
        ),
    ),
    example="""\
@:agent
class Visits {
    static function init(start: Int): Int {
        return start;
    }

    public static function count(): Int {
        return Agent.get(__MODULE__, n -> n);
    }

    public static function add(): Void {
        Agent.update(__MODULE__, n -> n + 1);
    }
}""",
    elixir="""\
defmodule Visits do
  use Agent

  def start_link(start) do
    Agent.start_link(fn -> init(start) end, name: __MODULE__)
  end

  def init(start) do
    start
  end

  def count do
    Agent.get(__MODULE__, fn n -> n end)
  end

  def add do
    Agent.update(__MODULE__, &(&1 + 1))
  end
end""",
    scope=("Agent",),
    lowering=Lowering(
        entries={"init": Entry(1, is_callback=False)},
        directives=lambda site: [use("Agent")],
        module=whole,
    ),
)
