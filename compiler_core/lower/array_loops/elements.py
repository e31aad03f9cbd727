"""Loops that count through an array to read each element once.

    for (i in 0...names.length) show(names[i]);       for (name in names) show(name);
    for (i in 0...names.length)                       for (i => name in names)
        show(i + names[i]);                               show(i + name);

    for (i in 0...xs.length)                          xs = [for (x in xs) x > 9 ? 9 : x];
        if (xs[i] > 9) xs[i] = 9;

`Enum.at(names, i)` would go through the list anew for each. The loop must read and write the array
at its own counter alone, and not lengthen it. An element that a round changes in place is one of
the array's still, which a loop that is left early can't keep (HX404), so that such a loop stays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from compiler_core.lower.array_loops.ends import changing
from compiler_core.lower.array_loops.uses import (
    Origins,
    Use,
    chain,
    counted_array,
    origins,
    uses_in,
)
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.resizing import is_array
from compiler_core.lower.walk import escapes, introduced_by, nodes, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import follow
from compiler_core.semantics.typed import Expr, Function, Variable
from compiler_core.semantics.types import NULL_ID, VOID, AbstractType, ClassType, Monomorph, Type


def with_elements(db: Database, function: Function) -> Function:
    """The function itself where no loop counts so."""
    loops = _Loops(db, function, _captured(function), origins(function))
    if not any(loops.of(node) for node in nodes(function.body)):
        return function
    return rebuild(function, loops.change)


def is_immutable(db: Database, type: Type) -> bool:
    """Nobody can change a value of the type."""
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    type = follow(db, type)
    match type:
        case AbstractType(id=id, args=args) if id == NULL_ID and args:
            return is_immutable(db, args[0])
        case AbstractType(id=id):
            return id.module == "StdTypes" and id.name in ("Int", "UInt", "Float", "Bool")
        case ClassType(id=id):
            return id.name == "String" and not id.package
    return False


def _captured(function: Function) -> frozenset[Variable]:
    return frozenset(one.variable for one in uses_in(function.body) if one.kind == "captured")


@dataclass(frozen=True, slots=True)
class _Loops:
    db: Database
    function: Function
    captured: frozenset[Variable]
    origins: Origins

    def of(self, node: Expr) -> Variable | None:
        """The array that the loop counts through."""
        array = _counted(node)
        if array is None or array in self.captured:
            return None
        assert isinstance(node, typed.For)
        everything = uses_in(node.body)
        if self.origins.may_be_changed(array, everything):
            return None
        uses = [one for one in everything if one.variable is array]
        counters = {node.variable, *_inner_counters(node.body, array)}
        if not any(one.indexes and _is_at(one, {node.variable}) for one in uses):
            return None
        if _is_changed(node.body, node.variable):
            return None
        if any(one.kind == "write" for one in uses):
            return array if self._writes_only_there(node, uses) else None
        if not all(_is_harmless(one, counters) for one in uses):
            return None
        return array if self._keeps_elements(node, uses) else None

    def _keeps_elements(self, node: typed.For, uses: Sequence[Use]) -> bool:
        reads = [one for one in uses if one.kind == "read"]
        if all(is_immutable(self.db, one.node.type) for one in reads):
            return True
        if escapes(node.body) - {"continue"}:
            return False
        if not changes_objects(node.body):
            return True
        array = _counted(node)
        assert array is not None
        return _has_own_elements(self.function, array) and not changes_objects(
            node.body, lambda target: _lies_in(target, array, node.variable)
        )

    def _writes_only_there(self, node: typed.For, uses: Sequence[Use]) -> bool:
        """Each round makes its own element anew."""
        return not escapes(node.body) and all(
            one.kind in ("read", "write")
            and len(one.indexes) == 1
            and _is_at(one, {node.variable})
            and is_immutable(self.db, _element_of(one).type)
            and (one.kind == "read" or one.is_statement)
            for one in uses
        )

    def change(self, node: Expr) -> Expr | None:
        array = self.of(node)
        if array is None:
            return None
        assert isinstance(node, typed.For)
        local = typed.Local(node.iterable.span, array.type, array)
        is_written = any(
            one.kind == "write" and one.variable is array for one in uses_in(node.body)
        )
        element, body = self._named(node, array, is_written)
        counter = node.variable

        def read(one: Expr) -> Expr | None:
            if _is_element(one, array, counter):
                return typed.Local(one.span, one.type, element)
            return None

        body = rebuild(rebuild(body, read), self.change)
        key = counter if any(_is_local(one, counter) for one in walk(body)) else None
        if not is_written:
            return typed.For(node.span, node.type, key, element, local, body)
        whole = _giving(body, element)
        made = typed.For(node.span, node.type, key, element, local, whole)
        return changing(local, "become", "{0}", typed.Comprehension(node.span, array.type, made))

    def _named(self, node: typed.For, array: Variable, is_written: bool) -> tuple[Variable, Expr]:
        """The variable to which the body gives the element first, or a new one."""
        body = node.body
        match body:
            case typed.Block(
                statements=[typed.VariableDeclaration(variable=own, value=Expr() as value), *rest]
            ):
                is_first = _is_element(value, array, node.variable) and not _is_changed(body, own)
                if is_first and rest and not is_written:
                    block = typed.Block(body.span, body.type, rest, body.is_flat)
                    return own, block
        read = next(one for one in walk(body) if _is_element(one, array, node.variable))
        taken = {one.name for part in nodes(self.function) for one in introduced_by(part)}
        name = element_name(array.name, read, taken)
        return Variable(name, read.type, node.span, kind="loop"), body


def element_name(array: str, element: Expr, taken: Collection[str]) -> str:
    """What one calls an element of what is called so."""
    name = _singular(array)
    if name is None and is_array(element):
        name = "row"
    return name if name is not None and name not in taken else "item"


def _singular(name: str) -> str | None:
    for ending, without in _ENDINGS:
        if name.endswith(ending):
            return None if without is None else (name.removesuffix(ending) + without or None)
    return None


_ENDINGS = (
    *(("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ss", None)),
    *(("s", ""), ("row", "cell")),
)
"""Of plurals, and of what stands for one."""


def _counted(node: Expr) -> Variable | None:
    """The array that the loop counts through, where that is a variable."""
    target = counted_array(node)
    found = chain(target) if isinstance(target, typed.Local) else None
    return None if found is None else found[0]


def _giving(body: Expr, element: Variable) -> Expr:
    """The body, which then yields the element as it has become."""
    local = typed.Local(body.span, element.type, element)
    match body:
        case typed.Assign(value=value, operator=operator) if _is_local(body.target, element):
            if operator is not None:
                value = typed.Binary(body.span, element.type, operator, local, value)
            return typed.Yield(body.span, element.type, None, value)
        case typed.Block(statements=[only]):
            return _giving(only, element)
    before = body.statements if isinstance(body, typed.Block) else [body]
    made = typed.Yield(body.span, element.type, None, local)
    return typed.Block(body.span, VOID, [*before, made])


def _element_of(use: Use) -> Expr:
    """What is read or written."""
    match use.node:
        case typed.Assign(target=target) | typed.Increment(target=target):
            return target
    return use.node


def _inner_counters(body: Expr, array: Variable) -> set[Variable]:
    """Those of loops in there that count through the same array."""
    return {
        node.variable
        for node in walk(body)
        if isinstance(node, typed.For) and _counted(node) is array
    }


def _is_at(use: Use, counters: Collection[Variable]) -> bool:
    first = use.indexes[0]
    return isinstance(first, typed.Local) and first.variable in counters


def _is_harmless(use: Use, counters: Collection[Variable]) -> bool:
    match use.kind:
        case "read":
            return _is_at(use, counters)
        case "length":
            return not use.indexes or _is_at(use, counters)
        case "whole":
            return use.is_argument
        case "each":
            return True
    return False


def _is_element(node: Expr, array: Variable, counter: Variable) -> bool:
    match node:
        case typed.Index(target=typed.Local(variable=own), index=index):
            return own is array and _is_local(index, counter)
    return False


def _is_local(node: Expr, variable: Variable) -> bool:
    return isinstance(node, typed.Local) and node.variable is variable


def _is_changed(body: Expr, variable: Variable) -> bool:
    return any(
        isinstance(node, (typed.Assign, typed.Increment)) and _is_local(node.target, variable)
        for node in walk(body)
    )


def _has_own_elements(function: Function, array: Variable) -> bool:
    """No variable holds an object of the array, as far as the function says."""
    is_known = any(one.variable is array for one in function.parameters)
    for node in nodes(function.body):
        match node:
            case typed.VariableDeclaration(variable=variable, value=Expr() as value):
                if variable is array:
                    is_known = _makes_objects(value)
                elif (found := chain(value)) is not None and found[0] is array:
                    return False
            case typed.Assign(value=value):
                if (found := chain(value)) is not None and found[0] is array:
                    return False
            case typed.Call(
                callee=typed.InstanceMember(target=typed.Local(variable=variable), member=member),
                args=args,
            ) if variable is array and member.mutates:
                if not all(one is None or _is_new(one) for one in args):
                    return False
    return is_known


def _makes_objects(value: Expr) -> bool:
    match value:
        case typed.Array(elements=elements):
            return all(map(_is_new, elements))
        case typed.Comprehension(loop=loop):
            return all(_is_new(one.value) for one in walk(loop) if isinstance(one, typed.Yield))
    return False


def _is_new(value: Expr) -> bool:
    return isinstance(value, (typed.Object, typed.New, typed.Constant))


def _lies_in(target: Expr, array: Variable, counter: Variable) -> bool:
    """A field of the array's element at the counter."""
    inner = target
    while isinstance(inner, (typed.StructureMember, typed.InstanceMember)):
        inner = inner.target
    return inner is not target and _is_element(inner, array, counter)


def changes_objects(body: Expr, is_allowed: Callable[[Expr], bool] = lambda target: False) -> bool:
    """It may: a place in one is assigned that isn't allowed, or a function is called that isn't
    known to do nothing of the kind."""
    held = {
        node.variable
        for node in walk(body)
        if isinstance(node, typed.VariableDeclaration)
        and node.value is not None
        and not isinstance(node.value, (typed.Array, typed.Comprehension))
    }
    for node in walk(body):
        match node:
            case typed.Assign(target=target) | typed.Increment(target=target):
                if not isinstance(target, typed.Local) and not is_allowed(target):
                    return True
            case (
                typed.Call(callee=typed.StaticMember(member=member))
                | typed.Call(callee=typed.InstanceMember(member=member))
            ):
                if member.elixir is None:
                    return True
                found = chain(getattr(node.callee, "target", node))
                if member.mutates and (found is None or found[1] or found[0] in held):
                    return True
            case typed.Call(callee=callee) if not isinstance(callee, typed.EnumConstructor):
                return True
            case typed.New():
                return True
    return False
