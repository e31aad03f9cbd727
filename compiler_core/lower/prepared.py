"""Functions as the effects and the lowering read them: what Haxe spells shorter is spelled out.

    o.size                     where `size(get, never)`      o.get_size()
    o.size += 2                `size(get, set)`              o.set_size(o.get_size() + 2)
    for (x in bag) f(x)        a class with `iterator()`     var it = bag.iterator();
                                                             while (it.hasNext()) f(it.next())
    (c ? a : b).push(x)        `choices`                     if (c) a.push(x) else b.push(x)
    group(n).push(x)           `given_places`                group(n); groups[n].push(x)
    for (x in q) q.push(1)     `growing_loops`               a `while` that counts
    list.push(o); o.n = 1      `later_pushes`                o.n = 1; list.push(o)
    queue.push(x)              `array_loops`                 a queue within the loop

An accessor that names its own property means the variable behind it. The tree that the editor's
features read keeps the source's shapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from compiler_core.base.span import Span
from compiler_core.lower import (
    abstracts,
    choices,
    compared_patterns,
    given_places,
    named_functions,
    safe_chains,
    source_places,
    turned_calls,
)
from compiler_core.lower.array_loops import with_fitting_arrays
from compiler_core.lower.exception_classes import (
    FIELDS,
    field,
    has_own_constructor,
    is_base,
    is_exception_class,
    with_fields,
)
from compiler_core.lower.families import method
from compiler_core.lower.growing_loops import with_counted_loops
from compiler_core.lower.later_pushes import with_later_pushes
from compiler_core.lower.local_defaults import with_all_arguments
from compiler_core.lower.options import with_options
from compiler_core.lower.picked_elements import with_picked_elements
from compiler_core.lower.rebuild import rebuild
from compiler_core.lower.spent_iterators import with_spent_iterators
from compiler_core.lower.stepped_tests import with_stepped_tests
from compiler_core.lower.straighten import straightened
from compiler_core.lower.walk import bits_of, holds, nodes, walk
from compiler_core.query import Database, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    DeclaredType,
    ancestors,
    declared_member,
    declared_type,
    follow,
)
from compiler_core.semantics.infer import infer_member
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.typer.members import make_member
from compiler_core.semantics.types import (
    BOOL,
    DYNAMIC,
    VOID,
    AbstractType,
    ClassType,
    FunctionParameter,
    FunctionType,
    Monomorph,
    Type,
    TypeId,
)

N = TypeVar("N")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A function, or the first value of a variable; None for what a member has not."""

    function: typed.Function | None
    value: Expr | None


def _same(old: Prepared, new: Prepared) -> bool:
    return old.function is new.function and old.value is new.value


@query_with(same=_same)
def prepared(db: Database, path: str, key: MemberKey) -> Prepared:
    """The member at `key`, spelled out."""
    inferred = infer_member(db, path, key)
    rewriting = _Rewriting(db, path, key)
    function = inferred.function
    value = inferred.value
    if function is not None:
        function = with_all_arguments(db, abstracts.spelled_out(db, function))
        function = with_picked_elements(db, key.declaration, with_options(db, function))
        rewriting = replace(
            rewriting,
            changed=given_places.changed_locals(nodes(function.body)),
            assigned=frozenset(_assigned(function)),
        )
        function = with_counted_loops(db, rewriting.again(with_spent_iterators(db, function)))
        function = with_later_pushes(db, function)
        function = straightened(with_fitting_arrays(db, function))
        function = with_stepped_tests(db, function)
    if value is not None:
        value = abstracts.spelled_out(db, value)
        if not _is_enum_value(db, path, key):
            value = abstracts.to(db, value, inferred.type)
        value = rewriting.again(value)
    return Prepared(function, value)


@dataclass(frozen=True, slots=True)
class _Declared:
    """What `exception_classes` asks."""

    db: Database

    def declared(self, id: TypeId) -> DeclaredType | None:
        return declared_type(self.db, id)

    def follow(self, type: Type) -> Type:
        return follow(self.db, type)


def _is_enum_value(db: Database, path: str, key: MemberKey) -> bool:
    """A value of an enum abstract is written as one of the type behind it."""
    member = declared_member(db, path, key)
    owner = None if member is None or member.owner is None else declared_type(db, member.owner)
    return owner is not None and owner.kind == "enum abstract"


