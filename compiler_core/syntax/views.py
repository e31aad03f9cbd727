"""Tree to views: members, declarations and file items; and the `Builder` that all of it shares.

A view is built once per member and holds places relative to it: `Builder` adds `offset` to every
place of the tokens (0 for a member; the start in the file for what is read at file level; the
place in the string for the code of an interpolation).
"""

from __future__ import annotations

from typing import Any

from compiler_core.base.span import Span
from compiler_core.syntax import ast, view_expressions, view_types
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import Comment, lex
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.strings import Interpolation, unescape

_BRACKETS = {
    "LPAREN", "RPAREN", "LBRACKET", "RBRACKET", "LBRACE", "RBRACE", "LBRACE_OBJECT", "LBRACE_TUPLE",
    "LT", "GT", "GT_JOINED", "COMMA", "META_CALL", "LBRACE_FIELDS", "LBRACE_REIFY",
}  # fmt: skip
_MODIFIERS = {
    "PUBLIC", "PRIVATE", "STATIC", "OVERRIDE", "INLINE", "DYNAMIC", "EXTERN", "MACRO", "FINAL",
    "OVERLOAD", "ABSTRACT",
}  # fmt: skip
_CLOSES = {"RPAREN", "RBRACKET", "RBRACE"}


_new = tuple.__new__

MAX_INTERPOLATIONS = 20
"""Strings within the code of strings."""


