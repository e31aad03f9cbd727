"""How deep a line of a file belongs: from the tokens before it and what they leave open.

    function f(a) {
      var x = a.b()        statement of a block: like the statement before it, else brace + 1
        .c(function(y) {   chain: statement + 1
          g(y,             block: the line of its `{` + 1
            h);            argument: the line of its `(` + 1
        });
      if (x)
        z();               what a header without braces rules: header + 1
      switch (a) {
        case 1:            like the case before it, else brace + 1
          |                case + 1
      }
    }

The member that holds the line is read from its start up to the line, whatever is damaged in it or
behind it; members before it count only as siblings. Depth is told by the *actual* indentation of
the line that opened, so that the style of the file is kept, whatever it is.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedSection, PlacedUnit

FrameKind = Literal["body", "block", "list"]


@dataclass(frozen=True, slots=True)
class Style:
    """The document's: a tab a level, or so many blanks."""

    tab_size: int = 4
    insert_spaces: bool = True

    @property
    def unit(self) -> str:
        return " " * max(1, self.tab_size) if self.insert_spaces else "\t"


def indentation_at(
    parsed: ParsedFile, line_start: int, style: Style, *, as_blank: bool = False
) -> str | None:
    """The blanks that the line starting at `line_start` should start with; None where it is not
    ours to say: in a string or comment, at a directive, in a dead branch.

    `as_blank`: as if nothing stood on the line (what is there will be moved down).
    """
    text = parsed.text
    if any(span.start < line_start <= span.end for span in parsed.inactive):
        return None
    if any(one.start < line_start < one.end for one in parsed.outer_comments):
        return None
    first = "" if as_blank else _first_kind(text, line_start)
    if first == "DIRECTIVE":
        return None
    section = _section_around(parsed, line_start)
    if section is None:
        return ""
    scan = _Scan(parsed, section, line_start)
    if scan.is_inside_token:
        return None
    return scan.indentation(first, style.unit)


_OPENING = {
    "LPAREN": "RPAREN", "LBRACKET": "RBRACKET", "LBRACE": "RBRACE", "LBRACE_OBJECT": "RBRACE",
    "LBRACE_TUPLE": "RBRACE", "LBRACE_FIELDS": "RBRACE", "LBRACE_REIFY": "RBRACE",
    "OBJECT_SOFT": "RBRACE", "TUPLE_SOFT": "RBRACE",
}  # fmt: skip
_CLOSING = frozenset(_OPENING.values())
_BLOCKS = frozenset({"LBRACE", "LBRACE_FIELDS"})
_ARMS = frozenset({"CASE", "DEFAULT", "DEFAULT_SOFT", "AFTER", "AFTER_SOFT"})
_COLONS = frozenset({"COLON", "COLON_SOFT"})
_GOES_ON_AFTER_BRACE = frozenset({
    "ELSE", "CATCH", "FINALLY", "FINALLY_SOFT", "DOT", "SAFE_DOT", "COMMA", "SEMI", "RPAREN",
    "RBRACKET", "COLON", "COLON_SOFT",
})  # fmt: skip
_OPERATORS = frozenset({
    "DOT", "SAFE_DOT", "DOT_GAP", "ARROW", "FAT_ARROW", "PIPE", "CONCAT", "CONCAT_SOFT", "PLUS",
    "MINUS", "STAR", "SLASH", "PERCENT", "PERCENT_SOFT", "EQUAL", "NOT_EQUAL", "LT", "GT",
    "LESS_EQUAL", "SHIFT_LEFT", "AND", "OR", "XOR", "BOOL_AND", "BOOL_OR", "COALESCE", "ASSIGN",
    "ASSIGN_OPERATOR", "QUESTION", "ELLIPSIS", "BIND", "BIND_DASH", "IS", "IS_SOFT", "GT_JOINED",
})  # fmt: skip
"""At a line's end, or (but for `-`, `!` and the like) at its start, the statement goes on."""
_STARTS_CONTINUATION = _OPERATORS - {"MINUS", "LT", "ELLIPSIS", "SLASH", "GT", "PERCENT"}
_ENDS_UNFINISHED = (_OPERATORS - {"GT"}) | {
    "COMMA", "NEW", "UNTYPED", "CAST", "THROW", "NOT", "EXTENDS", "IMPLEMENTS", "IN", "VAR",
}  # fmt: skip
_HEADERS = frozenset({"IF", "FOR", "WHILE", "CATCH", "WITH", "WITH_SOFT"})
_HERITAGE = frozenset({"EXTENDS", "IMPLEMENTS", "FROM_SOFT", "TO_SOFT"})
_GO_ON_WITH_COMMA = frozenset({"VAR", "VAR_ONE", "FINAL", "STATIC"})
_RULES_NEXT = frozenset({"ELSE", "DO", "TRY", "FINALLY"})


