"""What every lowering function is handed first: where it stands and where its code goes.

A `Context` is one position in one function: the list that statements are written to (`out`), what
is live behind the statement at hand, and the three ways out of it. `inner` makes the context of a
nested position; the collections of the function (names, faults, lifted functions) are shared.

The ways out are continuations: `returns(value)` gives the lines that stand for `return value` at
this place, which inside a loop are not the ones at the function's end. Appel's "SSA is Functional
Programming" (1998) is the model: a point where control joins is a call with the changed variables
as arguments, and Elixir's rebinding gives each version of a variable the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, Protocol

from compiler_core.base.span import NOWHERE, Span
from compiler_core.elixir import tree
from compiler_core.elixir.names import atom_name, field_name, pascal_case
from compiler_core.elixir.tree import Node
from compiler_core.lower.faults import Fault
from compiler_core.lower.liveness import NOTHING, Live, Targets
from compiler_core.lower.naming import Names
from compiler_core.lower.places import Facts
from compiler_core.lower.walk import walk
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredType
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import Type, TypeId

Lines = list[Node]

OF_OBJECTS = frozenset(("@:schema", "@:embedded_schema"))
"""Annotations of classes whose objects are structs that the annotation declares."""


class World(Protocol):
    """What the lowering asks of declarations outside of the member at hand."""

    @property
    def db(self) -> Database: ...

    def declared(self, id: TypeId) -> DeclaredType | None: ...

    def follow(self, type: Type) -> Type:
        """The type without typedefs, links and `Null`."""

    def constant(self, member: Member) -> Expr | None:
        """The initialiser of a constant static variable."""

    def type_home(self, id: TypeId) -> str | None:
        """The Elixir module that has an enum or typedef as its `@type`."""

    def has_instances(self, id: TypeId) -> bool:
        """A plain class, whose objects are structs that its methods take first."""

    def file_module(self, path: str) -> str:
        """The Elixir module of a file's functions and variables outside of classes."""

    def takes_object(self, id: TypeId) -> bool:
        """The methods of a type take their object first."""

    def is_shared(self, id: TypeId) -> bool:
        """The class's objects are handed about by reference (`shared_objects`)."""

    def module_name(self, id: TypeId) -> str:
        """The Elixir module of a declared type."""

    def is_standard(self, id: TypeId) -> bool:
        """A type of Haxe's own library, as it ships with the compiler."""

    def is_virtual(self, receiver: TypeId, owner: TypeId, name: str) -> bool:
        """The object decides which method a call through a variable of class `receiver` reaches;
        `owner` declares the one that it names."""

    def is_promise(self, owner: TypeId, name: str) -> bool:
        """The method has no body there."""

    def concrete(self, id: TypeId) -> tuple[TypeId, ...]:
        """The classes that an object of this type may be of."""

    def super_constructor(self, id: TypeId) -> Member | None:
        """The constructor that `super(…)` calls where the superclass is `id`."""

    def text_function(self, id: TypeId) -> Member | None:
        """The `toString` that the objects of a class have."""

    def initializer(self, id: TypeId) -> str:
        """The function that does what a constructor says with an object made already."""


@dataclass(slots=True)
class Unit:
    """One Elixir module in the making."""

    world: World
    name: str
    id: TypeId | None
    mutable_statics: set[str] = field(default_factory=set)
    """Its static variables that are assigned or mutated anywhere."""
    attributes: set[str] = field(default_factory=set)
    """Its constant static variables."""
    used_attributes: set[str] = field(default_factory=set)
    used_accessors: set[str] = field(default_factory=set)
    required: set[str] = field(default_factory=set)
    """Modules that have to be required where what was lowered calls them."""
    imported: set[str] = field(default_factory=set)
    """Modules that are imported where what was lowered calls them."""
    function_names: set[str] = field(default_factory=set)
    """Elixir names of the module's functions, those of lifted ones included."""
    spellings: set[str] = field(default_factory=set)
    """Haxe's names of fields and constructors that Elixir's don't tell (`runtime`)."""
    has_positions: bool = False
    """A `trace` says where it stands (`positions`)."""
    kinds: dict[int, tuple[Type, Any]] = field(default_factory=dict, init=False, repr=False)
    """What `types.kind_of` and `types.is_immutable` (by the id of a type, and by that below nought)
    found out: they are asked of the same types again and again."""


@dataclass(frozen=True, slots=True)
class LocalFunction:
    """A named function inside a function, lifted to a private one of the module: `captured` are
    handed over after its own arguments."""

    name: str
    captured: tuple[Variable, ...]
    arity: int
    mutates: tuple[int, ...] = ()
    """The arguments that it changes, and hands back first."""
    changed: tuple[Variable, ...] = ()
    """What it hands back beside its result."""
    is_void: bool = False


