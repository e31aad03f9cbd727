"""Whether an object that changes lies in two places of what is bound again.

A value that is changed is put back by one way: from the variable, through its fields and elements.
Where another way leads from the same variable to the object, or to one that it lies in, that one
still has the old value:

    a = {x: row, y: row};   a.x.items.push(1);     a.y.items has it too: two ways from `a`
    all.push(row);          by[key].push(row);     two ways, but not from one variable:
    row.items.push(1);                             `all` and `by` are seen each for itself

Places are counted by the heap of the points-to analysis (`points_to`), for objects that are known
to be stored in a second place (`PointsTo.twice`) or in one of their own (`PointsTo.parts`) only:
what is moved is in one place all the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from compiler_core.lower.places import Root
from compiler_core.lower.things import CELLS, NONE, Thing, Things, cell_name
from compiler_core.semantics.typed import Variable

if TYPE_CHECKING:
    from compiler_core.lower.points_to import PointsTo


def doubled_in(
    analysis: PointsTo, seeing: set[Thing], variables: Iterable[Variable]
) -> set[Variable]:
    """The variables from which more than one way leads to one of the objects."""
    twice = seeing & (analysis.twice | analysis.parts)
    if not twice:
        return set()
    places, below = _places(analysis, twice), analysis.held_below()
    return {
        one
        for one in variables
        if _is_doubled(analysis, places, below, analysis.env.get(one, NONE))
    }


def doubled_in_cell(analysis: PointsTo, seeing: set[Thing], root: Root | None) -> bool:
    """The same for what lies in a static variable or a field of shared objects, or has no name."""
    twice = seeing & (analysis.twice | analysis.parts)
    name = cell_name(root)
    if not twice or name is None:
        return bool(twice)
    places, below = _places(analysis, twice), analysis.held_below()
    return any(_is_doubled(analysis, places, below, analysis.cell((kind, name))) for kind in CELLS)


_Places = dict[Thing, set[tuple[Thing, str]]]


def _places(analysis: PointsTo, objects: set[Thing]) -> _Places:
    """The holders and fields that each of the objects lies in."""
    found: _Places = {one: set() for one in objects}
    for place, held in analysis.heap.items():
        for one in objects & held:
            found[one].add(place)
    for one in objects:
        if one.path:
            found[one].add((Thing(one.base, one.path[:-1]), one.path[-1]))
    return found


def _is_doubled(
    analysis: PointsTo, places: _Places, below: Mapping[Thing, set[Thing]], start: Things
) -> bool:
    """Two places that are reached from the start hold one of the objects, or one holds it twice."""
    reached: set[Thing] | None = None
    for one, holders in places.items():
        again = {it for it in holders if (*it, one) in analysis.stored_again}
        if len(holders) + (one in start) + bool(again) < 2:
            continue
        reached = analysis.reach(start, below) if reached is None else reached
        here = {it for it in holders if any(outer.holds(it[0]) for outer in reached)}
        if len(here) + (one in start) > 1 or not here.isdisjoint(again):
            return True
    return False
