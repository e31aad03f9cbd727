"""The type of what stands at a place: of an expression, a pattern, a name that declares something.

Every node of the typed tree has a span and a type, and so has every local where it is declared. A
place in the text is in many of them; the smallest is meant. Some nodes share their span (`(a)` is
`a` in the typed tree, a bare `return f()` in an arrow is `f()`): there the inner one has the type
that the text shows.

    var half = total / 2;      at `half`: Float    at `total`: Int    at `/`: Float

Spans of answers count in the file. `typed_places` is one walk over a member, kept for as long as
the member's tree is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compiler_core.base.span import Span, cover
from compiler_core.project.files import module_of
from compiler_core.project.sources import parse
from compiler_core.query import Database, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.infer import InferredMember, infer_declared, infer_member
from compiler_core.semantics.items import MemberKey, member_table
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typed_walk import Node, walk
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    FLOAT,
    INT,
    STRING,
    EnumType,
    FunctionType,
    ParameterType,
    StructureType,
    Type,
    TypeId,
    null_of,
)
from compiler_core.syntax import ast

Places = Mapping[Span, Type]

_ONLY_SYNTAX = (typed.Return, typed.VariableDeclaration, typed.Yield)
"""Nodes that may share their span with the expression in them, which is the one that is meant."""

_WEAKER = (*_ONLY_SYNTAX, typed.ObjectField)
"""Nor does a field of a literal say what a declared field of its name is."""

_LEAVING = (typed.Return, typed.Throw, typed.Break, typed.Continue)
"""What never has a value is `Dynamic`, as it is to Haxe: it stands where any type is wanted."""


def type_of_span(db: Database, path: str, span: Span, with_shapes: bool = True) -> Type | None:
    """The type of what takes exactly this range of the file; None where nothing does. Without the
    shapes that `Dynamic` values are found to have, it is the type by Haxe's rules."""
    found = _member_at(db, path, span.start)
    if found is None:
        return None
    key, start = found
    places = typed_places(db, path, key, with_shapes)
    text = parse(db, path).text
    while span.shifted(-start) not in places:
        inner = _without_parentheses(text, span)
        if inner is None:
            return None
        span = inner
    return places[span.shifted(-start)]


def _without_parentheses(text: str, span: Span) -> Span | None:
    """What is inside of a range in parentheses, which the typed tree doesn't have."""
    first, last = span.start + 1, span.end - 1
    if first >= last or text[first - 1] != "(" or text[last] != ")":
        return None
    while first < last and text[first].isspace():
        first += 1
    while first < last and text[last - 1].isspace():
        last -= 1
    return Span(first, last)


def type_at(db: Database, path: str, offset: int) -> tuple[Type, Span] | None:
    """The type of the smallest thing at an offset of the file, and its range there."""
    found = _member_at(db, path, offset)
    if found is None:
        return None
    key, start = found
    places = typed_places(db, path, key, True)
    around = [span for span in places if span.contains(offset - start)]
    on_it = [span for span in around if offset - start < span.end]
    if not around:
        return None
    best = min(on_it or around, key=lambda span: span.end - span.start)
    return places[best], best.shifted(start)


def typed_nodes(inferred: InferredMember) -> Iterator[Node]:
    """Every node of a member's typed tree, in source order, what holds before what is held."""
    if inferred.function is not None:
        yield from walk(inferred.function)
    if inferred.value is not None:
        yield from walk(inferred.value)


def _same_object(old: Places, new: Places) -> bool:
    return old is new


@query_with(same=_same_object)
def typed_places(db: Database, path: str, key: MemberKey, with_shapes: bool) -> Places:
    """The types in one member by their spans, relative to it."""
    placed = member_table(db, path).get(key)
    if placed is None:
        return {}
    if isinstance(placed.member, ast.EnumConstructor):
        return _constructor(db, path, key, placed.member)
    inferred = (infer_member if with_shapes else infer_declared)(db, path, key)
    found: dict[Span, Type] = {}
    text = parse(db, path).text[placed.start : placed.start + placed.member.span.end]
    for node in typed_nodes(inferred):
        for span, type in _places_of(db, text, node):
            if not (isinstance(node, _WEAKER) and span in found):
                found[span] = type
        if isinstance(node, typed.ConstructorPattern) and node.arguments:
            _constructor_name(db, text, node, found)
    for variable in inferred.variables:
        found[variable.span] = variable.type
    found[placed.member.name.span] = inferred.type
    return found


