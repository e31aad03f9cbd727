"""Text: `+` on strings and interpolation, as Elixir writes them, printing what Haxe prints.

A chain with some literal text becomes one interpolated string, a chain of strings alone `<>`.
Elixir's `to_string` and Haxe's `Std.string` agree on strings, integers, booleans and atoms; for
the rest (`1.0`, lists, structures, null) `Haxe.string/1` of the run-time module speaks Haxe.
"""

from __future__ import annotations

from collections.abc import Sequence

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import values
from compiler_core.lower.context import Context
from compiler_core.lower.faults import NULL_IN_TEXT
from compiler_core.lower.nested_texts import with_texts
from compiler_core.lower.nulls import may_be_null
from compiler_core.lower.rewrite import walk
from compiler_core.lower.types import is_nullable, kind_of, resolved
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr
from compiler_core.semantics.types import (
    AbstractType,
    AtomType,
    ClassType,
    KeywordType,
    TupleType,
    UnionType,
)


def concatenation(ctx: Context, node: typed.Binary) -> Node:
    """A chain of `+` with a string in it."""
    leaves = _leaves(ctx, node)
    lowered = values.operands(ctx, leaves, copied=values.always)
    return _joined(ctx, leaves, lowered)


def interpolation(ctx: Context, node: typed.Interpolation) -> Node:
    """`'a $x'`."""
    sources = [part for part in node.parts if not isinstance(part, str)]
    lowered = iter(zip(sources, values.operands(ctx, sources, copied=values.always), strict=True))
    parts: list[str | Node] = []
    for part in node.parts:
        if isinstance(part, str):
            parts.append(part)
        else:
            source, value = next(lowered)
            parts += _inside(ctx, source, value)
    return tree.String(_merged(parts))


def join(ctx: Context, sources: Sequence[Expr], left: Node, right: Node) -> Node:
    """`left + right` of two lowered operands, as in `text += more`."""
    return _joined(ctx, sources, [left, right])


def sequence(ctx: Context, head: str, sources: Sequence[Expr], lowered: Sequence[Node]) -> Node:
    """`head`, and behind it the values with commas between them, as `trace` prints them."""
    parts: list[str | Node] = [head]
    for index, (source, value) in enumerate(zip(sources, lowered, strict=True)):
        if index:
            parts.append(",")
        parts += _inside(ctx, source, value)
    return tree.String(_merged(parts))


def _leaves(ctx: Context, node: Expr) -> list[Expr]:
    """The operands of a chain; what is added up before the first string stays a sum."""
    if isinstance(node, typed.Binary) and node.operator == "+":
        if kind_of(ctx, node.type) == "string" or _has_string(ctx, node):
            return [*_leaves(ctx, node.left), *_leaves_right(ctx, node.right)]
    return [node]


def _leaves_right(ctx: Context, node: Expr) -> list[Expr]:
    return _leaves(ctx, node)


def _has_string(ctx: Context, node: typed.Binary) -> bool:
    return "string" in (kind_of(ctx, node.left.type), kind_of(ctx, node.right.type))


def _joined(ctx: Context, sources: Sequence[Expr], lowered: list[Node]) -> Node:
    literal = any(isinstance(node, tree.String) for node in lowered)
    strings = all(
        kind_of(ctx, source.type) == "string"
        and not (isinstance(source, typed.Constant) and source.value is None)
        and not is_nullable(source.type)
        and not _is_null_of_project(ctx, source)
        for source in sources
    )
    nested = any(_holds_text(node) for node in lowered if not isinstance(node, tree.String))
    if strings and (not literal or nested):
        result = lowered[-1]
        for node in reversed(lowered[:-1]):
            result = tree.Binary("<>", node, result)
        return result
    parts: list[str | Node] = []
    for source, node in zip(sources, lowered, strict=True):
        if isinstance(node, tree.String):
            parts += node.parts
        else:
            parts += _inside(ctx, source, node)
    return tree.String(_merged(parts))


def _is_null_of_project(ctx: Context, source: Expr) -> bool:
    """What the project's own code gives may be null; for an element out of bounds or a group that
    isn't there `<>` raises where Haxe writes `null`."""
    match source:
        case typed.Call(callee=typed.InstanceMember(member=member)):
            return not member.is_extern and may_be_null(ctx, source)
        case typed.Index():
            return False
    return may_be_null(ctx, source)


def _holds_text(node: Node) -> bool:
    """A string literal within: quotes inside an interpolation are hard to read."""
    return any(
        isinstance(child, (tree.String, tree.Case, tree.If, tree.Fn)) for child in walk(node)
    )


