"""Growing a selection: for a place, the spans around it, each strictly inside the next.

    f(a + b * |c|, d)    c → b * c → a + b * c → a + b * c, d → (a + b * c, d) → f(…) → …

From the token at the place (a word of a string or comment) outward. Three sources propose spans;
those around the token are sorted by length and kept where they nest:

- the *views*, which group operators by precedence and chains by call;
- the *tree*, which has the brackets: with and without them, statements with their `;`;
- the *file*: a member without and with its metadata and doc comment, a declaration's body, the
  declaration, the imports, everything.

It works in damaged text: what the tree does not know, brackets and members still do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from compiler_core.base.span import Span
from compiler_core.ide.semantic_tokens.text import pieces
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.syntax import ast
from compiler_core.syntax.branches import dead_views
from compiler_core.syntax.lexer import Tokens, lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.units import PlacedSection, PlacedUnit
from compiler_core.syntax.views import Builder
from compiler_core.syntax.walk import children
from compiler_core.templates.regions import region_at


def selection_ranges(db: Database, path: str, offsets: Iterable[int]) -> list[list[Span]]:
    """For each offset its spans, innermost first; never empty."""
    parsed = parse(db, path)
    return [ranges_at(parsed, offset) for offset in offsets]


def ranges_at(parsed: ParsedFile, offset: int) -> list[Span]:
    """The spans around `offset` (clamped into the text), innermost first, strictly growing."""
    offset = max(0, min(offset, len(parsed.text)))
    found = _Search(parsed, offset)
    found.run()
    inner = found.inner or Span(offset, offset)
    around = {span for span in found.spans if span.covers(inner)} | {inner}
    around.add(Span(0, len(parsed.text)))
    chain: list[Span] = []
    for span in sorted(around, key=lambda span: (span.end - span.start, span.start)):
        if not chain or (span.covers(chain[-1]) and span != chain[-1]):
            chain.append(span)
    if len(chain) > 1 and chain[0].start == chain[0].end:
        del chain[0]
    return chain


_OPENING = {
    "LPAREN": "RPAREN", "LBRACKET": "RBRACKET", "LBRACE": "RBRACE", "LBRACE_OBJECT": "RBRACE",
    "LBRACE_TUPLE": "RBRACE", "LBRACE_FIELDS": "RBRACE", "LBRACE_REIFY": "RBRACE",
}  # fmt: skip
_CLOSING = set(_OPENING.values())
_UNNAMED = {"type_hint", "initializer", "function_rest", "class_member", "guard", "error", "joined"}
"""Nodes that are no part that one would select: `: T`, `= x`, what is behind a name."""
_STATEMENTS = {"block", "case", "after_part"}
_PATHS = {"package", "import_item", "using_item", "use_member"}


class _Search:
    """Collects spans; `inner` is the innermost, the token or word at the place."""

    def __init__(self, parsed: ParsedFile, offset: int) -> None:
        self.parsed = parsed
        self.offset = offset
        self.spans: set[Span] = set()
        self.inner: Span | None = None

    def run(self) -> None:
        parsed, offset = self.parsed, self.offset
        text = parsed.text
        body = text.strip()
        if body:
            start = text.index(body)
            self.spans.add(Span(start, start + len(body)))
        self.comments(parsed.text, parsed.outer_comments, 0)
        self.dead()
        unit = None
        for section in parsed.sections:
            if section.head.start <= offset <= section.end:
                self.section(section)
                unit = self.unit_of(section) or unit
        self.imports()
        if unit is not None:
            self.unit(unit)
        if self.inner is None:
            self.inner = _word_at(parsed.text, offset)

    # ---- the file ---------------------------------------------------------------------------

    def unit_of(self, section: PlacedSection) -> PlacedUnit | None:
        best: PlacedUnit | None = None
        for placed in (section.head, *section.members):
            if placed.start <= self.offset <= placed.end:
                best = placed
        return best

    def section(self, section: PlacedSection) -> None:
        self.spans.add(Span(section.head.start, section.end))
        if section.opening is None:
            return
        for start in _starts(section.head):
            self.spans.add(Span(start, section.end))
        end = section.end
        self.spans.add(Span(section.opening, end))
        if section.members:
            self.spans.add(Span(section.members[0].start, section.members[-1].end))

    def imports(self) -> None:
        run: list[PlacedSection] = []
        for section in (*self.parsed.sections, None):
            if section is not None and _is_import(section):
                run.append(section)
                continue
            if len(run) > 1:
                self.spans.add(Span(run[0].head.start, run[-1].end))
            run = []

    def dead(self) -> None:
        """Inside a dead branch: its text, its tokens and brackets, and what it would read as."""
        for span in self.parsed.inactive:
            if not span.contains(self.offset):
                continue
            self.spans.add(span)
            text = self.parsed.text[span.start : span.end]
            body = text.strip()
            start = span.start + text.find(body)
            self.spans.add(Span(start, start + len(body)))
            tokens = lex(text)
            self.comments(text, tokens.comments, span.start)
            self.token(tokens, span.start)
            self.pairs(tokens, span.start)
            for branch, first, view in dead_views(self.parsed.conditionals):
                if branch.span.contains(self.offset):
                    self.views(view, first)

    def pairs(self, tokens: Tokens, offset: int) -> None:
        """Brackets of text that has no tree."""
        stack: list[int] = []
        for index, kind in enumerate(tokens.kinds):
            if kind in _OPENING:
                stack.append(index)
            elif kind in _CLOSING and stack and _OPENING[tokens.kinds[stack[-1]]] == kind:
                opener = stack.pop()
                self.spans.add(Span(tokens.starts[opener] + offset, tokens.ends[index] + offset))
                if index > opener + 1:
                    self.spans.add(
                        Span(tokens.starts[opener + 1] + offset, tokens.ends[index - 1] + offset)
                    )

    # ---- a unit -----------------------------------------------------------------------------

    def unit(self, placed: PlacedUnit) -> None:
        unit, offset = placed.unit, placed.start
        self.spans.add(Span(placed.start, placed.end))
        for start in _starts(placed):
            self.spans.add(Span(start, placed.end))
        self.comments(unit.text, unit.tokens.comments, offset)
        if self.inner is None:
            self.token(unit.tokens, offset)
        self.tree(unit.tree, Builder(unit.parse), offset)
        self.embedded()
        if unit.member is not None:
            self.views(unit.member, offset)
        elif unit.start == "file_item":
            for declaration in self.parsed.source.declarations:
                if declaration.aliased is not None and declaration.span.contains(self.offset):
                    self.views(declaration.aliased, 0)

    def embedded(self) -> None:
        """What stands around the place in a template or in raw Elixir."""
        region = region_at(self.parsed, self.offset)
        if region is not None:
            for node in region.path_to(self.offset):
                span = region.place(node.span)
                if span.contains(self.offset):
                    self.spans.add(span)

    def comments(self, text: str, comments: Iterable[Any], offset: int) -> None:
        """A word of a comment, its line, its text, the comment, the run of `//` that it is in."""
        run: list[Span] = []
        for comment in comments:
            span = Span(comment.start + offset, comment.end + offset)
            if text.startswith("//", comment.start):
                if run and not text[run[-1].end - offset : comment.start].strip():
                    run.append(span)
                else:
                    run = [span]
                if len(run) > 1:
                    self.spans.add(Span(run[0].start, span.end))
                    for first in range(1, len(run)):
                        if run[first].contains(self.offset):
                            self.spans.add(Span(run[0].start, span.end))
            if not (span.start < self.offset < span.end or _touches_line(text, span, self.offset)):
                continue
            whole = text[comment.start : comment.end]
            self.inner = _word_at(whole, self.offset - span.start, span.start) or span
            self.spans.add(span)
            inside = whole[2:-2] if whole.endswith("*/") and len(whole) > 3 else whole[2:]
            body = inside.strip(" \t\r\n*")
            if body:
                start = span.start + whole.index(body, 2)
                self.spans.add(Span(start, start + len(body)))
            for line in re.finditer(r"[^\r\n]+", whole):
                content = line[0].strip(" \t*/")
                if content:
                    start = span.start + line.start() + line[0].index(content)
                    self.spans.add(Span(start, start + len(content)))

    def token(self, tokens: Tokens, offset: int, depth: int = 0) -> None:
        """The token at the place becomes the innermost span, or what is inside it."""
        index = _token_at(tokens, self.offset - offset)
        if index is None:
            return
        start, end = tokens.starts[index], tokens.ends[index]
        text = tokens.texts[index][: end - start]  # without what the reader closed it with
        span = Span(start + offset, end + offset)
        self.inner = span
        if tokens.kinds[index] == "STRING":
            self.string(text, span, depth)
        elif tokens.kinds[index] in ("REGEX", "MARKUP", "META", "META_CALL"):
            self.inner = _word_at(text, self.offset - span.start, span.start) or span
            self.spans.add(span)

    def string(self, text: str, span: Span, depth: int) -> None:
        place = self.offset - span.start
        self.spans.add(span)
        quoted = len(text) > 1 and text[-1] == text[0]
        content = Span(span.start + 1, span.end - (1 if quoted else 0))
        if content.contains(self.offset) and content.start < content.end:
            self.spans.add(content)
            self.inner = _word_at(text, place, span.start)
            if self.inner is None or not content.covers(self.inner):
                self.inner = content
        for line in re.finditer(r"[^\r\n]+", text[1 : -1 if quoted else None]):
            body = line[0].strip()
            if body:
                start = content.start + line.start() + line[0].index(body)
                self.spans.add(Span(start, start + len(body)))
        for piece in pieces(text):
            if piece.kind in ("name", "code") and piece.start <= place <= piece.end:
                start, end = piece.start + span.start, piece.end + span.start
                opening = start - (1 if piece.kind == "name" else 2)
                is_closed = piece.kind == "code" and text[piece.end : piece.end + 1] == "}"
                self.spans.add(Span(opening, end + is_closed))
                self.inner = Span(start, end)
                self.spans.add(self.inner)
                if piece.kind == "code" and depth < 20:
                    self.code(text[piece.start : piece.end], start, depth + 1)
            elif piece.kind == "escape" and piece.start < place < piece.end:
                self.inner = Span(piece.start + span.start, piece.end + span.start)

    def code(self, text: str, offset: int, depth: int) -> None:
        """What is in `${…}`."""
        tokens = lex(text)
        if not tokens.kinds:
            return
        self.token(tokens, offset, depth)
        parse = Parse(tokens)
        self.tree(parse.run("expression"), Builder(parse), offset)

    # ---- views and tree ---------------------------------------------------------------------

    def views(self, view: ast.View, offset: int) -> None:
        """The views that hold the innermost span, from `view` inward."""
        pending = [view]
        inner = self.place(offset)
        while pending:
            current = pending.pop()
            if not current.span.covers(inner):
                continue
            if not isinstance(current, ast.Member | ast.VarDeclaration):
                self.spans.add(current.span.shifted(offset))
            pending.extend(children(current))

    def place(self, offset: int) -> Span:
        inner = self.inner or Span(self.offset, self.offset)
        return inner.shifted(-offset)

    def tree(self, node: Node, builder: Builder, offset: int) -> None:
        """The nodes that hold the innermost span, their brackets and statements."""
        inner = self.place(offset)
        pending = [node]
        while pending:
            current = pending.pop()
            if len(current) < 2 or current[0] == "missing":
                continue
            if current[0] not in _UNNAMED:
                self.spans.add(builder.span(current).shifted(offset))
            for span in _parts(current, builder):
                if span.covers(inner):
                    self.spans.add(span.shifted(offset))
            pending.extend(
                child
                for child in current[1:]
                if type(child) is list and builder.span(child).covers(inner)
            )


def _parts(node: Node, builder: Builder) -> Iterator[Span]:
    """Brackets with and without what encloses them, statements with `;`, a case's statements."""
    open_at: list[int] = []
    if node[0] in ("type_arguments", "type_parameters"):
        yield from _between(node, 2, len(node) - 1, builder)
    for place in range(1, len(node)):
        child = node[place]
        if type(child) is not int:
            continue
        kind = builder.kinds[child]
        if kind in _OPENING:
            open_at.append(place)
        elif kind in _CLOSING and open_at:
            opener = open_at.pop()
            yield Span(builder.first(node[opener]), builder.ends[child])
            yield from _between(node, opener + 1, place, builder)
        elif kind == "SEMI" and place > 2 and node[0] in _PATHS:
            yield Span(builder.first(node[2]), builder.last(node[place - 1]))
        elif kind == "SEMI" and place > 1 and node[0] in _STATEMENTS:
            yield Span(builder.first(node[place - 1]), builder.ends[child])
    for opener in open_at:
        yield from _between(node, opener + 1, len(node), builder)
    if node[0] in ("case", "after_part"):
        colon = next((n for n in range(1, len(node)) if builder.kind(node[n]) == "COLON"), None)
        if colon is not None:
            yield Span(builder.first(node), builder.last(node[colon]))
            yield from _between(node, colon + 1, len(node), builder)


