"""Every name of a file that means something declared, and what it means.

A `Target` (`targets`) names a declared thing by where it is declared, without positions, so that
it is equal for every use, in whatever file: `Cart.total` wherever it is called. `occurrences(db,
path)` reads them off the typed tree: views say where a name is written, typed nodes what it means.

    class Cart { var items = 0; function add(count:Int) return items += count; }

    items → member of Cart (declaration)   add → member of Cart (declaration)
    count → local 0 of Cart.add (declaration)    items → member of Cart (write)    count → local 0

A member is asked alone (`member_occurrences`), and again only when it or what it names changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeGuard

from compiler_core.annotations import named
from compiler_core.base.span import Span
from compiler_core.ide.targets import (
    Target,
    field_target,
    import_targets,
    member_target,
    own_target,
    type_target,
    without_null,
)
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_type, function_owner, strip, surroundings
from compiler_core.semantics.infer import InferredMember, infer_declared, infer_member
from compiler_core.semantics.items import MemberKey, items, member_table, member_view, nested_name
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.typed_walk import Node, walk
from compiler_core.semantics.typer.paths import dotted
from compiler_core.semantics.types import (
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    Monomorph,
    ParameterType,
    Type,
    TypedefType,
    TypeId,
    UnknownType,
)
from compiler_core.syntax import ast
from compiler_core.syntax.walk import children, descendants


class Occurrence(NamedTuple):
    """A name in a text; code points."""

    start: int
    end: int
    target: Target
    is_declaration: bool = False
    is_write: bool = False
    is_bare: bool = False
    """A member or type by its name alone, which another declaration of that name would hide."""
    is_word: bool = False
    """It stands in a text or an atom: in Haxe's spelling or in Elixir's."""

    def shifted(self, offset: int) -> Occurrence:
        return self._replace(start=self.start + offset, end=self.end + offset)


@query
def member_occurrences(db: Database, path: str, key: MemberKey) -> tuple[Occurrence, ...]:
    """The names in a member, from its start, in their order."""
    view = member_view(db, path, key)
    if view is None:
        return ()
    return tuple(sorted({found[0] for found in member_names(db, path, key, view)}, key=_order))


@query
def head_occurrences(db: Database, path: str) -> tuple[Occurrence, ...]:
    """The names outside of functions and variables: imports, heads of declarations, typedefs."""
    found: list[Occurrence] = []
    text = parse(db, path).text
    source = parse(db, path).source
    for view in source.imports:
        found += _import(db, path, view, text)
    for declaration in source.declarations:
        found += _head(db, path, declaration, "", 0)
    return tuple(sorted(set(found), key=_order))


def occurrences(db: Database, path: str) -> list[Occurrence]:
    """All names of the file, in their order."""
    found = list(head_occurrences(db, path))
    for key, placed in member_table(db, path).items():
        found += [one.shifted(placed.start) for one in member_occurrences(db, path, key)]
    found.sort(key=_order)
    return found


def occurrences_at(db: Database, path: str, offset: int) -> list[Occurrence]:
    """The names whose text holds `offset` (either edge counts); two where a `new T` names a type
    and its constructor, the type first."""
    found = [one for one in head_occurrences(db, path) if one.start <= offset <= one.end]
    for key, placed in member_table(db, path).items():
        if placed.start <= offset <= placed.start + placed.member.span.end:
            shifted = [one.shifted(placed.start) for one in member_occurrences(db, path, key)]
            found += [one for one in shifted if one.start <= offset <= one.end]
    if any(one.start == offset for one in found):
        found = [one for one in found if one.start == offset]
    return sorted(found, key=lambda one: (one.target.kind != "type", one.start))


def _order(one: Occurrence) -> tuple[int, int, str, bool]:
    return one.start, one.end, one.target.kind, not one.is_declaration


# --- a member's names ------------------------------------------------------------------------


def member_names(
    db: Database, path: str, key: MemberKey, view: ast.Member
) -> Iterator[tuple[Occurrence, Node | None]]:
    """Each name of a member, and the node of the typed tree that it is the name of."""
    yield from _own_name(db, path, key, view)
    where = where_of(db, path, key, view)
    if isinstance(view, ast.EnumConstructor):
        yield from types_below(db, where, view, ())
        return
    inferred = _inferred(db, path, key)
    yield from _Names(db, where, key, inferred).of(view)
    yield from ((one, None) for one in _words(db, path, key, view, inferred))


def _words(
    db: Database, path: str, key: MemberKey, view: ast.Member, inferred: InferredMember
) -> Iterator[Occurrence]:
    """Texts that name something: in the member's annotations, and in calls of Ecto's functions."""
    module = items(db, path)
    owner = module.type(key.declaration) if key.declaration else None
    if owner is None or not isinstance(view, ast.FunctionMember | ast.VarMember):
        return
    id = TypeId(module.package, module.name, owner.name)
    for note in view.metadata:
        yield from _words_of(db, path, id, named.words_of(note))
    if inferred.function is not None:
        if named.takes_words(frozenset(note.name for note in owner.annotations)):
            yield from _words_of(db, path, id, named.words_of_calls(inferred.function))


def _words_of(
    db: Database, path: str, id: TypeId, words: Iterator[named.Word]
) -> Iterator[Occurrence]:
    for word in words:
        found = named.meant(db, path, id, word)
        if found is None:
            continue
        target = type_target(found.owner)
        if found.member is not None:
            declared = declared_type(db, found.owner)
            is_static = declared is not None and found.member in declared.static
            target = Target("member", found.member, found.owner, is_static=is_static)
        yield Occurrence(*word.span, target, is_word=True)


def _inferred(db: Database, path: str, key: MemberKey) -> InferredMember:
    """A member's typed tree. The shapes of `Dynamic` values take all members of the class to find,
    so only where there are such values."""
    plain = infer_declared(db, path, key)
    roots = [root for root in (plain.function, plain.value) if root is not None]
    types = [variable.type for variable in plain.variables]
    types += (node.type for root in roots for node in walk(root) if _is_value(node))
    return infer_member(db, path, key) if any(_is_open(db, type) for type in types) else plain


def _is_value(node: Node) -> TypeGuard[typed.Expr]:
    return isinstance(node, typed.Expr) and not isinstance(node, _CONTROL)


_CONTROL = (
    typed.Return,
    typed.Break,
    typed.Continue,
    typed.Throw,
    typed.Block,
    typed.If,
    typed.Switch,
    typed.Try,
)
"""What has no value, or that of a node below."""
_CLOSED = (ClassType, EnumType, FunctionType)
_OPEN = (DynamicType, UnknownType, AnyType, Monomorph)


def _is_open(db: Database, type: Type) -> bool:
    return not isinstance(type, _CLOSED) and isinstance(strip(db, type), _OPEN)


def _own_name(
    db: Database, path: str, key: MemberKey, view: ast.Member
) -> Iterator[tuple[Occurrence, Node | None]]:
    span = view.name.span
    if view.name.text and span.end - span.start == len(view.name.text):
        yield Occurrence(*span, own_target(db, path, key, view), True), None


def where_of(db: Database, path: str, key: MemberKey, view: ast.Member) -> Surroundings:
    """Where a member's written types stand: its type parameters and those of its owner."""
    module = items(db, path)
    item = module.type(key.declaration) if key.declaration else None
    if item is None:
        owner, where = None, Surroundings(path, "", {})
    else:
        owner = TypeId(module.package, module.name, item.name)
        where = surroundings(path, item, owner)
    views: list[ast.TypeParameter] = []
    if isinstance(view, ast.FunctionMember):
        views = view.function.type_parameters
    elif isinstance(view, ast.EnumConstructor):
        views = view.type_parameters
    scope = function_owner(owner, key.name)
    return where.with_parameters(
        {one.name.text: ParameterType(scope, one.name.text) for one in views}
    )


