"""What can be folded: brackets over several lines, cases, texts, imports, comments, `#if`, regions.

It is read off the tokens of each unit, not the tree, so that a file folds while it is being typed,
in dead branches as in live ones; a unit's folds are kept with it, and what is missing in one member
leaves the others' folds alone. A bracket folds from behind it up to its partner, so that `{…}` is
left when it is closed; a case from the end of its first line to the last token before the next
case. A closing bracket that does not fit the innermost open one closes the nearest that it fits, or
nothing. Each branch of an `#if` starts with what was open before it:
`#if a f(x) { #else f(y) { #end … }`.

    // #region Orders        folds up to its `// #endregion`, shown as "Orders"
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from compiler_core.base.span import Span
from compiler_core.base.text import LineIndex
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.syntax.lexer import Comment, Tokens, lex
from compiler_core.syntax.parsed_file import ParsedFile
from compiler_core.syntax.units import PlacedUnit, ReadUnit

Kind = Literal["code", "comment", "imports", "region"]


@dataclass(frozen=True, slots=True)
class Fold:
    """`text`: shown instead of what is hidden, where the editor's own `…` says too little."""

    span: Span
    kind: Kind
    text: str | None = None
    hides_last_line: bool = True
    """False where the last line closes what was opened: whole lines fold without it."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitFolds:
    """Relative to the unit; `comments` are all of its comments."""

    folds: tuple[Fold, ...]
    comments: tuple[Comment, ...]


Memory = dict[ReadUnit, UnitFolds]
"""What is known of units; it saves work and decides nothing."""


def folding_ranges(db: Database, path: str) -> list[Fold]:
    """The folds of a file in the order of the text; one starts on a line at most."""
    known: Memory = db.scratch.get(("folding", path), {})
    found, kept = folds_of(parse(db, path), known)
    db.scratch["folding", path] = kept
    return found


def folds_of(parsed: ParsedFile, known: Memory) -> tuple[list[Fold], Memory]:
    """The folds, each over more than one line; and what to hand in the next time."""
    lines = LineIndex(parsed.text)
    kept: Memory = {}
    found: list[Fold] = []
    imports: list[tuple[str, int]] = []
    comments = list(parsed.outer_comments)
    for section in parsed.sections:
        for placed in (section.head, *section.members):
            unit = known.get(placed.unit) or _of_unit(placed.unit)
            kept[placed.unit] = unit
            start = placed.start
            found += [replace(fold, span=fold.span.shifted(start)) for fold in unit.folds]
            comments += [Comment(one.start + start, one.end + start) for one in unit.comments]
            imports += _import_tokens(placed)
        if section.opening is not None and section.closing is not None:
            body = Span(section.opening + 1, section.closing)
            found.append(Fold(body, "code", hides_last_line=False))
    comments.sort()
    found += [
        *_dead(parsed),
        *_directives(parsed, lines),
        *_imports(imports),
        *_comments(comments, lines),
        *_regions(comments, lines),
    ]
    return _one_a_line(found, lines), kept


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


# ---- units, and what stands between them --------------------------------------------------------


def _of_unit(unit: ReadUnit) -> UnitFolds:
    """Read with its dead branches, if it has any."""
    tokens = lex(unit.text) if "#" in unit.text else unit.tokens
    lines = LineIndex(unit.text)
    folds = () if len(lines.starts) == 1 else tuple(_tokens(tokens, lines))
    return UnitFolds(folds, tuple(tokens.comments))


def _dead(parsed: ParsedFile) -> Iterator[Fold]:
    """The folds of dead branches that are in no unit."""
    ends = [(placed.start, placed.end) for placed in parsed.units()]
    for span in parsed.inactive:
        place = bisect_right(ends, (span.start, len(parsed.text))) - 1
        if place >= 0 and span.end <= ends[place][1]:
            continue
        text = parsed.text[span.start : span.end]
        for fold in _tokens(lex(text), LineIndex(text)):
            yield replace(fold, span=fold.span.shifted(span.start))


def _import_tokens(placed: PlacedUnit) -> list[tuple[str, int]]:
    """What `_imports` has to know of a unit: one token where there is no import in it."""
    tokens = placed.unit.tokens
    if "IMPORT" in tokens.kinds or "USING" in tokens.kinds:
        ends = [end + placed.start for end in tokens.ends]
        return list(zip(tokens.kinds, ends, strict=True))
    return [("", placed.end)]


# ---- brackets, cases, texts ---------------------------------------------------------------------

_PARTNER = {"RBRACE": "LBRACE", "RBRACKET": "LBRACKET", "RPAREN": "LPAREN"}
_OPENING = frozenset(_PARTNER.values())
_ARMS = frozenset({"CASE", "DEFAULT"})
_OF_INTEREST = _OPENING | _ARMS | _PARTNER.keys() | {"STRING", "DIRECTIVE"}


@dataclass(frozen=True, slots=True)
class _Open:
    kind: str
    start: int
    """Behind the bracket."""
    case: int | None = None
    """Where the fold of the current case starts, in a `switch`."""


def _tokens(tokens: Tokens, lines: LineIndex) -> Iterator[Fold]:
    """Brackets, the cases directly inside braces, strings over several lines."""
    stack: list[_Open] = []
    before: list[list[_Open]] = []
    text = lines.text
    has_returns = "\r" in text
    for index, kind in [pair for pair in enumerate(tokens.kinds) if pair[1] in _OF_INTEREST]:
        start, end = tokens.starts[index], tokens.ends[index]
        previous_end = tokens.ends[index - 1] if index else 0
        if kind in _OPENING:
            stack.append(_Open(kind, end))
        elif kind in _PARTNER:
            depth = _depth_of(_PARTNER[kind], stack)
            if depth is not None:
                opened = stack[depth]
                del stack[depth:]
                if has_returns or text.find("\n", opened.start, start) >= 0:
                    yield Fold(Span(opened.start, start), "code", hides_last_line=False)
                if opened.case is not None:
                    yield Fold(Span(opened.case, max(opened.case, previous_end)), "code")
        elif kind in _ARMS and stack and stack[-1].kind == "LBRACE":
            if kind == "CASE" or _starts_arm(tokens, index):
                opened = stack[-1]
                if opened.case is not None and opened.case < previous_end:
                    yield Fold(Span(opened.case, previous_end), "code")
                stack[-1] = replace(opened, case=lines.line_end(lines.line_of(start)))
        elif kind == "STRING":
            if "\n" in tokens.texts[index] or "\r" in tokens.texts[index]:
                yield Fold(Span(lines.line_end(lines.line_of(start)), end), "code")
        elif kind == "DIRECTIVE":
            word = tokens.texts[index]
            if word == "#if":
                before.append(list(stack))
            elif word in ("#else", "#elseif") and before:
                stack = list(before[-1])
            elif word == "#end" and before:
                before.pop()


def _starts_arm(tokens: Tokens, index: int) -> bool:
    """`default` before a colon; elsewhere it is an accessor, or a name."""
    return index + 1 < len(tokens.kinds) and tokens.texts[index + 1] == ":"


def _depth_of(kind: str, stack: list[_Open]) -> int | None:
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].kind == kind:
            return depth
    return None


def _directives(parsed: ParsedFile, lines: LineIndex) -> Iterator[Fold]:
    """From `#if`, `#elseif`, `#else` to the line before the next of them or `#end`."""
    stack: list[int] = []
    for span in sorted(parsed.directives):
        word = _WORD.match(lines.text, span.start)
        if word is None:
            continue
        line = lines.line_of(span.start)
        if word[0] != "#if":
            if not stack:
                continue
            opened = stack.pop()
            if line > 0:
                yield Fold(Span(opened, max(opened, lines.line_end(line - 1))), "code")
        if word[0] != "#end":
            stack.append(lines.line_end(line))


_WORD = re.compile(r"#(?:if|elseif|else|end)\b")


# ---- imports, comments, regions -----------------------------------------------------------------


def _imports(tokens: Sequence[tuple[str, int]]) -> Iterator[Fold]:
    """A run of `import` and `using` lines, from behind the first to the end of the last; of kinds
    and ends of tokens."""
    first: int | None = None
    last = 0
    in_import = False
    for kind, end in tokens:
        if in_import:
            if kind == "SEMI":
                in_import = False
                first = end if first is None else first
                last = end
        elif kind in ("IMPORT", "USING"):
            in_import = True
        elif first is not None:
            if first < last:
                yield _imports_fold(Span(first, last))
            first = None
    if first is not None and first < last:
        yield _imports_fold(Span(first, last))


def _imports_fold(span: Span) -> Fold:
    return Fold(span, "imports", " …")


_REGION = re.compile(r"//\s*#?(region|endregion)\b[ \t:]*(.*)")


def _regions(comments: list[Comment], lines: LineIndex) -> Iterator[Fold]:
    """From the end of a `// #region name` line to the end of its `// #endregion`."""
    stack: list[tuple[int, str]] = []
    for comment in comments:
        found = _region(lines, comment)
        if found is None:
            continue
        if found[1] == "region":
            stack.append((lines.line_end(lines.line_of(comment.start)), found[2].strip()))
        elif stack:
            start, name = stack.pop()
            yield Fold(Span(start, comment.end), "region", name or None)


def _region(lines: LineIndex, comment: Comment) -> re.Match[str] | None:
    if not lines.text.startswith("//", comment.start):
        return None
    return _REGION.match(lines.text, comment.start, comment.end)


def _comments(comments: list[Comment], lines: LineIndex) -> Iterator[Fold]:
    """Block comments, and runs of `//` comments that have their lines for themselves."""
    source = lines.text
    run: list[Comment] = []
    for comment in comments:
        line = lines.line_of(comment.start)
        is_own_line = not source[lines.starts[line] : comment.start].strip()
        is_block = source.startswith("/*", comment.start)
        if is_block or not is_own_line or _region(lines, comment) is not None:
            yield from _run(run, lines)
            run = []
            if is_block:
                first = lines.line_end(line)
                if first < comment.end:
                    yield Fold(Span(first, comment.end), "comment", " … */")
        else:
            if run and line != lines.line_of(run[-1].start) + 1:
                yield from _run(run, lines)
                run = []
            run.append(comment)
    yield from _run(run, lines)


def _run(run: list[Comment], lines: LineIndex) -> Iterator[Fold]:
    if len(run) > 1:
        first = lines.line_end(lines.line_of(run[0].start))
        yield Fold(Span(first, run[-1].end), "comment")
