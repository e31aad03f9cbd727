"""Uses of a type or a static member that its spelling alone decides, without inferring a type.

`Money.format(x)` is a use of `app.Money.format` if `Money` is that class here, whatever `x` is. So
the uses of a much-used function are found in a thousand files whose members nobody inferred yet.
Where spelling doesn't decide (`value.format()`, a local of the name, a static extension) the answer
is None, and the typed tree is asked: what is said here is what `member_occurrences` says.
"""

from __future__ import annotations

from compiler_core.base.span import Span
from compiler_core.ide.occurrences import (
    Occurrence,
    Target,
    type_target,
    types_below,
    where_of,
)
from compiler_core.project.files import files
from compiler_core.project.sources import text
from compiler_core.query import Database, query
from compiler_core.semantics.declared import (
    declared_type,
    find_instance_member,
    find_static_member,
    module_members,
)
from compiler_core.semantics.infer import framework_types
from compiler_core.semantics.items import MemberKey, items, member_view
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.scope import file_scope
from compiler_core.semantics.typer.identifiers import KERNEL, LOG
from compiler_core.semantics.typer.paths import dotted
from compiler_core.semantics.types import ClassType, TypeId
from compiler_core.syntax import ast
from compiler_core.syntax.walk import descendants

_COMPARISONS = ("==", "!=", "<=", ">=", "=>")


@query
def lexical_uses(
    db: Database,
    path: str,
    key: MemberKey,
    targets: frozenset[Target],
    names: frozenset[str],
) -> tuple[Occurrence, ...] | None:
    """The uses of the targets in a member, from its start, its own name aside; `names` are those by
    which the file may call them. None where that takes types to tell."""
    view = member_view(db, path, key)
    if view is None or not all(_is_decidable(target) for target in targets):
        return None
    found = _Asked(db, path, key, view, targets, names).answer()
    return None if found is None else tuple(found)


@query
def extends_by_annotation(db: Database, owner: TypeId) -> bool:
    """Whether some type may bring the owner's functions along by `@:using`."""
    name = owner.name.rpartition(".")[2]
    for path in files(db):
        written = text(db, path) or ""
        if "@:using" in written and name in written:
            return True
    return False


def _is_decidable(target: Target) -> bool:
    if target.kind == "member":
        return target.is_static and target.owner is not None
    return target.kind == "type"


class _UndecidedError(Exception):
    """Types must tell."""


