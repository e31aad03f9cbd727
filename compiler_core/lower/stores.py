"""Assignments: `x = v`, `o.f = v`, `a[i] = v`, `x += v`, `x++`.

A store into a place makes every structure on the way to it anew and binds its root again
(`places`). One step is an update of the map (`%{state | hits: n}`), a longer way goes through
`put_in`/`update_in` where Elixir can follow it.

    state.stats.misses++        state = update_in(state.stats.misses, &(&1 + 1))
    users[i].name = n           users = Haxe.put_at(users, i, %{Haxe.at(users, i) | name: n})
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import field_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    expression_statements,
    members,
    operators,
    shared,
    sharing,
    statics,
    values,
)
from compiler_core.lower.context import Context
from compiler_core.lower.declared_operators import declared_operator
from compiler_core.lower.faults import REPLACED_PARAMETER, SHARED_VALUE
from compiler_core.lower.forms import attempted, discarded
from compiler_core.lower.given_or_new import made_assignments
from compiler_core.lower.liveness import live_before
from compiler_core.lower.null_places import is_null_here
from compiler_core.lower.opened_objects import opened
from compiler_core.lower.places import Place, SharedField, assigned, is_field, is_map_read, place
from compiler_core.lower.rewrite import walk
from compiler_core.lower.types import kind_of
from compiler_core.lower.walk import bits_of, holds, variables_read
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import INT

Change = Callable[[Node], Node]
"""The old value's expression -> the new one's."""


def assign(ctx: Context, node: typed.Assign | typed.Increment, wanted: bool) -> Node | None:
    """An assignment's lines, and its value where that is wanted."""
    if isinstance(node, typed.Increment):
        return _increment(ctx, node, wanted)
    target = node.target
    if isinstance(target, typed.Local):
        return _assign_local(ctx, node, target.variable, wanted)
    if isinstance(target, (typed.InstanceMember, typed.StaticMember)):
        if target.member.kind == "method":
            return values.not_lowered(ctx, node, "another body for a dynamic function")
        if target.member.elixir is not None or members.has_no_elixir(ctx, target.member):
            return members.without_elixir(ctx, node, target.member)
    _note_replaced(ctx, node, target)
    located = _kept(ctx, locate(_with_read_behind(ctx, target, node.value), target), node.value)
    if node.operator is None:
        value = values.expression(ctx, node.value)
        settles = wanted or statics.may_change(ctx, node.value, located.place.root)
        if settles and not values.is_simple(value):
            value = ctx.temporary("value", value)
        store(ctx, node, located, lambda _: value)
        return value if wanted else None
    before = len(ctx.out)
    operand = values.expression(ctx, node.value)
    if statics.may_change(ctx, node.value, located.place.root):
        operand = ctx.temporary("value", operand)
    operator = node.operator
    old = _read_before(ctx, located, node.value, before)
    if old is None:
        store(ctx, node, located, lambda now: operators.combine(ctx, node, operator, now, operand))
    else:
        store(ctx, node, located, lambda _: operators.combine(ctx, node, operator, old, operand))
    return _read(ctx, located) if wanted else None


def _with_read_behind(ctx: Context, target: Expr, value: Expr) -> Context:
    """What the place changes is kept where the new value reads it: `a[next()] = next()`."""
    if not holds(target, _CALLS):
        return ctx
    read = live_before(value, ctx.live, ctx.targets, ctx.facts)
    return replace(ctx, live=read) if read - ctx.live else ctx


_CALLS = bits_of((typed.Assign, typed.Increment, typed.Call, typed.New))


def _note_replaced(ctx: Context, node: Expr, target: Expr) -> None:
    """The same of a parameter that lies in a cell."""
    if isinstance(target, typed.InstanceMember) and isinstance(target.target, typed.Local):
        parameter = ctx.facts.cell_variables.get(target.target.variable)
        if parameter in ctx.facts.handed_back:
            ctx.fault(REPLACED_PARAMETER, node, target.member.name)