def _first_kind(text: str, line_start: int) -> str:
    """The kind of the first token of a line; empty for a blank line or one of comments."""
    end = line_start
    while end < len(text) and text[end] not in "\r\n":
        end += 1
    line = text[line_start:end].strip()
    if not line or line.startswith(("//", "/*", "*")):
        return ""
    kinds = lex(line[:80]).kinds
    return kinds[0] if kinds else ""


def _section_around(parsed: ParsedFile, offset: int) -> PlacedSection | None:
    """The section that `offset` is in, or that goes on up to it."""
    found = None
    for section in parsed.sections:
        if section.head.start >= offset:
            break
        found = section
    if found is None:
        return None
    if found.closing is not None:
        return found if offset <= found.closing else None
    return found


@dataclass(slots=True)
class Frame:
    """An open bracket; `opener` is its token (-1 for a declaration's `{`)."""

    kind: FrameKind
    opener: int
    item: int | None = None
    """The first token of the statement, argument or field that is open."""
    sibling: int | None = None
    """The last one that starts a line."""
    continuation: int | None = None
    """The last token that starts a line within the open one."""
    case: int | None = None
    """The `case` of a switch that we are in."""
    in_header: bool = False
    """Between `case` and its colon."""
    ternaries: int = 0
    is_function: bool = False
    """What is open is a function's header."""
    behind_brace: bool = False
    """The last token closed a block: what follows tells whether the statement is over."""
    header: int | None = None
    """`if (…)`, `else`, …: the last token ended it, and what follows is ruled by it."""
    ifs: list[int] = field(default_factory=list)
    """The `if`s of the last statement: an `else` goes with one of them."""


