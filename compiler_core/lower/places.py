"""Places: what an assignment or a mutating call changes, as a root and the steps to it.

    state.stats.misses++          root state, steps .stats .misses
    users[i].name = n             root users, steps [i] .name
    config.set(k, v)              root config (a static), no steps: the map itself

Haxe changes the innermost object; Elixir makes a new one at every step up to the root, and the
root's name is bound again. So the root is what a mutation *assigns*, and liveness, joins and loops
treat it as an assigned variable.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from compiler_core.base.span import Span
from compiler_core.lower.walk import bits_of, holds, walk_own
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import DYNAMIC, Monomorph, Type, TypedefType, TypeId

THIS = -1
"""The receiver's place among a method's parameters."""


@dataclass(frozen=True, slots=True)
class Effects:
    """What a caller must know of a function beside its type; equal for equal behaviour.

    `mutates`: the parameters (`THIS` for the receiver) whose value it changes in place, in order.
    `carried` says of some of them where its own result holds the changed value: `()` is the result
    itself, `(2,)` the third element of a tuple. The others are handed back beside the result:
    alone where the result is Void, else as `{result, one, two}`.
    """

    mutates: tuple[int, ...] = ()
    carried: tuple[tuple[int, tuple[int, ...]], ...] = ()
    aliases: tuple[tuple[int, str, tuple[str, ...]], ...] = ()
    """Objects of parameters (the fields to them) that the result may be (`itself`), or `hold` in a
    field or element; `hold2`: in one of that, and so on."""
    keeps: tuple[tuple[int, tuple[str, ...], int, tuple[str, ...]], ...] = ()
    """A changed parameter, the fields to where it may hold another's object from then on, and that
    object."""
    changes: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Of the parameters that it changes, the fields to the objects in them that change."""
    kept_in: tuple[int | tuple[str, str], ...] = ()
    """Parameters, and static variables or fields of shared objects by name (as their value, or
    somewhere in that), that hold the result, where that is an object made here."""
    gives: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Static variables or fields of shared objects, and the fields to what the result may be."""
    stores: tuple[tuple[str, str, int, tuple[str, ...]], ...] = ()
    """A static variable or field of shared objects, and a parameter's object that it may hold: as
    its value (`itself`), as an `element` of that, or deeper `within`."""
    replaces: frozenset[str] = frozenset()
    """Static variables and fields of shared objects that are given another value as a whole."""
    is_void: bool = False
    reads_statics: frozenset[str] = frozenset()
    writes_statics: frozenset[str] = frozenset()
    throws: bool = False
    """An exception may leave it."""
    loses: bool = False
    """One may leave it behind a change of what it was given, which the caller can't see then."""
    throws_given: tuple[int, ...] = ()
    """Parameters whose functions it may call: what they throw leaves it too."""
    loses_given: bool = False
    """It `loses` where those throw."""
    keeps_functions: tuple[int, ...] = ()
    """Parameters that it does more with than call them: functions given for them may be called
    when it has returned."""
    doubles: bool = False
    """Its result may hold one object in two places."""
    inner_changes: frozenset[tuple[str, tuple[str, ...]]] = frozenset()
    """Static variables and fields of shared objects, and the fields to what changes in them."""
    holds: tuple[tuple[int, Member], ...] = ()
    """Of a constructor: the parameters that are the value of a field when it has returned."""
    assigns: frozenset[str] = frozenset()
    """The names of the fields with what can change that are given another value, here or in what
    is called."""
    makes_if_null: tuple[int, ...] = ()
    """The parameters that it makes an object for where they are null (`given_or_new`)."""

    @property
    def appended(self) -> tuple[int, ...]:
        carried = {index for index, _ in self.carried}
        return tuple(index for index in self.mutates if index not in carried)


NO_EFFECTS = Effects()
EffectsOf = Callable[[Member], Effects]


def asked_once(effects: EffectsOf) -> EffectsOf:
    """The same, for one look at one function: a dozen analyses ask for each call's effects."""
    known: dict[int, tuple[Member, Effects]] = {}

    def remembered(member: Member) -> Effects:
        found = known.get(id(member))
        if found is None:
            found = known[id(member)] = member, effects(member)
        return found[1]

    return remembered


@dataclass(frozen=True, slots=True, eq=False)
class SharedField:
    """A field of an object that is handed about by reference (`shared_objects`): a root of its
    own, for a change of it leaves the reference as it is."""

    target: Expr
    member: Member


Root = Variable | Member | SharedField