class Builder:
    """The tokens of one parse and what is needed to make views of its tree."""

    __slots__ = (
        "comments",
        "depth",
        "ends",
        "faults",
        "kinds",
        "offset",
        "starts",
        "text",
        "texts",
    )

    def __init__(self, parse: Parse, offset: int = 0, depth: int = 0) -> None:
        self.depth = depth
        tokens = parse.tokens
        self.kinds = parse.kinds
        self.texts = tokens.texts
        self.offset = offset
        if offset:
            self.starts = [start + offset for start in tokens.starts]
            self.ends = [end + offset for end in tokens.ends]
        else:
            self.starts, self.ends = tokens.starts, tokens.ends
        self.text = tokens.text
        self.comments: list[Comment] = tokens.comments
        self.faults: list[SyntaxFault] = []

    def fault(self, kind: str, span: Span, found: str = "") -> None:
        if span[1] < span[0]:  # what is missing has its place behind the token before it
            span = Span(span[0], span[0])
        self.faults.append(SyntaxFault(kind, span, found))

    # ---- places -----------------------------------------------------------------------------

    def span(self, node: Node | int) -> Span:
        # Most of all calls: the way down both edges is written out, and a span made as a tuple.
        if type(node) is int:
            return _new(Span, (self.starts[node], self.ends[node]))
        first: Any = node
        while type(first) is list:
            if first[0] == "missing" or len(first) == 1:
                return Span(self.first(node), self.last(node))
            first = first[1]
        last: Any = node
        while type(last) is list:
            if last[0] == "missing" or len(last) == 1:
                return Span(self.first(node), self.last(node))
            last = last[-1]
        return _new(Span, (self.starts[first], self.ends[last]))

    def first(self, node: Node | int) -> int:
        while isinstance(node, list):
            if node[0] == "missing":
                return self.before(node[2])
            if len(node) == 1:
                return self.before(0)
            node = node[1]
        return self.starts[node]

    def last(self, node: Node | int) -> int:
        """Never before `first`: what is missing has its place behind the token before it."""
        whole = node
        while isinstance(node, list):
            if node[0] == "missing":
                return max(self.before(node[2]), self.first(whole))
            if len(node) == 1:
                return max(self.before(0), self.first(whole))
            node = node[-1]
        return max(self.ends[node], self.first(whole))

    def before(self, token: int) -> int:
        """The end of the token before `token`: where something is missing."""
        if token > 0:
            return self.ends[token - 1]
        return self.starts[0] if self.starts else self.offset

    def kind(self, node: Node | int) -> str:
        """A token's kind (of a missing one too) or a node's name."""
        if isinstance(node, int):
            return self.kinds[node]
        kind: str = node[1] if node[0] == "missing" else node[0]
        return kind

    def inner(self, node: Node) -> list[Any]:
        """The parts of a bracketed list, without brackets and commas."""
        kinds = self.kinds
        return [
            child
            for child in node[1:]
            if (kinds[child] not in _BRACKETS if isinstance(child, int) else not _is_filler(child))
        ]

    # ---- names ------------------------------------------------------------------------------

    def name(self, node: Node | int) -> ast.Name:
        if type(node) is int:
            return ast.Name(_new(Span, (self.starts[node], self.ends[node])), self.texts[node])
        return ast.Name(self.span(node), "")

    def key(self, node: Node | int) -> ast.Name:
        """A field's name: an identifier, or a string's text (quotes gone, escapes resolved)."""
        if isinstance(node, int) and self.kinds[node] == "STRING":
            text, _ = self.inside_string(node)
            return ast.Name(self.span(node), unescape(text))
        return self.name(node)

    def inside_string(self, token: int) -> tuple[str, Span]:
        """A string's text as written between its quotes, and where that stands."""
        text = self.texts[token]
        start = self.starts[token]
        closed = len(text) > 1 and text[-1] == text[0]
        inside = text[1:-1] if closed else text[1:]
        return inside, Span(start + 1, start + 1 + len(inside))

    def path(self, nodes: list[Any]) -> tuple[str, ...]:
        return tuple(
            self.texts[node] for node in nodes if isinstance(node, int) and self.kinds[node] == "ID"
        )

    def prefix(self, node: Node, place: int) -> tuple[list[ast.Metadata], list[ast.Name], int]:
        """Metadata and modifiers from `place` on, and the place behind them."""
        metadata: list[ast.Metadata] = []
        modifiers: list[ast.Name] = []
        while place < len(node):
            child = node[place]
            if isinstance(child, int):
                if self.kinds[child] not in _MODIFIERS:
                    break
                modifiers.append(self.name(child))
            elif child[0] == "metadata":
                metadata.append(self.metadata(child))
            else:
                break
            place += 1
        return metadata, modifiers, place

    def metadata(self, node: Node) -> ast.Metadata:
        token = node[1]
        has_parens = len(node) > 2
        args = [self.argument(part) for part in self.inner(node) if part != token]
        return ast.Metadata(self.span(node), self.texts[token], self.span(token), args, has_parens)

    def accessors(self, node: Node) -> tuple[str, str]:
        names = [self.texts[child] if isinstance(child, int) else "" for child in self.inner(node)]
        return (names[0] if names else "", names[1] if len(names) > 1 else "")

    # ---- expressions ------------------------------------------------------------------------

    def expression(self, node: Node | int) -> ast.Expr:
        return view_expressions.build_expression(self, node)

    def statement(self, node: Node | int) -> ast.Expr:
        return view_expressions.build_statement(self, node)

    def statements(self, nodes: list[Any]) -> list[ast.Expr]:
        return view_expressions.statements(self, nodes)

    def terms(self, node: Node, place: int, end: int) -> ast.Expr:
        """The expression of a flat list's children from `place` to `end`."""
        return view_expressions.build_terms(self, node, place, end)

    def argument(self, node: Node | int) -> ast.Expr:
        return view_expressions.argument(self, node)

    def interpolated(self, text: str, start: int, part: Interpolation) -> ast.Expr:
        """The expression of `$name` or `${…}` in the string that starts at `start`."""
        place = start + part.start
        code = text[part.start : part.end]
        if part.is_name:
            return ast.Identifier(Span(place, place + len(code)), code)
        if self.depth >= MAX_INTERPOLATIONS:
            self.fault("too_deep", Span(place, place + len(code)))
            return ast.ErrorExpr(Span(place, place + len(code)))
        tokens = lex(code)
        parse = Parse(tokens)
        if not tokens.kinds:
            self.fault("empty_interpolation", Span(place - 2, place + len(code) + 1))
            return ast.ErrorExpr(Span(place, place + len(code)))
        tree = parse.run("expression")
        inner = Builder(parse, place, self.depth + 1)
        expression = inner.expression(tree)
        self.faults.extend(fault.shifted(place) for fault in (*tokens.faults, *parse.faults))
        self.faults.extend(inner.faults)
        return expression

    # ---- functions --------------------------------------------------------------------------

    def function_parts(self, children: list[Any], span: Span) -> ast.FunctionParts:
        """Of a function's children behind its name: type parameters, parameters, result, body."""
        type_parameters: list[ast.TypeParameter] = []
        parameters: list[ast.Parameter] = []
        result: ast.TypeExpr | None = None
        body: ast.Expr | None = None
        for child in children:
            kind = self.kind(child)
            if kind == "type_parameters":
                type_parameters = view_types.type_parameters(self, child)
            elif kind == "parameters":
                parameters = self.parameters(child)
            elif kind == "type_hint":
                result = view_types.type_hint(self, child)
            elif kind != "SEMI" and not _is_filler(child):
                body = view_expressions.build_statement(self, child)
        return ast.FunctionParts(span, type_parameters, parameters, result, body)

    def parameters(self, node: Node) -> list[ast.Parameter]:
        return [self.parameter(part) for part in self.inner(node)]

    def parameter(self, node: Node | int) -> ast.Parameter:
        span = self.span(node)
        if isinstance(node, int) or node[0] not in ("parameter", "pattern_parameter"):
            return ast.Parameter(span, self.name(node), None, None, False, False, [])
        metadata, _, place = self.prefix(node, 1)
        name: ast.Name | None = None
        type_: ast.TypeExpr | None = None
        default: ast.Expr | None = None
        pattern: ast.Expr | None = None
        optional = rest = False
        if node[0] == "pattern_parameter":
            pattern = self.expression(node[place])
            place += 1
        for child in node[place:]:
            kind = self.kind(child)
            if kind == "QUESTION":
                optional = True
            elif kind == "ELLIPSIS":
                rest = True
            elif kind == "ID":
                name = self.name(child)
            elif kind == "type_hint":
                type_ = view_types.type_hint(self, child)
            elif kind == "initializer":
                default = self.expression(child[2])
        return ast.Parameter(span, name, type_, default, optional, rest, metadata, pattern)

    # ---- members ----------------------------------------------------------------------------

    def member(self, node: Node) -> ast.Member:
        """Of a `class_member`, `enum_member` or error node; its comments are left to the caller."""
        if node[0] == "enum_member":
            return self.enum_constructor(node)
        if node[0] != "class_member":
            span = self.span(node)
            return ast.ErrorMember(span, ast.Name(Span(span[0], span[0]), ""), [], [], None, [])
        span = self.span(node)
        metadata, modifiers, place = self.prefix(node, 1)
        doc = self.doc_before(span[0], 0)
        head: Any = node[place] if place < len(node) else ["missing", "VAR", 0]
        kind = self.kind(head)
        if kind in ("typedef_declaration", "enum_declaration"):
            declaration = self.declaration(head)
            return ast.DeclarationMember(
                span, declaration.name, declaration.metadata, declaration.modifiers, doc, [],
                declaration,
            )  # fmt: skip
        if kind == "use_member":
            path = self.path(head[2:])
            last = [part for part in head if isinstance(part, int) and self.kinds[part] == "ID"]
            name = self.name(last[-1]) if last else ast.Name(span, "")
            return ast.UseMember(span, name, metadata, modifiers, doc, [], path)
        if kind == "FUNCTION":
            name = self.name(node[place + 1])
            rest = node[place + 2]
            parts = self.function_parts(rest[1:] if isinstance(rest, list) else [], span)
            return ast.FunctionMember(span, name, metadata, modifiers, doc, [], parts)
        return self.variable_member(node, place, span, metadata, modifiers, doc)

    def variable_member(
        self,
        node: Node,
        place: int,
        span: Span,
        metadata: list[ast.Metadata],
        modifiers: list[ast.Name],
        doc: str | None,
    ) -> ast.Member:
        name = ast.Name(Span(span[0], span[0]), "")
        type_: ast.TypeExpr | None = None
        value: ast.Expr | None = None
        accessors: tuple[str, str] | None = None
        is_final = any(modifier.text == "final" for modifier in modifiers)
        has_keyword = is_final
        for child in node[place:]:
            kind = self.kind(child)
            if kind == "VAR":
                has_keyword = True
            elif kind == "ID":
                name = self.name(child)
            elif kind == "QUESTION":
                self.fault("optional_member", self.span(child))
            elif kind == "type_hint":
                type_ = view_types.type_hint(self, child)
            elif kind == "property":
                accessors = self.accessors(child)
            elif kind == "initializer":
                value = self.expression(child[2])
        if not has_keyword:
            self.faults.append(
                SyntaxFault(
                    "member_without_keyword",
                    name.span,
                    name.text,
                    insert="var ",
                    insert_at=name.span[0],
                )
            )
        return ast.VarMember(
            span, name, metadata, modifiers, doc, [], type_, value, accessors, is_final
        )

    def enum_constructor(self, node: Node) -> ast.EnumConstructor:
        span = self.span(node)
        metadata, _, place = self.prefix(node, 1)
        name = ast.Name(Span(span[0], span[0]), "")
        type_parameters: list[ast.TypeParameter] = []
        parameters: list[ast.Parameter] | None = None
        result: ast.TypeExpr | None = None
        for child in node[place:]:
            kind = self.kind(child)
            if kind == "ID":
                name = self.name(child)
            elif kind == "type_parameters":
                type_parameters = view_types.type_parameters(self, child)
            elif kind == "parameters":
                parameters = self.parameters(child)
            elif kind == "type_hint":
                result = view_types.type_hint(self, child)
        doc = self.doc_before(span[0], 0)
        return ast.EnumConstructor(
            span, name, metadata, [], doc, [], type_parameters, parameters, result
        )

    # ---- declarations -----------------------------------------------------------------------

    def declaration(self, node: Node) -> ast.TypeDeclaration:
        """Of a `declaration_head`, `typedef_declaration`, `enum_declaration` or `macro_class`."""
        span = self.span(node)
        metadata, modifiers, place = self.prefix(node, 1)
        words: list[str] = []
        name: ast.Name | None = None
        declaration = ast.TypeDeclaration(
            span, "class", ast.Name(Span(span[1], span[1]), ""), metadata, modifiers, [],
            self.doc_before(span[0], 0), [], [], [],
        )  # fmt: skip
        for child in node[place:]:
            kind = self.kind(child)
            if kind in ("CLASS", "INTERFACE", "ENUM", "ABSTRACT", "TYPEDEF"):
                words.append(kind)
            elif kind == "ID" and name is None:
                name = self.name(child)
            elif kind == "type_parameters":
                declaration.type_parameters = view_types.type_parameters(self, child)
            elif kind == "underlying":
                declaration.underlying = view_types.build_type(self, child[2])
            elif kind == "heritage":
                self.heritage(declaration, child)
            elif kind in ("enum_member", "class_member"):
                declaration.members.append(ast.PlacedMember(self.member(child), 0))
            elif node[0] == "typedef_declaration" and isinstance(child, list):
                declaration.aliased = view_types.build_type(self, child)
        if not words and modifiers and modifiers[-1].text == "abstract":
            modifiers.pop()  # `prefix` took the keyword of `abstract Name(T)` for a modifier
            words.append("ABSTRACT")
        declaration.kind = _declaration_kind(words)
        if words[:1] == ["ABSTRACT"] and len(words) > 1:
            modifiers.append(self.name(node[place]))
        if name is not None:
            declaration.name = name
        return declaration

    def heritage(self, declaration: ast.TypeDeclaration, node: Node) -> None:
        type_ = view_types.build_type(self, node[2])
        {
            "EXTENDS": declaration.extends,
            "IMPLEMENTS": declaration.implements,
            "FROM": declaration.from_types,
            "TO": declaration.to_types,
        }[self.kind(node[1])].append(type_)

    def macro_class(self, node: Node) -> ast.TypeDeclaration:
        return self.declaration(node)

    def import_item(self, node: Node) -> ast.Import:
        names = [child for child in node[2:] if isinstance(child, int)]
        mode: ast.ImportMode = "plain"
        alias: ast.Name | None = None
        path: list[str] = []
        for place, child in enumerate(names):
            kind = self.kinds[child]
            if kind == "STAR":
                mode = "wildcard"
            elif kind in ("AS", "IN"):
                mode = "alias"
                if place + 1 < len(names) and self.kinds[names[place + 1]] == "ID":
                    alias = self.name(names[place + 1])
                break
            elif kind == "ID":
                path.append(self.texts[child])
        return ast.Import(self.span(node), tuple(path), mode, alias, node[0] == "using_item")

    # ---- comments ---------------------------------------------------------------------------

    def doc_before(self, start: int, after: int) -> str | None:
        """The doc comment directly before `start` (and behind `after`)."""
        found: str | None = None
        for comment in self.comments:
            if comment.end + self.offset > start:
                break
            if comment.start + self.offset >= after:
                if is_doc(self.text, comment):
                    found = self.text[comment.start : comment.end]
        return None if found is None else doc_text(found)


