"""What Haxe's parser refuses although our grammar reads it, asked with `dialect = "haxe"` only.

The grammar is a tolerant one: where order or case of letters carry no structure it reads more than
Haxe does, so that a half-written file keeps its tree. Whoever builds with the Haxe compiler wants
its verdict, and gets it from one more walk over the tree, which the cookbook's dialect never pays:

    public @:m var x;             Haxe: metadata stands before all modifiers
    final static var x;           `final` is the last word before a field's name
    (a:Int) -> Int -> Int         a result of the new notation is one type
    var x:haxe.ds                 a type's name starts with an uppercase letter
    package Shop;                 and a package's with a lowercase one
    class A { ; }                 a `;` that ends nothing

Each is one fault, at the token that Haxe stops at or at the one that makes it wrong. The facts are
those of Haxe's manual and of its parser's behaviour; `tests/syntax/test_verdict.py` compares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.lexer import lex
from compiler_core.syntax.parser import Node, Parse

if TYPE_CHECKING:
    from compiler_core.syntax.parsed_file import ParsedFile
    from compiler_core.syntax.units import PlacedUnit

_TYPE_FLAGS = frozenset({"PRIVATE", "EXTERN"})
_FLAGS = {
    "CLASS": _TYPE_FLAGS | {"FINAL", "ABSTRACT"}, "INTERFACE": _TYPE_FLAGS | {"FINAL", "ABSTRACT"},
    "ENUM": _TYPE_FLAGS, "TYPEDEF": _TYPE_FLAGS, "ABSTRACT": _TYPE_FLAGS,
}  # fmt: skip
_KEYWORD_OF = frozenset({"CLASS", "INTERFACE", "ENUM", "TYPEDEF"})
_MODIFIERS = frozenset({
    "PUBLIC", "PRIVATE", "STATIC", "OVERRIDE", "INLINE", "DYNAMIC", "EXTERN", "MACRO", "FINAL",
    "OVERLOAD", "ABSTRACT",
})  # fmt: skip
_NEVER_IN_MODULE = _MODIFIERS - _TYPE_FLAGS - {"MACRO", "DYNAMIC", "INLINE", "OVERLOAD", "FINAL"}
_NEVER_IN_MODULE |= {"NEW", "QUESTION"}
_NAMES = frozenset({"ID", "QUESTION"})
_CONSTANTS = frozenset({"TRUE", "FALSE", "NULL", "THIS", "SUPER"})
"""Identifiers to Haxe's parser: of `(true, x) -> x` it says that `true` is no parameter."""

_ESCAPE = re.compile(
    r"""\\(?:[nrt"'\\]|[01][0-7]{2}|x[0-7][0-9a-fA-F]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"""
    r"""|u\{(?!0*[dD][89a-fA-F]..\})0*(?:10|[0-9a-fA-F])?[0-9a-fA-F]{1,4}\})"""
)
_REGEX_ESCAPE = re.compile(r"""\\(?:[/rnt\\$.*+^|{}\[\]()?\-0-9wWbBsSdDx]|[uU][0-9a-fA-F]{4})""")
_RAW = frozenset({"__elixir__", "hxx"})


def find(parse: Parse, tree: Node) -> list[SyntaxFault]:
    """The faults of one unit, places relative to it, in order. A tree that was repaired is not
    asked: what is wrong with it is told."""
    if _is_repaired(parse):
        return []
    rules = _Rules(parse)
    rules.walk(tree)
    rules.literals()
    return sorted(rules.found, key=lambda fault: fault.span)


def _is_repaired(parse: Parse) -> bool:
    return bool(parse.faults) or parse.fault_at >= 0


def across(parsed: ParsedFile) -> Iterator[SyntaxFault]:
    """What is wrong outside of units: a `;` that ends nothing, a `package` that is not first,
    what a module's own fields can't be."""
    yield from _stray_semicolons(parsed)
    for place, section in enumerate(parsed.sections):
        unit = section.head.unit
        if section.kind == "item" and place and unit.tokens.kinds[:1] == ["PACKAGE"]:
            yield _at_token(unit.parse, 0).shifted(section.head.start)
        elif section.kind == "member" and not _is_repaired(unit.parse):
            for fault in _module_field(unit.parse, unit.tree):
                yield fault.shifted(section.head.start)


# ---- between units ------------------------------------------------------------------------------


