"""Routes as annotations tell them, read from the tree: for the router's Elixir and its checks.

    @:router
    @:pipeline("api", ["accepts_json"])
    @:routes([{name: "books", method: "GET", path: "/books", controller: Books, action: "index"}])
    class Router {}

    Table(pipelines=(Pipeline("api", …),),
          routes=(Route("GET", path="/books", controller=("Books",), action="index", …),))

A route is told in five ways: in `@:routes` or by a `@:route` on a function of the router or of a
controller that it includes, as `@:resources`, as `@:forward`. Each thing said keeps its place in
the file, for the checks; what other files ask for (`routers.controller_routes`) has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from compiler_core.annotations.site import Given, read_given
from compiler_core.annotations.written import text_of
from compiler_core.base.span import Span
from compiler_core.semantics.annotation_items import dotted_path
from compiler_core.syntax import ast

VERBS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE")
METHODS = (*VERBS, "LIVE", "LIVE_DASHBOARD")
RESOURCES, FORWARD, INCLUDE = "RESOURCES", "FORWARD", "INCLUDE"
NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Said:
    """A word, string, atom or dotted path as its text, and where it stands in the file."""

    text: str
    span: Span = NOWHERE
    last_span: Span = NOWHERE
    """Where the last part of a path stands; of a text, all of it."""
    quote: str = ""
    """The one around it, if it is a text."""

    @property
    def last(self) -> str:
        return self.text.rpartition(".")[2]

    def with_last(self, name: str) -> str:
        """What to write at `last_span` for another last part."""
        before = self.text[: len(self.text) - len(self.last)] if self.quote else ""
        return f"{self.quote}{before}{name}{self.quote}"


@dataclass(frozen=True, slots=True)
class Route:
    """`kind` is a method of HTTP, `LIVE`, `LIVE_DASHBOARD`, `RESOURCES`, `FORWARD` or `INCLUDE`; as
    it was written, so it may be none of them."""

    kind: Said
    span: Span = NOWHERE
    name: Said | None = None
    path: Said | None = None
    controller: Said | None = None
    action: Said | None = None
    pipelines: tuple[Said, ...] = ()
    scope: Said | None = None
    only: tuple[Said, ...] = ()
    excepted: tuple[Said, ...] = ()
    is_entry: bool = False
    """An entry of `@:routes`."""
    unknown: tuple[Said, ...] = ()
    """Fields of the entry that mean nothing."""


FIELDS = ("name", "method", "path", "controller", "action", "pipeline", "pipelines")
"""Of an entry of `@:routes`."""


@dataclass(frozen=True, slots=True)
class Step:
    """A plug of a pipeline: its name, and what it is given as the expression that was written."""

    plug: Said
    options: ast.Expr | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    name: Said
    steps: tuple[Step, ...]


@dataclass(slots=True)
class Table:
    pipelines: list[Pipeline] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)


def table_of(view: ast.TypeDeclaration) -> Table:
    """What the annotations of a class and of its members tell, in their order."""
    table = Table()
    _read(table, view.metadata, 0, None)
    for placed in view.members:
        member = placed.member
        if isinstance(member, ast.FunctionMember | ast.VarMember):
            _read(table, member.metadata, placed.start, member)
    return table


def own_routes(view: ast.TypeDeclaration) -> list[Route]:
    """The routes that a controller tells of itself: controller and action are where they stand."""
    here = Said(view.name.text, view.name.span)
    found: list[Route] = []
    for route in table_of(view).routes:
        if route.kind.text == INCLUDE:
            continue
        found.append(replace(route, controller=route.controller or here))
    return found


def _read(table: Table, metadata: list[ast.Metadata], base: int, member: ast.Member | None) -> None:
    through = tuple(_pipe_through(metadata, base))
    scope = _scope(metadata, base)
    for one in metadata:
        given = read_given(one, base)
        span = one.name_span.shifted(base)
        match one.name:
            case "@:pipeline":
                table.pipelines += _pipeline(given)
            case "@:routes":
                first = given[0].value if given else None
                for each in first.elements if isinstance(first, ast.ArrayLiteral) else []:
                    table.routes.append(_within(_entry(each, base), through, scope))
            case "@:route":
                route = _route(given, span)
                if isinstance(member, ast.FunctionMember):
                    name = Said(member.name.text, member.name.span.shifted(base))
                    route = replace(
                        route, action=route.action or name, name=route.name or replace(name)
                    )
                table.routes.append(_within(route, through, scope))
            case "@:resources":
                path = _said(given, "path", 0)
                if path is not None and not path.text.startswith("/"):
                    path = replace(path, text=f"/{path.text}")
                route = Route(
                    Said(RESOURCES, span),
                    span,
                    path=path,
                    controller=_said(given, "controller", 1),
                    only=_several(given, "only"),
                    excepted=_several(given, "except"),
                )
                table.routes.append(_within(route, through, scope))
            case "@:forward":
                path, target = _said(given, "path", 0), _said(given, "to", 1)
                route = Route(Said(FORWARD, span), span, path=path, controller=target)
                table.routes.append(_within(route, through, scope))
            case "@:include_controller":
                route = Route(Said(INCLUDE, span), span, controller=_said(given, "controller", 0))
                table.routes.append(_within(route, through, scope))


def _entry(value: ast.Expr, base: int) -> Route:
    given = _entries(value, base)
    unknown = tuple(
        Said(one.name or "", one.name_span, one.name_span)
        for one in given
        if one.name not in FIELDS
    )
    route = _route(given, value.span.shifted(base))
    return replace(route, is_entry=True, unknown=unknown)


def _within(route: Route, through: tuple[Said, ...], scope: Said | None) -> Route:
    return replace(route, pipelines=route.pipelines or through, scope=scope)


def _pipe_through(metadata: Iterable[ast.Metadata], base: int) -> Iterator[Said]:
    for one in metadata:
        if one.name == "@:pipe_through":
            for given in read_given(one, base):
                yield from _list(given.value, base)


def _scope(metadata: Iterable[ast.Metadata], base: int) -> Said | None:
    for one in metadata:
        if one.name == "@:scope":
            return _said(read_given(one, base), "path", 0)
    return None


def _entries(value: ast.Expr, base: int) -> list[Given]:
    """The fields of an object as if they were an annotation's arguments."""
    if not isinstance(value, ast.ObjectLiteral):
        return []
    return [
        Given(one.name.text, one.name.span.shifted(base), one.value, one.span.shifted(base), base)
        for one in value.fields
        if isinstance(one, ast.ObjectField)
    ]


