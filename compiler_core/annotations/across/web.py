"""Checks of routes, of which other files know more: what they lead to, who includes them.

    {name: "book", method: "GET", path: "/books/:id", controller: BookController, action: "shw"}
                                                                                        ^^^^^
    `BookController` has no action `shw`; did you mean `show`?

What a controller offers is read from declarations, so typing in a body runs nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compiler_core.annotations.across.web_classes import WebClass, classes_of
from compiler_core.annotations.faults import Fault
from compiler_core.annotations.web import findings
from compiler_core.annotations.web.controllers import ACTION_ARITY
from compiler_core.annotations.web.found import annotated
from compiler_core.annotations.web.routers import (
    USUAL,
    controller_id,
    controller_routes,
    conventional_controller,
)
from compiler_core.annotations.web.routes import (
    FIELDS,
    FORWARD,
    INCLUDE,
    METHODS,
    RESOURCES,
    Route,
    Said,
    own_routes,
    table_of,
)
from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.elixir.names import function_name
from compiler_core.project.files import module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics.declared import DeclaredMember, DeclaredType, declared_type
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

_PARAMETER = re.compile(r"[a-z_][A-Za-z0-9_]*\Z")


def check(db: Database, path: str) -> Iterator[Fault]:
    for here, names in classes_of(db, path):
        if "@:router" in names:
            yield from _router(here)
        if "@:controller" in names:
            yield from _controller(here)


# --- routers -------------------------------------------------------------------------------------


def _router(here: WebClass) -> Iterator[Fault]:
    table = table_of(here.view)
    pipelines = {one.name.text for one in table.pipelines} | set(USUAL)
    for route in table.routes:
        yield from _written(route)
        yield from _pipelines(route, pipelines)
        yield from _target(here, route)
    yield from _repeated(table.routes)


def _written(route: Route) -> Iterator[Fault]:
    """What is wrong with an entry by itself."""
    if route.is_entry:
        for field in route.unknown:
            known = ", ".join(f"`{one}`" for one in FIELDS[:-1])
            yield findings.unknown_field(field, closest(field.text, FIELDS), known)
        kind = route.kind
        if kind.text not in METHODS:
            known = ", ".join(f"`{one}`" for one in METHODS)
            yield findings.unknown_method(kind, closest(kind.text, METHODS), known)
        misspelt = {closest(one.text, FIELDS) for one in route.unknown}
        for name in ("path", "controller"):
            is_needed = name == "path" or kind.text != "LIVE_DASHBOARD"
            if getattr(route, name) is None and is_needed and name not in misspelt:
                yield findings.missing(route.span, name)
    if route.path is not None and route.kind.text not in (RESOURCES, INCLUDE):
        yield from _path(route.path, may_end_open=route.kind.text != FORWARD)


def _path(said: Said, *, may_end_open: bool) -> Iterator[Fault]:
    """Phoenix wants `/`, then parts: words, `:name`, and at the end `*name`."""
    path = said.text
    if not path.startswith("/"):
        yield findings.bad_path(said, "it begins with `/`", f"/{path}")
        return
    if re.search(r"[\s?#]", path):
        yield findings.bad_path(said, "it has no blanks, `?` or `#`", None)
        return
    if "//" in path:
        better = re.sub(r"/{2,}", "/", path)
        yield findings.bad_path(said, "a part of it is empty", better)
        return
    seen: set[str] = set()
    parts = path.split("/")[1:]
    for index, part in enumerate(parts):
        mark, name = next(((m, part.partition(m)[2]) for m in ":*" if m in part), ("", ""))
        if not mark:
            continue
        if not _PARAMETER.match(name):
            yield findings.bad_path(said, f"`{mark}{name}` names no parameter", None)
        elif mark == "*" and (index < len(parts) - 1 or not may_end_open):
            yield findings.bad_path(said, "`*` takes the rest, so it stands at the end", None)
        elif name in seen:
            yield findings.bad_path(said, f"it has two parameters `{name}`", None)
        else:
            seen.add(name)
            continue
        return


def _pipelines(route: Route, known: set[str]) -> Iterator[Fault]:
    for one in route.pipelines:
        if one.text not in known:
            yield findings.unknown_pipeline(one, closest(one.text, known))


def _repeated(routes: list[Route]) -> Iterator[Fault]:
    names: dict[str, Said] = {}
    places: dict[tuple[str, str], Said] = {}
    for route in routes:
        name, path = route.name, route.path
        if route.is_entry and name is not None:
            if name.text in names:
                yield findings.twice(name, f"The name `{name.text}`", names[name.text].span)
            names.setdefault(name.text, name)
        if path is None or route.kind.text not in METHODS or not path.text.startswith("/"):
            continue
        prefix = "" if route.scope is None else route.scope.text.rstrip("/")
        method = "GET" if route.kind.text == "LIVE" else route.kind.text
        shape = re.sub(r":\w+", ":", prefix + path.text)
        first = places.get((method, shape))
        above = next(
            (
                one
                for (other, taken), one in places.items()
                if other == method and taken != shape and _takes(taken, shape)
            ),
            None,
        )
        if first is not None:
            yield findings.twice(path, f"`{route.kind.text} {path.text}`", first.span)
        elif above is not None:
            yield findings.unreachable(path, route.kind.text, above)
        places.setdefault((method, shape), path)


def _takes(pattern: str, path: str) -> bool:
    """Whether every request for `path` fits `pattern` too, which has a parameter where it has a
    word."""
    parts, others = pattern.split("/"), path.split("/")
    for index, part in enumerate(parts):
        if part.startswith("*"):
            return True
        if index >= len(others) or others[index].startswith("*"):
            return False
        if part != others[index] and part != ":":
            return False
    return len(parts) == len(others)


# --- what a route leads to -----------------------------------------------------------------------


def _target(here: WebClass, route: Route) -> Iterator[Fault]:
    said = route.controller
    if said is None and route.kind.text == RESOURCES and route.path is not None:
        named = conventional_controller(route.path)
        said = Said(named.text, route.path.span, route.path.span)
        if controller_id(here.db, here.path, said) is None:
            yield findings.unknown_controller(said, None)
            return
    if said is None:
        return
    id = controller_id(here.db, here.path, said)
    if id is None:
        known = [one.name for name in _kinds(route) for one, _ in annotated(here.db, name)]
        yield findings.unknown_controller(said, closest(said.last, known))
        return
    declared = declared_type(here.db, id)
    if declared is None or declared.is_extern:
        return
    wanted = _kinds(route)
    if not set(wanted).intersection(declared.annotations):
        yield findings.no_controller(said, wanted[0])
        return
    if wanted[0] != "@:controller":
        return
    for action in (route.action, *route.only, *route.excepted):
        if action is not None:
            yield from _action(here, action, declared)


def _kinds(route: Route) -> tuple[str, ...]:
    """The annotations of which a route's target has one."""
    if route.kind.text == "LIVE":
        return ("@:liveview",)
    return ("@:plug", "@:router") if route.kind.text == FORWARD else ("@:controller",)


