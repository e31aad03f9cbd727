"""`@:presenceTopic`: the topic that a presence is about."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.web.applications import topic_function
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:presenceTopic",
    summary="Names the topic that a presence is about.",
    places=("class",),
    becomes="`def topic`, which answers it",
    positional=(Argument("topic", "string", "The topic.", required=True, example='"topic"'),),
    example="""\
@:presence(otp_app: "shop")
@:presenceTopic("lobby")
class Presence {}""",
    elixir="""\
defmodule Presence do
  use Phoenix.Presence, otp_app: :shop, pubsub_server: Shop.PubSub

  def topic, do: "lobby"
end""",
    lowering=Lowering(is_role=False, parts=topic_function),
)
