"""One Elixir module, put together from its parts, in the order in which Elixir is written by hand.

    defmodule Counter do
      @moduledoc "…"
      use GenServer                              what an annotation says (`annotated`)
      import Kernel, except: [max: 2]            `kernel_imports`
      @behaviour Shape                           `dispatch`
      @type kind :: :up | :down                  `module_types`
      @limit 10                                  `static_parts`
      defstruct n: 0                             `structs`
      def inc(counter), do: …                    `group`, in the source's order
      defdelegate reset(counter), to: Base       `dispatch`
      defp names, do: …                          `static_parts`
    end

Which parts there are is known only when all functions are lowered: an attribute that none of them
reads, an accessor, an import or a `require` that none of them needs stays out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name, snake_case
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    dispatch,
    docs,
    exception_classes,
    families,
    framework,
    module_types,
    positions,
    specs,
    structs,
    unused_functions,
)
from compiler_core.lower.annotated import Annotated
from compiler_core.lower.clashes import clashes
from compiler_core.lower.context import Unit
from compiler_core.lower.defaults import Settled, local_calls, settle_defaults
from compiler_core.lower.exception_classes import is_exception_class
from compiler_core.lower.faults import NOT_LOWERED, UNUSED_FUNCTION, Fault
from compiler_core.lower.group import LoweredGroup, groups, helpers, inherited_group, lowered_group
from compiler_core.lower.heex import has_templates
from compiler_core.lower.heritage import descendants
from compiler_core.lower.kernel_imports import kept_macros, kernel_imports, requires
from compiler_core.lower.places import Effects
from compiler_core.lower.project_effects import effects_of
from compiler_core.lower.static_parts import StaticParts
from compiler_core.lower.units import (
    ClassFacts,
    anchored_member,
    class_facts,
    class_members,
    struct_fields,
)
from compiler_core.lower.web_layout import web_path
from compiler_core.project.files import module_of
from compiler_core.query import Database
from compiler_core.semantics.declared import DeclaredType, declared_type
from compiler_core.semantics.implied_annotations import class_annotations
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Member, TypedDeclaration


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
    structs: frozenset[str] = frozenset()
    """Modules whose structs it names."""


class ModuleBody:
    """The parts of one module while it is put together; what can't be kept is added to `faults`."""

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
        statics = {
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
        self.annotated = self._annotated()
        self.static_parts = StaticParts(db, path, self.view, self.facts, self.unit, statics, faults)

    def _doc(self) -> str | None:
        """The class's own documentation, or what stands above the imports of the file that is named
        as it."""
        if self.view.doc or module_of(self.db, self.path)[-1] != self.view.name.text:
            return self.view.doc
        return docs.header(self.db, self.path)

    def output(self, types: list[TypedDeclaration]) -> Output:
        """The module; `types` are the file's enums and typedefs that it has."""
        name = self.facts.name
        others: list[Node] = module_types.types(self.unit, types)
        accessors = self.static_parts.accessors()
        others += self.static_parts.attributes()
        if self.facts.is_struct or (self.facts.id is not None and self.view.kind == "interface"):
            others += self._struct({specs.type_name(one.view.name.text) for one in types})
        elif self.view.kind in ("abstract", "enum abstract"):
            others.append(
                replace(module_types.underlying(self.unit, self._declared()), blank_before=True)
            )
        if self.unit.has_positions:
            accessors = list(positions.resolved(self.db, self.path, tuple(accessors)))
        functions = kept_macros(self._functions([*others, *accessors]))
        body: list[Node] = [docs.moduledoc(self._doc())]
        directives = self.annotated.directives()
        is_used = any(isinstance(one, tree.Directive) and one.kind == "use" for one in directives)
        if not is_used and has_templates(functions):
            body.append(tree.Directive("use", tree.Alias("Phoenix.Component"), blank_before=True))
        body += directives
        family = self._family()
        body += kernel_imports([*functions, *family, *accessors])
        body += requires(self.groups)
        body += self._behaviours()
        ending = self.annotated.ending(functions)
        rest = [*others, *functions, *ending, *family]
        calls = [group.calls for group in self.groups]
        accessors = unused_functions.without_unread(accessors, calls, rest)
        body += [*others, *self.annotated.parts(), *functions, *ending, *family, *accessors]
        self.faults += clashes(self.declaration.members)
        self._report_superclass()
        module = settle_defaults(
            self.annotated.whole(tree.Module(name, tree.Block(tuple(body)), origin=self.view.span)),
            calls,
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
            self.annotated.without_parens(),
            frozenset(name for group in self.groups for name in group.structs),
        )

    def _annotated(self) -> Annotated:
        known = framework.lowerings(self.db)
        imported = frozenset(module for group in self.groups for module in group.imported)
        sites = (
            (
                known[metadata.name],
                framework.ModuleSite(
                    self.db, self.path, self.unit, self.declaration, metadata, self.faults, imported
                ),
            )
            for metadata in class_annotations(self.view)
            if metadata.name in known
        )
        return Annotated(tuple(sites), imported)

    def _place(self, name: str) -> str:
        return self.annotated.place() or web_path(self.db, self.facts.id) or _path(name)

    def _declared(self) -> DeclaredType | None:
        return None if self.facts.id is None else declared_type(self.db, self.facts.id)

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


def _path(name: str) -> str:
    return "/".join(snake_case(part) for part in name.split(".")) + ".ex"
