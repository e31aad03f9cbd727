"""Operands: literals, names with what they call, and what follows by a dot or bracket."""

from __future__ import annotations

from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.elixir.operators import UNARY
from compiler_core.elixir.read import blocks, containers, expressions
from compiler_core.elixir.read.cursor import DEEPEST, Cursor
from compiler_core.elixir.read.tokens import CodePart, TextPart, Token
from compiler_core.elixir.read.tree import (
    Access,
    Alias,
    AliasGroup,
    Atom,
    Block,
    CaptureArgument,
    Character,
    Float,
    Hole,
    Integer,
    Interpolation,
    LocalCall,
    Missing,
    Name,
    Node,
    Pair,
    Part,
    QuotedAtom,
    RemoteCall,
    Section,
    Sigil,
    Skipped,
    String,
    Text,
    ValueCall,
    Variable,
)

_LITERALS = {
    "integer": Integer,
    "float": Float,
    "character": Character,
    "atom": Atom,
    "literal": Atom,
}
_STARTS = frozenset(
    [
        *_LITERALS,
        "name",
        "alias",
        "hole",
        "string",
        "charlist",
        "sigil",
        "quoted_atom",
        "capture",
        "(",
        "[",
        "{",
        "<<",
        "%{",
        "%",
        "fn",
    ]
)
_KEYWORDS = frozenset(("keyword", "quoted_keyword"))
_SIGNS = frozenset(("+", "-"))


def starts(c: Cursor) -> bool:
    """Whether an operand starts here."""
    if c.kind != "operator":
        return c.kind in _STARTS
    value = c.value
    return value in UNARY or value in ("..", "...")


def operand(c: Cursor) -> Node:
    """The operand here with all that follows it; a `Missing` one where there is none."""
    return _followed(c, _plain_operand(c))


def attribute(c: Cursor) -> Node:
    """What stands behind `@`: a name, its call; not what follows by a dot or bracket."""
    if c.kind == "name":
        return _name(c, in_attribute=True)
    return _plain_operand(c)


def _plain_operand(c: Cursor) -> Node:
    kind, token = c.kind, c.token
    span = Span(token.start, token.end)
    literal = _LITERALS.get(kind)
    if literal is not None:
        c.next()
        return literal(span, token.value)
    match kind:
        case "name":
            return _name(c)
        case "alias":
            c.next()
            return Alias(span, (Name(span, token.value),))
        case "operator":
            if token.value in UNARY:
                return expressions.unary(c)
            if token.value == "..":
                c.next()
                return Variable(span, token.value)
        case "string" | "charlist":
            c.next()
            return String(span, token.value, parts(c, token))
        case "quoted_atom":
            c.next()
            return QuotedAtom(span, parts(c, token))
        case "sigil":
            c.next()
            name, _, delimiter = token.value.partition(" ")
            return Sigil(span, name, delimiter, parts(c, token), token.modifiers)
        case "capture":
            c.next()
            number = c.next()
            return CaptureArgument(Span(token.start, number.end), number.value)
        case "hole":
            c.next()
            return _hole(token)
        case "fn":
            return blocks.function(c)
        case "(" | "[" | "{" | "<<" | "%{" | "%":
            return containers.container(c)
    return expressions.missing(c)


def _hole(token: Token) -> Hole:
    start, end, code = token.start + 1, token.end, token.value
    if code.startswith("{"):
        start, code = start + 1, code[1:]
        if code.endswith("}"):
            end, code = end - 1, code[:-1]
    return Hole(Span(token.start, token.end), code, Span(start, end))


def parts(c: Cursor, token: Token) -> tuple[Part, ...]:
    return tuple(_part(c, one) for one in token.parts)


def _part(c: Cursor, part: TextPart | CodePart) -> Part:
    span = Span(part.start, part.end)
    if isinstance(part, TextPart):
        return Text(span, part.value)
    if c.depth > DEEPEST - 10:
        return Interpolation(span, Block(Span(part.start + 2, part.end - 1), ()))
    inner = Cursor(part.tokens, c.faults, depth=c.depth + 1)
    return Interpolation(span, blocks.whole(inner, Span(part.start + 2, part.end - 1)))