def _stray_semicolons(parsed: ParsedFile) -> Iterator[SyntaxFault]:
    """Every live `;` that is in no unit."""
    text = parsed.text
    for start, end in _gaps(parsed):
        if text.find(";", start, end) < 0:
            continue
        tokens = lex(text[start:end])
        for kind, place in zip(tokens.kinds, tokens.starts, strict=True):
            at = start + place
            if kind == "SEMI" and not any(span.start <= at < span.end for span in parsed.inactive):
                yield SyntaxFault("unexpected", Span(at, at + 1), ";", remove=Span(at, at + 1))


def _gaps(parsed: ParsedFile) -> Iterator[tuple[int, int]]:
    """What lies between units and the braces of declarations: only trivia, and `;`."""
    end = 0
    for section in parsed.sections:
        yield end, _first_token(section.head)
        end = section.head.end
        if section.opening is not None:
            end = section.opening + 1
        for member in section.members:
            yield end, _first_token(member)
            end = member.end
        if section.closing is not None:
            yield end, section.closing
            end = section.closing + 1
    yield end, len(parsed.text)


def _first_token(placed: PlacedUnit) -> int:
    """Behind a doc comment: the unit starts at that."""
    starts = placed.unit.tokens.starts
    return placed.start + starts[0] if starts else placed.end


def _module_field(parse: Parse, tree: Node) -> Iterator[SyntaxFault]:
    """A function or variable of the module: fewer modifiers, no `new`, no `?`."""
    kinds = parse.kinds
    for child in tree:
        if type(child) is not int:
            continue
        kind = kinds[child]
        if kind in _NEVER_IN_MODULE:
            yield _at_token(parse, child)


def _at_token(parse: Parse, token: int, kind: str = "unexpected") -> SyntaxFault:
    tokens = parse.tokens
    span = Span(tokens.starts[token], tokens.ends[token])
    return SyntaxFault(kind, span, tokens.texts[token])


# ---- in a unit ----------------------------------------------------------------------------------


