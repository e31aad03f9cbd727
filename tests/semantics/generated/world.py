"""What a generated program declares: classes, interfaces, enums, abstracts, typedefs, extensions.

`make_world` draws them; `expressions` and `statements` use them by their types. Bodies are written
last, when all signatures are known: they are holes here (`Method.text` fills them).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.semantics.generated.kinds import (
    BASIC,
    BOOL,
    FLOAT,
    INT,
    STRING,
    VOID,
    Kind,
    array,
    bound,
    function_kind,
    map_kind,
    null,
    structure_kind,
)


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    kind: Kind
    optional: bool = False
    default: str | None = None
    rest: bool = False

    def __str__(self) -> str:
        if self.rest:
            return f"...{self.name}:{self.kind}"
        mark = "?" if self.optional and self.default is None else ""
        tail = "" if self.default is None else f" = {self.default}"
        return f"{mark}{self.name}:{self.kind}{tail}"

    @property
    def inside(self) -> Kind | None:
        """Its type in the body; None for a rest parameter, which has one of its own."""
        if self.rest:
            return None
        return null(self.kind) if self.optional and self.default is None else self.kind


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    parameters: tuple[Parameter, ...]
    result: Kind
    type_parameters: tuple[str, ...] = ()
    is_static: bool = False
    modifiers: str = "public"
    writes_result: bool = True
    metadata: str = ""
    body: str | None = None
    """None: to be generated."""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    kind: Kind
    access: str = ""
    """`(get, never)` and its like; the accessors are methods."""
    is_static: bool = False
    is_final: bool = False

    @property
    def writable(self) -> bool:
        return not self.is_final and self.access in ("", "(get, set)", "(default, set)")


@dataclass(slots=True)
class ClassDeclaration:
    name: str
    type_parameters: tuple[str, ...] = ()
    parent: Kind | None = None
    interfaces: tuple[Kind, ...] = ()
    fields: list[Field] = field(default_factory=list)
    methods: list[Method] = field(default_factory=list)
    constructor: tuple[Parameter, ...] = ()
    is_interface: bool = False

    @property
    def kind(self) -> Kind:
        return Kind(self.name, tuple(map(Kind, self.type_parameters)))


@dataclass(slots=True)
class EnumDeclaration:
    name: str
    type_parameters: tuple[str, ...]
    constructors: list[tuple[str, tuple[Parameter, ...]]]


@dataclass(slots=True)
class AbstractDeclaration:
    name: str
    underlying: Kind
    from_kinds: tuple[Kind, ...]
    to_kinds: tuple[Kind, ...]
    operators: list[tuple[str, Kind, Kind]]
    """Sign, right side, result; the left side is the abstract."""
    methods: list[Method]
    values: tuple[str, ...] = ()
    """Of an enum abstract."""


@dataclass(slots=True)
class World:
    name: str
    """The module's main class."""
    classes: dict[str, ClassDeclaration] = field(default_factory=dict)
    enums: dict[str, EnumDeclaration] = field(default_factory=dict)
    abstracts: dict[str, AbstractDeclaration] = field(default_factory=dict)
    typedefs: dict[str, tuple[tuple[str, ...], Kind]] = field(default_factory=dict)
    statics: list[Method] = field(default_factory=list)
    extensions: list[Method] = field(default_factory=list)
    """Static functions of the extension class; the first parameter is what they extend."""

    def ancestors(self, kind: Kind) -> list[tuple[ClassDeclaration, dict[str, Kind]]]:
        """The class and what it inherits from, with what their type parameters are."""
        declared = self.classes.get(kind.name)
        if declared is None:
            return []
        bindings = dict(zip(declared.type_parameters, kind.args, strict=True))
        found = [(declared, bindings)]
        above = (*([] if declared.parent is None else [declared.parent]), *declared.interfaces)
        for parent in above:
            found.extend(self.ancestors(bound(parent, bindings)))
        return found

    def plain_kinds(self) -> list[Kind]:
        """Types without open parameters that values can be written of."""
        found = [*BASIC]
        for declared in self.classes.values():
            if not declared.type_parameters:
                found.append(declared.kind)
        found.extend(Kind(e.name) for e in self.enums.values() if not e.type_parameters)
        found.extend(Kind(name) for name in self.abstracts)
        found.extend(Kind(n) for n, (parameters, _) in self.typedefs.items() if not parameters)
        return found