# ---- names and calls ---------------------------------------------------------------------------


def _name(c: Cursor, in_attribute: bool = False) -> Node:
    token = c.next()
    span = Span(token.start, token.end)
    name = Name(span, token.value)
    if token.adjacent == "(" and c.kind == "(":
        arguments = _in_parentheses(c)
        call: Node = LocalCall(Span(token.start, c.end_of_last()), name, arguments, True)
        return _with_sections(c, _called_again(c, call))
    arguments = _bare_arguments(c, token)
    if arguments or _has_do(c):
        end = c.end_of_last()
        return _with_sections(c, LocalCall(Span(token.start, end), name, arguments, False))
    return Variable(span, token.value)


def _called_again(c: Cursor, call: Node) -> Node:
    """`f(1)(2)`; Elixir takes no third one."""
    count = 0
    while c.kind == "(" and not c.token.spaced:
        count += 1
        if count > 1:
            c.unexpected()
        arguments = _in_parentheses(c)
        call = ValueCall(Span(call.span.start, c.end_of_last()), call, None, arguments)
    return call


def _in_parentheses(c: Cursor) -> tuple[Node, ...]:
    opening = c.at
    c.next()
    with c.inside(opening):
        return containers.elements(c, is_call=True)


def _bare_arguments(c: Cursor, name: Token) -> tuple[Node, ...]:
    """The arguments of a call without parentheses, or none where nothing starts one here."""
    if not _starts_bare_argument(c, name):
        return ()
    takes_many, leaves_do = c.takes_many, c.leaves_do
    c.leaves_do = True
    found: list[Node] = []
    while True:
        if c.kind in _KEYWORDS:
            found += keywords(c, many=True)
            break
        c.takes_many = not found
        found.append(expressions.expression(c))
        if c.kind != ",":
            break
        if not takes_many:
            if len(found) == 1 and not _ends_in_keywords(found[0]):
                c.fault("ambiguous_comma", Span(c.token.start, c.token.end), name.value)
            break
        comma = c.next()
        if not (starts(c) or c.kind in _KEYWORDS):
            found.append(expressions.missing(c, comma))
            break
    c.takes_many, c.leaves_do = takes_many, leaves_do
    return tuple(found)


def _ends_in_keywords(node: Node) -> bool:
    return isinstance(node, Pair)


def _starts_bare_argument(c: Cursor, name: Token) -> bool:
    kind, token = c.kind, c.token
    if kind == "operator":
        if token.value in _SIGNS:
            return name.adjacent == "-"
        if token.value == "not" and c.peek() == "operator" and c.tokens[c.at + 1].value == "in":
            return False
        return token.value in UNARY
    if kind in ("(", "["):
        return token.spaced
    return (kind in _STARTS or kind in _KEYWORDS) and (token.spaced or kind == "hole")


def keywords(c: Cursor, many: bool = False) -> list[Pair]:
    """`a: 1, b: 2`, as far as it goes. `many`: a call without parentheses as a value may take
    several arguments."""
    found: list[Pair] = []
    takes_many = c.takes_many
    while True:
        token = c.next()
        c.skip_lines()
        span = Span(token.start, token.end)
        if token.kind == "quoted_keyword":
            key: Node = QuotedAtom(span, parts(c, token))
        else:
            key = Atom(span, token.value)
        c.takes_many = many
        value = expressions.expression(c) if starts(c) else expressions.missing(c, token)
        found.append(Pair(Span(token.start, max(token.end, value.span.end)), key, value, True))
        if c.kind != "," or c.peek() not in _KEYWORDS:
            break
        c.next()
    c.takes_many = takes_many
    return found


def _has_do(c: Cursor) -> bool:
    return c.kind == "do" and not c.leaves_do


def _with_sections(c: Cursor, call: Node) -> Node:
    """The call with its `do … end`, where that follows and belongs to it."""
    if not _has_do(c) or not isinstance(call, LocalCall | RemoteCall | ValueCall):
        return call
    sections: tuple[Section, ...] = blocks.sections(c)
    return replace(call, span=Span(call.span.start, c.end_of_last()), sections=sections)


