"""A range in a member, and what a refactoring asks about it: views, types, locals, indentation.

    class A { function f(a:Int) { trace([a + 1]); } }      `[…]` is the range

    site.selected    the range in the member, blanks and a final semicolon left out
    site.selection() the view that takes exactly this range: `a + 1`
    site.around(v)   the views around it: the call, the block, the function
    site.value(v)    what the typer made of it

Spans here count from the member's start, as those of its views do; `edit` moves them into the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from compiler_core.base.diagnostic import Edit
from compiler_core.base.span import Span
from compiler_core.ide.occurrences import Occurrence, member_occurrences, where_of
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.infer import InferredMember, infer_member
from compiler_core.semantics.items import MemberKey, items, member_table
from compiler_core.semantics.resolve import Surroundings
from compiler_core.semantics.type_at import typed_nodes
from compiler_core.semantics.typed_walk import Node
from compiler_core.syntax import ast
from compiler_core.syntax.walk import children, descendants, views_at

_ONLY_SYNTAX = (typed.Return, typed.VariableDeclaration, typed.Yield)
"""Nodes that may share their span with the expression in them, which is the one that is meant."""


class Site:
    """A range in one member of a file. Made for a question and thrown away."""

    def __init__(
        self, db: Database, path: str, asked: Span, key: MemberKey, placed: ast.PlacedMember
    ) -> None:
        self.db = db
        self.path = path
        self.asked = asked
        self.key = key
        self.member = placed.member
        self.start = placed.start
        self.file_text = parse(db, path).text
        self.text = self.file_text[placed.start : placed.start + placed.member.span.end]
        self.selected = _trimmed(self.text, asked.shifted(-placed.start))

    # -- views -----------------------------------------------------------------------------------

    @cached_property
    def parents(self) -> dict[int, ast.View]:
        """By the `id` of a view, the one that it is a part of."""
        found: dict[int, ast.View] = {}
        for view in descendants(self.member):
            for child in children(view):
                found[id(child)] = view
        return found

    @cached_property
    def views(self) -> list[ast.View]:
        return list(descendants(self.member))

    def parent(self, view: ast.View) -> ast.View | None:
        return self.parents.get(id(view))

    def around(self, view: ast.View) -> Iterator[ast.View]:
        """What the view is a part of, the nearest first."""
        current = self.parents.get(id(view))
        while current is not None:
            yield current
            current = self.parents.get(id(current))

    def at_cursor(self) -> list[ast.View]:
        """The views that hold the range's start, the innermost first."""
        return views_at(self.member, max(self.selected.start, 0))[::-1]

    def touched(self, view: ast.View | Span) -> bool:
        """Whether the range and the view share a character or an edge."""
        span = view if isinstance(view, Span) else view.span
        return span.start <= self.selected.end and self.selected.start <= span.end

    def selection(self) -> ast.Expr | None:
        """The expression that takes exactly the range; in parentheses the one inside."""
        if self.selected.start >= self.selected.end:
            return None
        for view in self.views:
            if view.span == self.selected and isinstance(view, ast.Expr):
                while isinstance(view, ast.Parenthesis):
                    view = view.inner
                return view
        return None

    # -- text ------------------------------------------------------------------------------------

    def source(self, view: ast.View | Span) -> str:
        span = view if isinstance(view, Span) else view.span
        return self.text[span.start : span.end]

    def edit(self, span: Span, text: str) -> Edit:
        return Edit(span.shifted(self.start), text)

    def indentation(self, offset: int) -> str:
        """The blanks before the first word of the line that `offset` is in."""
        at = offset + self.start
        start = self.file_text.rfind("\n", 0, at) + 1
        found = re.match(r"[ \t]*", self.file_text[start:at])
        return "" if found is None else found[0]

    @cached_property
    def unit(self) -> str:
        """One step of indentation, as the file has it."""
        found = re.search(r"\n([ \t]+)\S", self.file_text)
        if found is None or found[1].startswith("\t"):
            return "\t"
        return "    " if len(found[1]) % 4 == 0 else "  "

    def behind_semicolon(self, end: int) -> int:
        """Behind the semicolon that follows `end`, or `end` where none does."""
        found = re.compile(r"\s*;").match(self.text, end)
        return end if found is None else found.end()

    def has_comment(self, span: Span) -> bool:
        return any(one.span.start < span.end and span.start < one.span.end for one in self.comments)

    @cached_property
    def comments(self) -> list[ast.Comment]:
        return self.member.comments

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the file: a new name is none of them."""
        return frozenset(re.findall(r"\w+", self.file_text))

    def fresh(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self.words or name in _RESERVED:
            number += 1
            name = f"{wanted}{number}"
        return name

    # -- meaning ---------------------------------------------------------------------------------

    @cached_property
    def holder(self) -> str:
        """The kind of declaration that the member is in; empty for one of the module itself."""
        if not self.key.declaration:
            return ""
        item = items(self.db, self.path).type(self.key.declaration)
        return "unknown" if item is None else item.kind

    @cached_property
    def where(self) -> Surroundings:
        return where_of(self.db, self.path, self.key, self.member)

    @cached_property
    def inferred(self) -> InferredMember:
        return infer_member(self.db, self.path, self.key)

    @cached_property
    def nodes(self) -> dict[Span, list[Node]]:
        found: dict[Span, list[Node]] = {}
        for node in typed_nodes(self.inferred):
            if isinstance(node, typed.Parameter):
                continue
            found.setdefault(node.span, []).append(node)
        return found

    def value(self, view: ast.View) -> typed.Expr | None:
        """What the typer made of an expression; None where it made nothing of it."""
        while isinstance(view, ast.Parenthesis):
            view = view.inner
        found = [
            node
            for node in self.nodes.get(view.span, ())
            if isinstance(node, typed.Expr) and not isinstance(node, _ONLY_SYNTAX)
        ]
        return found[-1] if found else None

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        return member_occurrences(self.db, self.path, self.key)

    def locals_in(self, span: Span) -> list[Occurrence]:
        """The names of locals in a range."""
        return [
            one
            for one in self.occurrences
            if one.target.kind == "local" and span.start <= one.start and one.end <= span.end
        ]

    def uses(self, number: int) -> list[Occurrence]:
        """The names of one local, its declaration among them."""
        return [
            one
            for one in self.occurrences
            if one.target.kind == "local" and one.target.number == number
        ]

    def variable(self, number: int) -> typed.Variable:
        return self.inferred.variables[number]

    @cached_property
    def functions(self) -> list[Span]:
        """The functions in the member's body."""
        return [one.span for one in self.views if isinstance(one, ast.FunctionExpr)]

    def is_captured(self, number: int) -> bool:
        """Whether a function inside uses the local that is declared outside of it."""
        declared = self.variable(number).span
        return any(
            function.covers(Span(one.start, one.end)) and not function.covers(declared)
            for one in self.uses(number)
            for function in self.functions
        )

    @cached_property
    def is_opaque(self) -> bool:
        """Whether the member holds text whose names nobody resolves here: raw Elixir, templates,
        macros, or what could not be read."""
        return any(isinstance(one, _OPAQUE) for one in self.views) or "#if" in self.text


