"""A list that a loop builds with one element a time, of statements of their own.

    next =                                       next =
      Enum.reduce(rows, [], fn row, next ->        Enum.map(rows, fn row ->
        cells = f(row)                               cells = f(row)
        [sum(cells) | next]                          sum(cells)
      end)                                         end)

    next = Enum.reverse(next)

Nothing else reads the list before it is reversed, neither in the loop nor behind it.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower.idioms.scope import all_bound, bound_by, reads, reads_in
from compiler_core.lower.rewrite import bits_of, block, bottom_up, bottom_up_of, holds, statements

_ENUM = tree.Alias("Enum")
_RAW = bits_of((tree.Raw,))


def map_built(node: Node) -> Node:
    return bottom_up_of((tree.Block,), node, _in_lines)


def _in_lines(node: Node) -> Node:
    if not isinstance(node, tree.Block):
        return node
    lines = list(node.statements)
    for index, line in enumerate(lines[:-1]):
        match line:
            case tree.Match(pattern=tree.Variable() as name, value=value):
                mapped = _mapped(value)
                rest = None if mapped is None else _in_order(lines[index + 1 :], name)
                if mapped is not None and rest is not None:
                    lines = [*lines[:index], replace(line, value=mapped), *rest]
                    return _in_lines(replace(node, statements=tuple(lines)))
    return node


def _mapped(value: Node) -> Node | None:
    """The loop as `Enum.map`, where that is what it does."""
    match value:
        case tree.RemoteCall(
            name="reduce",
            arguments=(
                xs,
                tree.List(elements=(), tail=None),
                tree.Fn(clauses=(tree.Clause() as one,)),
            ),
        ) if value.target == _ENUM and one.guard is None and len(one.patterns) == 2:
            pattern, built = one.patterns
        case _:
            return None
    *before, last = statements(one.body)
    match last:
        case tree.List(elements=(element,), tail=tail) if tail == built and not last.comments:
            pass
        case _:
            return None
    if not isinstance(built, tree.Variable) or holds(one.body, _RAW):
        return None
    made = block([*before, element])
    if reads(made)[built.name] or built.name in all_bound((made,)) | bound_by(pattern):
        return None
    clause = replace(one, patterns=(pattern,), body=made)
    return replace(value, name="map", arguments=(xs, tree.Fn((clause,))))


def _in_order(lines: list[Node], name: tree.Variable) -> list[Node] | None:
    """The lines behind the loop with the list as it comes out of `Enum.map`; None where they read
    it in the order in which it was built."""
    back = tree.RemoteCall(_ENUM, "reverse", (name,))
    first, *rest = lines
    if isinstance(first, tree.Match) and (first.pattern, first.value) == (name, back):
        return rest or [name]
    if name.name in all_bound(lines) or reads_in(lines)[name.name] != 1:
        return None
    made = [bottom_up(line, lambda one: name if one == back else one) for line in lines]
    return None if made == lines else made
