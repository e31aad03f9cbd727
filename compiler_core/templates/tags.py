"""One tag: `<name attribute="…" {@rest}>`, whatever state it is in.

A tag that another one follows before its `>` ends with its last attribute. A quoted value that
does not end is told from one with unusual contents by what comes behind its next quote: in
`class="a>` and then `id="x"` that is a name, which can't follow a value.
"""

from __future__ import annotations

import re

from compiler_core.base.span import Span
from compiler_core.elixir.read.tree import Block
from compiler_core.templates.code import read_code, read_value, scan_braces, scan_haxe
from compiler_core.templates.faults import TemplateFault
from compiler_core.templates.tree import (
    Attribute,
    Braces,
    Code,
    Eex,
    Entity,
    HaxeCode,
    Interpolation,
    Name,
    OpenTag,
    Quoted,
    Text,
)

TAG_NAME = re.compile(r"[.:]?[A-Za-z][\w.:-]*+|\.|:")
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]*+|#\d++|#[xX][0-9a-fA-F]++);")
_BLANKS = re.compile(r"\s*+")
_ATTRIBUTE_NAME = re.compile(r"[^\s=/>{}\"'<]++")
_BARE_VALUE = re.compile(r"[^\s>{}\"'<]++")
_TAG_END = re.compile(r"/?>")
_CODE = re.compile(r"[#$]\{")
_PIECE = re.compile(rf"[#$]\{{|{ENTITY.pattern}")
_BROKEN_CODE = re.compile(r"[ \t]*(?:\n|</|/?>[ \t]*(?=\n|\Z|<)|<[a-zA-Z.:]|\Z)")
_BROKEN_VALUE = re.compile(r"[ \t]*(?:\n|/?(?<![-=|<])>(?!=)|<[a-zA-Z/.:]|\Z)")
_QUOTED = re.compile(r"\"[^\"\n<>]*+\"|'[^'\n<>]*+'")
_UNCLOSED_VALUE = re.compile(r"[ \t]*(?:\n|/?>|\Z)")


def empty_block(start: int, end: int) -> Block:
    """What an unclosed expression says: nothing that is told, its fault is the brace."""
    return Block(Span(start, end), ())


