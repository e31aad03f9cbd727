"""`@:liveview`: a Phoenix LiveView."""

from compiler_core.annotations.live import answers, fields
from compiler_core.annotations.live.layouts import use_with_layout
from compiler_core.annotations.model import Annotation, Callback
from compiler_core.elixir.locals_without_parens import LIVE_VIEW
from compiler_core.lower.framework import Entry, Lowering, ModuleSite
from compiler_core.lower.heex import with_assigns
from compiler_core.semantics.typed import Function, TypedMember

ENTRIES = {
    "mount": Entry(3),
    "render": Entry(1, others=(0,)),
    "handleEvent": Entry(3),
    "handleInfo": Entry(2),
    "handleParams": Entry(3),
    "handleAsync": Entry(3),
    "handleCall": Entry(3),
    "handleCast": Entry(2),
    "terminate": Entry(2),
}


def prepared(_: ModuleSite, member: TypedMember, function: Function) -> Function:
    """`render()` is handed the assigns that its template reads."""
    return with_assigns(function) if member.member.name == "render" else function


ANNOTATION = Annotation(
    name="@:liveview",
    summary="Makes the class a Phoenix LiveView: a page that the server keeps up to date.",
    places=("class",),
    role=True,
    shapes=(("mount", "render"), ("mount", "handleEvent")),
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
    lowering=Lowering(
        entries=ENTRIES,
        without_parens=LIVE_VIEW,
        imports=("Phoenix.Component", "Phoenix.LiveView"),
        directives=lambda site: [use_with_layout("Phoenix.LiveView", site)],
        web_folder="live",
        plan=fields.plan,
        prepare=prepared,
        function=answers.function,
    ),
)
