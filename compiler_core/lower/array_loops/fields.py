"""Loops that count through an array that a field holds, to read each element once.

    for (i in 0...items.length) sum += items[i];      for (item in items) sum += item;

What `elements` knows of variables, of the fields of `this` and of static ones: nothing in the loop
may assign the field, change the array or call a function of the project, which could do either.
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.lower.array_loops.elements import element_name, is_immutable
from compiler_core.lower.array_loops.uses import Origins, counted_array, origins, uses_in
from compiler_core.lower.places import is_field
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.resizing import is_array
from compiler_core.lower.walk import introduced_by, nodes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Function, Member, Variable


def with_elements_of_fields(db: Database, function: Function) -> Function:
    """The function itself where no loop counts so."""
    loops = _Loops(db, function, origins(function))
    if not any(loops.of(node) is not None for node in nodes(function.body)):
        return function
    return rebuild(function, loops.change)


@dataclass(frozen=True, slots=True)
class _Loops:
    db: Database
    function: Function
    origins: Origins

    def of(self, node: Expr) -> Member | None:
        """The field through whose array the loop counts."""
        field = _counted(node)
        if field is None:
            return None
        assert isinstance(node, typed.For)
        reads = [one for one in walk(node.body) if _is_element(one, field, node.variable)]
        if not reads or not all(is_immutable(self.db, one.type) for one in reads):
            return None
        changed = {one.variable for one in uses_in(node.body) if one.changes}
        if not changed <= self.origins.new:
            return None
        return field if _is_quiet(node.body, field, node.variable) else None

    def change(self, node: Expr) -> Expr | None:
        field = self.of(node)
        if field is None:
            return None
        assert isinstance(node, typed.For) and isinstance(node.iterable, typed.Binary)
        assert isinstance(node.iterable.right, typed.InstanceMember)
        counter, array = node.variable, node.iterable.right.target
        read = next(one for one in walk(node.body) if _is_element(one, field, counter))
        taken = {one.name for part in nodes(self.function) for one in introduced_by(part)}
        name = element_name(field.name, read, taken)
        element = Variable(name, read.type, node.span, kind="loop")

        def change(one: Expr) -> Expr | None:
            if _is_element(one, field, counter):
                return typed.Local(one.span, element.type, element)
            return None

        body = rebuild(rebuild(node.body, change), self.change)
        key = counter if any(_is_local(one, counter) for one in walk(body)) else None
        return typed.For(node.span, node.type, key, element, array, body)


def _counted(node: Expr) -> Member | None:
    """The array that the loop counts through, where that is a field."""
    target = counted_array(node)
    return _field(target) if target is not None and is_array(target) else None


def _field(node: Expr) -> Member | None:
    """Of `this`, or a static one."""
    match node:
        case typed.InstanceMember(target=typed.This(), member=member, safe=False) if is_field(
            member
        ):
            return member
        case typed.StaticMember(member=member) if is_field(member):
            return member
    return None


def _is_element(node: Expr, field: Member, counter: Variable) -> bool:
    match node:
        case typed.Index(target=target, index=index):
            return _field(target) == field and _is_local(index, counter)
    return False


def _is_local(node: Expr, variable: Variable) -> bool:
    return isinstance(node, typed.Local) and node.variable is variable


def _is_quiet(body: Expr, field: Member, counter: Variable) -> bool:
    """Nothing in the body reads the array elsewhere, changes it, or may do so unseen."""
    mentions = sum(_field(node) == field for node in walk(body))
    known = sum(_is_element(node, field, counter) or _is_length(node, field) for node in walk(body))
    return mentions == known and not any(_may_change(node, counter) for node in walk(body))


def _is_length(node: Expr, field: Member) -> bool:
    match node:
        case typed.InstanceMember(target=target, member=member):
            return member.name == "length" and _field(target) == field
    return False


def _may_change(node: Expr, counter: Variable) -> bool:
    match node:
        case typed.Assign(target=target) | typed.Increment(target=target):
            inner = target
            while isinstance(inner, typed.Index):
                inner = inner.target
            # what no variable of the function holds may be the same array
            held = isinstance(inner, typed.Local)
            return _is_local(target, counter) or (inner is not target and not held)
        case typed.Call(callee=typed.EnumConstructor()):
            return False
        case (
            typed.Call(callee=typed.StaticMember(member=member))
            | typed.Call(callee=typed.InstanceMember(member=member))
        ):
            changes_field = member.mutates and not isinstance(
                getattr(node.callee, "target", None), typed.Local
            )
            return member.elixir is None or changes_field
        case typed.Call() | typed.New() | typed.Function():
            return True
    return False
