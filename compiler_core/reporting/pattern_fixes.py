"""Edits that mend a switch: cases added, arms and alternatives removed.

Added cases look like those around them. Where the arms have their bodies on lines of their own

            case Circle(r):
                area(r);

a new one does too, at the same indentation and with the same blank lines between; where they are
`case Circle(r): area(r);`, it is one line; in `switch (s) { case Circle(r): 1; }` it follows on the
same line. It goes behind the last arm, or before `default`. The body is `throw "TODO"`, which has
every type, as a snippet stop, so that an editor puts the cursor there.

Spans are those of the fault, relative to the member; `Source` knows the text around.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.semantics.patterns.faults import Arm, SwitchLayout

PLACEHOLDER = 'throw "TODO"'

_TRAILING_COMMENT = re.compile(r"[ \t]*(?://[^\r\n]*|/\*[^\r\n]*?\*/(?=[ \t]*(?:\r|\n|$)))")
_BLANKS = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class Source:
    """The file's text and where in it the member starts; offsets below are the member's."""

    text: str
    start: int = 0

    def slice(self, span: Span) -> str:
        return self.text[self.start + span.start : self.start + span.end]

    def line_start(self, offset: int) -> int:
        """May lie before the member: then it is negative."""
        place = self.start + offset
        return (
            max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place)) + 1 - self.start
        )

    def indentation(self, offset: int) -> str:
        match = _BLANKS.match(self.text, self.start + self.line_start(offset))
        return match.group() if match else ""

    def begins_line(self, offset: int) -> bool:
        return not self.slice(Span(self.line_start(offset), offset)).strip()

    def rest_of_line(self, offset: int) -> str:
        match = re.compile(r"[^\r\n]*").match(self.text, self.start + offset)
        return match.group() if match else ""

    @property
    def newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"


def added_cases(
    source: Source,
    layout: SwitchLayout,
    patterns: list[str],
    title: str,
    body: str = PLACEHOLDER,
) -> Fix:
    """`case` for each pattern; the body is a snippet stop."""
    headers = [f"case {pattern}:" for pattern in patterns]
    return Fix(title, (_insertion(source, layout, headers, body),), snippet=True)


def added_default(source: Source, layout: SwitchLayout, body: str, title: str) -> Fix:
    """`default` behind all arms; `body` empty: it does nothing, as the switch did without it."""
    return Fix(title, (_insertion(source, layout, ["default:"], body),), snippet=True)


def removed_arm(source: Source, layout: SwitchLayout, index: int) -> Fix:
    """The arm with its line; blank lines around it don't add up."""
    if layout.kind == "else" and len(layout.arms) == 1:
        before = source.slice(Span(layout.span.start, layout.arms[0].span.start))
        opening = re.search(r"\s*\belse\s*\{[^{}]*\Z", before)
        if opening is not None:
            start = layout.span.start + opening.start()
            return Fix("Remove this `else`", (Edit(Span(start, layout.span.end), ""),))
    arm = layout.arms[index]
    span = Span(arm.span.start, _content_end(source, arm))
    if not source.begins_line(span.start):
        following = layout.arms[index + 1].span.start if index + 1 < len(layout.arms) else None
        if following is not None:
            return Fix("Remove this case", (Edit(Span(span.start, following), ""),))
        before = source.slice(Span(0, span.start))
        start = span.start - (len(before) - len(before.rstrip(" \t")))
        return Fix("Remove this case", (Edit(Span(start, span.end), ""),))
    end = _line_end(source, span.end)
    start = source.line_start(span.start)
    blank_above = re.search(r"\n[ \t]*\r?\n$", source.slice(Span(0, start)))
    if blank_above and index + 1 == len(layout.arms):
        start -= len(blank_above.group()) - 1
    elif blank_above:
        blank_below = re.compile(r"[ \t]*\r?\n").match(source.text, source.start + end)
        end += len(blank_below.group()) if blank_below else 0
    return Fix("Remove this case", (Edit(Span(start, end), ""),))


def removed_alternative(source: Source, removal: Span) -> Fix | None:
    """Of two alternatives in parentheses the other one needs none. None where parentheses stand in
    the way."""
    text = source.slice(removal)
    if text.count("(") != text.count(")"):
        return None
    edits = (*_needless_parentheses(source, removal), Edit(removal, ""))
    return Fix("Remove this alternative", tuple(sorted(edits, key=lambda edit: edit.span)))


_OPENING = re.compile(r"(?<![\w.])\((?=([^()|=]*)\Z)")
_CLOSING = re.compile(r"([^()|=]*)\)")


def _needless_parentheses(source: Source, removal: Span) -> tuple[Edit, ...]:
    """Those around the alternative that is left, if it is the only one and they aren't a call's."""
    before = source.slice(Span(0, removal.start))
    opening = _OPENING.search(before)
    closing = _CLOSING.match(source.text, source.start + removal.end)
    if opening is None or closing is None or not f"{opening[1]}{closing[1]}".strip():
        return ()
    end = closing.end() - source.start
    return (Edit(Span(opening.start(), opening.start() + 1), ""), Edit(Span(end - 1, end), ""))


