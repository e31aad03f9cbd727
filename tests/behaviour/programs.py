"""Random Haxe programs that are well typed, end, and print what they did.

A program is `COMMON` (an enum, structures, abstracts, classes with an interface, errors, helpers),
functions of its own, mostly a class with an heir, and a `main`; statements change ints, strings,
arrays, maps, structures and objects, directly and through helpers that return a value as well, and
through function values. What would make the two languages' outputs differ by design is left out:
no order of maps, no overflow; and no two live names for one value, which `corpus/shared` is about.

Every loop ends (`programs_loops`), and arrays grow up to a limit only. A condition that Elixir's
compiler would see through is none that a person writes: it warns of them.

    program(Random(7), "Seven")  -> "typedef Point = …; class Seven { … static function main() … }"
    without_common(text)         -> its second part, for which `import Common;` stands

`programs_writer` keeps lines, scope and chances; `programs_expressions`, `…_statements`, `…_loops`,
`…_control`, `…_functions`, `…_flows` and `…_classes` are each a layer above it. `…_common` and
`…_library` hold the types and what is done with them, `…_api` what the standard library is asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.behaviour.programs_classes import Classes
from tests.behaviour.programs_common import COMMON
from tests.behaviour.programs_writer import CONTAINERS, SCALARS, VALUES, Function, Type, Variable

SIZES = (3, 4, 4, 6, 6, 8, 8, 12, 18)
"""How many statements `main` may have; few make many programs, many meet each other."""


def program(random: Random, name: str) -> str:
    """The text of one file with a class `name` that has a `main`."""
    writer = _Program(random)
    writer.whole(name)
    return COMMON + "\n".join(writer.lines) + "\n"


def without_common(text: str) -> str | None:
    """The program's own part, or None where the first part isn't `COMMON` (any more)."""
    return text[len(COMMON) :] if text.startswith(COMMON) else None


@dataclass(slots=True)
class _Program(Classes):
    def whole(self, name: str) -> None:
        size = self.pick(SIZES)
        types = [type for type in dict.fromkeys(CONTAINERS) if type != "Unit"]
        self.containers = tuple(self.random.sample(types, self.number(3, len(types))))
        if size > 6:
            self.family()
            self.containers += ("Unit", "Unit")
        self.write(f"class {name} {{")
        self.indent = 1
        self.write("static var origin:Point = {x: 1, y: 2};")
        self.write("static var rows:Array<Array<Int>> = [[1], [2, 3]];")
        self.write("static var held:Meter = new Meter(5);")
        self.write("static var total = 0;", "static var journal:Array<String> = [];")
        self.write("static var seen:Map<Int, Int> = [];")
        for _ in range(self.number(0, min(3, size // 3))):
            self.function(min(size, 8))
        self.main(size)
        self.indent = 0
        self.write("}")

    def function(self, size: int) -> None:
        types: tuple[Type, ...] = (*self.containers, "Int", "String", "Bool", "Item", "Tree")
        parameters: tuple[Type, ...] = (
            "Int",
            *(self.pick(types) for _ in range(self.number(1, 2))),
        )
        results: tuple[Type | None, ...] = ("Int", "Int", None, None, "String", "Bool", "Float")
        result = self.pick(results)
        function = Function(f"helper{len(self.functions)}", parameters, result)
        self.scope = [Variable(f"p{n}", type, True) for n, type in enumerate(parameters)]
        typed = ", ".join(f"{variable.name}:{variable.type}" for variable in self.scope)
        self.result = result
        with self.block(f"public static function {function.name}({typed}):{result or 'Void'}"):
            self.left = size
            self.is_repeated = True
            self.statements(self.number(1, 5))
            if result is not None:
                self.write(f"return {self.expression(result)};")
        self.is_repeated = False
        self.functions.append(function)

    def main(self, size: int) -> None:
        self.scope = []
        self.result = None
        with self.block("static function main()"):
            self.write("total = Common.given(0);", "Common.count = 0;")
            self.declare("Int")
            if size > 4:
                self.declare("Array<Int>")
            for _ in range(self.number(1, 4)):
                self.declare(self.pick((*SCALARS, *self.containers, *VALUES)))
            self.left = size
            self.statements(self.number(size // 3, size // 2 + 1))
            self.write('Sys.println("total " + total + " " + journal.join(","));')
            if size > 6:
                self.write('Sys.println("count " + Common.count + " " + Common.keys(seen));')
                self.write("Sys.println(held.show() + origin.x + Common.rows(rows));")
            for variable in self.scope:
                self.write(f"Sys.println({self.shown(variable)});")