# ---- what follows an operand -------------------------------------------------------------------


def _followed(c: Cursor, node: Node) -> Node:
    while True:
        if c.kind == ".":
            node = _after_dot(c, node)
        elif c.kind == "[" and _may_be_indexed(c, node):
            node = _access(c, node)
        elif c.kind == "(" and not c.token.spaced and _may_be_called(node):
            node = _with_sections(c, _called_again(c, node))
        else:
            return node


def _may_be_indexed(c: Cursor, node: Node) -> bool:
    match node:
        case Missing() | Skipped():
            return False
        case Variable():
            return not c.token.spaced
        case LocalCall() | RemoteCall() | ValueCall():
            if node.sections:
                return False
            if isinstance(node, RemoteCall) and not node.has_parentheses and not node.arguments:
                return not c.token.spaced
            return isinstance(node, ValueCall) or node.has_parentheses
    return True


def _may_be_called(node: Node) -> bool:
    return isinstance(node, ValueCall) and not node.sections


def _access(c: Cursor, node: Node) -> Node:
    opening = c.at
    bracket = c.next().start
    with c.inside(opening):
        found = containers.elements(c)
        if not found:
            found = (expressions.missing(c, c.tokens[opening]),)
    key = found[0]
    if len(found) > 1 and not isinstance(key, Pair):
        c.fault("access_of_many", found[1].span)
    if isinstance(key, Pair) or len(found) > 1:
        from compiler_core.elixir.read.tree import List

        key = List(Span(found[0].span.start, found[-1].span.end), found)
    return Access(Span(node.span.start, c.end_of_last()), node, bracket, key)


def _after_dot(c: Cursor, target: Node) -> Node:
    dot = c.next()
    c.skip_lines()
    token = c.token
    span = Span(token.start, token.end)
    kind = c.kind
    match kind:
        case "alias":
            c.next()
            whole = Span(target.span.start, token.end)
            if token.adjacent == "(" and c.value == "(":
                arguments = _in_parentheses(c)
                c.fault("alias_called", span, token.value)
                end = c.end_of_last()
                name = Name(span, token.value)
                return RemoteCall(
                    Span(target.span.start, end), target, dot.start, name, arguments, True
                )
            if isinstance(target, Alias):
                return Alias(whole, (*target.names, Name(span, token.value)), target.base)
            return Alias(whole, (Name(span, token.value),), target)
        case "(":
            arguments = _in_parentheses(c)
            end = c.end_of_last()
            call: Node = ValueCall(Span(target.span.start, end), target, dot.start, arguments)
            return _with_sections(c, _called_again(c, call))
        case "{":
            opening = c.at
            c.next()
            with c.inside(opening):
                found = containers.elements(c)
            return AliasGroup(Span(target.span.start, c.end_of_last()), target, found)
        case "name" | "quoted_name":
            return _remote(c, target, dot)
    return _without_name(c, target, dot)


def _remote(c: Cursor, target: Node, dot: Token) -> Node:
    token = c.next()
    text = token.value
    if token.kind == "quoted_name":
        text = "".join(part.value for part in token.parts if isinstance(part, TextPart))
    name = Name(Span(token.start, token.end), text)
    start = target.span.start
    if token.adjacent == "(" and c.kind == "(":
        arguments = _in_parentheses(c)
        span = Span(start, c.end_of_last())
        call: Node = RemoteCall(span, target, dot.start, name, arguments, True)
        return _with_sections(c, _called_again(c, call))
    arguments = _bare_arguments(c, token)
    span = Span(start, c.end_of_last())
    return _with_sections(c, RemoteCall(span, target, dot.start, name, arguments, False))


def _without_name(c: Cursor, target: Node, dot: Token) -> Node:
    """`x.` while it is typed."""
    c.fault("missing_name", Span(dot.start, dot.end), ".")
    name = Name(Span(dot.end, dot.end), "")
    return RemoteCall(Span(target.span.start, dot.end), target, dot.start, name, (), False)
