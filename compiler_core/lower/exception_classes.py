"""The project's own classes of exceptions: those that extend `haxe.Exception`, at any height.

They are Elixir's exceptions, with the message as the first field; `super(…)` gives it its value:

    class Denied extends haxe.Exception {          defmodule Denied do
        public final who:String;                     defexception [:message, :previous, :who]
        public function new(who:String) {
            super("no entry for " + who);            def new(who) do
            this.who = who;                            %__MODULE__{message: "no entry for …", …}
        }
    }

One without a constructor of its own is made as Elixir does: `raise Denied, message: "…"`. What a
class says in `toString` is what Elixir shows (`Exception.message`); `e.message` stays the field.
"""

from __future__ import annotations

from typing import Protocol

from compiler_core.base.span import Span
from compiler_core.elixir import tree
from compiler_core.elixir.tree import Node
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredType
from compiler_core.semantics.typed import Expr, Member
from compiler_core.semantics.types import STRING, VOID, ClassType, Type, TypeId

FIELDS = ("message", "previous")


class Declarations(Protocol):
    def declared(self, id: TypeId) -> DeclaredType | None: ...

    def follow(self, type: Type) -> Type: ...


def is_base(id: TypeId) -> bool:
    return (id.package, id.name) == (("haxe",), "Exception")


def is_exception_class(world: Declarations, id: TypeId) -> bool:
    """A class of the project that extends `haxe.Exception`."""
    seen: set[TypeId] = set()
    first = world.declared(id)
    if first is None or first.is_extern:
        return False
    while id not in seen:
        seen.add(id)
        found = world.declared(id)
        if found is None or found.superclass is None:
            return False
        base = world.follow(found.superclass)
        if not isinstance(base, ClassType):
            return False
        id = base.id
        if is_base(id):
            return True
    return False


def library_modules(id: TypeId) -> tuple[str, ...]:
    """The run-time modules that one of `haxe.exceptions` stands for, those that extend it too."""
    if id.package != ("haxe", "exceptions"):
        return ()
    below = _PLACED if id.name == "PosException" else (id.name,)
    return tuple(f"Haxe.{name}" for name in below if name in _PLACED)


_PLACED = ("PosException", "ArgumentException", "NotImplementedException")


def has_own_constructor(world: Declarations, id: TypeId) -> bool:
    """It, or a class of the project that it extends, has a constructor."""
    while not is_base(id):
        found = world.declared(id)
        if found is None or found.superclass is None:
            return False
        if "new" in found.instance:
            return True
        id = found.superclass.id
    return False


def with_fields(call: typed.Call) -> Expr:
    """`super(message, previous)` as what it does to the object."""
    span = call.span
    statements: list[Expr] = []
    for name, value in zip(FIELDS, call.args, strict=False):
        if value is not None:
            target = typed.InstanceMember(span, value.type, _this(call), field(name))
            statements.append(typed.Assign(span, VOID, None, target, value))
    if len(statements) == 1:
        return statements[0]
    return typed.Block(span, VOID, statements, is_flat=True)


def _this(call: typed.Call) -> Expr:
    return typed.This(Span(call.span.start, call.span.start), call.callee.type)


def field(name: str) -> Member:
    """A field that every exception has."""
    return Member(None, name, "variable", STRING, is_public=True)


def definition(names: list[Node]) -> Node:
    """`defexception`, with the fields of the struct that it is."""
    own = tuple(tree.Atom(name) for name in FIELDS)
    return tree.LocalCall("defexception", (tree.List((*own, *names)),), parens=False)


def shown() -> list[Node]:
    """What Elixir shows of an exception whose class has a `toString`."""
    this = tree.Variable("exception")
    return [
        tree.Attribute("impl", tree.TRUE, blank_before=True),
        tree.Definition(
            "def", "message", (this,), tree.LocalCall("to_string", (this,)), inline=True
        ),
    ]
