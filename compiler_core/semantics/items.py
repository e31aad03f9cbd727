"""What a file declares, without positions and bodies: the firewall between files.

`items(db, path)` is all that another file, or another member of the same file, may learn about
this one before it infers something. Typing inside a body, adding a comment or a blank line leaves
it equal, so the queries that read it stay valid (rust-analyzer's `ItemTree` plays the same part).

    class Counter { var n = 0; public function next(by: Int = 1): Int { return n += by; } }

    TypeItem("Counter", "class", members=(
        MemberItem("n", "variable", type=None, has_value=True),
        MemberItem("next", "function", parameters=(ParameterItem("by", Int, optional=True),),
                   result=Int, is_public=True)))

A member is addressed by its `MemberKey`: the declaration's name (empty at module level), its own
name, and which of that name it is. The dialect's functions of several clauses share the first two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, cast

from compiler_core.project.files import module_of
from compiler_core.project.index import section, stored
from compiler_core.project.sources import parse
from compiler_core.query import Database, query, query_with
from compiler_core.semantics.annotation_items import Annotation, annotation_items
from compiler_core.semantics.bodies import gives_back, names_in
from compiler_core.semantics.implied_annotations import class_annotations
from compiler_core.semantics.references import (
    Named,
    TypeParameterReference,
    TypeReference,
    reference,
    type_parameters,
)
from compiler_core.syntax import ast


class MemberKey(NamedTuple):
    declaration: str
    """`Cache`, `Cache.State` for a class-level declaration, empty for the module itself."""
    name: str
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class ParameterItem:
    name: str
    type: TypeReference | None
    optional: bool
    rest: bool
    is_pattern: bool = False


@dataclass(frozen=True, slots=True)
class SignatureItem:
    """`@:overload(function<T>(value: T): Int {})`."""

    type_parameters: tuple[TypeParameterReference, ...]
    parameters: tuple[ParameterItem, ...]
    result: TypeReference | None


@dataclass(frozen=True, slots=True)
class MemberItem:
    """A function or variable. `type` is a variable's, `result` a function's; None: inferred."""

    key: MemberKey
    kind: Literal["function", "variable", "property"]
    is_static: bool
    is_public: bool
    is_final: bool
    is_extern: bool
    annotations: tuple[Annotation, ...]
    type: TypeReference | None = None
    has_body: bool = False
    type_parameters: tuple[TypeParameterReference, ...] = ()
    parameters: tuple[ParameterItem, ...] = ()
    result: TypeReference | None = None
    is_override: bool = False
    is_overload: bool = False
    """One of several functions of its name, told apart by their arguments."""
    is_macro: bool = False
    overloads: tuple[SignatureItem, ...] = ()
    """The other signatures that an extern gives by `@:overload(function…)`."""
    getter: str | None = None
    """A property's read access: `default`, `null`, `never`, `get`, …"""
    setter: str | None = None
    """A property's write access, `set` among them."""
    modifiers: frozenset[str] = frozenset()
    """The keywords before it, as they are written."""
    mentions: frozenset[str] = frozenset()
    """Of a member whose type its body must tell: the members of that kind, of the same declaration,
    that the body names. Those that name each other in a circle can't be told by each other."""

    @property
    def name(self) -> str:
        return self.key.name

    def annotation(self, name: str) -> Annotation | None:
        return next((item for item in self.annotations if item.name == name), None)


@dataclass(frozen=True, slots=True)
class ConstructorItem:
    name: str
    type_parameters: tuple[TypeParameterReference, ...]
    parameters: tuple[ParameterItem, ...] | None
    result: TypeReference | None


@dataclass(frozen=True, slots=True)
class TypeItem:
    name: str
    """Within the module: `Cache`, or `Cache.State` for a class-level declaration."""
    kind: ast.DeclarationKind
    is_extern: bool
    is_private: bool
    annotations: tuple[Annotation, ...]
    type_parameters: tuple[TypeParameterReference, ...]
    extends: tuple[TypeReference, ...]
    implements: tuple[TypeReference, ...]
    members: tuple[MemberItem, ...]
    constructors: tuple[ConstructorItem, ...]
    aliased: TypeReference | None
    underlying: TypeReference | None
    from_types: tuple[TypeReference, ...]
    to_types: tuple[TypeReference, ...]
    uses: tuple[tuple[str, ...], ...]
    """The paths of the dialect's `use …;`."""
    modifiers: frozenset[str] = frozenset()
    """The keywords before it: `final`, `abstract`, …"""


