"""What is under the cursor: its type, its documentation, and the Elixir that it becomes.

The name says what is described (a local, a member, a type, an annotation); the construct around it
says which Elixir is shown. A bare name is no construct: the Elixir is that of the call, statement
or declaration that it is in.

    sum += line;      on `line`:   (loop variable) line: Int
                                   sum = sum + line
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compiler_core.annotations.documentation import short
from compiler_core.annotations.registry import annotation
from compiler_core.base.span import Span
from compiler_core.ide.describe import (
    Description,
    describe_declared,
    describe_node,
    describe_own,
    describe_type,
    describe_value,
    describe_variable,
)
from compiler_core.ide.generated import Generated, elixir_of
from compiler_core.ide.occurrences import occurrences_at
from compiler_core.lower.shared_objects import why_shared
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.infer import InferredMember, infer_member
from compiler_core.semantics.items import member_table
from compiler_core.semantics.scope import resolve_type
from compiler_core.semantics.type_at import type_of_span, typed_nodes
from compiler_core.syntax import ast
from compiler_core.syntax.units import PlacedUnit
from compiler_core.syntax.walk import views_at


@dataclass(frozen=True, slots=True)
class Hover:
    """`span` is what the answer is about, in the file."""

    markdown: str
    span: Span


def hover(
    db: Database,
    path: str,
    offset: int,
    outputs: Iterable[Generated] = (),
) -> Hover | None:
    """What to say at `offset`; None between things. Its Elixir is that of the first of the
    `outputs` that has some."""
    annotated = _annotation(db, path, offset)
    if annotated is not None:
        return annotated
    unit = parse(db, path).unit_at(offset)
    member = None if unit is None else unit.unit.member
    chain = [] if unit is None or member is None else views_at(member, offset - unit.start)
    word = None if _is_bare_name(chain) else _word(db, path, offset)
    if word is not None:
        return word
    if unit is None or member is None:
        return _header(db, path, offset, outputs)
    start = unit.start
    if not chain:
        return None
    innermost = chain[-1]
    description, about = _described(db, path, unit, chain, offset - start)
    if isinstance(innermost, ast.Template) and description is None:
        own = _of_template(db, path, offset)
        if own is not None:
            return own
    is_told = description is not None and isinstance(innermost, ast.Template)
    construct = None if is_told else _construct(chain, member)  # a whole page is no construct
    elixir = None
    if construct is not None:
        elixir = _elixir(outputs, construct.shifted(start), Span(start, unit.end))
    if description is None and (elixir is None or innermost is member):
        return None
    return Hover(_markdown(description, elixir), about.shifted(start))


def _is_bare_name(chain: list[ast.View]) -> bool:
    """A name in code: it is no text, which takes all names of the member to tell what it names."""
    is_annotation = any(isinstance(view, ast.Metadata) for view in chain)
    return bool(chain) and _is_name(chain[-1]) and not is_annotation


def _word(db: Database, path: str, offset: int) -> Hover | None:
    """Of a text that names something: what that is (`"title"` in `@:validate_required`)."""
    for one in occurrences_at(db, path, offset):
        owner = one.target.owner if one.is_word else None
        if owner is None:
            continue
        described = (
            describe_type(db, owner)
            if one.target.kind == "type"
            else describe_declared(db, path, owner, one.target.name)
        )
        if described is not None:
            return Hover(_markdown(described, None), Span(one.start, one.end))
    return None


def _of_template(db: Database, path: str, offset: int) -> Hover | None:
    from compiler_core.ide import templates

    found = templates.description(db, path, offset)
    return None if found is None else Hover(f"```haxe\n{found[0]}\n```", found[1])


def _markdown(description: Description | None, elixir: str | None) -> str:
    parts = []
    if description is not None:
        parts.append(f"```haxe\n{description.haxe}\n```")
        if description.documentation:
            parts.append(description.documentation)
    if elixir is not None:
        parts.append(f"```elixir\n{elixir}\n```")
    return "\n\n".join(parts)


# --- names -----------------------------------------------------------------------------------


def _described(
    db: Database, path: str, unit: PlacedUnit, chain: list[ast.View], offset: int
) -> tuple[Description | None, Span]:
    """The description, and the span that it is about, in the member."""
    member, innermost = unit.member, chain[-1]
    if innermost is member.name:
        inferred = _inferred(db, path, member)
        type = None if inferred is None else inferred.type
        return describe_own(db, parse(db, path).text, member, unit.start, type), innermost.span
    named = next((view for view in chain[::-1] if isinstance(view, ast.NamedType)), None)
    if named is not None and named.path:
        resolved = resolve_type(db, path, named.path)
        found = None if resolved is None else describe_type(db, resolved.id)
        return found, named.span
    inferred = _inferred(db, path, member)
    if inferred is None:
        return None, innermost.span
    for variable in inferred.variables:
        if variable.span == innermost.span:
            return describe_variable(db, variable), innermost.span
    node = _node_at(inferred, offset)
    if isinstance(innermost, ast.Template) and node is not None and node.span != innermost.span:
        return describe_node(db, path, node), node.span
    if node is None or (innermost.span != node.span and not _is_name(innermost)):
        return None, innermost.span
    described = describe_node(db, path, node)
    if described is None and isinstance(innermost, _OPERATIONS):
        type = type_of_span(db, path, innermost.span.shifted(unit.start))
        described = None if type is None else describe_value(db, type)
    return described, innermost.span


_OPERATIONS = (ast.Binary, ast.Unary, ast.Ternary, ast.Cast, ast.ArrayLiteral, ast.MapLiteral)
"""Expressions without a name that have a value of their own: told by their type."""


def _is_name(view: ast.View) -> bool:
    return isinstance(view, ast.Name | ast.Identifier)


def _inferred(db: Database, path: str, member: ast.Member) -> InferredMember | None:
    for key, placed in member_table(db, path).items():
        if placed.member is member:
            if isinstance(member, ast.EnumConstructor):
                return None
            return infer_member(db, path, key)
    return None


def _node_at(inferred: InferredMember, offset: int) -> typed.Expr | typed.Pattern | None:
    """The smallest node of the typed tree that holds the offset; of equal ones the inner."""
    best: typed.Expr | typed.Pattern | None = None
    for node in typed_nodes(inferred):
        if isinstance(node, typed.Expr | typed.Pattern) and node.span.contains(offset):
            if best is None or _length(node.span) <= _length(best.span):
                best = node
    return best


def _length(span: Span) -> int:
    return span.end - span.start


# --- constructs ------------------------------------------------------------------------------

_NO_CONSTRUCTS = (
    ast.Name,
    ast.Identifier,
    ast.TypeExpr,
    ast.NullLiteral,
    ast.BoolLiteral,
    ast.IntLiteral,
    ast.FloatLiteral,
    ast.StringLiteral,
    ast.FieldAccess,
    ast.Parenthesis,
    ast.Parameter,
    ast.FunctionParts,
)


def _construct(chain: list[ast.View], member: ast.Member) -> Span | None:
    """The innermost view that is more than a name or a literal. The name in a declaration stands
    for the whole declaration; a parameter or type in its head for nothing."""
    for view in reversed(chain[1:]):
        if not isinstance(view, _NO_CONSTRUCTS):
            return view.span
    return member.span if chain[-1] in (member, member.name) else None


def _elixir(outputs: Iterable[Generated], construct: Span, within: Span) -> str | None:
    found = (elixir_of(one, construct, within) for one in outputs)
    return next((one for one in found if one is not None), None)


# --- outside of members -----------------------------------------------------------------------


def _annotation(db: Database, path: str, offset: int) -> Hover | None:
    """The annotation whose name is at `offset`, on a declaration or a member."""
    parsed = parse(db, path)
    unit = parsed.unit_at(offset)
    start = 0
    found: list[ast.Metadata] = []
    if unit is not None and unit.unit.member is not None:
        start, found = unit.start, unit.member.metadata
    else:
        for declaration in parsed.source.declarations:
            found = [*found, *declaration.metadata]
    for metadata in found:
        if metadata.name_span.contains(offset - start):
            known = annotation(metadata.name)
            if known is not None:
                return Hover(short(known), metadata.name_span.shifted(start))
    return None


def _header(db: Database, path: str, offset: int, outputs: Iterable[Generated]) -> Hover | None:
    """A declaration's name, and the types that its header names."""
    for declaration in parse(db, path).source.declarations:
        if not declaration.span.contains(offset):
            continue
        if declaration.name.span.contains(offset):
            elixir = _elixir(outputs, declaration.span, declaration.span)
            description = Description(
                f"{declaration.kind} {declaration.name.text}", declaration.doc
            )
            told = [_markdown(description, elixir), _sharing(db, path, declaration.name.text)]
            return Hover("\n\n".join(filter(None, told)), declaration.name.span)
        for view in reversed(views_at(declaration, offset)):
            if isinstance(view, ast.NamedType) and view.path:
                resolved = resolve_type(db, path, view.path)
                found = None if resolved is None else describe_type(db, resolved.id)
                return None if found is None else Hover(_markdown(found, None), view.span)
    return None


_FEW_PLACES = 3


def _sharing(db: Database, path: str, name: str) -> str:
    """Why a class's objects are references in Elixir, where they are."""
    resolved = resolve_type(db, path, (name,))
    places = () if resolved is None else why_shared(db, resolved.id)
    if not places:
        return ""
    names = [
        f"`{key.declaration}.{key.name}`" if key.declaration else f"`{key.name}`"
        for _, key in places[:_FEW_PLACES]
    ]
    more = len(places) - len(names)
    listed = ", ".join(names) + (f" and {more} more" if more else "")
    return (
        "In Elixir its objects are shared references (`Haxe.state/1` gives the fields): as values "
        f"they would lose changes, or be no longer told apart, in {listed}."
    )
