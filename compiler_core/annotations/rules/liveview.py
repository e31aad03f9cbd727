"""`@:liveview`: a Phoenix LiveView."""

from compiler_core.annotations.model import Annotation, Callback

ANNOTATION = Annotation(
    name="@:liveview",
    summary="Makes the class a Phoenix LiveView: a page that the server keeps up to date.",
    places=("class",),
    role=True,
    becomes="`use Phoenix.LiveView`, with `render` as `~H`",
    callbacks=(
        Callback(
            "mount",
            ("params: Dynamic", "session: Dynamic", "socket: Socket"),
            "Socket",
            "Gives the page its first assigns.",
            body=("return socket;",),
            required=True,
        ),
        Callback(
            "render",
            (),
            "String",
            "The page, from its assigns.",
            body=("return hxx('<div></div>');",),
            arities=(1,),
        ),
        Callback(
            "handleEvent",
            ("event: String", "params: Dynamic", "socket: Socket"),
            "Socket",
            "Answers an event of the page (`phx-click` and the like).",
            body=("return socket;",),
        ),
        Callback(
            "handleInfo",
            ("message: Dynamic", "socket: Socket"),
            "Socket",
            "Takes a message that was sent to the page's process.",
            body=("return socket;",),
        ),
        Callback(
            "handleParams",
            ("params: Dynamic", "uri: String", "socket: Socket"),
            "Socket",
            "Follows a change of the address.",
            body=("return socket;",),
        ),
        Callback(
            "terminate",
            ("reason: Dynamic", "socket: Socket"),
            "Void",
            "Cleans up when the page is left.",
        ),
    ),
    example="""\
@:liveview
class CounterLive {
    public function mount(params: Dynamic, session: Dynamic, socket: Socket): Socket {
        return socket |> assign("count", 0);
    }

    public function render(): String {
        return hxx('<p>{assigns.count}</p>');
    }
}""",
    elixir="""\
defmodule CounterLive do
  use Phoenix.LiveView

  @impl true
  def mount(_params, _session, socket) do
    {:ok, assign(socket, :count, 0)}
  end

  @impl true
  def render(assigns) do
    ~H\"\"\"
    <p>{@count}</p>
    \"\"\"
  end
end""",
    scope=("phoenix.Component", "LiveView"),
)
