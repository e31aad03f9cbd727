"""`@:gettext`: an application's texts in several languages."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.web.applications import uses_of_gettext
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:gettext",
    summary="Makes the class the application's translations.",
    places=("class",),
    role=True,
    becomes="`use Gettext.Backend`",
    keywords=(
        Argument(
            "otp_app",
            "name",
            "The application that has its settings.",
            default="`-D app_name`, or by the module's name",
        ),
    ),
    example="""\
@:gettext(otp_app: "shop")
class Texts {}""",
    elixir="""\
defmodule Texts do
  use Gettext.Backend, otp_app: :shop
end""",
    lowering=Lowering(web_folder="", directives=uses_of_gettext),
)
