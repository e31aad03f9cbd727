"""Types that a seed makes up, and values of them, as Haxe text.

A `World` has the declarations below (enums: generic, recursive, with optional arguments, one GADT;
enum abstracts, also with two names for one value; a class, abstracts, typedefs) and some enums of
its own. `World.type()` is some type, `constructors` says how an enum type's values are made,
`value` makes one.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

FIXED_DECLARATIONS = """\
enum Color { Red; Green; Blue(n: Int); }
enum Tree<T> { Leaf(value: T); Node(left: Tree<T>, right: Tree<T>); }
enum Opt<T> { Nothing; Just(value: T); }
enum Both<A, B> { Both(first: A, second: B); First(a: A); }
enum Loose { Plain; Late(?n: Int, ?s: String); Maybe(a: Bool, ?b: Color); }
enum Term<T> {
    Number(n: Int): Term<Int>;
    Truth(b: Bool): Term<Bool>;
    Same(a: Term<Int>, b: Term<Int>): Term<Bool>;
    Choose<A>(c: Term<Bool>, a: Term<A>): Term<A>;
}
enum abstract Level(Int) { var Low = 0; var Mid = 1; var High = 2; }
enum abstract Word(String) { var Yes = "yes"; var No = "no"; }
enum abstract Grade(Int) from Int to Int { var Best = 1; var Top = 1; var Worst = -6; }
enum abstract Lamp(Bool) { var On = true; var Off = false; }
typedef Hue = Color;
typedef Perhaps<T> = Null<T>;
abstract Tint(Color) from Color to Color {}
abstract Meters(Int) from Int to Int {}
class Box {
    public var full: Bool;
    public final lid: Opt<Bool>;
    public function new(full: Bool, lid: Opt<Bool>) { this.full = full; this.lid = lid; }
}
"""


@dataclass(frozen=True)
class Ty:
    """A type: a name and arguments. A structure is named `{}`, its fields are `labels` (with `?` in
    front of an optional one) and their types `args`."""

    name: str
    args: tuple[Ty, ...] = ()
    labels: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.name == "{}":
            pairs = zip(self.labels, self.args, strict=True)
            return "{" + ", ".join(f"{label}: {arg}" for label, arg in pairs) + "}"
        return f"{self.name}<{', '.join(map(str, self.args))}>" if self.args else self.name


BOOL, INT, FLOAT, STRING = Ty("Bool"), Ty("Int"), Ty("Float"), Ty("String")
COLOR, LEVEL, T, A, B = Ty("Color"), Ty("Level"), Ty("T"), Ty("A"), Ty("B")


@dataclass
class Enum:
    name: str
    parameters: tuple[str, ...]
    constructors: dict[str, tuple[Ty, ...]]


FIXED_ENUMS = (
    Enum("Color", (), {"Red": (), "Green": (), "Blue": (INT,)}),
    Enum("Tree", ("T",), {"Leaf": (T,), "Node": (Ty("Tree", (T,)), Ty("Tree", (T,)))}),
    Enum("Opt", ("T",), {"Nothing": (), "Just": (T,)}),
    Enum("Both", ("A", "B"), {"Both": (A, B), "First": (A,)}),
    Enum(
        "Loose",
        (),
        {
            "Plain": (),
            "Late": (Ty("Null", (INT,)), Ty("Null", (STRING,))),
            "Maybe": (BOOL, Ty("Null", (COLOR,))),
        },
    ),
)
ALIASES = {"Hue": "Color", "Tint": "Color"}
VALUES = {
    "Level": ("Low", "Mid", "High"),
    "Word": ("Yes", "No"),
    "Grade": ("Best", "Top", "Worst"),
    "Lamp": ("On", "Off"),
}
CONSTANTS = {
    "Bool": ("true", "false"),
    "Int": ("0", "1", "2", "-1", "0x2", "ONE"),
    "Meters": ("0", "1", "2"),
    "Float": ("0.5", "1.0", "-2.5", "3"),
    "String": ('"a"', '"b"', "'a'", '""', r'"q\"\n"'),
}
_FLAT = (BOOL, BOOL, INT, STRING, COLOR, LEVEL, FLOAT, Ty("Word"), Ty("Meters"), Ty("Grade"))
_NAMED = tuple(map(Ty, ("Word", "Level", "Grade", "Lamp", "Hue", "Tint", "Box", "Loose", "Color")))


class World:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.enums = {enum.name: enum for enum in FIXED_ENUMS}
        for index in range(self.random.randint(1, 3)):
            self._invent(f"E{index}")

    def _invent(self, name: str) -> None:
        constructors = {}
        for index in range(self.random.randint(1, 5)):
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
        pick = self.random
        if depth == 0 or pick.random() < 0.3:
            return pick.choice(_FLAT)
        match pick.randrange(9):
            case 0:
                return Ty("Opt", (self.type(depth - 1),))
            case 1:
                return Ty("Tree", (self.type(depth - 1),))
            case 2:
                return Ty("Both", (self.type(depth - 1), self.type(depth - 1)))
            case 3:
                inner = self.type(depth - 1)
                name = pick.choice(("Null", "Null", "Perhaps"))
                return inner if inner.name in ("Null", "Perhaps") else Ty(name, (inner,))
            case 4:
                return Ty("Array", (self.type(depth - 1),))
            case 5:
                return self._structure(depth)
            case 6:
                return Ty("Term", (pick.choice((BOOL, INT)),))
            case 7:
                return pick.choice(_NAMED)
        own = [name for name in self.enums if name.startswith("E")]
        return Ty(pick.choice(own)) if own else COLOR

    def _structure(self, depth: int) -> Ty:
        count = self.random.randint(1, 3)
        labels = tuple(
            f"?{label}" if self.random.random() < 0.25 else label for label in "abc"[:count]
        )
        return Ty("{}", tuple(self.type(depth - 1) for _ in range(count)), labels)

    def constructors(self, type: Ty) -> dict[str, tuple[Ty, ...]] | None:
        """What makes values of an enum type, with the types of the arguments."""
        if type.name == "Term":
            return _of_term(type)
        enum = self.enums.get(ALIASES.get(type.name, type.name))
        if enum is None:
            return None
        bindings = dict(zip(enum.parameters, type.args, strict=True))
        return {
            name: tuple(substitute(argument, bindings) for argument in types)
            for name, types in enum.constructors.items()
        }

    def fields(self, type: Ty) -> dict[str, Ty] | None:
        """What a structure pattern may name."""
        if type.name == "Box":
            return {"full": BOOL, "lid": Ty("Opt", (BOOL,))}
        if type.name != "{}":
            return None
        return {
            label.lstrip("?"): Ty("Null", (arg,)) if label[0] == "?" else arg
            for label, arg in zip(type.labels, type.args, strict=True)
        }

    # -- values --

    def value(self, type: Ty, depth: int = 3) -> str:
        """An expression whose value has that type; deep ones end where `depth` does."""
        pick = self.random
        if type.name in ("Null", "Perhaps"):
            return "null" if pick.random() < 0.3 else self.value(type.args[0], depth)
        if type.name in CONSTANTS or type.name in VALUES:
            return pick.choice(CONSTANTS.get(type.name) or VALUES[type.name])
        if type.name == "T":
            return pick.choice(("1", "true"))
        if type.name == "Array":
            count = 0 if depth <= 0 else pick.choice((0, 1, 1, 2, 3))
            return f"[{', '.join(self.value(type.args[0], depth - 1) for _ in range(count))}]"
        fields = self.fields(type)
        if type.name == "Box" and fields:
            return f"new Box({', '.join(self.value(arg, depth - 1) for arg in fields.values())})"
        if fields is not None:
            left_out = {label[1:] for label in type.labels if label[0] == "?"}
            parts = (
                f"{label}: {self.value(arg, depth - 1)}"
                for label, arg in fields.items()
                if label not in left_out or pick.random() < 0.6
            )
            return "{" + ", ".join(parts) + "}"
        return self._constructed(type, depth)

    def _constructed(self, type: Ty, depth: int) -> str:
        constructors = self.constructors(type)
        assert constructors is not None, type
        names = list(constructors)
        if depth <= 0:
            flattest = min(sum(t not in _FLAT for t in args) for args in constructors.values())
            names = [n for n in names if sum(t not in _FLAT for t in constructors[n]) == flattest]
        name = self.random.choice(names)
        arguments = [self.value(argument, depth - 1) for argument in constructors[name]]
        return f"{name}({', '.join(arguments)})" if arguments else name


def _of_term(type: Ty) -> dict[str, tuple[Ty, ...]]:
    (of,) = type.args
    found: dict[str, tuple[Ty, ...]] = {}
    if of in (INT, T):
        found["Number"] = (INT,)
    if of in (BOOL, T):
        found["Truth"] = (BOOL,)
        found["Same"] = (Ty("Term", (INT,)), Ty("Term", (INT,)))
    found["Choose"] = (Ty("Term", (BOOL,)), Ty("Term", (of,)))
    return found


def substitute(type: Ty, bindings: dict[str, Ty]) -> Ty:
    if type.name in bindings:
        return bindings[type.name]
    return Ty(type.name, tuple(substitute(arg, bindings) for arg in type.args), type.labels)
