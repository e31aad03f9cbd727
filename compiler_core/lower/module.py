"""One Haxe file as Elixir modules: the lowering's front door.

    lowered(db, path)  ->  LoweredModule(modules=(Output("Utils.TextUtils", "utils/text_utils.ex",
                                                         Module(…)),),
                                         faults=(…), helpers={"parse_int"})

A class is a module; the file's enums and typedefs are `@type`s of the class that the file is named
after. Functions keep the source's order, those of one name stand together, and what was lifted out
of a function follows it. Spans of origins and faults are relative to the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name, kernel_kind, snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower import comments, docs, members, process, specs, statics, structs
from compiler_core.lower.context import Unit
from compiler_core.lower.defaults import settle_defaults
from compiler_core.lower.effects import ModuleEffects, member_key
from compiler_core.lower.faults import ANNOTATION_NOT_LOWERED, NOT_LOWERED, Fault
from compiler_core.lower.function import Shape, initial_value, lower_function
from compiler_core.lower.idioms.layout import on_one_line
from compiler_core.lower.places import Effects, EffectsOf
from compiler_core.lower.rewrite import walk
from compiler_core.lower.world import (
    CALLBACKS,
    ROLES,
    DatabaseWorld,
    effects_of,
    effects_of_file,
    is_constant,
    is_entry,
)
from compiler_core.query import Database, query_with
from compiler_core.semantics.infer import typed_module
from compiler_core.semantics.typed import Member, TypedDeclaration, TypedMember, TypedModule
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

LOWERED_ROLES = frozenset(("@:module", "@:context", "@:genserver", "@:native"))


@dataclass(frozen=True, slots=True)
class Output:
    """One Elixir module; `path` is where Elixir projects put it, below `lib/`."""

    name: str
    path: str
    tree: tree.Module


@dataclass(frozen=True, slots=True)
class LoweredModule:
    """`helpers`: the functions of the run-time module `Haxe` that the modules call."""

    modules: tuple[Output, ...]
    faults: tuple[Fault, ...]
    helpers: frozenset[str]


@query_with(same=lambda old, new: old is new)
def lowered(db: Database, path: str) -> LoweredModule:
    """The file's Elixir modules and what could not be kept."""
    module = typed_module(db, path)
    own = effects_of_file(db, path)

    def effects(member: Member) -> Effects:
        found = own.functions.get(member_key(member))
        return effects_of(db, member, path) if found is None else found

    entries = frozenset(
        member_key(one.member)
        for one in _functions(module)
        if is_entry(db, one.member)
    )
    return lower_module(DatabaseWorld(db), module, own, effects, entries)


def _functions(module: TypedModule) -> Iterator[TypedMember]:
    yield from module.members
    for declaration in module.declarations:
        yield from declaration.members


def lower_module(
    world: DatabaseWorld,
    module: TypedModule,
    own: ModuleEffects,
    effects: EffectsOf,
    entries: frozenset[tuple[str, str, bool]],
) -> LoweredModule:
    """The file's modules, as a function of its typed tree and the effects it depends on."""
    outputs: list[Output] = []
    faults: list[Fault] = []
    homes = _homes(world, module)
    for declaration in module.declarations:
        if declaration.view.kind != "class" or _is_extern(declaration):
            _check_kind(declaration, faults)
            continue
        name = world.module_name(declaration.id)
        unit = Unit(world, name, declaration.id)
        types = homes.get(name, [])
        made = _Maker(unit, declaration, own, effects, entries, faults).module(types)
        outputs.append(Output(name, _path(name), made))
    homeless = [one for name, found in homes.items() for one in found
                if all(output.name != name for output in outputs)]
    if module.members or (homeless and not outputs):
        outputs.append(_file_module(world, module, own, effects, entries, faults, homeless))
    helpers = frozenset(name for one in outputs for name in _helpers(one.tree))
    return LoweredModule(tuple(outputs), tuple(faults), helpers)


def _helpers(module: Node) -> Iterator[str]:
    """Functions of the run-time module that a module calls; `Exception` for its exception."""
    for node in walk(module):
        match node:
            case tree.RemoteCall(target=tree.Alias(name="Haxe"), name=name):
                yield name
            case tree.FunctionCapture(target=tree.Alias(name="Haxe"), name=name):
                yield name
            case tree.Alias(name="Haxe.Exception"):
                yield "Exception"


def _homes(world: DatabaseWorld, module: TypedModule) -> dict[str, list[TypedDeclaration]]:
    """Enums and typedefs by the Elixir module that has them."""
    found: dict[str, list[TypedDeclaration]] = {}
    for declaration in module.declarations:
        for one in (declaration, *declaration.nested):
            if one.view.kind in ("enum", "typedef"):
                home = world.type_home(one.id)
                if home is not None:
                    found.setdefault(home, []).append(one)
    return found


def _is_extern(declaration: TypedDeclaration) -> bool:
    return declaration.view.has("extern")


