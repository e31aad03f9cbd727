"""Where a member's text switches null safety off or asks for a type: what the typed tree drops.

@:nullSafety(Off) save(draft)          nothing is asked of the expression
var @:nullSafety(Off) name = read();   its null is taken anywhere
(name : String)                        the value must be a String; `cast name` asks nothing
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compiler_core.base.span import Span
from compiler_core.semantics import typed
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

META = "@:nullSafety"


def mode_word(metadata: ast.Metadata) -> str | None:
    """What a `@:nullSafety` says: `Loose` where it has no argument, None where it is another one or
    its argument isn't a word."""
    if metadata.name != META:
        return None
    if not metadata.args:
        return "Loose"
    first = metadata.args[0]
    return first.name if isinstance(first, ast.Identifier) else ""


def is_off(metadata: Iterable[ast.Metadata]) -> bool:
    return any(mode_word(item) == "Off" for item in metadata)


@dataclass(frozen=True, slots=True)
class Escapes:
    """Spans relative to the member."""

    off: tuple[Span, ...]
    variables: frozenset[Span]
    """The names of variables and parameters that are switched off."""
    checks: frozenset[Span]
    """`(value : T)`."""
    untyped: frozenset[Span]

    def is_off(self, expr: typed.Expr) -> bool:
        return any(
            place.start <= expr.span.start and expr.span.end <= place.end for place in self.off
        )


def escapes(view: ast.Member) -> Escapes:
    off: list[Span] = []
    variables: list[Span] = []
    checks: list[Span] = []
    untyped: list[Span] = []
    for found in descendants(view):
        match found:
            case ast.MetaExpr() if mode_word(found.metadata) == "Off":
                off.append(found.value.span)
            case ast.VarDeclaration() if is_off(found.metadata):
                variables.append(found.name.span)
            case ast.Parameter(name=ast.Name()) if found.name and is_off(found.metadata):
                variables.append(found.name.span)
            case ast.TypeCheck():
                checks.append(found.span)
            case ast.Untyped():
                untyped.append(found.span)
    return Escapes(tuple(off), frozenset(variables), frozenset(checks), frozenset(untyped))