@dataclass(frozen=True, slots=True)
class Place:
    """`root` is a variable, a static member, a field of a shared object, or None for a value that
    has no name."""

    root: Root | None
    steps: tuple[Expr, ...]
    """StructureMember, InstanceMember and Index nodes from the root outwards."""


@dataclass(frozen=True, slots=True)
class RegexUse:
    """The variable with an expression's last match, and what that must know: whether there is one
    (`any`), its `groups`, or all (`full`); `remembered`: the process has it, and no variable."""

    variable: Variable
    mode: str


@dataclass(frozen=True, slots=True)
class Shown:
    """Where else a change is seen: `variable` is bound again. By `how`: it is the `same` object;
    the changed one lies `within` it, at `expr`; it was `read` from the changed one, at `expr`; or
    Elixir can't follow (`lost`)."""

    variable: Variable | None
    """None: a static variable, or a field of shared objects: `cell` where that is lost."""
    how: str
    expr: Expr | None = None
    cell: str = ""


CELL_MODULE = "<cell>"
"""Where the classes are from that stand for variables in cells (`cells`)."""


def is_cell(member: Member) -> bool:
    """The content of a variable's cell."""
    return member.owner is not None and member.owner.module == CELL_MODULE


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """What stands for a variable that function values change: a variable with the reference to its
    cell, and the field that is its content."""

    variable: Variable
    member: Member


@dataclass(frozen=True, slots=True, eq=False)
class Direct:
    """A local function that is only ever called, and becomes a function of the module: what it
    `reads` of the variables around it is handed to it, what it has `changed` is handed back."""

    function: Expr
    reads: frozenset[Variable]
    changed: tuple[Variable, ...]
    mutates: tuple[int, ...] = ()
    """The parameters that it changes, which it hands back first."""


def _never(_: TypeId) -> bool:
    return False


@dataclass(slots=True)
class Facts:
    """What is known of the function at hand; `this` stands for the receiver as a variable.

    `rebinds`: further variables that a node's mutation shows in (`sharing`), by the node's id.
    """

    effects: EffectsOf
    this: Variable
    rebinds: dict[int, list[Variable]] = field(default_factory=dict)
    shown: dict[tuple[int, Variable | None], list[Shown]] = field(default_factory=dict)
    fields_are_variables: dict[str, Variable] = field(default_factory=dict)
    regexes: dict[object, RegexUse] = field(default_factory=dict)
    """By what names the `EReg` (`regex_uses.key_of`)."""
    string_keyed: frozenset[Span] = frozenset()
    """Patterns (by their place) of structures whose keys are strings (`string_keyed`)."""
    function: Expr | None = None
    own: tuple[str, str, str] | None = None
    """Its node in the project's call graph (`call_graph.FunctionId`)."""
    odd: frozenset[object] | None = None
    """The variables and places that may be NaN, once they are asked for (`odd_numbers`)."""
    named: frozenset[Variable | tuple[str, ...]] | None = None
    """Those that may be NaN or an infinity which the program names, likewise."""
    null_variables: frozenset[Variable] | None = None
    """Those that are null somewhere, once they are asked for (`nulls`)."""
    holed: frozenset[Variable] = frozenset()
    """Arrays that have a null in them somewhere, likewise."""
    null_here: frozenset[int] | None = None
    """Operands and receivers (by id) that may be null at their place, likewise (`null_places`)."""
    counters: frozenset[Variable] | None = None
    """Those that are mostly within an array's bounds, likewise."""
    kept: dict[int, dict[int, tuple[frozenset[Variable], object]]] = field(default_factory=dict)
    """Statements (by id) whose changes are put aside (`kept_changes`), for each `try` (by id) that
    they stand in: what that reads, and how."""
    kept_under: dict[int, Variable] = field(default_factory=dict)
    """The variable with the key of a `try` (by id) that puts changes aside; bound before it."""
    indexed: dict[int, Variable] = field(default_factory=dict)
    """Loops (by id) that change elements and may end early: the variable that says at which index
    or key the element stands, so that each change is written back at once."""
    is_shared: Callable[[TypeId], bool] = _never
    """Whether a class's objects are handed about by reference."""
    cells: dict[Variable, Cell] = field(default_factory=dict)
    """The cells of variables that function values change (`captures`)."""
    cell_variables: dict[Variable, Variable] = field(default_factory=dict)
    """By the variable with the reference to a cell, the one whose cell it is."""
    direct: dict[Variable, Direct] = field(default_factory=dict)
    """Local functions that are handed what they read and hand back what they change."""
    handed_back: frozenset[Variable] = frozenset()
    """The parameters that the function hands back beside its result."""
    put_aside: set[int] = field(default_factory=set)
    """The statements and expressions in `kept` behind which that was written."""
    is_trial: bool = False
    """What follows a `try` is only looked at (`exceptions`)."""
    kept_functions: set[int] = field(default_factory=set)
    """Function values (by id) that may be called when the function around them has returned."""

    def is_shared_field(self, member: Member) -> bool:
        if is_cell(member):
            return True
        return member.owner is not None and not member.is_static and self.is_shared(member.owner)


