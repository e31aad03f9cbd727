"""The modules that hold a web application together: endpoint, sockets, presence, translations.

They know each other: an endpoint ends in the project's router and has its sockets, a socket has
its channels. The project's classes are found by their annotations.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import replace

from compiler_core.annotations.otp import (
    MODULE,
    definitions,
    member_named,
    put_above,
    statements,
    with_start_link,
    with_statements,
)
from compiler_core.annotations.web.found import annotated
from compiler_core.annotations.web.routers import elixir_module_of
from compiler_core.annotations.web.routes import said
from compiler_core.annotations.written import given, macro, text_of, texts_of, use, value_of
from compiler_core.elixir import tree
from compiler_core.elixir.names import pascal_case, snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.project.sources import defines
from compiler_core.semantics.typed import TypedMember
from compiler_core.syntax import ast


def otp_app(site: ModuleSite) -> str:
    """The application's name: as the annotation says, `@:appName`, the project's define `app_name`,
    or the module's first part without `Web`."""
    named = text_of(value_of(given(site), "otp_app", 0))
    if named is None:
        notes = (one for one in site.declaration.view.metadata if one.name == "@:appName")
        named = next((text_of(one.args[0]) for one in notes if one.args), None)
    named = named or defines(site.db).get("app_name")
    if named is None:
        first, _, rest = site.unit.name.partition(".")
        named = first.removesuffix("Web") if rest and first != "Web" else "app"
    return snake_case(named)


def _app(site: ModuleSite) -> Node:
    return tree.Pair("otp_app", tree.Atom(otp_app(site)))


# --- endpoint ------------------------------------------------------------------------------------


def uses_of_endpoint(site: ModuleSite) -> Iterator[Node]:
    yield use("Phoenix.Endpoint", _app(site))


def endpoint_parts(site: ModuleSite) -> Iterator[Node]:
    """The session, the sockets, and the plugs that every request goes through."""
    app = otp_app(site)
    salt = value_of(given(site), "signing_salt")
    session = tree.List(
        (
            tree.Pair("store", tree.Atom("cookie")),
            tree.Pair("key", tree.String((f"_{app}_key",))),
            tree.Pair("signing_salt", tree.String((text_of(salt) or _salt(app),))),
            tree.Pair("same_site", tree.String(("Lax",))),
        )
    )
    yield tree.Attribute("session_options", session, blank_before=True)
    yield from _apart(_sockets(site))
    yield from _apart(_static(site, app))
    yield from _apart(_request_plugs())
    yield from _apart(_last_plugs(site))


def _apart(lines: Iterable[Node]) -> Iterator[Node]:
    for index, line in enumerate(lines):
        yield replace(line, blank_before=index == 0)


def _salt(app: str) -> str:
    """Eight characters that stay the same; a salt is no secret."""
    return b64encode(hashlib.sha256(app.encode()).digest()).decode()[:8].replace("/", "_")


def _sockets(site: ModuleSite) -> Iterator[Node]:
    world = site.unit.world
    for id, path in annotated(site.db, "@:socket"):
        yield macro(
            "socket",
            tree.String((path or "/socket",)),
            tree.Alias(world.module_name(id)),
            tree.Pair("websocket", tree.TRUE),
            tree.Pair("longpoll", tree.FALSE),
        )
    if annotated(site.db, "@:liveview"):
        info = tree.List((tree.Pair("session", tree.AttributeRead("session_options")),))
        options = tree.List((tree.Pair("connect_info", info),))
        live = tree.Alias("Phoenix.LiveView.Socket")
        yield macro("socket", tree.String(("/live",)), live, tree.Pair("websocket", options))


def _static(site: ModuleSite, app: str) -> Iterator[Node]:
    """The files that are served as they are: what `staticPaths` names."""
    names = ("staticPaths", "static_paths")
    paths = next((one for name in names if (one := member_named(site, name))), None)
    if paths is not None:
        yield macro(
            "plug",
            tree.Alias("Plug.Static"),
            tree.Pair("at", tree.String(("/",))),
            tree.Pair("from", tree.Atom(app)),
            tree.Pair("gzip", tree.FALSE),
            tree.Pair("only", tree.List(tuple(tree.String((one,)) for one in _texts(paths)))),
        )


def _texts(member: TypedMember) -> list[str]:
    """What a function returns that is a list of strings."""
    view = member.view
    body = view.function.body if isinstance(view, ast.FunctionMember) else None
    if isinstance(body, ast.Block):
        body = body.statements[-1] if body.statements else None
    if isinstance(body, ast.Return):
        body = body.value
    return texts_of(body)


def _request_plugs() -> Iterator[Node]:
    yield macro("plug", tree.Alias("Plug.RequestId"))
    prefix = tree.List((tree.Atom("phoenix"), tree.Atom("endpoint")))
    yield macro("plug", tree.Alias("Plug.Telemetry"), tree.Pair("event_prefix", prefix))


def _last_plugs(site: ModuleSite) -> Iterator[Node]:
    kinds = tuple(tree.Atom(one) for one in ("urlencoded", "multipart", "json"))
    yield macro(
        "plug",
        tree.Alias("Plug.Parsers"),
        tree.Pair("parsers", tree.List(kinds)),
        tree.Pair("pass", tree.List((tree.String(("*/*",)),))),
        tree.Pair("json_decoder", tree.RemoteCall(tree.Alias("Phoenix"), "json_library")),
    )
    yield replace(macro("plug", tree.Alias("Plug.MethodOverride")), blank_before=True)
    yield macro("plug", tree.Alias("Plug.Head"))
    yield macro("plug", tree.Alias("Plug.Session"), tree.AttributeRead("session_options"))
    router = value_of(given(site), "router")
    name = said(router, 0) if router is not None else None
    routers = annotated(site.db, "@:router")
    if name is not None:
        yield macro("plug", tree.Alias(elixir_module_of(site, name)))
    elif routers:
        yield macro("plug", tree.Alias(site.unit.world.module_name(routers[0][0])))


