"""`@:endpoint`: where the requests of a web application come in."""

from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.web.applications import endpoint_parts, uses_of_endpoint
from compiler_core.elixir.locals_without_parens import PHOENIX
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:endpoint",
    summary="Makes the class a Phoenix endpoint: every request comes in there.",
    places=("class",),
    role=True,
    becomes="`use Phoenix.Endpoint`, with its sockets and plugs",
    keywords=(
        Argument(
            "otp_app",
            "name",
            "The application that has its settings.",
            default="`-D app_name`, or by the module's name",
        ),
        Argument("router", "any", "The router that it ends in.", default="the project's"),
        Argument(
            "signing_salt", "string", "What the session's cookie is signed with beside the secret."
        ),
    ),
    example="""\
@:endpoint(otp_app: "shop", signing_salt: "2aXk81pQ")
class Endpoint {
    public static function staticPaths(): Array<String> {
        return ["assets", "favicon.ico"];
    }
}

@:router
class Router {}""",
    elixir="""\
defmodule Endpoint do
  use Phoenix.Endpoint, otp_app: :shop

  @session_options [store: :cookie, key: "_shop_key", signing_salt: "2aXk81pQ", same_site: "Lax"]

  plug Plug.Static, at: "/", from: :shop, gzip: false, only: ["assets", "favicon.ico"]

  plug Plug.RequestId
  plug Plug.Telemetry, event_prefix: [:phoenix, :endpoint]

  plug Plug.Parsers,
    parsers: [:urlencoded, :multipart, :json],
    pass: ["*/*"],
    json_decoder: Phoenix.json_library()

  plug Plug.MethodOverride
  plug Plug.Head
  plug Plug.Session, @session_options
  plug Router

  def static_paths do
    ["assets", "favicon.ico"]
  end
end

defmodule Router do
  use Phoenix.Router, helpers: false
end""",
    details="""\
The project's `@:router` and its `@:socket`s are found by their annotations; where the project has a
`@:liveview`, the endpoint has its socket. `staticPaths` names what is served as it is.""",
    lowering=Lowering(
        web_folder="",
        without_parens=PHOENIX,
        directives=uses_of_endpoint,
        parts=endpoint_parts,
    ),
)
