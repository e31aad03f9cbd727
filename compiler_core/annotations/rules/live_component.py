"""`@:live_component`: a part of a page with assigns and events of its own."""

from compiler_core.annotations.live import answers, fields
from compiler_core.annotations.live.layouts import use_with_layout
from compiler_core.annotations.model import Annotation, Callback
from compiler_core.annotations.rules.liveview import prepared
from compiler_core.elixir.locals_without_parens import LIVE_VIEW
from compiler_core.lower.framework import Entry, Lowering

ANNOTATION = Annotation(
    name="@:live_component",
    aliases=("@:liveComponent",),
    summary="Makes the class a live component: a part of a page that answers events of its own.",
    places=("class",),
    role=True,
    shapes=(("update", "render"),),
    becomes="`use Phoenix.LiveComponent`, with `render` as `~H`",
    callbacks=(
        Callback(
            "mount",
            ("socket: Socket",),
            "Socket",
            "Gives the component its first assigns.",
            body=("return socket;",),
        ),
        Callback(
            "update",
            ("assigns: Dynamic", "socket: Socket"),
            "Socket",
            "Takes what the page hands to it.",
            body=("return socket.assign(assigns);",),
        ),
        Callback(
            "render",
            (),
            "String",
            "The component, from its assigns; one element around all.",
            body=("return hxx('<div></div>');",),
            required=True,
            arities=(1,),
        ),
        Callback(
            "handleEvent",
            ("event: String", "params: Dynamic", "socket: Socket"),
            "Socket",
            "Answers an event that names the component as its target.",
            body=("return socket;",),
        ),
        Callback(
            "handleAsync",
            ("name: Dynamic", "result: Dynamic", "socket: Socket"),
            "Socket",
            "Takes the outcome of work that `startAsync` began.",
            body=("return socket;",),
        ),
    ),
    example="""\
@:live_component
class StepperComponent {
    public function handleEvent("up", params: Dynamic, socket: Socket): Socket {
        return socket.assign("count", socket.assigns.count + 1);
    }

    public function render(): String {
        return hxx('<button phx-click="up" phx-target={@myself}>{@count}</button>');
    }
}""",
    elixir="""\
defmodule StepperComponent do
  use Phoenix.LiveComponent

  @impl true
  def handle_event("up", _params, socket) do
    {:noreply, assign(socket, :count, socket.assigns[:count] + 1)}
  end

  @impl true
  def render(assigns) do
    ~H\"\"\"
    <button phx-click="up" phx-target={@myself}>{@count}</button>
    \"\"\"
  end
end""",
    scope=("phoenix.Component", "LiveView"),
    lowering=Lowering(
        entries={
            "mount": Entry(1),
            "update": Entry(2),
            "render": Entry(1, others=(0,)),
            "handleEvent": Entry(3),
            "handleAsync": Entry(3),
        },
        without_parens=LIVE_VIEW,
        imports=("Phoenix.Component", "Phoenix.LiveView"),
        directives=lambda site: [use_with_layout("Phoenix.LiveComponent", site)],
        web_folder="live",
        plan=fields.plan,
        prepare=prepared,
        function=answers.function,
    ),
)