def is_doc(text: str, comment: Comment) -> bool:
    """`/** … */`, but not `/**/`."""
    return comment.end - comment.start > 4 and text.startswith("/**", comment.start)


def _is_filler(node: Any) -> bool:
    """A missing comma, bracket or semicolon stands for nothing."""
    return isinstance(node, list) and (node[0] == "missing" and node[1] not in ("ID", "ERROR"))


def _declaration_kind(words: list[str]) -> ast.DeclarationKind:
    if words[:2] == ["ENUM", "ABSTRACT"]:
        return "enum abstract"
    last = words[-1] if words else "CLASS"
    if last == "INTERFACE":
        return "interface"
    if last == "ENUM":
        return "enum"
    if last == "TYPEDEF":
        return "typedef"
    return "abstract" if last == "ABSTRACT" else "class"


def doc_text(comment: str) -> str:
    """A doc comment's text: marks, the column of stars and the indentation removed."""
    inside = comment[3:-2] if comment.endswith("*/") else comment[3:]
    inside = inside.rstrip("*")
    lines = inside.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rest = lines[1:]
    starred = [line for line in rest if line.strip()]
    if starred and all(line.lstrip().startswith("*") for line in starred):
        rest = [line.lstrip()[1:].removeprefix(" ") if line.strip() else "" for line in rest]
    elif starred:
        margin = min(len(line) - len(line.lstrip()) for line in starred)
        rest = [line[margin:] for line in rest]
    text = "\n".join([lines[0].strip(), *(line.rstrip() for line in rest)])
    return text.strip("\n").strip()


def comment_text(comment: str) -> str:
    """A plain comment's text without its marks."""
    if comment.startswith("//"):
        return comment[2:].strip()
    inside = comment[2:-2] if comment.endswith("*/") else comment[2:]
    return inside.strip()


def comment_views(text: str, comments: list[Comment], offset: int) -> list[ast.Comment]:
    """Views of `comments` of `text`; `own_line` is asked of the text before each."""
    views = []
    for comment in comments:
        before = text.rfind("\n", 0, comment.start) + 1
        own_line = not text[before : comment.start].strip()
        views.append(
            ast.Comment(
                Span(comment.start + offset, comment.end + offset),
                comment_text(text[comment.start : comment.end]),
                own_line,
            )
        )
    return views
