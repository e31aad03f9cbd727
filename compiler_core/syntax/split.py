"""Members as the unit of reuse and of damage: a file's tokens cut at `{`, `}` and `;` alone.

Nothing is parsed here. A file is a row of sections: an import, a typedef, a module-level function,
or a declaration with a head, a `{` and members. A member ends at a `;` outside of brackets, or
behind a `}` where the next token does not go on with it (`else`, `.`, an operator).

Where the braces of a file do not match (or a string never ends), `recovering` is on: a line that
starts with a member's keyword, at a column no deeper than the start of the member that is open,
closes that member. Indentation is what people keep right while a brace is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.prefixes import (
    ALWAYS_NEW,
    CLOSING,
    DECLARATIONS,
    MODIFIERS,
    OPENING,
    STARTS_ITEM,
    Prefixes,
)
from compiler_core.syntax.strays import is_inside_parentheses

SectionKind = Literal["item", "declaration", "member", "junk"]
Context = Literal["class", "enum"]


@dataclass(slots=True)
class Range:
    """Tokens `first` up to (not with) `last`; `closed` is False where its end is missing."""

    first: int
    last: int
    closed: bool = True


@dataclass(slots=True)
class Section:
    """Part of a file. `head` of a declaration ends before its `{`, which is token `opening`."""

    kind: SectionKind
    head: Range
    context: Context = "class"
    opening: int | None = None
    closing: int | None = None
    members: list[Range] = field(default_factory=list)


def split(tokens: Tokens, *, recovering: bool | None = None) -> list[Section]:
    """The sections of a whole file, in order; every token but a `;` between them is in one.
    `recovering` is for those who ask how the file would be cut if it were (not) damaged."""
    return _Splitter(tokens, recovering).file()


@dataclass(frozen=True, slots=True)
class Balance:
    """Whether all strings and comments end, all braces match, and how many more `{` than `}`."""

    is_complete: bool
    braces_match: bool
    surplus: int
    sound_until: int = field(default=0, compare=False)
    """Where something does not end: up to where the tokens are those of a text in which all does,
    at least (`incremental.py`)."""

    @property
    def recovering(self) -> bool:
        return not (self.is_complete and self.braces_match)


def balance(tokens: Tokens) -> Balance:
    surplus = tokens.kinds.count("LBRACE") - tokens.kinds.count("RBRACE")
    return Balance(tokens.is_complete, braces_match(tokens.kinds), surplus)


def split_members(
    tokens: Tokens, context: Context, stop: int, *, recovering: bool
) -> tuple[list[Range], int, bool]:
    """The members in a part of a body: from token 1 on (token 0 stands for the declaration's head)
    up to the one that starts at token `stop`; with the index that was reached, and whether a `}`
    there closes the body. `tokens` go on behind `stop` as far as decisions may look."""
    splitter = _Splitter(tokens, recovering)
    section = Section("declaration", Range(0, 1), context, opening=0)
    last = splitter.body(section, 1, stop)
    if section.closing is not None:
        return section.members, section.closing, True
    return section.members, last, False


def braces_match(kinds: list[str]) -> bool:
    if kinds.count("LBRACE") != kinds.count("RBRACE"):
        return False
    depth = 0
    for kind in kinds:
        if kind == "LBRACE":
            depth += 1
        elif kind == "RBRACE":
            depth -= 1
            if depth < 0:
                return False
    return True


_MAYBE_NEW = {"VAR", "FINAL", "FUNCTION", "INLINE", "DYNAMIC", "MACRO", "META", "ABSTRACT"}
MEMBER_STARTS = ALWAYS_NEW | _MAYBE_NEW
_ENDS_OPERAND = {
    "ID", "INT", "FLOAT", "STRING", "REGEX", "RBRACKET", "RBRACE", "NULL", "TRUE", "FALSE", "THIS",
    "GT", "DEFAULT", "INCREMENT", "DECREMENT", "IS_SOFT", "AS_SOFT", "FROM_SOFT", "TO_SOFT",
    "USE_SOFT", "RECEIVE_SOFT", "AFTER_SOFT", "FINALLY_SOFT", "SEMI", "RPAREN",
}  # fmt: skip
_GOES_ON_BEHIND_BRACE = {
    "ELSE", "CATCH", "WHILE", "FINALLY_SOFT", "DOT", "SAFE_DOT", "LPAREN", "LBRACKET", "LBRACE",
    "COMMA", "GT", "LT", "QUESTION", "COLON", "ARROW", "FAT_ARROW", "PLUS", "MINUS", "STAR",
    "SLASH", "PERCENT", "EQUAL", "NOT_EQUAL", "LESS_EQUAL", "SHIFT_LEFT", "AND", "OR", "XOR",
    "BOOL_AND", "BOOL_OR", "COALESCE", "PIPE", "ASSIGN", "ASSIGN_OPERATOR", "ELLIPSIS", "IN",
    "IS_SOFT", "RPAREN", "RBRACKET", "INCREMENT", "DECREMENT", "NOT",
}  # fmt: skip
_BEFORE_TYPE_BRACE = {"COLON", "ARROW", "LT", "AND"}
_BEFORE_HERITAGE_BRACE = {"FROM_SOFT", "TO_SOFT", "EXTENDS", "AND", "ARROW"}
_BEHIND_HERITAGE_BRACE = {"LBRACE", "FROM_SOFT", "TO_SOFT", "AND", "ARROW"}
"""`abstract A(B) to {x: Int} {`: the first `{` opens a type where a head goes on behind it."""
_STATEMENTS = {
    "RETURN", "THROW", "SWITCH", "IF", "FOR", "WHILE", "DO", "TRY", "UNTYPED", "CAST", "NEW",
    "BREAK", "CONTINUE",
}  # fmt: skip
"""What a function's body may be instead of a block: `function f():{x:Int} return {x: 1};`"""
_VALUES = {
    "ID", "INT", "FLOAT", "STRING", "REGEX", "THIS", "SUPER", "NULL", "TRUE", "FALSE", "TILDE",
    "AS_SOFT", "FROM_SOFT", "TO_SOFT", "USE_SOFT", "RECEIVE_SOFT", "AFTER_SOFT",
}  # fmt: skip
"""The same, on the line of the type."""


class _Splitter(Prefixes):
    def __init__(self, tokens: Tokens, recovering: bool | None = None) -> None:
        super().__init__(tokens)
        if recovering is None:
            recovering = not tokens.is_complete or not braces_match(tokens.kinds)
        self.recovering = recovering

    # ---- files ------------------------------------------------------------------------------

    def file(self) -> list[Section]:
        sections: list[Section] = []
        index = 0
        while index < self.count:
            kind = self.kinds[index]
            if kind == "SEMI":
                index += 1
                continue
            if kind == "RBRACE":  # closes nothing
                if self.recovering and sections and self.goes_on_with_members(index, sections[-1]):
                    index = self.reopen(index, sections[-1])
                    continue
                following = self.behind_braces(index)
                sections.append(Section("junk", Range(index, following, False)))
                index = following
                continue
            section, index = self.section(index)
            sections.append(section)
        return sections

    def behind_braces(self, index: int) -> int:
        """Behind a row of `}`: one fault, whatever their number."""
        while self.kinds[index] == "RBRACE":
            index += 1
        return index

    def section(self, first: int) -> tuple[Section, int]:
        word = self.behind_prefix(first)
        kind = self.kinds[word]
        if kind == "ABSTRACT" or kind in DECLARATIONS:
            if kind == "TYPEDEF":
                found = self.typedef(first, word + 1)
                return Section("item", found), found.last
            return self.declaration(first, word)
        if kind in ("PACKAGE", "IMPORT", "USING"):
            last = self.statement_end(word + 1)
            return Section("item", Range(first, last, self.kinds[last - 1] == "SEMI")), last
        found = self.member(first, "class", at_file_level=True)
        return Section("member", found), found.last

    def statement_end(self, index: int) -> int:
        """Behind the `;` of an import; or before the next line that starts something."""
        while index < self.count:
            kind = self.kinds[index]
            if kind == "SEMI":
                return index + 1
            if kind in STARTS_ITEM or kind in ALWAYS_NEW or kind in ("META", "LBRACE", "RBRACE"):
                return index
            index += 1
        return index

    def typedef(self, first: int, index: int) -> Range:
        depth = 0
        while index < self.count:
            kind = self.kinds[index]
            if kind in OPENING or kind == "LBRACE":
                depth += 1
            elif kind in CLOSING or kind == "RBRACE":
                if depth == 0 and kind == "RBRACE":
                    return Range(first, index)
                depth = max(0, depth - 1)
            elif depth == 0:
                if kind == "SEMI":
                    return Range(first, index + 1)
                if (kind in MODIFIERS or kind in STARTS_ITEM or kind in _MAYBE_NEW) and (
                    self.kinds[index - 1] not in ("ASSIGN", "ARROW", "AND", "LT", "COMMA", "DOT")
                    or kind != "MACRO"
                ):
                    return Range(first, index)
                if kind in ("ID", "USE_SOFT") and self.kinds[index - 1] == "RBRACE":
                    return Range(first, index)
            if self.recovering and depth and self.is_sync(index, first):
                return Range(first, index, False)
            index += 1
        return Range(first, index, depth == 0)

    # ---- declarations -----------------------------------------------------------------------

    def declaration(self, first: int, word: int) -> tuple[Section, int]:
        context: Context = "class"
        if self.kinds[word] == "ENUM" and self.kinds[word + 1] != "ABSTRACT":
            context = "enum"
        index = word + 1
        angles = depth = 0
        while index < self.count:
            kind = self.kinds[index]
            if kind == "LT":
                angles += 1
            elif kind == "GT":
                angles = max(0, angles - 1)
            elif kind in OPENING:
                depth += 1
            elif kind in CLOSING:
                depth = max(0, depth - 1)
            elif kind == "LBRACE":
                if angles or depth or self.kinds[index - 1] in _BEFORE_HERITAGE_BRACE:
                    closing = self.closing_brace(index)
                    if closing is not None and (
                        angles or depth or self.kinds[closing + 1] in _BEHIND_HERITAGE_BRACE
                    ):
                        index = closing + 1
                        continue
                break
            elif kind == "SEMI":
                return Section("item", Range(first, index, False), context), index
            elif index > word and self.ends_head(index, angles + depth):
                return self.without_brace(
                    Section("declaration", Range(first, index, False), context)
                )
            elif kind in ("VAR", "FUNCTION", "RBRACE") or (
                context == "enum" and self.recovering and index > word + 1
                and kind == "ID" and self.is_first_on_line(index)
            ):  # fmt: skip
                return self.without_brace(Section("declaration", Range(first, index), context))
            index += 1
        section = Section("declaration", Range(first, index), context)
        if index >= self.count:
            return section, index
        section.opening = index
        return section, self.body(section, index + 1)

    def without_brace(self, section: Section) -> tuple[Section, int]:
        """A declaration whose `{` is missing: what is deeper than it, line by line, are its
        members."""
        index = section.head.last
        if (
            self.recovering
            and self.kinds[index] not in STARTS_ITEM
            and index < self.count
            and self.is_first_on_line(index)
            and self.column(index) > self.column(section.head.first)
        ):
            return section, self.body(section, index)
        return section, index

    def ends_head(self, index: int, depth: int) -> bool:
        """Whether a declaration starts at `index`, within the head of one that has no body."""
        kind = self.kinds[index]
        if kind == "ABSTRACT":
            return self.kinds[index - 1] != "ENUM" and self.is_first_on_line(index)
        if kind in STARTS_ITEM or kind in ALWAYS_NEW:
            return True
        if kind not in ("META", "FINAL") or not self.is_first_on_line(index):
            return False
        return depth == 0 or self.column(index) == 0

    def body(self, section: Section, index: int, stop: int = -1) -> int:
        """Reads members into `section` until its `}`, the index behind it; or until `stop`."""
        while index < self.count:
            kind = self.kinds[index]
            if index == stop and kind != "RBRACE":
                return index
            if kind == "RBRACE":
                if self.recovering and self.goes_on_with_members(index, section):
                    following = index + 1
                    section.members.append(Range(index, following, False))
                    index = following
                    continue
                section.closing = index
                return index + 1
            if kind == "SEMI":
                index += 1
                continue
            if self.recovering and self.leaves_body(index, section):
                return index
            member = self.member(index, section.context)
            if member.last == index:
                member.last += 1
            section.members.append(member)
            index = member.last
        return index

    def closing_brace(self, index: int) -> int | None:
        depth = 0
        while index < self.count:
            kind = self.kinds[index]
            if kind == "LBRACE":
                depth += 1
            elif kind == "RBRACE":
                depth -= 1
                if depth == 0:
                    return index
            index += 1
        return None

    # ---- members ----------------------------------------------------------------------------

    def member(self, first: int, context: Context, *, at_file_level: bool = False) -> Range:
        index = first
        kinds = self.kinds
        word = self.behind_prefix(first)
        if not at_file_level and kinds[word] == "TYPEDEF":
            return self.typedef(first, word + 1)
        braces = depth = opener = 0
        prefix = behind = -1  # of the metadata and modifiers before the token
        seen = in_body = False
        while index < self.count:
            kind = kinds[index]
            if self.recovering and index > word and self.is_sync(index, first):
                if braces or depth or seen:
                    return Range(first, index, not braces and not depth)
            if kind == "LBRACE":
                if braces == 0:
                    opener = index
                braces += 1
            elif kind == "RBRACE":
                if self.recovering and self.is_inside_parentheses(index, first):
                    index += 1
                    continue
                if in_body and braces == 0 and self.closes_as_deep(index, first):
                    return Range(first, index + 1)
                if braces == 0 or (self.recovering and self.closes_body(index, first)):
                    return Range(first, index, False)
                if braces == 1 and self.recovering and self.is_stray(index, first, opener):
                    index += 1
                    continue
                braces -= 1
                if braces == 0:
                    depth = 0 if kinds[index + 1] not in CLOSING else depth
                    if depth == 0 and not self.goes_on(opener, index + 1):
                        last = index + 1
                        return Range(first, last + (kinds[last] == "SEMI"))
            elif braces:
                pass
            elif kind in OPENING:
                depth += 1
            elif kind in CLOSING:
                depth = max(0, depth - 1)
            elif kind == "SEMI" and kinds[index + 1] == "ELSE":
                pass
            elif kind == "SEMI" and self.recovering and self.is_in_body(index + 1, first, word):
                in_body = True
            elif kind == "SEMI":  # an open `(` or `[` doesn't matter: neither holds a `;`
                return Range(first, index + 1)
            elif index > word and self.starts_new(index, depth, at_file_level):
                return Range(first, prefix if behind == index else index, False)
            elif kind == "META" and index > word:
                if behind != index:
                    prefix = index
                behind = self.behind_metadata(index)
            seen = seen or index >= word
            index += 1
        return Range(first, index, braces == 0)

    def is_in_body(self, index: int, first: int, word: int) -> bool:
        """Whether token `index`, behind a `;`, goes on with the body of a function whose `{` is
        missing: a line deeper than the function."""
        return (
            self.kinds[word] == "FUNCTION"
            and index < self.count
            and self.is_first_on_line(index)
            and self.column(index) > self.column(self.line_first(first))
        )

    def closes_as_deep(self, index: int, first: int) -> bool:
        """A `}` that stands under the start of the member: its own, without a `{`."""
        return self.is_first_on_line(index) and self.column(index) == self.column(
            self.line_first(first)
        )

    def is_stray(self, index: int, first: int, opener: int) -> bool:
        """A `}` that would close the member, deeper than its start, with more behind it as deep,
        or with the `}` behind it that stands under the start; or a second one, `}}`."""
        own = self.column(self.line_first(first))
        line = self.line_first(index)
        if line <= opener or self.column(line) <= own:
            return False
        if line < index and self.kinds[line] == "RBRACE":
            return self.kinds[index - 1] == "RBRACE"
        following = index + 1
        following += self.kinds[following] == "SEMI"
        if following >= self.count or not self.is_first_on_line(following):
            return False
        if self.kinds[following] == "RBRACE":
            return self.column(following) == own
        return self.column(following) > own and self.kinds[following] not in ALWAYS_NEW

    def closes_body(self, index: int, first: int) -> bool:
        """A `}` that starts its line, left of the member: the body's own."""
        return self.is_first_on_line(index) and self.column(index) < self.column(
            self.line_first(first)
        )

    def is_inside_parentheses(self, index: int, first: int) -> bool:
        """Whether a `}` stands in a `(…)` or `[…]` of its own line without a `{` in it."""
        return is_inside_parentheses(self.kinds, self.line_first(index), index)

    def goes_on(self, opener: int, following: int) -> bool:
        """Whether a member goes on with token `following`, behind the `}` of the brace `opener`."""
        kind = self.kinds[following]
        if kind in _GOES_ON_BEHIND_BRACE:
            return True
        if kind == "SEMI" and self.kinds[following + 1] == "ELSE":
            return True  # `var x = if (a) { b; }; else c;`
        if self.kinds[opener - 1] not in _BEFORE_TYPE_BRACE:
            return False
        return kind in _STATEMENTS or (kind in _VALUES and not self.is_first_on_line(following))

    def starts_new(self, index: int, depth: int, at_file_level: bool) -> bool:
        """Whether a member starts here although the one before has neither `;` nor `}`."""
        kind = self.kinds[index]
        if kind in ALWAYS_NEW:
            return True
        if at_file_level and kind in STARTS_ITEM and self.is_first_on_line(index):
            return kind != "ABSTRACT" and self.kinds[index - 1] != "MACRO"
        if depth:
            return False
        if kind in _MAYBE_NEW or (kind in DECLARATIONS and at_file_level):
            before = self.kinds[index - 1]
            if before == "RPAREN":
                return self.is_first_on_line(index) and self.column(index) <= self.column(
                    self.line_first(index - 1)
                )
            return before in _ENDS_OPERAND and self.is_first_on_line(index)
        return False

    # ---- indentation ------------------------------------------------------------------------

    def is_sync(self, index: int, first: int) -> bool:
        """A line that starts a member (or declaration), no deeper than token `first`'s line."""
        kind = self.kinds[index]
        if not (kind in ALWAYS_NEW or kind in _MAYBE_NEW or kind in STARTS_ITEM):
            return False
        if index <= first or not self.is_first_on_line(index):
            return False
        column = self.column(index)
        if column > self.column(self.line_first(first)):
            return False
        if kind in ("VAR", "FINAL", "MACRO", "INLINE", "FUNCTION", "DYNAMIC"):
            return column > 0 or kind == "FUNCTION"
        return True

    def leaves_body(self, index: int, section: Section) -> bool:
        """In a body whose `}` may be missing: a declaration no deeper than this one's."""
        word = self.behind_prefix(index)
        if self.kinds[word] not in STARTS_ITEM:
            return False
        if self.kinds[word] in ("ENUM", "TYPEDEF", "ABSTRACT", "CLASS", "INTERFACE"):
            return self.column(index) <= self.column(section.head.first)
        return True

    def goes_on_with_members(self, index: int, section: Section) -> bool:
        """A `}` deeper than its declaration, with a member behind it as deep: one too many."""
        if section.kind != "declaration" or section.opening is None:
            return False
        own = self.column(section.head.first)
        following = index + 1
        if self.kinds[following] in ("SEMI", "$END", "RBRACE"):
            if self.kinds[following] != "RBRACE":
                return False
            return self.column(index) > own and self.column(following) <= own
        word = self.behind_prefix(following)
        return (
            self.kinds[word] in ("VAR", "FUNCTION", "ID")
            and self.is_first_on_line(following)
            and self.column(following) > own
        )

    def reopen(self, index: int, section: Section) -> int:
        if section.closing is not None:
            section.members.append(Range(section.closing, section.closing + 1, False))
            section.closing = None
        return self.body(section, index)
