"""`@:supervisor`: a process that keeps others running."""

from __future__ import annotations

from compiler_core.annotations import children
from compiler_core.annotations.answers import with_answers
from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.otp import MODULE, member_named, supervised, with_start_link
from compiler_core.annotations.written import use
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import Entry, Lowering, ModuleSite
from compiler_core.lower.walk import walk
from compiler_core.semantics import typed
from compiler_core.semantics.typed import TypedMember


def answer(site: ModuleSite, member: TypedMember, nodes: list[Node]) -> list[Node]:
    """`init` may answer with what the supervisor is to be, as a structure."""
    return with_answers(nodes, supervised) if member.member.name == "init" else nodes


def directives(site: ModuleSite) -> list[Node]:
    # `whichChildren` lists tuples; what is known of them as `Dynamic` only is asked for by name.
    site.unit.spellings.add("supervised")
    return [use(kind(site))]


def kind(site: ModuleSite) -> str:
    """A supervisor is dynamic only where its `init` says so."""
    init = member_named(site, "init")
    for node in () if init is None or init.function is None else walk(init.function):
        match node:
            case typed.StaticMember(member=typed.Member(name="init", owner=owner)) if owner:
                if owner.name == "DynamicSupervisor":
                    return "DynamicSupervisor"
    return "Supervisor"


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    return with_start_link(module, kind(site), MODULE)


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
            {id: "cache", start: {Cache, startLink, [{}]}, restart: permanent}
        ];

        return Supervisor.init(children, {strategy: "one_for_one"});
    }
}""",
    elixir="""\
defmodule Workers do
  use Supervisor

  def start_link(args) do
    Supervisor.start_link(__MODULE__, args, name: __MODULE__)
  end

  @impl true
  def init(_args) do
    children = [%{id: "cache", start: {Cache, :start_link, [%{}]}, restart: :permanent}]
    Supervisor.init(children, strategy: :one_for_one)
  end
end""",
    details="""\
`init` answers with a call of `Supervisor.init`, or with a structure that has `strategy` and
`children`. A child is a specification (`id`, `start` and, if they are to differ, `restart`,
`shutdown`, `type`), a module or `{module, argument}`. `Supervisor.startChild(__MODULE__, spec)`
and the like add children later. A class whose `init` calls `DynamicSupervisor.init` becomes one of
those instead.""",
    scope=("Supervisor",),
    check=children.check,
    lowering=Lowering(
        entries={"init": Entry(1)},
        directives=directives,
        function=answer,
        module=whole,
    ),
)
