"""Uses of a type, a static member or a constructor that spelling alone decides, without types.

`Money.format(x)` is a use of `app.Money.format` if `Money` is that class here, whatever `x` is. So
the uses of a much-used function are found in a thousand files whose members nobody inferred yet.
`Paid` alone is `Status.Paid` where that is imported, if nothing else anywhere is called so: else it
would depend on the type that is expected there.
Where spelling doesn't decide (`value.format()`, a local of the name, a static extension) the answer
is None, and the typed tree is asked: what is said here is what `member_occurrences` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from compiler_core.base.span import Span
from compiler_core.ide.occurrences import Occurrence
from compiler_core.ide.receivers import Origin, meant_type
from compiler_core.ide.spelling import (
    HEAD,
    FileWords,
    Found,
    Place,
    Use,
    indexed_words,
    may_hold,
    member_spelling,
)
from compiler_core.ide.targets import Target, import_targets, type_target
from compiler_core.project.files import DECLARATIONS, files, module_path
from compiler_core.query import Database, query
from compiler_core.semantics.declared import (
    declared_type,
    find_instance_member,
    find_static_member,
    module_members,
    strip,
    surroundings,
)
from compiler_core.semantics.declaring import constructor_owners
from compiler_core.semantics.infer import framework_types
from compiler_core.semantics.items import MemberKey, TypeItem, items
from compiler_core.semantics.references import Named
from compiler_core.semantics.resolve import Surroundings, find_type
from compiler_core.semantics.scope import file_scope, type_item
from compiler_core.semantics.typer.identifiers import KERNEL, LOG
from compiler_core.semantics.types import ClassType, EnumType, TypeId


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
    if not is_decidable(targets):
        return None
    told = member_spelling(db, path, key)
    asked = _Asked(db, path, key.declaration, targets)
    try:
        if not names.isdisjoint(told.hidden):
            return None
        if not names.isdisjoint(told.behind_values):
            asked.behind_value()
        return asked.uses(use for name in names for use in told.uses.get(name, ()))
    except _UndecidedError:
        return None


def uses_by_index(
    db: Database, path: str, targets: frozenset[Target], names: frozenset[str]
) -> list[tuple[Occurrence, MemberKey | None]] | None:
    """The uses in a file that nobody has read, from its start, each with its member (None: in an
    import). None where the file must be read to tell."""
    if not is_decidable(targets):
        return None
    try:
        return _in_words(db, path, targets, names)
    except (_UndecidedError, ValueError):
        return None


def members_to_ask(
    db: Database, path: str, targets: frozenset[Target], names: frozenset[str]
) -> frozenset[MemberKey | None] | None:
    """The members of a file that nobody has read which may use the targets (None among them: what
    is outside of members); None where the index doesn't tell."""
    words = indexed_words(db, path, names)
    if words is None:
        return None
    found: set[MemberKey | None] = set()
    try:
        imports = {number for name in names for number in words.find(name).imports}
        aliases = {words.written_import(number).alias for number in imports}
        for name in {*names, *(one for one in aliases if one is not None)}:
            told = words.find(name)
            if HEAD in told.otherwise or told.imports:
                found.add(None)
            for number in told.otherwise:
                place = None if number == HEAD else words.place(number)
                if place is not None and place.name == name:
                    found.add(place.key)
            for number in (*told.behind_values, *told.keys):
                found.add(words.place(number).key)
            for number, uses in (*told.uses, *((number, ()) for number in told.hidden)):
                place = words.place(number)
                is_bare = all(use.shape == "bare" for use in uses)
                if place.name == name or not is_bare or _may_be_bare(db, path, place, targets):
                    found.add(place.key)
    except ValueError:
        return None
    return frozenset(found)


def _may_be_bare(db: Database, path: str, place: Place, targets: frozenset[Target]) -> bool:
    """Whether an identifier in a member may mean one of the targets: instance members only where
    they are inherited, fields of structures never."""
    if any(one.kind not in ("member", "field") or one.is_static for one in targets):
        return True
    module = items(db, path)
    item = module.type(place.declaration)
    if item is None or item.kind != "class" or item.extends:
        return True
    return TypeId(module.package, module.name, item.name) in {one.owner for one in targets}


def _in_words(
    db: Database, path: str, targets: frozenset[Target], names: frozenset[str]
) -> list[tuple[Occurrence, MemberKey | None]] | None:
    words = indexed_words(db, path, names)
    if words is None:
        return None
    found: list[tuple[Occurrence, MemberKey | None]] = []
    all_names = dict.fromkeys(names)
    for number in sorted({number for name in names for number in words.find(name).imports}):
        for one in _import_uses(db, words, number, targets):
            all_names[one[1]] = None
            found.append((one[0], None))
    for name in all_names:
        told = words.find(name)
        if HEAD in told.otherwise or told.hidden:
            return None
        known: dict[str, _Asked] = {}
        for place, uses in _by_member(words, told):
            fresh = _Asked(db, path, place.declaration, targets)
            asked = known.setdefault(place.declaration, fresh)
            if uses is None:
                asked.behind_value()
                continue
            for occurrence in asked.uses(uses):
                found.append((occurrence.shifted(place.start), place.key))
    return found


