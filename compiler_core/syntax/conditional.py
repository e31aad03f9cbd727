"""Conditional compilation: which tokens are alive, and which directives belong together.

`#if COND … #elseif COND … #else … #end` may stand anywhere between tokens. `keep_alive` takes the
directives and the dead branches out of the token lists (they stay in the text, as every gap does,
so that printing back loses nothing) and returns the *outlines*: the conditionals with their
branches, as ranges of tokens, from which `branch_reading.py` makes what is in the tree.

It goes in two steps. First the directives alone are matched, without a look at any condition's
value (`_match`). Then each conditional's taken branch is chosen. What does not match costs little:

- an `#if` without its `#end` has its last branch taken, so that a half-typed one hides nothing;
  where several are open, the `#end`'s column tells which of them it closes;
- an `#else` without its `#if` starts a dead branch if an `#end` follows that has no `#if` either,
  and is nothing otherwise; an `#end` alone is nothing.

A member's text may hold half of a conditional (`#if a function f() { #else function f(x) { #end`).
Read on its own, those rules give what the whole file gives: an `#else` without its `#if` ends a
branch that was taken, an `#if` without its `#end` has its last branch taken. Faults are told of the
whole file only (`report`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.syntax.condition_values import evaluate
from compiler_core.syntax.conditions import Condition, read_condition
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, Tokens


@dataclass(slots=True)
class Directive:
    """Tokens `index` up to (not with) `behind`: its condition or argument are among them."""

    word: str
    index: int
    behind: int
    condition: Condition | None = None


@dataclass(slots=True)
class BranchOutline:
    """Tokens `first` up to (not with) `last` of a branch, and what is within it."""

    directive: Directive
    first: int
    last: int
    parts: list[Part] = field(default_factory=list)
    is_taken: bool = False


@dataclass(slots=True)
class ConditionalOutline:
    """A conditional. The first branch's directive is its `#if`; one that lacks it (`#else … #end`
    in a member's text) is `headless`."""

    branches: list[BranchOutline]
    end: Directive | None = None
    headless: bool = False


Part = ConditionalOutline | Directive
"""What is in a row of tokens besides them: a conditional, or a directive that stands alone."""


@dataclass(slots=True)
class Alive:
    """The tokens that are left, and what was taken out."""

    tokens: Tokens
    parts: list[Part] = field(default_factory=list)
    inactive: list[Span] = field(default_factory=list)
    """Dead branches, those within others not."""
    directives: list[Span] = field(default_factory=list)
    """Every directive with its condition or argument, dead ones too."""


def keep_alive(tokens: Tokens, defines: Mapping[str, str], *, report: bool) -> Alive:
    """`tokens` without directives and dead branches, and the outlines of the conditionals."""
    if not tokens.has_directives:
        return Alive(tokens)
    faults: list[SyntaxFault] = []
    directives = _directives(tokens, faults)
    parts = _match(tokens, directives, faults)
    _choose(tokens, parts, _by_condition_names(defines), faults, is_live=True)
    kept = Tokens(tokens.text, [], [], [], [], [], list(tokens.faults))
    kept.is_complete = tokens.is_complete
    dead: list[Span] = []
    _keep(tokens, kept, 0, len(tokens.kinds), parts, dead)
    kept.comments = _outside(tokens.comments, dead)
    if report:
        kept.faults += faults
    starts, ends = tokens.starts, tokens.ends
    spans = [Span(starts[one.index], ends[one.behind - 1]) for one in directives]
    return Alive(kept, parts, dead, spans)


def is_whole(parts: list[Part]) -> bool:
    """Whether every directive among `parts` has its partners: no half of a conditional."""
    return all(
        part.end is not None and not part.headless
        if isinstance(part, ConditionalOutline)
        else part.word not in _MATCHED
        for part in parts
    ) and all(
        is_whole(branch.parts)
        for part in parts
        if isinstance(part, ConditionalOutline)
        for branch in part.branches
    )


def _by_condition_names(defines: Mapping[str, str]) -> Mapping[str, str]:
    """`-D a-b` is asked for as `a_b`."""
    if any("-" in name for name in defines):
        return {name.replace("-", "_"): value for name, value in defines.items()}
    return defines


# ---- directives -------------------------------------------------------------------------------

MAX_NESTING = 64
"""Conditionals within each other."""
_MATCHED = {"#if", "#elseif", "#else", "#end"}
_ARGUMENT = {"#error": "STRING", "#line": "INT"}


