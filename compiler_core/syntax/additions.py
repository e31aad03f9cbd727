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
read once more, for a unit keeps only its views.

What Haxe's *parser* reads as well, and only its typer refuses, is in `READ_BY_HAXE`: a verdict on
syntax alone leaves those out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import KEYWORDS, lex
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.strings import Interpolation, parts
from compiler_core.syntax.views import MAX_INTERPOLATIONS, Builder

if TYPE_CHECKING:
    from compiler_core.syntax.parsed_file import ParsedFile
    from compiler_core.syntax.units import PlacedSection

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


def find(parse: Parse, tree: Node) -> list[SyntaxFault]:
    """The additions used in a unit, places relative to it, in order."""
    finder = _Finder(Builder(parse))
    finder.walk(tree)
    finder.words()
    return sorted(finder.found, key=lambda fault: fault.span)


def across(parsed: ParsedFile) -> Iterator[SyntaxFault]:
    """The additions that more than one unit takes: several clauses of a function."""
    for section in parsed.sections:
        yield from _clauses(section)


def _clauses(section: PlacedSection) -> Iterator[SyntaxFault]:
    seen: dict[str, Span] = {}
    for placed in section.members:
        member = placed.unit.member
        if member is None or placed.unit.start != "class_member" or not member.name.text:
            continue
        if placed.unit.tree[0] != "class_member" or member.has("overload"):
            continue
        if not _is_function(placed.unit.tree, placed.unit.parse):
            continue
        name = member.name
        place = name.span.shifted(placed.start)
        first = seen.setdefault(name.text, place)
        told = any(fault.kind == "dialect_pattern_parameter" for fault in placed.unit.faults)
        if first is not place and not told:
            yield SyntaxFault("dialect_clauses", place, name.text, opened=first)


def _is_function(tree: Node, parse: Parse) -> bool:
    return any(type(child) is int and parse.kinds[child] == "FUNCTION" for child in tree[1:])


class _Finder:
    """The finding of one parse: a unit's, or that of the code in a string."""

    __slots__ = ("b", "found", "nodes", "paths", "queries", "tokens")

    def __init__(self, builder: Builder) -> None:
        self.b = builder
        self.found: list[SyntaxFault] = []
        self.nodes: set[int] = set()
        """Nodes, by identity, that a use around them covers."""
        self.tokens: set[int] = set()
        """Tokens that are told, or are Haxe's own (the `in` of a `for`)."""
        self.queries: set[int] = set()
        """Each `in` that binds a name in a query."""
        self.paths: set[int] = set()
        """Words of packages' and types' paths."""

    def add(self, kind: str, span: Span, found: str = "") -> None:
        self.found.append(SyntaxFault(PREFIX + kind, span, found))

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
        self.add("reserved_word", self.b.span(index), text)

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
        inner = _Finder(Builder(parse, place, self.b.depth + 1))
        inner.walk(tree)
        inner.words()
        self.found += inner.found

    def raw_elixir(self, index: int, text: str) -> None:
        """A `'` that would end the string to Haxe."""
        place = 1
        while place < len(text) - 1:
            if text[place] == "\\":
                place += 1
            elif text[place] == "'":
                start = self.b.starts[index] + place
                self.add("raw_elixir", Span(start, start + 1))
                return
            place += 1

    # ---- literals ---------------------------------------------------------------------------

    def atom(self, node: Node) -> None:
        self.add("atom", self.b.span(node), self.text(node))

    def tuple(self, node: Node) -> None:
        self.add("tuple", self.b.span(node), self.text(node))
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
        self.add("struct" if is_struct else "map", Span(self.b.span(node)[0], end))
        for child in node[2:]:
            if type(child) is list and child[0] == "named_argument":
                self.nodes.add(id(child))
                self.key(child)

    def key(self, node: Node) -> None:
        """The key of keywords is part of them, reserved word or not."""
        if type(node[1]) is int:
            self.tokens.add(node[1])

    def array(self, node: Node) -> None:
        self.keywords(node, "keyword_list")

    def arguments(self, node: Node) -> None:
        self.keywords(node, "keywords")

    def keywords(self, node: Node, kind: str) -> None:
        """`name: value` among the children: one use for all of them."""
        named = [
            child for child in node[1:] if type(child) is list and child[0] == "named_argument"
        ]
        if not named:
            return
        for child in named:
            self.key(child)
        span = Span(self.b.span(named[0])[0], self.b.span(named[-1])[1])
        self.add(kind, span, self.text(named[0][1]))

    def object(self, node: Node) -> None:
        keys: set[str] = set()
        for child in node[2:]:
            if type(child) is not list or child[0] != "object_field":
                continue
            if self.b.kind(child[1]) == "ELLIPSIS":
                self.add("spread", self.b.span(child), self.text(child))
                continue
            key = self.b.key(child[1])
            if key.text in keys:
                self.add("repeated_key", key.span, key.text)
            keys.add(key.text)

    # ---- operators --------------------------------------------------------------------------

    def terms(self, node: Node) -> None:
        kinds = self.b.kinds
        is_piped = False
        for place, child in enumerate(node):
            if type(child) is int:
                kind = kinds[child]
                if kind == "PIPE":
                    if not is_piped:
                        self.add("pipe", self.b.span(child))
                    is_piped = True
                elif kind == "CONCAT":
                    self.add("concatenation", self.b.span(child))
                elif kind == "IN" and child not in self.tokens:
                    kind = "query" if child in self.queries else "membership"
                    self.add(kind, self.b.span(child))
            elif place and type(child) is list and child[0] == "arguments":
                self.call(node, place, child)

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
        return word if texts[source][:1].isupper() else None

    def for_loop(self, node: Node) -> None:
        head = node[3] if len(node) > 3 else None
        if type(head) is list and head[0] == "terms":
            for child in head[1:]:
                if type(child) is int and self.b.kinds[child] == "IN":
                    self.tokens.add(child)
                    return

    # ---- statements, functions, members -------------------------------------------------------

    def with_value(self, node: Node) -> None:
        self.add("with", self.b.span(node[1]))

    def receive_value(self, node: Node) -> None:
        self.add("receive", self.b.span(node[1]))

    def finally_part(self, node: Node) -> None:
        self.add("finally", self.b.span(node[1]))

    def guard(self, node: Node) -> None:
        if not (type(node[2]) is list and node[2][0] == "paren"):
            self.add("guard", self.b.span(node[2]))

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

    def macro_fields(self, node: Node) -> None:
        self.add("macro_fields", self.b.span(node[1]))

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
    "metadata": _Finder.arguments,
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
    "macro_fields": _Finder.macro_fields,
    **dict.fromkeys(_PATHS, _Finder.path),
}
