"""Where NaN and the infinities may come to, through all of a project's files.

Each function says which values go where: a graph whose nodes are the results and the parameters of
functions and the fields of classes. What can be reached from an expression that makes one of these
numbers may be one of them (a points-to analysis with one object; Andersen 1994, without regard to
the order of statements).

    function mean(xs) return xs.length == 0 ? Math.NaN : …        made ─▶ result of mean
    stats.average = mean(values);                                 result of mean ─▶ Stats.average
    if (stats.average > limit) …                                  must ask whether it is a number

Two questions are asked of it. A comparison must know of NaN and minus infinity, wherever they are
from, a root that may be none too. Arithmetic must know of what the program names, which is meant to
be calculated with; plus infinity as well:

    distance[i] = Math.POSITIVE_INFINITY;                 named ─▶ distance
    if (distance[a] + weight < distance[b]) …             the sum may be infinite

What comes out of such a calculation may be NaN: it is made there.

A list, map or structure is one with what it holds. Files are looked at as they are reached: those
whose text makes such a number, and then those that name a function or field which may give one. In
a project that makes none, nothing is looked at but the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from compiler_core.lower.call_graph import function_id, id_of
from compiler_core.lower.divisions import Divisions
from compiler_core.lower.prepared import prepared
from compiler_core.lower.signs import Signs
from compiler_core.lower.walk import children, nodes, pattern_variables
from compiler_core.project.files import files
from compiler_core.project.sources import text
from compiler_core.project.words import words
from compiler_core.query import Database, query
from compiler_core.semantics import declared as declarations
from compiler_core.semantics import typed
from compiler_core.semantics.declared import declared_member
from compiler_core.semantics.items import MemberKey, file_keys
from compiler_core.semantics.typed import Expr, Function, Member, Variable
from compiler_core.semantics.types import AbstractType, ClassType, EnumType, Monomorph, Type

MADE = "made"
NAMED = "named"
Place = tuple[str, ...]
"""`("made",)`, `("named",)`, `("result", path, class, function)`,
`("given", path, class, function, index)`, `("field", class, name)`."""
Node = Place | Variable
_N = TypeVar("_N")

# Each begins with letters or a class of characters: Python finds such beginnings many times faster
# than `\b` or a choice of words, and the whole text is looked at after every keystroke.
_MAKERS = (
    re.compile(r"Math\.(?:NaN|sqrt|log|pow|asin|acos)\b"),
    re.compile(r"-\s*Math\.POSITIVE_INFINITY\b"),
    re.compile(r"[/%]=?\s*0(?:\.0*)?(?![\w.])"),
)
_MAKING_WORDS = ("NEGATIVE_INFINITY", "parseFloat")
_ZEROS = tuple(
    re.compile(word + r"\s+(\w+)\s*(?::\s*\w+\s*)?=\s*0(?:\.0*)?\s*[,;]")
    for word in ("var", "final")
)
_DIVISOR = re.compile(r"[/%]=?\s*+(?:\w++\s*+\.\s*+)*(\w++)")
_NAMES = re.compile(r"_INFINITY\b|Math\.NaN\b")
_MADE: Place = (MADE,)
_NAMED: Place = (NAMED,)


def odd_nodes(
    db: Database,
    function: Function,
    own: tuple[str, str, str] | None,
    named: frozenset[Node],
) -> frozenset[Node]:
    """The variables of a function, and the places, that may be NaN or minus infinity."""
    graph = _Graph(db, function, named)
    graph.function(function, own)
    return frozenset(graph.reached(odd_places(db) | {_MADE}))


def named_nodes(
    db: Database, function: Function, own: tuple[str, str, str] | None
) -> frozenset[Node]:
    """Those that may be NaN or an infinity which the program names."""
    places = named_places(db)
    if not places and own is not None and not _names(db, own[0]):
        return frozenset()
    graph = _Graph(db, function, None)
    graph.function(function, own)
    return frozenset(graph.reached(places | {_NAMED}))


def may_be_odd(
    db: Database,
    value: Expr,
    odd: frozenset[object],
    named: frozenset[Node],
    function: Function | None,
) -> bool:
    """The expression's value, in the function, may be one of them, where these variables and places
    may."""
    return not odd.isdisjoint(_Graph(db, function, named).sources(value))


def may_be_named(
    db: Database, value: Expr, named: frozenset[Node], function: Function | None
) -> bool:
    """Likewise, of what the program names."""
    return bool(named) and not named.isdisjoint(_Graph(db, function, None).sources(value))


@query
def odd_places(db: Database) -> frozenset[Place]:
    """The results, parameters and fields of the project that may be NaN or minus infinity."""
    named = {_name(one) for one in named_places(db)}
    return _places(
        db,
        _MADE,
        [
            path
            for path in files(db)
            if _makes(db, path) or _names(db, path) or (named and _has(db, path, named))
        ],
    )


@query
def named_places(db: Database) -> frozenset[Place]:
    """Those that may be NaN or an infinity which the program names."""
    return _places(db, _NAMED, [path for path in files(db) if _names(db, path)])


def _places(db: Database, start: Place, pending: list[str]) -> frozenset[Place]:
    seen = set(pending)
    goes_to: dict[Place, set[Place]] = {}
    reached: set[Place] = set()
    while pending:
        for path in pending:
            for source, target in _flow(db, path, start):
                goes_to.setdefault(source, set()).add(target)
        found = _reach(goes_to, (start, *reached)) - reached - {start}
        reached |= found
        names = {_name(one) for one in found}
        pending = (
            [] if not names else [p for p in files(db) if p not in seen and _has(db, p, names)]
        )
        seen.update(pending)
    return frozenset(reached)


def _name(place: Place) -> str:
    """A word that stands in every file which uses the place; a constructor is used by its class."""
    if place[0] == "field":
        return place[2]
    return place[2] if place[3] == "new" else place[3]


def _has(db: Database, path: str, names: set[str]) -> bool:
    return not names.isdisjoint(words(db, path))


@query
def _makes(db: Database, path: str) -> bool:
    content = text(db, path) or ""
    if any(name in content for name in _MAKING_WORDS):
        return True
    if any(pattern.search(content) for pattern in _MAKERS):
        return True
    zeros = {name for pattern in _ZEROS for name in pattern.findall(content)}
    return bool(zeros) and not zeros.isdisjoint(_DIVISOR.findall(content))


@query
def _names(db: Database, path: str) -> bool:
    known = words(db, path)
    if "NaN" not in known and not any(one.endswith("_INFINITY") for one in known):
        return False
    return _NAMES.search(text(db, path) or "") is not None


def _flow(db: Database, path: str, start: Place) -> Iterator[tuple[Place, Place]]:
    for key in file_keys(db, path):
        yield from _flow_of_member(db, path, key, start)


@query
def _flow_of_member(
    db: Database, path: str, key: MemberKey, start: Place
) -> frozenset[tuple[Place, Place]]:
    """From where to where a member's values go, its variables left out."""
    found = prepared(db, path, key)
    named: frozenset[Node] | None = None
    if start == _MADE:
        named = frozenset((_NAMED,))
        if found.function is not None:
            named = named_nodes(db, found.function, id_of(db, path, key))
    graph = _Graph(db, found.function, named)
    if found.function is not None:
        graph.function(found.function, id_of(db, path, key))
    declared = declared_member(db, path, key)
    if found.value is not None and declared is not None:
        graph.flows(graph.sources(found.value), ("field", str(declared.owner), key.name))
        graph.inside(found.value)
    return frozenset(graph.between_places())


