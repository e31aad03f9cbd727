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

from typing import NamedTuple

from compiler_core.base.semantic_roles import Role
from compiler_core.ide.semantic_tokens import declarations, expressions, paths, patterns
from compiler_core.ide.semantic_tokens.text import comment_tokens
from compiler_core.ide.semantic_tokens.walk import Handlers, SemanticToken, Table, Walk
from compiler_core.syntax.units import ReadUnit


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


def unit_tokens(unit: ReadUnit, table: Table, *, is_module_level: bool) -> UnitTokens:
    """The tokens of a unit, relative to it. Never raises, whatever the tree holds."""
    walk = Walk(unit.parse, table, _HANDLERS, is_module_level)
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


_HANDLERS: Handlers = {
    "missing": lambda walk, node: None,
    "package": declarations.package,
    "import_item": declarations.import_item,
    "using_item": declarations.import_item,
    "declaration_head": declarations.declaration,
    "typedef_declaration": declarations.declaration,
    "enum_declaration": declarations.declaration,
    "macro_class": declarations.declaration,
    "type_parameter": declarations.type_parameter,
    "class_member": declarations.member,
    "use_member": declarations.use_member,
    "property": declarations.accessors,
    "enum_member": declarations.enum_member,
    "struct_field": declarations.struct_field,
    "parameter": declarations.parameter,
    "optional_item": declarations.parameter,
    "pattern_parameter": declarations.pattern_parameter,
    "type_path": declarations.type_path,
    "type_arguments": declarations.type_arguments,
    "type_parameters": declarations.type_arguments,
    "named_type": declarations.named_type,
    "terms": paths.terms,
    "joined": paths.joined,
    "named_argument": expressions.keyed,
    "object_field": expressions.keyed,
    "elixir_map": expressions.elixir_map,
    "variable": expressions.variable,
    "var_value": expressions.var_value,
    "function_value": expressions.function_value,
    "function_rest": expressions.function,
    "arrow": expressions.arrow,
    "for_loop": expressions.for_loop,
    "catch_part": expressions.catch,
    "with_value": expressions.with_value,
    "case": patterns.case,
    "block": Walk.scoped,
}