def random_kind(random: Random, world: World, depth: int = 2, extra: tuple[Kind, ...] = ()) -> Kind:
    """Any type of which values can be written; `extra`: type parameters in sight."""
    choice = random.random()
    if depth == 0 or choice < 0.5:
        pool = [*world.plain_kinds(), *extra, *extra, *BASIC]
        return random.choice(pool)
    inner = random_kind(random, world, depth - 1, extra)
    if choice < 0.62:
        return array(inner)
    if choice < 0.68:
        return map_kind(random.choice((STRING, INT)), inner)
    if choice < 0.74 and inner.name != "Dynamic":
        return null(inner)
    if choice < 0.82:
        given = [random_kind(random, world, 0, extra) for _ in range(random.randint(0, 2))]
        return function_kind(given, random.choice((inner, inner, VOID)))
    if choice < 0.9:
        names = random.sample(("x", "y", "label", "items", "next"), random.randint(1, 3))
        return structure_kind({name: random_kind(random, world, 0, extra) for name in names})
    generic = [
        *((c.name, len(c.type_parameters)) for c in world.classes.values() if c.type_parameters),
        *((e.name, len(e.type_parameters)) for e in world.enums.values() if e.type_parameters),
        *((name, len(p)) for name, (p, _) in world.typedefs.items() if p),
    ]
    if not generic:
        return inner
    name, count = random.choice(generic)
    args = (inner, *(random_kind(random, world, 0, extra) for _ in range(count - 1)))
    return Kind(name, args)


def make_world(random: Random, name: str) -> World:
    world = World(name)
    for index in range(random.randint(1, 3)):
        _enum(random, world, f"Enum{index}")
    for index in range(random.randint(1, 2)):
        _typedef(random, world, f"Shape{index}")
    for index in range(random.randint(1, 2)):
        _abstract(random, world, f"Amount{index}")
    for index in range(random.randint(0, 2)):
        _interface(random, world, f"Able{index}")
    for index in range(random.randint(2, 4)):
        _class(random, world, f"Thing{index}")
    for index in range(random.randint(3, 6)):
        world.statics.append(_static(random, world, f"help{index}"))
    for index in range(random.randint(1, 3)):
        world.extensions.append(_extension(random, world, f"extra{index}"))
    return world


def _parameters(
    random: Random, world: World, extra: tuple[Kind, ...], count: int
) -> tuple[Parameter, ...]:
    found = [Parameter(f"p{index}", random_kind(random, world, 1, extra)) for index in range(count)]
    if random.random() < 0.35:
        found.append(_optional(random, world))
    return tuple(found)


def _optional(random: Random, world: World) -> Parameter:
    if random.random() < 0.5:
        kind, default = random.choice(
            ((INT, "3"), (FLOAT, "1.5"), (STRING, '"d"'), (BOOL, "true"), (INT, "-1"))
        )
        return Parameter("late", kind, True, default)
    return Parameter("late", random_kind(random, world, 1), True)


def _enum(random: Random, world: World, name: str) -> None:
    parameters = ("T",) if random.random() < 0.4 else ()
    extra = tuple(map(Kind, parameters))
    constructors: list[tuple[str, tuple[Parameter, ...]]] = []
    for index in range(random.randint(2, 4)):
        given = [
            Parameter(f"a{number}", random_kind(random, world, 1, extra))
            for number in range(random.choice((0, 0, 1, 1, 2, 3)) if index else 0)
        ]
        if given and random.random() < 0.2:
            own = Kind(name, extra)
            given.append(Parameter("more", own))
        constructors.append((f"{name[0]}{name[-1]}{'ABCD'[index]}", tuple(given)))
    world.enums[name] = EnumDeclaration(name, parameters, constructors)


def _typedef(random: Random, world: World, name: str) -> None:
    parameters = ("T",) if random.random() < 0.3 else ()
    extra = tuple(map(Kind, parameters))
    if not parameters and random.random() < 0.25:
        target = function_kind([random_kind(random, world, 1)], random_kind(random, world, 1))
    else:
        names = random.sample(("x", "y", "label", "?note", "?count", "size"), random.randint(2, 4))
        fields = {item: random_kind(random, world, 1, extra) for item in names}
        if all(item.startswith("?") for item in names):
            fields["id"] = INT
        if parameters:
            fields["value"] = Kind("T")
        target = structure_kind(fields)
    world.typedefs[name] = (parameters, target)


def _abstract(random: Random, world: World, name: str) -> None:
    own = Kind(name)
    if random.random() < 0.3:
        underlying = random.choice((INT, STRING))
        values = tuple(f"{name[0]}{name[-1]}{letter}" for letter in "XYZ"[: random.randint(2, 3)])
        to_kinds = (underlying,) if random.random() < 0.5 else ()
        world.abstracts[name] = AbstractDeclaration(name, underlying, (), to_kinds, [], [], values)
        return
    underlying = random.choice((INT, FLOAT, STRING, FLOAT))
    from_kinds = (underlying,) if random.random() < 0.6 else ()
    to_kinds = (underlying,) if random.random() < 0.4 else ()
    operators = []
    if underlying != STRING:
        operators.append(("+", own, own))
        if random.random() < 0.5:
            operators.append(("*", INT, own))
        if random.random() < 0.5:
            operators.append((">", own, BOOL))
    elif random.random() < 0.7:
        operators.append(("+", STRING, own))
    methods = [
        Method(f"part{index}", _parameters(random, world, (), index), random.choice(BASIC))
        for index in range(random.randint(1, 2))
    ]
    world.abstracts[name] = AbstractDeclaration(
        name, underlying, from_kinds, to_kinds, operators, methods
    )