_NAMING = (
    typed.Local,
    typed.StaticMember,
    typed.InstanceMember,
    typed.StructureMember,
    typed.EnumConstructor,
    typed.ModuleValue,
    typed.MemberPattern,
    typed.ConstructorPattern,
    typed.Bind,
)


class _Names:
    def __init__(
        self, db: Database, where: Surroundings, key: MemberKey, inferred: InferredMember
    ) -> None:
        self.db = db
        self.where = where
        self.scope = ".".join((key.declaration, key.name, str(key.occurrence)))
        self.variables = inferred.variables
        self.numbers = {id(one): number for number, one in enumerate(inferred.variables)}
        self.naming: dict[Span, list[Node]] = {}
        self.objects: dict[Span, Node] = {}
        self.news: dict[Span, typed.New] = {}
        self.written: set[Span] = set()
        self.in_templates: list[ast.Expr] = []
        for root in (inferred.function, inferred.value):
            for node in walk(root) if root is not None else ():
                self._note(node)

    def _note(self, node: Node) -> None:
        if isinstance(node, _NAMING):
            self.naming.setdefault(node.span, []).append(node)
        elif isinstance(node, typed.Template):
            self.in_templates += node.views
        elif isinstance(node, typed.Object | typed.StructurePattern):
            self.objects[node.span] = node
        elif isinstance(node, typed.New):
            self.news[node.span] = node
        elif isinstance(node, typed.Assign | typed.Increment):
            self.written.add(node.target.span)

    def of(self, view: ast.Member) -> Iterator[tuple[Occurrence, Node | None]]:
        for number, variable in enumerate(self.variables):
            span = variable.span
            if variable.name != "_" and span.end - span.start == len(variable.name):
                yield Occurrence(*span, self._local(variable, number), True), None
        handled: set[Span] = set()
        written = (one for root in (view, *self.in_templates) for one in descendants(root))
        for one in written:
            match one:
                case ast.Identifier() if one.span not in handled:
                    yield from self._name(one.span, one.span, one.name, one)
                case ast.FieldAccess() if one.span not in handled:
                    yield from self._name(one.span, one.name.span, one.name.text, one)
                case ast.Call():
                    yield from self._constructor_pattern(one, handled)
                case ast.ObjectLiteral() | ast.ElixirMap():
                    yield from self._fields(one)
                case ast.New():
                    yield from self._new(one)
        yield from types_below(self.db, self.where, view, ())

    def _local(self, variable: typed.Variable, number: int) -> Target:
        return Target("local", variable.name, None, self.where.path, self.scope, number)

    def _name(
        self, whole: Span, span: Span, name: str, view: ast.Expr
    ) -> Iterator[tuple[Occurrence, Node | None]]:
        """The name at `span`, the last part of the expression at `whole`."""
        if not name or span.end - span.start != len(name):
            return
        is_bare = isinstance(view, ast.Identifier)
        for node in (*self.naming.get(whole, ()), *(self.naming.get(span, ()))):
            target = self._target(node, name)
            if target is not None:
                is_write = whole in self.written
                yield Occurrence(*span, target, False, is_write, is_bare), node
                return
        path = dotted(view)
        if path is not None and path[-1][:1].isupper():
            found = find_type(self.db, self.where, path)
            if found is not None:
                yield Occurrence(*span, type_target(found[0]), is_bare=is_bare), None

    def _target(self, node: Node, name: str) -> Target | None:
        match node:
            case typed.Local(variable=variable) | typed.Bind(variable=variable):
                number = self.numbers.get(id(variable))
                same = number is not None and variable.name == name
                return self._local(variable, number or 0) if same else None
            case (
                typed.StaticMember(member=member)
                | typed.InstanceMember(member=member)
                | typed.MemberPattern(member=member)
            ):
                return member_target(member)
            case typed.StructureMember():
                return field_target(self.db, node.target.type, node.name)
            case typed.EnumConstructor(enum=enum) | typed.ConstructorPattern(enum=enum):
                return None if enum is None else Target("constructor", node.name, enum)
            case typed.ModuleValue(id=found):
                return None if found is None else type_target(found)
        return None

    def _constructor_pattern(
        self, view: ast.Call, handled: set[Span]
    ) -> Iterator[tuple[Occurrence, Node | None]]:
        for node in self.naming.get(view.span, ()):
            if isinstance(node, typed.ConstructorPattern) and node.enum is not None:
                callee = view.callee
                is_bare = isinstance(callee, ast.Identifier)
                span = callee.name.span if isinstance(callee, ast.FieldAccess) else callee.span
                handled.add(callee.span)
                target = Target("constructor", node.name, node.enum)
                yield Occurrence(*span, target, is_bare=is_bare), node

    def _fields(
        self, view: ast.ObjectLiteral | ast.ElixirMap
    ) -> Iterator[tuple[Occurrence, Node | None]]:
        node = self.objects.get(view.span)
        if not isinstance(node, typed.Object | typed.StructurePattern):
            return
        entries = view.fields if isinstance(view, ast.ObjectLiteral) else view.entries
        for item in entries:
            if isinstance(item, ast.ObjectField) and not item.quoted:
                span, name = item.name.span, item.name.text
                target = field_target(self.db, node.type, name)
                if target is not None and span.end - span.start == len(name):
                    yield Occurrence(*span, target), None

    def _new(self, view: ast.New) -> Iterator[tuple[Occurrence, Node | None]]:
        node = self.news.get(view.span)
        if node is None or node.constructor is None or not view.type.path:
            return
        last = _part_spans(view.type.span.start, view.type.path)[-1]
        yield Occurrence(*last, member_target(node.constructor)), node