@dataclass(frozen=True, slots=True)
class _Rewriting:
    db: Database
    path: str
    key: MemberKey
    """The function at hand."""
    changed: frozenset[Variable] = frozenset()
    """Its variables through which something is changed."""
    assigned: frozenset[Variable] = frozenset()
    """Its variables that are assigned again."""

    def change(self, node: Expr) -> Expr | None:
        chain = safe_chains.spelled_out(node)
        if chain is not None:
            return self.again(chain)
        if isinstance(node, typed.Call | typed.New):
            placed_call = source_places.with_place(self.db, self.path, self.key, node)
            if placed_call is not None:
                return self.again(placed_call)
        if isinstance(node, typed.Call):
            method = turned_calls.turned(self.db, node)
            if method is not None:
                return self.again(method)
        if isinstance(node, (typed.Call, typed.Assign, typed.Increment)):
            by_ways = choices.apart(self.db, node)
            if by_ways is not None:
                return self.again(by_ways)
            placed = given_places.in_place(
                self.db,
                self.key.declaration,
                node,
                lambda member: choices.may_change(self.db, member),
            )
            if placed is not None:
                return _behind([self._called(one) for one in placed[0]], self.again(placed[1]))
        if isinstance(node, typed.VariableDeclaration) and node.variable in self.changed:
            named = (
                None
                if node.value is None
                else given_places.named(self.db, self.key.declaration, node.value)
            )
            if named is not None:
                first = [self._called(one) for one in named[0]]
                declared = replace(node, value=self.again(named[1]))
                if not first:
                    return declared
                return typed.Block(node.span, VOID, [*first, declared], is_flat=True)
        match node:
            case typed.Block(statements=statements):
                plain = [_as_statement(one) for one in statements]
                same = all(a is b for a, b in zip(plain, statements, strict=True))
                return None if same else self.again(replace(node, statements=plain))
            case typed.Call(callee=typed.Super(type=ClassType(id=id))) if self._is_exception(id):
                return self.again(with_fields(node))
            case typed.Call() if (call := self._with_literals(node)) is not None:
                return call
            case typed.InstanceMember(target=target, member=member) if self._is_own_field(node):
                return replace(node, target=self.again(target), member=field(member.name))
            case typed.InstanceMember() | typed.StaticMember():
                return self._read(node)
            case typed.Assign(target=typed.InstanceMember() | typed.StaticMember()):
                return self._assign(node)
            case typed.Increment(target=typed.InstanceMember() | typed.StaticMember()):
                return self._increment(node)
            case typed.For():
                return self._for(node)
            case typed.Switch():
                compared = compared_patterns.with_comparisons(self.db, node)
                return None if compared is None else self.again(compared)
            case typed.Comprehension(loop=typed.For() as loop):
                return self._comprehension(node, loop)
        return None

    def _called(self, node: Expr) -> Expr:
        """The call as a statement: what it gives is named otherwise."""
        if not isinstance(node, typed.Call):
            return self.again(node)
        return replace(node, args=[None if one is None else self.again(one) for one in node.args])

    def _with_literals(self, node: typed.Call) -> Expr | None:
        made = named_functions.spelled_out(
            self.db, node, lambda variable: variable not in self.assigned
        )
        return None if made is None else self.again(made)

    def again(self, node: N) -> N:
        return rebuild(node, self.change)

    def _is_exception(self, id: TypeId) -> bool:
        """`haxe.Exception`, or a class between it and the one at hand that says nothing of how it
        is made."""
        declared = _Declared(self.db)
        return is_base(id) or (
            is_exception_class(declared, id) and not has_own_constructor(declared, id)
        )

    def _is_own_field(self, node: typed.InstanceMember) -> bool:
        """A field of an exception, of which the project's class is known."""
        owner, type = node.member.owner, node.target.type
        if owner is None or not is_base(owner) or node.member.name not in FIELDS:
            return False
        type = follow(self.db, type)
        return isinstance(type, ClassType) and is_exception_class(_Declared(self.db), type.id)

    # -- properties --

    def _accessor(self, target: Expr, word: str) -> Member | None:
        """The function that a read (`get`) or write (`set`) of a property calls."""
        assert isinstance(target, (typed.InstanceMember, typed.StaticMember))
        member = target.member
        if member.kind != "property" or member.owner is None or member.is_extern or member.elixir:
            return None
        name = f"{word}_{member.name}"
        owner = declared_type(self.db, member.owner)
        if owner is None:
            return None
        group = owner.static if member.is_static else owner.instance
        declared = group.get(member.name)
        if declared is None:
            return None
        if (declared.item.getter if word == "get" else declared.item.setter) != word:
            return None
        if self.key.name in (f"get_{member.name}", f"set_{member.name}") and _is_own(target):
            if _is_stored(declared, member):
                return None
        found = self._function(self._receiver(target, member.owner), name, member.is_static)
        if found is None:
            # Inside of an abstract `this` is a value of the type behind it.
            found = self._function(member.owner, name, member.is_static)
        return None if found is None else _as_method(found, target.type, word)

    def _receiver(self, target: Expr, owner: TypeId) -> TypeId:
        """The class that the object is known to be of."""
        if not isinstance(target, typed.InstanceMember):
            return owner
        type = target.target.type
        while isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        type = follow(self.db, type)
        return type.id if isinstance(type, ClassType) else owner

    def _function(self, owner: TypeId, name: str, is_static: bool) -> DeclaredMember | None:
        if is_static:
            found = declared_type(self.db, owner)
            return None if found is None else found.static.get(name)
        for one, _ in ancestors(self.db, ClassType(owner)):
            member = method(self.db, one.id, name)
            if member is not None:
                return member
        found = declared_type(self.db, owner)
        return None if found is None else found.instance.get(name)

    def _read(self, node: typed.InstanceMember | typed.StaticMember) -> Expr | None:
        getter = self._accessor(node, "get")
        if getter is None:
            return None
        return _call(node.span, node.type, self._callee(node, getter), [])

    def _callee(self, node: Expr, accessor: Member) -> Expr:
        if isinstance(node, typed.InstanceMember):
            target = self.again(node.target)
            return typed.InstanceMember(node.span, accessor.type, target, accessor, node.safe)
        return typed.StaticMember(node.span, accessor.type, accessor)

    def _assign(self, node: typed.Assign) -> Expr | None:
        if not self._has_accessors(node.target):
            return None
        first, target = self._named(node.target)
        value = self.again(node.value)
        if node.operator == "??":
            read = self.again(target)
            null = typed.Constant(node.span, DYNAMIC, None)
            test = typed.Binary(node.span, BOOL, "==", read, null)
            made = self._written(node, target, value)
            whole: Expr = typed.If(node.span, node.type, test, made, read)
        else:
            if node.operator is not None:
                read = self.again(target)
                value = typed.Binary(node.span, node.type, node.operator, read, value)
            whole = self._written(node, target, value)
        return _behind(first, whole)

    def _increment(self, node: typed.Increment) -> Expr | None:
        if not self._has_accessors(node.target):
            return None
        first, target = self._named(node.target)
        old: Expr = self.again(target)
        if not node.prefix:
            variable = Variable("value", node.type, node.span)
            first.append(typed.VariableDeclaration(node.span, VOID, variable, old))
            old = typed.Local(node.span, node.type, variable)
        one = typed.Constant(node.span, node.type, 1)
        sum = typed.Binary(node.span, node.type, "+" if node.delta > 0 else "-", old, one)
        made = self._written(node, target, sum)
        if not node.prefix:
            return _behind([*first, made], old)
        return _behind(first, made)

    def _has_accessors(self, target: Expr) -> bool:
        return any(self._accessor(target, word) is not None for word in ("get", "set"))

    def _written(self, node: Expr, target: Expr, value: Expr) -> Expr:
        """The write of a property: its setter's call, or, where only reading has a function, the
        field itself, which no getter stands before."""
        setter = self._accessor(target, "set")
        if setter is not None:
            return _call(node.span, node.type, self._callee(target, setter), [value])
        if isinstance(target, typed.InstanceMember):
            target = replace(target, target=self.again(target.target))
        return typed.Assign(node.span, node.type, None, target, value)

    def _named(self, target: Expr) -> tuple[list[Expr], Expr]:
        """The property of an object that can be named twice."""
        if not isinstance(target, typed.InstanceMember) or _is_path(target.target):
            return [], target
        holder = target.target
        variable = Variable("object", holder.type, holder.span)
        declaration = typed.VariableDeclaration(holder.span, VOID, variable, self.again(holder))
        local = typed.Local(holder.span, holder.type, variable)
        return [declaration], replace(target, target=local)

    # -- loops over objects --

    def _for(self, node: typed.For) -> Expr | None:
        iterator = self._iterator(node)
        if iterator is None:
            return None
        if isinstance(iterator, typed.For):
            iterable = self.again(iterator.iterable)
            return replace(iterator, iterable=iterable, body=self.again(node.body))
        first, loop = self._while(node, iterator)
        return _behind(first, loop)

    def _comprehension(self, node: typed.Comprehension, loop: typed.For) -> Expr | None:
        iterator = self._iterator(loop)
        if iterator is None:
            return None
        if isinstance(iterator, typed.For):
            changed = replace(
                iterator, iterable=self.again(iterator.iterable), body=self.again(loop.body)
            )
            return replace(node, loop=changed)
        first, made = self._while(loop, iterator)
        return _behind(first, replace(node, loop=made))

    def _iterator(self, node: typed.For) -> Expr | None:
        """What has `hasNext` and `next`; a `For` over what Elixir can go through; None where
        nothing is to be done."""
        word = "iterator" if node.key is None else "keyValueIterator"
        given = node.iterable
        maker = self._method_of(given.type, word)
        if maker is not None:
            result = maker.type.result if isinstance(maker.type, FunctionType) else DYNAMIC
            callee = typed.InstanceMember(given.span, maker.type, given, maker)
            given = _call(given.span, result, callee, [])
        if self._method_of(given.type, "hasNext") and self._method_of(given.type, "next"):
            return given
        return None if maker is None else replace(node, iterable=given)

    def _while(self, node: typed.For, iterator: Expr) -> tuple[list[Expr], typed.While]:
        span = node.iterable.span
        first: list[Expr] = []
        variable = Variable("iterator", iterator.type, span)
        if isinstance(iterator, typed.Local) and not _is_assigned(iterator.variable, node.body):
            variable = iterator.variable
        else:
            first.append(typed.VariableDeclaration(span, VOID, variable, self.again(iterator)))
        local = typed.Local(span, iterator.type, variable)
        step = self._on(local, "next")
        body: list[Expr]
        if node.key is None:
            body = [typed.VariableDeclaration(node.variable.span, VOID, node.variable, step)]
        else:
            pair = Variable("pair", step.type, span)
            named = typed.Local(span, step.type, pair)
            body = [typed.VariableDeclaration(span, VOID, pair, step)]
            for one, name in ((node.key, "key"), (node.variable, "value")):
                read = typed.StructureMember(span, one.type, named, name)
                body.append(typed.VariableDeclaration(one.span, VOID, one, read))
        inner = self.again(node.body)
        body += inner.statements if isinstance(inner, typed.Block) else [inner]
        block = typed.Block(node.body.span, VOID, body)
        condition = self._on(local, "hasNext")
        return first, typed.While(node.span, VOID, condition, block, False)

    def _on(self, local: typed.Local, name: str) -> Expr:
        member = self._method_of(local.type, name)
        assert member is not None
        callee = typed.InstanceMember(local.span, member.type, local, member)
        result = member.type.result if isinstance(member.type, FunctionType) else DYNAMIC
        return _call(local.span, result, callee, [])

    def _method_of(self, type: Type, name: str) -> Member | None:
        """A method of the project's own class or abstract."""
        while isinstance(type, Monomorph) and type.link is not None:
            type = type.link
        type = follow(self.db, type)
        if not isinstance(type, (ClassType, AbstractType)):
            return None
        declared = declared_type(self.db, type.id)
        if declared is None or declared.is_extern:
            return None
        if isinstance(type, AbstractType):
            found = declared.instance.get(name)
        else:
            found = self._function(type.id, name, False)
        if found is None or found.item.kind != "function":
            return None
        return make_member(found, self._type_of(found))

    def _type_of(self, found: DeclaredMember) -> Type:
        if found.type is not None:
            return found.type
        return infer_member(self.db, found.path, found.key).type