def _interface(random: Random, world: World, name: str) -> None:
    parameters = ("T",) if random.random() < 0.4 else ()
    extra = tuple(map(Kind, parameters))
    methods = [
        Method(
            f"do{name[-1]}{index}",
            _parameters(random, world, extra, random.randint(0, 2)),
            random_kind(random, world, 1, extra),
        )
        for index in range(random.randint(1, 2))
    ]
    world.classes[name] = ClassDeclaration(name, parameters, methods=methods, is_interface=True)


def _class(random: Random, world: World, name: str) -> None:
    parameters = ("T", "U")[: random.choice((0, 0, 1, 1, 2))]
    extra = tuple(map(Kind, parameters))
    declared = ClassDeclaration(name, parameters)
    parents = [c for c in world.classes.values() if not c.is_interface]
    if parents and random.random() < 0.45:
        chosen = random.choice(parents)
        args = tuple(random_kind(random, world, 0, extra) for _ in chosen.type_parameters)
        declared.parent = Kind(chosen.name, args)
    interfaces = [c for c in world.classes.values() if c.is_interface]
    inherited = set()
    if declared.parent is not None:
        inherited = {owner.name for owner, _ in world.ancestors(declared.parent)}
    if interfaces and random.random() < 0.6:
        able = random.choice(interfaces)
        if able.name not in inherited:
            args = tuple(random_kind(random, world, 0, extra) for _ in able.type_parameters)
            declared.interfaces = (Kind(able.name, args),)
            bindings = dict(zip(able.type_parameters, args, strict=True))
            for method in able.methods:
                given = tuple(_rebound(item, bindings) for item in method.parameters)
                declared.methods.append(Method(method.name, given, bound(method.result, bindings)))
    _members(random, world, declared, extra)
    world.classes[name] = declared


def _rebound(parameter: Parameter, bindings: dict[str, Kind]) -> Parameter:
    kind = bound(parameter.kind, bindings)
    return Parameter(parameter.name, kind, parameter.optional, parameter.default, parameter.rest)


def _members(
    random: Random, world: World, declared: ClassDeclaration, extra: tuple[Kind, ...]
) -> None:
    mark = declared.name[-1]
    for index in range(random.randint(1, 3)):
        kind = random_kind(random, world, 1, extra)
        name = f"field{mark}{index}"
        roll = random.random()
        if roll < 0.2:
            declared.fields.append(Field(name, kind, "(get, never)"))
            body = f"return own{name};"
            declared.fields.append(Field(f"own{name}", kind))
            declared.methods.append(
                Method(f"get_{name}", (), kind, (), False, "", random.random() < 0.7, "", body)
            )
        elif roll < 0.35:
            declared.fields.append(Field(name, kind, "(default, set)"))
            declared.methods.append(
                Method(
                    f"set_{name}",
                    (Parameter("value", kind),),
                    kind,
                    (),
                    False,
                    "",
                    random.random() < 0.7,
                    "",
                    f"return {name} = value;",
                )
            )
        elif roll < 0.5:
            declared.fields.append(Field(name, kind, is_final=True))
        else:
            declared.fields.append(Field(name, kind, random.choice(("", "", "(default, null)"))))
    for index in range(random.randint(1, 3)):
        own = ("M",) if random.random() < 0.25 else ()
        inside = (*extra, *map(Kind, own))
        given = _parameters(random, world, inside, random.randint(0, 2))
        if own and not any(item.kind == Kind("M") for item in given):
            given = (Parameter("first", Kind("M")), *given)
        result = random.choice((random_kind(random, world, 1, inside), VOID))
        writes = random.random() < 0.75
        modifiers = "public inline" if random.random() < 0.12 and result != VOID else "public"
        declared.methods.append(
            Method(f"act{mark}{index}", given, result, own, False, modifiers, writes)
        )
    stored = [item for item in declared.fields if item.access != "(get, never)"]
    declared.constructor = tuple(Parameter(f"{item.name}", item.kind) for item in stored)


def _static(random: Random, world: World, name: str) -> Method:
    own = ("A", "B")[: random.choice((0, 0, 1, 1, 2))]
    extra = tuple(map(Kind, own))
    given = _parameters(random, world, extra, random.randint(0, 2))
    for parameter in own:
        if not any(item.kind == Kind(parameter) for item in given):
            given = (Parameter(f"of{parameter}", Kind(parameter)), *given)
    if random.random() < 0.15 and not any(item.optional for item in given):
        given = (*given, Parameter("others", random.choice(BASIC), rest=True))
    result = random.choice((random_kind(random, world, 2, extra), VOID))
    return Method(name, given, result, own, True, "public", random.random() < 0.7)


def _extension(random: Random, world: World, name: str) -> Method:
    own = ("E",) if random.random() < 0.4 else ()
    if own:
        first = array(Kind("E"))
    else:
        first = random.choice([INT, STRING, *world.plain_kinds()])
    extra = tuple(map(Kind, own))
    given = (Parameter("self", first), *_parameters(random, world, extra, random.randint(0, 1)))
    result = random_kind(random, world, 1, extra)
    return Method(name, given, result, own, True, "public", random.random() < 0.8)