@dataclass(frozen=True, slots=True)
class ImportItem:
    path: tuple[str, ...]
    mode: ast.ImportMode
    alias: str | None
    is_using: bool


@dataclass(frozen=True, slots=True)
class ModuleItems:
    path: str
    package: tuple[str, ...]
    name: str
    imports: tuple[ImportItem, ...]
    types: tuple[TypeItem, ...]
    members: tuple[MemberItem, ...]
    """Those of the module itself."""

    def type(self, name: str) -> TypeItem | None:
        return next((item for item in self.types if item.name == name), None)


@query
def items(db: Database, path: str) -> ModuleItems:
    """What the file at `path` declares. An absent or unreadable file declares nothing."""
    known: ModuleItems | None = stored(db, path, ITEMS, ModuleItems)
    if known is not None:
        *package, name = module_of(db, path)
        return replace(known, path=path, package=tuple(package), name=name)
    source = parse(db, path).source
    types: list[TypeItem] = []
    cache = _Cache(cast("_Known", db.scratch.get(("items", path), {})))
    for declaration in source.declarations:
        _add_type(declaration, "", types, cache)
    members = _members(
        source.members, "", cache, is_interface=False, is_extern=False, at_module_level=True
    )
    db.scratch["items", path] = cache.used
    return ModuleItems(
        path,
        module_of(db, path)[:-1],
        module_of(db, path)[-1],
        tuple(
            ImportItem(
                view.path, view.mode, None if view.alias is None else view.alias.text, view.is_using
            )
            for view in source.imports
        ),
        tuple(types),
        members,
    )


ITEMS = "items"
"""The section of a file's index entry (`project.index`) that holds its items."""


def items_section(db: Database, path: str) -> bytes:
    """The file's items for the index: without what its place says of it."""
    return section(replace(items(db, path), path="", package=(), name=""), ModuleItems)


def _same_places(
    old: Mapping[MemberKey, ast.PlacedMember], new: Mapping[MemberKey, ast.PlacedMember]
) -> bool:
    return old is new


@query_with(same=_same_places)
def member_table(db: Database, path: str) -> Mapping[MemberKey, ast.PlacedMember]:
    """Every member of the file that can be inferred, in the order of the text."""
    source = parse(db, path).source
    table: dict[MemberKey, ast.PlacedMember] = {}
    for declaration in source.declarations:
        _tabulate(declaration, "", 0, table)
    _tabulate_members(source.members, "", 0, table)
    return table


@query
def file_keys(db: Database, path: str) -> tuple[MemberKey, ...]:
    """The keys of `member_table`: equal while no member comes, goes or is renamed."""
    return tuple(member_table(db, path))


def _same_member(old: ast.Member | None, new: ast.Member | None) -> bool:
    return old is new


@query_with(same=_same_member)
def member_view(db: Database, path: str, key: MemberKey) -> ast.Member | None:
    """One member's view: the same object for as long as the member's text is the same."""
    placed = member_table(db, path).get(key)
    if placed is None and key.declaration:
        from compiler_core.semantics.macros import expanded_members  # which reads this module's

        placed = expanded_members(db, path).get(key)
    return None if placed is None else placed.member


_Known = dict[tuple[int, MemberKey, bool, bool], tuple[ast.Member, MemberItem, frozenset[str]]]


class _Cache:
    """The items of members that are the same objects as the last time. It only saves work, so it
    may live in the database's scratch."""

    __slots__ = ("known", "used")

    def __init__(self, known: _Known) -> None:
        self.known = known
        self.used: _Known = {}


def nested_name(outer: str, name: str) -> str:
    return f"{outer}.{name}" if outer else name