def _action(here: WebClass, said: Said, controller: DeclaredType) -> Iterator[Fault]:
    members = {**controller.instance, **controller.static}
    functions = {name: one for name, one in members.items() if one.item.kind == "function"}
    name = controller.id.name
    found = functions.get(said.last) or next(
        (one for own, one in functions.items() if function_name(own) == said.last), None
    )
    if found is None:
        if controller.extends_unknown or controller.superclass is not None:
            return
        suggestion = closest(said.last, functions)
        written = _new_action(here, controller, said.last)
        yield findings.unknown_action(said, name, suggestion, written)
        return
    why = why_no_action(found)
    if why is not None:
        yield findings.not_an_action(said.last_span, said.last, name, why, None)


def is_action(member: DeclaredMember) -> bool:
    """Whether a function of a controller can answer a request."""
    return why_no_action(member) is None


def why_no_action(member: DeclaredMember) -> str | None:
    item = member.item
    if not item.is_public:
        return "it is private"
    required = sum(not one.optional for one in item.parameters)
    if not required <= ACTION_ARITY <= len(item.parameters):
        count = len(item.parameters)
        return f"it has {count} parameter{'' if count == 1 else 's'}"
    return None


def _new_action(here: WebClass, controller: DeclaredType, name: str) -> Edit | None:
    """The action, written at the end of its controller."""
    source = parse(here.db, controller.path)
    views = source.source.declarations
    view = next((one for one in views if one.name.text == controller.id.name), None)
    if view is None or view.body_span is None or not name.isidentifier():
        return None
    text, body = source.text, view.body_span
    end = body.end
    while end > body.start and text[end - 1].isspace():
        end -= 1
    indentation = "    "
    for placed in view.members:
        start = text.rfind("\n", 0, placed.start) + 1
        indentation = text[start : placed.start]
        break
    if indentation.strip():
        indentation = "    "
    functions = [one.member for one in view.members if isinstance(one.member, ast.FunctionMember)]
    static = "static " if functions and all(one.has("static") for one in functions) else ""
    lines = [
        f"public {static}function {name}(conn: Conn, params: Dynamic): Conn {{",
        f"{indentation}return conn.json({{}});",
        "}",
    ]
    gap = "\n\n" if view.members else "\n"
    written = gap + "\n".join(indentation + line for line in lines) + "\n"
    return Edit(Span(end, body.end), written, here.other(controller.path))


