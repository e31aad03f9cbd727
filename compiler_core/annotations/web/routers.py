"""A router's Elixir: its pipelines, and its routes in a scope for each run of the same pipelines.

    pipeline :api do
      plug :accepts, ["json"]
    end

    scope "/" do
      pipe_through :api

      get "/books", Books, :index
    end

Two pipelines need no declaration, `browser` and `api`: what Phoenix's own generator makes of them.
A live route without a pipeline goes through `browser`, for it needs a session; any other one
through none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from types import MappingProxyType

from compiler_core.annotations.web.found import annotated
from compiler_core.annotations.web.routes import (
    FORWARD,
    INCLUDE,
    METHODS,
    RESOURCES,
    Route,
    Said,
    Step,
    own_routes,
    table_of,
)
from compiler_core.annotations.written import elixir_of, import_, macro, use
from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name, function_name, module_name
from compiler_core.elixir.tree import Node
from compiler_core.lower.framework import ModuleSite
from compiler_core.project.files import module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.declaring import constructor_owners
from compiler_core.semantics.scope import file_scope, resolve_type
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

ROUTER = "Phoenix.Router"
STANDARD_ACTIONS = ("index", "edit", "new", "show", "create", "update", "delete")
"""What `resources` routes, in Phoenix's order."""


def uses_of_router(site: ModuleSite) -> Iterator[Node]:
    yield use(ROUTER, tree.Pair("helpers", tree.FALSE))
    routes = routes_of(site)
    kinds = {route.kind.text for route in routes}
    if "LIVE" in kinds:
        yield import_("Phoenix.LiveView.Router")
    if "LIVE_DASHBOARD" in kinds:
        line = import_("Phoenix.LiveDashboard.Router")
        yield replace(line, blank_before="LIVE" not in kinds)


def routing(site: ModuleSite) -> Iterator[Node]:
    """The pipelines and the scopes."""
    routes = routes_of(site)
    yield from _pipelines(site, routes)
    for (prefix, pipelines), group in groupby(routes, _place):
        lines = [line for route in group for line in _lines(site, route)]
        if not lines:
            continue
        body: list[Node] = []
        if pipelines:
            names = tuple(tree.Atom(name) for name in pipelines)
            body.append(macro("pipe_through", names[0] if len(names) == 1 else tree.List(names)))
            lines[0] = replace(lines[0], blank_before=True)
        scope = macro("scope", tree.String((prefix,)), body=[*body, *lines])
        yield replace(scope, blank_before=True)


def _place(route: Route) -> tuple[str, tuple[str, ...]]:
    names = tuple(one.text for one in route.pipelines)
    if not names and route.kind.text in ("LIVE", "LIVE_DASHBOARD"):
        names = ("browser",)
    return (route.scope.text if route.scope is not None else "/", names)


def routes_of(site: ModuleSite) -> list[Route]:
    """The router's routes, those of the controllers that it includes in their place."""
    return list(_with_included(site, table_of(site.declaration.view).routes))


def _with_included(site: ModuleSite, routes: list[Route]) -> Iterator[Route]:
    for route in routes:
        if route.kind.text != INCLUDE:
            yield route
            continue
        id = controller_id(site.db, site.path, route.controller)
        for one in () if id is None else controller_routes(site.db, id):
            origin = route.span
            pipelines = one.pipelines or route.pipelines
            yield replace(
                one,
                span=origin,
                pipelines=pipelines,
                scope=one.scope or route.scope,
                controller=replace(route.controller or Said(""), text=route_text(id)),
            )


def route_text(id: TypeId | None) -> str:
    return "" if id is None else ".".join((*id.package, id.name))


def controller_id(db: Database, path: str, controller: Said | None) -> TypeId | None:
    """The class that a route names, where it stands in the file at `path`."""
    if controller is None or not controller.text:
        return None
    parts = tuple(controller.text.split("."))
    found = resolve_type(db, path, parts)
    if found is not None:
        return found.id
    named = [id for name in _ROUTED for id, _ in annotated(db, name) if id.name == parts[-1]]
    return named[0] if len(named) == 1 and parts[:-1] in ((), named[0].package) else None


_ROUTED = ("@:controller", "@:liveview", "@:plug")
"""What a router names: a class of the project, wherever it stands, for a router imports nothing."""


@query
def controller_routes(db: Database, id: TypeId) -> tuple[Route, ...]:
    """The routes that the annotations of a controller tell of itself, without their places."""
    path = module_path(db, (*id.package, id.module))
    source = parse(db, path).source if path is not None else None
    for view in source.declarations if source is not None else ():
        if view.name.text == id.name:
            return tuple(_placeless(one) for one in own_routes(view))
    return ()


def _placeless(route: Route) -> Route:
    def bare(one: Said | None) -> Said | None:
        return None if one is None else Said(one.text)

    return Route(
        Said(route.kind.text),
        name=bare(route.name),
        path=bare(route.path),
        controller=bare(route.controller),
        action=bare(route.action),
        pipelines=tuple(Said(one.text) for one in route.pipelines),
        scope=bare(route.scope),
        only=tuple(Said(one.text) for one in route.only),
        excepted=tuple(Said(one.text) for one in route.excepted),
    )


# --- lines ---------------------------------------------------------------------------------------


