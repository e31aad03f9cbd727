"""`@:presence`: who has joined a topic."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.web.applications import uses_of_presence
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:presence",
    summary="Makes the class a Phoenix presence: it knows who is there, on all nodes.",
    places=("class",),
    role=True,
    becomes="`use Phoenix.Presence`",
    keywords=(
        Argument(
            "otp_app",
            "name",
            "The application that has its settings.",
            default="`-D app_name`, or by the module's name",
        ),
        Argument("pubsub_server", "any", "Its messages' server.", default="`MyApp.PubSub`"),
    ),
    example="""\
@:presence(otp_app: "shop")
class Presence {}""",
    elixir="""\
defmodule Presence do
  use Phoenix.Presence, otp_app: :shop, pubsub_server: Shop.PubSub
end""",
    details="It has `track`, `untrack`, `update`, `list` and `getByKey`, as `phoenix.Presence`"
    " declares them.",
    lowering=Lowering(web_folder="channels", directives=uses_of_presence),
)
