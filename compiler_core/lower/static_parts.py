"""A class's static variables in its module: attributes for constants, functions for the rest.

    static var LIMIT = 10;                @limit 10                 read as `@limit`
    public static var NAMES = ["a"];      def names, do: @names     other modules call that
    static var count = 0;                 defp count, do: …         `statics` tells how it changes

Only those that something reads are there; the first value of one may read another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import attribute_name, function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import statics
from compiler_core.lower.context import Unit
from compiler_core.lower.faults import Fault
from compiler_core.lower.function import initial_value
from compiler_core.lower.handed_nulls import all_handed_nulls
from compiler_core.lower.places import Effects
from compiler_core.lower.project_effects import effects_of
from compiler_core.lower.types import is_nullable
from compiler_core.lower.units import ClassFacts, comments_above, is_stored
from compiler_core.query import Database
from compiler_core.semantics.declared import strip
from compiler_core.semantics.typed import Member, TypedMember
from compiler_core.semantics.types import AbstractType
from compiler_core.syntax import ast


@dataclass(slots=True)
class StaticParts:
    """The attributes and accessors of one module; `faults` is added to."""

    db: Database
    path: str
    view: ast.TypeDeclaration
    facts: ClassFacts
    unit: Unit
    statics: dict[str, TypedMember]
    faults: list[Fault]

    def attributes(self) -> list[Node]:
        found: list[Node] = []
        written = comments_above(self.db, self.path, self.view.name.text)
        above = {key.name: lines for key, lines in written.items()}
        for name, one in self.statics.items():
            if name in self.unit.used_attributes and name in self.unit.attributes:
                value, faults = initial_value(self.unit, one, self._effects)
                self.faults += faults
                origin = one.view.span.shifted(one.start)
                lines = above.get(name, ())
                node = tree.Attribute(attribute_name(name), value, origin=origin, comments=lines)
                found.append(replace(node, blank_before=not found))
        return found

    def _is_enum_value(self, one: TypedMember) -> bool:
        return self.view.kind == "enum abstract" and one.member.kind == "variable"

    def accessors(self) -> list[Node]:
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
                counts = isinstance(value, tree.Integer) and self._is_whole(one)
                make = statics.counter_accessors if counts else statics.accessors
                made = make(name, value, kind)
            elif name in self.unit.attributes:
                if not one.member.is_public:
                    continue
                made = [tree.Definition(kind, function_name(name), (), value, inline=True)]
            else:
                if self.facts.role is None and statics.is_made(value):
                    value = statics.once(name, value)
                made = [tree.Definition(kind, function_name(name), (), value, inline=True)]
            done[name] = [replace(made[0], blank_before=True), *made[1:]]

    def _is_whole(self, one: TypedMember) -> bool:
        """It is an `Int`, and never null."""
        type = one.member.type
        if is_nullable(type) or one.member.owner is None:
            return False
        found = strip(self.db, type)
        is_int = isinstance(found, AbstractType) and str(found.id) == "StdTypes.Int"
        name = one.member.name
        handed = all_handed_nulls(self.db, self.path, name) if is_int else None
        return handed is not None and (str(one.member.owner), name) not in handed.fields

    def _effects(self, member: Member) -> Effects:
        return effects_of(self.db, member)