def _merged(parts: list[str | Node]) -> tuple[str | Node, ...]:
    merged: list[str | Node] = []
    for part in parts:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        elif part != "":
            merged.append(part)
    return tuple(merged) or ("",)


def unsigned(ctx: Context, source: Expr, value: Node) -> Node:
    """A number as `UInt` has it in texts of its own, whose 32 bits are kept with a sign as `Int`'s
    are. What takes anything (`Std.string`, `trace`) sees an `Int`, in Haxe as well."""
    type = resolved(ctx, source.type)
    if not isinstance(type, AbstractType) or str(type.id) != "StdTypes.UInt":
        return value
    if isinstance(value, tree.Integer):
        return value if value.value >= 0 else tree.Integer(value.value + 2**32)
    return tree.RemoteCall(tree.Alias("Bitwise"), "band", (value, tree.Integer(2**32 - 1)))


def _inside(ctx: Context, source: Expr, value: Node) -> list[str | Node]:
    """What stands for a value inside an interpolated string."""
    match value:
        case tree.String(parts=parts):
            return list(parts)
        case tree.Integer(value=number):
            constant = unsigned(ctx, source, value)
            return [str(constant.value if isinstance(constant, tree.Integer) else number)]
        case tree.Atom(name="nil"):
            return ["null"]
    return [plain(ctx, source, value)]


def _own_text(ctx: Context, source: Expr, value: Node) -> Node | None:
    """`toString()` of an object of the project's, which Haxe calls for its text."""
    from compiler_core.lower import members

    if is_nullable(source.type) or kind_of(ctx, source.type) != "instance":
        return None
    found = resolved(ctx, source.type)
    member = None
    if isinstance(found, ClassType):
        member = ctx.unit.world.text_function(found.id)
    if member is None:
        return None
    if members.dispatch(ctx, source, member, value) is not None:
        return None
    if members.is_own(ctx, member):
        return tree.LocalCall(members.elixir_name(member), (value,))
    owner = members.owner_module(ctx, member)
    return tree.RemoteCall(owner, members.elixir_name(member), (value,))


def _as_elixir(ctx: Context, source: Expr, value: Node) -> Node | None:
    """The text of what Haxe has none for: a tuple's or keyword list's is Elixir's, `{:ok, "a"}`;
    one of several atoms stays itself, whose text is its name."""
    type = resolved(ctx, source.type)
    members = type.members if isinstance(type, UnionType) else (type,)
    if isinstance(type, KeywordType):
        return ctx.kernel("inspect", value)
    if not isinstance(type, TupleType | UnionType):
        return None
    if all(isinstance(resolved(ctx, one), AtomType) for one in members):
        return value
    if all(isinstance(resolved(ctx, one), AtomType | TupleType) for one in members):
        return ctx.kernel("inspect", value)
    return None


def plain(ctx: Context, source: Expr, value: Node) -> Node:
    """The value, or its text where `to_string` would say something else than Haxe."""
    written = _as_elixir(ctx, source, value)
    if written is not None:
        return written
    kind = kind_of(ctx, source.type)
    if kind in ("int", "string", "bool", "atom"):
        value = unsigned(ctx, source, value)
        return ctx.helper("string", value) if may_be_null(ctx, source) else value
    if kind == "dynamic" and is_annotated(ctx):
        ctx.fault(NULL_IN_TEXT, source)
        return value
    value = with_texts(ctx, source, value)
    return _own_text(ctx, source, value) or ctx.helper("string", value)


def string(ctx: Context, source: Expr, value: Node) -> Node:
    """`Std.string(value)`, or the text that `trace` prints."""
    if isinstance(value, tree.Atom) and value.name == "nil":
        return tree.String(("null",))
    written = _as_elixir(ctx, source, value)
    if written is not None:
        return ctx.kernel("to_string", value) if written is value else written
    kind = kind_of(ctx, source.type)
    if kind in ("string", "int", "bool") and not may_be_null(ctx, source):
        return value if kind == "string" else ctx.kernel("to_string", value)
    value = with_texts(ctx, source, value)
    return _own_text(ctx, source, value) or ctx.helper("string", value)


def is_annotated(ctx: Context) -> bool:
    """The class at hand is a framework's or Elixir's: what is `Dynamic` there comes from Elixir."""
    declared = None if ctx.unit.id is None else ctx.unit.world.declared(ctx.unit.id)
    return declared is not None and any(one.startswith("@:") for one in declared.annotations)
