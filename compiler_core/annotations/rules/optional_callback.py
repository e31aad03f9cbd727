"""`@:optional_callback`: a function that other modules promise to have."""

from compiler_core.annotations.model import Annotation
from compiler_core.annotations.rules.callback import ANNOTATION as CALLBACK
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:optional_callback",
    summary="The function is one that other modules promise to have, if they like.",
    places=("function",),
    becomes="`@callback` and `@optional_callbacks`",
    example=CALLBACK.example,
    elixir=CALLBACK.elixir,
    lowering=Lowering(is_role=False),
)