def place(expr: Expr, facts: Facts) -> Place:
    """Where the value of an expression lies."""
    steps: list[Expr] = []
    while True:
        match expr:
            case typed.StructureMember(target=target) | typed.Index(target=target):
                steps.append(expr)
                expr = target
            case typed.InstanceMember(target=target, member=member) if is_field(member):
                if facts.is_shared_field(member):
                    steps.reverse()
                    return Place(SharedField(target, member), tuple(steps))
                steps.append(expr)
                expr = target
            case typed.Cast(value=value):
                expr = value
            case typed.Call(
                callee=typed.InstanceMember(target=target, member=member), args=[key]
            ) if key is not None and is_map_read(member):
                steps.append(typed.Index(expr.span, expr.type, target, key))
                expr = target
            case typed.Call() if (source := handed_through(expr, facts)) is not None:
                expr = source
            case _:
                break
    steps.reverse()
    return Place(_root(expr, facts), tuple(steps))


def is_map_read(member: Member) -> bool:
    """`map.get(key)` is `map[key]`."""
    return member.name == "get" and (member.elixir or "").startswith("Map.get(")


def is_map_write(member: Member) -> bool:
    """`map.set(key, value)` is `map[key] = value`."""
    return member.name == "set" and (member.elixir or "").startswith("Map.put(")


def handed_through(call: typed.Call, facts: Facts) -> Expr | None:
    """The argument that a call changes and gives back, as fluent functions do."""
    member, receiver, args = call_parts(call)
    if member is None or member.is_extern or member.elixir is not None:
        return None
    for index, path in facts.effects(member).carried:
        if path == ():
            return receiver if index == THIS else _at(args, index)
    return None


def _root(expr: Expr, facts: Facts) -> Root | None:
    match expr:
        case typed.Local(variable=variable):
            return variable
        case typed.This() | typed.Super():
            return facts.this
        case typed.StaticMember(member=member) if member.kind != "method":
            return member
    return None


def is_field(member: Member) -> bool:
    """A variable of an object that is stored in it, not computed by a template."""
    return member.kind in ("variable", "property") and member.elixir is None


def call_parts(call: typed.Call) -> tuple[Member | None, Expr | None, list[Expr | None]]:
    """A call's member, receiver and further arguments; no member where it is a value's call."""
    match call.callee:
        case typed.InstanceMember(target=target, member=member):
            return member, target, call.args
        case typed.StaticMember(member=member):
            return member, None, call.args
        case typed.StructureMember(target=target, name=name) if _is_iterator(target.type):
            return ITERATOR.get(name), target, call.args
    return None, None, call.args


def _iterators(*members: tuple[str, str, str | None]) -> Mapping[str, Member]:
    return {
        name: Member(
            owner=TypeId((), "StdTypes", "Iterator"),
            name=name,
            kind="method",
            type=DYNAMIC,
            is_extern=True,
            elixir=elixir,
            mutates=result is not None,
            elixir_result=result,
        )
        for name, elixir, result in members
    }


ITERATOR = _iterators(
    ("hasNext", "{this} != []", None), ("next", "Enum.drop({this}, 1)", "List.first({this})")
)
"""The functions of `Iterator<T>`, a structure in Haxe: what Haxe's library gives for one is a list
of what is left."""
ANY_ITERATOR = _iterators(
    ("hasNext", "Haxe.has_next({this})", None),
    ("next", "Haxe.rest({this})", "Haxe.next({this})"),
)
"""The same where it may as well be an object of the project's with these functions."""


def _is_iterator(type: Type) -> bool:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return isinstance(type, TypedefType) and (
        type.id.module == "StdTypes" and type.id.name in ("Iterator", "KeyValueIterator")
    )


