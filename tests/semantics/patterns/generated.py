"""Generated switches for the oracles: patterns over made-up types, in the places a switch stands.

A `World` (generated_types) has the types; a `GeneratedSwitch` is one function with one switch, or
with a second one in an arm of the first. Everything follows from the world's seed. Each arm stands
on a line of its own, so that messages can be compared by line.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.semantics.patterns.generated_types import (
    BOOL,
    COLOR,
    CONSTANTS,
    INT,
    STRING,
    VALUES,
    Ty,
    World,
)

Names = dict[str, Ty]
"""Captures of an arm, with their types."""

FORMS = {
    "var r: Int = {};": False,
    "var r = {};": False,
    "return {};": False,
    "take({});": False,
    "var k = () -> {}; take(k());": False,
    "for (i in [for (j in 0...1) {}]) take(i);": False,
    "take(({} : Int));": False,
    "var r = if (g) {} else 7;": False,
    "var r = try {} catch (e: Dynamic) 7;": False,
    "{}": True,
    "{}; take(1);": True,
    "if (g) {} else take(1);": True,
    "for (i in 0...1) {}": True,
    "{{ {} }}": True,
    "try {} catch (e: Dynamic) {{}}": True,
    "var k = () -> {{ {}; }}; k();": True,
    "var k: () -> Void = () -> {}; k();": True,
}
"""Where a switch stands, and whether its value is left there."""


@dataclass(frozen=True)
class GeneratedSwitch:
    """`subject` is a parameter or an array literal of several; an arm is `case … :` or `default:`
    with its body."""

    name: str
    parameters: dict[str, Ty]
    subject: str
    arms: tuple[tuple[str, str], ...]
    form: str

    @property
    def is_statement(self) -> bool:
        return FORMS[self.form]

    def text(self) -> str:
        parameters = "".join(f"{name}: {type}, " for name, type in self.parameters.items())
        generic = "<T>" if any(_mentions(t, "T") for t in self.parameters.values()) else ""
        result = "Int" if "return" in self.form else "Void"
        switch = switch_text(self.subject, self.arms)
        return (
            f"    static function {self.name}{generic}({parameters}g: Bool, h: Bool): {result} {{\n"
            f"        {self.form.format(switch)}\n    }}\n"
        )


def switch_text(subject: str, arms: tuple[tuple[str, str], ...]) -> str:
    lines = "".join(f"            {head}: {body};\n" for head, body in arms)
    return f"switch ({subject}) {{\n{lines}        }}"


def generate(world: World, name: str) -> GeneratedSwitch:
    pick = world.random
    types = [world.type() for _ in range(pick.choice((1, 1, 1, 2, 2, 3)))]
    if pick.random() < 0.08:
        types[pick.randrange(len(types))] = Ty("Term", (Ty("T"),))
    parameters = {f"p{index}": type for index, type in enumerate(types)}
    made = Arms(world, types)
    arms = [(head, "0") for head in made.heads()]
    if pick.random() < 0.08 and arms:
        inner_type = world.type()
        inner = Arms(world, [inner_type])
        place = pick.randrange(len(arms))
        nested = switch_text("q", tuple((head, "1") for head in inner.heads("w")))
        arms[place] = (arms[place][0], nested)
        parameters["q"] = inner_type
    subject = "p0" if len(types) == 1 else f"[{', '.join(list(parameters)[: len(types)])}]"
    form = pick.choice(list(FORMS))
    return GeneratedSwitch(name, parameters, subject, tuple(arms), form)


class Arms:
    """The arms of one switch over values of these types (several: an array literal of them)."""

    def __init__(self, world: World, types: list[Ty]) -> None:
        self.world = world
        self.pick = world.random
        self.types = types

    def heads(self, prefix: str = "v") -> list[str]:
        heads: list[str] = []
        for _ in range(self.pick.randint(1, 7)):
            names: Names = {}
            before = f"case {self._whole(names, prefix)}"
            roll = self.pick.random()
            if roll < 0.12:
                heads.append(f"{before} if ({self._guard(names)})")
            elif roll < 0.16:
                test = self._guard(names)
                opposite = f"!({test})"
                heads += [f"{before} if ({test})", f"{before} if ({opposite})"]
            else:
                heads.append(before)
        if self.pick.random() < 0.2:
            heads.append(self.pick.choice(("case _", "default", self._rest())))
        elif self.pick.random() < 0.03:
            heads.insert(self.pick.randrange(len(heads)), "default")
        return heads

    def _rest(self) -> str:
        """Haxe 4.2.5 ends with `Error: hd` where a name captures all of an array literal."""
        return "case var rest" if len(self.types) == 1 else "default"

    def _whole(self, names: Names, prefix: str) -> str:
        """The patterns of one arm."""
        makers = Patterns(self.world, prefix)
        if len(self.types) > 1:
            depth = 2
            if self.pick.random() < 0.1:
                count = self.pick.randint(2, 3)
                return self.pick.choice((" | ", ", ")).join(
                    self._row(makers, depth, None) for _ in range(count)
                )
            return self._row(makers, depth, names)
        if self.pick.random() < 0.12:
            count = self.pick.randint(2, 3)
            parts = [makers.pattern(self.types[0], 2, None) for _ in range(count)]
            return self.pick.choice((" | ", ", ")).join(parts)
        return makers.pattern(self.types[0], 3, names)

    def _row(self, makers: Patterns, depth: int, names: Names | None) -> str:
        return f"[{', '.join(makers.pattern(type, depth, names) for type in self.types)}]"

    def _guard(self, names: Names) -> str:
        pick = self.pick
        for name, type in names.items():
            if pick.random() < 0.5:
                if type == INT:
                    return pick.choice((f"{name} > 0", f"{name} <= 0", f"{name} == 1"))
                if type == BOOL:
                    return pick.choice((name, f"!{name}", f"{name} && g"))
                if type == STRING:
                    return f'{name} == "a"'
        return pick.choice(("g", "h", "!g", "g && h", "g || !h", "g != h"))


class Patterns:
    """Patterns for values of a type. `names` None: inside of alternatives, no captures."""

    def __init__(self, world: World, prefix: str) -> None:
        self.world = world
        self.pick = world.random
        self.prefix = prefix

    def pattern(self, type: Ty, depth: int, names: Names | None) -> str:
        roll = self.pick.random()
        if depth <= 0 or roll < 0.22 or type.name == "T" or (names is None and _is_open(type)):
            return self._anything(type, names)
        if roll < 0.32:
            count = self.pick.randint(2, 3)
            parts = [self.pattern(type, depth - 1, None) for _ in range(count)]
            return "(" + " | ".join(parts) + ")"
        if names is not None and roll < 0.35:
            name = self._name(type, names)
            return f"({name} = {self.pattern(type, depth - 1, names)})"
        if names is not None and roll < 0.39:
            return self._sharing(type, depth, names)
        if names is not None and roll < 0.42:
            return self._extractor(type, depth)
        shaped = self.shaped(type, depth, names)
        return f"({shaped})" if roll > 0.98 else shaped

    def _anything(self, type: Ty, names: Names | None) -> str:
        if names is None or self.pick.random() < 0.7:
            return "_"
        name = self._name(type, names)
        return f"var {name}" if self.pick.random() < 0.15 else name

    def _name(self, type: Ty, names: Names) -> str:
        name = f"{self.prefix}{len(names)}"
        names[name] = type
        return name

    def _sharing(self, type: Ty, depth: int, names: Names) -> str:
        """Alternatives that bind the same variable."""
        places = [
            (constructor, index, argument)
            for constructor, arguments in (self.world.constructors(type) or {}).items()
            for index, argument in enumerate(arguments)
            if argument in (INT, BOOL, STRING, COLOR)
        ]
        if len(places) < 2:
            name = self._name(type, names)
            parts = [f"({name} = {self.shaped(type, depth - 1, None)})" for _ in range(2)]
            return f"({' | '.join(parts)})"
        wanted = self.pick.choice(places)[2]
        name = self._name(wanted, names)
        parts = []
        for constructor, place, argument in places:
            if argument == wanted and (not parts or self.pick.random() < 0.8):
                arguments = (self.world.constructors(type) or {})[constructor]
                inner = [
                    name if index == place else self.pattern(t, depth - 2, None)
                    for index, t in enumerate(arguments)
                ]
                parts.append(f"{constructor}({', '.join(inner)})")
        return f"({' | '.join(parts)})"

    def _extractor(self, type: Ty, depth: int) -> str:
        options = [(f"same(_) => {self.pattern(type, depth - 1, None)}")]
        if type in (INT, Ty("Meters")):
            options += ["_ + 1 => 2", "_ % 2 => 0", "_ + 1 => 2"]
        if type == STRING:
            options += ["_.length => 1", '_.toUpperCase() => "A"']
        if type == BOOL:
            options += ["!_ => true", "!_ => false"]
        if type.name == "Array":
            options += ["_.length => 2"]
        return f"({self.pick.choice(options)})"

    def shaped(self, type: Ty, depth: int, names: Names | None) -> str:
        pick = self.pick
        if type.name in ("Null", "Perhaps"):
            if pick.random() < 0.35:
                return "null"
            return self.shaped(type.args[0], depth, names)
        if type.name in CONSTANTS:
            return pick.choice(CONSTANTS[type.name])
        if type.name in VALUES:
            name = pick.choice(VALUES[type.name])
            return f"{type.name}.{name}" if pick.random() < 0.1 else name
        if pick.random() < 0.02:
            return "null"
        if type.name == "Array":
            count = pick.choice((0, 1, 1, 2))
            return f"[{self._list([type.args[0]] * count, depth, names)}]"
        fields = self.world.fields(type)
        if fields is not None:
            kept = [item for item in fields.items() if pick.random() < 0.7] or [*fields.items()][:1]
            if pick.random() < 0.2:
                kept.reverse()
            parts = (f"{label}: {self.pattern(t, depth - 1, names)}" for label, t in kept)
            return "{" + ", ".join(parts) + "}"
        return self._constructor(type, depth, names)

    def _constructor(self, type: Ty, depth: int, names: Names | None) -> str:
        pick = self.pick
        constructors = self.world.constructors(type)
        if constructors is None:
            return self._anything(type, names)
        name = pick.choice(list(constructors))
        arguments = list(constructors[name])
        if type == COLOR and pick.random() < 0.1:
            name = f"Color.{name}"
        if not arguments:
            return name
        if pick.random() < 0.05:
            return f"{name}(_)"
        if name == "Late" and pick.random() < 0.2:
            arguments = arguments[:1]
        return f"{name}({self._list(arguments, depth, names)})"

    def _list(self, types: list[Ty], depth: int, names: Names | None) -> str:
        return ", ".join(self.pattern(type, depth - 1, names) for type in types)


def module(world: World, functions: list[str], name: str = "Main", main: str = "") -> str:
    """A whole file; `main` are the statements of its function of that name."""
    return (
        world.declarations()
        + f"class {name} {{\n    static inline var ONE = 1;\n    static function main() {{\n"
        + f"{main}    }}\n"
        + "    static function same<S>(value: S): S return value;\n"
        + "    static function take(value: Int): Void {}\n"
        + "".join(functions)
        + "}\n"
    )


def _is_open(type: Ty) -> bool:
    """A term of any type: its constructors say what the type is, each something else, so that they
    can't be alternatives."""
    return type == Ty("Term", (Ty("T"),))


def _mentions(type: Ty, name: str) -> bool:
    return type.name == name or any(_mentions(arg, name) for arg in type.args)