class _Rules:
    """One walk over a unit's tree, outermost nodes first."""

    __slots__ = ("found", "kinds", "parse", "starts", "texts", "with_arrow")

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.kinds = parse.kinds
        self.texts = parse.tokens.texts
        self.starts = parse.tokens.starts
        self.found: list[SyntaxFault] = []
        self.with_arrow: set[int] = set()
        """Parentheses, by identity, that are a function's parameters; and the lists of variables
        that may hold several."""

    def walk(self, tree: Node) -> None:
        pending = [tree]
        rules = _RULES
        while pending:
            node = pending.pop()
            rule = rules.get(node[0])
            if rule is not None:
                rule(self, node)
            for child in node:
                if type(child) is list and child[0] != "missing":
                    pending.append(child)

    def add(self, token: Any, kind: str = "unexpected") -> None:
        if type(token) is int:  # what is missing, or an error, is told already
            self.found.append(_at_token(self.parse, token, kind))

    def kind(self, child: Any) -> str:
        return self.kinds[child] if type(child) is int else str(child[0])

    def first_token(self, child: Any) -> int | None:
        while type(child) is list:
            if len(child) == 1 or child[0] == "missing":
                return None
            child = child[1]
        return int(child)

    # ---- literals ---------------------------------------------------------------------------

    def literals(self) -> None:
        """Escapes in strings, escapes and options of regular expressions."""
        for token, kind in enumerate(self.kinds):
            if kind == "STRING":
                text = self.texts[token]
                if "\\" in text and (token < 2 or self.texts[token - 2] not in _RAW):
                    self.escapes(token, text, _ESCAPE)
            elif kind == "REGEX":
                text = self.texts[token]
                end = text.rfind("/")
                self.escapes(token, text[:end], _REGEX_ESCAPE)
                options = text[end + 1 :].lstrip("gimsu")
                if options and end > 1:
                    self.literal("regex_option", token, len(text) - len(options), options[0])

    def escapes(self, token: int, text: str, known: re.Pattern[str]) -> None:
        place = text.find("\\")
        while place >= 0:
            found = known.match(text, place)
            if found is None:
                self.literal("escape", token, place, text[place : place + 2])
                return
            place = text.find("\\", found.end())

    def literal(self, kind: str, token: int, place: int, found: str) -> None:
        start = self.starts[token] + place
        self.found.append(SyntaxFault(kind, Span(start, start + len(found)), found))

    # ---- types ------------------------------------------------------------------------------

    def type_path(self, node: Node) -> None:
        """`pack.age.Module.Type`: lowercase parts, then one or two that are not."""
        names = [child for child in node[1:] if type(child) is int and self.kinds[child] == "ID"]
        uppers = 0
        for name in names:
            if _is_lower(self.texts[name]):
                if uppers:
                    self.add(name)
                    return
            elif uppers == 2:
                self.add(name)
                return
            else:
                uppers += 1
        if not uppers and names:
            self.add(names[-1], "type_name")

    def types(self, node: Node) -> None:
        """Behind parentheses that can only be parameters comes `->` and one type, the last."""
        for place in range(1, len(node), 2):
            operand = node[place]
            if not self.is_parameter_list(operand):
                continue
            if place + 1 == len(node):
                return
            self.with_arrow.add(id(operand))
            if self.kinds[node[place + 1]] != "ARROW":
                self.add(node[place + 1])
                return
            if place + 3 < len(node):
                self.add(node[place + 3])
            elif self.is_parameter_list(node[place + 2]):
                self.add(self.first_token(node[place + 2]))
            return

    def type_paren(self, node: Node) -> None:
        """Several types without `->`; one that is named, or none, the views tell."""
        if id(node) in self.with_arrow or not self.is_parameter_list(node):
            return
        parts = [part for part in node[2:] if type(part) is list]
        if len(parts) > 1 and all(part[0] != "named_type" for part in parts):
            self.add(node[-1])

    def is_parameter_list(self, operand: Any) -> bool:
        """`()`, `(a:T)`, `(A, B)`: what is not a type in parentheses."""
        if type(operand) is not list or operand[0] != "type_paren":
            return False
        parts = [
            part
            for part in operand[2:]
            if type(part) is list or self.kinds[part] not in ("COMMA", "RPAREN")
        ]
        return len(parts) != 1 or (type(parts[0]) is list and parts[0][0] == "named_type")

    def optional_type(self, node: Node) -> None:
        if self.is_parameter_list(node[2]):
            self.add(self.first_token(node[2]))

    def type_parameter(self, node: Node) -> None:
        for child in node[1:]:
            if type(child) is int and self.kinds[child] == "ID":
                self.type_name(child)
                return

    def type_name(self, token: int) -> None:
        if _is_lower(self.texts[token]):
            self.add(token, "type_name")

    # ---- declarations -----------------------------------------------------------------------

    def declaration(self, node: Node) -> None:
        place = self.prefix(node)
        words = [child for child in node[1:] if type(child) is int]
        keyword = next((k for k in words if self.kinds[k] in _KEYWORD_OF), None)
        allowed = _FLAGS["ABSTRACT" if keyword is None else self.kinds[keyword]]
        abstracts = 0
        for child in node[1:place]:
            if type(child) is not int:
                continue
            kind = self.kinds[child]
            abstracts += kind == "ABSTRACT"
            if kind not in (allowed if keyword is not None else allowed | {"ABSTRACT"}):
                self.add(child, "modifier")
            elif abstracts > 1:
                self.add(child)
        for word in words:
            if self.kinds[word] == "ID":
                self.type_name(word)
                return

    def prefix(self, node: Node) -> int:
        """Metadata first, then modifiers; the place behind them."""
        place = 1
        behind_modifier = False
        while place < len(node):
            child = node[place]
            if type(child) is int:
                if self.kinds[child] not in _MODIFIERS:
                    break
                behind_modifier = True
            elif child[0] != "metadata":
                break
            elif behind_modifier:
                self.add(child[1])
            place += 1
        return place

    def package(self, node: Node) -> None:
        for child in node[2:]:
            if type(child) is int and self.kinds[child] == "ID":
                if not _is_lower(self.texts[child]):
                    self.add(child, "package_name")
                    return

    # ---- members ----------------------------------------------------------------------------

    def member(self, node: Node) -> None:
        """`final` comes once: before a name it is the last word, before `function` any."""
        place = self.prefix(node)
        self.optional_name(node)
        finals = [
            child for child in node[1:place] if type(child) is int and self.kinds[child] == "FINAL"
        ]
        if len(finals) > 1:
            self.add(finals[1])
        elif finals and place < len(node):
            kind = self.kind(node[place])
            if kind == "VAR":
                self.add(node[place])
            elif kind in _NAMES:
                self.final_field(node, place, finals[0])
        elif node[0] == "struct_field" and place > 1 and self.kind(node[place]) in _NAMES:
            self.add(node[place], "member_without_keyword")

    def optional_name(self, node: Node) -> None:
        """`var ?x`: the `?` touches the name."""
        for child in node[1:]:
            if type(child) is int and self.kinds[child] == "QUESTION":
                if self.parse.tokens.ends[child] != self.starts[child + 1]:
                    self.add(child)

    def final_field(self, node: Node, place: int, final: int) -> None:
        if final != node[place - 1]:
            self.add(node[place])
            return
        for child in node[place:]:
            if type(child) is list and child[0] == "property":
                self.add(child[1])

    def enum_member(self, node: Node) -> None:
        """`B(x:Int, ?y:T)`: every parameter has a type, none a value."""
        for child in node[1:]:
            if type(child) is list and child[0] == "parameters":
                for parameter in child[1:]:
                    if type(parameter) is list and parameter[0] == "parameter":
                        self.enum_parameter(parameter)

    def enum_parameter(self, node: Node) -> None:
        kinds = [self.kind(child) for child in node[1:]]
        for child, kind in zip(node[1:], kinds, strict=True):
            if kind in ("metadata", "ELLIPSIS", "initializer"):
                self.add(self.first_token(child))
                return
        if "type_hint" not in kinds:
            self.add(self.first_token(node[-1]), "parameter_type")

    # ---- expressions ------------------------------------------------------------------------

    def arrow(self, node: Node) -> None:
        left = node[1]
        if type(left) is not list or left[0] != "paren":
            return
        self.with_arrow.add(id(left))
        parts = [part for part in left[2:-1] if type(part) is list or self.kinds[part] != "COMMA"]
        for place, part in enumerate(parts):
            if not self.is_arrow_parameter(part, place, is_alone=len(parts) == 1):
                self.add(self.first_token(part))
                return

    def is_arrow_parameter(self, part: Any, place: int, *, is_alone: bool) -> bool:
        if type(part) is int:
            return self.kinds[part] == "ID" or (is_alone and self.kinds[part] in _CONSTANTS)
        name = part[0]
        if name in ("optional_item", "missing"):
            return True
        if name == "typed_item":
            return type(part[1]) is int and self.kinds[part[1]] == "ID"
        if name == "terms":
            return [self.kind(child) for child in part[1:3]] == ["ID", "ASSIGN"]
        if name == "prefixed" or (name == "terms" and place):
            return place > 0
        return bool(name == "paren" and place == 0)

    def paren(self, node: Node) -> None:
        if id(node) not in self.with_arrow:
            comma = node[-2]
            if type(comma) is int and self.kinds[comma] == "COMMA":
                self.add(node[-1])

    def holds_variables(self, node: Node) -> None:
        """Several variables of one `var` are a statement, or under `macro`."""
        for child in node[1:]:
            if type(child) is list and child[0] == "var_value":
                self.with_arrow.add(id(child))

    def variables(self, node: Node) -> None:
        if id(node) in self.with_arrow:
            return
        for child in node[1:]:
            if type(child) is int and self.kinds[child] == "COMMA":
                self.add(child)
                return

    def switch(self, node: Node) -> None:
        defaults = [
            child[1]
            for child in node[2:]
            if type(child) is list and child[0] == "case" and self.kind(child[1]) == "DEFAULT"
        ]
        if len(defaults) > 1:
            self.add(defaults[1])


def _is_lower(name: str) -> bool:
    """Whether Haxe takes the name for a package's or value's: `_` alone is, `_A` is not."""
    rest = name.lstrip("_")
    return not rest or rest[0].islower()


_RULES: dict[str, Callable[[_Rules, Any], None]] = {
    "type_path": _Rules.type_path,
    "types": _Rules.types,
    "type_paren": _Rules.type_paren,
    "optional_type": _Rules.optional_type,
    "type_parameter": _Rules.type_parameter,
    "declaration_head": _Rules.declaration,
    "typedef_declaration": _Rules.declaration,
    "enum_declaration": _Rules.declaration,
    "package": _Rules.package,
    "class_member": _Rules.member,
    "struct_field": _Rules.member,
    "enum_member": _Rules.enum_member,
    "arrow": _Rules.arrow,
    "paren": _Rules.paren,
    "block": _Rules.holds_variables,
    "case": _Rules.holds_variables,
    "macro_value": _Rules.holds_variables,
    "var_value": _Rules.variables,
    "switch": _Rules.switch,
}