def _constructor(db: Database, path: str, key: MemberKey, view: ast.EnumConstructor) -> Places:
    """An enum's constructor where it is declared: a value of the enum, or what makes one."""
    module = module_of(db, path)
    declared = declared_type(db, TypeId(module[:-1], module[-1], key.declaration))
    constructor = None if declared is None else declared.constructor(key.name)
    if declared is None or constructor is None:
        return {}
    made = constructor.result
    if constructor.parameters is not None:
        made = FunctionType(constructor.parameters, made)
    start, end = view.name.span.start, view.span.end
    spans = (view.span, view.name.span, Span(start, end), Span(start, end + 1))
    return dict.fromkeys(spans, made)


def _places_of(db: Database, text: str, node: Node) -> Iterator[tuple[Span, Type]]:
    if isinstance(node, typed.Function) and node.name is not None and node.self_variable is None:
        return  # the member itself
    if isinstance(node, _LEAVING):
        yield node.span, DYNAMIC
    elif isinstance(node, typed.Block):
        yield node.span, _worth(node)
    elif isinstance(node, typed.ConstructorPattern):
        yield node.span, _constructed(db, node)
    elif isinstance(node, typed.ConstantPattern) and node.value is not None:
        yield node.span, _CONSTANTS.get(type(node.value), node.type)
    elif isinstance(node, typed.Expr | typed.Pattern):
        yield node.span, node.type
    elif isinstance(node, typed.ObjectField):
        yield node.span, node.value.type
        yield _name_of(node), node.value.type
    if isinstance(node, typed.Object):
        yield from _declared_fields(strip(db, node.type), node)
    if isinstance(node, typed.Constant) and text.endswith(".code", node.span.start, node.span.end):
        yield Span(node.span.start, node.span.end - len(".code")), STRING
    if isinstance(node, typed.Call) and node.via_using and node.args and node.args[0] is not None:
        callee = node.callee
        if isinstance(callee.type, FunctionType):
            bound = FunctionType(callee.type.parameters[1:], callee.type.result)
            yield cover(node.args[0].span, callee.span), bound


_CONSTANTS = {bool: BOOL, int: INT, float: FLOAT, str: STRING}


def _constructed(db: Database, node: typed.ConstructorPattern) -> Type:
    """What a pattern's constructor makes: in `enum Expr<T> { Number(n:Int):Expr<Int>; }`
    `Number(_)` is an `Expr<Int>`, whatever is matched."""
    declared = None if node.enum is None else declared_type(db, node.enum)
    constructor = None if declared is None else declared.constructor(node.name)
    result = None if constructor is None else constructor.result
    if isinstance(result, EnumType) and result.args and not _holds_parameter(result):
        return result
    return strip(db, node.type)


def _holds_parameter(type: Type) -> bool:
    return isinstance(type, ParameterType) or any(
        _holds_parameter(arg) for arg in getattr(type, "args", ())
    )


def _declared_fields(shape: Type, node: typed.Object) -> Iterator[tuple[Span, Type]]:
    """The names in `{key: value}` where a structure is expected are those of its fields."""
    for item in node.fields:
        if isinstance(item, typed.ObjectField) and isinstance(shape, StructureType):
            declared = shape.field(item.name)
            if declared is not None:
                yield _name_of(item), null_of(declared.type) if declared.optional else declared.type


def _name_of(field: typed.ObjectField) -> Span:
    return Span(field.span.start, field.span.start + len(field.name))


def _worth(node: typed.Expr) -> Type:
    """A block is its last statement, as in Haxe, also where nobody wants its value."""
    if isinstance(node, typed.Block) and node.statements and not node.is_flat:
        return _worth(node.statements[-1])
    return DYNAMIC if isinstance(node, _LEAVING) else node.type


def _constructor_name(
    db: Database, text: str, node: typed.ConstructorPattern, found: dict[Span, Type]
) -> None:
    """In `case Node(l, r)` the name before the brackets is the function that makes the value."""
    declared = None if node.enum is None else declared_type(db, node.enum)
    constructor = None if declared is None else declared.constructor(node.name)
    if declared is None or constructor is None or constructor.parameters is None:
        return
    type: Type = FunctionType(constructor.parameters, constructor.result)
    value = strip(db, node.type)
    if isinstance(value, EnumType):
        type = substitute(type, dict(zip(declared.parameters, value.args, strict=False)))
    end = text.find("(", node.span.start, node.span.end)
    if end > 0:
        found[
            Span(node.span.start, node.span.start + len(text[node.span.start : end].rstrip()))
        ] = type


def _member_at(db: Database, path: str, offset: int) -> tuple[MemberKey, int] | None:
    """The innermost member around an offset, and where it starts in the file."""
    best: tuple[MemberKey, int] | None = None
    length = 0
    for key, placed in member_table(db, path).items():
        end = placed.start + placed.member.span.end
        if placed.start <= offset <= end and (best is None or end - placed.start <= length):
            best, length = (key, placed.start), end - placed.start
    return best
