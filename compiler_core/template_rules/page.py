"""A class with its templates, as every rule is handed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.elixir.names import function_name
from compiler_core.elixir.read.embedded import Embedded, embedded
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.infer import typed_module
from compiler_core.semantics.typed import TypedDeclaration, TypedMember
from compiler_core.semantics.typed_walk import walk
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants
from compiler_core.templates import tree
from compiler_core.templates.reader import ReadTemplate, read_template

LIVE = frozenset(("@:liveview", "@:live_component"))


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """One template. `start` is where its text starts in the file."""

    member: TypedMember
    view: ast.Template
    start: int
    literal: Embedded
    read: ReadTemplate
    typed: typed.Template | None

    @property
    def name(self) -> str:
        """The function's that it stands in."""
        return self.member.member.name

    def place(self, span: Span) -> Span:
        """Where a span of the template's tree is in the file."""
        return self.literal.source_span(span).shifted(self.start)

    def elements(self) -> Iterator[tuple[tree.Element, tuple[tree.Element, ...]]]:
        """All elements, each with those around it, outermost first."""
        yield from _elements(self.read.template.children, ())


def _elements(
    nodes: tuple[tree.Content, ...], around: tuple[tree.Element, ...]
) -> Iterator[tuple[tree.Element, tuple[tree.Element, ...]]]:
    for node in nodes:
        if isinstance(node, tree.Element):
            yield node, around
            yield from _elements(node.children, (*around, node))
        elif isinstance(node, tree.Block):
            for branch in node.branches:
                yield from _elements(branch.children, around)


@dataclass(frozen=True, slots=True)
class Page:
    db: Database
    path: str
    text: str
    """The file's."""
    declaration: TypedDeclaration
    templates: tuple[PageTemplate, ...]

    @property
    def annotations(self) -> frozenset[str]:
        return frozenset(one.name for one in self.declaration.view.metadata)

    @property
    def is_live(self) -> bool:
        return not self.annotations.isdisjoint(LIVE)

    def functions(self) -> Iterator[TypedMember]:
        return (one for one in self.declaration.members if one.function is not None)

    def function(self, name: str) -> TypedMember | None:
        """The function of this name, as Haxe or Elixir has it."""
        for one in self.functions():
            if name in (one.member.name, function_name(one.member.name)):
                return one
        return None


def pages(db: Database, path: str, text: str) -> list[Page]:
    """The classes of a file that have templates."""
    if "hxx" not in text and "HXX" not in text:
        return []
    found: list[Page] = []
    for declaration in typed_module(db, path).declarations:
        templates = tuple(one for member in declaration.members for one in _templates(member))
        if templates:
            found.append(Page(db, path, text, declaration, templates))
    return found


def _templates(member: TypedMember) -> Iterator[PageTemplate]:
    views = [one for one in descendants(member.view) if isinstance(one, ast.Template)]
    if not views:
        return
    body = member.function or member.value
    known = (
        {}
        if body is None
        else {one.span: one for one in walk(body) if isinstance(one, typed.Template)}
    )
    for view in views:
        literal = embedded(view.text, view.quote)
        start = view.text_span.start + member.start
        read = read_template(literal.text)
        yield PageTemplate(member, view, start, literal, read, known.get(view.span))


def name_of(attribute: tree.Attribute) -> str:
    return "" if attribute.name is None else attribute.name.text


def plain_value(attribute: tree.Attribute) -> tree.Text | None:
    """The text of a quoted value without code in it."""
    match attribute.value:
        case tree.Quoted(parts=(tree.Text() as text,)):
            return text
    return None