def _as_method(found: DeclaredMember, type: Type, word: str) -> Member:
    given = (FunctionParameter("value", type),) if word == "set" else ()
    return make_member(found, FunctionType(given, type))


def _call(span: Span, type: Type, callee: Expr, args: list[Expr | None]) -> typed.Call:
    return typed.Call(span, type, callee, args)


_ASSIGNING = bits_of((typed.Assign, typed.Increment))


def _assigned(function: typed.Function) -> Iterator[Variable]:
    for node in walk(function) if holds(function, _ASSIGNING) else ():
        if isinstance(node, (typed.Assign, typed.Increment)):
            if isinstance(node.target, typed.Local):
                yield node.target.variable


def _behind(first: list[Expr], last: Expr) -> Expr:
    return typed.Block(last.span, last.type, [*first, last]) if first else last


def _as_statement(node: Expr) -> Expr:
    """Nobody wants the value of `x++;`."""
    if isinstance(node, typed.Increment) and not node.prefix:
        if isinstance(node.target, (typed.InstanceMember, typed.StaticMember)):
            if node.target.member.kind == "property":
                return replace(node, prefix=True)
    return safe_chains.assigned(node)


def _is_stored(declared: DeclaredMember, member: Member) -> bool:
    """The property has a variable of its own, which its accessors name without being called."""
    item = declared.item
    computed = item.getter in _COMPUTED and item.setter in _COMPUTED
    return "@:isVar" in member.metadata or not computed


_COMPUTED = frozenset(("get", "set", "never", "dynamic"))


def _is_own(target: Expr) -> bool:
    return isinstance(target, typed.StaticMember) or (
        isinstance(target, typed.InstanceMember) and isinstance(target.target, typed.This)
    )


def _is_path(node: Expr) -> bool:
    """Naming it twice does nothing twice."""
    match node:
        case typed.This() | typed.Super() | typed.Local() | typed.StaticMember():
            return True
        case typed.InstanceMember(target=target, member=member):
            return member.kind == "variable" and _is_path(target)
        case typed.StructureMember(target=target):
            return _is_path(target)
    return False


def _is_assigned(variable: Variable, body: Expr) -> bool:
    return any(
        isinstance(node, typed.Assign)
        and isinstance(node.target, typed.Local)
        and node.target.variable is variable
        for node in walk(body)
    )
