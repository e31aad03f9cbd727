"""The semantic tokens of one unit, from its tree alone.

What a token's kind says is said by `OF_KIND`; what is left are names. They are resolved lexically
while the tree is walked: parameters, locals, captured variables and type parameters by a stack of
scopes, the rest (`free`) by a table of what the file around declares. Whatever that does not know
is told by its place and its first letter: `a.b.C` is a type in packages, `Some(x)` a constructor.

    class A { var n: Int; function f(x: Int) return x + n; }
    f → method.declaration   x → parameter(.declaration)   n → property, from the table

The result depends on the unit and on the answers to its free names, and is kept for both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from compiler_core.base.semantic_roles import Role, role
from compiler_core.ide.semantic_tokens_embedded import literal_tokens
from compiler_core.ide.semantic_tokens_legend import (
    ABSTRACT,
    DECLARATION,
    DEPRECATED,
    OF_KIND,
    READONLY,
    STATIC,
)
from compiler_core.ide.semantic_tokens_text import comment_tokens, pieces
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parser import Node, Parse
from compiler_core.syntax.units import ReadUnit


class SemanticToken(NamedTuple):
    """Code points; from the start of what it was asked of."""

    start: int
    end: int
    role: Role


class UnitTokens(NamedTuple):
    tokens: tuple[SemanticToken, ...]
    """In order, none touching another's inside."""
    free: tuple[tuple[str, Role | None], ...]
    """The names that were looked up outside, and what was answered."""
    is_module_level: bool

    def holds(self, table: Table, is_module_level: bool) -> bool:
        """Whether this is what the unit's tokens are among these declarations."""
        return self.is_module_level == is_module_level and all(
            table.get(name) == what for name, what in self.free
        )


Table = Mapping[str, Role]
"""What names mean that are declared outside of a unit."""


def unit_tokens(unit: ReadUnit, table: Table, *, is_module_level: bool) -> UnitTokens:
    """The tokens of a unit, relative to it. Never raises, whatever the tree holds."""
    walk = _Walk(unit.parse, table, is_module_level)
    walk.expression(unit.tree) if unit.start == "junk" else walk.visit(unit.tree)
    found = walk.tokens(0)
    text = unit.text
    for comment in unit.tokens.comments:
        found += [
            SemanticToken(comment.start + start, comment.start + end, what)
            for start, end, what in comment_tokens(text[comment.start : comment.end])
            if start < end
        ]
    found.sort()
    return UnitTokens(tuple(_disjoint(found)), tuple(walk.free.items()), is_module_level)


def _disjoint(tokens: list[SemanticToken]) -> list[SemanticToken]:
    """Of tokens that overlap (a damaged tree may put a token into two), the first."""
    kept: list[SemanticToken] = []
    end = 0
    for token in tokens:
        if token.start >= end and token.end > token.start:
            kept.append(token)
            end = token.end
    return kept


_NAMESPACE, _CLASS, _TYPE = role("namespace"), role("class"), role("type")
_VARIABLE, _PARAMETER, _PROPERTY = role("variable"), role("parameter"), role("property")
_FUNCTION, _METHOD, _ENUM_MEMBER = role("function"), role("method"), role("enumMember")
_MACRO, _KEYWORD, _OPERATOR = role("macro"), role("keyword"), role("operator")
_TYPE_PARAMETER = role("typeParameter")
_STRING, _ESCAPE = role("string"), role("escapeSequence")
_DECLARED = {
    "CLASS": _CLASS,
    "INTERFACE": role("interface"),
    "ENUM": role("enum"),
    "TYPEDEF": _TYPE,
    "ABSTRACT": _TYPE,
}
_MAX_INTERPOLATIONS = 20