# --- types -----------------------------------------------------------------------------------


def types_below(
    db: Database, where: Surroundings, root: ast.View, without: tuple[type[ast.View], ...]
) -> Iterator[tuple[Occurrence, Node | None]]:
    """The types that are named below `root`, and the type parameters that it declares."""
    pending = [root]
    while pending:
        view = pending.pop()
        if isinstance(view, ast.NamedType) and view.path:
            yield from ((one, None) for one in _type_path(db, where, view.span.start, view.path))
        elif isinstance(view, ast.TypeParameter):
            parameter = where.parameters.get(view.name.text)
            if isinstance(parameter, ParameterType):
                target = _parameter_target(where, parameter)
                yield Occurrence(*view.name.span, target, True), None
        pending.extend(one for one in children(view) if not isinstance(one, without))


def _parameter_target(where: Surroundings, parameter: ParameterType) -> Target:
    return Target("type parameter", parameter.name, None, where.path, parameter.owner)


def _type_path(
    db: Database, where: Surroundings, start: int, path: tuple[str, ...]
) -> Iterator[Occurrence]:
    """The parts of a type's path that are types: `a.b.Module.Sub` has two."""
    spans = _part_spans(start, path)
    if len(path) == 1:
        parameter = where.parameters.get(path[0])
        if isinstance(parameter, ParameterType):
            yield Occurrence(*spans[0], _parameter_target(where, parameter))
            return
    for count in range(1, len(path) + 1):
        if path[count - 1][:1].isupper() or count == len(path):
            found = find_type(db, where, path[:count])
            if found is not None:
                yield Occurrence(*spans[count - 1], type_target(found[0]), is_bare=len(path) == 1)


