"""One Haxe file as Elixir modules: the lowering's front door.

    lowered(db, path)  ->  LoweredModule(modules=(Output("Utils.TextUtils", "utils/text_utils.ex",
                                                         Module(…)),),
                                         faults=(…), helpers={"parse_int"})

A class is a module; the file's enums and typedefs are `@type`s of the class that the file is named
after. Functions keep the source's order, those of one name stand together, and what was lifted out
of a function follows it. Spans of origins and faults are relative to the file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import (
    KERNEL_FUNCTIONS,
    KERNEL_MACROS,
    field_name,
    function_name,
    kernel_kind,
    snake_case,
)
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    comments,
    dispatch,
    docs,
    exception_classes,
    families,
    framework,
    positions,
    specs,
    statics,
    structs,
    unused_functions,
)
from compiler_core.lower.anchors import resolver
from compiler_core.lower.clashes import clashes
from compiler_core.lower.context import Unit
from compiler_core.lower.defaults import Settled, local_calls, settle_defaults
from compiler_core.lower.exception_classes import is_exception_class
from compiler_core.lower.faults import NOT_LOWERED, UNUSED_FUNCTION, Fault
from compiler_core.lower.function import initial_value
from compiler_core.lower.group import (
    LoweredGroup,
    groups,
    helpers,
    inherited_group,
    lowered_group,
)
from compiler_core.lower.heex import has_templates
from compiler_core.lower.heritage import descendants
from compiler_core.lower.places import Effects
from compiler_core.lower.project_effects import effects_of
from compiler_core.lower.units import (
    ClassFacts,
    anchored_member,
    class_facts,
    class_members,
    comments_above,
    is_stored,
    struct_fields,
)
from compiler_core.lower.web_layout import web_path
from compiler_core.lower.world import DatabaseWorld
from compiler_core.query import Database, query_with
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.implied_annotations import class_annotations
from compiler_core.semantics.infer import typed_module
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Member, TypedDeclaration, TypedMember, TypedModule
from compiler_core.semantics.types import FunctionParameter, Type, TypeId, null_of
from compiler_core.syntax import ast


@dataclass(frozen=True, slots=True)
class Output:
    """One Elixir module; `path` is where Elixir projects put it, below `lib/`."""

    name: str
    path: str
    tree: tree.Module
    """Its origins are anchored (`anchors.resolver` makes file positions of them)."""
    helpers: frozenset[str]
    is_interface: bool = False
    without_parens: tuple[str, ...] = ()
    """`name/arity` of the macros that are called without parentheses there."""


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
    world = DatabaseWorld(db)
    outputs: list[Output] = []
    faults: list[Fault] = []
    homes = _homes(world, module)
    for declaration in module.declarations:
        if not _has_module(declaration):
            continue
        name = world.module_name(declaration.id)
        maker = _Maker(db, path, declaration.view.name.text, declaration, faults)
        outputs.append(maker.output(homes.get(name, [])))
    homeless = [
        one
        for name, found in homes.items()
        for one in found
        if all(output.name != name for output in outputs)
    ]
    if module.members or (homeless and not outputs):
        _add(outputs, _file_module(db, path, module, faults, homeless))
    # Elixir wants to know a behaviour before the modules of the same file that have it.
    outputs.sort(key=lambda one: not one.is_interface)
    resolve = resolver(db, path)
    return LoweredModule(
        tuple(outputs),
        tuple(replace(fault, span=resolve(fault.span)) for fault in faults),
        frozenset(name for one in outputs for name in one.helpers),
    )


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


def _add(outputs: list[Output], made: Output) -> None:
    """What stands outside of classes, in the module of the class that the file is named after."""
    for index, one in enumerate(outputs):
        if one.name == made.name:
            body = (*_statements(one), *(node for node in _statements(made) if _is_part(node)))
            outputs[index] = replace(
                one,
                tree=replace(one.tree, body=tree.Block(body)),
                helpers=one.helpers | made.helpers,
            )
            return
    outputs.append(made)


def _statements(output: Output) -> tuple[Node, ...]:
    body = output.tree.body
    return body.statements if isinstance(body, tree.Block) else (body,)


def _is_part(node: Node) -> bool:
    return not (isinstance(node, tree.Attribute) and node.name == "moduledoc")


def _is_extern(declaration: TypedDeclaration) -> bool:
    return declaration.view.has("extern")


def _has_module(declaration: TypedDeclaration) -> bool:
    """It becomes an Elixir module; an abstract does if it has functions of its own."""
    if _is_extern(declaration):
        return False
    if declaration.view.kind in ("abstract", "enum abstract"):
        return any(one.function is not None for one in declaration.members)
    return declaration.view.kind in ("class", "interface")


def _path(name: str) -> str:
    return "/".join(snake_case(part) for part in name.split(".")) + ".ex"


def _file_module(
    db: Database,
    path: str,
    module: TypedModule,
    faults: list[Fault],
    types: list[TypedDeclaration],
) -> Output:
    """Functions at module level, and types of a file without a class."""
    id = TypeId(module.package, module.name, module.name)
    view = ast.TypeDeclaration(
        module.source.span, "class", ast.Name(module.source.span, module.name), [], [], [], None,
        [], [], [],
    )  # fmt: skip
    holder = TypedDeclaration(id, view, module.members, [], None, [])
    return _Maker(db, path, "", holder, faults).output(types)


class _Maker:
    """The parts of one module while it is put together."""

    def __init__(
        self,
        db: Database,
        path: str,
        name: str,
        declaration: TypedDeclaration,
        faults: list[Fault],
    ) -> None:
        self.db = db
        self.path = path
        self.view = declaration.view
        self.faults = faults
        self.facts: ClassFacts = class_facts(db, path, name)
        self.unit: Unit = self.facts.unit(db)
        found = class_members(db, path, name)
        self.declaration = replace(declaration, members=found)
        self.statics = {
            one.member.name: one
            for one in found
            if one.function is None and one.member.is_static and one.member.kind != "method"
        }
        self.keys = [keys for _, keys in groups(db, path, name)]
        self.groups: list[LoweredGroup] = [
            lowered_group(db, path, name, keys) for keys in self.keys
        ]
        inherited = inherited_group(db, path, name) if self.facts.is_struct else None
        if inherited is not None:
            self.keys.insert(0, ())
            self.groups.insert(0, inherited)
        for group in self.groups:
            self.faults += group.faults
            self.unit.used_attributes |= group.attributes
            self.unit.used_accessors |= group.accessors

    def output(self, types: list[TypedDeclaration]) -> Output:
        name = self.facts.name
        others: list[Node] = self._types(types)
        accessors = self._accessors()
        others += self._attributes()
        if self.facts.is_struct or (self.facts.id is not None and self.view.kind == "interface"):
            others += self._struct({specs.type_name(one.view.name.text) for one in types})
        elif self.view.kind in ("abstract", "enum abstract"):
            others.append(replace(self._underlying(), blank_before=True))
        if self.unit.has_positions:
            accessors = list(positions.resolved(self.db, self.path, tuple(accessors)))
        functions = self._functions([*others, *accessors])
        body: list[Node] = [docs.moduledoc(self.view.doc)]
        directives = self._directives()
        is_used = any(isinstance(one, tree.Directive) and one.kind == "use" for one in directives)
        if not is_used and has_templates(functions):
            body.append(tree.Directive("use", tree.Alias("Phoenix.Component"), blank_before=True))
        body += directives
        family = self._family()
        body += _kernel_imports([*functions, *family])
        body += _requires(self.groups)
        body += self._behaviours()
        ending = self._ending(functions)
        body += [*others, *self._parts(), *functions, *ending, *family, *accessors]
        self.faults += clashes(self.declaration.members)
        self._report_superclass()
        module = settle_defaults(
            self._whole(tree.Module(name, tree.Block(tuple(body)), origin=self.view.span)),
            [group.calls for group in self.groups],
            self.db.scratch.setdefault(("defaults", self.path, name), Settled()),
        )
        used = {name for group in self.groups for name in group.helpers}
        used.update(name for node in (*others, *accessors) for name in helpers(node))
        used |= self.unit.spellings
        if self.facts.is_struct:
            fields = struct_fields(self.db, self.path, self.view.name.text)
            names = [one.member.name for one in fields if one.member.native is None]
            used.update(f"own {name}" for name in names if field_name(name) != name)
        return Output(
            name,
            self._place(name),
            module,
            frozenset(used),
            self._has_promises(),
            tuple(macro for lowering, _ in self._sites() for macro in lowering.without_parens),
        )

    # -- what the annotations say --

    def _sites(self) -> list[tuple[framework.Lowering, framework.ModuleSite]]:
        known = framework.lowerings(self.db)
        imported = frozenset(module for group in self.groups for module in group.imported)
        return [
            (
                known[metadata.name],
                framework.ModuleSite(
                    self.db, self.path, self.unit, self.declaration, metadata, self.faults, imported
                ),
            )
            for metadata in class_annotations(self.view)
            if metadata.name in known
        ]

    def _directives(self) -> list[Node]:
        found: list[Node] = []
        for lowering, site in self._sites():
            if lowering.directives is not None:
                found += (one for one in lowering.directives(site) if one not in found)
        own = {module for lowering, _ in self._sites() for module in lowering.imports}
        for module in sorted({name for group in self.groups for name in group.imported} - own):
            found.append(tree.Directive("import", tree.Alias(module), blank_before=True))
        kinds = [one.kind if isinstance(one, tree.Directive) else None for one in found]
        return [
            replace(one, blank_before=False)
            if index and kinds[index - 1] == "import" == kind
            else one
            for index, (one, kind) in enumerate(zip(found, kinds, strict=True))
        ]

    def _parts(self) -> list[Node]:
        return [
            node
            for lowering, site in self._sites()
            if lowering.parts is not None
            for node in lowering.parts(site)
        ]

    def _ending(self, functions: list[Node]) -> list[Node]:
        return [
            node
            for lowering, site in self._sites()
            if lowering.ending is not None
            for node in lowering.ending(site, functions)
        ]

    def _whole(self, module: tree.Module) -> tree.Module:
        for lowering, site in self._sites():
            if lowering.module is not None:
                module = lowering.module(site, module)
        return module

    def _place(self, name: str) -> str:
        for lowering, site in self._sites():
            if lowering.path is not None:
                return lowering.path(site)
        return web_path(self.db, self.facts.id) or _path(name)

    def _has_promises(self) -> bool:
        return self.facts.id is not None and bool(dispatch.promises(self.db, self.facts.id))

    def _struct(self, others: set[str]) -> list[Node]:
        """`defstruct`; nothing is of an abstract class itself."""
        assert self.facts.id is not None
        id = self.facts.id
        fields = struct_fields(self.db, self.path, self.view.name.text)
        type = dispatch.type_of_objects(self.db, self.unit, id, fields, others)
        found: list[Node] = []
        if not families.is_abstract(self.db, id):
            made = structs.struct(self.unit, fields, self._effects)
            found.append(replace(made, blank_before=True))
        found += type
        return [*found, *dispatch.callbacks(self.db, self.unit, id)]

    def _underlying(self) -> Node:
        """`@type t`: the type behind an abstract."""
        declared = None if self.facts.id is None else declared_type(self.db, self.facts.id)
        behind = None if declared is None else declared.underlying
        value = specs.TERM if behind is None else specs.type_spec(self.unit, behind)
        return tree.Attribute("type", tree.Binary("::", tree.Variable("t"), value))

    def _is_exception(self) -> bool:
        return self.facts.id is not None and is_exception_class(self.unit.world, self.facts.id)

    def _behaviours(self) -> list[Node]:
        if self.facts.id is None or not self.facts.is_struct:
            return []
        return dispatch.behaviours(self.db, self.unit, self.facts.id)

    def _family(self) -> list[Node]:
        """What calls reach by the objects, beside the class's own functions."""
        id = self.facts.id
        if id is None or not (self.facts.is_struct or self.view.kind == "interface"):
            return []
        text = declared_type(self.db, id) if self._is_exception() else None
        return [
            *(exception_classes.shown() if text and "toString" in text.instance else []),
            *dispatch.asking_functions(self.db, id),
            *dispatch.delegates(self.db, self.unit, id),
        ]

    def _functions(self, others: list[Node]) -> list[Node]:
        """The functions; those that nobody calls can be called from outside (and are said)."""
        called = {name for node in others for name in local_calls(node)}
        parts = [(group.nodes, group.calls) for group in self.groups]
        unused = unused_functions.unreached(parts, called)
        for index in sorted(unused):
            self._report_unused(self.keys[index])
        return [
            node
            for index, group in enumerate(self.groups)
            for node in (
                unused_functions.opened(self._placed(group))
                if index in unused
                else self._placed(group)
            )
        ]

    def _placed(self, group: LoweredGroup) -> tuple[Node, ...]:
        if not group.has_positions:
            return group.nodes
        return positions.resolved(self.db, self.path, group.nodes)

    def _report_unused(self, keys: tuple[MemberKey, ...]) -> None:
        role = self.facts.role
        id = self.facts.id
        if (role is not None and role not in framework.lowerings(self.db)) or id is None:
            return
        if keys[0].name.startswith(("get_", "set_")) or descendants(self.db, id):
            return
        one = anchored_member(self.db, self.path, keys[0])
        if one is not None:
            span = one.view.name.span.shifted(one.start)
            self.faults.append(Fault(UNUSED_FUNCTION, span, keys[0].name))

    def _effects(self, member: Member) -> Effects:
        return effects_of(self.db, member)

    def _report_superclass(self) -> None:
        id = self.facts.id
        if self.view.kind == "interface":
            return
        known = id is not None and families.superclass(self.db, id) is not None
        known = known or self._is_exception()
        if self.view.extends and self.view.kind == "class" and not known:
            name = self.view.name.text
            base = self.view.extends[0]
            self.faults.append(Fault(NOT_LOWERED, base.span, f"the superclass of {name}"))

    # -- types --

    def _types(self, types: list[TypedDeclaration]) -> list[Node]:
        found: list[Node] = []
        for one in types:
            name = specs.type_name(one.view.name.text)
            if one.view.kind == "enum":
                constructors = [
                    (item.name, [_given(parameter) for parameter in item.parameters])
                    for item in one.constructors
                ]
                node = specs.enum_type(self.unit, name, constructors)
            elif one.aliased is not None:
                value = specs.type_spec(self.unit, one.aliased)
                node = tree.Attribute("type", tree.Binary("::", tree.Variable(name), value))
            else:
                continue
            above = tuple(
                line
                for item in one.view.comments
                for line in comments.comment_lines(item.text)
                if item.span.end <= one.view.span.start
            )
            node = replace(node, blank_before=True, origin=one.view.span, comments=above)
            if one.view.doc:
                doc = docs.typedoc(one.view.doc)
                found.append(replace(doc, blank_before=True, comments=above))
                node = replace(node, blank_before=False, comments=())
            found.append(node)
        return found

    # -- static variables --

    def _attributes(self) -> list[Node]:
        found: list[Node] = []
        written = comments_above(self.db, self.path, self.view.name.text)
        above = {key.name: lines for key, lines in written.items()}
        for name, one in self.statics.items():
            if name in self.unit.used_attributes and name in self.unit.attributes:
                value, faults = initial_value(self.unit, one, self._effects)
                self.faults += faults
                origin = one.view.span.shifted(one.start)
                lines = above.get(name, ())
                node = tree.Attribute(function_name(name), value, origin=origin, comments=lines)
                found.append(replace(node, blank_before=not found))
        return found

    def _is_enum_value(self, one: TypedMember) -> bool:
        return self.view.kind == "enum abstract" and one.member.kind == "variable"

    def _accessors(self) -> list[Node]:
        made: dict[str, list[Node]] = {}
        while True:
            before = len(made)
            self._add_accessors(made)
            if len(made) == before:
                break
        return [node for name in self.statics for node in made.get(name, ())]

    def _add_accessors(self, done: dict[str, list[Node]]) -> None:
        """Those that are used, as far as is known: the first value of one may read another."""
        for name, one in self.statics.items():
            opened = one.member.is_public or name in self.facts.opened
            kind = "def" if opened else "defp"
            used = name in self.unit.used_accessors or opened
            if name in done or not used:
                continue
            if self._is_enum_value(one) or not is_stored(self.db, one):
                continue
            value: Node = tree.NIL
            if one.value is not None:
                value, faults = initial_value(self.unit, one, self._effects)
                self.faults += faults
            made: list[Node]
            if name in self.unit.mutable_statics:
                made = statics.accessors(name, value, kind)
            elif name in self.unit.attributes:
                if not one.member.is_public:
                    continue
                made = [tree.Definition(kind, function_name(name), (), value, inline=True)]
            else:
                if self.facts.role is None and statics.is_made(value):
                    value = statics.once(name, value)
                made = [tree.Definition(kind, function_name(name), (), value, inline=True)]
            done[name] = [replace(made[0], blank_before=True), *made[1:]]


def _given(parameter: FunctionParameter) -> Type:
    return null_of(parameter.type) if parameter.optional else parameter.type


def _kernel_imports(made: list[Node]) -> list[Node]:
    """`import Kernel, except: […]` for functions that bear a name of Kernel's."""
    taken: dict[tuple[str, int], None] = {}
    for node in made:
        if isinstance(node, tree.Definition) and _is_kernel_name(node.name):
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


def _is_kernel_name(name: str) -> bool:
    return name in KERNEL_FUNCTIONS or name in KERNEL_MACROS


def _requires(groups: list[LoweredGroup]) -> list[Node]:
    """`require` for the modules whose macros are called."""
    names = sorted({name for group in groups for name in group.macros})
    return [tree.Directive("require", tree.Alias(name), blank_before=True) for name in names]
