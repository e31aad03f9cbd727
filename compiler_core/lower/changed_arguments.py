"""A function that changes what it was given returns it (`places.Effects`), so that a call of it
binds its arguments again:

    evictOldest(state);             state = evict_oldest(state)
    var n = fill(buffer, xs);       {n, buffer} = fill(buffer, xs)
    touch(game.board);              game = %{game | board: touch(game.board)}
"""

from __future__ import annotations

from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.lower import sharing, statics, stores, values
from compiler_core.lower.context import Context
from compiler_core.lower.places import Effects, place
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr


def located_arguments(
    ctx: Context, sources: list[tuple[int, Expr | None]], changed: tuple[int, ...]
) -> tuple[list[Node], dict[int, stores.Located]]:
    """A call's arguments by index, and the places of those that it changes."""
    located: dict[int, stores.Located] = {}
    given: list[Node] = []
    while sources and sources[-1][1] is None:
        sources.pop()
    plain = [one for index, one in sources if one is not None and index not in changed]
    roots = [
        place(one, ctx.facts).root for index, one in sources if one is not None and index in changed
    ]
    lowered = iter(
        ctx.temporary("value", made)
        if not values.is_simple(made) and any(statics.may_change(ctx, one, root) for root in roots)
        else made
        for one, made in zip(plain, values.operands(ctx, plain), strict=True)
    )
    for index, source in sources:
        if source is None:
            given.append(tree.NIL)
        elif index in changed:
            located[index] = stores.locate(ctx, source)
            given.append(stores.read(ctx, located[index]))
        else:
            given.append(next(lowered))
    return given, located


def bind_again(
    ctx: Context,
    node: Expr,
    made: Node,
    effects: Effects,
    located: dict[int, stores.Located],
    wanted: bool,
) -> Node | None:
    """Bind the arguments that the call changed to what it returns for them."""
    appended = effects.appended
    if not appended:
        return _bind_carried(ctx, node, made, effects, located, wanted)
    if effects.is_void and len(appended) == 1:
        if appended[0] not in located:
            return made
        stores.store(ctx, node, located[appended[0]], lambda _: made)
        return None
    result = None if effects.is_void else tree.Variable("_")
    if result is not None and wanted:
        result = tree.Variable(ctx.hints.get(id(node)) or ctx.names.fresh("value"))
    slots = [slot_of(ctx, node, located.get(index)) for index in appended]
    # `var x = f(x)`: nobody reads the `x` from before again.
    slots = [tree.Variable("_") if slot == result else slot for slot in slots]
    elements = [*([] if result is None else [result]), *slots]
    ctx.out.append(tree.Match(tree.Tuple(tuple(elements)), made, origin=ctx.origin(node)))
    for index, slot in zip(appended, slots, strict=True):
        store_slot(ctx, node, located.get(index), slot)
    return result if wanted else None


def slot_of(ctx: Context, node: Expr, located: stores.Located | None) -> Node:
    """The variable that takes a changed argument in the tuple that a call returns."""
    if located is None or not _is_wanted(ctx, node, located):
        return tree.Variable("_")
    root = located.place.root
    if isinstance(root, typed.Variable) and not located.place.steps:
        return ctx.variable(root)
    return tree.Variable(ctx.names.fresh("changed"))


def _is_wanted(ctx: Context, node: Expr, located: stores.Located) -> bool:
    """Somebody reads the place later, or another name that sees what is in it."""
    root = located.place.root
    if stores.is_live(ctx, located):
        return True
    return isinstance(root, typed.Variable) and sharing.seen_elsewhere(ctx, node, root)


def store_slot(ctx: Context, node: Expr, located: stores.Located | None, slot: Node) -> None:
    """Put what came back for a changed argument where the argument stands."""
    if located is not None and slot != tree.Variable("_"):
        stores.store(ctx, node, located, lambda _: slot)


def _bind_carried(
    ctx: Context,
    node: Expr,
    made: Node,
    effects: Effects,
    located: dict[int, stores.Located],
    wanted: bool,
) -> Node | None:
    """The result itself holds what was changed."""
    needed = [
        (located[index], path)
        for index, path in effects.carried
        if index in located and _is_wanted(ctx, node, located[index])
    ]
    if not needed:
        for target in located.values():
            root = target.place.root
            sharing.show(ctx, node, root if isinstance(root, typed.Variable) else None)
        return made
    if len(needed) == 1 and needed[0][1] == ():
        target = needed[0][0]
        stores.store(ctx, node, target, lambda _: made)
        return stores.read(ctx, target) if wanted else None
    result = ctx.temporary("result", made)
    for target, path in needed:
        value: Node = result
        for position in path:
            value = ctx.kernel("elem", value, tree.Integer(position))
        stores.store(ctx, node, target, lambda _, new=value: new)  # type: ignore[misc]
    return result if wanted else None