def _between(node: Node, first: int, end: int, builder: Builder) -> Iterator[Span]:
    inside = [child for child in node[first:end] if type(child) is int or child[0] != "missing"]
    if inside:
        start, stop = builder.first(inside[0]), builder.last(inside[-1])
        if start < stop:
            yield Span(start, stop)


def _starts(placed: PlacedUnit) -> Iterator[int]:
    """Where a unit starts without its doc comment, without its metadata, without its modifiers."""
    read = placed.unit.tokens
    if not read.starts:
        return
    yield placed.start + read.starts[0]
    tree = placed.unit.tree
    first = True
    for child in tree[1:]:
        if type(child) is list and child[0] == "metadata":
            continue
        if type(child) is int and child < len(read.starts):
            kind = placed.unit.parse.kinds[child]
            if first or kind in ("FUNCTION", "VAR", "CLASS", "INTERFACE", "ENUM", "TYPEDEF"):
                yield placed.start + read.starts[child]
            first = False


def _is_import(section: PlacedSection) -> bool:
    kinds = section.head.unit.tokens.kinds
    return section.kind == "item" and kinds[:1] in (["IMPORT"], ["USING"])


def _touches_line(text: str, span: Span, offset: int) -> bool:
    """A `//` comment ends where its line does, so that its end is still in it."""
    return (
        offset == span.end
        and span.end - span.start >= 2
        and offset > span.start
        and (not text.startswith("/*", max(0, span.start)))
        and text[span.end - 2 : span.end] != "*/"
        and "\n" not in text[span.start : span.end]
    )


def _token_at(tokens: Tokens, place: int) -> int | None:
    """The token that holds `place`; between two that touch, a name or literal before a sign."""
    index = bisect_right(tokens.starts, place) - 1
    candidates = [
        one
        for one in (index, index - 1)
        if one >= 0 and tokens.starts[one] <= place <= tokens.ends[one]
    ]
    if not candidates:
        return None
    return min(candidates, key=lambda one: (not _is_word(tokens.texts[one]), -one))


def _is_word(text: str) -> bool:
    return text[:1].isalnum() or text[:1] in "_$@\"'~"


def _word_at(text: str, place: int, offset: int = 0) -> Span | None:
    """The word that holds `place`, shifted by `offset`."""
    start = place
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    end = place
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return Span(start + offset, end + offset) if start < end else None
