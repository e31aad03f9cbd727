"""Members that a macro writes, for the one kind of macro that needs no running: its whole body says
which members it adds.

    class Marks {
        macro static function build():Array<Field>
            return Context.getBuildFields().concat((macro class { public var mark:Int; }).fields);
    }

    @:build(Marks.build()) class Page {}        →  Page has `mark`

    macro static function softDelete(schema:Expr):Expr
        return macro { @:field public var deletedAt:Null<Date>; };

    @:softDelete class Post {}                  →  Post has `deletedAt` (the dialect)

Expanded by substitution: `$schema` in a member's types is the argument, in the dialect's form the
annotated class. A macro that does anything else is not understood (`is_whole` is false), and the
class stays open. Bodies of such members are not typed: what they give is known where it is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar

from compiler_core.base.span import Span
from compiler_core.project.files import is_shipped, module_path
from compiler_core.project.sources import dialect, parse
from compiler_core.query import Database, query
from compiler_core.semantics.annotation_items import dotted_path
from compiler_core.semantics.items import (
    MemberItem,
    MemberKey,
    TypeItem,
    items,
    member_view,
    members_of,
    nested_name,
)
from compiler_core.semantics.references import Named, TypeReference
from compiler_core.semantics.scope import file_scope, resolve_type, type_item
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

BUILD = "@:build"


@dataclass(frozen=True, slots=True)
class Expansion:
    """What the macros of a declaration make of it."""

    members: tuple[MemberItem, ...] = ()
    replaces: bool = False
    """The declaration's own members are gone: the macro gives back only its own."""
    is_whole: bool = True
    """Every `@:build` is understood."""


@dataclass(frozen=True, slots=True)
class _Template:
    """What the body of a macro says."""

    parameters: tuple[str, ...]
    members: tuple[MemberItem, ...]
    replaces: bool
    views: tuple[ast.Member, ...] = field(default=(), compare=False)


NOTHING = Expansion()


def expansion(db: Database, path: str, item: TypeItem) -> Expansion:
    """What macros add to the declaration, by its annotations."""
    if not item.annotations or is_shipped(path):
        return NOTHING
    built = any(note.name == BUILD for note in item.annotations)
    if not built and dialect(db) == "haxe":
        return NOTHING
    return _expansion(db, path, item.name)


@query
def _expansion(db: Database, path: str, declaration: str) -> Expansion:
    item = items(db, path).type(declaration)
    if item is None:
        return NOTHING
    members: list[MemberItem] = []
    replaces, is_whole = False, True
    for call in _calls(db, path, item):
        template = None if call is None else _template(db, path, call.target)
        if template is None or call is None:
            is_whole = False
            continue
        given = dict(zip(template.parameters, call.arguments, strict=False))
        members.extend(_substituted(member, given) for member in template.members)
        replaces = replaces or template.replaces
    return Expansion(tuple(_of(declaration, one) for one in members), replaces, is_whole)


def _of(declaration: str, item: MemberItem) -> MemberItem:
    """A member as the built declaration has it. Nobody types its body."""
    key = MemberKey(declaration, item.name, item.key.occurrence)
    return replace(item, key=key, has_body=False)


@query
def expanded_members(db: Database, path: str) -> Mapping[MemberKey, ast.PlacedMember]:
    """The views of the members that macros add to the file's declarations, with their arguments put
    in. They stand where the annotation does that asks for them."""
    found: dict[MemberKey, ast.PlacedMember] = {}
    if is_shipped(path):
        return found
    for item in items(db, path).types:
        added = expansion(db, path, item).members
        if not added:
            continue
        keys = [one.key for one in added]
        start = _annotated_at(db, path, item.name)
        views = (
            _with_arguments(view, dict(zip(template.parameters, call.arguments, strict=False)))
            for call in _calls(db, path, item)
            if call is not None and (template := _template(db, path, call.target)) is not None
            for view in template.views
            if isinstance(view, ast.FunctionMember | ast.VarMember)
        )
        for key, view in zip(keys, views, strict=False):
            if view.name.text == key.name:
                found[key] = ast.PlacedMember(view, start)
    return found


