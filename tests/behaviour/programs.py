"""Random Haxe programs that are well typed, end, and print what they did.

A program is `COMMON` (an enum, structures, classes with an interface, helpers), functions of its
own, and a `main`; statements change ints, strings, arrays, maps, structures and objects, directly
and through helpers that return a value as well. What would make the two languages' outputs differ
by design is left out: no two live names for one value, no order of maps, no overflow, no reads out
of range.

Every loop ends (`programs_loops`), and arrays grow up to a limit only.

    program(Random(7), "Seven")  -> "typedef Point = …; class Seven { … static function main() … }"
    without_common(text)         -> its second part, for which `import Common;` stands

`programs_writer` keeps lines, scope and chances; `programs_expressions`, `…_statements`, `…_loops`,
`…_control` and `…_classes` are each a layer above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.behaviour.programs_classes import Classes
from tests.behaviour.programs_common import COMMON
from tests.behaviour.programs_writer import CONTAINERS, SCALARS, VALUES, Function, Type, Variable


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
        self.family()
        self.write(f"class {name} {{")
        self.indent = 1
        self.write("static var origin:Point = {x: 1, y: 2};")
        self.write("static var rows:Array<Array<Int>> = [[1], [2, 3]];")
        self.write("static var held:Meter = new Meter(5);")
        self.write("static var total = 0;", "static var journal:Array<String> = [];")
        self.write("static var seen:Map<Int, Int> = [];")
        for _ in range(self.number(0, 3)):
            self.function()
        self.main()
        self.indent = 0
        self.write("}")

    def function(self) -> None:
        types: tuple[Type, ...] = (*CONTAINERS, *CONTAINERS, "String", "Bool", "Item", "Tree")
        parameters: tuple[Type, ...] = (
            "Int",
            *(self.pick(types) for _ in range(self.number(1, 2))),
        )
        results: tuple[Type | None, ...] = ("Int", None, "String")
        result = self.pick(results)
        function = Function(f"helper{len(self.functions)}", parameters, result)
        self.scope = [Variable(f"p{n}", type, True) for n, type in enumerate(parameters)]
        typed = ", ".join(f"{variable.name}:{variable.type}" for variable in self.scope)
        self.result = result
        with self.block(f"public static function {function.name}({typed}):{result or 'Void'}"):
            self.left = 8
            self.is_repeated = True
            self.statements(self.number(1, 5))
            if result is not None:
                self.write(f"return {self.expression(result)};")
        self.is_repeated = False
        self.functions.append(function)

    def main(self) -> None:
        self.scope = []
        self.result = None
        with self.block("static function main()"):
            self.write("total = Common.given(0);", "Common.count = 0;")
            self.declare("Int")
            self.declare("Array<Int>")
            for _ in range(self.number(0, 4)):
                self.declare(self.pick((*SCALARS, *CONTAINERS, *VALUES)))
            self.left = 18
            self.statements(self.number(3, 10))
            self.write('Sys.println("total " + total + " " + journal.join(","));')
            self.write('Sys.println("count " + Common.count + " " + Common.keys(seen));')
            self.write("Sys.println(held.show() + origin.x + Common.rows(rows));")
            for variable in self.scope:
                self.write(f"Sys.println({self.shown(variable)});")