def mutated(node: Expr, facts: Facts) -> Iterator[Expr]:
    """The expressions whose place this very node changes."""
    if node.__class__ not in _CHANGING:
        return
    match node:
        case typed.Assign(target=target) | typed.Increment(target=target):
            yield target
        case typed.For() if mutates_element(node, facts):
            yield node.iterable
        case typed.Call(callee=typed.Super() as callee):
            yield callee
        case typed.New(constructor=Member() as maker) if not maker.is_extern:
            for index in facts.effects(maker).mutates:
                argument = None if index == THIS else _at(node.args, index)
                if argument is not None:
                    yield argument
        case typed.Call(callee=typed.Local(variable=variable)) if variable in facts.direct:
            for index in facts.direct[variable].mutates:
                given = _at(node.args, index)
                if given is not None:
                    yield given
            for one in facts.direct[variable].changed:
                if one is facts.this:
                    yield typed.This(node.span, DYNAMIC)
                else:
                    yield typed.Local(node.span, one.type, one)
        case typed.Call():
            member, receiver, args = call_parts(node)
            if member is None:
                return
            if member.mutates:
                first = receiver if receiver is not None else next(iter(args), None)
                if first is not None:
                    yield first
                return
            if member.is_extern or member.elixir is not None:
                return
            for index in facts.effects(member).mutates:
                argument = receiver if index == THIS else _at(args, index)
                if argument is not None:
                    yield argument


_CHANGING_KINDS = (typed.Assign, typed.Increment, typed.For, typed.Call, typed.New)
_CHANGING = frozenset(_CHANGING_KINDS)
_ANY_CHANGING = bits_of(_CHANGING_KINDS)


def _at(args: list[Expr | None], index: int) -> Expr | None:
    return args[index] if index < len(args) else None


def mutates_element(node: typed.For, facts: Facts) -> bool:
    """The loop's body changes the elements themselves, which lie in a named container, and makes
    that anew as a whole."""
    if id(node) in facts.indexed:
        return False
    return changes_elements(node, facts)


def changes_elements(node: typed.For, facts: Facts) -> bool:
    """The loop's body changes the elements themselves, which lie in a named container."""
    if not holds(node.body, _ANY_CHANGING) or place(node.iterable, facts).root is None:
        return False
    for child in walk_own(node.body):
        for expr in mutated(child, facts):
            found = place(expr, facts)
            plain = not found.steps and isinstance(child, (typed.Assign, typed.Increment))
            if found.root is node.variable and not plain:
                return True
    return False


def assigned_roots(node: Expr, facts: Facts) -> Sequence[Root]:
    """The roots that this very node binds again, also because they show what it changes."""
    if node.__class__ not in _CHANGING:
        return ()
    shown = facts.rebinds.get(id(node))
    changed = changed_roots(node, facts)
    return [*changed, *shown] if shown else changed


def wanted(shown: Sequence[Shown], live: Collection[Variable]) -> list[Shown]:
    """Those of the names that see a change whom somebody reads later; and of the containers that
    the change leads through, from the inside out, those within one that is read."""
    found: list[Shown] = []
    is_within = False
    for one in reversed(shown):
        is_read = one.variable is None or one.variable in live
        is_within = one.how == "within" and (is_within or is_read)
        if is_read or is_within:
            found.append(one)
    found.reverse()
    return found


def changed_roots(node: Expr, facts: Facts) -> Sequence[Root]:
    """The roots through which this very node changes something."""
    if node.__class__ not in _CHANGING:
        return ()
    found = [root for expr in mutated(node, facts) if (root := place(expr, facts).root) is not None]
    match = matched_variable(node, facts, "matches")
    return found if match is None else [*found, match]


def matched_variable(node: Expr, facts: Facts, does: str) -> Variable | None:
    """The match variable that a call of an `EReg` binds (`matches`) or `reads`."""
    if not facts.regexes or not isinstance(node, typed.Call):
        return None
    from compiler_core.lower import regex_uses

    found = regex_uses.method(node)
    if found is None:
        return None
    names = regex_uses.MATCHING if does == "matches" else regex_uses.READING
    use = facts.regexes.get(regex_uses.key_of(found[0])) if found[1] in names else None
    return None if use is None or use.mode in ("any", "remembered") else use.variable


def assigned(node: Expr, facts: Facts) -> set[Variable]:
    """Every variable that running the node may bind again, its own locals among them."""
    if not holds(node, _ANY_CHANGING):
        return set()
    return {
        root
        for child in walk_own(node)
        for root in assigned_roots(child, facts)
        if isinstance(root, Variable)
    }