def _annotated_at(db: Database, path: str, declaration: str) -> int:
    view = _declaration(parse(db, path).source.declarations, declaration)
    return view.span.start if view is not None else 0


def _with_arguments(view: _Part, given: Mapping[str, tuple[str, ...]]) -> _Part:
    """A view with `$name` replaced by what it stands for."""
    if isinstance(view, list):
        return [_with_arguments(one, given) for one in view]  # type: ignore[return-value]
    if isinstance(view, tuple) and not hasattr(view, "_fields"):
        return tuple(_with_arguments(one, given) for one in view)  # type: ignore[return-value]
    if isinstance(view, ast.Identifier) and view.name[:1] == "$":
        path = given.get(view.name[1:])
        return view if path is None else _dotted(view.span, path)  # type: ignore[return-value]
    if isinstance(view, ast.NamedType) and len(view.path) == 1 and view.path[0][:1] == "$":
        path = given.get(view.path[0][1:], view.path)
        return replace(view, path=path)
    if isinstance(view, ast.View):
        changed = {
            one.name: _with_arguments(getattr(view, one.name), given)
            for one in fields(view)
            if one.init
        }
        return replace(view, **changed)
    return view


def _dotted(span: Span, path: tuple[str, ...]) -> ast.Expr:
    found: ast.Expr = ast.Identifier(span, path[0])
    for part in path[1:]:
        found = ast.FieldAccess(span, found, ast.Name(span, part))
    return found


def visible_macros(db: Database, path: str) -> frozenset[str]:
    """The annotations that call a macro of the project's, as `@:softDelete`."""
    if dialect(db) == "haxe":
        return frozenset()
    return frozenset(f"@:{name}" for name in _visible_macros(db, path))


# --- which macros --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Call:
    target: tuple[str, ...]
    """`Marks.build`, as it is written; the type in full where the annotation only names it."""
    arguments: tuple[tuple[str, ...], ...]


def _calls(db: Database, path: str, item: TypeItem) -> Iterator[_Call | None]:
    """The macros that an annotation calls; None for a call that can't be read."""
    yield from _build_calls(db, path, item.name)
    if dialect(db) == "haxe":
        return
    macros = _visible_macros(db, path)
    for note in item.annotations:
        owner = macros.get(note.name.removeprefix("@:"))
        if owner is not None:
            yield _Call((*owner, note.name.removeprefix("@:")), ((item.name,),))


@query
def _build_calls(db: Database, path: str, declaration: str) -> tuple[_Call | None, ...]:
    found = _declaration(parse(db, path).source.declarations, declaration)
    if found is None:
        return ()
    return tuple(
        _call(note.args[0] if len(note.args) == 1 else None)
        for note in found.metadata
        if note.name == BUILD
    )


def _declaration(
    declarations: list[ast.TypeDeclaration], name: str, outer: str = ""
) -> ast.TypeDeclaration | None:
    for view in declarations:
        own = nested_name(outer, view.name.text)
        if own == name:
            return view
        inner = [
            placed.member.declaration
            for placed in view.members
            if isinstance(placed.member, ast.DeclarationMember)
        ]
        found = _declaration(inner, name, own) if inner else None
        if found is not None:
            return found
    return None


def _call(view: ast.Expr | None) -> _Call | None:
    if not isinstance(view, ast.Call):
        return None
    target = dotted_path(view.callee)
    arguments = tuple(dotted_path(arg) for arg in view.args)
    if target is None or len(target) < 2 or None in arguments:
        return None
    return _Call(target, tuple(arg for arg in arguments if arg is not None))


@query
def _visible_macros(db: Database, path: str) -> Mapping[str, tuple[str, ...]]:
    """The macros of the types that the file declares or imports, by name: their types' paths."""
    found: dict[str, tuple[str, ...]] = {}
    for id in file_scope(db, path).types.values():
        item = type_item(db, id)
        for member in () if item is None else item.members:
            if member.is_macro and member.is_static:
                found.setdefault(member.name, _path_of(id))
    return found


def _path_of(id: TypeId) -> tuple[str, ...]:
    last = () if id.name == id.module else (id.name,)
    return (*id.package, id.module, *last)


