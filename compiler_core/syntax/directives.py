"""Directives and how they belong together: found in a row of tokens, matched to conditionals.

    directives = find_directives(tokens, faults, is_whole_file=True)
    parts = match(tokens, directives, faults)       # the outermost conditionals

No condition's value is asked here. What does not match is a fault, and costs little: an `#end`
without its `#if` stands alone; an `#else` without it starts a conditional of its own if an `#end`
follows that has no `#if` either; where an `#end` is missing, the columns tell which `#if` lacks it,
and what has none goes up to where the outer one goes on, or to the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.syntax.conditions import BadCondition, Condition, read_condition
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Tokens


@dataclass(slots=True)
class Directive:
    """Tokens `index` up to (not with) `behind`: its condition or argument are among them."""

    word: str
    index: int
    behind: int
    condition: Condition | None = None
    is_bad: bool = False
    """The condition cannot be read, which is told."""


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


# ---- directives -------------------------------------------------------------------------------

MAX_NESTING = 64
"""Conditionals within each other."""
MATCHED = {"#if", "#elseif", "#else", "#end"}
_ARGUMENT = {"#error": "STRING", "#line": "INT"}


def find_directives(
    tokens: Tokens, faults: list[SyntaxFault], *, is_whole_file: bool
) -> list[Directive]:
    """Every directive, in order, with its condition or argument. A member's text may hold half of a
    conditional: that an `#end` is missing means something in a whole file only."""
    found: list[Directive] = []
    kinds = tokens.kinds
    index, count = 0, len(kinds)
    behind = 0
    words = [text for text in tokens.texts if text in MATCHED]
    lacks_ends = is_whole_file and words.count("#if") > words.count("#end")
    while True:
        try:
            index = kinds.index("DIRECTIVE", behind)
        except ValueError:
            return found
        word = tokens.texts[index]
        behind = index + 1
        condition = None
        is_bad = False
        if word in ("#if", "#elseif"):
            condition, behind, wrong = _condition(tokens, index, lacks_ends)
            faults += wrong
            is_bad = bool(wrong)
        elif word in _ARGUMENT:
            behind += behind < count and kinds[behind] == _ARGUMENT[word]
        elif word not in MATCHED:
            span = Span(tokens.starts[index], tokens.ends[index])
            faults.append(SyntaxFault("unknown_directive", span, word))
        found.append(Directive(word, index, behind, condition, is_bad))


def _condition(
    tokens: Tokens, index: int, lacks_ends: bool
) -> tuple[Condition, int, list[SyntaxFault]]:
    """The condition of the directive `index`. It may stand on a later line; but where an `#end` is
    missing, what stands there is taken for code, behind an `#if` that is being typed."""
    behind = index + 1
    if lacks_ends and behind < len(tokens.kinds):
        gap = tokens.text[tokens.ends[index] : tokens.starts[behind]]
        if "\n" in gap or "\r" in gap:
            span = Span(tokens.starts[index], tokens.ends[index])
            place = Span(0, 0)
            return (
                BadCondition(place, place),
                behind,
                [SyntaxFault("bad_condition", span, "missing")],
            )
    return read_condition(tokens, behind)


# ---- matching ---------------------------------------------------------------------------------


def match(tokens: Tokens, directives: list[Directive], faults: list[SyntaxFault]) -> list[Part]:
    """The outermost parts of the token row."""
    words = [directive.word for directive in directives]
    lacks_ends = words.count("#if") > words.count("#end")
    matching = _Matching(tokens, faults)
    ends_more = words.count("#end") - words.count("#if")  # of what is behind the directive
    for directive in directives:
        word = directive.word
        ends_more += (word == "#if") - (word == "#end")
        if matching.is_too_deep(directive):
            matching.parts().append(directive)
        elif word == "#if":
            matching.open(directive)
        elif word not in MATCHED:
            matching.parts().append(directive)
        else:
            if lacks_ends:
                matching.drop_unclosed(directive)
            if matching.stack:
                matching.go_on(directive)
            else:
                matching.stray(directive, ends_more > 0)
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
        if not self.too_deep or directive.word not in MATCHED:
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
        first = conditional.branches[0].directive
        if not self.is_told and not conditional.headless and not first.is_bad:
            # One fault: others are open because it is.
            self.is_told = True
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
