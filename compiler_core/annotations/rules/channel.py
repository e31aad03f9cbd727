"""`@:channel`: a Phoenix channel."""

from collections.abc import Iterator

from compiler_core.annotations.faults import Fault, InvalidValue
from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.annotations.site import Site
from compiler_core.annotations.web.channels import (
    CHANNEL,
    answering,
    callback,
    uses_of_channel,
    with_one_handler,
)
from compiler_core.elixir.locals_without_parens import PHOENIX
from compiler_core.lower.framework import Entry, Lowering
from compiler_core.syntax import ast


def check(site: Site) -> Iterator[Fault]:
    """Phoenix takes a `*` at the end of a topic pattern only."""
    topic = site.value("topic", 0)
    if topic is None or not isinstance(topic.value, ast.StringLiteral):
        return
    pattern = topic.value.value
    if "*" in pattern[:-1]:
        yield InvalidValue(
            topic.value_span(),
            ANNOTATION,
            f"`{pattern}` is no topic pattern: a `*` may stand at its end only.",
            'Write `"room:*"` to take every topic that starts with `room:`.',
        )
    elif not pattern:
        yield InvalidValue(topic.value_span(), ANNOTATION, "The topic is empty.")


ANNOTATION = Annotation(
    name="@:channel",
    summary="Makes the class a Phoenix channel: the server's side of a topic.",
    places=("class",),
    role=True,
    shapes=(("join", "handleIn"),),
    becomes="`use Phoenix.Channel`; the topic goes into the socket's module",
    positional=(
        Argument(
            "topic",
            "string",
            "The topics that the channel takes; a `*` at the end stands for any rest.",
            required=True,
            example='"topic:*"',
        ),
    ),
    callbacks=(
        Callback(
            "join",
            ("topic: String", "params: Dynamic", "socket: Socket"),
            "Dynamic",
            "Lets a client in, `{:ok, socket}`, or not, `{:error, reason}`.",
            body=("return {:ok, socket};",),
            required=True,
        ),
        Callback(
            "handleIn",
            ("event: String", "payload: Dynamic", "socket: Socket"),
            "Dynamic",
            "Takes what a client pushed.",
            body=("return {:noreply, socket};",),
        ),
        Callback(
            "handleOut",
            ("event: String", "payload: Dynamic", "socket: Socket"),
            "Dynamic",
            "Sees a broadcast before it goes to the client.",
            body=("push(socket, event, payload);", "return {:noreply, socket};"),
        ),
        Callback(
            "handleInfo",
            ("message: Dynamic", "socket: Socket"),
            "Dynamic",
            "Takes a message that was sent to the channel's process.",
            body=("return {:noreply, socket};",),
        ),
        Callback(
            "terminate",
            ("reason: Dynamic", "socket: Socket"),
            "Void",
            "Cleans up when the client leaves.",
        ),
    ),
    example="""\
@:channel("board:*")
class BoardChannel {
    public function join(topic: String, params: {name: String}, socket: Socket): Dynamic {
        broadcast(socket, "joined", %{name: params.name});
        return {:ok, socket};
    }

    public function handleIn("note", payload: {text: String}, socket: Socket): Dynamic {
        broadcast(socket, "note", %{text: payload.text});
        return {:reply, :ok, socket};
    }
}""",
    elixir="""\
defmodule BoardChannel do
  use Phoenix.Channel

  @impl true
  def join(_topic, params, socket) do
    send(self(), {:after_join, params})

    {:ok, socket}
  end

  @impl true
  def handle_info({:after_join, params}, socket) do
    broadcast(socket, "joined", %{name: params["name"]})

    {:noreply, socket}
  end

  @impl true
  def handle_in("note", payload, socket) do
    broadcast(socket, "note", %{text: payload["text"]})
    {:reply, :ok, socket}
  end
end""",
    scope=("Channel", "phoenix.ChannelSocket"),
    check=check,
    details="""\
Phoenix refuses `push` and `broadcast` before `join` has returned. What `join` does from the first
of them on waits for a message that the channel sends to itself, in `handle_info`.

The keys of `params` and of payloads are strings in Elixir: `payload.text` is `payload["text"]`.
Callbacks may return the bare socket.""",
    lowering=Lowering(
        web_folder="channels",
        imports=(CHANNEL, "Phoenix.Socket"),
        entries={
            "join": Entry(3),
            "handleIn": Entry(3),
            "handleOut": Entry(3),
            "handleInfo": Entry(2),
            "terminate": Entry(2),
        },
        without_parens=PHOENIX,
        directives=uses_of_channel,
        prepare=answering,
        function=callback,
        module=with_one_handler,
    ),
)