def _part_spans(start: int, path: tuple[str, ...]) -> list[Span]:
    """Where the parts of a dotted path are that is written without blanks."""
    spans = []
    for part in path:
        spans.append(Span(start, start + len(part)))
        start += len(part) + 1
    return spans


# --- heads and imports -----------------------------------------------------------------------


def _head(
    db: Database, path: str, view: ast.TypeDeclaration, outer: str, start: int
) -> Iterator[Occurrence]:
    """`start`: where the class-level declaration's member stands, 0 for one of the file."""
    module = items(db, path)
    name = nested_name(outer, view.name.text)
    id = TypeId(module.package, module.name, name)
    item = module.type(name)
    if view.name.text:
        yield Occurrence(*view.name.span.shifted(start), type_target(id), True)
    if item is None:
        return
    where = surroundings(path, item, id)
    for one, _ in types_below(db, where, view, (ast.Member,)):
        yield one.shifted(start)
    for meta in view.metadata:
        yield from (one.shifted(start) for one in _metadata(db, where, meta))
        words = _words_of(db, path, id, named.words_of(meta))
        yield from (one.shifted(start) for one in words)
    if view.aliased is not None:
        yield from (one.shifted(start) for one in _field_names(id, view.aliased))
    for placed in view.members:
        member = placed.member
        if isinstance(member, ast.DeclarationMember):
            yield from _head(db, path, member.declaration, name, placed.start + start)
        elif isinstance(member, ast.UseMember):
            first = member.name.span.end - len(".".join(member.path)) + placed.start + start
            yield from _type_path(db, where, first, member.path)


