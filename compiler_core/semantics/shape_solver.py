"""Solving the evidence of a class: places that a value flows between are one cell.

Unification-based, after Steensgaard ("Points-to Analysis in Almost Linear Time", POPL 1996): flow
has no direction, places that are the same are merged with union-find, and what they hold is merged
with them, fields by name. That is coarser than following each flow, and it
is linear, does not depend on the order of the members, and never says more than every flow allows.

What the cells say then is told by `shape_answers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type, strip
from compiler_core.semantics.shape_answers import Answers, is_null, is_struct
from compiler_core.semantics.shape_cells import OPEN, Cell, find, proven
from compiler_core.semantics.shape_facts import (
    ASSIGNS,
    CALLING,
    ELEMENTS,
    FILLED,
    MESSAGES,
    Container,
    Elsewhere,
    Evidence,
    Field,
    Free,
    Keyed,
    LiteralOf,
    Outside,
    Place,
    Same,
    TakenApart,
    Tested,
    TupleOf,
    Typed,
    Use,
    Wanted,
    held_type,
    mark,
)
from compiler_core.semantics.types import (
    DYNAMIC,
    AbstractType,
    ClassType,
    StructureType,
    TupleType,
    Type,
    UnionType,
    UnknownType,
    array_of,
)

_GIVEN = {
    ("list", "push"): 0, ("list", "unshift"): 0, ("list", "insert"): 1, ("list", "[]="): 1,
    ("map", "set"): 1, ("map", "[]="): 1,
}  # fmt: skip
"""Which argument becomes an element."""
_TAKING = frozenset(("pop", "shift", "get", "[]"))
"""Their result is an element."""
_SAME_ELEMENTS = frozenset(("copy", "filter", "slice", "splice", "concat"))
"""Their result holds the same elements."""


class Solver:
    """Merges evidence; `type_of` then says what a place holds.

    `outside` are parameters that callers out of sight fill as well: what the class hands to them
    does not become as unknown as they are. `of_others` says what members of other classes hold.
    """

    def __init__(
        self,
        db: Database,
        outside: frozenset[Place],
        of_others: Callable[[Elsewhere], Type | None] = lambda _: None,
        is_sent_elsewhere: Callable[[str], bool] = lambda _: True,
    ) -> None:
        self.db = db
        self.outside = outside
        self.of_others = of_others
        self.is_sent_elsewhere = is_sent_elsewhere
        self.uses: list[Use] = []
        self.taken_apart: list[TakenApart] = []
        self.cells: dict[Place, Cell] = {}
        self.wild: frozenset[str] = frozenset()
        """Fields that are written of values that may be anything."""

    def add(self, evidence: Iterable[Evidence]) -> None:
        for item in evidence:
            match item:
                case Same(first=first) if first in self.outside:
                    pass
                case Same():
                    self.merge(self.cell(item.first), self.cell(item.second))
                case Typed():
                    self.typed(self.cell(item.place), item.type)
                case Free():
                    find(self.cell(item.place)).is_free = True
                case Field():
                    self.field(self.cell(item.place), item)
                case LiteralOf():
                    self.literal(self.cell(item.place), item)
                case Use():
                    owner = find(self.cell(item.place))
                    args = tuple(self.cell(arg) for arg in item.args)
                    owner.uses.setdefault(item.method, []).append(args)
                    self.uses.append(item)
                case Container():
                    self.container(self.cell(item.place), item)
                case TakenApart():
                    self.taken_apart.append(item)
                case TupleOf():
                    self.add_tuple(self.cell(item.place), item)
                case Keyed():
                    owner = find(self.cell(item.place))
                    owner.keys.add(item.form)
                    owner.is_deep |= item.is_deep
                    owner.is_free = owner.is_outside = True
                case Outside():
                    find(self.cell(item.place)).is_outside = True
                case Wanted():
                    find(self.cell(item.place)).wanted.append(item.type)
                case Tested():
                    find(self.cell(item.place)).is_tested = True
                case Elsewhere():
                    self.elsewhere(self.cell(item.place), item)

    def elsewhere(self, cell: Cell, item: Elsewhere) -> None:
        """A value of another class: what that class's own shapes say of it."""
        type = self.of_others(item)
        if item.part is not None:
            if type is not None:
                find(cell).wanted.append(type)
        elif type is None:
            find(cell).is_free = True
        else:
            self.typed(cell, type)

    def type_of(self, place: Place) -> Type:
        """What the place holds, once all is resolved."""
        return Answers(self.db, self.wild).type_of(self.cell(place))

    def cell(self, place: Place) -> Cell:
        found = self.cells.get(place)
        if found is None:
            found = self.cells[place] = Cell()
        return find(found)

    # -- merging --

    def merge(self, first: Cell, second: Cell) -> None:
        stack = [(first, second)]
        while stack:
            one, other = (find(cell) for cell in stack.pop())
            if one is other:
                continue
            other.parent = one
            one.types += other.types
            one.literals += other.literals
            one.written |= other.written
            one.wanted += other.wanted
            one.is_free |= other.is_free
            one.is_outside |= other.is_outside
            one.is_tested |= other.is_tested
            one.keys |= other.keys
            one.is_deep |= other.is_deep
            one.has_tuple |= other.has_tuple
            one.has_untold_tuple |= other.has_untold_tuple
            one.is_held |= other.is_held
            one.has_null |= other.has_null
            for method, calls in other.uses.items():
                one.uses.setdefault(method, []).extend(calls)
            for name, inner in other.fields.items():
                known = one.fields.setdefault(name, inner)
                if known is not inner:
                    stack.append((known, inner))
            one.tuples += other.tuples

    def typed(self, cell: Cell, type: Type) -> None:
        """A structure's type is taken apart, so that its fields meet those of others."""
        cell = find(cell)
        stripped = strip(self.db, type)
        if isinstance(stripped, OPEN):
            cell.is_free |= not isinstance(stripped, UnknownType)
            cell.has_null |= is_null(type)
        elif isinstance(stripped, StructureType) and stripped is type:
            names = frozenset(item.name for item in stripped.fields if not item.optional)
            if stripped.is_open or stripped.keys != "atom":
                cell.is_free = cell.is_outside = True
                if stripped.keys != "either":
                    cell.keys.add(stripped.keys)
            else:
                cell.literals.append(names)
            for item in stripped.fields:
                inner = cell.fields.setdefault(item.name, Cell())
                self.typed(inner, item.type)
        elif isinstance(stripped, TupleType | UnionType):
            cell.has_tuple = cell.has_untold_tuple = True
        else:
            cell.types.append(type)
            held = held_type(stripped)
            if held is not None:
                self.typed(self.element(cell), held)

    def field(self, cell: Cell, item: Field) -> None:
        owner = find(cell)
        known = owner.fields.get(item.name)
        value = self.cell(item.value)
        if item.how == "write":
            owner.written.add(item.name)
        if known is None:
            owner.fields[item.name] = value
        else:
            self.merge(known, value)

    def literal(self, cell: Cell, item: LiteralOf) -> None:
        owner = find(cell)
        if item.is_whole:
            owner.literals.append(frozenset(name for name, _ in item.fields))
        for name, place in item.fields:
            known = find(owner).fields.get(name)
            if known is None:
                find(owner).fields[name] = self.cell(place)
            else:
                self.merge(known, self.cell(place))

    def add_tuple(self, cell: Cell, item: TupleOf) -> None:
        owner = find(cell)
        owner.has_tuple = True
        owner.tuples.append((item.tag, [self.cell(place) for place in item.elements]))

    def element(self, cell: Cell) -> Cell:
        """What a list or map holds."""
        found = find(find(cell).fields.setdefault(ELEMENTS, Cell()))
        found.is_held = True
        return found

    def container(self, cell: Cell, item: Container) -> None:
        cell.types.append(item.type)
        for place in item.elements:
            self.merge(self.element(cell), self.cell(place))

    # -- what follows once all evidence is in --

    def resolve(self) -> None:
        """What methods hand in and out of lists and maps, and what patterns take out of tuples. As
        each merges cells, another may follow; in the end what is left may be anything."""
        self.take_structs_apart()
        uses, taken = self.uses, self.taken_apart
        while True:
            left = [item for item in uses if not self._held(item)]
            self.spread_freedom()
            apart = [item for item in taken if not self._taken_apart(item)]
            if len(left) == len(uses) and len(apart) == len(taken):
                break
            uses, taken = left, apart
        for item in left:
            if item.result is not None:
                find(self.cell(item.result)).is_free = True
            if item.method in CALLING and item.args:
                find(self.cell(item.args[0])).is_free = True
        for one in apart:
            outer = find(self.cell(one.place))
            for place in one.elements:
                inner = find(self.cell(place))
                inner.is_free = inner.is_outside = True
                if outer.is_deep and one.tag != "error":
                    inner.keys |= outer.keys
                    inner.is_deep = True
        self.spread_freedom()
        roots = {id(one): one for one in map(find, self.cells.values())}.values()
        self.wild = frozenset(name for one in roots if one.is_free for name in one.written)

    def _held(self, item: Use) -> bool:
        """Whether the value turns out to be a list or map, and what the method does is told."""
        cell = self.cell(item.place)
        kind = self._kind(cell)
        if kind is None:
            return False
        element = self.element(cell)
        element.is_free |= item.method == FILLED
        args = [self.cell(place) for place in item.args]
        into = _GIVEN.get((kind, item.method))
        if into is not None and into < len(args):
            self.merge(element, args[into])
        if kind == "list" and item.method in CALLING and args:
            self.merge(element, args[0])
        if item.result is not None:
            result = self.cell(item.result)
            if item.method in _TAKING:
                self.merge(element, result)
            elif kind == "list" and item.method in _SAME_ELEMENTS:
                find(result).types.append(array_of(DYNAMIC))
                self.merge(element, self.element(result))
            else:
                result.is_free = True
        if item.method == "concat" and args:
            self.merge(element, self.element(args[0]))
        return True

    def _kind(self, cell: Cell) -> Literal["list", "map"] | None:
        if cell.types and not cell.literals:
            held = {strip(self.db, type).__class__ for type in cell.types if self._holds(type)}
            if held == {ClassType}:
                return "list"
            return "map" if held == {AbstractType} else None
        kind = None if cell.literals else proven(cell.methods)
        return None if kind == "text" else kind

    def _holds(self, type: Type) -> bool:
        return held_type(strip(self.db, type)) is not None

    def _taken_apart(self, item: TakenApart) -> bool:
        """Whether all that may be taken apart is seen. What the class sends to its own server is,
        where nobody else sends a message of that tag."""
        cell = self.cell(item.place)
        is_message = cell is find(self.cell(MESSAGES))
        if cell.has_untold_tuple or item.tag is None:
            return False
        if is_message and self.is_sent_elsewhere(item.tag):
            return False
        if not is_message and (cell.is_free or cell.types or cell.literals):
            return False
        seen = [
            elements
            for tag, elements in cell.tuples
            if tag == item.tag and len(elements) == len(item.elements)
        ]
        for elements in seen:
            for place, element in zip(item.elements, elements, strict=True):
                self.merge(self.cell(place), element)
        return bool(seen)

    def take_structs_apart(self) -> None:
        """What is read from a library's struct is what its declaration says: `socket.assigns` of a
        socket that was declared `Dynamic`. To be called when all evidence is in."""
        for cell in {id(one): one for one in map(find, self.cells.values())}.values():
            struct = next(
                (one for one in (*cell.types, *cell.wanted) if is_struct(self.db, one)), None
            )
            if not isinstance(struct, ClassType):
                continue
            declared = declared_type(self.db, struct.id)
            for name, inner in list(cell.fields.items()):
                member = None if declared is None else declared.instance.get(name)
                if member is None:
                    continue
                keys = mark(tuple(note.name for note in member.item.annotations))
                if keys is not None:
                    place = ASSIGNS if name == "assigns" else ("marked", str(struct.id), name)
                    self.add((Keyed(place, keys.form, keys.is_deep),))
                    self.merge(self.cell(place), inner)
                elif member.type is not None:
                    self.typed(inner, member.type)

    def spread_freedom(self) -> None:
        """What is read from a value that may be anything may be anything too, and what is read
        from a framework's value is the framework's. To be called when all evidence is in."""
        stack = [cell for cell in map(find, self.cells.values()) if cell.is_free]
        while stack:
            outer = find(stack.pop())
            for inner in outer.fields.values():
                root = find(inner)
                before = (root.is_free, root.is_outside, root.is_deep)
                root.is_free = True
                root.is_outside |= outer.is_outside
                if outer.is_deep:
                    root.keys |= outer.keys
                    root.is_deep = True
                if before != (root.is_free, root.is_outside, root.is_deep):
                    stack.append(root)