def _is_made_if_null(ctx: Context, node: typed.Assign) -> bool:
    function = ctx.facts.function
    return isinstance(function, typed.Function) and id(node) in made_assignments(function)


def _read_before(ctx: Context, located: Located, value: Expr, before: int) -> Node | None:
    """The old value, read where the new operand's lines change it; None where they don't."""
    if len(ctx.out) == before:
        return None
    root = located.place.root
    if isinstance(root, Variable) and root not in assigned(value, ctx.facts):
        return None
    old = tree.Variable(ctx.names.fresh("value"))
    ctx.out.insert(before, tree.Match(old, _read(ctx, located)))
    return old


def _assign_local(
    ctx: Context, node: typed.Assign, variable: Variable, wanted: bool
) -> Node | None:
    if variable in ctx.facts.handed_back and not _is_made_if_null(ctx, node):
        ctx.fault(REPLACED_PARAMETER, node, variable.name)
    if node.operator is None:
        if not wanted and variable not in ctx.live:
            expression_statements.effect(ctx, node.value, is_value=True)
            return None
        # What the variable was, or is given on the way, is needed only where the value reads it.
        live = (ctx.live - {variable}) | expression_statements.read_on_the_way(node.value)
        value = values.expression(replace(ctx, live=live), node.value)
        value = opened(ctx, variable.type, node.value, value, variable.name)
    elif node.operator == "??":
        whole = typed.Binary(node.span, node.type, "??", node.target, node.value)
        value = values.expression(ctx, whole)
    else:
        old, operand = values.operands(ctx, [node.target, node.value])
        value = operators.combine(ctx, node, node.operator, old, operand)
    is_number = kind_of(ctx, node.target.type) in ("int", "float")
    may_fail = node.operator not in (None, "??") and is_number and is_null_here(ctx, node.target)
    bind(ctx, node, variable, value, may_fail)
    return ctx.variable(variable) if wanted else None


def bind(ctx: Context, node: Expr, variable: Variable, value: Node, may_fail: bool = False) -> None:
    """`variable = value`, unless it is that already; then the other names of a changed value."""
    target = ctx.variable(variable)
    if value != target:
        ctx.out.append(tree.Match(target, value, may_fail, origin=ctx.origin(node)))
    sharing.show(ctx, node, variable)


def _increment(ctx: Context, node: typed.Increment, wanted: bool) -> Node | None:
    located = locate_changed(ctx, node.target)
    operator = "+" if node.delta > 0 else "-"
    one = tree.Integer(abs(node.delta))
    old: Node | None = None
    if wanted and not node.prefix:
        old = tree.Variable(ctx.names.fresh("value"))
        ctx.out.append(tree.Match(old, _read(ctx, located)))
    sides = [node.target.type, INT]

    def stepped(value: Node) -> Node:
        declared = declared_operator(ctx, node, operator, sides, [value, one])
        return declared or tree.Binary(operator, value, one)

    store(ctx, node, located, stepped)
    if not wanted:
        return None
    return old if old is not None else _read(ctx, located)


# --- places --------------------------------------------------------------------------------------


class Located:
    """A place whose indexes have been evaluated: it can be read and written."""

    __slots__ = ("asked", "keys", "place", "temporary")

    def __init__(
        self,
        found: Place,
        keys: list[Node | None],
        temporary: Node | None,
        asked: Sequence[Expr] = (),
    ) -> None:
        self.place = found
        self.asked = asked
        """What a store asks for a field or element: it fails where one of them is null."""
        self.keys = keys
        self.temporary = temporary
        """The root's value where it has no name."""