def _directives(tokens: Tokens, faults: list[SyntaxFault]) -> list[Directive]:
    found: list[Directive] = []
    kinds = tokens.kinds
    index, count = 0, len(kinds)
    behind = 0
    while True:
        try:
            index = kinds.index("DIRECTIVE", behind)
        except ValueError:
            return found
        word = tokens.texts[index]
        behind = index + 1
        condition = None
        if word in ("#if", "#elseif"):
            condition, behind, wrong = read_condition(tokens, behind)
            faults += wrong
        elif word in _ARGUMENT:
            behind += behind < count and kinds[behind] == _ARGUMENT[word]
        elif word not in _MATCHED:
            span = Span(tokens.starts[index], tokens.ends[index])
            faults.append(SyntaxFault("unknown_directive", span, word))
        found.append(Directive(word, index, behind, condition))


# ---- matching ---------------------------------------------------------------------------------


def _match(tokens: Tokens, directives: list[Directive], faults: list[SyntaxFault]) -> list[Part]:
    """The outermost parts of the token row."""
    words = [directive.word for directive in directives]
    lacks_ends = words.count("#if") > words.count("#end")
    matching = _Matching(tokens, faults)
    for place, directive in enumerate(directives):
        word = directive.word
        if matching.is_too_deep(directive):
            matching.parts().append(directive)
        elif word == "#if":
            matching.open(directive)
        elif word not in _MATCHED:
            matching.parts().append(directive)
        else:
            if lacks_ends:
                matching.drop_unclosed(directive)
            if matching.stack:
                matching.go_on(directive)
            else:
                rest = words[place + 1 :]
                matching.stray(directive, rest.count("#end") > rest.count("#if"))
    matching.finish()
    return matching.outermost


class _Matching:
    def __init__(self, tokens: Tokens, faults: list[SyntaxFault]) -> None:
        self.tokens = tokens
        self.faults = faults
        self.outermost: list[Part] = []
        self.stack: list[ConditionalOutline] = []
        self.is_told = False
        self.too_deep = 0

    def is_too_deep(self, directive: Directive) -> bool:
        """Whether this is the directive of a conditional within too many others, which is none."""
        if directive.word == "#if" and (self.too_deep or len(self.stack) >= MAX_NESTING):
            if not self.too_deep:
                self.faults.append(SyntaxFault("too_deep", self.span(directive)))
            self.too_deep += 1
            return True
        if not self.too_deep or directive.word not in _MATCHED:
            return False
        self.too_deep -= directive.word == "#end"
        return True

    def parts(self) -> list[Part]:
        return self.stack[-1].branches[-1].parts if self.stack else self.outermost

    def open(self, directive: Directive, *, headless: bool = False) -> None:
        branch = BranchOutline(directive, directive.behind, directive.behind)
        conditional = ConditionalOutline([branch], None, headless)
        self.parts().append(conditional)
        self.stack.append(conditional)

    def go_on(self, directive: Directive) -> None:
        """`#elseif`, `#else` or `#end` of the innermost conditional."""
        conditional = self.stack[-1]
        conditional.branches[-1].last = directive.index
        if directive.word == "#end":
            conditional.end = directive
            self.stack.pop()
            return
        for branch in conditional.branches:
            if branch.directive.word == "#else" and not conditional.headless:
                fault = SyntaxFault(
                    "directive_behind_else",
                    self.span(directive),
                    directive.word,
                    opened=self.span(branch.directive),
                )
                self.faults.append(fault)
                break
        conditional.branches.append(BranchOutline(directive, directive.behind, directive.behind))

    def stray(self, directive: Directive, has_end: bool) -> None:
        """A directive that belongs to no `#if`."""
        fault = SyntaxFault(
            "unmatched_directive", self.span(directive), directive.word, remove=self.span(directive)
        )
        if directive.word == "#end" or not has_end:
            self.outermost.append(directive)
        else:
            self.open(directive, headless=True)
        self.faults.append(fault)

    def drop_unclosed(self, directive: Directive) -> None:
        """Where an `#end` is missing: those inner `#if`s end here whose column says that they are
        not what `directive` goes on with, as an outer one is."""
        column = self.column(directive)
        if column is None:
            return
        columns = [self.column(open.branches[0].directive) for open in self.stack]
        if columns and columns[-1] != column and column in columns:
            while columns[-1] != column:
                columns.pop()
                self.leave(directive.index)

    def leave(self, last: int) -> None:
        """The innermost conditional has no `#end`; it goes up to token `last`."""
        conditional = self.stack.pop()
        conditional.branches[-1].last = last
        if not self.is_told and not conditional.headless:
            # One fault: others are open because it is.
            self.is_told = True
            first = conditional.branches[0].directive
            self.faults.append(SyntaxFault("unclosed_conditional", self.span(first), first.word))

    def finish(self) -> None:
        for conditional in self.stack:  # the outermost is the one that is told
            conditional.branches[-1].last = len(self.tokens.kinds)
        if self.stack:
            del self.stack[1:]
            self.leave(len(self.tokens.kinds))

    def span(self, directive: Directive) -> Span:
        return Span(self.tokens.starts[directive.index], self.tokens.ends[directive.index])

    def column(self, directive: Directive) -> int | None:
        """The column of a directive that is the first on its line."""
        start = self.tokens.starts[directive.index]
        line = self.tokens.text.rfind("\n", 0, start) + 1
        before = self.tokens.text[line:start]
        return None if before.strip() else len(before.expandtabs(4))


