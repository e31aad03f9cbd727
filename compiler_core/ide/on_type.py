"""What to mend after one typed character: indentation, closing brackets, comments that go on.

    Enter   the new line gets its indentation; between `{` and `}` the `}` moves to a line of its
            own; behind a `{` that nothing closes, its `}` is written; a doc comment goes on
    } ] )   first on its line, it goes under the line that opened it
    :       the `case …:` or `default:` that it ends goes under its switch
    >       of an opening tag in a template: its closing tag is written, if there is none
    ;       the statement that it ends, if it is all on this line, goes under its neighbours

A brace is missing where its member's braces say so: it has no partner, or one that stands further
left than itself while the file has more `{` than `}`. What an editor has closed by itself is left
alone. Edits touch blanks only, but for the brackets and stars that are written; none of them moves
a cursor that stands where the next character is to be typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.ide.indentation import Style, indentation_at
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.templates import tree
from compiler_core.templates.regions import region_at

TRIGGERS = ("}", "\n", ";", ")", "]", ":", ">")


@dataclass(frozen=True, slots=True)
class Edit:
    """`span` of the file becomes `text`."""

    span: Span
    text: str


def on_type(db: Database, path: str, offset: int, typed: str, style: Style) -> list[Edit]:
    """Edits in the order of the text, none touching another; none where all is well.

    `typed` is the character before `offset`; after a line break, `offset` may be behind blanks
    that the editor has put in already.
    """
    return edits_after(parse(db, path), offset, typed, style)


def edits_after(parsed: ParsedFile, offset: int, typed: str, style: Style) -> list[Edit]:
    text = parsed.text
    if not 0 < offset <= len(text) or typed not in TRIGGERS:
        return []
    line = _Line.at(text, offset)
    if typed == "\n":
        return _after_enter(parsed, line, offset, style)
    if text[offset - 1] != typed:
        return []
    if typed == ">":
        return _closing_tag(parsed, offset)
    if typed in "}])":
        wanted = line.content_start == offset - 1
    elif typed == ":":
        wanted = _ends_arm(text[line.content_start : offset])
    else:
        wanted = _is_whole_statement(
            text[line.content_start : line.end], offset - line.content_start
        )
    if not wanted:
        return []
    return _indented(line, indentation_at(parsed, line.start, style))


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int
    content_start: int
    end: int
    """Without the line break."""

    @staticmethod
    def at(text: str, offset: int) -> _Line:
        start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
        end = start
        while end < len(text) and text[end] not in "\r\n":
            end += 1
        content = start
        while content < end and text[content] in " \t":
            content += 1
        return _Line(text, start, content, end)

    @property
    def content(self) -> str:
        return self.text[self.content_start : self.end]

    @property
    def blanks(self) -> str:
        return self.text[self.start : self.content_start]

    def before(self) -> _Line | None:
        if self.start == 0:
            return None
        end = self.start - 1
        if end > 0 and self.text[end - 1 : end + 1] == "\r\n":
            end -= 1
        return _Line.at(self.text, end)

    def after(self) -> int | None:
        """The start of the next line."""
        if self.end >= len(self.text):
            return None
        return self.end + (2 if self.text.startswith("\r\n", self.end) else 1)

    @property
    def line_break(self) -> str:
        """As the line before ends."""
        return "\r\n" if self.text[max(0, self.start - 2) : self.start] == "\r\n" else "\n"


def _indented(line: _Line, blanks: str | None) -> list[Edit]:
    if blanks is None or blanks == line.blanks:
        return []
    return [Edit(Span(line.start, line.content_start), blanks)]


_ARM = re.compile(r"(?:case\b.*|default\s*|after\b.*):$", re.DOTALL)


def _ends_arm(text: str) -> bool:
    """Whether `text`, up to the typed `:`, is the whole head of an arm."""
    if not _ARM.match(text):
        return False
    tokens = lex(text)
    depth = questions = 0
    for kind in tokens.kinds[1:-1]:
        depth += kind in ("LPAREN", "LBRACE", "LBRACKET")
        depth -= kind in ("RPAREN", "RBRACE", "RBRACKET")
        questions += kind == "QUESTION"
        if kind == "COLON" and depth == 0:
            questions -= 1
    has_pattern = tokens.kinds[0] == "DEFAULT" or len(tokens.kinds) > 2
    return depth == 0 and questions == 0 and has_pattern and tokens.kinds[-1] == "COLON"


def _is_whole_statement(text: str, length: int) -> bool:
    """Whether the first `length` characters of a line are one statement, brackets closed."""
    if text[length:].strip() or text.startswith(("//", "/*", "*", "#")):
        return False
    kinds = lex(text[:length]).kinds
    if len(kinds) < 2 or kinds[-1] != "SEMI" or "SEMI" in kinds[:-1]:
        return False
    depth = 0
    for kind in kinds:
        depth += kind in ("LPAREN", "LBRACE", "LBRACKET")
        depth -= kind in ("RPAREN", "RBRACE", "RBRACKET")
        if depth < 0:
            return False
    return depth == 0


# ---- Enter ------------------------------------------------------------------------------------


def _after_enter(parsed: ParsedFile, line: _Line, offset: int, style: Style) -> list[Edit]:
    before = line.before()
    if before is None or offset > line.content_start:
        return []
    comment = _open_comment(parsed.text, line)
    if comment is not None:
        return _in_comment(parsed.text, line, before, comment)
    if before.content.startswith("//") and line.content and not line.content.startswith("//"):
        # Cut in two: what is behind the cursor was part of the comment.
        return [Edit(Span(line.start, line.content_start), before.blanks + "// ")]
    opener = _last_opener(before)
    if opener and line.content.startswith(_PARTNER[opener]):
        return _between_brackets(parsed, line, style)
    edits = _indented(line, indentation_at(parsed, line.start, style))
    if opener == "{" and not line.content:
        closing = _missing_closers(parsed, before, style)
        if closing is not None:
            return _with_line_below(edits, line, closing)
    return edits


_PARTNER = {"{": "}", "(": ")", "[": "]"}


def _last_opener(before: _Line) -> str:
    """The bracket that the line ends with (a comment behind it does not count), or nothing."""
    tokens = lex(before.content)
    return tokens.texts[-1] if tokens.texts and tokens.texts[-1] in _PARTNER else ""


def _between_brackets(parsed: ParsedFile, line: _Line, style: Style) -> list[Edit]:
    """`{|}`: the cursor gets a line of its own, the `}` the next one."""
    inner = indentation_at(parsed, line.start, style, as_blank=True)
    outer = indentation_at(parsed, line.start, style)
    if inner is None or outer is None:
        return []
    return [Edit(Span(line.start, line.content_start), inner + line.line_break + outer)]


def _with_line_below(edits: list[Edit], line: _Line, text: str) -> list[Edit]:
    """Written at the start of the next line where there is one, so that no cursor moves."""
    after = line.after()
    if after is not None:
        return [*edits, Edit(Span(after, after), text + line.line_break)]
    text = line.line_break + text
    if edits and edits[-1].span.end == line.end:
        return [*edits[:-1], Edit(edits[-1].span, edits[-1].text + text)]
    return [*edits, Edit(Span(line.end, line.end), text)]


def _missing_closers(parsed: ParsedFile, before: _Line, style: Style) -> str | None:
    """The line that closes the `{` at the end of `before`, and what was opened before it on its
    line; None where it has its partner."""
    text = parsed.text
    tokens = lex(text)
    open_at: list[int] = []
    partner: dict[int, int] = {}
    surplus = 0
    for index, kind in enumerate(tokens.kinds):
        if kind == "LBRACE":
            surplus += 1
            open_at.append(index)
        elif kind == "RBRACE":
            surplus -= 1
            if open_at:
                partner[open_at.pop()] = index
    if surplus <= 0:
        return None
    brace = next(
        (
            index
            for index in range(len(tokens.kinds) - 1, -1, -1)
            if tokens.starts[index] < before.end and tokens.kinds[index] == "LBRACE"
        ),
        None,
    )
    if brace is None or tokens.starts[brace] < before.content_start:
        return None
    closing = partner.get(brace)
    if closing is not None:
        other = _Line.at(text, tokens.starts[closing])
        is_first = other.content_start == tokens.starts[closing]
        if not is_first or _width(other.blanks, style) >= _width(before.blanks, style):
            return None
    return (
        before.blanks
        + "}"
        + _outer_closers(tokens.kinds, tokens.starts, brace, before.content_start)
    )


def _outer_closers(kinds: list[str], starts: list[int], brace: int, line: int) -> str:
    """`)` and `]` for what is open before the `{` on its line and closed nowhere behind it."""
    stack: list[str] = []
    for index in range(brace):
        if starts[index] < line:
            continue
        if kinds[index] in ("LPAREN", "LBRACKET"):
            stack.append(")" if kinds[index] == "LPAREN" else "]")
        elif kinds[index] in ("RPAREN", "RBRACKET") and stack:
            stack.pop()
    return "".join(reversed(stack))


def _width(blanks: str, style: Style) -> int:
    return len(blanks.replace("\t", " " * max(1, style.tab_size)))


# ---- templates ----------------------------------------------------------------------------------

_VOID = frozenset(
    [
        *("area", "base", "br", "col", "embed", "hr", "img", "input"),
        *("link", "meta", "param", "source", "track", "wbr"),
    ]
)


def _closing_tag(parsed: ParsedFile, offset: int) -> list[Edit]:
    """`<p>|` in a template: `</p>`, where it or one of its name around it is not closed."""
    region = region_at(parsed, offset)
    if region is None or region.language != "template":
        return []
    place = region.embedded.offset(offset - region.start)
    around = [node for node in region.path_to(offset) if isinstance(node, tree.Element)]
    mine = next((one for one in around if one.opening.span.end == place), None)
    if mine is None or mine.opening.is_closed or mine.opening.name.text in _VOID:
        return []
    name = mine.opening.name.text
    if all(one.closing is not None for one in around if one.opening.name.text == name):
        return []
    return [Edit(Span(offset, offset), f"</{name}>")]


# ---- comments -----------------------------------------------------------------------------------


def _open_comment(text: str, line: _Line) -> int | None:
    """Where the `/*` starts that the line is in, if it is the first on its own line."""
    start = text.rfind("/*", 0, line.start)
    if start < 0 or text.find("*/", start + 2, line.start) >= 0:
        return None
    opening = _Line.at(text, start)
    return start if opening.content_start == start else None


def _in_comment(text: str, line: _Line, before: _Line, start: int) -> list[Edit]:
    opening = _Line.at(text, start)
    blanks = opening.blanks + " "
    is_first = before.start == opening.start
    if line.content.startswith("*/"):
        if is_first:  # `/** | */`
            new = f"{blanks}* {line.line_break}{blanks}"
            return [Edit(Span(line.start, line.content_start), new)]
        return _indented(line, blanks)
    if line.content.startswith("*"):
        return []
    if not (is_first or before.content.startswith("*")):
        return _indented(line, before.blanks) if not line.blanks else []
    if is_first and not text.startswith("/**", start):
        edits = _indented(line, blanks + " ") if not line.blanks else []
    else:
        edits = [Edit(Span(line.start, line.content_start), f"{blanks}* ")]
    if is_first and not line.content and _is_unclosed(text, line.end):
        return _with_line_below(edits, line, f"{blanks}*/")
    return edits


def _is_unclosed(text: str, offset: int) -> bool:
    """No `*/` before the next `/*`."""
    closing, other = text.find("*/", offset), text.find("/*", offset)
    return closing < 0 or 0 <= other < closing
