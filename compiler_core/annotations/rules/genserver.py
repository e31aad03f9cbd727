"""`@:genserver`: a process with state, on OTP's GenServer."""

from __future__ import annotations

from compiler_core.annotations import bare
from compiler_core.annotations.addressed import addressed, addresses_itself
from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.annotations.otp import MODULE, with_start_link
from compiler_core.annotations.written import elixir_of, given, use, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import process
from compiler_core.lower.framework import Entry, Lowering, ModuleSite


def registered_name(site: ModuleSite, module: tree.Module) -> Node | None:
    """The name that the annotation gives, or the module's own where somebody uses it."""
    name = value_of(given(site), "name")
    if name is not None:
        return elixir_of(name, atoms=True)
    simple = site.declaration.view.name.text
    is_asked = simple in addressed(site.db) or addresses_itself(module)
    return MODULE if is_asked else None


def whole(site: ModuleSite, module: tree.Module) -> tree.Module:
    return with_start_link(module, "GenServer", registered_name(site, module))


ANNOTATION = Annotation(
    name="@:genserver",
    summary="Makes the class a GenServer: a process that keeps a state and answers messages.",
    places=("class",),
    role=True,
    shapes=(("init", "handleCall"), ("init", "handleCast"), ("init", "handleInfo")),
    becomes="`use GenServer`, with a clause of `handle_call`, `handle_cast`, `handle_info` for each"
    " `case`",
    keywords=(
        Argument(
            "name",
            "name",
            "The name under which the process is registered.",
            default="the module's own, if the project addresses the module as a server",
        ),
    ),
    callbacks=(
        Callback(
            "init",
            ("args: Dynamic",),
            "Dynamic",
            "Runs in the new process and returns `{:ok, state}`.",
            body=("return {:ok, args};",),
            required=True,
        ),
        Callback(
            "handleCall",
            ("request: Dynamic", "from: From", "state: Dynamic"),
            "Dynamic",
            "Answers `GenServer.call`: `{:reply, answer, state}` or `{:noreply, state}`.",
            body=("return {:reply, :ok, state};",),
        ),
        Callback(
            "handleCast",
            ("request: Dynamic", "state: Dynamic"),
            "Dynamic",
            "Takes what `GenServer.cast` sent: `{:noreply, state}`.",
            body=("return {:noreply, state};",),
        ),
        Callback(
            "handleInfo",
            ("message: Dynamic", "state: Dynamic"),
            "Dynamic",
            "Takes any other message, such as one of `Process.sendAfter`.",
            body=("return {:noreply, state};",),
        ),
        Callback(
            "handleContinue",
            ("argument: Dynamic", "state: Dynamic"),
            "Dynamic",
            "Goes on after a callback that returned `{:continue, argument}` as its last element.",
            body=("return {:noreply, state};",),
        ),
        Callback(
            "terminate",
            ("reason: Dynamic", "state: Dynamic"),
            "Void",
            "Cleans up before the process ends.",
        ),
        Callback(
            "codeChange",
            ("oldVersion: Dynamic", "state: Dynamic", "extra: Dynamic"),
            "Dynamic",
            "Converts the state when the running code is replaced.",
            body=("return {:ok, state};",),
        ),
        Callback(
            "startLink",
            ("args: Dynamic",),
            "Dynamic",
            "Starts the process, linked to its caller. Written for you where it is absent.",
            body=("return GenServer.startLink(__MODULE__, args, {name: __MODULE__});",),
            arities=(0, 2),
        ),
    ),
    example="""\
@:genserver
class Counter {
    public function init(start: Int): Dynamic {
        return {:ok, start};
    }

    public function handleCall(request: Dynamic, from: From, count: Int): Dynamic {
        return switch (request) {
            case :next: {:reply, count, count + 1};
            default: {:reply, {:error, "unknown request"}, count};
        };
    }
}""",
    elixir="""\
defmodule Counter do
  use GenServer

  def start_link(start) do
    GenServer.start_link(__MODULE__, start)
  end

  @impl true
  def init(start) do
    {:ok, start}
  end

  @impl true
  def handle_call(:next, _from, count), do: {:reply, count, count + 1}
  def handle_call(_request, _from, count), do: {:reply, {:error, "unknown request"}, count}
end""",
    details="""\
A callback may say by its result's type that it gives the bare state: an `init` that gives an `Int`
answers `{:ok, start}`, a `handleCast` `{:noreply, state}`.
A helper that changes the state it was given returns it, and its callers go on with what it
returned. A field of the class that callbacks read but `init` does not return becomes one more key
of the state, where that is a map which the class builds.""",
    scope=("Process", "GenServer"),
    lowering=Lowering(
        entries={
            "init": Entry(1),
            "handleCall": Entry(3),
            "handleCast": Entry(2),
            "handleInfo": Entry(2),
            "handleContinue": Entry(2),
            "terminate": Entry(2),
            "codeChange": Entry(3),
        },
        directives=lambda site: [use("GenServer")],
        plan=process.plan,
        function=bare.function,
        module=whole,
    ),
)
