"""The pass between lexer and parser: kinds that depend on the neighbours.

Haxe's lexical grammar leaves some things to what stands next to them, and the dialect adds a few
more. What two or three tokens settle is settled here; what depends on the parser's state gets a
kind ending in `_SOFT`, which `parser.py` resolves when it comes there:

    COLON_SOFT     `:` before an adjacent name or string: a colon, or the start of an atom
    OBJECT_SOFT    `{` before `name:`, `"name":` or `...`: an object, or what a `{` means in types
    TUPLE_SOFT     `{` whose first element is followed by `,`, or is an atom or tuple before `}`
    PERCENT_SOFT   `%` before `{` or a name: modulo, or the start of a map
    CONCAT_SOFT    `++` with blanks on both sides and an operand behind it on its line
    SEMI_ELSE_SOFT `;` before `else`: goes with the `if`, or ends a statement
    DEFAULT_SOFT   `default` before `:`, first in braces: an arm of a switch, or a field
    IS_SOFT, …     an identifier that is a keyword in some places

The rules are those of `docs/dialect` ("where standard Haxe would clash"): each addition is
recognised only where standard Haxe has no meaning for it.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler_core.syntax.lexer import Tokens
from compiler_core.syntax.vocabulary import KEYWORDS, SOFT_KEYWORDS

_KEYWORD_KINDS = frozenset(KEYWORDS.values())
_NAMES = _KEYWORD_KINDS | {"ID"} | {word.upper() + "_SOFT" for word in SOFT_KEYWORDS}
_CLOSER_OF = {
    "RPAREN": ("LPAREN",),
    "RBRACKET": ("LBRACKET",),
    "RBRACE": ("LBRACE", "LBRACE_REIFY"),
}
_LISTS = {"LPAREN", "LBRACKET"}
_ENDS_OPERAND = {"ID", "RPAREN", "RBRACKET", "RBRACE", "META_CALL", "STRING", "NEW"}
_STARTS_OPERAND = {
    "ID", "INT", "FLOAT", "STRING", "REGEX", "LBRACKET", "LPAREN", "LBRACE", "NEW", "TRUE", "FALSE",
    "NULL", "THIS", "SUPER", "FROM_SOFT", "TO_SOFT", "USE_SOFT", "AS_SOFT",
}  # fmt: skip
_BEFORE_NAME = {"DOT", "SAFE_DOT", "FUNCTION", "SWITCH"}
"""`switch with(x) {` and `switch receive {` are Haxe."""
_BEFORE_OPERAND = {"RETURN", "THROW", "UNTYPED", "CAST"}
_HEADS = {"IF", "WHILE", "FOR", "CATCH", "META_CALL"}
_COLONS = {"COLON", "COLON_SOFT"}
_NEVER_FIRST_IN_TUPLE = {
    "RBRACE", "SEMI", "VAR", "FINAL", "STATIC", "CASE", "DEFAULT", "META", "META_CALL", "GT",
    "QUESTION", "$END", "IF", "FOR", "WHILE", "DO", "SWITCH", "TRY", "RETURN", "THROW",
    "BREAK", "CONTINUE", "MACRO", "PUBLIC", "PRIVATE", "INLINE", "UNTYPED",
}  # fmt: skip
_LONGEST_FIRST_ELEMENT = 2_000
"""Tokens that are looked at, brackets skipped, so that unclosed braces stay linear."""
_LONGEST_TYPE_PARAMETERS = 100
_NEVER_IN_FIRST_ELEMENT = {
    "CLASS",
    "CASE",
    "SEMI",
    "SEMI_ELSE_SOFT",
    "VAR",
    "FINAL",
    "RBRACE",
    "STATIC",
    "RETURN",
    "THROW",
}
_AFTER_BRACE_IN_TUPLE = {
    "COMMA", "DOT", "SAFE_DOT", "PLUS", "PIPE", "CONCAT_SOFT", "COALESCE", "LBRACKET", "EQUAL",
    "RBRACE", "FAT_ARROW", "QUESTION",
}  # fmt: skip


def refine(tokens: Tokens) -> list[str]:
    """The kinds that the parser reads, `$END` last. `tokens` stay as they are."""
    return _Refinement(tokens).run()


class _Refinement:
    __slots__ = (
        "binds",
        "bodies",
        "count",
        "cut_off",
        "ends",
        "kinds",
        "match",
        "open",
        "starts",
        "texts",
        "tokens",
        "tuples",
    )

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.kinds = [*tokens.kinds, "$END"]
        self.texts = tokens.texts
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.count = len(tokens.kinds)
        self.open: list[int] = []
        self.match: dict[int, int] = {}
        self.tuples: set[int] = set()
        self.binds: list[tuple[int, int]] = []
        self.bodies: set[int] = set()
        """The `{` of each `with (…) {`."""
        self.cut_off: set[int] = set()
        """Each `(` and `[` with a `;` directly inside: its other half is missing."""

    def run(self) -> list[str]:
        kinds = self.kinds
        handler = (_HANDLERS if "$" in self.tokens.text else _WITHOUT_DOLLAR).get
        for index, kind in enumerate(kinds):  # of what comes next, kinds may change on the way
            handle = handler(kind)
            if handle is not None:
                handle(self, index)
        for opener in reversed(self.open):
            if kinds[opener] == "LBRACE":
                self.classify_brace(opener, self.count)
        return kinds

    # ---- neighbours -------------------------------------------------------------------------

    def kind(self, index: int) -> str:
        return self.kinds[index] if 0 <= index <= self.count else "$END"

    def touches_next(self, index: int) -> bool:
        return index + 1 < self.count and self.starts[index + 1] == self.ends[index]

    def is_word(self, index: int) -> bool:
        return index < self.count and self.kinds[index] in _NAMES

    # ---- brackets ---------------------------------------------------------------------------

    def opens(self, index: int) -> None:
        self.open.append(index)

    def closes(self, index: int) -> None:
        wanted = _CLOSER_OF[self.kinds[index]]
        for back in range(1, min(len(self.open), 8) + 1):
            opener = self.open[-back]
            if self.kinds[opener] in wanted:
                for skipped in self.open[len(self.open) - back + 1 :]:
                    if self.kinds[skipped] == "LBRACE":
                        self.classify_brace(skipped, index)
                del self.open[-back:]
                self.match[opener] = index
                if self.kinds[opener] == "LBRACE":
                    self.classify_brace(opener, index)
                    if opener in self.bodies:
                        self.with_else(index + 1)
                elif self.kinds[opener] == "LPAREN":
                    self.check_with(opener, index)
                return

    def classify_brace(self, opener: int, closer: int) -> None:
        kinds = self.kinds
        first = opener + 1
        kind = kinds[first]
        if kinds[opener - 1] == "MACRO" and opener and self.starts_fields(first, closer):
            kinds[opener] = "LBRACE_FIELDS"
        elif self.starts_object(first):
            kinds[opener] = "OBJECT_SOFT"
            if kind == "DEFAULT":
                kinds[first] = "DEFAULT_SOFT"
        elif kind not in _NEVER_FIRST_IN_TUPLE and self.starts_tuple(first, closer):
            kinds[opener] = "TUPLE_SOFT"
            self.tuples.add(opener)

    def starts_object(self, first: int) -> bool:
        kind = self.kind(first)
        if kind == "ELLIPSIS":
            return True
        if kind == "STRING" or (kind in _NAMES and kind != "MACRO"):
            if kind in _BEFORE_OPERAND and self.starts_atom(first + 1):
                return False  # `{ return :ok; }`
            return self.kind(first + 1) in _COLONS
        return False

    def starts_atom(self, index: int) -> bool:
        """A `:` with blanks before it and none behind, which no key has."""
        return self.kind(index) == "COLON_SOFT" and self.starts[index] > self.ends[index - 1]

    def starts_fields(self, first: int, closer: int) -> bool:
        index = first
        while index < closer:
            kind = self.kinds[index]
            if kind == "META":
                index += 1
            elif kind == "META_CALL":
                index = self.match.get(index + 1, closer) + 1
            else:
                return kind in ("PUBLIC", "PRIVATE", "OVERRIDE")
        return False

    def starts_tuple(self, first: int, closer: int) -> bool:
        """True where the first element is followed by `,`, or is an atom or tuple before `}`."""
        kinds, match = self.kinds, self.match
        index = first
        if kinds[first] == "COLON_SOFT":
            index = first + 2
            if index == closer:
                return True
        elif first in self.tuples and match.get(first) == closer - 1:
            return True
        stop = min(closer, first + _LONGEST_FIRST_ELEMENT)
        is_doubtful = False
        while index < stop:
            kind = kinds[index]
            if kind == "COMMA":
                return index > first and not (is_doubtful and self.holds_statements(index, closer))
            is_doubtful = is_doubtful or kind == "LT" or (kind in _LISTS and index not in match)
            if kind in _NEVER_IN_FIRST_ELEMENT:
                return False
            if kind == "NEW":
                index = self.behind_type_arguments(index + 1, closer)
                continue
            if kind == "FUNCTION":
                if index == first and kinds[index + 1] != "LPAREN":
                    return False  # a local function, as a statement
                index = self.behind_function_head(index + 1, closer)
                if self.kind(index) == "RETURN":
                    index += 1
                continue
            end = match.get(index)
            if end is not None:
                if self.kinds[end] == "RBRACE" and kinds[end + 1] not in _AFTER_BRACE_IN_TUPLE:
                    return False
                index = end
            index += 1
        return False

    def holds_statements(self, index: int, closer: int) -> bool:
        """The `,` of `{ x is Map<A, B>; }` is one of types, that of `{ f(a, b; }` is one of
        arguments: a `;` follows."""
        stop = min(closer, index + _LONGEST_FIRST_ELEMENT)
        while index < stop:
            if self.kinds[index] == "SEMI":
                return True
            index = self.match.get(index, index) + 1
        return False

    def behind_type_arguments(self, index: int, closer: int) -> int:
        while index < closer and (self.kinds[index] in _NAMES or self.kinds[index] == "DOT"):
            index += 1
        if self.kind(index) != "LT":
            return index
        depth = 0
        while index < closer:
            kind = self.kinds[index]
            if kind == "LT":
                depth += 1
            elif kind in ("GT", "GT_JOINED"):
                depth -= 1
                if depth == 0:
                    return index + 1
            elif kind == "SEMI":
                return index
            index = self.match.get(index, index) + 1
        return closer

    def behind_function_head(self, index: int, closer: int) -> int:
        index = self.behind_type_arguments(index, closer)
        index = self.match.get(index, index) + 1
        if self.kind(index) == "COLON":
            while index < closer and self.kinds[index] not in ("LBRACE", "SEMI", "RETURN"):
                index += 1
        return index

    def with_else(self, index: int) -> None:
        """An `else` behind a `with` is its own where it holds cases."""
        if self.kind(index) == "ELSE" and self.kind(index + 1) == "LBRACE":
            if self.kind(index + 2) in ("CASE", "DEFAULT", "RBRACE"):
                self.kinds[index] = "WITH_ELSE"

    def check_with(self, opener: int, closer: int) -> None:
        """`with (…) {` is the dialect's; `<-` directly inside its parentheses binds."""
        if opener and self.kind(opener - 1) == "ID" and self.texts[opener - 1] == "with":
            if self.kind(closer + 1) == "LBRACE" and self.kind(opener - 2) not in _BEFORE_NAME:
                self.kinds[opener - 1] = "WITH_SOFT"
                self.bodies.add(closer + 1)
                for index, inside in self.binds:
                    if inside == opener:
                        self.kinds[index] = "BIND"
                        self.kinds[index + 1] = "BIND_DASH"

    # ---- single tokens ----------------------------------------------------------------------

    def dot(self, index: int) -> None:
        kinds = self.kinds
        following = index + 1
        if (
            following < self.count
            and self.starts[following] == self.ends[index]
            and kinds[following] in _NAMES
        ):
            kinds[following] = "ID"
        elif kinds[index] == "DOT":
            kinds[index] = "DOT_GAP"

    def colon(self, index: int) -> None:
        kinds = self.kinds
        if self.touches_next(index) and (self.is_word(index + 1) or kinds[index + 1] == "STRING"):
            kinds[index] = "COLON_SOFT"
            if index and self.starts[index] > self.ends[index - 1]:
                return  # `return :ok`, `case :ok`: blanks before it and none behind
        before = self.kind(index - 1)
        if before in _KEYWORD_KINDS and before != "MACRO" and index > 1 and self.open:
            if self.is_key(index - 2, self.open[-1]):
                if before != "DEFAULT" or self.kinds[index - 2] != "LBRACE":
                    kinds[index - 1] = "ID"

    def is_key(self, before: int, opener: int) -> bool:
        """True where a reserved word behind `before` and before a `:` can only be a key."""
        kind = self.kinds[before]
        if kind == "QUESTION":
            before -= 1
            kind = self.kind(before)
        if kind != "COMMA" and before != opener:
            return False
        bracket = self.kinds[opener]
        if bracket == "LBRACE":
            first = opener + 1
            if before == opener:
                return True
            if self.kind(first) == "DEFAULT" and "CASE" in self.kinds[first:before]:
                return False  # `{ default: a; case false, true: b; }`
            return self.starts_object(first) or self.kind(first) in ("QUESTION", "GT", "META")
        if bracket == "LPAREN":
            if self.kind(opener - 2) == "FUNCTION":
                return False  # a parameter
            return self.kind(opener - 1) in _ENDS_OPERAND and not self.is_behind_head(opener)
        return bracket == "LBRACKET"

    def is_behind_head(self, opener: int) -> bool:
        """`if (a) (this : T)`, `@:m(a) (this : T)`, `function f():Int (true : T)`: what is in these
        parentheses is no argument."""
        end = self.before_type(opener - 1)
        if self.kind(end) != "RPAREN":
            return False
        for other, closer in reversed(self.match.items()):
            if closer == end:
                name = self.before_type_parameters(other - 1)
                before = self.kind(name)
                is_function = before == "FUNCTION" or self.kind(name - 1) == "FUNCTION"
                return is_function or (before in _HEADS and end == opener - 1)
        return False

    def before_type_parameters(self, last: int) -> int:
        """Before the `<` of the `<…>` that ends with token `last`; else `last`."""
        depth = 0
        for index in range(last, max(-1, last - _LONGEST_TYPE_PARAMETERS), -1):
            if self.kinds[index] in ("GT", "GT_JOINED"):
                depth += 1
            elif self.kinds[index] == "LT":
                depth -= 1
            if depth <= 0:
                return index - 1 if index < last else last
        return last

    def before_type(self, last: int) -> int:
        """Before the `:` of the type (a path) that ends with token `last`; else `last`."""
        index = last
        while self.is_word(index) or self.kind(index) == "DOT":
            index -= 1
        return index - 1 if index < last and self.kind(index) in _COLONS else last

    def semicolon(self, index: int) -> None:
        if self.kind(index + 1) == "ELSE":
            self.kinds[index] = "SEMI_ELSE_SOFT"
        if self.open and self.kinds[self.open[-1]] in _LISTS:
            self.cut_off.add(self.open[-1])

    def greater(self, index: int) -> None:
        if self.touches_next(index) and self.kinds[index + 1] in ("GT", "ASSIGN"):
            self.kinds[index] = "GT_JOINED"

    def less(self, index: int) -> None:
        if self.kind(index + 1) == "MINUS" and self.touches_next(index) and self.open:
            self.binds.append((index, self.open[-1]))

    def increment(self, index: int) -> None:
        following = index + 1
        if not 0 < index < self.count - 1:
            return
        blank_before = self.starts[index] > self.ends[index - 1]
        if not blank_before or self.touches_next(index):
            return
        kind = self.kinds[following]
        if kind in _STARTS_OPERAND or (
            kind in ("PERCENT", "COLON") and self.touches_next(following)
        ):
            if self.on_same_line(index, following):
                self.kinds[index] = "CONCAT_SOFT"

    def on_same_line(self, index: int, following: int) -> bool:
        gap = self.tokens.text[self.ends[index] : self.starts[following]]
        return "\n" not in gap and "\r" not in gap

    def percent(self, index: int) -> None:
        if self.touches_next(index) and self.kinds[index + 1] in ("LBRACE", "ID"):
            self.kinds[index] = "PERCENT_SOFT"

    def case(self, index: int) -> None:
        if self.kind(index + 1) in ("VAR", "FINAL"):
            self.kinds[index + 1] = "CASE_VAR"

    def variable(self, index: int) -> None:
        if self.open and self.kinds[self.open[-1]] in _LISTS:
            if self.open[-1] not in self.cut_off:
                self.kinds[index] = "VAR_ONE"
        elif self.is_field_value(index):
            self.kinds[index] = "VAR_ONE"  # `case {a: var x, b: y}:`
        elif self.kind(index - 1) == "COMMA" and not (
            self.open and self.kinds[self.open[-1] + 1] == "GT"
        ):
            self.kinds[index] = "CASE_VAR"  # `case A, var x:`, but `{> Base, var x:Int;}`

    def is_field_value(self, index: int) -> bool:
        """Whether it is what a structure's field is: the brace opens with `name:`."""
        if self.kind(index - 1) not in ("COLON", "COLON_SOFT") or not self.open:
            return False
        brace = self.open[-1]
        return self.kinds[brace + 2] in ("COLON", "COLON_SOFT") and (
            self.kinds[brace + 1] in _NAMES or self.kinds[brace + 1] == "STRING"
        )

    def cast(self, index: int) -> None:
        if self.kind(index - 1) == "PIPE":
            self.kinds[index] = "ID"

    def meta(self, index: int) -> None:
        if self.touches_next(index) and self.kinds[index + 1] == "LPAREN":
            self.kinds[index] = "META_CALL"

    def identifier(self, index: int) -> None:
        text = self.texts[index]
        if text[0] == "$" and self.touches_next(index) and self.kinds[index + 1] == "LBRACE":
            self.kinds[index] = "REIFY"
            self.kinds[index + 1] = "LBRACE_REIFY"

    def receive(self, index: int) -> None:
        if self.kind(index + 1) != "LBRACE" or self.kind(index - 1) in _BEFORE_NAME:
            self.kinds[index] = "ID"

    def after(self, index: int) -> None:
        opener = self.open[-1] if self.open else 0
        if (
            self.kind(opener - 1) == "RECEIVE_SOFT"
            and self.kind(index - 1) in ("LBRACE", "RBRACE", "SEMI", "COLON")
            and self.kind(index + 1) in ("INT", "ID", "LPAREN")
        ):
            self.kinds[index] = "AFTER"
        else:
            self.kinds[index] = "ID"

    def finally_part(self, index: int) -> None:
        if self.kind(index + 1) != "LBRACE":
            self.kinds[index] = "ID"