_OPAQUE = (
    ast.RawElixir,
    ast.Template,
    ast.Markup,
    ast.MacroExpr,
    ast.MacroFields,
    ast.ErrorExpr,
    ast.ErrorMember,
)

_RESERVED = frozenset(
    [
        "abstract",
        "break",
        "case",
        "cast",
        "catch",
        "class",
        "continue",
        "default",
        "do",
        "dynamic",
        "else",
        "enum",
        "extends",
        "extern",
        "false",
        "final",
        "for",
        "function",
        "if",
        "implements",
        "import",
        "in",
        "inline",
        "interface",
        "macro",
        "new",
        "null",
        "operator",
        "overload",
        "override",
        "package",
        "private",
        "public",
        "return",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typedef",
        "untyped",
        "using",
        "var",
        "while",
        "receive",
        "with",
        "end",
        "fn",
        "when",
        "and",
        "or",
        "not",
        "after",
        "rescue",
    ]
)


def site_at(db: Database, path: str, span: Span) -> Site | None:
    """The site of a range of the file: in the innermost member that it touches."""
    best: Site | None = None
    length = 0
    for key, placed in member_table(db, path).items():
        member = placed.member
        inside = member.span.shifted(placed.start)
        if isinstance(member, ast.EnumConstructor | ast.DeclarationMember):
            continue
        if span.start <= inside.end and inside.start <= span.end:
            size = inside.end - inside.start
            on_it = inside.covers(span)
            if best is None or (on_it and size <= length):
                best, length = Site(db, path, span, key, placed), size
    return best


def _trimmed(text: str, span: Span) -> Span:
    """Without the blanks around, and without a semicolon at its end."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == ";"):
        end -= 1
    return Span(start, max(start, end))