# --- what a macro's body says --------------------------------------------------------------------


def _template(db: Database, path: str, target: tuple[str, ...]) -> _Template | None:
    found = resolve_type(db, path, target[:-1])
    if found is None:
        return None
    module = module_path(db, (*found.id.package, found.id.module))
    return None if module is None else _made_by(db, module, MemberKey(found.id.name, target[-1]))


@query
def _made_by(db: Database, path: str, key: MemberKey) -> _Template | None:
    view = member_view(db, path, key)
    if not isinstance(view, ast.FunctionMember) or not view.has("macro"):
        return None
    body = view.function.body
    made = None if body is None else _returned(body)
    if made is None:
        return None
    names = tuple(item.name.text for item in view.function.parameters if item.name is not None)
    return _Template(
        names, members_of(made.views, key.declaration), made.replaces, tuple(made.views)
    )


@dataclass(frozen=True, slots=True)
class _Made:
    views: list[ast.Member]
    replaces: bool


def _returned(body: ast.Expr) -> _Made | None:
    """The members that a body plainly gives back: `var`s, then one `return`."""
    known: dict[str, ast.Expr] = {}
    statements = body.statements if isinstance(body, ast.Block) else [body]
    for statement in statements[:-1]:
        if not isinstance(statement, ast.Var):
            return None
        for item in statement.declarations:
            if item.value is not None:
                known[item.name.text] = item.value
    last = statements[-1] if statements else None
    if not isinstance(last, ast.Return) or last.value is None:
        return None
    return _fields_of(last.value, known)


def _fields_of(view: ast.Expr, known: Mapping[str, ast.Expr]) -> _Made | None:
    view = _looked_up(view, known)
    if isinstance(view, ast.MacroExpr) and isinstance(view.body, ast.MacroFields):
        return _Made(list(view.body.members), False)
    if isinstance(view, ast.FieldAccess) and view.name.text == "fields":
        declared = _looked_up(view.target, known)
        if isinstance(declared, ast.MacroExpr) and isinstance(declared.body, ast.TypeDeclaration):
            return _Made([placed.member for placed in declared.body.members], True)
    if isinstance(view, ast.Call) and isinstance(view.callee, ast.FieldAccess):
        return _concatenated(view, view.callee, known)
    return None


def _concatenated(
    view: ast.Call, callee: ast.FieldAccess, known: Mapping[str, ast.Expr]
) -> _Made | None:
    """`Context.getBuildFields()`: the class's own; `a.concat(b)`: both."""
    if callee.name.text == "getBuildFields" and not view.args:
        return _Made([], False)
    if callee.name.text != "concat" or len(view.args) != 1:
        return None
    first, second = (_fields_of(part, known) for part in (callee.target, view.args[0]))
    if first is None or second is None:
        return None
    return _Made([*first.views, *second.views], first.replaces and second.replaces)


def _looked_up(view: ast.Expr, known: Mapping[str, ast.Expr]) -> ast.Expr:
    for _ in range(len(known) + 1):
        while isinstance(view, ast.Parenthesis):
            view = view.inner
        if not isinstance(view, ast.Identifier) or view.name not in known:
            return view
        view = known[view.name]
    return view


# --- substitution --------------------------------------------------------------------------------

_Part = TypeVar("_Part")


def _substituted(item: _Part, given: Mapping[str, tuple[str, ...]]) -> _Part:
    """The same with `$name` in its types replaced by the argument `name`."""
    if isinstance(item, Named) and len(item.path) == 1 and item.path[0][:1] == "$":
        path = given.get(item.path[0][1:], item.path)
        return replace(item, path=path)
    if isinstance(item, tuple) and not hasattr(item, "_fields"):
        return tuple(_substituted(part, given) for part in item)  # type: ignore[return-value]
    if isinstance(item, TypeReference) or hasattr(item, "__dataclass_fields__"):
        changed = {
            one.name: _substituted(getattr(item, one.name), given)
            for one in fields(item)  # type: ignore[arg-type]
        }
        return replace(item, **changed)  # type: ignore[type-var]
    return item
