"""Our tree of a text in the form in which `tests/support/quoted_tree.exs` gives Elixir's own.

    quoted("f(x)")  →  ["call", [1, 1], "f", [[1, 4], None, None, [["variable", [1, 3], "x"]]]]

Places are lines and columns from 1, as Elixir has them; what our tree does not keep (the place of
a guard's `when`, of a map update's bar) is left out on both sides.
"""

from __future__ import annotations

from typing import Any

from compiler_core.base.text import LineIndex
from compiler_core.elixir.read import tree as t
from compiler_core.elixir.read.parse import read

_REARRANGED = ("not", "!")


def quoted(text: str) -> Any:
    return Quoter(text).block(read(text).body)


class Quoter:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = LineIndex(text)

    def at(self, offset: int) -> list[int]:
        line, column = self.lines.position(offset)
        return [line + 1, column + 1]

    def closing(self, node: t.Node, width: int = 1) -> list[int]:
        return self.at(node.span.end - width)

    def block(self, block: t.Block) -> Any:
        found = [self.node(one) for one in block.statements]
        if any(isinstance(one, t.Clause) for one in block.statements):
            return ["bare", found]
        if len(found) == 1 and not self.stays_block(found[0]):
            return found[0]
        return ["block", found]

    def stays_block(self, found: Any) -> bool:
        if found[0] != "call" or len(found[3][3]) != 1:
            return False
        return found[2] in (*_REARRANGED, "unquote_splicing")

    def all(self, nodes: tuple[t.Node, ...]) -> list[Any]:
        return [self.node(one) for one in nodes]

    def given(self, nodes: tuple[t.Node, ...]) -> list[Any]:
        """Arguments: keywords at the end are one list."""
        plain = [one for one in nodes if not (isinstance(one, t.Pair) and one.is_keyword)]
        pairs = [one for one in nodes if isinstance(one, t.Pair) and one.is_keyword]
        found = [self.node(one) for one in plain]
        return [*found, ["bare", [self.node(one) for one in pairs]]] if pairs else found

    def rest(self, node: Any, has_parentheses: bool, end: int) -> list[Any]:
        given = self.given(node.arguments)
        closing = self.at(end - 1) if has_parentheses else None
        if not node.sections:
            return [closing, None, None, given]
        pairs = []
        for section in node.sections:
            place = self.at(section.keyword.span.start)
            key = ["atom", place, [section.keyword.text]]
            pairs.append(["pair", key, self.block(section.body)])
        do = self.at(node.sections[0].keyword.span.start)
        return [closing, do, self.at(node.span.end - 3), [*given, ["bare", pairs]]]

    def parentheses_end(self, node: Any) -> int:
        """Behind the `)` of a call that may go on with `do`."""
        if not node.sections:
            return int(node.span.end)
        return self.text.rindex(")", 0, node.sections[0].keyword.span.start) + 1

    def parts(self, parts: tuple[t.Part, ...], quote: str = "") -> list[Any]:
        """Elixir has taken out the backslash before the delimiter already."""
        return [
            one.value.replace(f"\\{quote}", quote)
            if isinstance(one, t.Text)
            else ["code", self.at(one.span.start), self.block(one.body)]
            for one in parts
        ]

    def node(self, node: t.Node) -> Any:
        start = self.at(node.span.start)
        match node:
            case t.Integer(text=text) | t.Float(text=text) | t.Character(text=text):
                return ["number", start, text]
            case t.Atom(name=name):
                is_key = self.text[node.span.end - 1] == ":" and self.text[node.span.start] != ":"
                return ["key" if is_key else "atom", start, [name]]
            case t.QuotedAtom():
                kind = "atom" if self.text[node.span.start] == ":" else "key"
                parts = self.parts(node.parts, '"') or [""]
                return [kind, start, parts]
            case t.String():
                return ["quoted", start, node.delimiter, self.parts(node.parts, node.delimiter)]
            case t.Sigil():
                closing = {"(": ")", "[": "]", "{": "}", "<": ">"}.get(
                    node.delimiter, node.delimiter
                )
                parts = self.parts(node.parts, closing) or [""]
                return ["sigil", start, node.name, node.delimiter, parts, node.modifiers]
            case t.Variable(name=".."):
                return ["call", start, "..", [None, None, None, []]]
            case t.Variable(name=name):
                return ["variable", start, name]
            case t.Alias(names=names, base=base):
                texts = [name.text for name in names]
                if base is None:
                    return ["alias", start, texts[0], texts[1:]]
                return ["alias", None, self.node(base), texts]
            case t.AliasGroup():
                return ["group", self.node(node.base), self.given(node.elements)]
            case t.List():
                return ["list", start, self.closing(node), self.all(node.elements)]
            case t.Tuple():
                return ["tuple", start, self.closing(node), self.given(node.elements)]
            case t.Bitstring():
                return ["bits", start, self.closing(node, 2), self.given(node.elements)]
            case t.Map():
                return self.map(node)
            case t.Pair():
                return ["pair", self.node(node.key), self.node(node.value)]
            case t.Parentheses():
                return self.block(node.body)
            case t.LocalCall():
                end = self.parentheses_end(node) if node.has_parentheses else 0
                rest = self.rest(node, node.has_parentheses, end)
                return ["call", start, node.name.text, rest]
            case t.RemoteCall():
                end = self.parentheses_end(node) if node.has_parentheses else 0
                rest = self.rest(node, node.has_parentheses, end)
                place = self.at(node.name.span.start)
                target = self.node(node.target)
                return ["remote", self.at(node.dot), target, place, node.name.text, rest]
            case t.ValueCall():
                rest = self.rest(node, True, self.parentheses_end(node))
                if node.dot is None:
                    return ["call of call", self.node(node.function), rest]
                return ["value call", self.at(node.dot), self.node(node.function), rest]
            case t.Access():
                key = self.node(node.key)
                if isinstance(node.key, t.List) and self.text[node.key.span.start] != "[":
                    key = ["bare", key[3]]
                return ["access", self.at(node.bracket), self.node(node.value), key]
            case t.Unary(operator=operator, operand=operand):
                return self.call(operator, operand)
            case t.CaptureArgument():
                return ["capture", start, int(node.number)]
            case t.Binary():
                return self.binary(node)
            case t.Keywords():
                return ["bare", self.all(node.pairs)]
            case t.Clause(guard=None):
                head = ["patterns", self.given(node.patterns)]
                return ["clause", self.at(node.arrow.start), head, self.clause_body(node)]
            case t.Clause(guard=guard) if guard is not None:
                head = ["guarded", [*self.given(node.patterns), self.node(guard)]]
                return ["clause", self.at(node.arrow.start), head, self.clause_body(node)]
            case t.Fn():
                return ["fn", start, self.closing(node, 3), self.all(node.clauses.statements)]
        return ["not Elixir", type(node).__name__]

    def clause_body(self, node: t.Clause) -> Any:
        if not node.body.statements:
            return ["atom", self.at(node.arrow.start), ["nil"]]
        return self.block(node.body)

    def call(self, name: t.Name, *operands: t.Node) -> Any:
        given = [self.node(one) for one in operands]
        return ["call", self.at(name.span.start), name.text, [None, None, None, given]]

    def map(self, node: t.Map) -> Any:
        place = self.at(node.brace)
        pairs = self.all(node.elements)
        if node.update is not None:
            found = ["update", place, self.closing(node), self.node(node.update), pairs]
        else:
            found = ["map", place, self.closing(node), pairs]
        if node.struct is None:
            return found
        given = [self.node(node.struct), found]
        return ["call", self.at(node.span.start), "%", [None, None, None, given]]

    def binary(self, node: t.Binary) -> Any:
        name = node.operator.text
        if name == "not in":
            inner = t.Name(node.operator.span, "in")
            given = self.call(inner, node.left, node.right)
            return ["call", self.at(node.operator.span.start), "not", [None, None, None, [given]]]
        if name == "in" and isinstance(node.left, t.Unary):
            if node.left.operator.text in _REARRANGED:
                given = self.call(node.operator, node.left.operand, node.right)
                place = self.at(node.operator.span.start)
                return ["call", place, node.left.operator.text, [None, None, None, [given]]]
        if name == "//" and isinstance(node.left, t.Binary) and node.left.operator.text == "..":
            found = self.call(node.left.operator, node.left.left, node.left.right, node.right)
            return [*found[:2], "..//", found[3]]
        return self.call(node.operator, node.left, node.right)