def _by_member(words: FileWords, told: Found) -> Iterable[tuple[Place, tuple[Use, ...] | None]]:
    """None for a name behind a value."""
    for number in told.behind_values:
        yield words.place(number), None
    for number, uses in told.uses:
        yield words.place(number), uses


def _import_uses(
    db: Database, words: FileWords, number: int, targets: frozenset[Target]
) -> Iterable[tuple[Occurrence, str]]:
    """In an import's path, and the name that it gives; with the text there."""
    written = words.written_import(number)
    last: Target | None = None
    for count, target in import_targets(db, written.path):
        last = target
        if target in targets:
            start = written.start + sum(len(part) + 1 for part in written.path[:count])
            part = written.path[count]
            yield Occurrence(start, start + len(part), target), part
    if written.alias is not None and last is not None and last in targets:
        end = written.alias_start + len(written.alias)
        yield Occurrence(written.alias_start, end, last), written.alias


@cache
def _shipped_extensions() -> frozenset[str]:
    """The types whose functions `@:using` brings along in what ships with the compiler."""
    texts = (path.read_text("utf-8") for path in DECLARATIONS.rglob("*.hx"))
    lists = (found for text in texts if "@:using" in text for found in _USING.findall(text))
    return frozenset(name.split(".")[-1].strip() for one in lists for name in one.split(","))


_USING = re.compile(r"@:using\(([^)]*)\)")


@query
def extends_by_annotation(db: Database, owner: TypeId) -> bool:
    """Whether some type may bring the owner's functions along by `@:using`."""
    name = owner.name.rpartition(".")[2]
    if name in _shipped_extensions():
        return True
    return any(may_hold(db, path, "@:using") and may_hold(db, path, name) for path in files(db))


def is_decidable(targets: frozenset[Target]) -> bool:
    """Whether spelling may tell where these are used."""
    return all(
        one.kind == "type"
        or (one.kind == "member" and one.is_static and one.owner is not None)
        or (one.kind == "constructor" and one.owner is not None)
        for one in targets
    )


class _UndecidedError(Exception):
    """Types must tell."""


