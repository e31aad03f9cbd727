"""Generated switches for the oracle: enums and types, patterns over them, as Haxe text.

A `World` declares some enums (generic, recursive, one GADT), enum abstracts and what a seed makes
up; a `Case` is one switch in a function of its own. Everything follows from the seed.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

FIXED_DECLARATIONS = """\
enum Color { Red; Green; Blue(n: Int); }
enum Tree<T> { Leaf(value: T); Node(left: Tree<T>, right: Tree<T>); }
enum Opt<T> { Nothing; Just(value: T); }
enum Both<A, B> { Both(first: A, second: B); First(a: A); }
enum Term<T> {
    Number(n: Int): Term<Int>;
    Truth(b: Bool): Term<Bool>;
    Same(a: Term<Int>, b: Term<Int>): Term<Bool>;
    Choose<A>(c: Term<Bool>, a: Term<A>): Term<A>;
}
enum abstract Level(Int) { var Low = 0; var Mid = 1; var High = 2; }
enum abstract Word(String) { var Yes = "yes"; var No = "no"; }
"""


@dataclass(frozen=True)
class Ty:
    """A type: a name and arguments; a structure's or tuple's parts are `args` too."""

    name: str
    args: tuple[Ty, ...] = ()

    def __str__(self) -> str:
        if self.name == "{}":
            fields = (f"{label}: {arg}" for label, arg in zip("abc", self.args, strict=False))
            return "{" + ", ".join(fields) + "}"
        return f"{self.name}<{', '.join(map(str, self.args))}>" if self.args else self.name


BOOL, INT, STRING = Ty("Bool"), Ty("Int"), Ty("String")


@dataclass
class Enum:
    name: str
    parameters: tuple[str, ...]
    constructors: dict[str, tuple[Ty, ...]]
    results: dict[str, Ty] = field(default_factory=dict)


T, A, B = Ty("T"), Ty("A"), Ty("B")

FIXED_ENUMS = (
    Enum("Color", (), {"Red": (), "Green": (), "Blue": (INT,)}),
    Enum("Tree", ("T",), {"Leaf": (T,), "Node": (Ty("Tree", (T,)), Ty("Tree", (T,)))}),
    Enum("Opt", ("T",), {"Nothing": (), "Just": (T,)}),
    Enum("Both", ("A", "B"), {"Both": (A, B), "First": (A,)}),
)
TERMS = {
    "Int": {"Number": (INT,), "Choose": (Ty("Term", (BOOL,)), Ty("Term", (INT,)))},
    "Bool": {
        "Truth": (BOOL,),
        "Same": (Ty("Term", (INT,)), Ty("Term", (INT,))),
        "Choose": (Ty("Term", (BOOL,)), Ty("Term", (BOOL,))),
    },
}
VALUES = {"Level": ("Low", "Mid", "High"), "Word": ("Yes", "No")}


class World:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.enums = {enum.name: enum for enum in FIXED_ENUMS}
        for index in range(self.random.randint(1, 3)):
            self._invent(f"E{index}")

    def _invent(self, name: str) -> None:
        count = self.random.randint(1, 5)
        constructors = {}
        for index in range(count):
            arity = self.random.choice((0, 0, 1, 1, 2))
            constructors[f"{name}C{index}"] = tuple(self.type(1) for _ in range(arity))
        self.enums[name] = Enum(name, (), constructors)

    def declarations(self) -> str:
        lines = [FIXED_DECLARATIONS]
        for enum in list(self.enums.values())[len(FIXED_ENUMS) :]:
            parts = []
            for constructor, types in enum.constructors.items():
                args = ", ".join(f"x{i}: {type}" for i, type in enumerate(types))
                parts.append(f"{constructor}({args});" if types else f"{constructor};")
            lines.append(f"enum {enum.name} {{ {' '.join(parts)} }}\n")
        return "".join(lines)

    # -- types --

    def type(self, depth: int = 2) -> Ty:
        pick = self.random.random
        if depth == 0 or pick() < 0.35:
            return self.random.choice((BOOL, BOOL, INT, STRING, Ty("Color"), Ty("Level")))
        kind = self.random.randrange(9)
        if kind == 0:
            return Ty("Opt", (self.type(depth - 1),))
        if kind == 1:
            return Ty("Tree", (self.type(depth - 1),))
        if kind == 2:
            return Ty("Both", (self.type(depth - 1), self.type(depth - 1)))
        if kind == 3:
            inner = self.type(0)
            return Ty("Null", (inner,))
        if kind == 4:
            return Ty("Array", (self.type(depth - 1),))
        if kind == 5:
            return Ty("{}", tuple(self.type(depth - 1) for _ in range(self.random.randint(1, 3))))
        if kind == 6:
            return Ty("Term", (self.random.choice((BOOL, INT)),))
        if kind == 7:
            return self.random.choice((Ty("Word"), Ty("Level"), Ty("Color")))
        own = [name for name in self.enums if name.startswith("E")]
        return Ty(self.random.choice(own)) if own else Ty("Color")

    def constructors(self, type: Ty) -> dict[str, tuple[Ty, ...]] | None:
        if type.name == "Term":
            return TERMS[type.args[0].name]
        enum = self.enums.get(type.name)
        if enum is None:
            return None
        bindings = dict(zip(enum.parameters, type.args, strict=True))
        return {
            name: tuple(_substitute(argument, bindings) for argument in types)
            for name, types in enum.constructors.items()
        }

    # -- patterns --

    def pattern(self, type: Ty, depth: int, names: list[str] | None) -> str:
        """`names`: captures may be made, and are added; None: inside of alternatives."""
        roll = self.random.random()
        if depth == 0 or roll < 0.22:
            if names is not None and self.random.random() < 0.3:
                names.append(f"v{len(names)}")
                return names[-1]
            return "_"
        if roll < 0.34:
            count = self.random.randint(2, 3)
            parts = [self.pattern(type, depth - 1, None) for _ in range(count)]
            return "(" + " | ".join(parts) + ")"
        if roll < 0.37 and names is not None:
            names.append(f"v{len(names)}")
            name = names[-1]
            return f"({name} = {self.pattern(type, depth - 1, None)})"
        return self.shaped(type, depth, names)

    def shaped(self, type: Ty, depth: int, names: list[str] | None) -> str:
        choose = self.random.choice
        if type.name == "Null":
            return (
                "null" if self.random.random() < 0.35 else self.shaped(type.args[0], depth, names)
            )
        if type == BOOL:
            return choose(("true", "false"))
        if type == INT:
            return choose(("0", "1", "2"))
        if type == STRING:
            return choose(('"a"', '"b"'))
        if type.name in VALUES:
            return choose(VALUES[type.name])
        if type.name == "Array":
            count = self.random.choice((0, 1, 1, 2))
            return self._list([type.args[0]] * count, depth, names, "[", "]")
        if type.name == "{}":
            labels = list(zip("abc", type.args, strict=False))
            kept = [item for item in labels if self.random.random() < 0.7] or labels[:1]
            parts = (f"{label}: {self.pattern(t, depth - 1, names)}" for label, t in kept)
            return "{" + ", ".join(parts) + "}"
        constructors = self.constructors(type)
        assert constructors is not None, type
        name = choose(list(constructors))
        if not constructors[name]:
            return name
        return name + self._list(list(constructors[name]), depth, names, "(", ")")

    def _list(
        self, types: list[Ty], depth: int, names: list[str] | None, opening: str, closing: str
    ) -> str:
        parts = [self.pattern(type, depth - 1, names) for type in types]
        return opening + ", ".join(parts) + closing


@dataclass
class GeneratedSwitch:
    """`parameters` by name; `subject` is one of them or an array literal of several."""

    name: str
    parameters: dict[str, Ty]
    subject: str
    arms: list[str]
    is_statement: bool

    def text(self, extra: list[str] | None = None, without: int | None = None) -> str:
        parameters = ", ".join(f"{name}: {type}" for name, type in self.parameters.items())
        arms = [arm for index, arm in enumerate(self.arms) if index != without] + (extra or [])
        body = "\n".join(f"            case {arm}: 0;" for arm in arms)
        keyword = "" if self.is_statement else "var r: Int = "
        return (
            f"    static function {self.name}({parameters}, g: Bool, h: Bool): Void {{\n"
            f"        {keyword}switch ({self.subject}) {{\n{body}\n        }};\n"
            f"        trace(g);\n    }}\n"
        )


def generate(world: World, name: str) -> GeneratedSwitch:
    pick = world.random
    count = pick.choice((1, 1, 1, 2, 2, 3))
    types = [world.type() for _ in range(count)]
    parameters = {f"p{index}": type for index, type in enumerate(types)}
    subject = "p0" if count == 1 else f"[{', '.join(parameters)}]"
    arms = []
    for _ in range(pick.randint(1, 7)):
        names: list[str] = []
        if count == 1:
            text = world.pattern(types[0], 3, names)
            if pick.random() < 0.15:
                text = f"{world.shaped(types[0], 2, None)} | {world.shaped(types[0], 2, None)}"
        else:
            parts = [world.pattern(type, 2, names) for type in types]
            text = "[" + ", ".join(parts) + "]"
        if text.startswith("(") and text.endswith(")") and "=" not in text and "|" not in text:
            text = text[1:-1]
        if pick.random() < 0.15:
            text += pick.choice((" if (g)", " if (h)", " if (!g)", " if (g && h)"))
        arms.append(text)
    if pick.random() < 0.25:
        arms.append("_")
    return GeneratedSwitch(name, parameters, subject, arms, pick.random() < 0.4)


def module(world: World, switches: list[str]) -> str:
    return (
        world.declarations()
        + "class Main {\n    static function main() {}\n"
        + "".join(switches)
        + "}\n"
    )


def _substitute(type: Ty, bindings: dict[str, Ty]) -> Ty:
    if type.name in bindings:
        return bindings[type.name]
    return Ty(type.name, tuple(_substitute(arg, bindings) for arg in type.args))