def _check_kind(declaration: TypedDeclaration, faults: list[Fault]) -> None:
    view = declaration.view
    if view.kind in ("interface", "abstract") and not _is_extern(declaration):
        has_code = any(one.function is not None for one in declaration.members)
        if view.kind == "abstract" and has_code:
            faults.append(Fault(NOT_LOWERED, view.name.span, f"the abstract {view.name.text}"))


def _path(name: str) -> str:
    return "/".join(snake_case(part) for part in name.split(".")) + ".ex"


def _file_module(
    world: DatabaseWorld,
    module: TypedModule,
    own: ModuleEffects,
    effects: EffectsOf,
    entries: frozenset[tuple[str, str, bool]],
    faults: list[Fault],
    types: list[TypedDeclaration],
) -> Output:
    """Functions at module level, and types of a file without a class."""
    id = TypeId(module.package, module.name, module.name)
    name = world.module_name(id)
    unit = Unit(world, name, None)
    view = ast.TypeDeclaration(
        module.source.span, "class", ast.Name(module.source.span, module.name), [], [], [], None,
        [], [], [],
    )  # fmt: skip
    holder = TypedDeclaration(id, view, module.members, [], None, [])
    made = _Maker(unit, holder, own, effects, entries, faults).module(types)
    return Output(name, _path(name), made)


class _Maker:
    """The parts of one module while it is put together."""

    def __init__(
        self,
        unit: Unit,
        declaration: TypedDeclaration,
        own: ModuleEffects,
        effects: EffectsOf,
        entries: frozenset[tuple[str, str, bool]],
        faults: list[Fault],
    ) -> None:
        self.unit = unit
        self.declaration = declaration
        self.view = declaration.view
        self.effects = effects
        self.entries = entries
        self.faults = faults
        self.statics = {
            one.member.name: one
            for one in declaration.members
            if one.function is None and one.member.is_static
        }
        annotations = {one.name for one in self.view.metadata}
        self.role = next((name for name in sorted(annotations & ROLES)), None)
        for name, one in self.statics.items():
            key = f"{one.member.owner}.{name}"
            if key in own.mutable_statics:
                unit.mutable_statics.add(name)
            elif one.value is not None and is_constant(one.value):
                unit.attributes.add(name)
        functions = [one for one in declaration.members if one.function is not None]
        unit.function_names.update(members.elixir_name(one.member) for one in functions)

    def module(self, types: list[TypedDeclaration]) -> tree.Module:
        made = self._definitions()
        body: list[Node] = [docs.moduledoc(self.view.doc)]
        body += process.uses(self.role)
        body += _kernel_imports(made)
        body += _requires(made)
        body += self._types(types)
        body += self._attributes()
        if self._is_struct():
            body.append(replace(structs.struct(self.unit, self.declaration, self.effects), blank_before=True))
        body += made
        body += self._accessors()
        span = self.view.span
        node = tree.Module(self.unit.name, tree.Block(tuple(body)), origin=span)
        return settle_defaults(node)

    def _is_struct(self) -> bool:
        return self.unit.id is not None and self.unit.world.has_instances(self.unit.id) and any(
            not one.member.is_static for one in self.declaration.members
        )

    # -- types --

    def _types(self, types: list[TypedDeclaration]) -> list[Node]:
        found: list[Node] = []
        for one in types:
            name = snake_case(one.view.name.text)
            if one.view.kind == "enum":
                constructors = [
                    (item.name, [parameter.type for parameter in item.parameters])
                    for item in one.constructors
                ]
                node = specs.enum_type(self.unit, name, constructors)
            elif one.aliased is not None:
                value = specs.type_spec(self.unit, one.aliased)
                node = tree.Attribute("type", tree.Binary("::", tree.LocalCall(name), value))
            else:
                continue
            above = tuple(
                line for item in one.view.comments for line in comments.comment_lines(item.text)
                if item.span.end <= one.view.span.start
            )
            found.append(
                replace(node, blank_before=True, origin=one.view.span, comments=above)
            )
        return found

    # -- static variables --

    def _attributes(self) -> list[Node]:
        found: list[Node] = []
        for name, one in self.statics.items():
            if name in self.unit.used_attributes and name in self.unit.attributes:
                value, faults = initial_value(self.unit, one, self.effects)
                self.faults += faults
                origin = one.view.span.shifted(one.start)
                node = tree.Attribute(function_name(name), value, origin=origin)
                found.append(replace(node, blank_before=not found))
        return found

    def _accessors(self) -> list[Node]:
        found: list[Node] = []
        for name, one in self.statics.items():
            kind = "def" if one.member.is_public else "defp"
            used = name in self.unit.used_accessors or one.member.is_public
            if not used:
                continue
            value: Node = tree.NIL
            if one.value is not None:
                value, faults = initial_value(self.unit, one, self.effects)
                self.faults += faults
            made: list[Node]
            if name in self.unit.mutable_statics:
                made = statics.accessors(name, value, kind)
            elif name in self.unit.attributes:
                if not one.member.is_public:
                    continue
                made = [tree.Definition(kind, function_name(name), (), value, inline=True)]
            else:
                made = [tree.Definition(kind, function_name(name), (), value, inline=True)]
            found += [replace(made[0], blank_before=True), *made[1:]]
        return found

    # -- functions --

    def _definitions(self) -> list[Node]:
        groups: dict[tuple[str, int], list[TypedMember]] = {}
        for one in self.declaration.members:
            if one.function is not None:
                key = (one.member.name, len(one.function.parameters))
                groups.setdefault(key, []).append(one)
        above = self._comments_between()
        found: list[Node] = []
        plan = process.plan(self.unit, self.declaration, self.role)
        self._report_role()
        for group in groups.values():
            lines = [line for one in group for line in above.get(one.start, ())]
            made = self._group(group, plan)
            if made:
                first = replace(
                    made[0], comments=(*lines, *made[0].comments), blank_before=True
                )
                found += [first, *made[1:]]
        self.faults += plan.faults
        return found

    def _report_role(self) -> None:
        for one in self.view.metadata:
            if one.name in ROLES and one.name not in LOWERED_ROLES:
                self.faults.append(Fault(ANNOTATION_NOT_LOWERED, one.name_span, one.name))

    def _group(self, group: list[TypedMember], plan: process.Plan) -> list[Node]:
        """All clauses of one function, with its doc and spec in front."""
        first = group[0]
        found: list[Node] = []
        lifted: list[Node] = []
        for one in group:
            made = self._function(one, plan)
            count = next(
                (i for i, node in enumerate(made) if _name(node) != _name(made[0])), len(made)
            )
            found += made[:count]
            lifted += [replace(node, blank_before=True) for node in made[count:]]
        callback = self.role is not None and first.member.name in CALLBACKS.get(self.role, {})
        head = docs.head(self.unit, first, self._is_public(first), callback, self._shape(first))
        if len([one for one in found if isinstance(one, tree.Definition)]) > 1:
            found = [on_one_line(one) for one in found]
        nodes = [*head, *(replace(node, blank_before=i > 0) for i, node in enumerate(found))]
        return [*nodes, *lifted]

    def _is_public(self, one: TypedMember) -> bool:
        member = one.member
        entry = member_key(member) in self.entries
        return member.is_public or member.name in ("main", "new") or entry

    def _shape(self, one: TypedMember) -> Shape:
        member = one.member
        kind = "def" if self._is_public(one) else "defp"
        name = members.elixir_name(member)
        receiver = None
        if self._is_struct() and not member.is_static:
            receiver = structs.receiver(self.declaration, one)
        return Shape(kind, name, receiver, member_key(member) in self.entries)

    def _function(self, one: TypedMember, plan: process.Plan) -> list[Node]:
        assert one.function is not None
        shape = self._shape(one)
        function = plan.function(one)
        if one.member.kind == "constructor" or one.member.name == "new":
            made = structs.constructor(self.unit, self.declaration, one, shape, self.effects)
        else:
            made = lower_function(self.unit, one, function, shape, self.effects)
        self.faults += made.faults
        origin = one.view.span.shifted(one.start)
        nodes = [node if node.origin is not None else replace(node, origin=origin)
                 for node in made.definitions]
        return nodes

    def _comments_between(self) -> Mapping[int, list[str]]:
        """Comments of the class's body, by the start of the member that follows."""
        found: dict[int, list[str]] = {}
        starts = sorted(one.start for one in self.declaration.members)
        for item in self.view.comments:
            body = self.view.body_span
            if body is None or not body.covers(item.span):
                continue
            after = next((start for start in starts if start >= item.span.end), None)
            if after is not None:
                found.setdefault(after, []).extend(comments.comment_lines(item.text))
        return found