class _Graph:
    """What goes where in one function. `named`: what may be a number that the program names; None
    while just that is being found out, when arithmetic hands on what it is given."""

    def __init__(
        self, db: Database, function: Function | None, named: frozenset[Node] | None
    ) -> None:
        self.db = db
        self.named = named
        self.signs = Signs(function)
        self.divisions = None if function is None else Divisions(db, function)
        self.goes_to: dict[Node, set[Node]] = {}

    def flows(self, sources: Iterable[Node], target: Node | None) -> None:
        if target is not None:
            for one in sources:
                self.goes_to.setdefault(one, set()).add(target)

    def function(self, function: Function, own: tuple[str, str, str] | None) -> None:
        for index, parameter in enumerate(function.parameters):
            if own is not None and self.may_hold(parameter.variable.type):
                given: Place = ("given", *own, str(index))
                self.flows((given,), parameter.variable)
                self.flows((parameter.variable,), given)
            if parameter.default is not None:
                self.flows(self.sources(parameter.default), parameter.variable)
        if own is not None:
            result: Place = ("result", *own)
            self.flows(self.sources(function.body), result)
            for node in nodes(function.body):
                if isinstance(node, typed.Return) and node.value is not None:
                    self.flows(self.sources(node.value), result)
        self.inside(function.body)

    def inside(self, body: Expr) -> None:
        """The assignments and calls below a node."""
        for node in nodes(body):
            match node:
                case typed.VariableDeclaration(variable=variable, value=Expr() as value):
                    self.flows(self.sources(value), variable)
                case typed.Assign(target=target, value=value):
                    self.flows(self.sources(value), self.root(target))
                case typed.For(variable=variable, iterable=iterable):
                    self.flows(self.sources(iterable), variable)
                case typed.Switch(subject=subject, cases=cases):
                    for case in cases:
                        for bound in pattern_variables(case.pattern):
                            self.flows(self.sources(subject), bound)
                case typed.New(constructor=Member() as member, args=args):
                    self.given(member, args)
                case typed.Call(callee=callee, args=args):
                    self.call(callee, args)

    def call(self, callee: Expr, args: list[Expr | None]) -> None:
        target = callee.target if isinstance(callee, typed.InstanceMember) else None
        member = _called(callee)
        if member is not None and self.given(member, args):
            return
        everything = [source for one in (target, *args) if one for source in self.sources(one)]
        if target is not None:
            self.flows(everything, self.root(target))
        for one in args:
            if isinstance(one, Function):
                for parameter in one.parameters:
                    self.flows(everything, parameter.variable)

    def given(self, member: Member, args: list[Expr | None]) -> bool:
        """What a function of the project is handed; False for another one."""
        function = function_id(self.db, member)
        if function is None:
            return False
        for index, one in enumerate(args):
            if one is not None and self.may_hold(one.type):
                place: Place = ("given", *function, str(index))
                self.flows(self.sources(one), place)
                if not isinstance(declarations.strip(self.db, one.type), AbstractType):
                    self.flows((place,), self.root(one))
        return True

    def sources(self, node: Expr) -> frozenset[Node]:
        """Where the value of an expression may come from."""
        if not self.may_hold(node.type):
            return frozenset()
        return frozenset(self._sources(node))

    def _sources(self, node: Expr) -> Iterator[Node]:
        match node:
            case typed.Local(variable=variable):
                yield variable
            case typed.StaticMember(member=member):
                yield from self._of_member(member)
            case typed.InstanceMember(target=target, member=member):
                if member.is_extern or member.elixir is not None or member.owner is None:
                    yield from self.sources(target)
                else:
                    yield from self._of_member(member)
            case typed.Unary(operator="-", operand=typed.StaticMember(member=member)):
                yield from (_MADE, _NAMED) if member.name == "POSITIVE_INFINITY" else ()
            case typed.Unary(operator="-", operand=operand) if _is_float(node.type):
                yield from self._computed(operand)
            case typed.Call(callee=callee, args=args):
                member_ = _called(callee)
                function = None if member_ is None else function_id(self.db, member_)
                if member_ is not None and member_.name == "parseFloat":
                    yield _MADE
                elif member_ is not None and _is_of_math(member_):
                    if member_.name in ("min", "max", "abs") or self.named is None:
                        yield from (one for arg in args if arg for one in self.sources(arg))
                    elif not self.signs.is_number(node):
                        yield _MADE
                    else:
                        yield from self._computed(*(one for one in args if one is not None))
                elif function is not None:
                    yield ("result", *function)
                else:
                    for one in (callee, *args):
                        if one is not None:
                            yield from self._sources(one)
            case typed.Block(statements=statements):
                yield from self.sources(statements[-1]) if statements else ()
            case typed.If(then=then, otherwise=otherwise):
                for branch in (then, otherwise):
                    yield from () if branch is None else self.sources(branch)
            case typed.Switch(cases=cases):
                for case in cases:
                    yield from self.sources(case.body)
            case typed.Function(body=body):
                yield from self.sources(body)
                for inner in nodes(body):
                    if isinstance(inner, typed.Return) and inner.value is not None:
                        yield from self.sources(inner.value)
            case typed.Binary(operator="/" | "%", right=right) if self._is_by_zero(right):
                yield _MADE
            case typed.Binary(operator="+", left=left, right=right) if _is_float(node.type):
                found = self.sources(left) | self.sources(right)
                yield from found if self._is_named(found) else ()
            case typed.Binary(operator="-", left=left, right=right) if _is_float(node.type):
                found = self.sources(left)
                yield from found if self._is_named(found) else ()
                yield from self._computed(right)
            case typed.Binary(operator="*" | "/" | "%", left=left, right=right) if _is_float(
                node.type
            ):
                yield from self._computed(left, right)
            case typed.Comprehension(loop=loop):
                for one in nodes(loop):
                    if isinstance(one, typed.Yield):
                        yield from self.sources(one.value)
            case typed.New() | typed.While():
                return
            case _:
                for child in children(node):
                    yield from self.sources(child)

    def _computed(self, *operands: Expr) -> Iterator[Node]:
        """What arithmetic may come to. Of an operand that only may be no number it is said nothing:
        there Elixir's arithmetic raises."""
        found = {source for one in operands for source in self.sources(one)}
        if self.named is None:
            yield from found
        elif self._is_named(found):
            yield _MADE

    def _is_named(self, sources: Iterable[Node]) -> bool:
        return self.named is None or not self.named.isdisjoint(sources)

    def _is_by_zero(self, divisor: Expr) -> bool:
        if isinstance(divisor, typed.Constant):
            return divisor.value == 0
        return self.divisions is not None and self.divisions.is_zero(divisor)

    def _of_member(self, member: Member) -> Iterator[Node]:
        if member.kind == "method":
            function = function_id(self.db, member)
            if function is not None:
                yield ("result", *function)
        elif member.name in ("NaN", "NEGATIVE_INFINITY", "POSITIVE_INFINITY"):
            yield _NAMED
            if member.name != "POSITIVE_INFINITY":
                yield _MADE
        elif not member.is_extern:
            yield ("field", str(member.owner), member.name)

    def root(self, node: Expr) -> Node | None:
        """The variable or field whose value changes when something is put into an expression's."""
        while True:
            match node:
                case typed.Local(variable=variable):
                    return variable
                case typed.StaticMember(member=member):
                    return ("field", str(member.owner), member.name)
                case typed.InstanceMember(member=member) if member.kind != "method":
                    return ("field", str(member.owner), member.name)
                case typed.Index(target=target) | typed.StructureMember(target=target):
                    node = target
                case typed.Call(callee=typed.InstanceMember(target=target)):
                    node = target
                case _:
                    return None

    def may_hold(self, type: Type) -> bool:
        """A value of the type may be, or have in it, a float that isn't an object's own field."""
        while isinstance(type, Monomorph):
            if type.link is None:
                return True
            type = type.link
        found = declarations.strip(self.db, type)
        match found:
            case AbstractType(id=id, args=()) if not id.package:
                return id.name not in ("Int", "Bool", "Void", "UInt")
            case ClassType(args=()):
                return False
            case EnumType(args=()):
                return True
        return True

    def reached(self, start: Iterable[Node]) -> set[Node]:
        return _reach(self.goes_to, start)

    def between_places(self) -> Iterator[tuple[Place, Place]]:
        for source in self.goes_to:
            if isinstance(source, tuple):
                for target in self.reached((source,)):
                    if isinstance(target, tuple) and target != source:
                        yield source, target


def _is_of_math(member: Member) -> bool:
    return member.is_extern and member.owner is not None and member.owner.name == "Math"


def _is_float(type: Type) -> bool:
    while isinstance(type, Monomorph) and type.link is not None:
        type = type.link
    return isinstance(type, AbstractType) and not type.id.package and type.id.name == "Float"


def _called(callee: Expr) -> Member | None:
    match callee:
        case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
            return member if member.kind == "method" else None
    return None


def _reach(goes_to: Mapping[_N, set[_N]], start: Iterable[_N]) -> set[_N]:
    found = set(start)
    pending = list(found)
    while pending:
        for one in goes_to.get(pending.pop(), ()):
            if one not in found:
                found.add(one)
                pending.append(one)
    return found