class _Asked:
    def __init__(
        self,
        db: Database,
        path: str,
        key: MemberKey,
        view: ast.Member,
        targets: frozenset[Target],
        names: frozenset[str],
    ) -> None:
        self.db = db
        self.path = path
        self.key = key
        self.view = view
        self.targets = targets
        self.names = names
        self.where: Surroundings = where_of(db, path, key, view)
        self.locals = declared_locals(view)
        self.written = _written(view)
        module = items(db, path)
        self.owner = (
            TypeId(module.package, module.name, key.declaration) if key.declaration else None
        )

    def answer(self) -> list[Occurrence] | None:
        found: set[Occurrence] = set()
        try:
            for view in descendants(self.view):
                if isinstance(view, ast.Identifier):
                    if view.name in self.names:
                        self._identifier(view, found)
                elif isinstance(view, ast.FieldAccess) and view.name.text in self.names:
                    self._field(view, found)
        except _UndecidedError:
            return None
        for one, _ in types_below(self.db, self.where, self.view, ()):
            if one.target in self.targets:
                found.add(one)
        return sorted(found, key=lambda one: one.start)

    def _add(self, found: set[Occurrence], span: Span, target: Target, whole: ast.Expr) -> None:
        if target in self.targets and span.end - span.start > 0:
            is_bare = isinstance(whole, ast.Identifier)
            found.add(Occurrence(*span, target, False, whole.span in self.written, is_bare))

    def _identifier(self, view: ast.Identifier, found: set[Occurrence]) -> None:
        name = view.name
        if name in self.locals or view.span.end - view.span.start != len(name):
            raise _UndecidedError
        if self._inherits():
            raise _UndecidedError
        if self._is_own(name):
            own = None if self.owner is None else find_static_member(self.db, self.owner, name)
            if own is None or own.owner != self.owner or own.owner is None:
                raise _UndecidedError
            target = Target("member", name, own.owner, is_static=True)
            self._add(found, view.span, target, view)
            return
        if self._may_be_imported(name) or any(one.owner in (KERNEL, LOG) for one in self.targets):
            raise _UndecidedError
        if name[:1].isupper():
            type = find_type(self.db, self.where, (name,))
            if type is not None:
                self._add(found, view.span, type_target(type[0]), view)

    def _field(self, view: ast.FieldAccess, found: set[Occurrence]) -> None:
        path = dotted(view)
        if path is None or path[0] in ("this", "super") or path[0] in self.locals:
            return self._of_value()
        scope = file_scope(self.db, self.path)
        if self._is_own(path[0]) or path[0] in scope.statics:
            return self._of_value()
        if scope.wildcard_statics and len(path) > 1:
            raise _UndecidedError
        if path[-1][:1].isupper():
            type = find_type(self.db, self.where, path)
            if type is not None:
                self._add(found, view.name.span, type_target(type[0]), view)
                return None
        owner = find_type(self.db, self.where, path[:-1])
        if owner is None:
            return self._of_value()
        declared = declared_type(self.db, owner[0])
        if declared is None or declared.kind == "typedef" or path[-1] not in declared.static:
            raise _UndecidedError
        target = Target("member", path[-1], owner[0], is_static=True)
        self._add(found, view.name.span, target, view)
        return None

    def _of_value(self) -> None:
        """`value.name`: a static member only as a static extension, a type never."""
        usings = {*file_scope(self.db, self.path).usings}
        for target in self.targets:
            if target.kind != "member" or target.owner is None:
                continue
            if target.owner in usings or extends_by_annotation(self.db, target.owner):
                raise _UndecidedError

    def _inherits(self) -> bool:
        """Its superclass may have statics that are seen here by their names."""
        declared = None if self.owner is None else declared_type(self.db, self.owner)
        return declared is not None and declared.superclass is not None

    def _is_own(self, name: str) -> bool:
        if self.owner is None:
            return name in module_members(self.db, self.path)
        if find_static_member(self.db, self.owner, name) is not None:
            return True
        declared = declared_type(self.db, self.owner)
        if declared is None:
            return False
        if declared.kind in ("class", "interface"):
            return find_instance_member(self.db, ClassType(self.owner), name) is not None
        return name in declared.instance or name in module_members(self.db, self.path)

    def _may_be_imported(self, name: str) -> bool:
        """A static import, a framework's function, or one of the module around."""
        scope = file_scope(self.db, self.path)
        return (
            name in scope.statics
            or bool(scope.wildcard_statics)
            or name in module_members(self.db, self.path)
            or bool(framework_types(self.db, self.path, self.key.declaration))
        )


def declared_locals(view: ast.Member) -> set[str]:
    """Every name that the member declares somewhere; names in patterns count as well."""
    found: set[str] = set()
    for one in descendants(view):
        match one:
            case ast.Parameter(name=name) if name is not None:
                found.add(name.text)
            case ast.VarDeclaration() | ast.Catch() | ast.TypeParameter():
                found.add(one.name.text)
            case ast.For():
                found.add(one.value.text)
                if one.key is not None:
                    found.add(one.key.text)
            case ast.FunctionExpr(name=name) if name is not None:
                found.add(name.text)
            case ast.Case():
                for pattern in one.patterns:
                    found |= _identifiers(pattern)
            case ast.Binary(operator="<-"):
                found |= _identifiers(one.left)
            case ast.Parameter(pattern=pattern) if pattern is not None:
                found |= _identifiers(pattern)
    return found


def _identifiers(view: ast.View) -> set[str]:
    return {one.name for one in descendants(view) if isinstance(one, ast.Identifier)}


def _written(view: ast.Member) -> set[Span]:
    """What is assigned to."""
    found: set[Span] = set()
    for one in descendants(view):
        if isinstance(one, ast.Binary):
            if one.operator.endswith("=") and one.operator not in _COMPARISONS:
                found.add(one.left.span)
        elif isinstance(one, ast.Unary) and one.operator in ("++", "--"):
            found.add(one.operand.span)
    return found