class _Walk:
    """One walk over the tree of one parse; `roles` has the role of each of its tokens."""

    def __init__(
        self,
        parse: Parse,
        table: Table,
        is_module_level: bool,
        scopes: list[dict[str, Role]] | None = None,
        free: dict[str, Role | None] | None = None,
        depth: int = 0,
    ) -> None:
        self.kinds = parse.kinds
        self.read = parse.tokens
        self.texts = parse.tokens.texts
        self.table = table
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
                    what = _by_letter(self.texts[index], _VARIABLE)
                else:
                    continue
            if kinds[index] == "STRING" and what == _STRING:
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

    # ---- strings ----------------------------------------------------------------------------

    def string(self, index: int) -> None:
        """Strings without code; those with code were seen while walking, in their scope."""
        text, start = self.texts[index], self.read.starts[index]
        for kind, first, last in pieces(text):
            self.inside.append(
                SemanticToken(start + first, start + last, _ESCAPE if kind == "escape" else _STRING)
            )

    def string_with_code(self, index: int) -> None:
        text, offset = self.texts[index], self.read.starts[index]
        self.roles[index] = _TAKEN_APART
        for kind, first, last in pieces(text):
            place = SemanticToken(offset + first, offset + last, _STRING)
            if kind == "name":
                word = text[first:last]
                found = self.resolve(word)
                place = place._replace(role=_PROPERTY if found is None else found)
            elif kind == "code" and self.depth < _MAX_INTERPOLATIONS:
                self.inside += self.code(text[first:last], offset + first)
                continue
            elif kind in ("escape", "mark"):
                place = place._replace(role=_ESCAPE if kind == "escape" else _OPERATOR)
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
        walk = _Walk(
            parse, self.table, self.is_module_level, self.scopes, self.free, self.depth + 1
        )
        walk.expression(tree)
        return walk.tokens(offset)

    # ---- names ------------------------------------------------------------------------------

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

    # ---- walking ----------------------------------------------------------------------------

    def visit(self, node: Any) -> None:
        """Of a node or token where no expression is expected."""
        if type(node) is int:
            return
        handle = _HANDLERS.get(node[0])
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
            self.roles[index] = _MACRO
            return
        found = self.resolve(word)
        if found is not None:
            self.roles[index] = found
        elif word[:1].isupper() or (word[:1] == "_" and word.lstrip("_")[:1].isupper()):
            self.roles[index] = _ENUM_MEMBER if behind == "arguments" else _CLASS
        elif behind == "arguments":
            self.roles[index] = _FUNCTION
        else:
            self.roles[index] = _PROPERTY if word.strip("_") else _VARIABLE

    def terms(self, node: Node) -> None:
        """The flat list: operands, their suffixes, operators."""
        count = len(node)
        place = 1
        while place < count:
            child = node[place]
            if type(child) is not int:
                if child[0] == "arguments":
                    self.embedded(node[place - 1], child)
                self.visit(child)
                place += 1
                continue
            kind = self.kinds[child]
            if kind == "ID":
                place = self.chain(node, place)
                continue
            if kind in ("DOT", "SAFE_DOT") and place + 1 < count:
                self.field(node, place + 1)
                place += 2
                continue
            if kind in ("LT", "GT", "GT_JOINED"):
                self.roles[child] = _OPERATOR
            else:
                self.expression(child)
            place += 1

    def joined(self, node: Node) -> None:
        for child in node[1:]:
            if type(child) is int:
                self.roles[child] = _OPERATOR

    def chain(self, node: Node, place: int) -> int:
        """A name and, where it is a package's, the path up to the type. The place behind."""
        word = self.texts[node[place]]
        behind = self.behind(node, place)
        if behind == "DOT" and not word[:1].isupper() and self.resolve(word) is None:
            path = [place]
            while self.behind(node, path[-1]) == "DOT" and path[-1] + 2 < len(node):
                after = node[path[-1] + 2]
                if type(after) is not int or self.kinds[after] != "ID":
                    break
                path.append(path[-1] + 2)
                if self.texts[after][:1].isupper():
                    for one in path[:-1]:
                        self.mark(node[one], _NAMESPACE)
                    self.mark(after, _CLASS)
                    return path[-1] + 1
        self.name(node[place], behind)
        return place + 1

    def behind(self, node: Node, place: int) -> str:
        return self.kind(node[place + 1]) if place + 1 < len(node) else ""

    def field(self, node: Node, place: int) -> None:
        index = node[place]
        if type(index) is not int or self.kinds[index] != "ID":
            return
        word, behind = self.texts[index], self.behind(node, place)
        owner = node[place - 2] if place >= 3 else None
        is_of_type = type(owner) is int and self.roles[owner] in _TYPES
        if word[:1].isupper() and not word.isupper():
            is_constructor = behind == "arguments" or behind != "DOT"
            self.roles[index] = _ENUM_MEMBER if is_constructor else _CLASS
        elif behind == "arguments":
            self.roles[index] = _METHOD | STATIC if is_of_type else _METHOD
        else:
            is_constant = word.isupper() and len(word) > 1
            self.roles[index] = _PROPERTY | (READONLY if is_constant else 0)
            if is_of_type:
                self.roles[index] = (self.roles[index] or 0) | STATIC

    # ---- file level, declarations -----------------------------------------------------------

    def package(self, node: Node) -> None:
        for child in node[1:]:
            self.mark(child, _NAMESPACE)

    def import_item(self, node: Node) -> None:
        seen_type = is_alias = False
        for child in node[1:]:
            kind = self.kind(child)
            if kind in ("AS", "IN"):
                is_alias = True
            elif kind == "ID":
                is_type = self.texts[child][:1].isupper()
                what = _CLASS if is_type else _PROPERTY if seen_type else _NAMESPACE
                self.roles[child] = what | (DECLARATION if is_alias else 0)
                seen_type = seen_type or is_type

    def declaration(self, node: Node) -> None:
        """A head, a typedef, an enum in a class, a class in a macro."""
        modifiers, what, named = 0, _CLASS, False
        self.scopes.append({})
        for child in node[1:]:
            kind = self.kind(child)
            if kind == "metadata":
                if self.is_deprecated(child):
                    modifiers |= DEPRECATED
                self.visit(child)
            elif kind == "ABSTRACT" and not named:
                modifiers |= ABSTRACT
                what = _DECLARED[kind]
                self.roles[child] = _KEYWORD
            elif kind in _DECLARED and not named:
                what = _DECLARED[kind]
            elif kind == "ID" and not named:
                named = True
                if what == _TYPE and any(self.kind(part) == "struct" for part in node[1:]):
                    what = role("struct")
                if what == _TYPE:  # `abstract Name(T)`: no modifier, but the keyword
                    modifiers &= ~ABSTRACT
                self.roles[child] = what | modifiers | DECLARATION
            else:
                self.visit(child)
        self.scopes.pop()

    def is_deprecated(self, metadata: Node) -> bool:
        return len(metadata) > 1 and (
            type(metadata[1]) is int and self.texts[metadata[1]] == "@:deprecated"
        )

    def type_parameter(self, node: Node) -> None:
        for child in node[1:]:
            if self.kind(child) == "ID":
                self.declare(child, _TYPE_PARAMETER)
            else:
                self.visit(child)

    def member(self, node: Node) -> None:
        """`class_member`: what its name is, is known by its keyword."""
        modifiers = 0
        is_function = any(self.kind(child) == "FUNCTION" for child in node[1:])
        for child in node[1:]:
            kind = self.kind(child)
            if kind == "STATIC":
                modifiers |= STATIC
            elif kind == "FINAL":
                modifiers |= 0 if is_function else READONLY
            elif kind == "ABSTRACT":
                modifiers |= ABSTRACT
            elif kind == "metadata":
                modifiers |= DEPRECATED if self.is_deprecated(child) else 0
                self.visit(child)
            elif kind == "ID":
                if self.is_module_level:
                    what = _FUNCTION if is_function else _VARIABLE
                else:
                    what = _METHOD if is_function else _PROPERTY
                self.roles[child] = what | modifiers | DECLARATION
            elif kind == "NEW":
                self.roles[child] = _KEYWORD
            else:
                self.visit(child)

    def use_member(self, node: Node) -> None:
        for child in node[1:]:
            if self.kind(child) == "ID":
                self.roles[child] = _CLASS if self.texts[child][:1].isupper() else _NAMESPACE

    def accessors(self, node: Node) -> None:
        for child in node[1:]:
            if self.kind(child) == "ID":
                self.roles[child] = _KEYWORD

    def enum_member(self, node: Node) -> None:
        modifiers = 0
        self.scopes.append({})
        for child in node[1:]:
            if self.kind(child) == "ID":
                self.roles[child] = _ENUM_MEMBER | modifiers | DECLARATION
            else:
                if self.kind(child) == "metadata" and self.is_deprecated(child):
                    modifiers |= DEPRECATED
                self.visit(child)
        self.scopes.pop()

    def struct_field(self, node: Node) -> None:
        is_method = any(self.kind(child) == "FUNCTION" for child in node[1:])
        modifiers = 0
        self.scopes.append({})
        for child in node[1:]:
            kind = self.kind(child)
            if kind == "FINAL":
                modifiers |= READONLY
            elif kind == "metadata" and self.is_deprecated(child):
                modifiers |= DEPRECATED
            if kind == "ID":
                what = _METHOD if is_method else _PROPERTY
                self.roles[child] = what | modifiers | DECLARATION
            else:
                self.visit(child)
        self.scopes.pop()

    def parameter(self, node: Node) -> None:
        name = next((child for child in node[1:] if self.kind(child) == "ID"), None)
        for child in node[1:]:
            if self.kind(child) == "initializer":
                self.each(child, 1)
            elif child is not name:
                self.visit(child)
        if name is not None:
            self.declare(name, _PARAMETER)

    def pattern_parameter(self, node: Node) -> None:
        self.pattern(node[1], _PARAMETER)
        for child in node[2:]:
            if self.kind(child) == "ID":
                self.declare(child, _PARAMETER)
            else:
                self.visit(child)

    # ---- types ------------------------------------------------------------------------------

    def type_path(self, node: Node) -> None:
        names = [child for child in node[1:] if self.kind(child) == "ID"]
        for child in names[:-1]:
            is_type = self.texts[child][:1].isupper()
            self.roles[child] = _CLASS if is_type else _NAMESPACE
        if names:
            word = self.texts[names[-1]]
            found = self.resolve(word) if len(names) == 1 else None
            self.roles[names[-1]] = _TYPE if found is None else found
        for child in node[1:]:
            self.visit(child)

    def type_arguments(self, node: Node) -> None:
        for child in node[1:]:
            if type(child) is not int:
                self.visit(child)

    def named_type(self, node: Node) -> None:
        for child in node[1:]:
            if self.kind(child) == "ID":
                self.roles[child] = _PARAMETER
            else:
                self.visit(child)

    # ---- expressions ------------------------------------------------------------------------

    def keyed(self, node: Node) -> None:
        """`name: value`: a named argument, a field of an object, an entry of a map."""
        self.mark(node[1], _PROPERTY)
        if type(node[1]) is int and self.kinds[node[1]] == "ELLIPSIS":
            self.each(node, 1)
            return
        self.each(node, 2)

    def elixir_map(self, node: Node) -> None:
        place = 2
        while place < len(node) and self.kind(node[place]) != "LBRACE":
            if self.kind(node[place]) == "ID":
                self.roles[node[place]] = role("struct")
            place += 1
        self.each(node, place)

    def variable(self, node: Node, modifiers: Role = 0) -> None:
        name = None
        for child in node[1:]:
            if self.kind(child) == "ID" and name is None:
                name = child
            elif self.kind(child) == "initializer":
                self.each(child, 1)
            else:
                self.visit(child)
        if name is not None:
            self.declare(name, _VARIABLE, modifiers=modifiers)

    def var_value(self, node: Node) -> None:
        modifiers = 0
        for child in node[1:]:
            if type(child) is int:
                text = self.texts[child]
                modifiers |= READONLY if text == "final" else STATIC if text == "static" else 0
            elif child[0] == "variable":
                self.variable(child, modifiers)
            else:
                self.visit(child)

    def function_value(self, node: Node) -> None:
        for child in node[1:]:
            if self.kind(child) == "ID":
                self.declare(child, _FUNCTION)
                break
            if self.kind(child) == "parameters":
                break
        self.function(node)

    def function(self, node: Node) -> None:
        """What is behind a function's name, in a scope of its own."""
        self.scopes.append({})
        for child in node[1:]:
            if type(child) is int and self.roles[child] is not None:
                if self.kinds[child] == "STRING":
                    self.expression(child)
                continue
            self.expression(child)
        self.scopes.pop()

    def arrow(self, node: Node) -> None:
        self.scopes.append({})
        left = node[1]
        if type(left) is int:
            self.declare(left, _PARAMETER)
        else:
            for part in left[1:]:
                if self.kind(part) == "typed_item":
                    self.pattern(part[1], _PARAMETER)
                    self.each(part, 2)
                elif self.kind(part) == "optional_item":
                    self.parameter(part)
                elif type(part) is int or part[0] != "missing":
                    self.pattern(part, _PARAMETER)
        self.each(node, 2)
        self.scopes.pop()

    def for_loop(self, node: Node) -> None:
        self.scopes.append({})
        head = node[3] if len(node) > 3 else None
        if type(head) is list and head[0] == "terms":
            inside = [place for place, child in enumerate(head) if self.kind(child) == "IN"]
            if inside:
                split = inside[0]
                self.terms(["terms", *head[split + 1 :]])
                for child in head[1:split]:
                    if self.kind(child) == "ID":
                        self.declare(child, _VARIABLE)
                    else:
                        self.visit(child)
                self.each(node, 4)
                self.scopes.pop()
                return
        self.each(node, 1)
        self.scopes.pop()

    def catch(self, node: Node) -> None:
        self.scopes.append({})
        for child in node[1:4]:
            self.declare(child, _PARAMETER)
        self.each(node, 4)
        self.scopes.pop()

    def with_value(self, node: Node) -> None:
        self.scopes.append({})
        for child in node[1:]:
            if self.kind(child) == "bind":
                for part in child[2:]:
                    self.expression(part)
                self.pattern(child[1], _VARIABLE)
            else:
                self.expression(child)
        self.scopes.pop()

    # ---- patterns ---------------------------------------------------------------------------

    def case(self, node: Node) -> None:
        self.scopes.append({})
        place = 2
        while place < len(node):
            kind = self.kind(node[place])
            if kind == "COLON":
                break
            if kind in ("guard", "missing"):
                self.visit(node[place])
            elif kind != "COMMA":
                self.pattern(node[place], _VARIABLE)
            place += 1
        self.each(node, place)
        self.scopes.pop()

    def pattern(self, node: Any, what: Role) -> None:
        """Names in lower case are captured, as `what`; all else is as in an expression."""
        if type(node) is int:
            if self.kinds[node] == "ID" and not self.texts[node][:1].isupper():
                self.declare(node, what)
            elif self.kinds[node] == "ID":
                found = self.resolve(self.texts[node])
                self.roles[node] = _ENUM_MEMBER if found is None else found
            else:
                self.expression(node)
        elif node[0] == "var_pattern":
            for child in node[1:]:
                self.declare(child, what)
        elif node[0] in _KEYED:
            self.mark(node[1], _PROPERTY)
            for child in node[2:]:
                self.pattern(child, what)
        elif node[0] == "terms":
            self.pattern_terms(node, what)
        elif node[0] == "elixir_map":
            place = 2
            while place < len(node) and self.kind(node[place]) != "LBRACE":
                self.mark(node[place], role("struct"))
                place += 1
            for child in node[place:]:
                self.pattern(child, what)
        elif node[0] in _PATTERNS:
            for child in node[1:]:
                self.pattern(child, what)
        elif node[0] != "missing":
            self.visit(node)

    def pattern_terms(self, node: Node, what: Role) -> None:
        place, count = 1, len(node)
        while place < count:
            child = node[place]
            behind = self.behind(node, place)
            kind = self.kind(child)
            if kind == "arguments":
                for part in child[1:]:
                    self.pattern(part, what)
            elif kind in ("DOT", "SAFE_DOT") and place + 1 < count:
                self.field(node, place + 1)
                place += 1
            elif kind == "ID" and behind == "DOT":
                place = self.chain(node, place)
                continue
            elif kind == "ID" and behind == "arguments":
                self.name(child, behind)
            else:
                self.pattern(child, what)
            place += 1


