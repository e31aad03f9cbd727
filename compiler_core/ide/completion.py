"""What can be written at a cursor.

The place decides who is asked (`completion_item.Cursor`): after a dot the members of what stands
before it; in a type types; behind `@:` annotations; in a body of a class members to override; else
values, types and keywords. What an item is documented with is found when it is looked at
(`resolve`), for hundreds are offered and one is chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler_core.base.span import Span
from compiler_core.ide import (
    completion_annotations,
    completion_declarations,
    completion_members,
    completion_postfix,
    completion_types,
    completion_values,
)
from compiler_core.ide.completion_item import Completions, Cursor, Item, ranked
from compiler_core.ide.describe import describe_constructor, describe_member, describe_type
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, module_members, strip
from compiler_core.semantics.infer import member_type
from compiler_core.semantics.probe import MARK
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import AtomType
from compiler_core.syntax import ast
from compiler_core.templates.regions import has_templates

__all__ = ["Completions", "Item", "completions", "resolve"]


def completions(db: Database, path: str, offset: int) -> Completions:
    """The items at `offset`, the best first. None in comments, texts, numbers and new names."""
    in_template = _in_template(db, path, offset)
    if in_template is not None:
        return in_template
    cursor = Cursor(db, path, offset)
    if cursor.word[:1].isdigit():
        return Completions((), cursor.span)
    return ranked(_items(cursor), cursor)


def _in_template(db: Database, path: str, offset: int) -> Completions | None:
    if not has_templates(parse(db, path)):
        return None
    from compiler_core.ide import templates

    return templates.completions(db, path, offset)


def resolve(db: Database, path: str, subject: tuple[str, ...]) -> tuple[str, str] | None:
    """A line of Haxe and documentation (Markdown) of what an item is about; None where it is
    gone."""
    match subject:
        case ("annotation", name):
            from compiler_core.annotations.documentation import short, signature
            from compiler_core.annotations.registry import annotation

            known = annotation(name)
            return None if known is None else (signature(known), short(known))
        case ("type", name):
            found = find_type(db, Surroundings(path, "", {}), tuple(name.split(".")))
            description = None if found is None else describe_type(db, found[0])
        case ("constructor", owner, name):
            found = find_type(db, Surroundings(path, "", {}), tuple(owner.split(".")))
            description = None if found is None else describe_constructor(db, found[0], name)
        case ("member", owner, name, static, declaring):
            return _resolved_member(db, path, owner, name, bool(static), declaring)
        case _:
            return None
    return None if description is None else (description.haxe, description.documentation or "")


def _resolved_member(
    db: Database, path: str, owner: str, name: str, is_static: bool, declaring: str
) -> tuple[str, str] | None:
    if not owner:
        member = module_members(db, declaring).get(name)
    else:
        found = find_type(db, Surroundings(path, "", {}), tuple(owner.split(".")))
        declared = None if found is None else declared_type(db, found[0])
        if declared is None:
            return None
        member = (declared.static if is_static else declared.instance).get(name)
    if member is None:
        return None
    type = member.type or member_type(db, member.path, member.key)
    description = describe_member(db, member.path, make_member(member, type))
    return description.haxe, description.documentation or ""


# --- places ----------------------------------------------------------------------------------


def _items(cursor: Cursor) -> Iterator[Item]:
    innermost = cursor.innermost
    match innermost:
        case ast.Metadata():
            if innermost.name.endswith(MARK):
                yield from completion_annotations.names(cursor)
            return
        case ast.Import():
            if MARK in innermost.path:
                before = innermost.path[: innermost.path.index(MARK)]
                yield from completion_types.import_path(cursor, before)
            return
        case ast.NamedType():
            yield from _in_type(cursor, innermost)
            return
        case ast.AtomLiteral():
            yield from completion_annotations.words(cursor)
            yield from _atoms(cursor)
            return
        case ast.StringLiteral():
            yield from completion_annotations.words(cursor)
            return
        case ast.RegexLiteral() | ast.Comment():
            return
    metadata = next((one for one in cursor.chain if isinstance(one, ast.Metadata)), None)
    if metadata is not None:
        yield from completion_annotations.arguments(cursor, metadata)
        return
    if isinstance(innermost, ast.Name):
        yield from _at_name(cursor, innermost)
    elif isinstance(innermost, ast.Identifier):
        yield from _in_expression(cursor)
    elif not cursor.chain or isinstance(innermost, ast.ErrorMember):
        if not _in_comment(cursor):
            yield from _declarations(cursor)
    elif isinstance(innermost, ast.ErrorExpr):
        yield from _in_expression(cursor)


def _in_comment(cursor: Cursor) -> bool:
    spans = [(one.start, one.end) for one in cursor.parsed.token_spans()]
    return not any(start <= cursor.mark < end for start, end in spans)


def _in_type(cursor: Cursor, view: ast.NamedType) -> Iterator[Item]:
    before = view.path[: view.path.index(MARK)] if MARK in view.path else ()
    if before:
        if before[-1][:1].isupper():
            found = find_type(cursor.db, cursor.where, before)
            if found is not None:
                yield from completion_types.import_path(cursor, before)
        else:
            yield from completion_members.package_parts(cursor.db, before)
        return
    parent = cursor.chain[-2] if len(cursor.chain) > 1 else None
    is_new = isinstance(parent, ast.New) and parent.type is view
    yield from completion_types.types(cursor, only_made=is_new, locality=2)
    if not is_new:
        yield from completion_types.first_packages(cursor)


def _at_name(cursor: Cursor, name: ast.Name) -> Iterator[Item]:
    """A name that declares something is the user's to choose; others are known."""
    parent = cursor.chain[-2] if len(cursor.chain) > 1 else None
    if isinstance(parent, ast.FieldAccess) and parent.name is name:
        sight = cursor.sight
        if sight is not None and cursor.placed is not None:
            yield from completion_members.after_dot(cursor.db, sight)
            if not sight.is_pattern:
                start = cursor.placed[1].start
                yield from completion_postfix.postfixes(cursor, sight, parent, start)
    elif isinstance(parent, ast.ObjectField) and parent.name is name:
        yield from _literal_fields(cursor)
    elif isinstance(parent, ast.NamedArg) and parent.name is name:
        yield from _call_keywords(cursor)
    elif isinstance(parent, ast.VarMember) and not _has_var(cursor):
        yield from _declarations(cursor)
    elif isinstance(parent, ast.FunctionMember) and cursor.declaration is not None:
        yield from completion_declarations.overrides(cursor, cursor.declaration)


