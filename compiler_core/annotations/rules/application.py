"""`@:application`: where a system begins."""

from __future__ import annotations

from compiler_core.annotations import children
from compiler_core.annotations.answers import with_answers
from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.otp import supervised
from compiler_core.annotations.written import use
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Entry, Lowering, ModuleSite
from compiler_core.semantics.typed import TypedMember


def answer(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """`start` may answer with the supervisor that it starts, as a structure."""
    if member.member.name != "start":
        return nodes
    name = tree.Alias(f"{site.unit.name}.Supervisor")
    return with_answers(nodes, lambda one: supervised(one, starts=True, name=name))


ANNOTATION = Annotation(
    name="@:application",
    summary="Makes the class an application's beginning: `start` starts its processes.",
    places=("class",),
    role=True,
    becomes="`use Application`",
    callbacks=(
        Callback(
            "start",
            ("type: Dynamic", "args: Dynamic"),
            "Dynamic",
            "Starts the supervisor over all processes: `{:ok, pid}`.",
            body=(
                "var children = [];",
                "",
                'return Supervisor.startLink(children, {strategy: "one_for_one"});',
            ),
            required=True,
        ),
        Callback(
            "prepStop", ("state: Dynamic",), "Dynamic", "Called before the processes are ended."
        ),
        Callback("stop", ("state: Dynamic",), "Dynamic", "Called when they have ended."),
        Callback(
            "configChange",
            ("changed: Dynamic", "added: Dynamic", "removed: Dynamic"),
            "Dynamic",
            "Called when the settings have changed after an upgrade.",
        ),
        Callback(
            "startPhase",
            ("phase: Dynamic", "type: Dynamic", "args: Dynamic"),
            "Dynamic",
            "One of the steps in which an application can start.",
        ),
    ),
    example="""\
@:application
class Shop {
    public static function start(type: Dynamic, args: Dynamic): Dynamic {
        return {
            strategy: "one_for_one",
            children: [{Registry, keys: :unique, name: Carts}]
        };
    }
}""",
    elixir="""\
defmodule Shop do
  use Application

  @impl true
  def start(_type, _args) do
    Supervisor.start_link([{Registry, [keys: :unique, name: Carts]}],
      strategy: :one_for_one,
      name: Shop.Supervisor
    )
  end
end""",
    details="""\
`start` answers with a call of `Supervisor.startLink`, or with a structure that has `strategy` and
`children`. The project's `mix.exs` names the module: `mod: {Shop, []}`.""",
    scope=("Supervisor",),
    check=children.check,
    lowering=Lowering(
        entries={
            "start": Entry(2),
            "prepStop": Entry(1),
            "stop": Entry(1),
            "configChange": Entry(3),
            "startPhase": Entry(3),
        },
        directives=lambda site: [use("Application")],
        function=answer,
    ),
)
