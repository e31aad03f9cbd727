"""Abstracts with functions of their own: their operators and implicit casts as the calls they are.

    abstract Money(Int) {
        @:from static function fromInt(units: Int): Money …
        @:to function toText(): String …
        @:op(A + B) static function add(a: Money, b: Money): Money …
        @:arrayAccess function digit(i: Int): Int …
    }

    var m: Money = 3;      var m = Money.fromInt(3);
    m + m                  Money.add(m, m)
    show(m)                show(m.toText())               show takes a String
    m[0]                   m.digit(0)

At run time a value of the abstract is one of the type behind it, so that nothing is left to do
where an operator or cast has no function.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from compiler_core.lower import left_out
from compiler_core.lower.abstract_casts import Casts, Fits, fits_as
from compiler_core.lower.rebuild import bottom_up, rebuild_of
from compiler_core.lower.types import is_nullable
from compiler_core.lower.walk import bits_of, walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredMember,
    declared_type,
)
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import (
    ARRAY_ID,
    BOOL,
    DYNAMIC,
    STRING,
    VOID,
    AbstractType,
    ClassType,
    FunctionType,
    StructureType,
    Type,
)
from compiler_core.semantics.unify import exact, same, unify

_RETURNS = bits_of((typed.Return,))


N = TypeVar("N")


def to(db: Database, node: Expr, expected: Type) -> Expr:
    """A value as what is expected of it."""
    return _Spelling(db).to(node, expected)


def spelled_out(db: Database, node: N) -> N:
    """The tree with calls for what abstracts declare."""
    return bottom_up(node, _Spelling(db).change)


@dataclass(frozen=True, slots=True)
class _Spelling(Casts):
    def change(self, node: Expr) -> Expr:
        match node:
            case typed.VariableDeclaration(variable=variable, value=value) if value is not None:
                return self._with(node, "value", value, variable.type)
            case typed.Assign():
                return self._assign(node)
            case typed.Call(callee=typed.StructureMember(target=target, name=name)) if name in (
                "iterator",
                "keyValueIterator",
            ) and self._is_gone_through(target, name):
                return self._iterator_of(node, target)
            case typed.Call():
                return self._call(left_out.with_defaults(self.db, self._printed(node)))
            case typed.New():
                return self._call(left_out.with_defaults(self.db, node))
            case typed.Function():
                return self._returns(node)
            case typed.Array(elements=elements):
                return self._elements(node, elements)
            case typed.MapOf():
                return self._entries(node)
            case typed.Object():
                return self._fields(node)
            case typed.Binary(left=left, right=right):
                return self._binary(node, left, right)
            case typed.Unary(operator=operator, operand=operand):
                return self._operation(node, f"{operator}A", [operand]) or node
            case typed.Increment():
                return self._increment(node)
            case typed.Index(target=target, index=index):
                return self._operation(node, "[]", [target, index]) or node
            case typed.StructureMember(target=target, name=name):
                text = typed.Constant(node.span, STRING, name)
                return self._operation(node, ".", [target, text]) or node
            case typed.Interpolation(parts=parts):
                made = [one if isinstance(one, str) else self._text(one) for one in parts]
                changed = any(a is not b for a, b in zip(made, parts, strict=True))
                return replace(node, parts=made) if changed else node
            case typed.Cast(value=value, is_annotation=True):
                found = self.to(value, node.type)
                return node if found is value else found
        return node

    # -- implicit casts --

    def _text(self, node: Expr) -> Expr:
        """An operand of `+` beside a text: `toString` is called where its type has one."""
        made = self.to(node, STRING)
        return made if made is not node else self._shown(node)

    def _shown(self, node: Expr) -> Expr:
        """The text of a value by the `toString` of its abstract."""
        found = self._own(self._type(node.type))
        member = None if found is None else found.instance.get("toString")
        if member is None or member.item.kind != "function":
            return self._library_text(node)
        if not is_nullable(node.type):
            return self._called(node, STRING, member, [node])
        first, value = _named_value(node)
        null = typed.Constant(node.span, DYNAMIC, None)
        test = typed.Binary(node.span, BOOL, "==", value, null)
        told = typed.Constant(node.span, STRING, "null")
        shown = self._called(node, STRING, member, [value])
        made = typed.If(node.span, STRING, test, told, shown)
        return typed.Block(node.span, STRING, [*first, made]) if first else made

    def _library_text(self, node: Expr) -> Expr:
        """A value of the library whose text the value alone doesn't tell: a `List` is a list in
        Elixir, but prints otherwise."""
        type = self._type(node.type)
        if not isinstance(type, ClassType) or is_nullable(node.type):
            return node
        found = declared_type(self.db, type.id)
        member = None if found is None or not found.is_extern else found.instance.get("toString")
        note = None if member is None else member.item.annotation("@:elixir")
        if (
            member is None
            or note is None
            or (note.text or "").startswith(("Haxe.string", "{this}"))
        ):
            return node
        return self._called(node, STRING, member, [node])

    def _printed(self, node: typed.Call) -> typed.Call:
        """`Std.string`, `trace` and what else prints a value of any type. The first two know the
        `toString` of an abstract, but no other function that makes a text of it."""
        match node.callee:
            case typed.StaticMember(member=member) if _prints(member):
                is_plain = member.owner is not None and member.owner.name == "Sys"
                text = self._library_text if is_plain else self._shown
                args = [None if one is None else text(one) for one in node.args]
                if any(a is not b for a, b in zip(args, node.args, strict=True)):
                    return replace(node, args=args)
        return node

    def _with(self, node: Expr, name: str, value: Expr, expected: Type) -> Expr:
        made = self.to(value, expected)
        return node if made is value else replace(node, **{name: made})  # type: ignore[arg-type]

    def _call(self, node: typed.Call | typed.New) -> Expr:
        if isinstance(node, typed.Call):
            type = self._type(node.callee.type)
        else:
            type = node.constructor.type if node.constructor is not None else node.type
        if not isinstance(type, FunctionType):
            return node
        args: list[Expr | None] = [
            one if one is None or index >= len(type.parameters)
            else self.to(one, type.parameters[index].type)
            for index, one in enumerate(node.args)
        ]  # fmt: skip
        if all(a is b for a, b in zip(args, node.args, strict=True)):
            return node
        return replace(node, args=args)

    def _returns(self, node: typed.Function) -> Expr:
        def change(inner: Expr) -> Expr | None:
            match inner:
                case typed.Function():
                    return None if inner is node else inner
                case typed.Return(value=value) if value is not None:
                    made = self.to(value, node.result)
                    return None if made is value else replace(inner, value=made)
            return None

        return rebuild_of(_RETURNS, node, change)

    def _elements(self, node: typed.Array, elements: list[Expr]) -> Expr:
        type = self._type(node.type)
        if not isinstance(type, ClassType) or type.id != ARRAY_ID or not type.args:
            return node
        made = [self.to(one, type.args[0]) for one in elements]
        changed = any(a is not b for a, b in zip(made, elements, strict=True))
        return replace(node, elements=made) if changed else node

    def _entries(self, node: typed.MapOf) -> Expr:
        args: tuple[Type, ...] = getattr(self._type(node.type), "args", ())
        if len(args) != 2:
            return node
        made = [(self.to(key, args[0]), self.to(value, args[1])) for key, value in node.entries]
        changed = any(
            a[0] is not b[0] or a[1] is not b[1] for a, b in zip(made, node.entries, strict=True)
        )
        return replace(node, entries=made) if changed else node

    def _fields(self, node: typed.Object) -> Expr:
        type = self._type(node.type)
        if not isinstance(type, StructureType):
            return node
        types = {one.name: one.type for one in type.fields}
        made = [
            replace(one, value=self.to(one.value, types[one.name]))
            if isinstance(one, typed.ObjectField) and one.name in types
            else one
            for one in node.fields
        ]
        changed = any(a.value is not b.value for a, b in zip(made, node.fields, strict=True))
        return replace(node, fields=made) if changed else node

    # -- operators --

    def _assign(self, node: typed.Assign) -> Expr:
        target = node.target
        if isinstance(target, typed.Index) and node.operator is None:
            written = self._operation(node, "[]", [target.target, target.index, node.value])
            if written is not None:
                return written
        if isinstance(target, typed.StructureMember) and node.operator is None:
            text = typed.Constant(node.span, STRING, target.name)
            written = self._operation(node, ".", [target.target, text, node.value])
            if written is not None:
                return written
        if isinstance(target, typed.Call):
            # A read by `[]` or `.` that was spelled out already: what is assigned is its place.
            written = self._written_index(node, target)
            if written is not None:
                return written
        if node.operator is None:
            return self._with(node, "value", node.value, target.type)
        sides = [target, node.value]
        found = self._operation(node, f"{node.operator}=", sides)
        if found is not None:
            return found
        if self._operation(node, node.operator, sides) is None:
            return node
        first, target = _evaluated_once(target)
        value = self._operation(node, node.operator, [target, node.value])
        assert value is not None
        value = self.to(replace(value, type=self._result_of(value)), target.type)
        made = replace(node, operator=None, target=target, value=value)
        return typed.Block(node.span, node.type, [*first, made]) if first else made

    def _written_index(self, node: typed.Assign, read: typed.Call) -> Expr | None:
        match read.callee:
            case typed.InstanceMember(target=target):
                operands = [target, *(one for one in read.args if one is not None)]
            case typed.StaticMember():
                operands = [one for one in read.args if one is not None]
            case _:
                return None
        if len(operands) != 2:
            return None
        value = node.value
        if node.operator is not None:
            sides = [read, value]
            value = self._operation(node, node.operator, sides) or typed.Binary(
                node.span, read.type, node.operator, read, value
            )
        operands.append(value)
        return self._operation(node, "[]", operands) or self._operation(node, ".", operands)

    def _binary(self, node: typed.Binary, left: Expr, right: Expr) -> Expr:
        found = self._operation(node, node.operator, [left, right])
        if found is not None:
            return found
        if node.operator == "+" and self._type(node.type) == STRING:
            first, second = self._text(left), self._text(right)
            if first is not left or second is not right:
                return replace(node, left=first, right=second)
        if node.operator in ("==", "!="):
            return self._compared(node, left, right)
        return node

    def _compared(self, node: typed.Binary, left: Expr, right: Expr) -> Expr:
        """One side as what the other is, the left one first."""
        first = self.to(left, right.type)
        second = right if first is not left else self.to(right, left.type)
        if first is left and second is right:
            return node
        return replace(node, left=first, right=second)

    def _increment(self, node: typed.Increment) -> Expr:
        word = "++" if node.delta > 0 else "--"
        key = f"{word}A" if node.prefix else f"A{word}"
        return self._operation(node, key, [node.target]) or node

    def _operation(self, node: Expr, operator: str, operands: list[Expr]) -> Expr | None:
        """The call of the function that an abstract has for the operator."""
        types = [self._type(one.type) for one in operands]
        if not any(isinstance(one, AbstractType) for one in types):
            return None
        for fits in (exact, same, unify):
            for side in dict.fromkeys((0, len(operands) - 1 if len(operands) == 2 else 0)):
                for member, taken in self._functions(types[side], operator):
                    if len(taken) != len(operands):
                        continue
                    if side == 0 or member.item.is_static:
                        if self._all(fits, types, taken):
                            return self._applied(node, member, operands, taken)
                    if member.item.annotation("@:commutative") is not None:
                        if self._all(fits, types[::-1], taken):
                            return self._swapped(node, member, operands, taken)
        return None

    def _swapped(
        self, node: Expr, member: DeclaredMember, operands: list[Expr], taken: list[Type]
    ) -> Expr | None:
        """The function takes the right operand first; the left one is evaluated before it still."""
        left, right = operands
        if not member.item.has_body or not any(
            isinstance(one, _ONCE) for operand in operands for one in walk(operand)
        ):
            return self._applied(node, member, [right, left], taken)
        variable = typed.Variable("value", left.type, left.span)
        first = typed.VariableDeclaration(left.span, VOID, variable, left)
        local = typed.Local(left.span, left.type, variable)
        made = self._applied(node, member, [right, local], taken)
        return None if made is None else typed.Block(node.span, made.type, [first, made])

    @staticmethod
    def _result_of(node: Expr) -> Type:
        """What an operator's function gives, whatever is expected where it stands."""
        call = node.statements[-1] if isinstance(node, typed.Block) else node
        callee = call.callee.type if isinstance(call, typed.Call) else None
        return callee.result if isinstance(callee, FunctionType) else node.type

    def _applied(
        self, node: Expr, member: DeclaredMember, operands: list[Expr], taken: list[Type]
    ) -> Expr | None:
        if not member.item.has_body:
            return None
        given = [self.to(one, type) for one, type in zip(operands, taken, strict=True)]
        return self._called(node, node.type, member, given)

    def _functions(self, type: Type, operator: str) -> Iterator[tuple[DeclaredMember, list[Type]]]:
        found = self._own(type)
        for member in () if found is None else found.operators.get(operator, ()):
            whole = self._free(member, self._type_of(member))
            if isinstance(whole, FunctionType):
                taken = [one.type for one in whole.parameters]
                yield member, taken if member.item.is_static else [type, *taken]

    def _all(self, fits: Fits, types: list[Type], taken: list[Type]) -> bool:
        pairs = zip(types, taken, strict=True)
        return all(fits_as(self.db, fits, one, self._type(other)) for one, other in pairs)