def _declarations(cursor: Cursor) -> Iterator[Item]:
    if cursor.declaration is None:
        yield from completion_declarations.top_level()
    else:
        yield from completion_declarations.in_body(cursor)


def _has_var(cursor: Cursor) -> bool:
    """A variable's own name, behind `var`."""
    return bool({"var", "final"} & set(cursor.before.split()))


def _in_expression(cursor: Cursor) -> Iterator[Item]:
    sight = cursor.sight
    if sight is None:
        for name in ("return", "var", "if", "switch"):
            yield Item(name, "keyword", name)
        yield from completion_types.types(cursor)
        return
    found = completion_values.values(cursor, sight)
    if sight.is_pattern:
        yield from completion_values.unhandled_first(found, cursor.chain)
        yield Item("_", "keyword", "_", locality=6)
        yield Item("var", "keyword", "var", locality=6)
    else:
        yield from found
        yield from _call_keywords(cursor)
        if sight.expected is not None and _is_braced(cursor):
            yield from completion_values.structure_fields(cursor, sight.expected, ())
    yield from completion_types.types(cursor)
    if cursor.word:
        yield from completion_types.first_packages(cursor)


def _is_braced(cursor: Cursor) -> bool:
    """`{|}` where a value is wanted reads as a block of one name."""
    parent = cursor.chain[-2] if len(cursor.chain) > 1 else None
    return isinstance(parent, ast.Block) and len(parent.statements) == 1


def _literal_fields(cursor: Cursor) -> Iterator[Item]:
    """`{a: 1, |}`: the type is that which the literal is expected to have."""
    literal = next(
        (one for one in reversed(cursor.chain) if isinstance(one, ast.ObjectLiteral)), None
    )
    sight = cursor.sight
    if literal is None or sight is None or sight.expected is None:
        return
    given = [one.name.text for one in literal.fields if isinstance(one, ast.ObjectField)]
    yield from completion_values.structure_fields(cursor, sight.expected, given)


def _call_keywords(cursor: Cursor) -> Iterator[Item]:
    call = next((one for one in reversed(cursor.chain) if isinstance(one, ast.Call)), None)
    sight = cursor.sight
    if call is None or sight is None:
        return
    known = sight.called.get(id(call))
    if known is not None:
        yield from completion_values.keyword_arguments(cursor, known.type, call)


def _atoms(cursor: Cursor) -> Iterator[Item]:
    span = Span(cursor.start - 1, cursor.end)
    sight = cursor.sight
    found = list(completion_values.known_atoms(cursor))
    if sight is not None and sight.expected is not None:
        wanted = strip(cursor.db, sight.expected)
        if not isinstance(wanted, AtomType) or wanted.name is not None:
            names = completion_values.atoms_of(wanted)
            found += [Item(f":{n}", "value", f":{n}", fits=True, locality=0) for n in names]
    for item in found:
        yield replace(item, span=span)
