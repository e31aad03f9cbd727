"""What can be folded: brackets over several lines, cases, imports, comments, `#if` and its parts.

It is read off the tokens, not the tree, so that a file folds while it is being typed. A bracket
folds from behind it up to its partner, so that `{…}` is left when it is closed; a case from the end
of its first line to the last token before the next case. A closing bracket that does not fit the
innermost open one closes the nearest that it fits, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex
from compiler_core.project.sources import text
from compiler_core.query import Database
from compiler_core.syntax.lexer import Comment, Tokens, lex

Kind = Literal["code", "comment", "imports"]


@dataclass(frozen=True, slots=True)
class Fold:
    span: Span
    kind: Kind


def folding_ranges(db: Database, path: str) -> list[Fold]:
    return folds_of(text(db, path) or "")


def folds_of(source: str) -> list[Fold]:
    """In the order of the text; each spans more than one line, and one starts on a line at most."""
    tokens = lex(source)
    lines = LineIndex(source)
    found = [
        *_brackets(tokens, lines),
        *_directives(tokens, lines),
        *_imports(tokens),
        *_comments(tokens.comments, lines),
    ]
    return _one_a_line(found, lines)


def _one_a_line(folds: Iterable[Fold], lines: LineIndex) -> list[Fold]:
    """Of several folds that start on one line, the longest: `foo({` folds once."""
    by_line: dict[int, Fold] = {}
    for fold in folds:
        first = lines.line_of(fold.span.start)
        if lines.line_of(fold.span.end) == first:
            continue
        known = by_line.get(first)
        if known is None or known.span.end < fold.span.end:
            by_line[first] = fold
    return [by_line[line] for line in sorted(by_line)]


_PARTNER = {"RBRACE": "LBRACE", "RBRACKET": "LBRACKET", "RPAREN": "LPAREN"}
_OPENING = frozenset(_PARTNER.values())


@dataclass(slots=True)
class _Open:
    kind: str
    start: int
    """Behind the bracket."""
    case: int | None = None
    """Where the fold of the current case starts, in a `switch`."""


def _brackets(tokens: Tokens, lines: LineIndex) -> Iterator[Fold]:
    """Brackets, and the cases directly inside braces."""
    stack: list[_Open] = []
    previous_end = 0
    for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True):
        if kind in _OPENING:
            stack.append(_Open(kind, end))
        elif kind in _PARTNER:
            depth = _depth_of(_PARTNER[kind], stack)
            if depth is not None:
                opened = stack[depth]
                del stack[depth:]
                yield Fold(Span(opened.start, start), "code")
                if opened.case is not None:
                    yield Fold(Span(opened.case, previous_end), "code")
        elif kind in ("CASE", "DEFAULT") and stack and stack[-1].kind == "LBRACE":
            opened = stack[-1]
            if opened.case is not None and opened.case < previous_end:
                yield Fold(Span(opened.case, previous_end), "code")
            opened.case = lines.line_end(lines.line_of(start))
        previous_end = end


def _depth_of(kind: str, stack: list[_Open]) -> int | None:
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].kind == kind:
            return depth
    return None


def _directives(tokens: Tokens, lines: LineIndex) -> Iterator[Fold]:
    """From `#if`, `#elseif`, `#else` to the line before the next of them or `#end`."""
    if not tokens.has_directives:
        return
    stack: list[int] = []
    for kind, word, start in zip(tokens.kinds, tokens.texts, tokens.starts, strict=True):
        if kind != "DIRECTIVE" or word not in ("#if", "#else", "#elseif", "#end"):
            continue
        line = lines.line_of(start)
        if word != "#if":
            if not stack:
                continue
            opened = stack.pop()
            if line > 0:
                yield Fold(Span(opened, max(opened, lines.line_end(line - 1))), "code")
        if word != "#end":
            stack.append(lines.line_end(line))


def _imports(tokens: Tokens) -> Iterator[Fold]:
    """A run of `import` and `using` lines, from behind the first to the end of the last."""
    first: int | None = None
    last = 0
    in_import = False
    for kind, end in zip(tokens.kinds, tokens.ends, strict=True):
        if in_import:
            if kind == "SEMI":
                in_import = False
                first = end if first is None else first
                last = end
        elif kind in ("IMPORT", "USING"):
            in_import = True
        elif first is not None:
            yield Fold(Span(first, last), "imports")
            first = None
    if first is not None:
        yield Fold(Span(first, last), "imports")


def _comments(comments: list[Comment], lines: LineIndex) -> Iterator[Fold]:
    """Block comments, and runs of `//` comments that have their lines for themselves."""
    source = lines.text
    run: list[Comment] = []
    for comment in comments:
        line = lines.line_of(comment.start)
        is_own_line = not source[lines.starts[line] : comment.start].strip()
        if source.startswith("/*", comment.start) or not is_own_line:
            yield from _run(run, lines)
            run = []
            if source.startswith("/*", comment.start):
                yield Fold(Span(lines.line_end(line), comment.end), "comment")
        else:
            if run and line != lines.line_of(run[-1].start) + 1:
                yield from _run(run, lines)
                run = []
            run.append(comment)
    yield from _run(run, lines)


def _run(run: list[Comment], lines: LineIndex) -> Iterator[Fold]:
    if len(run) > 1:
        yield Fold(Span(lines.line_end(lines.line_of(run[0].start)), run[-1].end), "comment")
