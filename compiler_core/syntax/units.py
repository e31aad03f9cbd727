"""Units: what a file is cut into and what is read on its own, for its text alone.

A `ReadUnit` is a member, an import, a typedef or a declaration's head. It is a pure function of its
text, of what it stands in and of the defines that its directives ask for; all places in it count
from its first character, so that it is the same object wherever it moves. A `PlacedUnit` is a unit
in a file, a `PlacedSection` a declaration with its members (or what stands at file level).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from compiler_core.base.span import Span
from compiler_core.syntax import additions, ast, haxe_rules
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.guided import parse_with_layout
from compiler_core.syntax.lexer import Comment, Tokens
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.telling import are_on_one_line
from compiler_core.syntax.views import Builder, comment_views, is_doc

Dialect = Literal["cookbook", "haxe"]
Start = Literal["class_member", "enum_member", "file_item", "declaration_head", "junk"]


class ReadUnit:
    """A member, import, typedef or declaration's head: read once, for its text.

    All places are relative to the unit's first character. The tree is there at once; the view, and
    the faults that only building it finds, are made when they are first asked for.
    """

    __slots__ = (
        "_faults", "_view", "dialect", "has_open_metadata", "parse", "reading_faults", "start",
        "text", "tree",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        start: Start,
        parse: Parse,
        tree: Node,
        reading_faults: tuple[SyntaxFault, ...],
        dialect: Dialect,
    ) -> None:
        self.text = text
        self.start: Start = start
        self.parse = parse
        self.tree = tree
        self.reading_faults = reading_faults
        """What the lexer and the parser found."""
        self.dialect: Dialect = dialect
        self.has_open_metadata = _has_open_metadata(parse.tokens.kinds)
        """Whether metadata's parentheses are open at its end: their other half was looked for
        behind it."""
        self._view: ast.Member | None = None
        self._faults: tuple[SyntaxFault, ...] | None = None

    @property
    def tokens(self) -> Tokens:
        return self.parse.tokens

    @property
    def member(self) -> ast.Member | None:
        """The view, the same object each time; None for what is no member."""
        if self._faults is None:
            self._build()
        return self._view

    @property
    def faults(self) -> tuple[SyntaxFault, ...]:
        """All faults, in order."""
        if self._faults is None:
            self._build()
        assert self._faults is not None
        return self._faults

    def _build(self) -> None:
        told = self.reading_faults
        faults = list(told)
        if self.start in ("class_member", "enum_member", "junk"):
            builder = Builder(self.parse)
            view = builder.member(self.tree)
            view.span = Span(0, len(self.text))
            comments = plain_comments(self.text, self.tokens.comments)
            view.comments = comment_views(self.text, comments, 0)
            self._view = view
            faults.extend(one for one in builder.faults if not _is_told(one, told, self.text))
        if self.dialect == "haxe":
            faults.extend(additions.find(self.parse, self.tree, faults))
            faults.extend(haxe_rules.find(self.parse, self.tree))
        faults.sort(key=lambda fault: fault.span)
        self._faults = tuple(faults)


class PlacedUnit(NamedTuple):
    """A unit and where it starts in the file."""

    unit: ReadUnit
    start: int
    is_cut_off: bool = False
    """Whether it starts where the unit before it was cut by the layout (`cuts.py`)."""

    @property
    def end(self) -> int:
        return self.start + len(self.unit.text)

    @property
    def text(self) -> str:
        return self.unit.text

    @property
    def member(self) -> ast.Member:
        """The view; the same object as long as the text is."""
        assert self.unit.member is not None
        return self.unit.member

    @property
    def faults(self) -> tuple[SyntaxFault, ...]:
        """Relative to the unit."""
        return self.unit.faults

    def shifted(self, offset: int) -> PlacedUnit:
        return PlacedUnit(self.unit, self.start + offset, self.is_cut_off)


@dataclass(frozen=True, slots=True, eq=False)
class PlacedSection:
    """A section of a file; `braces` are the places of a declaration's `{` and `}`."""

    kind: str
    head: PlacedUnit
    members: tuple[PlacedUnit, ...] = ()
    opening: int | None = None
    closing: int | None = None

    @property
    def end(self) -> int:
        if self.closing is not None:
            return self.closing + 1
        if self.members:
            return self.members[-1].end
        return self.head.end if self.opening is None else self.opening + 1

    def shifted(self, offset: int) -> PlacedSection:
        return PlacedSection(
            self.kind,
            self.head.shifted(offset),
            tuple(member.shifted(offset) for member in self.members),
            None if self.opening is None else self.opening + offset,
            None if self.closing is None else self.closing + offset,
        )


def start_with_doc(text: str, comments: list[Comment], start: int) -> int:
    """The start of the last doc comment before `start`, else `start`."""
    for comment in reversed(comments):
        if comment.start < start and is_doc(text, comment):
            return comment.start
    return start


def read_unit(text: str, start: Start, tokens: Tokens, dialect: Dialect = "cookbook") -> ReadUnit:
    """Reads one unit from its tokens, whose places are those in `text`."""
    if start == "junk":
        parse = Parse(tokens)
        tree: Node = ["error", *range(len(tokens.kinds))]
        span = Span(tokens.starts[0], tokens.ends[-1]) if tokens.kinds else Span(0, len(text))
        faults = [*tokens.faults, SyntaxFault("unmatched_brace", span, remove=span)]
    else:
        parse = parse_with_layout(tokens, start)
        tree = parse.tree
        faults = [*parse.tokens.faults, *parse.faults]
    return ReadUnit(text, start, parse, tree, tuple(faults), dialect)


def _has_open_metadata(kinds: list[str]) -> bool:
    if "META" not in kinds:
        return False
    depth = 0
    for kind in kinds:
        if kind in _OPENS:
            depth += 1
        elif kind in _CLOSES:
            depth -= 1
    return depth > 0


_OPENS = {"LPAREN", "LBRACKET", "LBRACE"}
_CLOSES = {"RPAREN", "RBRACKET", "RBRACE"}


def _is_told(fault: SyntaxFault, others: Sequence[SyntaxFault], text: str) -> bool:
    """Whether a form that makes no sense holds, or touches, a fault that is told already, or has
    one on the line where it starts."""
    return any(
        (fault.span.start - 1 <= other.span.end and other.span.start <= fault.span.end + 1)
        or are_on_one_line(text, fault.span, other.span)
        for other in others
    )


def plain_comments(text: str, comments: list[Comment]) -> list[Comment]:
    """All but a doc comment at the very start, which is the unit's own."""
    return [comment for comment in comments if comment.start or not is_doc(text, comment)]


def unit_token_spans(placed: PlacedUnit) -> Iterator[Span]:
    tokens = placed.unit.tokens
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        yield Span(start + placed.start, end + placed.start)