def _tabulate(
    declaration: ast.TypeDeclaration,
    outer: str,
    start: int,
    table: dict[MemberKey, ast.PlacedMember],
) -> None:
    """`start`: where the member stands that a class-level declaration is, from which its own
    members' places count; 0 for a declaration of the file."""
    name = nested_name(outer, declaration.name.text)
    _tabulate_members(declaration.members, name, start, table)
    for placed in declaration.members:
        if isinstance(placed.member, ast.DeclarationMember):
            _tabulate(placed.member.declaration, name, start + placed.start, table)


def _tabulate_members(
    members: list[ast.PlacedMember],
    owner: str,
    start: int,
    table: dict[MemberKey, ast.PlacedMember],
) -> None:
    counts: dict[str, int] = {}
    for placed in members:
        member = placed.member
        if isinstance(member, ast.FunctionMember | ast.VarMember | ast.EnumConstructor):
            key = _next_key(member, owner, counts)
            table[key] = ast.PlacedMember(member, start + placed.start) if start else placed


def _next_key(member: ast.Member, owner: str, counts: dict[str, int]) -> MemberKey:
    name = member.name.text
    occurrence = counts.get(name, 0)
    counts[name] = occurrence + 1
    return MemberKey(owner, name, occurrence)


def _add_type(
    declaration: ast.TypeDeclaration, outer: str, types: list[TypeItem], cache: _Cache
) -> None:
    name = nested_name(outer, declaration.name.text)
    is_extern = declaration.has("extern")
    types.append(
        TypeItem(
            name=name,
            kind=declaration.kind,
            is_extern=is_extern,
            is_private=declaration.has("private"),
            annotations=annotation_items(class_annotations(declaration)),
            type_parameters=type_parameters(declaration.type_parameters),
            extends=tuple(reference(view) for view in declaration.extends),
            implements=tuple(reference(view) for view in declaration.implements),
            members=_members(
                declaration.members,
                name,
                cache,
                is_interface=declaration.kind == "interface",
                is_extern=is_extern,
                at_module_level=False,
                is_enum_abstract=declaration.kind == "enum abstract",
            ),
            constructors=tuple(
                _constructor(placed.member)
                for placed in declaration.members
                if isinstance(placed.member, ast.EnumConstructor)
            ),
            aliased=_optional(declaration.aliased),
            underlying=None
            if declaration.underlying is None
            else reference(declaration.underlying),
            from_types=tuple(reference(view) for view in declaration.from_types),
            to_types=tuple(reference(view) for view in declaration.to_types),
            uses=tuple(
                placed.member.path
                for placed in declaration.members
                if isinstance(placed.member, ast.UseMember)
            ),
            modifiers=frozenset(name.text for name in declaration.modifiers),
        )
    )
    for placed in declaration.members:
        if isinstance(placed.member, ast.DeclarationMember):
            _add_type(placed.member.declaration, name, types, cache)


def _members(
    members: list[ast.PlacedMember],
    owner: str,
    cache: _Cache,
    *,
    is_interface: bool,
    is_extern: bool,
    at_module_level: bool,
    is_enum_abstract: bool = False,
) -> tuple[MemberItem, ...]:
    counts: dict[str, int] = {}
    found: list[tuple[MemberItem, frozenset[str]]] = []
    for placed in members:
        member = placed.member
        if not isinstance(member, ast.FunctionMember | ast.VarMember | ast.EnumConstructor):
            continue
        key = _next_key(member, owner, counts)
        if isinstance(member, ast.EnumConstructor):
            continue
        is_value = (
            is_enum_abstract
            and isinstance(member, ast.VarMember)
            and member.property is None
            and not member.has("static")
        )
        public = is_interface or is_extern or at_module_level or is_enum_abstract
        mark = (id(member), key, public, is_extern)
        known = cache.known.get(mark)
        if known is not None and known[0] is member:
            cache.used[mark] = known
            found.append((known[1], known[2]))
            continue
        item = _member(
            member,
            key,
            is_static=member.has("static") or at_module_level or is_value,
            is_public=(public and not member.has("private")) or member.has("public"),
            is_extern=is_extern or _is_declaration(member),
            is_final=is_value,
        )
        named = names_in(member) if _is_told_by_its_body(item) else frozenset()
        cache.used[mark] = (member, item, named)
        found.append((item, named))
    told = frozenset(item.name for item, named in found if named)
    return tuple(
        replace(item, mentions=named & told) if named & told else item for item, named in found
    )