# --- controllers ---------------------------------------------------------------------------------


def _controller(here: WebClass) -> Iterator[Fault]:
    for route in own_routes(here.view):
        yield from _written(route)
    yield from _own_targets(here)
    yield from _repeated(own_routes(here.view))
    yield from _unrouted(here)


def _own_targets(here: WebClass) -> Iterator[Fault]:
    """`@:route` stands on what answers; and a router has to take the routes over."""
    declared = declared_type(here.db, here.id)
    is_told = False
    for placed in here.view.members:
        member = placed.member
        notes = member.metadata if isinstance(member, ast.FunctionMember) else []
        for note in notes:
            if note.name != "@:route" or not isinstance(member, ast.FunctionMember):
                continue
            name = member.name.text
            own = None
            if declared is not None:
                own = declared.instance.get(name) or declared.static.get(name)
            why = None if own is None else why_no_action(own)
            if why is not None:
                span = member.name.span.shifted(placed.start)
                yield findings.not_an_action(span, name, here.id.name, why, None)
            elif not is_told and not _is_included(here.db, here.id):
                is_told = True
                span = note.name_span.shifted(placed.start)
                fix = _inclusion(here)
                yield findings.in_no_router(span, here.id.name, fix)


@query
def included(db: Database) -> frozenset[TypeId]:
    """The controllers whose own routes a router takes over."""
    found: set[TypeId] = set()
    for id, _ in annotated(db, "@:router"):
        found |= _included_by(db, id)
    return frozenset(found)


@query
def _included_by(db: Database, router: TypeId) -> frozenset[TypeId]:
    path, view = _view(db, router)
    routes = () if view is None else table_of(view).routes
    ids = (controller_id(db, path, one.controller) for one in routes if one.kind.text == INCLUDE)
    return frozenset(one for one in ids if one is not None)


def _is_included(db: Database, controller: TypeId) -> bool:
    return controller in included(db)


def _view(db: Database, id: TypeId) -> tuple[str, ast.TypeDeclaration | None]:
    path = module_path(db, (*id.package, id.module))
    if path is None:
        return "", None
    views = parse(db, path).source.declarations
    return path, next((one for one in views if one.name.text == id.name), None)