def _named_value(node: Expr) -> tuple[list[Expr], Expr]:
    """A value that is asked twice, with the variable that it needs for that."""
    if isinstance(node, typed.Local):
        return [], node
    variable = typed.Variable("value", node.type, node.span)
    first = typed.VariableDeclaration(node.span, VOID, variable, node)
    return [first], typed.Local(node.span, node.type, variable)


def _evaluated_once(place: Expr) -> tuple[list[Expr], Expr]:
    """The place of an assignment that reads it too, with variables for the calls and changes in it,
    and what declares these."""
    first: list[Expr] = []
    if not isinstance(place, typed.InstanceMember | typed.StructureMember | typed.Index):
        return first, place
    for name in ("target", "index") if isinstance(place, typed.Index) else ("target",):
        part = getattr(place, name)
        if any(isinstance(one, _ONCE) for one in walk(part)):
            called = "object" if name == "target" else name
            variable = typed.Variable(called, part.type, part.span)
            first.append(typed.VariableDeclaration(part.span, VOID, variable, part))
            local = typed.Local(part.span, part.type, variable)
            place = replace(place, **{name: local})  # type: ignore[arg-type]
    return first, place


_ONCE = (typed.Call, typed.New, typed.Assign, typed.Increment)


def _prints(member: Member) -> bool:
    return member.owner is not None and (member.owner.name, member.name) in _PRINTING


_PRINTING = frozenset((("Std", "string"), ("Sys", "print"), ("Sys", "println"), ("Log", "trace")))
