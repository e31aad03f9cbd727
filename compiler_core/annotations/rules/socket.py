"""`@:socket`: a connection over which a client joins channels."""

from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.annotations.web.applications import (
    socket_parts,
    uses_of_socket,
    whole_socket,
)
from compiler_core.annotations.web.channels import answering
from compiler_core.elixir.locals_without_parens import PHOENIX
from compiler_core.lower.framework import Entry, Lowering

ANNOTATION = Annotation(
    name="@:socket",
    summary="Makes the class a Phoenix socket: the connection over which a client joins channels.",
    places=("class",),
    role=True,
    becomes="`use Phoenix.Socket`, with the project's channels",
    positional=(Argument("path", "string", "Where the endpoint has it.", default='`"/socket"`'),),
    callbacks=(
        Callback(
            "connect",
            ("params: Dynamic", "socket: Socket"),
            "Dynamic",
            "Lets a client in, `{:ok, socket}`, or not, `:error`.",
            body=("return {:ok, socket};",),
            arities=(3,),
        ),
        Callback(
            "id",
            ("socket: Socket",),
            "Null<String>",
            "A topic under which the connection can be ended, or null.",
            body=("return null;",),
        ),
    ),
    example="""\
@:socket
class UserSocket {
    public function connect(params: Dynamic, socket: Socket): Dynamic {
        return params.token == null ? :error : {:ok, socket.assign("token", params.token)};
    }
}

@:channel("board:*")
class BoardChannel {
    public function join(topic: String, params: Dynamic, socket: Socket): Dynamic {
        return {:ok, socket};
    }
}""",
    elixir="""\
defmodule UserSocket do
  use Phoenix.Socket

  channel "board:*", BoardChannel

  @impl true
  def connect(params, socket) do
    if is_nil(params["token"]) do
      :error
    else
      {:ok, assign(socket, :token, params["token"])}
    end
  end

  @impl true
  def id(_socket), do: nil
end

defmodule BoardChannel do
  use Phoenix.Channel

  @impl true
  def join(_topic, _params, socket) do
    {:ok, socket}
  end
end""",
    details="The project's `@:channel`s are found by their annotations. `connect` and `id` are"
    " written where they are absent.",
    scope=("phoenix.ChannelSocket",),
    lowering=Lowering(
        web_folder="channels",
        imports=("Phoenix.Socket",),
        entries={"connect": Entry(2, others=(3,)), "id": Entry(1)},
        without_parens=PHOENIX,
        directives=uses_of_socket,
        parts=socket_parts,
        prepare=answering,
        module=whole_socket,
    ),
)