def _kernel_imports(made: list[Node]) -> list[Node]:
    """`import Kernel, except: […]` for functions that bear a name of Kernel's."""
    taken: dict[tuple[str, int], None] = {}
    for node in made:
        if isinstance(node, tree.Definition):
            defaults = sum(
                isinstance(one, tree.Binary) and one.operator == "\\\\" for one in node.parameters
            )
            count = len(node.parameters)
            for arity in range(count - defaults, count + 1):
                if kernel_kind(node.name, arity) in ("function", "macro"):
                    taken[(node.name, arity)] = None
    if not taken:
        return []
    pairs = tuple(tree.Pair(name, tree.Integer(arity)) for name, arity in taken)
    option = tree.Pair("except", tree.List(pairs))
    return [tree.Directive("import", tree.Alias("Kernel"), (option,), blank_before=True)]


_MACRO_MODULES = ("Logger",)


def _requires(made: list[Node]) -> list[Node]:
    """`require` for the modules whose macros are called."""
    called = {
        child.target.name
        for node in made
        for child in walk(node)
        if isinstance(child, tree.RemoteCall) and isinstance(child.target, tree.Alias)
    }
    return [
        tree.Directive("require", tree.Alias(name), blank_before=True)
        for name in _MACRO_MODULES
        if name in called
    ]


def _name(node: Node) -> str | None:
    if isinstance(node, tree.Definition):
        return node.name
    return None

