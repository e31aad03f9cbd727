"""`@:task`: work of its own that a supervisor starts."""

from __future__ import annotations

from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.annotations.otp import MODULE, argument_name, definitions, put_above, start_link
from compiler_core.annotations.written import elixir_of, given, use, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Entry, Lowering, ModuleSite


def directives(site: ModuleSite) -> list[Node]:
    restart = value_of(given(site), "restart")
    kind = None if restart is None else elixir_of(restart, atoms=True)
    return [use("Task", *(() if kind is None else (tree.Pair("restart", kind),)))]


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    if definitions(module, "start_link") or not definitions(module, "run"):
        return module
    argument = tree.Variable(argument_name(module, "run"))
    arguments = (MODULE, tree.Atom("run"), tree.List((argument,)))
    call = tree.RemoteCall(tree.Alias("Task"), "start_link", arguments)
    return put_above(module, "run", start_link(argument, call))


ANNOTATION = Annotation(
    name="@:task",
    summary="Makes the class a task: a supervisor starts a process that does its work and ends.",
    places=("class",),
    role=True,
    becomes="`use Task`",
    keywords=(
        Argument(
            "restart",
            "name",
            "When a supervisor starts it again.",
            choices=("permanent", "transient", "temporary"),
            default="`temporary`: never",
        ),
    ),
    callbacks=(
        Callback(
            "run",
            ("args: Dynamic",),
            "Dynamic",
            "Does the work, in the process of its own.",
            required=True,
            instead=("startLink",),
        ),
        Callback(
            "startLink",
            ("args: Dynamic",),
            "Dynamic",
            "Starts the task, linked to its caller. Written for you where it is absent.",
            body=("return Task.startLink(() -> run(args));",),
            arities=(0, 2),
        ),
    ),
    example="""\
@:task(restart: "transient")
class WarmUp {
    public static function run(names: Array<String>): Void {
        for (name in names) {
            Sys.println(name);
        }
    }
}""",
    elixir="""\
defmodule WarmUp do
  use Task, restart: :transient

  def start_link(names) do
    Task.start_link(__MODULE__, :run, [names])
  end

  def run(names) do
    Enum.each(names, &IO.puts/1)
  end
end""",
    scope=("Task",),
    lowering=Lowering(
        entries={"run": Entry(1, is_callback=False)}, directives=directives, module=whole
    ),
)
