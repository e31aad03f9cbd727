"""One walk over a unit's tree: which token has which role.

A name means what the innermost scope says, else what the file's table says (`free` keeps what was
asked of it), else what its place and first letter tell. What a production does to scopes and roles
is a handler's, `handlers` by the production's name (`unit.py` has the table); productions without
one are walked through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from compiler_core.base.semantic_roles import Role
from compiler_core.ide.semantic_tokens.embedded import literal_tokens
from compiler_core.ide.semantic_tokens.legend import (
    CLASS,
    DECLARATION,
    ENUM_MEMBER,
    ESCAPE,
    FUNCTION,
    MACRO,
    OF_KIND,
    OPERATOR,
    PROPERTY,
    STRING,
    VARIABLE,
)
from compiler_core.ide.semantic_tokens.text import pieces
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parser import Node, Parse


class SemanticToken(NamedTuple):
    """Code points; from the start of what it was asked of."""

    start: int
    end: int
    role: Role


Table = Mapping[str, Role]
"""What names mean that are declared outside of a unit."""

_TAKEN_APART: Role = -1
_MAX_INTERPOLATIONS = 20


class Walk:
    """One walk over the tree of one parse; `roles` has the role of each of its tokens."""

    def __init__(
        self,
        parse: Parse,
        table: Table,
        handlers: Handlers,
        is_module_level: bool,
        scopes: list[dict[str, Role]] | None = None,
        free: dict[str, Role | None] | None = None,
        depth: int = 0,
    ) -> None:
        self.kinds = parse.kinds
        self.read = parse.tokens
        self.texts = parse.tokens.texts
        self.table = table
        self.handlers = handlers
        self.is_module_level = is_module_level
        self.scopes: list[dict[str, Role]] = [{}] if scopes is None else scopes
        self.free: dict[str, Role | None] = {} if free is None else free
        self.depth = depth
        of_kind = OF_KIND.get
        self.roles: list[Role | None] = [
            of_kind(kind) for kind in self.kinds[: len(parse.tokens.kinds)]
        ]
        self.inside: list[SemanticToken] = []
        """The tokens inside strings, relative to the text."""

    def tokens(self, offset: int) -> list[SemanticToken]:
        starts, ends, kinds = self.read.starts, self.read.ends, self.kinds
        found: list[SemanticToken] = []
        for index, what in enumerate(self.roles):
            if what == _TAKEN_APART:
                continue
            if what is None:
                if kinds[index] == "ID":  # in what could not be read
                    what = _by_letter(self.texts[index], VARIABLE)
                else:
                    continue
            if kinds[index] == "STRING" and what == STRING:
                self.string(index)
                continue
            start = starts[index]
            if kinds[index] == "ATOM_NAME" and found and found[-1].end == start:
                found[-1] = SemanticToken(found[-1].start, ends[index], what)
                continue
            found.append(SemanticToken(start, ends[index], what))
        found += self.inside
        if offset:
            found = [SemanticToken(a + offset, b + offset, what) for a, b, what in found]
        return found

    def string(self, index: int) -> None:
        """Strings without code; those with code were seen while walking, in their scope."""
        text, start = self.texts[index], self.read.starts[index]
        for kind, first, last in pieces(text):
            self.inside.append(
                SemanticToken(start + first, start + last, ESCAPE if kind == "escape" else STRING)
            )

    def string_with_code(self, index: int) -> None:
        text, offset = self.texts[index], self.read.starts[index]
        self.roles[index] = _TAKEN_APART
        for kind, first, last in pieces(text):
            place = SemanticToken(offset + first, offset + last, STRING)
            if kind == "name":
                word = text[first:last]
                found = self.resolve(word)
                place = place._replace(role=PROPERTY if found is None else found)
            elif kind == "code" and self.depth < _MAX_INTERPOLATIONS:
                self.inside += self.code(text[first:last], offset + first)
                continue
            elif kind in ("escape", "mark"):
                place = place._replace(role=ESCAPE if kind == "escape" else OPERATOR)
            self.inside.append(place)

    def embedded(self, callee: Any, arguments: Node) -> None:
        """The text of `hxx('…')` and `__elixir__('…')`, by its own language."""
        if type(callee) is not int or self.texts[callee] not in ("hxx", "__elixir__"):
            return
        index = arguments[2] if len(arguments) > 2 else None
        if type(index) is not int or self.kinds[index] != "STRING":
            return
        text, offset = self.texts[index], self.read.starts[index]
        is_template = self.texts[callee] == "hxx"
        self.roles[index] = _TAKEN_APART
        self.inside += [
            SemanticToken(start + offset, end + offset, what)
            for start, end, what in literal_tokens(text, is_template=is_template)
        ]

    def code(self, text: str, offset: int) -> list[SemanticToken]:
        tokens = lex(text)
        if not tokens.kinds:
            return []
        parse = Parse(tokens)
        tree = parse.run("expression")
        walk = Walk(
            parse,
            self.table,
            self.handlers,
            self.is_module_level,
            self.scopes,
            self.free,
            self.depth + 1,
        )
        walk.expression(tree)
        return walk.tokens(offset)

    def resolve(self, name: str) -> Role | None:
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        found = self.table.get(name)
        self.free[name] = found
        return found

    def declare(self, index: Any, what: Role, *, modifiers: Role = 0) -> None:
        """The name at token `index` is declared here, and means `what` from now on."""
        if type(index) is not int or self.kinds[index] != "ID":
            return
        self.roles[index] = what | modifiers | DECLARATION
        self.scopes[-1][self.texts[index]] = what | modifiers

    def mark(self, index: Any, what: Role) -> None:
        if type(index) is int and self.kinds[index] == "ID":
            self.roles[index] = what

    def kind(self, node: Any) -> str:
        if type(node) is int:
            return self.kinds[node] if node < len(self.kinds) else ""
        name: str = node[0]
        return name

    def visit(self, node: Any) -> None:
        """Of a node or token where no expression is expected."""
        if type(node) is int:
            return
        handle = self.handlers.get(node[0])
        if handle is None:
            self.each(node, 1)
        else:
            handle(self, node)

    def each(self, node: Node, first: int) -> None:
        """The children from `first` on, names among them being expressions."""
        for child in node[first:]:
            self.expression(child)

    def scoped(self, node: Node, first: int = 1) -> None:
        self.scopes.append({})
        self.each(node, first)
        self.scopes.pop()

    def expression(self, node: Any) -> None:
        if type(node) is not int:
            self.visit(node)
            return
        if node >= len(self.roles):
            return
        kind = self.kinds[node]
        if kind == "ID":
            self.name(node, "")
        elif kind == "STRING" and self.roles[node] != _TAKEN_APART:
            text = self.texts[node]
            if text[:1] == "'" and "$" in text:
                self.string_with_code(node)

    def name(self, index: int, behind: str) -> None:
        """A name that starts an expression; `behind` is the kind of what follows."""
        word = self.texts[index]
        if word[:1] == "$" or word in ("__MODULE__", "__elixir__", "hxx"):
            self.roles[index] = MACRO
            return
        found = self.resolve(word)
        if found is not None:
            self.roles[index] = found
        elif word[:1].isupper() or (word[:1] == "_" and word.lstrip("_")[:1].isupper()):
            self.roles[index] = ENUM_MEMBER if behind == "arguments" else CLASS
        elif behind == "arguments":
            self.roles[index] = FUNCTION
        else:
            self.roles[index] = PROPERTY if word.strip("_") else VARIABLE

    def behind(self, node: Node, place: int) -> str:
        return self.kind(node[place + 1]) if place + 1 < len(node) else ""


Handlers = Mapping[str, Callable[[Walk, Node], None]]
"""What is done with the node of a production, by its name."""


def _by_letter(word: str, otherwise: Role) -> Role:
    return CLASS if word[:1].isupper() else otherwise