@dataclass(frozen=True, slots=True)
class Exit:
    """What follows the code at hand: `fall` gives the lines for its normal end, with the code's
    value where `wants_value`; `live` is what those lines read."""

    fall: Callable[[Context, Node | None], Lines]
    live: Live = NOTHING
    wants_value: bool = False


def no_way(ctx: Context) -> Lines:
    raise AssertionError("break and continue stand in loops")


@dataclass(slots=True)
class Context:
    unit: Unit
    facts: Facts
    names: Names
    start: int
    """Where the member starts in the file."""
    function: str
    """The Elixir name of the function, which lifted loops are named after."""
    faults: list[Fault]
    lifted: list[Node]
    above: dict[int, tuple[str, ...]]
    """Comments above a node, by its id."""
    below: dict[int, tuple[str, ...]]
    """Comments at the end of a block, by its id."""
    order: dict[Variable, int]
    """The variables in the order of their declaration."""
    local_functions: dict[Variable, LocalFunction]
    substitutes: dict[int, Node]
    """What stands for an expression (by id) that a loop has read already."""
    immediate: set[int]
    """Function values (by id) that are called before the call that they are handed to returns."""
    assignments: dict[Variable, list[int]]
    """Where each variable is assigned or mutated: the starts of the nodes that do it."""
    returns: Callable[[Context, Node | None], Lines]
    targets: Targets
    leave: Callable[[Context], Lines] = no_way
    again: Callable[[Context], Lines] = no_way
    live: Live = NOTHING
    outer_live: Live = NOTHING
    """What is read behind the function value, or the branch, that this is inside of."""
    in_try: bool = False
    """A `catch` around takes what is raised here."""
    naturals: frozenset[Variable] = frozenset()
    """Integer variables that are never negative."""
    reversed: frozenset[Variable] = frozenset()
    """Lists that a loop around is building back to front."""
    starts: dict[Variable, Expr] = field(default_factory=dict)
    """Variables whose value is still the one they were declared or last set with, a constant 0 or
    another variable, by the statements before in their block."""
    hints: dict[int, str] = field(default_factory=dict)
    """The name that an expression's value (by id) will have: a call that returns more takes it."""
    pending: dict[str, Node] = field(default_factory=dict)
    """Static variables whose new value is not put back yet, for more changes follow (`statics`)."""
    out: Lines = field(default_factory=list)

    def inner(self, **changes: object) -> Context:
        """The context of a nested piece of code, with a list of lines of its own."""
        # As `dataclasses.replace`, in a third of the time: this is done for each expression.
        made = Context(*_parts(self))
        made.out = []
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    def variable(self, variable: Variable) -> Node:
        return tree.Variable(self.names.of(variable))

    def above_inside(self, node: Expr) -> bool:
        """Comments stand inside: a shorter form would have no place for them."""
        if not self.above and not self.below:
            return False
        return any(
            id(child) in self.above or id(child) in self.below
            for child in walk(node)
            if child is not node
        )

    def ordered(self, variables: Iterable[Variable]) -> list[Variable]:
        return sorted(variables, key=lambda one: self.order.get(one, -1))

    def tuple_of(self, variables: Iterable[Variable]) -> Node:
        """One variable as it is, several as a tuple."""
        nodes = tuple(self.variable(one) for one in variables)
        return nodes[0] if len(nodes) == 1 else tree.Tuple(nodes)

    def origin(self, node: Expr | typed.Pattern | typed.Case | typed.Catch) -> Span | None:
        """None of what another class says: what stands around it answers for it."""
        return None if node.span == NOWHERE else node.span.shifted(self.start)

    def fault(self, code: str, node: Expr | typed.Pattern, name: str = "", other: str = "") -> None:
        fault = Fault(code, node.span.shifted(self.start), name, other)
        if fault not in self.faults:
            self.faults.append(fault)

    def field(self, name: str) -> str:
        """The key that a structure has for a field."""
        key = field_name(name)
        if key != name:
            self.unit.spellings.add(f"field {name}")
        return key

    def constructor(self, name: str) -> str:
        """The atom that stands for an enum's constructor."""
        atom = atom_name(name)
        if pascal_case(atom) != name:
            self.unit.spellings.add(f"constructor {name}")
        return atom

    def helper(self, name: str, *arguments: Node) -> tree.RemoteCall:
        """A call of a function of the run-time module."""
        return tree.RemoteCall(tree.Alias("Haxe"), name, arguments)

    def kernel(self, name: str, *arguments: Node) -> Node:
        """A call of a function of `Kernel`, whose name the module may have taken."""
        if name in self.unit.function_names:
            return tree.RemoteCall(tree.Alias("Kernel"), name, arguments)
        return tree.LocalCall(name, arguments)

    def temporary(self, base: str, value: Node) -> Node:
        """Bind a value to a name of its own."""
        if isinstance(value, tree.Variable):
            return value
        variable = tree.Variable(self.names.fresh(base))
        self.out.append(tree.Match(variable, value))
        return variable


_parts = attrgetter(*(one.name for one in fields(Context)))
