"""`@:phxEventNames`: the events that templates may name."""

from compiler_core.annotations.model import Annotation

ANNOTATION = Annotation(
    name="@:phxEventNames",
    summary="Lists the events that templates may name: any other name there is reported.",
    places=("enum abstract",),
    becomes="nothing; the values are used as text",
    example="""\
@:phxEventNames
enum abstract PageEvent(String) to String {
    var First = "first";
}""",
    elixir="",
)
