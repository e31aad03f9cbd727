"""Anonymous structures that are handed about by reference, as objects of shared classes are.

    var song = {title: "Naima"};      song = Haxe.share_structure(%{title: "Naima"})
    songs.push(song);                 songs = songs ++ [song]
    song.title += "!";                Haxe.update_state(song, :title, &(&1 <> "!"))

Structures stay values as long as they can, for much can be done with those that classes can't rely
on: they are written back to where they were read from. So it is asked when it is known which
classes are shared (`shared_objects`), and only of the changes that would have to be told. What is
more to ask of them than of classes, `structure_families` knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compiler_core.lower.holders import held_twice
from compiler_core.lower.lost_changes import Finder, changed_inside, look
from compiler_core.lower.objects import Analysis
from compiler_core.lower.places import Shown, place
from compiler_core.lower.put_back import put_back_later
from compiler_core.lower.shared_objects import types_in
from compiler_core.lower.structure_families import files_of_structure, structure_family
from compiler_core.lower.structure_ids import is_structure, structure_id
from compiler_core.lower.things import CELLS, ELEMENT, is_own_cell
from compiler_core.lower.types import resolved
from compiler_core.lower.walk import nodes
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import find_instance_member
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.typed import Expr, Variable
from compiler_core.semantics.types import ClassType, StructureType, Type, TypeId


def _not_shared(db: Database, id: TypeId) -> bool:
    return False


@query_with(cycle=_not_shared)
def is_shared_structure(db: Database, id: TypeId) -> bool:
    """Structures with these fields are references (`structure_ids`)."""
    family = structure_family(db, id)
    changes = shares = False
    for path in sorted({path for one in family for path in files_of_structure(db, one)}):
        for key in file_keys(db, path):
            if not family.isdisjoint(types_in(db, path, key)):
                found = _in_function(db, path, key)
                changes |= bool(family & found.changed)
                shares |= bool(family & found.shared)
                if changes and shares:
                    return True
    return False


@query
def filled_fields(db: Database, id: TypeId) -> frozenset[str]:
    """The names of the fields with a list or map that somewhere changes where it lies."""
    family = structure_family(db, id)
    return frozenset(
        name
        for path in sorted({path for one in family for path in files_of_structure(db, one)})
        for key in file_keys(db, path)
        if not family.isdisjoint(types_in(db, path, key))
        for owner, name in _in_function(db, path, key).filled
        if owner in family
    )


@dataclass(frozen=True, slots=True)
class Found:
    """`changed`: structures of which a field changes; `shared`: those of which a value has two
    holders that a change would have to show in; `filled`: fields that hold what changes there."""

    changed: frozenset[TypeId] = frozenset()
    shared: frozenset[TypeId] = frozenset()
    filled: frozenset[tuple[TypeId, str]] = frozenset()


def _nothing(db: Database, path: str, key: MemberKey) -> Found:
    return Found()


@query_with(cycle=_nothing)
def _in_function(db: Database, path: str, key: MemberKey) -> Found:
    looked_at = look(db, path, key, "structures")
    if looked_at is None:
        return Found()
    ctx, function, analysis = looked_at
    finder = _Finder(ctx, analysis, function)
    twice = [*held_twice(analysis), *_held_by_cells(analysis)]
    shared = {one for expr in twice for one in finder.classes(expr.type)}
    later = put_back_later(function, ctx.facts)
    for (node, root), mutation in analysis.mutations.items():
        if root is None or (node, root) not in later:
            shared |= finder.lost(mutation)
    shared |= finder.replaced({one.root for one in analysis.mutations.values()})
    shared |= finder.lost_in_try()
    changed = frozenset(filter(is_structure, finder.changed(key.name == "new")))
    return Found(changed, frozenset(shared), frozenset(finder.filled()))


def _held_by_cells(analysis: Analysis) -> Iterator[Expr]:
    """What lies in a list of the function's own and in a shared object's field as well: by that any
    function may change it, this one's callees too."""
    inside = {
        one.base[1]
        for (holder, _), held in analysis.heap.items()
        if holder.base[0] in CELLS and not is_own_cell(str(holder.base[1]))
        for one in held
        if one.base[0] in ("new", "old")
    }
    for expr, values in analysis.held_twice:
        if any(one.base[0] in ("new", "old") and one.base[1] in inside for one in values):
            yield expr


class _Finder(Finder):
    def classes(self, type: Type) -> frozenset[TypeId]:
        found = resolved(self.ctx, type)  # type: ignore[arg-type]
        return (
            frozenset((structure_id(found),)) if isinstance(found, StructureType) else frozenset()
        )

    def _is_of_new_object(self, node: Expr, expr: Expr) -> bool:
        """One that is written here: what a function gives, somebody else may have."""
        if not super()._is_of_new_object(node, expr):
            return False
        root = place(expr, self.ctx.facts).root
        variable = root if isinstance(root, Variable) else None
        made = {id(one) for one in self.nodes if isinstance(one, typed.Object)}
        changed = self.analysis.mutations[id(node), variable].changed
        return all(one.base[1] in made for one in changed)

    def filled(self) -> Iterator[tuple[TypeId, str]]:
        """The fields whose lists and maps change where they lie."""
        for inner in changed_inside(self.nodes, self.ctx.facts):
            if isinstance(inner, typed.StructureMember):
                for id in self.classes(inner.target.type):
                    yield id, inner.name

    def last_class(self, type: Type, path: tuple[str, ...]) -> tuple[TypeId, ...]:
        last: tuple[TypeId, ...] = ()
        for name in (*path, ""):
            here = resolved(self.ctx, type)  # type: ignore[arg-type]
            if isinstance(here, StructureType):
                last = (structure_id(here),)
                field = here.field(name)
                if field is None:
                    break
                type = field.type
            elif not isinstance(here, ClassType):
                break
            elif name == ELEMENT and here.args:
                type = here.args[-1]
            else:
                member = find_instance_member(self.ctx.unit.world.db, here, name)
                if member is None or member[0].type is None:
                    break
                type = substitute(member[0].type, member[1])
        return last

    def may_be_read(self, shown: Shown, node: Expr) -> bool:
        """Not where the variable is another one in each round; nor outside of a function that is
        handed what it reads and hands back what it changes."""
        variable = shown.variable
        if variable is None:
            return True
        around = [
            one.function
            for one in self.ctx.facts.direct.values()
            if one.function.span.covers(node.span)
        ]
        if around:
            inner = min(around, key=lambda one: one.span.end - one.span.start)
            return any(
                isinstance(one, typed.Local) and one.variable is variable
                for one in nodes(inner)
                if one.span.start >= node.span.start
            )
        if variable is self.ctx.facts.this or variable in self.parameters:
            return True
        loops = [one for one in self.loops if one.covers(node.span)]
        start = node.span.start
        again = min((one.start for one in loops if not one.covers(variable.span)), default=start)
        return any(at >= min(start, again) for at in self.reads.get(variable, ()))