def locate(ctx: Context, target: Expr) -> Located:
    found = place(target, ctx.facts)
    temporary = None
    base = _base(ctx, target)
    if isinstance(base, typed.Call) and found.root is not None and not is_map_get(base):
        # A fluent call: it binds its root again, and the place is read from there; where nobody
        # else reads the root, the call's value is the place.
        value = values.expression(ctx, base)
        if not _is_bound_again(ctx, base, found, value):
            temporary = ctx.temporary("value", value)
            found = Place(None, found.steps[len(place(base, ctx.facts).steps) :])
    if isinstance(found.root, SharedField):
        temporary = values.expression(ctx, found.root.target)
        if not values.is_simple(temporary):
            temporary = ctx.temporary("object", temporary)
    elif found.root is None and temporary is None:
        innermost = found.steps[0].target if found.steps else target  # type: ignore[attr-defined]
        temporary = ctx.temporary("value", values.expression(ctx, innermost))
    indexes = [step.index for step in found.steps if isinstance(step, typed.Index)]
    lowered = values.operands(ctx, indexes)
    evaluated = iter(
        node if values.is_simple(node) else ctx.temporary("index", node) for node in lowered
    )
    keys = [next(evaluated) if isinstance(step, typed.Index) else None for step in found.steps]
    asked = [step.target for step in found.steps]  # type: ignore[attr-defined]
    return Located(found, keys, temporary, asked)


def _kept(ctx: Context, located: Located, value: Expr) -> Located:
    """The place with the indexes that it has before the new value changes them: `a[i] = i++`."""
    changed = assigned(value, ctx.facts)
    for at, step in enumerate(located.place.steps):
        key = located.keys[at]
        if key is None or not isinstance(step, typed.Index):
            continue
        if isinstance(key, tree.Variable) and not changed.isdisjoint(variables_read(step.index)):
            index = tree.Variable(ctx.names.fresh("index"))
            ctx.out.append(tree.Match(index, key))
            located.keys[at] = index
    return located


def _is_bound_again(ctx: Context, call: typed.Call, found: Place, value: Node) -> bool:
    """A fluent call has put its value back to where it was read from."""
    root, inner = found.root, place(call, ctx.facts).steps
    if not inner and isinstance(root, Variable):
        return value == ctx.variable(root)
    is_seen = isinstance(root, Variable) and sharing.seen_elsewhere(ctx, call, root)
    if not is_live(ctx, Located(found, [], None)) and not is_seen:
        return False
    indexes = [step.index for step in inner if isinstance(step, typed.Index)]
    owner = [root.target] if isinstance(root, SharedField) else []
    if all(map(_is_path, (*owner, *indexes))):
        return True
    ctx.fault(SHARED_VALUE, call, "this value", "another place")
    return False


def _is_path(node: Expr) -> bool:
    """Naming it twice does nothing twice."""
    match node:
        case typed.This() | typed.Super() | typed.Local() | typed.Constant():
            return True
        case typed.StaticMember(member=member):
            return member.kind == "variable"
        case typed.InstanceMember(target=target, member=member):
            return member.kind == "variable" and _is_path(target)
        case typed.StructureMember(target=target):
            return _is_path(target)
        case typed.Binary(left=left, right=right):
            return _is_path(left) and _is_path(right)
    return False


def _base(ctx: Context, target: Expr) -> Expr:
    while True:
        match target:
            case typed.StructureMember(target=inner) | typed.Index(target=inner):
                target = inner
            case typed.InstanceMember(target=inner, member=member) if is_field(member):
                if ctx.facts.is_shared_field(member):
                    return target
                target = inner
            case typed.Cast(value=inner):
                target = inner
            case typed.Call(callee=typed.InstanceMember(target=inner)) if is_map_get(target):
                target = inner
            case _:
                return target


def is_map_get(call: Expr) -> bool:
    match call:
        case typed.Call(callee=typed.InstanceMember(member=member), args=[key]):
            return key is not None and is_map_read(member)
    return False


def locate_changed(ctx: Context, receiver: Expr) -> Located:
    """The same, of a value that a call of its own changes: it must be there for that."""
    located = locate(ctx, receiver)
    located.asked = [*located.asked, receiver]
    return located


