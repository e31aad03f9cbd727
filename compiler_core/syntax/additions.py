"""Uses of the dialect's additions in what was read, for people who build with the Haxe compiler.

With `dialect = "haxe"` each is one fault at the narrowest place that shows it; with the cookbook's
dialect nothing here is called. `docs/dialect.md` is the table of the additions.

    :ok                     dialect_atom            at the atom
    {:retry, x}             dialect_tuple           at the tuple, the atoms in it included
    a |> f(b) |> g()        dialect_pipe            at the chain's first `|>`
    f(x, null: false)       dialect_keywords        at `null: false`
    switch x { case n if n > 0: … }  dialect_guard  at `n > 0`

The tree says what was read as what (`parser.py` decided it), so that nothing is guessed again here:
a node or a resolved kind of token stands for each addition. The code in interpolated strings is
read once more, for a unit keeps only its views. What takes more than one unit is in
`additions_across.py`.

What Haxe's *parser* reads as well, and only its typer refuses, is in `READ_BY_HAXE`: a verdict on
syntax alone leaves those out. What each use is in standard Haxe is said by `respelling.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from compiler_core.base.span import Span
from compiler_core.syntax import respelling
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.respelling import NONE, Edits
from compiler_core.syntax.strings import Interpolation, parts
from compiler_core.syntax.views import MAX_INTERPOLATIONS, Builder
from compiler_core.syntax.vocabulary import KEYWORDS

PREFIX = "dialect_"
"""What the kind of every fault of this module starts with."""

READ_BY_HAXE = frozenset({
    "dialect_membership", "dialect_query", "dialect_repeated_key", "dialect_clauses",
    "dialect_module", "dialect_template",
})  # fmt: skip
"""Kinds that are no syntax error to Haxe: its typer refuses them."""

_FIELD_WORDS = {"new", "macro", "extern", "function"}
"""Reserved words that Haxe takes behind a `.`."""
_PATH_WORDS = {"macro", "extern", "function"}
"""Reserved words that Haxe takes in a package's or type's path."""
_PATHS = {"package", "import_item", "using_item", "type_path"}
_NOT_WORDS = {"operator"}
"""Reserved by Haxe, and plain names here."""


def find(parse: Parse, tree: Node, others: list[SyntaxFault]) -> list[SyntaxFault]:
    """The additions used in a unit, places relative to it, in order. `others` are the unit's other
    faults: what repair has made of them is told already."""
    finder = _Finder(Builder(parse), tree)
    finder.run()
    found = finder.found
    if others:
        found = [fault for fault in found if not _is_repair(fault, others)]
    return sorted(found, key=lambda fault: fault.span)


def _is_repair(fault: SyntaxFault, others: list[SyntaxFault]) -> bool:
    if fault.kind not in ("dialect_reserved_word", "dialect_keywords"):
        return False
    start, end = fault.span
    return any(start - 1 <= other.span[1] and other.span[0] <= end + 1 for other in others)


class _Finder:
    """The finding of one parse: a unit's, or that of the code in a string."""

    def __init__(self, builder: Builder, tree: Node, around: _Finder | None = None) -> None:
        self.b = builder
        self.tree = tree
        self.around = around
        self.found: list[SyntaxFault] = []
        self.nodes: set[int] = set()
        """Nodes, by identity, that a use around them covers."""
        self.tokens: set[int] = set()
        """Tokens that are told, or are Haxe's own (the `in` of a `for`)."""
        self.queries: set[int] = set()
        """Each `in` that binds a name in a query."""
        self.paths: set[int] = set()
        """Words of packages' and types' paths."""
        self.patterns: set[int] = set()
        """Nodes, by identity, in patterns."""
        self.annotated: set[int] = set()
        """Nodes, by identity, in metadata."""
        self.returned: set[int] = set()
        """Last statements of functions, by identity: they are what the function gives back."""
        self.word_edits: dict[int, Edits] = {}

    def run(self) -> None:
        self.walk(self.tree)
        self.words()

    def add(self, kind: str, span: Span, found: str = "", edits: Edits = NONE) -> None:
        self.found.append(SyntaxFault(PREFIX + kind, span, found, edits=edits))

    def value_edits(self, node: Node, edits: Edits) -> Edits:
        """A function's last statement needs a `return` in Haxe."""
        if id(node) not in self.returned or not edits:
            return edits
        (span, text), *others = edits
        return ((span, f"return {text}"), *others)

    @cached_property
    def bound(self) -> frozenset[str]:
        """The names that are variables somewhere in the unit."""
        names = set(self.around.bound if self.around is not None else ())
        pending: list[Node] = [self.tree]
        while pending:
            node = pending.pop()
            if node[0] in ("parameter", "variable", "catch_part", "typed_item", "var_pattern"):
                names.update(self.names_in(node))
            elif node[0] == "arrow":
                names.update(self.names_in(node))
                if type(node[1]) is list and node[1][0] == "paren":
                    names.update(self.names_in(node[1]))
            elif node[0] == "for_loop" and type(node[3]) is list:
                names.update(self.names_in(node[3][:3]))
            pending.extend(
                child for child in node[1:] if type(child) is list and child[0] != "missing"
            )
        return frozenset(names)

    def names_in(self, node: Node) -> Iterator[str]:
        for child in node[1:]:
            if type(child) is int and self.b.kinds[child] == "ID":
                yield self.b.texts[child]

    def text(self, node: Node | int) -> str:
        start, end = self.b.span(node)
        return self.b.text[start - self.b.offset : end - self.b.offset]

    def walk(self, tree: Node) -> None:
        """Outermost first, so that a node can say what it covers."""
        pending = [tree]
        handlers = _HANDLERS
        while pending:
            node = pending.pop()
            handle = handlers.get(node[0])
            if handle is not None and id(node) not in self.nodes:
                handle(self, node)
            pending.extend(
                child for child in node[1:] if type(child) is list and child[0] != "missing"
            )

    # ---- tokens -----------------------------------------------------------------------------

    def words(self) -> None:
        """Reserved words as names, the current module, and the code in strings."""
        kinds, texts = self.b.kinds, self.b.texts
        for index, text in enumerate(texts):
            kind = kinds[index]
            if kind == "ID":
                if text in KEYWORDS or text in _NOT_WORDS:
                    self.word(index, text)
                elif text == "__MODULE__":
                    self.add("module", self.b.span(index))
            elif kind == "STRING" and text[0] == "'" and index not in self.tokens:
                self.string(index, text)

    def word(self, index: int, text: str) -> None:
        if index in self.tokens:
            return
        before = self.b.kinds[index - 1] if index else ""
        if before in ("DOT", "SAFE_DOT"):
            if text in (_PATH_WORDS if index in self.paths else _FIELD_WORDS):
                return
        if text == "cast" and before == "PIPE":
            return  # the pipe is told
        self.add("reserved_word", self.b.span(index), text, self.word_edits.get(index, NONE))

    def string(self, index: int, text: str) -> None:
        if self.b.kinds[index - 1] == "LPAREN" and self.b.texts[index - 2] == "__elixir__":
            self.raw_elixir(index, text)
            return
        if "$" not in text or self.b.depth >= MAX_INTERPOLATIONS:
            return
        start = self.b.starts[index]
        for part in parts(text):
            if isinstance(part, Interpolation) and not part.is_name:
                self.interpolated(text[part.start : part.end], start + part.start)

    def interpolated(self, code: str, place: int) -> None:
        tokens = lex(code)
        if not tokens.kinds:
            return
        parse = Parse(tokens)
        tree = parse.run("expression")
        inner = _Finder(Builder(parse, place, self.b.depth + 1), tree, self)
        inner.run()
        self.found += inner.found

    def raw_elixir(self, index: int, text: str) -> None:
        """A `'` that would end the string to Haxe."""
        place = 1
        while place < len(text) - 1:
            if text[place] == "\\":
                place += 1
            elif text[place] == "'":
                start = self.b.starts[index] + place
                edits = respelling.raw_elixir(self.b, index)
                self.add("raw_elixir", Span(start, start + 1), edits=edits)
                return
            place += 1

    # ---- literals ---------------------------------------------------------------------------

    def atom(self, node: Node) -> None:
        edits = respelling.atom(self.b, node, id(node) in self.annotated)
        self.add("atom", self.b.span(node), self.text(node), self.value_edits(node, edits))

    def type_arguments(self, node: Node) -> None:
        """An atom there has no other spelling."""
        for child in node[1:]:
            if type(child) is list and child[0] == "atom":
                self.nodes.add(id(child))
                self.add("atom", self.b.span(child), self.text(child))

    def tuple(self, node: Node) -> None:
        edits = respelling.tuple_(self.b, node, id(node) in self.patterns, self.bound)
        self.add("tuple", self.b.span(node), self.text(node), self.value_edits(node, edits))
        self.cover(node)

    def cover(self, node: Node) -> None:
        """Atoms, tuples and keywords directly in a tuple are part of it."""
        for child in node[1:]:
            if type(child) is not list:
                continue
            if child[0] in ("atom", "tuple", "named_argument"):
                self.nodes.add(id(child))
            if child[0] == "tuple":
                self.cover(child)

    def tuple_type(self, node: Node) -> None:
        self.add("tuple_type", self.b.span(node), self.text(node))
        for child in node[1:]:
            if type(child) is list and child[0] == "tuple_type":
                self.nodes.add(id(child))

    def elixir_map(self, node: Node) -> None:
        end = self.b.span(node).start + 1
        is_struct = False
        for child in node[2:]:
            end = self.b.span(child)[1]
            if self.b.kind(child) == "LBRACE":
                break
            is_struct = True
        span = Span(self.b.span(node)[0], end)
        if is_struct:
            self.add("struct", span, self.text(node))
        else:
            edits = respelling.elixir_map(self.b, node, id(node) in self.patterns)
            self.add("map", span, self.text(node), self.value_edits(node, edits))
        for child in node[2:]:
            if type(child) is list and child[0] == "named_argument":
                self.nodes.add(id(child))
                self.key(child)

    def key(self, node: Node) -> None:
        """The key of keywords is part of them, reserved word or not."""
        if type(node[1]) is int:
            self.tokens.add(node[1])

    def array(self, node: Node) -> None:
        named = self.named(node)
        if named:
            edits = NONE
            if id(node) not in self.patterns:
                in_metadata = id(node) in self.annotated
                edits = respelling.keyword_list(self.b, node, named, in_metadata)
            self.add("keyword_list", self.around_all(named), self.text(named[0][1]), edits)

    def arguments(self, node: Node) -> None:
        named = self.named(node)
        if named:
            edits = respelling.keywords(self.b, node, named)
            self.add("keywords", self.around_all(named), self.text(named[0][1]), edits)
        self.trailing_comma(node)

    def trailing_comma(self, node: Node) -> None:
        """Haxe takes a last `,` in arrays and objects alone."""
        comma = node[-2]
        if type(comma) is int and self.b.kinds[comma] == "COMMA":
            span = self.b.span(comma)
            self.add("trailing_comma", span, edits=((span, ""),))

    def arrow(self, node: Node) -> None:
        if type(node[1]) is list and node[1][0] == "paren":
            self.trailing_comma(node[1])

    def metadata(self, node: Node) -> None:
        self.mark(node, self.annotated)
        self.arguments(node)

    def named(self, node: Node) -> list[Node]:
        """The `name: value` among the children: one use for all of them."""
        named = [
            child for child in node[1:] if type(child) is list and child[0] == "named_argument"
        ]
        for child in named:
            self.key(child)
        return named

    def around_all(self, nodes: list[Node]) -> Span:
        return Span(self.b.span(nodes[0])[0], self.b.span(nodes[-1])[1])

    def mark(self, node: Node, marks: set[int]) -> None:
        """Adds all nodes in `node` to `marks`."""
        pending = [node]
        while pending:
            inner = pending.pop()
            marks.add(id(inner))
            pending.extend(child for child in inner[1:] if type(child) is list)

    def object(self, node: Node) -> None:
        keys: set[str] = set()
        edits = NONE
        for child in node[2:]:
            if type(child) is not list or child[0] != "object_field":
                continue
            if self.b.kind(child[1]) == "ELLIPSIS":
                edits = edits or respelling.spread(self.b, node)
                self.add("spread", self.b.span(child), self.text(child), edits)
                continue
            if type(child[1]) is int and self.b.kinds[child[1]] == "ID":
                self.word_edits[child[1]] = respelling.quoted_key(self.b, child[1])
            key = self.b.key(child[1])
            if key.text in keys:
                self.add("repeated_key", key.span, key.text)
            keys.add(key.text)

    # ---- operators --------------------------------------------------------------------------

    def terms(self, node: Node) -> None:
        kinds = self.b.kinds
        told: list[tuple[str, int]] = []
        words: list[int] = []
        for place, child in enumerate(node):
            if type(child) is int:
                kind = kinds[child]
                if kind == "PIPE":
                    told.append(("pipe", child))
                elif kind == "CONCAT":
                    told.append(("concatenation", child))
                elif kind == "IN" and child not in self.tokens:
                    if child in self.queries:
                        self.add("query", self.b.span(child))
                    else:
                        told.append(("membership", child))
                elif kind == "ID" and self.b.texts[child] in KEYWORDS and place > 1:
                    words.append(child)
            elif place and type(child) is list and child[0] == "arguments":
                self.call(node, place, child)
        if told:
            edits = respelling.operators(self.b, node)
            for kind, token in told:
                span = self.b.span(token)
                if kind != "pipe" or span in edits:  # a chain is told at its first one
                    self.add(kind, span, edits=edits.get(span, NONE))
        if words:
            self.word_edits.update(respelling.fields(self.b, node, words))

    def call(self, node: Node, place: int, args: Node) -> None:
        callee = node[place - 1]
        first = args[2]
        if type(first) is int and self.b.kinds[first] == "STRING":
            if type(callee) is int and self.b.texts[callee] == "hxx" and len(args) == 4:
                if self.b.kind(node[place - 2]) != "DOT":
                    self.add("template", self.b.span(callee))
                    self.tokens.add(first)
        elif self.binding(first) is not None:
            self.query(args)

    def query(self, args: Node) -> None:
        """`from(u in User, {join: o in Order, …})`: one use, told at its first `in`."""
        told = self.binding(args[2])
        assert told is not None
        self.queries.add(told)
        for argument in args[3:]:
            if type(argument) is not list or argument[0] != "object":
                continue
            self.nodes.add(id(argument))
            for field in argument[1:]:
                if type(field) is list and field[0] == "object_field" and len(field) == 4:
                    binding = self.binding(field[3])
                    if binding is not None:
                        self.tokens.add(binding)

    def binding(self, node: Node | int) -> int | None:
        """The `in` of `name in Name`, which binds a name to the rows of a schema."""
        if type(node) is not list or node[0] != "terms" or len(node) < 4:
            return None
        name, word, source = node[1:4]
        kinds, texts = self.b.kinds, self.b.texts
        if type(name) is not int or type(word) is not int or type(source) is not int:
            return None
        if kinds[name] != "ID" or kinds[word] != "IN" or kinds[source] != "ID":
            return None
        last = source
        for dot, part in zip(node[4::2], node[5::2], strict=False):
            if type(dot) is not int or kinds[dot] != "DOT" or type(part) is not int:
                break
            last = part
        return word if texts[last][:1].isupper() else None

    def for_loop(self, node: Node) -> None:
        head = node[3] if len(node) > 3 else None
        if type(head) is list and head[0] == "terms":
            for child in head[1:]:
                if type(child) is int and self.b.kinds[child] == "IN":
                    self.tokens.add(child)
                    return

    # ---- statements, functions, members -------------------------------------------------------

    def with_value(self, node: Node) -> None:
        self.add("with", self.b.span(node[1]), edits=respelling.with_(self.b, node))
        for child in node[1:]:
            if type(child) is list and child[0] == "bind" and type(child[1]) is list:
                self.mark(child[1], self.patterns)

    def case(self, node: Node) -> None:
        for child in node[2:]:
            if self.b.kind(child) in ("COLON", "guard"):
                return
            if type(child) is list:
                self.mark(child, self.patterns)

    def function(self, node: Node) -> None:
        """A tuple, an atom or a map as a function's last statement is what it gives back."""
        body = node[-2] if self.b.kind(node[-1]) == "SEMI" else node[-1]
        if type(body) is not list or body[0] != "block":
            return
        for child in reversed(body[2:]):
            if self.b.kind(child) in ("tuple", "atom", "elixir_map"):
                self.returned.add(id(child))
            if self.b.kind(child) not in ("SEMI", "RBRACE"):
                return

    def receive_value(self, node: Node) -> None:
        self.add("receive", self.b.span(node[1]))

    def finally_part(self, node: Node) -> None:
        self.add("finally", self.b.span(node[1]))

    def guard(self, node: Node) -> None:
        if not (type(node[2]) is list and node[2][0] == "paren"):
            edits = respelling.guard(self.b, node[2])
            self.add("guard", self.b.span(node[2]), edits=edits)

    def pattern_parameter(self, node: Node) -> None:
        self.add("pattern_parameter", self.b.span(node[1]), self.text(node[1]))
        if type(node[1]) is list:
            self.shadow_pattern(node[1])

    def shadow_pattern(self, node: Node) -> None:
        """All of a pattern is one use."""
        pending = [node]
        while pending:
            inner = pending.pop()
            self.nodes.add(id(inner))
            for child in inner[1:]:
                if type(child) is list:
                    pending.append(child)
                else:
                    self.tokens.add(child)

    def use_member(self, node: Node) -> None:
        self.add("use", self.b.span(node[1]))

    def class_member(self, node: Node) -> None:
        for child in node[1:]:
            if type(child) is list and child[0] in ("typedef_declaration", "enum_declaration"):
                for part in child[1:]:
                    if self.b.kind(part) in ("TYPEDEF", "ENUM"):
                        word = "typedef" if self.b.kind(part) == "TYPEDEF" else "enum"
                        self.add("member_type", self.b.span(part), word)
                        return

    def macro_value(self, node: Node) -> None:
        if type(node[-1]) is list and node[-1][0] == "macro_fields":
            edits = respelling.macro_fields(self.b, node)
            self.add("macro_fields", self.b.span(node[-1][1]), edits=edits)

    def path(self, node: Node) -> None:
        """In a path Haxe takes some reserved words, and others than behind a value's `.`."""
        self.paths.update(child for child in node[2:] if type(child) is int)


_HANDLERS: dict[str, Callable[[_Finder, Any], None]] = {
    "atom": _Finder.atom,
    "tuple": _Finder.tuple,
    "tuple_type": _Finder.tuple_type,
    "elixir_map": _Finder.elixir_map,
    "array": _Finder.array,
    "arguments": _Finder.arguments,
    "parameters": _Finder.trailing_comma,
    "type_paren": _Finder.trailing_comma,
    "arrow": _Finder.arrow,
    "metadata": _Finder.metadata,
    "object": _Finder.object,
    "terms": _Finder.terms,
    "for_loop": _Finder.for_loop,
    "with_value": _Finder.with_value,
    "receive_value": _Finder.receive_value,
    "finally_part": _Finder.finally_part,
    "guard": _Finder.guard,
    "pattern_parameter": _Finder.pattern_parameter,
    "use_member": _Finder.use_member,
    "class_member": _Finder.class_member,
    "macro_value": _Finder.macro_value,
    "case": _Finder.case,
    "function_rest": _Finder.function,
    "function_value": _Finder.function,
    "type_arguments": _Finder.type_arguments,
    **dict.fromkeys(_PATHS, _Finder.path),
}
