"""Arrays that loops read and write by index: within the loops they are maps from index to element.

    var best = [for (i in 0...n + 1) 0];         best = for i <- 0..n//1, into: %{}, do: {i, 0}
    for (w in 1...n + 1)                         … Map.put(best, w, max(best[w], best[w - 1] + 1))
        best[w] = max(best[w], best[w - 1] + 1);
    return best;                                 Haxe.in_order(best)

`Enum.at(list, i)` and `List.replace_at(list, i, x)` go through the list from its front, so that
such a loop takes quadratic time, a map's key is found in logarithmic. The elements of an array of
arrays that is read by two indexes are maps likewise.

An array that the function makes itself, and that it uses by index, is a map from the beginning,
and a list again where the whole of it is wanted (`whole_maps`). One that comes from elsewhere, or
that is sorted or the like, is a map within a loop that goes through it (`maps_within`). Where such
an array is only read, and surely within its bounds, it is a tuple (`tuples`); flags are a set of
indexes (`sets`).

A write that may stand behind the last element, or in front of the first, goes through
`Haxe.put_by_index`, which fills up, as Haxe does. Where nothing asks for the length and the index
is no negative number, `Map.put` is enough: holes are filled when the list is made.
"""

from __future__ import annotations

from compiler_core.lower.array_loops.homes import homes
from compiler_core.lower.array_loops.maps import moves
from compiler_core.lower.array_loops.maps_within import with_maps_within
from compiler_core.lower.array_loops.uses import uses_in
from compiler_core.lower.array_loops.whole_maps import whole_map
from compiler_core.lower.rebuild import rebuild
from compiler_core.query import Database
from compiler_core.semantics.typed import Function, Variable


def with_maps(db: Database, function: Function) -> Function:
    """The function itself where no loop uses an array so."""
    hot = [one for one in uses_in(function.body) if one.depth and moves(one)]
    for variable in dict.fromkeys(one.variable for one in hot if one.kind in ("read", "write")):
        function = _with_map(db, function, variable)
    return function


def _with_map(db: Database, function: Function, variable: Variable) -> Function:
    home = homes(function).get(variable)
    uses = [one for one in uses_in(function.body) if one.variable is variable]
    if home is None or any(one.kind == "captured" for one in uses):
        return function
    whole = whole_map(db, function, variable, uses, home)
    if whole is not None:
        return rebuild(function, whole.change)
    return with_maps_within(db, function, variable, home)