class TagReader:
    """Reads tags of one text; `faults` is shared with the reader of the whole template."""

    __slots__ = ("faults", "limit", "text", "unclosed_braces")

    def __init__(self, text: str, faults: list[TemplateFault]) -> None:
        self.text = text
        self.limit = len(text)
        self.faults = faults
        self.unclosed_braces = 0

    def open_tag(self, start: int, name: Name) -> tuple[OpenTag, bool]:
        """The tag whose `<` stands at `start`, and whether it is finished."""
        if name.text in (".", ":"):
            self._fault("missing_tag_name", Span(start, name.span.end), "<" + name.text)
        attributes: list[Attribute] = []
        offset = name.span.end
        while True:
            before = offset
            offset = self._skip_blanks(offset)
            end = _TAG_END.match(self.text, offset)
            if end is not None:
                closed = end[0] == "/>"
                return OpenTag(Span(start, end.end()), name, tuple(attributes), closed), True
            if offset >= self.limit or (
                self.text[offset] == "<" and not self.text.startswith("<%", offset)
            ):
                if name.text not in (".", ":"):
                    self._fault("unfinished_tag", name.span, name.text)
                return OpenTag(Span(start, before), name, tuple(attributes), False), False
            attribute, offset = self._attribute(offset)
            if attribute is not None:
                attributes.append(attribute)

    def _attribute(self, offset: int) -> tuple[Attribute | None, int]:
        text = self.text
        if text[offset] == "{":
            braces, end = self.braces(offset)
            return Attribute(Span(offset, end), None, braces), end
        if text.startswith("<%", offset):
            eex, end = self._eex(offset)
            return Attribute(Span(offset, end), None, eex), end
        match = _ATTRIBUTE_NAME.match(text, offset)
        if match is None:
            self._fault("bad_attribute", Span(offset, offset + 1), text[offset])
            quoted = _QUOTED.match(text, offset)
            return None, quoted.end() if quoted is not None else offset + 1
        name = Name(Span(*match.span()), match[0])
        equals = self._skip_blanks(match.end())
        if not text.startswith("=", equals):
            return Attribute(name.span, name, None), match.end()
        value, end = self._value(name, equals)
        return Attribute(Span(offset, end), name, value), end

    def _value(
        self, name: Name, equals: int
    ) -> tuple[Quoted | Braces | Eex | HaxeCode | None, int]:
        text = self.text
        offset = self._skip_blanks(equals + 1)
        character = text[offset : offset + 1]
        if (end := scan_haxe(text, offset, self.limit)) >= 0:
            return HaxeCode(Span(offset, end)), end
        if character == "{":
            value, end = self.braces(offset)
            return value, end
        if character in ('"', "'") and character:
            return self._quoted(offset)
        if text.startswith("<%", offset):
            return self._eex(offset)
        match = _BARE_VALUE.match(text, offset)
        if match is None or (match[0] == "/" and text.startswith("/>", offset)):
            self._fault("missing_value", Span(name.span.start, equals + 1), name.text)
            return None, equals + 1
        span = Span(*match.span())
        self._fault("bare_value", span, match[0])
        return Quoted(span, (Text(span),)), match.end()

    def braces(self, opening: int) -> tuple[Braces, int]:
        """`{…}` as a value; an unclosed one ends with its line or tag."""
        closing, end = self.closing_brace(opening, broken=_BROKEN_VALUE)
        if closing < 0:
            return Braces(
                Span(opening, end), Code(Span(opening + 1, end), empty_block(opening + 1, end))
            ), end
        value = read_value(self.text, opening + 1, closing, self.faults)
        return Braces(Span(opening, end), value), end

    def closing_brace(
        self, opening: int, limit: int | None = None, broken: re.Pattern[str] = _BROKEN_CODE
    ) -> tuple[int, int]:
        """Where the brace at `opening` closes and the offset behind; -1 and the offset where what
        is broken ends (a fault is told)."""
        stop = self.limit if limit is None else limit
        text = self.text
        if self.unclosed_braces > 8:
            line_end = text.find("\n", opening, stop)
            stop = stop if line_end < 0 else line_end
        closing, unclosed = scan_braces(text, opening, stop)
        if closing >= 0:
            return closing, closing + 1
        self.unclosed_braces += 1
        if unclosed is not None:
            self.faults.append(
                TemplateFault("elixir", unclosed.span, unclosed.found, elixir=unclosed)
            )
        else:
            self._fault("unclosed_brace", Span(opening, opening + 1), "{")
        found = broken.search(text, opening + 1, stop)
        end = found.start() if found is not None else stop
        brace = text.rfind("}", opening, end)
        if unclosed is not None and brace >= 0:
            end = brace + 1
        return -1, end

    def _quoted(self, opening: int) -> tuple[Quoted, int]:
        text, quote = self.text, self.text[opening]
        closing = self._closing_quote(opening + 1, quote)
        behind = text[closing + 1 : closing + 2]
        if closing < 0 or (behind and (behind.isalnum() or behind == "_")):
            self._fault("unclosed_quote", Span(opening, opening + 1), quote)
            found = _UNCLOSED_VALUE.search(text, opening + 1, self.limit)
            end = found.start() if found is not None else self.limit
            return Quoted(Span(opening, end), self._parts(opening + 1, end)), end
        span = Span(opening, closing + 1)
        return Quoted(span, self._parts(opening + 1, closing)), closing + 1

    def _closing_quote(self, offset: int, quote: str) -> int:
        """The quote that ends a value, the ones within `#{…}` and `${…}` passed by."""
        text = self.text
        while True:
            closing = text.find(quote, offset, self.limit)
            code = _CODE.search(text, offset, self.limit)
            if code is None or closing < 0 or closing < code.start():
                return closing
            if code[0] == "${":
                end = scan_haxe(text, code.start(), self.limit)
            else:
                end = scan_braces(text, code.start() + 1, self.limit).closing + 1
            offset = end if end > 0 else code.end()

    def _parts(self, start: int, end: int) -> tuple[Text | Entity | Interpolation | HaxeCode, ...]:
        text = self.text
        parts: list[Text | Entity | Interpolation | HaxeCode] = []
        first = offset = start
        while True:
            match = _PIECE.search(text, offset, end)
            if match is None:
                break
            if match.start() > first:
                parts.append(Text(Span(first, match.start())))
            if match[0] == "${":
                offset = max(scan_haxe(text, match.start(), end), match.end())
                parts.append(HaxeCode(Span(match.start(), offset)))
            elif match[0] == "#{":
                closing, offset = self.closing_brace(match.end() - 1, end)
                inner = closing if closing >= 0 else offset
                if closing >= 0:
                    code = read_code(text, match.end(), inner, self.faults)
                else:
                    code = Code(Span(match.end(), inner), empty_block(match.end(), inner))
                parts.append(Interpolation(Span(match.start(), offset), code))
            else:
                offset = match.end()
                parts.append(Entity(Span(*match.span())))
            first = offset
        if first < end:
            parts.append(Text(Span(first, end)))
        return tuple(parts)

    def _eex(self, start: int) -> tuple[Eex, int]:
        marker, end, inside = self.eex_end(start)
        code = read_code(self.text, start + len(marker), inside, self.faults)
        return Eex(Span(start, end), marker, code), end

    def eex_end(self, start: int) -> tuple[str, int, int]:
        """Of `<%… %>` at `start`: its marker, the end, and the end of what is inside."""
        text = self.text
        marker = "<%=" if text.startswith("<%=", start) else "<%"
        closing = text.find("%>", start + len(marker), self.limit)
        if closing >= 0:
            return marker, closing + 2, closing
        self._fault("unclosed_eex", Span(start, start + len(marker)), marker)
        line_end = text.find("\n", start, self.limit)
        end = self.limit if line_end < 0 else line_end
        return marker, end, end

    def _skip_blanks(self, offset: int) -> int:
        match = _BLANKS.match(self.text, offset)
        return match.end() if match else offset

    def _fault(self, kind: str, span: Span, found: str) -> None:
        self.faults.append(TemplateFault(kind, span, found))  # type: ignore[arg-type]
