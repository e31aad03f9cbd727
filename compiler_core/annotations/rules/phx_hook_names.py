"""`@:phxHookNames`: the hooks that templates may name."""

from compiler_core.annotations.model import Annotation

ANNOTATION = Annotation(
    name="@:phxHookNames",
    summary="Lists the hooks that templates may name: any other name there is reported.",
    places=("enum abstract",),
    becomes="nothing; the values are used as text",
    example="""\
@:phxHookNames
enum abstract PageHook(String) to String {
    var First = "first";
}""",
    elixir="",
)
