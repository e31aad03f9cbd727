"""A template's text to its tree: any text gives a tree, and the faults beside it.

    read_template("<p>{x}</div>")
    → Element p (Expression x), one fault: `</div>` closes a `<p>`

One pass over the text with a stack of what is open. A closing tag or `{/if}` closes the innermost
one of its name; those between are unclosed, each one fault at its opening. Blocks bind tighter than
tags: a tag opened inside `{if}` can't be closed behind its `{/if}`, nor one around it within. A
closing tag that fits nothing closes what is innermost if that has no closing tag of its own further
on (a misspelt or half-typed name), else it is left out as `Stray`.

`read_template` is memoised by its text: asking again, or for a file whose templates did not change,
costs nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from compiler_core.base.span import Span
from compiler_core.templates.code import Head, block_head, read_code, read_value, scan_haxe
from compiler_core.templates.eex import eex_head
from compiler_core.templates.faults import TemplateFault
from compiler_core.templates.tags import ENTITY, TAG_NAME, TagReader, empty_block
from compiler_core.templates.tree import (
    Block,
    Branch,
    ClosingTag,
    Code,
    Comment,
    Conditional,
    ConditionalExpression,
    Content,
    Doctype,
    Eex,
    Element,
    Entity,
    Expression,
    HaxeCode,
    Name,
    OpenTag,
    Stray,
    Template,
    Text,
)

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
RAW_TEXT = frozenset(("script", "style"))
NO_CURLY = "phx-no-curly-interpolation"

_MARK = re.compile(rf"<|\$?\{{|\}}|{ENTITY.pattern}")
_MARK_WITHOUT_CURLY = re.compile(rf"<|{ENTITY.pattern}")
_DECLARATION = re.compile(r"<![A-Za-z]")
_CLOSING_NAME = re.compile(r"</[ \t]*+([.:]?[\w.:-]*+)\s*+(>?)")
_RAW_END = {name: re.compile(rf"</{name}\s*>|<%", re.IGNORECASE) for name in RAW_TEXT}


@dataclass(frozen=True, slots=True)
class ReadTemplate:
    """Spans are code points in the text that was read; `faults` in the order of the text."""

    template: Template
    faults: tuple[TemplateFault, ...]


@lru_cache(maxsize=256)
def read_template(text: str) -> ReadTemplate:
    reader = _Reader(text)
    template = reader.run()
    faults = sorted(dict.fromkeys(reader.faults), key=lambda fault: fault.span)
    return ReadTemplate(template, tuple(faults))


@dataclass(slots=True)
class _Frame:
    """Something that is open. `tag` for an element, else a block with its finished branches."""

    start: int
    children: list[Content] = field(default_factory=list)
    tag: OpenTag | None = None
    keyword: str = ""
    is_eex: bool = False
    branches: list[Branch] = field(default_factory=list)
    head: tuple[Span, Name, Code | None] | None = None
    is_told: bool = False
    """There is a fault about it already."""


class _Reader:
    __slots__ = ("crossed", "faults", "offset", "stack", "tags", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.faults: list[TemplateFault] = []
        self.tags = TagReader(text, self.faults)
        self.stack = [_Frame(0)]
        self.crossed: list[str] = []
        """Names of tags that were left open in a block, and may be closed behind it."""

    def run(self) -> Template:
        text, end = self.text, len(self.text)
        while self.offset < end:
            pattern = _MARK if self._curly_means_code() else _MARK_WITHOUT_CURLY
            match = pattern.search(text, self.offset)
            mark = match.start() if match else end
            if mark > self.offset:
                self._add(Text(Span(self.offset, mark)))
                self.offset = mark
            if match is None:
                break
            if match[0] == "<":
                self._angle(mark)
            elif match[0] == "{":
                self._braces(mark)
            elif match[0] == "${":
                self._haxe(mark)
            elif match[0] == "}":
                self._fault("stray_brace", Span(mark, mark + 1), "}")
                self._add(Stray(Span(mark, mark + 1)))
                self.offset = mark + 1
            else:
                self._add(Entity(Span(*match.span())))
                self.offset = match.end()
        self._close_down_to(0, end)
        return Template(Span(0, end), tuple(self.stack[0].children))

    def _curly_means_code(self) -> bool:
        return not any(
            attribute.name is not None and attribute.name.text == NO_CURLY
            for frame in self.stack
            if frame.tag is not None
            for attribute in frame.tag.attributes
        )

    def _add(self, node: Content) -> None:
        self.stack[-1].children.append(node)

    def _fault(
        self, kind: str, span: Span, found: str = "", opened: Span | None = None, expected: str = ""
    ) -> None:
        self.faults.append(TemplateFault(kind, span, found, opened, expected))  # type: ignore[arg-type]

    # ---- what starts with `<` ------------------------------------------------------------------

    def _angle(self, start: int) -> None:
        text = self.text
        if text.startswith("<!--", start):
            self._comment(start, "<!--", "-->", True)
        elif text.startswith("<%!--", start):
            self._comment(start, "<%!--", "--%>", False)
        elif text.startswith("<%#", start):
            self._comment(start, "<%#", "%>", False)
        elif text.startswith("<%", start):
            self._eex(start)
        elif _DECLARATION.match(text, start):
            closing = text.find(">", start)
            self.offset = closing + 1 if closing >= 0 else len(text)
            self._add(Doctype(Span(start, self.offset)))
        elif text.startswith("</", start):
            self._closing_tag(start)
        else:
            self._open_tag(start)

    def _comment(self, start: int, opening: str, closing: str, is_sent: bool) -> None:
        end = self.text.find(closing, start + len(opening))
        if end < 0:
            self._fault("unclosed_comment", Span(start, start + len(opening)), opening)
            line_end = self.text.find("\n", start)
            self.offset = len(self.text) if line_end < 0 else line_end
        else:
            self.offset = end + len(closing)
        self._add(Comment(Span(start, self.offset), is_sent))

    def _open_tag(self, start: int) -> None:
        match = TAG_NAME.match(self.text, start + 1)
        if match is None:
            self._fault("missing_tag_name", Span(start, start + 1), "<")
            self._add(Stray(Span(start, start + 1)))
            self.offset = start + 1
            return
        name = Name(Span(*match.span()), match[0])
        tag, is_finished = self.tags.open_tag(start, name)
        self.offset = tag.span.end
        if (
            tag.is_closed
            or name.text in VOID
            or (not is_finished and not self._closings(name.text))
        ):
            self._add(Element(tag.span, tag, (), None))
            return
        self.stack.append(_Frame(start, tag=tag, is_told=not is_finished))
        if name.text in RAW_TEXT:
            self._raw_text(name.text)

    def _raw_text(self, name: str) -> None:
        """`script` and `style`: text up to the closing tag, EEx's tags excepted."""
        while True:
            match = _RAW_END[name].search(self.text, self.offset)
            end = match.start() if match else len(self.text)
            if end > self.offset:
                self._add(Text(Span(self.offset, end)))
            self.offset = end
            if match is None or match[0] != "<%":
                return
            self._angle(end)

    def _closing_tag(self, start: int) -> None:
        match = _CLOSING_NAME.match(self.text, start)
        assert match is not None
        name = Name(Span(*match.span(1)), match[1])
        self.offset = match.end() if match[2] else match.end(1)
        span = Span(start, self.offset)
        place = self._innermost(name.text)
        if not name.text:
            self._fault("missing_tag_name", span, "</", expected=self._innermost_name())
            place = self._innermost_element()
        elif not match[2]:
            self._fault("unfinished_tag", name.span, "/" + name.text)
        if place is None and name.text and match[2]:
            place = self._mistaken(name, span)
        elif place is None:
            place = self._innermost_element() if not name.text or not match[2] else None
        if place is None:
            self._add(Stray(span, name))
            return
        self._close_down_to(place, start)
        frame = self.stack.pop()
        assert frame.tag is not None
        element = Element(
            Span(frame.start, span.end), frame.tag, tuple(frame.children), ClosingTag(span, name)
        )
        self._add(element)

    def _mistaken(self, name: Name, span: Span) -> int | None:
        """A closing tag whose opening isn't open here: what it closes all the same, or None."""
        place = self._innermost_element()
        if name.text in self.crossed:  # told where it was opened
            self.crossed.remove(name.text)
            return None
        if self._is_outside(name.text) or place is None or name.text in VOID:
            self._fault("stray_tag", span, name.text)
            return None
        tag = self.stack[place].tag
        assert tag is not None
        if self._closings(tag.name.text) >= self._open_count(tag.name.text):
            self._fault("stray_tag", span, name.text)
            return None
        self._fault("mismatched_tag", name.span, name.text, tag.name.span, tag.name.text)
        return place

    def _innermost(self, name: str) -> int | None:
        """The open element of this name, blocks not passed by, unless they have no end."""
        for index in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[index].tag
            if tag is None:
                if self._has_end(self.stack[index]):
                    return None
                continue
            if tag.name.text == name:
                return index
        return None

    def _innermost_element(self) -> int | None:
        return len(self.stack) - 1 if self.stack[-1].tag is not None else None

    def _innermost_name(self) -> str:
        tag = self.stack[-1].tag
        return tag.name.text if tag is not None else ""

    def _has_end(self, frame: _Frame) -> bool:
        end = r"<%\s*end\b" if frame.is_eex else rf"\{{\s*/\s*{frame.keyword}\s*\}}"
        return re.search(end, self.text[self.offset :]) is not None

    def _is_outside(self, name: str) -> bool:
        """Open around the innermost block: its closing tag is on the wrong side of `{/if}`."""
        for frame in self.stack:
            if frame.tag is not None and frame.tag.name.text == name:
                frame.is_told = True
                return True
        return False

    def _open_count(self, name: str) -> int:
        return sum(1 for one in self.stack if one.tag is not None and one.tag.name.text == name)

    def _closings(self, name: str) -> int:
        """How often `</name>` comes from here on."""
        return len(re.findall(rf"</{re.escape(name)}\s*>", self.text[self.offset :]))

    # ---- blocks --------------------------------------------------------------------------------

    def _braces(self, start: int) -> None:
        closing, end = self.tags.closing_brace(start)
        self.offset = end
        if closing < 0:
            code = Code(Span(start + 1, end), empty_block(start + 1, end))
            self._add(Expression(Span(start, end), code))
            return
        head = block_head(self.text, start + 1, closing)
        if head is not None:
            self._head(head, Span(start, end), False)
            return
        value = read_value(self.text, start + 1, closing, self.faults)
        if isinstance(value, Conditional):
            self._add(ConditionalExpression(Span(start, end), value))
        else:
            self._add(Expression(Span(start, end), value))

    def _haxe(self, start: int) -> None:
        end = scan_haxe(self.text, start, len(self.text))
        if end < 0:  # the dollar is text, and the brace is as broken as one without
            self._add(Text(Span(start, start + 1)))
            self._braces(start + 1)
            return
        self._add(HaxeCode(Span(start, end)))
        self.offset = end

    def _eex(self, start: int) -> None:
        marker, end, inside = self.tags.eex_end(start)
        self.offset = end
        head = eex_head(self.text, start + len(marker), inside)
        if head is not None:
            self._head(head, Span(start, end), True)
            return
        code = read_code(self.text, start + len(marker), inside, self.faults)
        self._add(Eex(Span(start, end), marker, code))

    def _head(self, head: Head, span: Span, is_eex: bool) -> None:
        code = None
        if head.code is not None:
            code = read_code(
                self.text, head.code.start, head.code.end, self.faults, head.keyword.span
            )
        if head.kind == "open":
            opened = (span, head.keyword, code)
            self.stack.append(
                _Frame(span.start, keyword=head.keyword.text, is_eex=is_eex, head=opened)
            )
            return
        place = self._innermost_block(is_eex)
        frame = self.stack[place] if place is not None else None
        fits = frame is not None and (
            is_eex
            or frame.keyword == head.keyword.text
            or (head.kind == "middle" and frame.keyword in ("if", "unless"))
        )
        if frame is None or place is None or not fits:
            self._fault(
                "stray_block",
                span,
                ("/" if head.kind == "close" and not is_eex else "") + head.keyword.text,
                frame.head[1].span if frame is not None and frame.head is not None else None,
                frame.keyword if frame is not None else "",
            )
            if frame is None or place is None or head.kind == "middle":
                self._add(Stray(span))
                return
        self._close_down_to(place, span.start)
        self._finish_branch(frame)
        if head.kind == "middle":
            frame.head = (span, head.keyword, code)
            return
        self.stack.pop()
        whole = Span(frame.start, span.end)
        self._add(Block(whole, frame.keyword, tuple(frame.branches), span, is_eex))

    def _innermost_block(self, is_eex: bool) -> int | None:
        for index in range(len(self.stack) - 1, 0, -1):
            frame = self.stack[index]
            if frame.tag is None and frame.is_eex == is_eex:
                return index
        return None

    def _finish_branch(self, frame: _Frame) -> None:
        assert frame.head is not None
        span, keyword, code = frame.head
        end = frame.children[-1].span.end if frame.children else span.end
        branch = Branch(Span(span.start, end), span, keyword, code, tuple(frame.children))
        frame.branches.append(branch)
        frame.children = []

    def _close_down_to(self, place: int, end: int) -> None:
        """Ends, each with a fault, what is open above `place`."""
        while len(self.stack) - 1 > place:
            frame = self.stack.pop()
            if frame.tag is not None:
                name = frame.tag.name
                if not frame.is_told:
                    stop = len(self.text[:end].rstrip())
                    fault = TemplateFault("unclosed_tag", name.span, name.text, end=stop)
                    self.faults.append(fault)
                    if any(one.tag is None for one in self.stack[1:]):
                        self.crossed.append(name.text)
                node = Element(Span(frame.start, end), frame.tag, tuple(frame.children), None)
                self._add(node)
                continue
            assert frame.head is not None
            span, keyword, _ = frame.head
            first = frame.branches[0] if frame.branches else None
            opened = first.head if first is not None else span
            word = first.keyword if first is not None else keyword
            stop = len(self.text[:end].rstrip())
            fault = TemplateFault(
                "unclosed_block", word.span, frame.keyword, opened, "<%" * frame.is_eex, end=stop
            )
            self.faults.append(fault)
            self._finish_branch(frame)
            branches = tuple(frame.branches)
            whole = Span(frame.start, end)
            self._add(Block(whole, frame.keyword, branches, None, frame.is_eex))