def members_of(views: list[ast.Member], owner: str) -> tuple[MemberItem, ...]:
    """What members that stand outside of any declaration declare: those that a macro writes."""
    placed = [ast.PlacedMember(view, 0) for view in views]
    return _members(
        placed, owner, _Cache({}), is_interface=False, is_extern=False, at_module_level=False
    )


def _is_declaration(member: ast.Member) -> bool:
    """`extern` without a body. With one, `extern inline` demands to be inlined, and is a function
    like others."""
    if not member.has("extern"):
        return False
    return not isinstance(member, ast.FunctionMember) or member.function.body is None


def _is_told_by_its_body(item: MemberItem) -> bool:
    """Its type isn't written in full, so that only inferring it can tell."""
    if not item.has_body:
        return False
    if item.kind != "function":
        return item.type is None
    return item.result is None or any(parameter.type is None for parameter in item.parameters)


def _member(
    member: ast.FunctionMember | ast.VarMember,
    key: MemberKey,
    *,
    is_static: bool,
    is_public: bool,
    is_extern: bool,
    is_final: bool,
) -> MemberItem:
    annotations = annotation_items(member.metadata)
    if isinstance(member, ast.VarMember):
        return MemberItem(
            key,
            "variable" if member.property is None else "property",
            is_static,
            is_public,
            is_final or member.is_final,
            is_extern,
            annotations,
            type=None if member.type is None else reference(member.type),
            has_body=member.value is not None,
            getter=None if member.property is None else member.property[0],
            setter=None if member.property is None else member.property[1],
            modifiers=frozenset(name.text for name in member.modifiers),
        )
    function = member.function
    return MemberItem(
        key,
        "function",
        is_static,
        is_public,
        not member.has("dynamic"),
        is_extern,
        annotations,
        has_body=function.body is not None,
        type_parameters=type_parameters(function.type_parameters),
        parameters=_parameters(function.parameters),
        result=_result(function),
        is_override=member.has("override"),
        is_overload=member.has("overload"),
        is_macro=member.has("macro"),
        overloads=tuple(_overloads(member.metadata)),
        modifiers=frozenset(name.text for name in member.modifiers),
    )


def _overloads(metadata: list[ast.Metadata]) -> Iterator[SignatureItem]:
    for item in metadata:
        if item.name == "@:overload" and item.args:
            view = item.args[0]
            if isinstance(view, ast.FunctionExpr):
                parts = view.function
                yield SignatureItem(
                    type_parameters(parts.type_parameters),
                    _parameters(parts.parameters),
                    None if parts.result is None else reference(parts.result),
                )


def _result(function: ast.FunctionParts) -> TypeReference | None:
    """The written result; `Void` where the body plainly gives nothing back. That a body without
    `return value` needs no inference for its signature keeps most signatures free of bodies."""
    if function.result is not None:
        return reference(function.result)
    if function.body is not None and not gives_back(function.body):
        return Named(("Void",))
    return None


def _constructor(member: ast.EnumConstructor) -> ConstructorItem:
    return ConstructorItem(
        member.name.text,
        type_parameters(member.type_parameters),
        None if member.parameters is None else _parameters(member.parameters),
        None if member.result is None else reference(member.result),
    )


def _optional(view: ast.TypeExpr | None) -> TypeReference | None:
    return None if view is None else reference(view)


def _parameters(views: list[ast.Parameter]) -> tuple[ParameterItem, ...]:
    return tuple(
        ParameterItem(
            view.name.text if view.name else "",
            None if view.type is None else reference(view.type),
            view.optional or view.default is not None,
            view.rest,
            view.pattern is not None,
        )
        for view in views
    )