_HANDLERS: dict[str, Callable[[_Refinement, int], None]] = {
    "LPAREN": _Refinement.opens,
    "LBRACKET": _Refinement.opens,
    "LBRACE": _Refinement.opens,
    "LBRACE_REIFY": _Refinement.opens,
    "RPAREN": _Refinement.closes,
    "RBRACKET": _Refinement.closes,
    "RBRACE": _Refinement.closes,
    "DOT": _Refinement.dot,
    "SAFE_DOT": _Refinement.dot,
    "COLON": _Refinement.colon,
    "SEMI": _Refinement.semicolon,
    "GT": _Refinement.greater,
    "LT": _Refinement.less,
    "INCREMENT": _Refinement.increment,
    "PERCENT": _Refinement.percent,
    "CASE": _Refinement.case,
    "VAR": _Refinement.variable,
    "FINAL": _Refinement.variable,
    "CAST": _Refinement.cast,
    "META": _Refinement.meta,
    "ID": _Refinement.identifier,
    "RECEIVE_SOFT": _Refinement.receive,
    "AFTER_SOFT": _Refinement.after,
    "FINALLY_SOFT": _Refinement.finally_part,
}
_WITHOUT_DOLLAR = {kind: handle for kind, handle in _HANDLERS.items() if kind != "ID"}
"""A name asks for nothing unless it starts with a `$`."""
