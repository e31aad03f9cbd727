"""What Elixir's `Enum` has a name for.

    Enum.join(for(x <- xs, do: f(x)), ", ")              Enum.map_join(xs, ", ", fn x -> f(x) end)
    Enum.reduce(xs, 0, fn x, sum -> sum + x end)         Enum.sum(xs)
    Enum.reduce(xs, %{}, fn x, m -> Map.put(m, x, 1) end)    Map.new(xs, fn x -> {x, 1} end)
    Enum.sort(xs, fn a, b -> a.age - b.age <= 0 end)     Enum.sort_by(xs, fn a -> a.age end)
    for x <- Map.keys(m), do: x                          Map.keys(m)
    length(Enum.filter(xs, f))                           Enum.count(xs, f)
    length(Enum.reverse(xs))                             length(xs)

Each evaluates the same things in the same order. A comparator's `<= 0` is asked of the values that
it may give; Elixir orders all terms, so that `a - b <= 0` is `a <= b` wherever `a - b` is a number.
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.tree import FALSE, TRUE, Node
from compiler_core.lower.forms import is_pure
from compiler_core.lower.idioms.scope import reads
from compiler_core.lower.rewrite import bottom_up

_ENUM = tree.Alias("Enum")
_BY_COMPARE = tree.Capture(
    tree.Binary(
        "<=",
        tree.RemoteCall(
            tree.Alias("Haxe"), "compare", (tree.CaptureArgument(1), tree.CaptureArgument(2))
        ),
        tree.Integer(0),
    )
)
_LISTS = frozenset(("keys", "values", "split", "map", "filter", "sort", "reverse", "to_list"))


def of_call(node: tree.RemoteCall) -> Node | None:
    """A shorter form of a call of `Enum`; None where it has none."""
    if node.target != _ENUM:
        return None
    match node:
        case tree.RemoteCall(name="join", arguments=(joined, *separator)):
            return _join(joined, separator)
        case tree.RemoteCall(
            name="reduce", arguments=(xs, first, tree.Fn(clauses=(tree.Clause() as clause,)))
        ):
            return _reduce(xs, first, clause)
        case tree.RemoteCall(
            name="sort", arguments=(xs, tree.Fn(clauses=(tree.Clause() as clause,)))
        ):
            return _sort(node, xs, clause)
        case tree.RemoteCall(name="sort", arguments=(xs, test)) if test == _BY_COMPARE:
            return tree.RemoteCall(_ENUM, "sort", (xs,))
    return None


def of_comprehension(node: tree.For) -> Node | None:
    """`for x <- xs, do: x` is the list itself."""
    match node:
        case tree.For(
            steps=(tree.Generator(pattern=tree.Variable() as one, value=xs, guard=None),),
            options=(),
        ) if node.body == one and not node.body.comments:  # type: ignore[union-attr]
            match xs:
                case tree.RemoteCall(target=tree.Alias(name="Map" | "Enum" | "String"), name=name):
                    if name in _LISTS:
                        return xs
            return tree.RemoteCall(_ENUM, "to_list", (xs,))
    return None


def counted(node: tree.LocalCall) -> Node | None:
    """How many pass a test; `length` is Kernel's."""
    match node:
        case tree.LocalCall(
            name="length", arguments=(tree.RemoteCall(name="filter", arguments=(xs, test)) as made,)
        ) if made.target == _ENUM:
            return tree.RemoteCall(_ENUM, "count", (xs, test))
        case tree.LocalCall(
            name="length", arguments=(tree.RemoteCall(name="reverse", arguments=(xs,)) as made,)
        ) if made.target == _ENUM and isinstance(xs, tree.Variable):
            return replace(node, arguments=(xs,))
    return None