class _Asked:
    """About the names in the members of one declaration."""

    def __init__(
        self, db: Database, path: str, declaration: str, targets: frozenset[Target]
    ) -> None:
        self.db = db
        self.path = path
        self.declaration = declaration
        self.targets = targets
        module = items(db, path)
        item = module.type(declaration) if declaration else None
        self.owner = TypeId(module.package, module.name, declaration) if declaration else None
        self.where = Surroundings(path, "", {})
        if item is not None and self.owner is not None:
            self.where = surroundings(path, item, self.owner)
        self.lineage = None if self.owner is None else _lineage(db, self.owner)
        """The class and those that it extends, by the names of their members alone; None where it
        takes more to know what it has."""

    def uses(self, told: Iterable[Use]) -> tuple[Occurrence, ...]:
        """Those of the targets, each place once, in their order."""
        found: set[Occurrence] = set()
        for use in told:
            target = self._meant(use)
            if target is not None and target in self.targets:
                name = use.path[-1]
                if name:
                    span = Span(use.start, use.start + len(name))
                    found.add(Occurrence(*span, target, False, use.is_written, use.is_alone))
        return tuple(sorted(found, key=lambda one: one.start))

    def _meant(self, use: Use) -> Target | None:
        if use.shape == "type":
            return self._type(use.path)
        if use.shape == "path":
            return self._path(use.path)
        told = None if use.subject is None else self._case(use.path[0], use.subject)
        return told or self._identifier(use.path[0])

    def _type(self, path: tuple[str, ...]) -> Target | None:
        if len(path) == 1 and path[0] in self.where.parameters:
            return None
        type = find_type(self.db, self.where, path)
        return None if type is None else type_target(type[0])

    def _identifier(self, name: str) -> Target | None:
        if any(one.kind == "constructor" and one.name == name for one in self.targets):
            return self._constructor(name)
        if self.lineage is None:
            if self._inherits():
                raise _UndecidedError
            if self._is_own(name):
                own = None if self.owner is None else find_static_member(self.db, self.owner, name)
                if own is None or own.owner != self.owner or own.owner is None:
                    raise _UndecidedError
                return Target("member", name, own.owner, is_static=True)
        elif any(one.has_member(name) for one in self.lineage[1:]):
            raise _UndecidedError
        elif self.lineage[0].has_member(name):
            if self.lineage[0].has_static(name):
                return Target("member", name, self.owner, is_static=True)
            return None
        if self._may_be_imported(name) or any(one.owner in (KERNEL, LOG) for one in self.targets):
            raise _UndecidedError
        if not name[:1].isupper():
            return None
        type = find_type(self.db, self.where, (name,))
        return None if type is None else type_target(type[0])

    def _case(self, name: str, subject: Origin) -> Target | None:
        """A constructor as a case's pattern."""
        if all(one.kind != "constructor" for one in self.targets):
            return None
        meant = meant_type(self.db, self.path, self.declaration, subject)
        type = None if meant is None else strip(self.db, meant)
        found = declared_type(self.db, type.id) if isinstance(type, EnumType) else None
        if found is None or found.constructor(name) is None:
            return None
        return Target("constructor", name, found.id)

    def _constructor(self, name: str) -> Target:
        """A constructor by its name alone."""
        if self.lineage is None:
            hides = self._inherits() or self._is_own(name)
        else:
            hides = any(one.has_member(name) for one in self.lineage)
        scope = file_scope(self.db, self.path)
        owners = constructor_owners(self.db, name)
        is_imported = name in scope.statics or bool(scope.wildcard_statics)
        if hides or is_imported or name in module_members(self.db, self.path):
            raise _UndecidedError
        if len(owners) != 1 or not owners <= frozenset(scope.types.values()):
            raise _UndecidedError
        return Target("constructor", name, next(iter(owners)))

    def _path(self, path: tuple[str, ...]) -> Target | None:
        scope = file_scope(self.db, self.path)
        if self._is_own(path[0]) or path[0] in scope.statics:
            self.behind_value()
            return None
        if scope.wildcard_statics and len(path) > 1:
            raise _UndecidedError
        if path[-1][:1].isupper():
            type = find_type(self.db, self.where, path)
            if type is not None:
                return type_target(type[0])
        owner = find_type(self.db, self.where, path[:-1])
        if owner is None:
            self.behind_value()
            return None
        item = type_item(self.db, owner[0])
        if all(one.kind != "type" and one.owner != owner[0] for one in self.targets):
            if item is not None and item.kind in ("class", "enum"):
                return None  # whatever it has of that name, it is its own
        if item is not None and item.kind == "enum":
            if any(one.name == path[-1] for one in item.constructors):
                return Target("constructor", path[-1], owner[0])
        declared = declared_type(self.db, owner[0])
        if declared is None or declared.kind == "typedef" or path[-1] not in declared.static:
            raise _UndecidedError
        return Target("member", path[-1], owner[0], is_static=True)

    def behind_value(self) -> None:
        """`value.name`: a static member only as a static extension, a type never."""
        usings = {*file_scope(self.db, self.path).usings}
        for target in self.targets:
            if target.kind != "member" or target.owner is None:
                continue
            brought = framework_types(self.db, self.path, self.declaration)
            if target.owner in usings or target.owner in brought:
                raise _UndecidedError
            if extends_by_annotation(self.db, target.owner):
                raise _UndecidedError

    def _inherits(self) -> bool:
        """Its superclass may have statics that are seen here by their names."""
        declared = None if self.owner is None else declared_type(self.db, self.owner)
        return declared is not None and declared.superclass is not None

    def _is_own(self, name: str) -> bool:
        if self.owner is None:
            return name in module_members(self.db, self.path)
        if self.lineage is not None:
            return any(one.has_member(name) for one in self.lineage)
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
            or bool(framework_types(self.db, self.path, self.declaration))
        )


class _Ancestor(NamedTuple):
    members: frozenset[str]
    statics: frozenset[str]

    def has_member(self, name: str) -> bool:
        return name in self.members

    def has_static(self, name: str) -> bool:
        return name in self.statics


@query
def _lineage(db: Database, id: TypeId) -> tuple[_Ancestor, ...] | None:
    found: list[_Ancestor] = []
    seen: set[TypeId] = set()
    next_: TypeId | None = id
    while next_ is not None and next_ not in seen:
        seen.add(next_)
        item = type_item(db, next_)
        path = module_path(db, (*next_.package, next_.module))
        if item is None or path is None or not _is_plain(item):
            return None
        members = frozenset(one.name for one in item.members)
        found.append(_Ancestor(members, frozenset(o.name for o in item.members if o.is_static)))
        base = item.extends[0] if item.extends else None
        next_ = None
        if base is not None:
            where = Surroundings(path, item.name, {})
            above = find_type(db, where, base.path) if isinstance(base, Named) else None
            if above is None:
                return None
            next_ = above[0]
    return tuple(found)


def _is_plain(item: TypeItem) -> bool:
    """A class that has what it and its superclass say, each by its name."""
    is_complete = not item.implements or "abstract" not in item.modifiers
    if item.kind != "class" or not is_complete or len(item.extends) > 1:
        return False
    return not any(one.annotations and one.annotation("@:named") for one in item.members)