def snippet_text(text: str) -> str:
    """Plain text inside of a snippet."""
    return re.sub(r"([\\$}])", r"\\\1", text)


# --- where and how -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Style:
    one_line: bool
    body_on_header: bool
    case_indent: str
    body_indent: str
    blank_between: bool


def _insertion(source: Source, layout: SwitchLayout, headers: list[str], body: str) -> Edit:
    style = _style(source, layout)
    default = next((arm for arm in layout.arms if arm.is_default), None)
    before_default = default is not None and default is layout.arms[-1]
    stops = range(1, len(headers) + 1)
    cases = [
        _case(source, style, header, f"${{{stop}:{snippet_text(body)}}};" if body else "")
        for header, stop in zip(headers, stops, strict=True)
    ]
    if style.one_line:
        return _insertion_in_line(source, layout, default if before_default else None, cases)
    newline = source.newline
    between = newline * (2 if style.blank_between else 1)
    if before_default and default is not None:
        at = source.line_start(default.span.start)
        text = between.join(style.case_indent + case for case in cases) + between
        return Edit(Span(at, at), text)
    at = _end_of_last(source, layout)
    text = "".join(
        (between if layout.arms else newline) + style.case_indent + case for case in cases
    )
    closing = source.rest_of_line(at).lstrip(" \t")
    if closing:  # the brace stands behind the last arm, on its line
        end = at + len(source.rest_of_line(at)) - len(closing)
        text += newline + source.indentation(layout.span.start)
        return Edit(Span(at, end), text)
    return Edit(Span(at, at), text)


def _insertion_in_line(
    source: Source, layout: SwitchLayout, default: Arm | None, cases: list[str]
) -> Edit:
    text = " ".join(cases)
    if default is not None:
        return Edit(Span(default.span.start, default.span.start), text + " ")
    at = _end_of_last(source, layout)
    closing = source.rest_of_line(at)
    padding = "" if closing.startswith((" ", "\t")) else " "
    return Edit(Span(at, at), f" {text}{padding}")


def _case(source: Source, style: _Style, header: str, body: str) -> str:
    header = snippet_text(header)
    if not body:
        return header
    if style.one_line or style.body_on_header:
        return f"{header} {body}"
    return f"{header}{source.newline}{style.body_indent}{body}"


def _style(source: Source, layout: SwitchLayout) -> _Style:
    own = source.indentation(layout.keyword.start)
    unit = "\t" if own.startswith("\t") else "    "
    arms = [arm for arm in layout.arms if source.begins_line(arm.span.start)]
    if not arms:
        one_line = bool(layout.arms) or "\n" not in source.slice(layout.span)
        return _Style(one_line, False, own + unit, own + unit + unit, False)
    case_indent = source.indentation(arms[0].span.start)
    if case_indent.startswith(own) and case_indent != own:
        unit = case_indent[len(own) :]
    bodies = [_body_indent(source, arm) for arm in arms]
    below = [indent for indent in bodies if indent is not None]
    return _Style(
        one_line=False,
        body_on_header=len(below) * 2 < len(arms),
        case_indent=case_indent,
        body_indent=below[-1] if below else case_indent + unit,
        blank_between=len(arms) > 1 and all(_follows_blank_line(source, arm) for arm in arms[1:]),
    )


def _body_indent(source: Source, arm: Arm) -> str | None:
    """The indentation of a body on lines of its own; None where it starts behind its header."""
    behind = source.rest_of_line(arm.header.end).strip()
    if behind and not behind.startswith("//"):
        return None
    body = source.slice(Span(arm.header.end, arm.span.end))
    match = re.search(r"[\r\n]([ \t]*)[^\s]", body)
    return match.group(1) if match else None


def _follows_blank_line(source: Source, arm: Arm) -> bool:
    above = source.slice(Span(-source.start, source.line_start(arm.span.start)))
    lines = above.splitlines()
    return not lines or not lines[-1].strip()


def _content_end(source: Source, arm: Arm) -> int:
    """Behind the arm's last character that isn't blank."""
    return arm.span.start + len(source.slice(arm.span).rstrip())


def _end_of_last(source: Source, layout: SwitchLayout) -> int:
    """Behind the last arm and the comment on its line; without arms, behind the opening brace."""
    if not layout.arms:
        inside = source.slice(layout.span)
        opening = inside.rfind("{")
        return layout.span.start + opening + 1
    end = _content_end(source, layout.arms[-1])
    comment = _TRAILING_COMMENT.match(source.text, source.start + end)
    return end + (len(comment.group()) if comment else 0)


def _line_end(source: Source, offset: int) -> int:
    """Behind the line break, if nothing but a comment follows on the line."""
    match = re.compile(r"[ \t]*(?://[^\r\n]*)?(?:\r\n|\r|\n)").match(
        source.text, source.start + offset
    )
    return offset + (len(match.group()) if match else 0)