def is_live(ctx: Context, located: Located) -> bool:
    """Somebody reads the place's root later."""
    root = located.place.root
    if isinstance(root, Variable):
        return (_field_of_this(ctx, located) or root) in ctx.live
    return isinstance(root, Member | SharedField)


def root_value(ctx: Context, located: Located) -> Node:
    root = located.place.root
    if isinstance(root, Member):
        return statics.read(ctx, root)
    if isinstance(root, Variable):
        field = _field_of_this(ctx, located)
        return ctx.variable(field if field is not None else root)
    assert located.temporary is not None
    if isinstance(root, SharedField):
        return shared.field(ctx, located.temporary, root.member)
    return located.temporary


def _field_of_this(ctx: Context, located: Located) -> Variable | None:
    """The variable that a process's field is, where fields are variables."""
    steps = located.place.steps
    if located.place.root is ctx.facts.this and steps:
        first = steps[0]
        if isinstance(first, typed.InstanceMember):
            return ctx.facts.fields_are_variables.get(first.member.name)
    return None


def _steps(ctx: Context, located: Located) -> list[tuple[Expr, Node | None]]:
    pairs = list(zip(located.place.steps, located.keys, strict=True))
    return pairs[1:] if _field_of_this(ctx, located) is not None else pairs


def _read(ctx: Context, located: Located) -> Node:
    value = root_value(ctx, located)
    for step, key in _steps(ctx, located):
        value = _get(ctx, step, key, value)
    return value


def read(ctx: Context, located: Located) -> Node:
    return _read(ctx, located)


def store(ctx: Context, node: Expr, located: Located, change: Change) -> None:
    """Change what lies in the place, and bind its root again."""
    new = _new_root(ctx, located, change)
    root = located.place.root
    may_fail = any(is_null_here(ctx, one) for one in located.asked)
    if _store_cell(ctx, node, located, new):
        sharing.show(ctx, node, None)
        return
    if isinstance(root, Variable):
        target = _field_of_this(ctx, located) or root
        if target in ctx.live or sharing.seen_elsewhere(ctx, node, target):
            bind(ctx, node, target, new, may_fail)
            return
    if may_fail:
        ctx.out.append(attempted(new))
    elif not values.is_pure(new):
        ctx.out.append(discarded(new))
    if root is None:
        sharing.show(ctx, node, None)


def store_plain(ctx: Context, node: Expr, located: Located, value: Node) -> None:
    """The same, where it is known already who else sees it."""
    new = _new_root(ctx, located, lambda _: value)
    if not _store_cell(ctx, node, located, new):
        ctx.out.append(tree.Match(root_value(ctx, located), new))


def _store_cell(ctx: Context, node: Expr, located: Located, new: Node) -> bool:
    """Store into a root that is no variable; False where it is one."""
    root = located.place.root
    if isinstance(root, Member):
        statics.write(ctx, node, root, new)
    elif isinstance(root, SharedField):
        assert located.temporary is not None
        ctx.out.append(shared.put_field(ctx, node, located.temporary, root.member, new))
    else:
        return False
    return True


def _new_root(ctx: Context, located: Located, change: Change) -> Node:
    base = root_value(ctx, located)
    steps = _steps(ctx, located)
    return _updated(ctx, base, steps, change) if steps else change(base)


def _updated(
    ctx: Context, base: Node, steps: list[tuple[Expr, Node | None]], change: Change
) -> Node:
    if len(steps) > 1:
        path = _access_path(ctx, base, steps)
        if path is not None:
            return _in_path(path, change)
    step, key = steps[0]
    if len(steps) == 1:
        old = _get(ctx, step, key, base)
        return _put(ctx, step, key, base, change(old))
    inner = _updated(ctx, _get(ctx, step, key, base), steps[1:], change)
    return _put(ctx, step, key, base, inner)