def _join(joined: Node, separator: list[Node]) -> Node | None:
    if separator in ([tree.String(("",))], [tree.String(())]):
        separator = []
    match joined:
        case tree.RemoteCall(name="map", arguments=(xs, function)) if joined.target == _ENUM:
            return tree.RemoteCall(_ENUM, "map_join", (xs, *separator, function))
        case tree.For(
            steps=(tree.Generator(pattern=tree.Variable() as one, value=xs, guard=None),),
            options=(),
            body=Node() as body,
        ):
            function = tree.Fn((tree.Clause((one,), body),))
            return tree.RemoteCall(_ENUM, "map_join", (xs, *separator, function))
    return None if separator else tree.RemoteCall(_ENUM, "join", (joined,))


def _reduce(xs: Node, first: Node, clause: tree.Clause) -> Node | None:
    match clause:
        case tree.Clause(patterns=(tree.Variable() as one, tree.Variable() as total), guard=None):
            pass
        case _:
            return None
    if clause.body.comments or one == total:
        return None
    match clause.body:
        case tree.Binary(operator="+", left=left, right=right) if first == tree.Integer(0):
            if {left, right} == {one, total}:
                return tree.RemoteCall(_ENUM, "sum", (xs,))
        case tree.RemoteCall(
            target=tree.Alias(name="Map"), name="put", arguments=(into, key, value)
        ) if first == tree.Map() and into == total:
            pair = tree.Tuple((key, value))
            if not reads(pair)[total.name]:
                function = tree.Fn((tree.Clause((one,), pair),))
                return tree.RemoteCall(tree.Alias("Map"), "new", (xs, function))
    return None


# --- sorting -------------------------------------------------------------------------------------


def _sort(node: tree.RemoteCall, xs: Node, clause: tree.Clause) -> Node | None:
    match clause:
        case tree.Clause(patterns=(tree.Variable() as a, tree.Variable() as b), guard=None):
            pass
        case _:
            return None
    match clause.body:
        case tree.Binary(operator="<=", left=order, right=tree.Integer(value=0)):
            asked = _at_most_zero(order)
        case tree.Binary(operator="<="):
            asked = clause.body
        case _:
            return None
    match asked:
        case tree.Binary(operator="<=", left=left, right=right):
            found = _sorted_by(xs, left, right, a, b)
            if found is not None:
                return found
    if asked == clause.body:
        return None
    function = tree.Fn((replace(clause, body=asked),))
    return replace(node, arguments=(xs, function))


def _sorted_by(
    xs: Node, left: Node, right: Node, a: tree.Variable, b: tree.Variable
) -> Node | None:
    """Both sides are the same of one element each."""
    order: tuple[Node, ...] = ()
    if reads(right)[a.name]:
        left, right, order = right, left, (tree.Atom("desc"),)
    if reads(left)[b.name] or left != _renamed(right, b.name, a.name) or not is_pure(left):
        return None
    if left == a:
        return tree.RemoteCall(_ENUM, "sort", (xs, *order))
    key = tree.Fn((tree.Clause((a,), left),))
    return tree.RemoteCall(_ENUM, "sort_by", (xs, key, *order))


def _renamed(node: Node, old: str, new: str) -> Node:
    return bottom_up(node, lambda one: tree.Variable(new) if one == tree.Variable(old) else one)


def _at_most_zero(order: Node) -> Node:
    """`order <= 0`, asked where the number is made."""
    match order:
        case tree.Integer(value=value):
            return TRUE if value <= 0 else FALSE
        case tree.Unary(operator="-", operand=tree.Integer()):
            return TRUE
        case tree.Binary(operator="-", left=left, right=right):
            return tree.Binary("<=", left, right)
        case tree.RemoteCall(
            target=tree.Alias(name="Haxe"), name="compare", arguments=(left, right)
        ):
            return tree.Binary("<=", left, right)
        case tree.If(then=then, otherwise=otherwise) if otherwise is not None:
            return replace(order, then=_at_most_zero(then), otherwise=_at_most_zero(otherwise))
        case tree.Block(statements=(*before, last)):
            return replace(order, statements=(*before, _at_most_zero(last)))
    return tree.Binary("<=", order, tree.Integer(0))