# --- sockets -------------------------------------------------------------------------------------


def uses_of_socket(site: ModuleSite) -> Iterator[Node]:
    yield use("Phoenix.Socket")


def socket_parts(site: ModuleSite) -> Iterator[Node]:
    """The project's channels by their topics."""
    for index, (id, topic) in enumerate(annotated(site.db, "@:channel")):
        if topic:
            channel = tree.Alias(site.unit.world.module_name(id))
            line = macro("channel", tree.String((topic,)), channel)
            yield replace(line, blank_before=index == 0)


def whole_socket(site: ModuleSite, module: tree.Module) -> tree.Module:
    """With `connect` and `id`, where the class has none: anybody is let in, without a name."""
    added: list[Node] = []
    socket = tree.Variable("socket")
    if not definitions(module, "connect"):
        parameters = (tree.Variable("_params"), socket, tree.Variable("_connect_info"))
        answer = tree.Tuple((tree.Atom("ok"), socket))
        added += _callback(tree.Definition("def", "connect", parameters, answer, inline=True))
    if not definitions(module, "id"):
        ignored = (tree.Variable("_socket"),)
        added += _callback(tree.Definition("def", "id", ignored, tree.NIL, inline=True))
    return with_statements(module, [*statements(module), *added])


def _callback(definition: tree.Definition) -> list[Node]:
    return [tree.Attribute("impl", tree.TRUE, blank_before=True), definition]


# --- presence, translations, measurements --------------------------------------------------------


def uses_of_presence(site: ModuleSite) -> Iterator[Node]:
    server = value_of(given(site), "pubsub_server")
    name = None if server is None else said(server, 0)
    module = f"{pascal_case(otp_app(site))}.PubSub" if name is None else name.text
    pubsub = tree.Pair("pubsub_server", tree.Alias(module))
    yield use("Phoenix.Presence", _app(site), pubsub)


def topic_function(site: ModuleSite) -> Iterator[Node]:
    """`@:presenceTopic("lobby")` is what `topic()` answers."""
    topic = text_of(value_of(given(site), "topic", 0))
    if topic is not None and member_named(site, "topic") is None:
        body = tree.String((topic,))
        yield tree.Definition("def", "topic", (), body, inline=True, blank_before=True)


def uses_of_gettext(site: ModuleSite) -> Iterator[Node]:
    yield use("Gettext.Backend", _app(site))


def uses_of_telemetry(site: ModuleSite) -> Iterator[Node]:
    yield use("Supervisor")


def whole_telemetry(site: ModuleSite, module: tree.Module) -> tree.Module:
    """With `init`, where the class has none, and `start_link`."""
    if not definitions(module, "init"):
        strategy = tree.Pair("strategy", tree.Atom("one_for_one"))
        call = tree.RemoteCall(tree.Alias("Supervisor"), "init", (tree.List(()), strategy))
        parameters = (tree.Variable("_args"),)
        init = tree.Definition("def", "init", parameters, call)
        first = next(
            (one.name for one in statements(module) if isinstance(one, tree.Definition)), ""
        )
        module = put_above(module, first, [tree.Attribute("impl", tree.TRUE), init])
    return with_start_link(module, "Supervisor", MODULE)


# --- `use MyAppWeb, :controller` -----------------------------------------------------------------


def web_functions(site: ModuleSite, functions: Iterable[Node]) -> Iterator[Node]:
    """What `use MyAppWeb, :controller` and its like bring, as Phoenix's generator has it."""
    names = {one.name for one in functions if isinstance(one, tree.Definition)}
    has_pages = bool(annotated(site.db, "@:liveview"))
    for name, lines in _kinds(has_pages):
        if name not in names:
            quoted = tree.LocalCall("quote", (), (tree.Section("do", tree.Block(tuple(lines))),))
            yield tree.Definition("def", name, (), quoted, blank_before=True)
    if "__using__" not in names:
        which = tree.Variable("which")
        call = tree.LocalCall("apply", (MODULE, which, tree.List(())))
        guard = tree.LocalCall("is_atom", (which,))
        yield tree.Definition("defmacro", "__using__", (which,), call, guard, blank_before=True)


def _kinds(has_pages: bool) -> Iterator[tuple[str, list[Node]]]:
    imports = [_import("Plug.Conn"), _import("Phoenix.Controller")]
    if has_pages:
        imports.append(_import("Phoenix.LiveView.Router"))
    helpers = tree.Pair("helpers", tree.FALSE)
    yield "router", [_use("Phoenix.Router", helpers), *_after(imports)]
    yield "channel", [_use("Phoenix.Channel")]
    formats = tree.Pair("formats", tree.List((tree.Atom("html"), tree.Atom("json"))))
    yield "controller", [_use("Phoenix.Controller", formats), *_after([_import("Plug.Conn")])]
    if has_pages:
        yield "live_view", [_use("Phoenix.LiveView")]
        yield "live_component", [_use("Phoenix.LiveComponent")]
        yield "html", [_use("Phoenix.Component")]


def _use(module: str, *options: Node) -> Node:
    return tree.Directive("use", tree.Alias(module), options)


def _import(module: str) -> Node:
    return tree.Directive("import", tree.Alias(module))


def _after(lines: list[Node]) -> list[Node]:
    return [replace(line, blank_before=index == 0) for index, line in enumerate(lines)]
