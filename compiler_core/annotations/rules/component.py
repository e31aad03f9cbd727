"""`@:component`: function components."""

from compiler_core.annotations.live import props
from compiler_core.annotations.model import Annotation
from compiler_core.annotations.written import use
from compiler_core.elixir.locals_without_parens import LIVE_VIEW
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:component",
    summary="Makes the class a module of components: functions from assigns to a template.",
    places=("class", "function"),
    role=True,
    becomes="`use Phoenix.Component`; each prop of a component's type is an `attr`, each slot a"
    " `slot`",
    example="""\
typedef NoteProps = {
    text: String,
    ?level: Int,
    ?inner_block: Dynamic
}

@:component
class Notes {
    public static function note(assigns: NoteProps): String {
        return hxx('<p data-level={@level}>{@text}{render_slot(@inner_block)}</p>');
    }
}""",
    elixir="""\
defmodule Notes do
  use Phoenix.Component

  attr :text, :string, required: true
  attr :level, :integer, default: nil
  slot :inner_block

  def note(assigns) do
    ~H\"\"\"
    <p data-level={@level}>{@text}{render_slot(@inner_block)}</p>
    \"\"\"
  end
end""",
    details="""\
A function with one parameter whose type is a structure is a component: its fields are the props.
`inner_block`, and a field of type `Slot`, are what stands between its tags. `@:attr` and `@:slot`
on a function say it instead.""",
    scope=("phoenix.Component",),
    lowering=Lowering(
        without_parens=LIVE_VIEW,
        imports=("Phoenix.Component",),
        directives=lambda site: [use("Phoenix.Component")],
        function=props.function,
    ),
)