_TAKEN_APART: Role = -1
_TYPES = {_CLASS, _TYPE, role("enum"), role("interface"), role("struct")}
_KEYED = {"named_argument", "object_field"}
_PATTERNS = {"array", "tuple", "object", "paren"}


def _by_letter(word: str, otherwise: Role) -> Role:
    return _CLASS if word[:1].isupper() else otherwise


_HANDLERS: dict[str, Callable[[_Walk, Node], None]] = {
    "missing": lambda walk, node: None,
    "package": _Walk.package,
    "import_item": _Walk.import_item,
    "using_item": _Walk.import_item,
    "declaration_head": _Walk.declaration,
    "typedef_declaration": _Walk.declaration,
    "enum_declaration": _Walk.declaration,
    "macro_class": _Walk.declaration,
    "type_parameter": _Walk.type_parameter,
    "class_member": _Walk.member,
    "use_member": _Walk.use_member,
    "property": _Walk.accessors,
    "enum_member": _Walk.enum_member,
    "struct_field": _Walk.struct_field,
    "parameter": _Walk.parameter,
    "optional_item": _Walk.parameter,
    "pattern_parameter": _Walk.pattern_parameter,
    "type_path": _Walk.type_path,
    "type_arguments": _Walk.type_arguments,
    "type_parameters": _Walk.type_arguments,
    "named_type": _Walk.named_type,
    "terms": _Walk.terms,
    "joined": _Walk.joined,
    "named_argument": _Walk.keyed,
    "object_field": _Walk.keyed,
    "elixir_map": _Walk.elixir_map,
    "variable": _Walk.variable,
    "var_value": _Walk.var_value,
    "function_value": _Walk.function_value,
    "function_rest": _Walk.function,
    "arrow": _Walk.arrow,
    "for_loop": _Walk.for_loop,
    "catch_part": _Walk.catch,
    "with_value": _Walk.with_value,
    "case": _Walk.case,
    "block": _Walk.scoped,
}