def _inclusion(here: WebClass) -> Fix | None:
    """The annotation that the project's only router lacks."""
    routers = annotated(here.db, "@:router")
    path, view = _view(here.db, routers[0][0]) if len(routers) == 1 else ("", None)
    note = None
    if view is not None:
        note = next((one for one in view.metadata if one.name == "@:router"), None)
    if note is None:
        return None
    end = note.span.end
    text = f'\n@:include_controller("{here.id.name}")'
    edit = Edit(Span(end, end), text, here.other(path))
    return Fix(f"Include it in `{routers[0][0].name}`", (edit,), preferred=True)


# --- routes that are missing ---------------------------------------------------------------------


@query
def routed(db: Database) -> frozenset[tuple[TypeId, str]]:
    """What the project's routes lead to: controllers and actions, `*` for all that there are."""
    found: set[tuple[TypeId, str]] = set()
    for id, _ in annotated(db, "@:router"):
        found |= _routed_by(db, id)
    return frozenset(found)


@query
def _routed_by(db: Database, router: TypeId) -> frozenset[tuple[TypeId, str]]:
    path, view = _view(db, router)
    found: set[tuple[TypeId, str]] = set()
    for route in () if view is None else table_of(view).routes:
        said = route.controller
        if said is None and route.kind.text == RESOURCES and route.path is not None:
            said = conventional_controller(route.path)
        id = controller_id(db, path, said)
        if id is None:
            continue
        if route.kind.text == INCLUDE:
            for own in controller_routes(db, id):
                found.add((id, "*" if own.action is None else function_name(own.action.last)))
        elif route.kind.text == RESOURCES:
            found.add((id, "*"))
        elif route.action is not None:
            found.add((id, function_name(route.action.last)))
    return frozenset(found)


def _unrouted(here: WebClass) -> Iterator[Fault]:
    """An action of a controller, some of whose actions have routes, that has none."""
    led = {action for id, action in routed(here.db) if id == here.id}
    if not led or "*" in led or _names_another(here, led):
        return
    own = {route.action.text for route in own_routes(here.view) if route.action is not None}
    for placed in here.view.members:
        member = placed.member
        if not isinstance(member, ast.FunctionMember) or not member.has("public"):
            continue
        name = member.name.text
        is_action = len(member.function.parameters) == ACTION_ARITY
        if not is_action or name in own or function_name(name) in led:
            continue
        span = member.name.span.shifted(placed.start)
        yield findings.without_route(span, name, _new_route(here, name))


def _names_another(here: WebClass, led: set[str]) -> bool:
    """A route names an action that isn't there: it is most likely meant for one that is."""
    declared = declared_type(here.db, here.id)
    members = () if declared is None else (*declared.instance, *declared.static)
    return not led <= {function_name(one) for one in members}


def _new_route(here: WebClass, action: str) -> Fix | None:
    """An entry at the end of the `@:routes` of the project's only router."""
    db, controller = here.db, here.id
    routers = annotated(db, "@:router")
    path, view = _view(db, routers[0][0]) if len(routers) == 1 else ("", None)
    if view is None:
        return None
    for note in view.metadata:
        value = note.args[0] if note.name == "@:routes" and note.args else None
        if isinstance(value, ast.ArrayLiteral) and value.elements:
            last = value.elements[-1].span
            text = parse(db, path).text
            start = text.rfind("\n", 0, last.start) + 1
            indentation = text[start : last.start]
            gap = f",\n{indentation}" if not indentation.strip() else ", "
            base = controller.name.removesuffix("Controller")
            word = base[:1].lower() + base[1:]
            where = f"/{function_name(word)}/{function_name(action)}"
            name = word + action[:1].upper() + action[1:]
            entry = (
                f'{{name: "{name}", method: "GET", path: "{where}", '
                f'controller: {controller.name}, action: "{action}"}}'
            )
            edit = Edit(Span(last.end, last.end), gap + entry, here.other(path))
            return Fix(f"Add a route to `{routers[0][0].name}`", (edit,))
    return None