def _lines(site: ModuleSite, route: Route) -> Iterator[Node]:
    """One route; a damaged one, which the checks tell of, has no line."""
    path = route.path
    if path is None:
        return
    if route.kind.text == "LIVE_DASHBOARD":
        yield replace(macro("live_dashboard", tree.String((path.text,))), origin=route.span)
        return
    controller = route.controller
    if controller is None and route.kind.text == RESOURCES:
        controller = conventional_controller(path)
    if controller is None:
        return
    target = tree.Alias(elixir_module_of(site, controller))
    given: list[Node] = [tree.String((path.text,)), target]
    if route.kind.text == RESOURCES:
        line = macro("resources", *given, *_actions(site, route, controller))
    elif route.kind.text == FORWARD:
        line = macro("forward", *given)
    elif route.kind.text not in METHODS:
        return
    else:
        action = Said("index") if route.action is None else route.action
        line = macro(route.kind.text.lower(), *given, tree.Atom(function_name(action.last)))
    yield replace(line, origin=route.span)


def conventional_controller(path: Said) -> Said:
    """`/blog_posts` is for `BlogPostController`."""
    word = path.text.strip("/").rpartition("/")[2]
    single = f"{word[:-3]}y" if word.endswith("ies") else word[:-1] if word.endswith("s") else word
    name = "".join(part[:1].upper() + part[1:] for part in single.replace("-", "_").split("_"))
    return Said(f"{name}Controller", path.span)


def elixir_module_of(site: ModuleSite, controller: Said) -> str:
    id = controller_id(site.db, site.path, controller)
    if id is not None:
        return site.unit.world.module_name(id)
    package, _, name = controller.text.rpartition(".")
    return module_name(package, name)


def _actions(site: ModuleSite, route: Route, controller: Said) -> Iterator[Node]:
    """`only:` what the controller has, where it hasn't all; what was written comes first."""
    for key, names in (("only", route.only), ("except", route.excepted)):
        if names:
            yield tree.Pair(key, tree.List(tuple(tree.Atom(one.last) for one in names)))
            return
    id = controller_id(site.db, site.path, controller)
    declared = None if id is None else declared_type(site.db, id)
    if declared is None:
        return
    here = [one for one in STANDARD_ACTIONS if one in declared.static or one in declared.instance]
    if here and len(here) < len(STANDARD_ACTIONS):
        missing = [one for one in STANDARD_ACTIONS if one not in here]
        key, names_ = ("except", missing) if len(missing) <= 2 else ("only", here)
        yield tree.Pair(key, tree.List(tuple(tree.Atom(one) for one in names_)))


# --- pipelines -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Plug:
    name: str
    options: Node | None = None


def _pipelines(site: ModuleSite, routes: list[Route]) -> Iterator[Node]:
    told = table_of(site.declaration.view).pipelines
    for pipeline in told:
        lines = [_plug_line(site, step) for step in pipeline.steps]
        origin = pipeline.name.span
        line = macro("pipeline", tree.Atom(pipeline.name.text), body=lines)
        yield replace(line, blank_before=True, origin=origin)
    names = {pipeline.name.text for pipeline in told}
    used = dict.fromkeys(name for route in routes for name in _place(route)[1])
    has_live = any(route.kind.text == "LIVE" for route in routes)
    for name in used:
        if name not in names and name in USUAL:
            plugs = [
                macro(
                    "plug", tree.Atom(plug.name), *([] if plug.options is None else [plug.options])
                )
                for plug in USUAL[name]
                if plug.name != "fetch_live_flash" or has_live
            ]
            yield replace(macro("pipeline", tree.Atom(name), body=plugs), blank_before=True)


def _accepting(format: str) -> _Plug:
    return _Plug("accepts", tree.List((tree.String((format,)),)))


USUAL: Mapping[str, tuple[_Plug, ...]] = MappingProxyType(
    {
        "browser": (
            _accepting("html"),
            _Plug("fetch_session"),
            _Plug("fetch_live_flash"),
            _Plug("protect_from_forgery"),
            _Plug("put_secure_browser_headers"),
        ),
        "api": (_accepting("json"),),
    }
)
"""Pipelines that need no declaration."""

_ACCEPTS = {
    "accepts_html": "html",
    "accept_html": "html",
    "accepts_json": "json",
    "accept_json": "json",
}


def _plug_line(site: ModuleSite, step: Step) -> Node:
    name = step.plug.text
    options = None if step.options is None else _options(site, step)
    if name in _ACCEPTS:
        plug = _accepting(_ACCEPTS[name])
        name, options = plug.name, plug.options
    first: Node = tree.Atom(function_name(name))
    if name[:1].isupper() or "." in name:
        first = tree.Alias(elixir_module_of(site, step.plug))
    line = macro("plug", first, *([] if options is None else [options]))
    return replace(line, origin=step.plug.span)


def _options(site: ModuleSite, step: Step) -> Node | None:
    """What a plug is handed. An object is a map for a class of the project, whose `init` reads its
    fields as Haxe's, and a keyword list for a library's plug."""
    assert step.options is not None

    def named(word: str) -> Node | None:
        found = resolve_type(site.db, site.path, (word,))
        if found is not None:
            return tree.Alias(site.unit.world.module_name(found.id))
        visible = set(file_scope(site.db, site.path).types.values())
        is_constructor = visible & constructor_owners(site.db, word)
        return tree.Atom(atom_name(word)) if is_constructor else None

    made = elixir_of(step.options, named=named)
    if not isinstance(made, tree.List) or not isinstance(step.options, ast.ObjectLiteral):
        return made
    is_own = controller_id(site.db, site.path, step.plug) is not None
    return tree.Map(made.elements) if is_own else made
