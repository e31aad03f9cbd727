"""Function values of random programs: ones that change what they captured, ones with statements of
their own, ones that are kept in arrays or given to other functions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.behaviour.programs_control import Control
from tests.behaviour.programs_writer import CONTAINERS, Type, Variable

CHANGED: dict[str, tuple[str, ...]] = {
    "Int": ("{held} += n + {index};", "{held} = n - {held} % 7;", "{held}++;"),
    "Array<Int>": (
        "if ({held}.length < 12) {held}.push(n + {index});",
        "if ({held}.length > 0) {held}[0] += n;",
        "{held} = [for (each in {held}) each + 1];",
    ),
    "String": ("if ({held}.length < 20) {held} += n;", '{held} = n + "s";'),
    "Map<Int, Int>": ("{held}[n] = {index};", "{held}.remove(n);"),
    "Point": ("{held}.x += n;", "{held} = {{x: n, y: {index}}};"),
    "Meter": ("{held}.raise(n);", "if ({held}.level > n) {held}.level -= n;"),
}
"""What a function of an int `n` does to a variable around it."""

USES = (
    "for (k in 0...{number}) {name}(k);",
    "More.each([2, {number}], {name});",
    "Lambda.iter([{number}, 1], {name});",
    "if ({condition}) {name}({number});",
    "{name}({number}); {name}({number} + 2);",
    "var {name}k = 0; while ({name}k++ < {number}) {name}({name}k);",
)


@dataclass(slots=True)
class Functions(Control):
    def kinds(self, depth: int) -> list[Callable[[int], None]]:
        found = Control.kinds(self, depth)
        if depth < 3:
            found += [self.changing, self.passed, self.kept, self.of_statements]
        return found

    def changing(self, depth: int) -> None:
        """A function that changes a variable around it, called in several ways."""
        held = self._around(*CHANGED)
        if held is None:
            self.closure(depth)
            return
        name = self.new_name()
        step = self._step(held)
        if self.chance():
            self.write(f"function {name}(n:Int):Void {{ {step} }}")
        else:
            self.write(f"var {name} = (n:Int) -> {{ {step} }};")
        self.write(f"{name}(Common.given({self.number(0, 5)}));")
        condition = self.expression("Bool")
        use = self.pick(USES).format(name=name, number=self.number(0, 3), condition=condition)
        self.write(use)
        if self.chance():
            self.write(f"Sys.println({self.shown(held)});")

    def _around(self, *types: Type) -> Variable | None:
        """A variable to change; seldom a field of the object at hand, which may need HX404."""
        held = self.variable(types, free=True)
        is_field = held is not None and held.name[0] in "fg"
        return held if not is_field or self.number(0, 9) == 0 else None

    def _step(self, held: Variable) -> str:
        forms = CHANGED[held.type]
        if held.name.startswith("p") and held.type in CONTAINERS:
            forms = tuple(one for one in forms if not one.startswith("{held} ="))
        return self.pick(forms).format(held=held.name, index=self.number(0, 4))

    def passed(self, depth: int) -> None:
        """A function that is written where it is given, and changes what is around it."""
        held = self._around("Int")
        if held is None:
            self.closure(depth)
            return
        name, number = held.name, self.number(0, 4)
        made = self.new_name()
        forms = [
            f"More.repeated({number}, () -> {name}++);",
            f'{name} += More.repeated({number}, () -> Sys.println("again"));',
            f"More.each([1, {number}], n -> {name} += n);",
            f"Sys.println([3, 1, {number}].map(n -> {{ {name}++; return n + {name}; }}));",
            f"Sys.println([3, {number}].filter(n -> {{ {name} += n; return n > 1; }}).length);",
            f"Sys.println(Lambda.fold([1, {number}], (n, all) -> {{ {name}--; all + n; }}, 0));",
            f"Sys.println(More.attempted(() -> {{ {name}++; More.fails({number}); }}, {number}));",
            f'var {made} = More.counter({name}); Sys.println({made}() + "," + {made}());',
            f"var {made} = [for (k in 0...{number}) () -> {name} += k]; "
            f"for (act in {made}) Sys.println(act());",
        ]
        if self.tries:
            forms.append(
                f"Sys.println(More.guarded(() -> More.fails({number}), () -> {name} += 2));"
            )
        self.write(self.pick(forms))

    def kept(self, depth: int) -> None:
        """Functions that are made in a loop, each with a variable of its own."""
        name, number = self.new_name(), self.number(1, 3)
        own = self.pick(("k * 2", "k + 1", self.small(self.expression("Int"))))
        act = self.pick((f"{name}j++", f"{name}j += k", f"{name}j * n + k"))
        with self.block(f"{{ var {name} = []; for (k in 0...{number})"):
            self.write(f"var {name}j = {own};", f"{name}.push((n:Int) -> {act});")
        self.write(f"for (act in {name}) Sys.println(act({number}) + act(1));", "}")

    def of_statements(self, depth: int) -> None:
        """A local function with statements, which may change what is around it and end early."""
        name = self.new_name()
        result, loops, tries = self.result, self.loops, self.tries
        repeated = self.is_repeated
        self.result, self.loops, self.tries = self.pick(("Int", "String")), 0, 0
        self.is_repeated = True
        with self.block(f"function {name}(n:Int):{self.result}"):
            self.declared("n", "Int", free=self.chance())
            self.statements(self.number(1, 3), depth + 1)
            self.write(f"return {self.expression(self.result)};")
        self.result, self.loops, self.tries = result, loops, tries
        self.is_repeated = repeated
        forms = (
            f"Sys.println({name}(Common.given({self.number(0, 6)})));",  # else Elixir knows it
            f"{name}({self.number(0, 6)}); Sys.println({name}(1));",
            f"for (k in 0...2) Sys.println({name}(k));",
            f'Sys.println([1, {self.number(2, 6)}].map({name}).join(" "));',
        )
        self.write(self.pick(forms))