def _route(given: list[Given], span: Span) -> Route:
    kind = _said(given, "method", 0)
    return Route(
        Said("GET", span) if kind is None else replace(kind, text=kind.last.upper()),
        span,
        name=_said(given, "name"),
        path=_said(given, "path", 1),
        controller=_said(given, "controller"),
        action=_said(given, "action"),
        pipelines=_several(given, "pipeline") or _several(given, "pipelines"),
    )


def _pipeline(given: list[Given]) -> Iterator[Pipeline]:
    name = _said(given, "name", 0)
    plugs = _value(given, "plugs", 1)
    if name is not None:
        elements = (
            plugs.value.elements if plugs and isinstance(plugs.value, ast.ArrayLiteral) else []
        )
        base = 0 if plugs is None else plugs.base
        yield Pipeline(name, tuple(step for one in elements if (step := _step(one, base))))


def _step(value: ast.Expr, base: int) -> Step | None:
    """`"fetch_session"`, `RequireKey`, `{:accepts, ["json"]}`."""
    if isinstance(value, ast.TupleLiteral) and value.elements:
        plug = said(value.elements[0], base)
        options = value.elements[1] if len(value.elements) > 1 else None
        return None if plug is None else Step(plug, options)
    plug = said(value, base)
    return None if plug is None else Step(plug)


# --- what was written ----------------------------------------------------------------------------


def said(value: ast.Expr, base: int) -> Said | None:
    path = dotted_path(value)
    text = text_of(value) if path is None else ".".join(path)
    if text is None:
        return None
    last = value.name.span if isinstance(value, ast.FieldAccess) else value.span
    quote = '"' if isinstance(value, ast.StringLiteral) else ""
    return Said(text, value.span.shifted(base), last.shifted(base), quote)


def _value(given: list[Given], name: str, position: int | None = None) -> Given | None:
    for one in given:
        if one.name == name:
            return one
    unnamed = [one for one in given if one.name is None]
    if position is not None and position < len(unnamed):
        return unnamed[position]
    return None


def _said(given: list[Given], name: str, position: int | None = None) -> Said | None:
    found = _value(given, name, position)
    return None if found is None else said(found.value, found.base)


def _several(given: list[Given], name: str) -> tuple[Said, ...]:
    found = _value(given, name)
    return () if found is None else tuple(_list(found.value, found.base))


def _list(value: ast.Expr, base: int) -> Iterator[Said]:
    elements = value.elements if isinstance(value, ast.ArrayLiteral) else [value]
    for one in elements:
        found = said(one, base)
        if found is not None:
            yield found
