"""One Elixir expression, read from text: the templates of `@:elixir("…")`, and tests' examples.

A template is not pasted: it is read into Elixir's tree once, so that its pieces take part in
pipelines, precedence and layout as if the lowering had built them.

    parse("String.replace({this}, {0}, {1})")
    RemoteCall(Alias("String"), "replace", (Hole("this"), Hole("0"), Hole("1")))

`{1|nil}` is nil where the optional argument is left out, `{0|text}` the operand as text.

It is a precedence climber (Pratt, "Top Down Operator Precedence", 1973) over the part of Elixir
that an expression needs: literals, sigils without interpolation, calls, operators, `fn`, captures,
containers, `if`, `case`, `cond`. A hole `{name}` stands for an operand that the template's user
puts in; it is read before Elixir's own `{`, so that a tuple of one number can't be written.

Raises `ElixirSyntaxError` for a text that is none of this: a defect of a declaration, which the
caller reports at the declaration's use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node


class ElixirSyntaxError(ValueError):
    """The text is not an Elixir expression that this reader knows."""


@tree.node_class
class Hole(Node):
    """A place in a template; never printed. `how` is what stands behind its bar: `text` and
    `elements` say how the operand is put in, anything else is what an absent one stands for."""

    name: str
    how: str = ""


@lru_cache(maxsize=4096)
def parse(text: str) -> Node:
    """The expression that `text` is. Several lines are a `Block`."""
    reader = _Reader(_tokens(text))
    node = reader.block(("",))
    if reader.kind() != "end":
        raise ElixirSyntaxError(f"{reader.text()!r} is not expected in {text!r}")
    return node


_LEFT: Literal["left"] = "left"
_RIGHT: Literal["right"] = "right"

_BINARY: dict[str, tuple[int, str]] = {
    "\\\\": (10, _LEFT),
    "<-": (10, _LEFT),
    "when": (20, _RIGHT),
    "::": (30, _RIGHT),
    "|": (40, _RIGHT),
    "=": (60, _RIGHT),
    **dict.fromkeys(("||", "|||", "or"), (70, _LEFT)),
    **dict.fromkeys(("&&", "&&&", "and"), (80, _LEFT)),
    **dict.fromkeys(("==", "!=", "=~", "===", "!=="), (90, _LEFT)),
    **dict.fromkeys(("<", ">", "<=", ">="), (100, _LEFT)),
    **dict.fromkeys(("|>", "<<<", ">>>"), (110, _LEFT)),
    **dict.fromkeys(("in", "not in"), (120, _LEFT)),
    **dict.fromkeys(("++", "--", "..", "<>"), (130, _RIGHT)),
    **dict.fromkeys(("+", "-"), (140, _LEFT)),
    **dict.fromkeys(("*", "/"), (150, _LEFT)),
    "**": (160, _LEFT),
}
_UNARY = {"&": 50, "not": 170, "!": 170, "-": 170, "+": 170, "^": 170}
_STEP = 125
"""`//` of a range binds between its `..` and `in`."""

_TOKEN = re.compile(
    r"""(?P<space>[ \t]+|\#[^\n]*)|(?P<line>[\n;]+)
    |(?P<hole>\{(?:this|\d+)(?:\|[\w.-]+)?\})
    |(?P<sigil>~[a-zA-Z](?P<delimiter>[/|"'(\[{<]))
    |(?P<string>")
    |(?P<number>0x[0-9a-fA-F]+|\d[\d_]*(?:\.\d[\d_]*(?:e[+-]?\d+)?)?)
    |(?P<character>\?\\?.)
    |(?P<key>[a-z_]\w*[?!]?:(?=\s))
    |(?P<atom>:(?:[a-zA-Z_]\w*[?!]?|"[^"]*"))
    |(?P<argument>&\d+)
    |(?P<name>@?[a-z_]\w*[?!]?)
    |(?P<alias>[A-Z]\w*(?:\.[A-Z]\w*)*)
    |(?P<operator>\|\|\||&&&|<<<|>>>|===|!==|\|>|\|\||&&|->|<-|=>|==|!=|=~|<=|>=|<>|\+\+|--|\.\.|
       \*\*|//|::|\\\\|%\{|<<|>>|[-+*/<>=!&|^.,()\[\]{}%])""",
    re.VERBOSE,
)
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_RESERVED = frozenset(("do", "end", "else", "rescue", "after", "catch", "fn", "and", "or", "in"))


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    value: Node | None = None
    glued: bool = False
    """No white space before it."""


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    position, glued = 0, False
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise ElixirSyntaxError(f"{text[position]!r} is not expected in {text!r}")
        kind = match.lastgroup or ""
        if kind == "delimiter":
            kind = "sigil"
        position = match.end()
        if kind == "string":
            node, position = _string(text, position)
            found.append(_Token("value", '"', node, glued))
        elif kind == "sigil":
            node, position = _sigil(text, match)
            found.append(_Token("value", "~", node, glued))
        elif kind != "space":
            found.append(_Token(kind, match.group(), None, glued))
        glued = kind != "space"
    found.append(_Token("end", ""))
    return found


def _string(text: str, position: int) -> tuple[Node, int]:
    """The string whose opening quote ends at `position`, and where it ends."""
    parts: list[str | Node] = []
    current = ""
    while position < len(text):
        character = text[position]
        if character == '"':
            if current or not parts:
                parts.append(current)
            return tree.String(tuple(part for part in parts if part != "")), position + 1
        if character == "\\":
            escaped = text[position + 1 : position + 2]
            current += {"n": "\n", "t": "\t", "r": "\r", "s": " ", "0": "\0"}.get(escaped, escaped)
            position += 2
        elif text.startswith("#{", position):
            end = _closing_brace(text, position + 2)
            if current:
                parts.append(current)
            current = ""
            parts.append(parse(text[position + 2 : end]))
            position = end + 1
        else:
            current += character
            position += 1
    raise ElixirSyntaxError(f"a string does not end in {text!r}")


def _closing_brace(text: str, position: int) -> int:
    depth = 1
    for index in range(position, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return index
    raise ElixirSyntaxError(f"an interpolation does not end in {text!r}")


def _sigil(text: str, match: re.Match[str]) -> tuple[Node, int]:
    opening = match["delimiter"]
    closing = _CLOSING.get(opening, opening)
    end = match.end()
    while end < len(text) and text[end] != closing:
        end += 2 if text[end] == "\\" else 1
    if end >= len(text):
        raise ElixirSyntaxError(f"a sigil does not end in {text!r}")
    modifiers = re.compile(r"[a-zA-Z]*").match(text, end + 1)
    assert modifiers is not None
    sigil = tree.Sigil(match.group()[1], (text[match.end() : end],), modifiers.group(), opening)
    return sigil, modifiers.end()


class _Reader:
    """A cursor over the tokens; each method reads one construct and stands behind it."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def kind(self) -> str:
        return self._tokens[self._at].kind

    def text(self) -> str:
        return self._tokens[self._at].text

    def _next(self) -> _Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _take(self, text: str) -> bool:
        if self.text() == text and self.kind() not in ("value", "end"):
            self._at += 1
            return True
        return False

    def _expect(self, text: str) -> None:
        self._skip_lines()
        if not self._take(text):
            raise ElixirSyntaxError(f"{text!r} is expected before {self.text()!r}")

    def _skip_lines(self) -> None:
        while self.kind() == "line":
            self._at += 1

    # -- expressions --

    def block(self, ends: tuple[str, ...]) -> Node:
        """Statements up to one of the words in `ends`."""
        statements: list[Node] = []
        self._skip_lines()
        while self.kind() != "end" and self.text() not in ends:
            statements.append(self.expression(0))
            if self.kind() != "line":
                break
            self._skip_lines()
        return statements[0] if len(statements) == 1 else tree.Block(tuple(statements))

    def expression(self, least: int) -> Node:
        left = self._operand()
        while True:
            operator = self._operator()
            if operator == "//" and isinstance(left, tree.Range) and least <= _STEP:
                self._next()
                left = tree.Range(left.first, left.last, self.expression(_STEP + 1))
                continue
            binding = _BINARY.get(operator)
            if binding is None or binding[0] < least:
                return left
            self._next()
            if operator == "not in":
                self._next()
            self._skip_lines()
            power, side = binding
            right = self.expression(power if side == _RIGHT else power + 1)
            left = _binary(operator, left, right)

    def _operator(self) -> str:
        """The operator ahead; a line break before `|>` doesn't end the expression."""
        if self.kind() == "line":
            after = self._at
            while self._tokens[after].kind == "line":
                after += 1
            if self._tokens[after].text != "|>":
                return ""
            self._at = after
        if self.kind() == "value":
            return ""
        if self.text() == "not" and self._tokens[self._at + 1].text == "in":
            return "not in"
        return self.text()

    def _operand(self) -> Node:
        token = self._next()
        if token.kind == "argument":
            return self._postfix(tree.CaptureArgument(int(token.text[1:])))
        if token.text in _UNARY and token.kind != "value":
            return self._unary(token.text)
        return self._postfix(self._primary(token))

    def _unary(self, operator: str) -> Node:
        operand = self.expression(_UNARY[operator])
        if operator == "&":
            return _capture(operand)
        if operator == "-" and isinstance(operand, tree.Integer):
            return tree.Integer(-operand.value)
        return tree.Unary(operator, operand)

    def _primary(self, token: _Token) -> Node:
        text = token.text
        match token.kind:
            case "value":
                assert token.value is not None
                return token.value
            case "hole":
                name, _, how = text[1:-1].partition("|")
                return Hole(name, how)
            case "number":
                return _number(text)
            case "character":
                return tree.Character(ord(text[-1]))
            case "atom":
                return tree.Atom(text[1:].strip('"'))
            case "alias":
                return tree.Alias(text)
            case "name":
                return self._name(text)
        if text == "(":
            node = self.block((")",))
            self._expect(")")
            return node
        if text == "[":
            return self._list()
        if text == "{":
            return tree.Tuple(self._elements("}"))
        if text == "%{":
            return self._map(None)
        if text == "<<":
            return tree.Bitstring(self._elements(">>"))
        if text == "%":
            struct = self._primary(self._next())
            self._expect("{")
            return self._map(struct)
        raise ElixirSyntaxError(f"{text!r} does not start an expression")

    def _name(self, text: str) -> Node:
        if text in ("nil", "true", "false"):
            return tree.Atom(text)
        if text == "fn":
            return self._fn()
        if text in ("if", "case", "cond") and not self._glued("("):
            return self._control(text)
        if text in _RESERVED:
            raise ElixirSyntaxError(f"{text!r} does not start an expression")
        if text.startswith("@"):
            return tree.AttributeRead(text[1:])
        if self._glued("("):
            self._next()
            return tree.LocalCall(text, self._elements(")"))
        return tree.Variable(text)

    def _glued(self, text: str) -> bool:
        token = self._tokens[self._at]
        return token.glued and token.text == text and token.kind != "value"

    def _postfix(self, node: Node) -> Node:
        while True:
            if self._glued("."):
                self._next()
                node = self._dot(node)
            elif self._glued("["):
                self._next()
                key = self.expression(0)
                self._expect("]")
                node = tree.KeyAccess(node, key)
            else:
                return node

    def _dot(self, target: Node) -> Node:
        if self._take("("):
            return tree.ValueCall(target, self._elements(")"))
        name = self._next()
        if name.kind == "alias":
            return tree.Alias(f"{_dotted(target)}.{name.text}")
        if name.kind != "name":
            raise ElixirSyntaxError(f"a name is expected after the dot, not {name.text!r}")
        if self._glued("("):
            self._next()
            return tree.RemoteCall(target, name.text, self._elements(")"))
        if isinstance(target, (tree.Alias, tree.Atom)):
            return tree.RemoteCall(target, name.text)
        return tree.FieldAccess(target, name.text)

    # -- containers --

    def _elements(self, closing: str) -> tuple[Node, ...]:
        found: list[Node] = []
        self._skip_lines()
        while not self._take(closing):
            found.append(self._element())
            self._skip_lines()
            if not self._take(","):
                self._expect(closing)
                break
            self._skip_lines()
        return tuple(found)

    def _element(self) -> Node:
        if self.kind() == "key":
            return tree.Pair(self._next().text[:-1], self.expression(0))
        node = self.expression(0)
        if self._take("=>"):
            return tree.Pair(node, self.expression(0))
        return node

    def _list(self) -> Node:
        elements = self._elements("]")
        if elements and isinstance(last := elements[-1], tree.Binary) and last.operator == "|":
            return tree.List((*elements[:-1], last.left), last.right)
        return tree.List(elements)

    def _map(self, struct: Node | None) -> Node:
        update = self._update()
        elements = self._elements("}")
        if struct is not None:
            return tree.Struct(struct, elements, update)
        return tree.Map(elements, update)

    def _update(self) -> Node | None:
        """The `map |` of `%{map | …}`, or None: then nothing was read."""
        before = self._at
        if self.kind() in ("key", "end") or self.text() == "}":
            return None
        node = self.expression(_BINARY["|"][0] + 1)
        if self._take("|"):
            return node
        self._at = before
        return None

    # -- clauses --

    def _fn(self) -> Node:
        clauses = self._clauses()
        self._expect("end")
        return tree.Fn(clauses)

    def _control(self, word: str) -> Node:
        subject = None if word == "cond" else self.expression(0)
        if self._take(","):
            return self._inline_if(subject)
        self._expect("do")
        if word == "if":
            assert subject is not None
            then = self.block(("else", "end"))
            otherwise = self.block(("end",)) if self._take("else") else None
            self._expect("end")
            return tree.If(subject, then, otherwise)
        clauses = self._clauses()
        self._expect("end")
        return tree.Cond(clauses) if subject is None else tree.Case(subject, clauses)

    def _inline_if(self, condition: Node | None) -> Node:
        parts: dict[str, Node] = {}
        while True:
            self._skip_lines()
            key = self._next()
            if key.kind != "key" or key.text not in ("do:", "else:"):
                raise ElixirSyntaxError(f"do: or else: is expected, not {key.text!r}")
            parts[key.text] = self.expression(0)
            if not self._take(","):
                break
        assert condition is not None
        return tree.If(condition, parts["do:"], parts.get("else:"), inline=True)

    def _clauses(self) -> tuple[tree.Clause, ...]:
        found: list[tree.Clause] = []
        self._skip_lines()
        while self.text() != "end":
            patterns: list[Node] = []
            while self.text() != "->":
                patterns.append(self._element())
                if not self._take(","):
                    break
            guard = None
            if patterns and isinstance(last := patterns[-1], tree.Binary):
                if last.operator == "when":
                    patterns[-1], guard = last.left, last.right
            self._expect("->")
            found.append(tree.Clause(tuple(patterns), self._clause_body(), guard))
            self._skip_lines()
        return tuple(found)

    def _clause_body(self) -> Node:
        """Statements up to `end` or the head of the next clause, which a `->` on its line shows."""
        statements: list[Node] = []
        self._skip_lines()
        while self.text() != "end" and not self._at_head():
            statements.append(self.expression(0))
            self._skip_lines()
        return statements[0] if len(statements) == 1 else tree.Block(tuple(statements))

    def _at_head(self) -> bool:
        depth = 0
        for token in self._tokens[self._at :]:
            if token.kind in ("line", "end") and depth == 0:
                return False
            if token.text == "->" and depth == 0:
                return True
            if token.kind == "value":
                continue
            opens = token.text in ("(", "[", "{", "%{", "do", "fn")
            depth += opens - (token.text in (")", "]", "}", "end"))
            if depth < 0:
                return False
        return False


def _binary(operator: str, left: Node, right: Node) -> Node:
    if operator == "=":
        return tree.Match(left, right)
    if operator == "..":
        return tree.Range(left, right)
    if operator == "|>":
        if isinstance(left, tree.Pipeline):
            return tree.Pipeline(left.start, (*left.steps, right))
        return tree.Pipeline(left, (right,))
    return tree.Binary(operator, left, right)


def _capture(operand: Node) -> Node:
    """`&name/1` is the division of a variable in sight, and a function capture in meaning."""
    if isinstance(operand, tree.Binary) and operand.operator == "/":
        if isinstance(operand.right, tree.Integer):
            arity = operand.right.value
            match operand.left:
                case tree.Variable(name):
                    return tree.FunctionCapture(None, name, arity)
                case tree.RemoteCall(target, name, ()):
                    return tree.FunctionCapture(target, name, arity)
    return tree.Capture(operand)


def _number(text: str) -> Node:
    if text.startswith("0x"):
        return tree.Integer(int(text, 16), 16)
    plain = text.replace("_", "")
    return tree.Float(float(plain)) if "." in plain else tree.Integer(int(plain))


def _dotted(target: Node) -> str:
    match target:
        case tree.Alias(name) | tree.Variable(name):
            return name
    raise ElixirSyntaxError("only a module's name takes a dot and a capital")