class _Scan:
    """The tokens of one member (or head) up to a line, and what they leave open."""

    def __init__(self, parsed: ParsedFile, section: PlacedSection, limit: int) -> None:
        self.parsed = parsed
        self.text = parsed.text
        self.section = section
        self.limit = limit
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.match: dict[int, int] = {}
        self.frames: list[Frame] = []
        self.is_inside_token = False
        self.previous_member: PlacedUnit | None = None
        self.in_body = section.opening is not None and section.opening < limit
        if self.in_body:
            self.frames.append(Frame("body", -1))
        placed = self.unit_before()
        self.unit = placed
        if placed is not None:
            self.read(placed)

    def unit_before(self) -> PlacedUnit | None:
        """The member that holds the line, or the last one before it."""
        if not self.in_body:
            return self.section.head
        members = self.section.members
        place = bisect_right([member.start for member in members], self.limit - 1) - 1
        if place > 0:
            self.previous_member = members[place - 1]
        return members[place] if place >= 0 else None

    def read(self, placed: PlacedUnit) -> None:
        tokens, kinds = placed.unit.tokens, placed.unit.parse.kinds
        for comment in tokens.comments:
            start, end = comment.start + placed.start, comment.end + placed.start
            if start < self.limit < end:
                self.is_inside_token = True
        for index, start in enumerate(tokens.starts):
            if start + placed.start >= self.limit:
                break
            if tokens.ends[index] + placed.start > self.limit:
                self.is_inside_token = True
            self.kinds.append(kinds[index])
            self.starts.append(start + placed.start)
            self.token(index)

    # ---- the state --------------------------------------------------------------------------

    def token(self, index: int) -> None:
        kind = self.kinds[index]
        if not self.frames:
            self.frames.append(Frame("body", -1))
        if kind == "SEMI":
            while len(self.frames) > 1 and self.frames[-1].kind == "list":
                self.frames.pop()  # whose bracket was never closed
        top = self.frames[-1]
        if kind in _CLOSING:
            self.close(index, kind)
            return
        self.begin(top, index, kind)
        if kind in _OPENING:
            self.frames.append(Frame("block" if kind in _BLOCKS else "list", index))
        elif kind == "SEMI" or (kind == "COMMA" and self.separates(top)):
            top.item, top.continuation = None, None
        elif kind in _ARMS and self.is_arm(top, index):
            top.case, top.in_header, top.item, top.sibling = index, True, None, None
            top.continuation = None
        elif kind == "QUESTION":
            top.ternaries += 1
        elif kind in _COLONS:
            if top.in_header and not top.ternaries:
                top.in_header, top.item, top.continuation = False, None, None
            top.ternaries = max(0, top.ternaries - 1)
        elif kind == "IF":
            top.ifs.append(index)
        elif kind == "FUNCTION":
            top.is_function = True
        elif kind in _RULES_NEXT:
            top.header = index

    def begin(self, top: Frame, index: int, kind: str) -> None:
        """What `index` means for the statement or item that is open."""
        top.header = None
        if top.behind_brace:
            top.behind_brace = False
            goes_on = kind in _GOES_ON_AFTER_BRACE or kind in _STARTS_CONTINUATION
            if not goes_on and not (kind == "WHILE" and self.is_do(top)):
                top.item, top.continuation = None, None
        if kind == "SEMI":
            return
        if top.item is None:
            top.item = index
            top.is_function = False
            if kind not in ("ELSE", "CATCH"):
                top.ifs = []
            if self.is_first(index):
                top.sibling = index
        elif (
            self.is_first(index)
            and kind not in ("ELSE", "CATCH", "FINALLY")
            and kind not in _OPENING
        ):
            top.continuation = index

    def separates(self, top: Frame) -> bool:
        """Whether a comma ends what is open: an argument, or a field of a structure type; it does
        not in `case A, B:` and `var a, b;`."""
        if top.kind == "block" and top.item is not None:
            return not top.in_header and self.kinds[top.item] not in _GO_ON_WITH_COMMA
        return top.kind == "list"

    def is_do(self, top: Frame) -> bool:
        return top.item is not None and self.kinds[top.item] == "DO"

    def is_arm(self, top: Frame, index: int) -> bool:
        return top.kind == "block" and (top.item == index or self.kinds[index] == "CASE")

    def close(self, index: int, kind: str) -> None:
        for depth in range(len(self.frames) - 1, -1, -1):
            opener = self.frames[depth].opener
            if opener >= 0 and _OPENING[self.kinds[opener]] == kind:
                del self.frames[depth:]
                self.match[index] = opener
                break
        else:
            return
        top = self.frames[-1]
        opener = self.match[index]
        if kind == "RBRACE" and top.kind != "list":
            top.behind_brace = self.kinds[opener] in _BLOCKS
        before = self.kinds[opener - 1] if opener else ""
        if kind == "RPAREN" and before in _HEADERS:
            if not (before == "WHILE" and self.is_do(top)):
                top.header = opener - 1

    def is_behind_metadata(self) -> bool:
        """Metadata stands on lines of its own: nothing has begun with it."""
        last = len(self.kinds) - 1
        opener = self.match.get(last, 0)
        return self.kinds[last] == "META" or (
            self.kinds[last] == "RPAREN" and opener > 0 and self.kinds[opener - 1] == "META_CALL"
        )

    # ---- lines ------------------------------------------------------------------------------

    def line_start(self, offset: int) -> int:
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def blanks(self, offset: int) -> str:
        """The indentation of the line that `offset` is on."""
        start = end = self.line_start(offset)
        while end < len(self.text) and self.text[end] in " \t":
            end += 1
        return self.text[start:end]

    def is_first(self, index: int) -> bool:
        start = self.starts[index]
        return not self.text[self.line_start(start) : start].strip()

    def of(self, index: int) -> str:
        """The indentation of the line where token `index` belongs: where a bracket that is closed
        before it on its line was opened, as in `b: Int) {`."""
        while True:
            start = self.line_start(self.starts[index])
            before = index - 1
            outer = None
            while before >= 0 and self.starts[before] >= start:
                opener = self.match.get(before)
                if opener is not None and self.starts[opener] < start:
                    outer = opener
                before -= 1
            if outer is None:
                return self.blanks(self.starts[index])
            index = outer

    def of_frame(self, frame: Frame) -> str:
        if frame.opener >= 0:
            return self.of(frame.opener)
        head = self.section.head
        starts = head.unit.tokens.starts
        return self.blanks(head.start + (starts[0] if starts else 0))

    # ---- the answer -------------------------------------------------------------------------

    def indentation(self, first: str, unit: str) -> str:
        """Of the line, whose first token is of kind `first` (empty: a blank line)."""
        if not self.frames:
            return ""
        top = self.frames[-1]
        if top.opener >= 0 and first == _OPENING[self.kinds[top.opener]]:
            return self.of(top.opener)
        if top.kind == "body":
            return self.in_declaration(top, first, unit)
        if top.kind == "list":
            return self.in_list(top, first, unit)
        return self.in_block(top, first, unit)

    def in_declaration(self, top: Frame, first: str, unit: str) -> str:
        if not self.in_body:
            base = self.of_frame(top)
            if first in _HERITAGE and self.section.kind == "declaration":
                return base + unit
            is_over = top.item is None or top.behind_brace
            is_typedef = "ASSIGN" in self.kinds and self.kinds[-1] != "ASSIGN"
            if is_over or first in ("LBRACE", "RBRACE") or is_typedef:
                return base
            if self.kinds[0] in ("IMPORT", "USING", "PACKAGE") and self.kinds[-1] != "DOT":
                return base
            return self.unfinished(top, first, unit, base)
        if first == "RBRACE":
            return self.of_frame(top)
        base = self.of_frame(top) + unit
        sibling = top.sibling
        if sibling is not None:
            base = self.blanks(self.starts[sibling])
        elif self.previous_member is not None:
            base = self.blanks(self.previous_member.start)
        is_open = top.item is not None and not top.behind_brace and not self.is_behind_metadata()
        if is_open and top.is_function and top.header is None and first and first not in _BLOCKS:
            return self.of(top.item or 0) + unit  # its body, without braces
        return self.unfinished(top, first, unit, base)

    def in_block(self, top: Frame, first: str, unit: str) -> str:
        brace = self.of(top.opener)
        if top.case is not None:
            case = self.blanks(self.starts[top.case])
            if first in ("CASE", "DEFAULT") or (first == "AFTER_SOFT" and top.item is None):
                return case
            if top.in_header:
                return case + unit + unit
            base = case + unit
        else:
            base = brace + unit
        if top.sibling is not None:
            base = self.blanks(self.starts[top.sibling])
        return self.unfinished(top, first, unit, base)

    def unfinished(self, top: Frame, first: str, unit: str, base: str) -> str:
        """`base`, or deeper where the statement before goes on in the line."""
        if first == "ELSE" and top.ifs:
            return self.of(top.ifs[-1])
        if first in ("CATCH", "FINALLY_SOFT") and top.item is not None:
            return self.of(top.item)
        if top.item is None or self.is_behind_metadata():
            return base
        start = self.of(top.item)
        if top.header is not None:
            header = self.of(top.header)
            return header if first in _BLOCKS else header + unit
        if top.behind_brace and first not in _STARTS_CONTINUATION:
            return base
        last = self.kinds[-1]
        if last == "ASSIGN" and first in _BLOCKS:
            return start
        goes_on = last in _ENDS_UNFINISHED or first in _STARTS_CONTINUATION
        if first in _BLOCKS and not goes_on:
            return start
        if top.continuation is not None and (goes_on or not first):
            return self.blanks(self.starts[top.continuation])
        return start + unit if goes_on else base

    def in_list(self, top: Frame, first: str, unit: str) -> str:
        base = self.of(top.opener) + unit
        if top.sibling is not None:
            base = self.blanks(self.starts[top.sibling])
        if top.item is None:
            return base
        goes_on = (
            self.kinds[-1] in (_ENDS_UNFINISHED - {"COMMA"})
            or self.kinds[-1] in _COLONS
            or first in _STARTS_CONTINUATION
        )
        if top.header is not None:
            header = self.of(top.header)
            return header if first in _BLOCKS else header + unit
        if not goes_on:
            return base
        if top.continuation is not None:
            return self.blanks(self.starts[top.continuation])
        return base + unit if self.is_first(top.item) else base
