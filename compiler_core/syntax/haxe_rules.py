"""What Haxe's parser refuses although our grammar reads it, asked with `dialect = "haxe"` only.

The grammar is a tolerant one: where order or case of letters carry no structure it reads more than
Haxe does, so that a half-written file keeps its tree. Whoever builds with the Haxe compiler wants
its verdict, and gets it from one more walk over the tree, which the cookbook's dialect never pays:

    public @:m var x;             Haxe: metadata stands before all modifiers
    final static var x;           `final` is the last word before a field's name
    (a:Int) -> Int -> Int         a result of the new notation is one type
    var x:haxe.ds                 a type's name starts with an uppercase letter
    package Shop;                 and a package's with a lowercase one
    (a, 1) -> 2                   a parameter has a name

What lies between units (`class A { ; }`) is in `haxe_file_rules.py`, escapes are in
`haxe_literals.py`. Each is one fault, at the token that Haxe stops at or at the one that makes it
wrong. The facts are those of Haxe's manual and of its parser's behaviour;
`tests/syntax/test_verdict.py` compares.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from compiler_core.base.span import Span
from compiler_core.syntax.faults import SyntaxFault
from compiler_core.syntax.haxe_literals import literal_faults
from compiler_core.syntax.parser import Node, Parse

TYPE_FLAGS = frozenset({"PRIVATE", "EXTERN"})
_FLAGS = {
    "CLASS": TYPE_FLAGS | {"FINAL", "ABSTRACT"}, "INTERFACE": TYPE_FLAGS | {"FINAL", "ABSTRACT"},
    "ENUM": TYPE_FLAGS, "TYPEDEF": TYPE_FLAGS, "ABSTRACT": TYPE_FLAGS,
}  # fmt: skip
_KEYWORD_OF = frozenset({"CLASS", "INTERFACE", "ENUM", "TYPEDEF"})
MODIFIERS = frozenset({
    "PUBLIC", "PRIVATE", "STATIC", "OVERRIDE", "INLINE", "DYNAMIC", "EXTERN", "MACRO", "FINAL",
    "OVERLOAD", "ABSTRACT",
})  # fmt: skip
_NAMES = frozenset({"ID", "QUESTION"})
_CONSTANTS = frozenset({"TRUE", "FALSE", "NULL", "THIS", "SUPER"})
"""Identifiers to Haxe's parser: of `(true, x) -> x` it says that `true` is no parameter."""


def find(parse: Parse, tree: Node) -> list[SyntaxFault]:
    """The faults of one unit, places relative to it, in order. A tree that was repaired is not
    asked: what is wrong with it is told."""
    if is_repaired(parse):
        return []
    rules = _Rules(parse)
    rules.walk(tree)
    return sorted([*rules.found, *literal_faults(parse)], key=lambda fault: fault.span)


def is_repaired(parse: Parse) -> bool:
    return bool(parse.faults) or parse.fault_at >= 0


def at_token(parse: Parse, token: int, kind: str = "unexpected") -> SyntaxFault:
    tokens = parse.tokens
    span = Span(tokens.starts[token], tokens.ends[token])
    return SyntaxFault(kind, span, tokens.texts[token])


class _Rules:
    """One walk over a unit's tree, outermost nodes first."""

    __slots__ = ("accepted", "found", "kinds", "parse", "starts", "texts")

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.kinds = parse.kinds
        self.texts = parse.tokens.texts
        self.starts = parse.tokens.starts
        self.found: list[SyntaxFault] = []
        self.accepted: set[int] = set()
        """Nodes, by identity, that are right where they stand: the parameters of a function, of a
        function type, and a `var` that may declare several names."""

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
            self.found.append(at_token(self.parse, token, kind))

    def kind(self, child: Any) -> str:
        return self.kinds[child] if type(child) is int else str(child[0])

    def first_token(self, child: Any) -> int | None:
        while type(child) is list:
            if len(child) == 1 or child[0] == "missing":
                return None
            child = child[1]
        return int(child)

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
            self.accepted.add(id(operand))
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
        if id(node) in self.accepted or not self.is_parameter_list(node):
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
                if self.kinds[child] not in MODIFIERS:
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
        self.accepted.add(id(left))
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
            if type(part[1]) is list:
                return place > 0 and self.is_rest(part[1])
            return bool(self.kinds[part[1]] == "ID")
        if name == "terms":
            if place > 0 and self.is_rest(part):
                return True
            return [self.kind(child) for child in part[1:3]] == ["ID", "ASSIGN"]
        if name == "prefixed" or (name == "terms" and place):
            return place > 0
        return bool(name == "paren" and place == 0)

    def is_rest(self, part: Node) -> bool:
        """`...r`, which only the first parameter may not be."""
        return [self.kind(child) for child in part[1:]] == ["ELLIPSIS", "ID"]

    def paren(self, node: Node) -> None:
        if id(node) not in self.accepted:
            comma = node[-2]
            if type(comma) is int and self.kinds[comma] == "COMMA":
                self.add(node[-1])

    def holds_variables(self, node: Node) -> None:
        """Several variables of one `var` are a statement, or under `macro`."""
        for child in node[1:]:
            if type(child) is list and child[0] == "var_value":
                self.accepted.add(id(child))

    def variables(self, node: Node) -> None:
        if id(node) in self.accepted:
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