def _access_path(ctx: Context, base: Node, steps: list[tuple[Expr, Node | None]]) -> Node | None:
    """The read that `put_in` can turn round: fields, and keys of maps."""
    if not isinstance(base, tree.Variable):
        return None
    path: Node = base
    for step, key in steps:
        match step:
            case typed.StructureMember(key="atom", certain=True):
                path = tree.FieldAccess(path, ctx.field(step.name))
            case typed.StructureMember(key="atom"):
                path = tree.KeyAccess(path, tree.Atom(ctx.field(step.name)))
            case typed.StructureMember(key="string"):
                path = tree.KeyAccess(path, tree.String((step.name,)))
            case typed.InstanceMember(member=member):
                path = tree.FieldAccess(path, member.native or field_name(member.name))
            case typed.Index() if kind_of(ctx, step.target.type) == "map" and key is not None:
                path = tree.KeyAccess(path, key)
            case _:
                return None
    return path


def _in_path(path: Node, change: Change) -> Node:
    """`update_in` where the new value comes from the old one, else `put_in`."""
    new = change(path)
    uses_old = sum(child == path for child in walk(new))
    captures = any(
        isinstance(child, (tree.Capture, tree.FunctionCapture, tree.Fn, tree.Match))
        for child in walk(new)
    )
    if uses_old == 1 and not captures and not isinstance(new, (tree.Case, tree.If)):
        old = tree.CaptureArgument(1)
        body = change(old)
        # a value that is assigned may read the same path, but isn't made from what it is given
        if body != old and any(child == old for child in walk(body)):
            return tree.LocalCall("update_in", (path, tree.Capture(body)))
    return tree.LocalCall("put_in", (path, new))


def _get(ctx: Context, step: Expr, key: Node | None, base: Node) -> Node:
    match step:
        case typed.Index() if key is not None:
            return members.element(ctx, step, base, key)
        case typed.InstanceMember(member=member):
            return tree.FieldAccess(base, member.native or field_name(member.name))
        case typed.StructureMember(name=name, key="string"):
            return tree.KeyAccess(base, tree.String((name,)))
        case typed.StructureMember(name=name, certain=certain, key="atom"):
            if certain:
                return tree.FieldAccess(base, ctx.field(name))
            return tree.KeyAccess(base, tree.Atom(ctx.field(name)))
        case typed.StructureMember(name=name):
            return ctx.helper("get", base, tree.Atom(ctx.field(name)))
    raise AssertionError(type(step).__name__)


def _put(ctx: Context, step: Expr, key: Node | None, base: Node, value: Node) -> Node:
    match step:
        case typed.Index() if key is not None:
            kind = kind_of(ctx, step.target.type)
            if kind == "array":
                if _is_own_index(ctx, step):
                    arguments = (base, key, value)
                    return tree.RemoteCall(tree.Alias("List"), "replace_at", arguments)
                return ctx.helper("put_at", base, key, value)
            if kind == "map":
                return tree.RemoteCall(tree.Alias("Map"), "put", (base, key, value))
            return ctx.helper("put", base, key, value)
        case typed.InstanceMember(member=member):
            pair = tree.Pair(member.native or field_name(member.name), value)
            return tree.Map((pair,), base)
        case typed.StructureMember(name=name, key="string"):
            return tree.RemoteCall(tree.Alias("Map"), "put", (base, tree.String((name,)), value))
        case typed.StructureMember(name=name, certain=certain, key="atom"):
            if certain:
                return tree.Map((tree.Pair(ctx.field(name), value),), base)
            arguments = (base, tree.Atom(ctx.field(name)), value)
            return tree.RemoteCall(tree.Alias("Map"), "put", arguments)
        case typed.StructureMember(name=name):
            return ctx.helper("put", base, tree.Atom(ctx.field(name)), value)
    raise AssertionError(type(step).__name__)


def _is_own_index(ctx: Context, step: typed.Index) -> bool:
    """The index at which a loop found the element."""
    index = step.index
    return isinstance(index, typed.Local) and index.variable in ctx.facts.indexed.values()


def naturals(ctx: Context) -> frozenset[Variable]:
    """Integer variables of the function that can't be negative (see `counters`)."""
    return ctx.naturals