# ---- choosing ---------------------------------------------------------------------------------


def _choose(
    tokens: Tokens,
    parts: list[Part],
    defines: Mapping[str, str],
    faults: list[SyntaxFault],
    *,
    is_live: bool,
) -> None:
    """Settles which branches are taken; tells what live directives have to say."""
    for part in parts:
        if isinstance(part, Directive):
            if is_live:
                _tell_alone(tokens, part, faults)
            continue
        is_settled = part.headless
        for branch in part.branches:
            condition = branch.directive.condition
            is_last = branch is part.branches[-1]
            if part.end is None and is_last:
                branch.is_taken = not part.headless and not any(
                    other.is_taken for other in part.branches
                )
                if not part.headless:
                    for other in part.branches:
                        other.is_taken = other is branch
            elif not is_settled:
                if condition is None:
                    branch.is_taken = branch.directive.word == "#else"
                else:
                    branch.is_taken, wrong = evaluate(condition, defines)
                    if is_live:
                        base = tokens.starts[branch.directive.index + 1] if wrong else 0
                        faults.extend(fault.shifted(base) for fault in wrong)
            is_settled = is_settled or branch.is_taken
        for branch in part.branches:
            _choose(tokens, branch.parts, defines, faults, is_live=is_live and branch.is_taken)


def _tell_alone(tokens: Tokens, directive: Directive, faults: list[SyntaxFault]) -> None:
    index, behind = directive.index, directive.behind
    has_argument = behind > index + 1
    span = Span(tokens.starts[index], tokens.ends[behind - 1])
    if directive.word == "#error":
        message = tokens.texts[behind - 1][1:-1] if has_argument else ""
        faults.append(SyntaxFault("error_directive", span, message))
    elif directive.word == "#line" and not has_argument:
        faults.append(SyntaxFault("line_directive", span))


# ---- keeping ----------------------------------------------------------------------------------


def _keep(
    tokens: Tokens, kept: Tokens, first: int, last: int, parts: list[Part], dead: list[Span]
) -> None:
    """Adds the live ones of tokens `first` to `last` to `kept`, the dead ranges to `dead`."""
    for part in parts:
        if isinstance(part, Directive):
            _copy(tokens, kept, first, part.index)
            first = part.behind
            continue
        _copy(tokens, kept, first, part.branches[0].directive.index)
        for branch in part.branches:
            if branch.is_taken:
                _keep(tokens, kept, branch.first, branch.last, branch.parts, dead)
            else:
                dead.append(branch_span(tokens, branch))
        first = part.branches[-1].last if part.end is None else part.end.behind
    _copy(tokens, kept, first, last)


def _copy(tokens: Tokens, kept: Tokens, first: int, last: int) -> None:
    if first < last:
        kept.kinds += tokens.kinds[first:last]
        kept.texts += tokens.texts[first:last]
        kept.starts += tokens.starts[first:last]
        kept.ends += tokens.ends[first:last]


def branch_span(tokens: Tokens, branch: BranchOutline) -> Span:
    """From behind the branch's directive to the next one, or to the end of the text."""
    start = tokens.ends[branch.directive.behind - 1]
    if branch.last < len(tokens.kinds):
        return Span(start, max(start, tokens.starts[branch.last]))
    return Span(start, len(tokens.text))


def _outside(comments: list[Comment], dead: list[Span]) -> list[Comment]:
    """The comments in none of the spans, which are in order."""
    starts = [span.start for span in dead]
    return [
        comment
        for comment in comments
        if (place := bisect_right(starts, comment.start) - 1) < 0
        or comment.start >= dead[place].end
    ]