def _metadata(db: Database, where: Surroundings, meta: ast.Metadata) -> Iterator[Occurrence]:
    """`@:access(a.B)`, `@:using(Tools)`: types as expressions."""
    for view in descendants(meta):
        path = dotted(view) if isinstance(view, ast.Identifier | ast.FieldAccess) else None
        if path is not None and path[-1][:1].isupper():
            found = find_type(db, where, path)
            if found is not None:
                end = view.span.end
                yield Occurrence(end - len(path[-1]), end, type_target(found[0]))


def _field_names(id: TypeId, view: ast.TypeExpr) -> Iterator[Occurrence]:
    """The fields that a typedef declares; those of structures inside of fields have no name."""
    match view:
        case ast.StructType():
            for field in view.fields:
                span, name = field.name.span, field.name.text
                if span.end - span.start == len(name):
                    yield Occurrence(*span, Target("field", name, id), True)
        case ast.IntersectionType():
            for member in view.members:
                yield from _field_names(id, member)
        case ast.ParenthesisType():
            yield from _field_names(id, view.inner)


def _import(db: Database, path: str, view: ast.Import, text: str) -> Iterator[Occurrence]:
    """The types and the member that an import's path names, and its alias."""
    start = text.find(".".join(view.path), view.span.start, view.span.end)
    if start < 0:
        return
    spans = _part_spans(start, view.path)
    last: Target | None = None
    for count, target in import_targets(db, view.path):
        last = target
        yield Occurrence(*spans[count], target)
    if view.alias is not None and last is not None:
        yield Occurrence(*view.alias.span, last)


# --- types of names --------------------------------------------------------------------------


def type_at_name(db: Database, path: str, offset: int) -> TypeId | None:
    """The declared type of the value whose name is at `offset`."""
    for key, placed in member_table(db, path).items():
        member, at = placed.member, offset - placed.start
        if isinstance(member, ast.EnumConstructor) or not 0 <= at <= member.span.end:
            continue
        inferred = _inferred(db, path, key)
        for one, node in member_names(db, path, key, member):
            if not one.start <= at <= one.end:
                continue
            type: Type | None = getattr(node, "type", None)
            if one.target.kind == "local":
                type = inferred.variables[one.target.number].type
            elif one.is_declaration:
                type = inferred.type
            found = None if type is None else _id_of(db, type)
            if found is not None:
                return found
    return None


def _id_of(db: Database, type: Type) -> TypeId | None:
    type = without_null(type)
    if isinstance(type, TypedefType):
        return type.id
    found = strip(db, type)
    if isinstance(found, ClassType | EnumType | AbstractType | TypedefType):
        return found.id
    result = getattr(found, "result", None)
    return _id_of(db, result) if isinstance(result, Type) else None
