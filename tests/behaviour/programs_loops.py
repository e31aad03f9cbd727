"""Random loops of every kind, each of which ends: a `while` counts a variable that nothing else
assigns, a loop over an array runs over one that its body can't change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.behaviour.programs_statements import Statements
from tests.behaviour.programs_writer import Variable


@dataclass(slots=True)
class Loops(Statements):
    def kinds(self, depth: int) -> list[Callable[[int], None]]:
        found = Statements.kinds(self, depth)
        if depth < 3 and self.loops < 2:
            found += [self.count_loop, self.while_loop, self.do_loop, self.list_loop]
            found += [self.element_loop, self.map_loop, self.own_loop, self.endless_loop]
        if self.loops and depth < 9:
            found += [self.escape, self.escape]
        return found

    def loop_body(self, depth: int) -> None:
        self.loops += 1
        self.statements(self.number(1, 3), depth + 1)
        self.loops -= 1

    def count_loop(self, depth: int) -> None:
        name = self.new_name()
        with self.block(f"for ({name} in {self.number(0, 1)}...{self.number(1, 4)})"):
            self.scope.append(Variable(name, "Int", False))
            self.loop_body(depth)

    def own_loop(self, depth: int) -> None:
        """Over an iterator of the program's own."""
        name = self.new_name()
        step = self.pick(("", ", 2"))
        with self.block(f"for ({name} in new Countdown({self.number(0, 4)}{step}))"):
            self.scope.append(Variable(name, "Int", False))
            self.loop_body(depth)

    def while_loop(self, depth: int) -> None:
        name = self.counter()
        also = f" && {self.expression('Bool')}" if self.chance() else ""
        with self.block(f"while ({name} < {self.number(1, 4)}{also})"):
            self.write(f"{name}++;")
            self.loop_body(depth)

    def endless_loop(self, depth: int) -> None:
        name = self.counter()
        with self.block("while (true)"):
            self.write(f"if ({name}++ > {self.number(0, 3)}) break;")
            self.loop_body(depth)

    def do_loop(self, depth: int) -> None:
        name = self.counter()
        with self.block("do"):
            self.write(f"{name}++;")
            self.loop_body(depth)
        self.lines[-1] += f" while ({name} < {self.number(1, 3)});"

    def list_loop(self, depth: int) -> None:
        """Over an array that the body can't change, or a copy of one that it can."""
        values = self.variable(("Array<Int>", "Array<String>"))
        if values is None:
            self.count_loop(depth)
            return
        name = self.new_name()
        copied = self.chance()
        over = f"{values.name}.copy()" if copied else values.name
        index = f"{name}k => " if self.chance() else ""
        with self.block(f"for ({index}{name} in {over})"):
            if not copied:
                self.declared(values.name, values.type, free=False)
            if index:
                self.scope.append(Variable(f"{name}k", "Int", False))
            self.scope.append(Variable(name, values.type[6:-1], False))
            self.loop_body(depth)

    def escape(self, depth: int) -> None:
        with self.block(f"if ({self.expression('Bool')})"):
            self.statements(self.number(0, 1), depth + 1)
            if self.result is not None and self.chance():
                self.write(f"return {self.expression(self.result)};")
            else:
                self.write(self.pick(("break;", "continue;")))

    def counter(self) -> str:
        name = self.new_name()
        self.write(f"var {name} = 0;")
        self.scope.append(Variable(name, "Int", False))
        return name

    def element_loop(self, depth: int) -> None:
        """Elements of an array of structures change in a loop that may end early."""
        points = self.variable(("Array<Point>",), free=True)
        if points is None:
            self.count_loop(depth)
            return
        name = self.new_name()
        index = f"{name}k => " if self.chance() else ""
        with self.block(f"for ({index}{name} in {points.name})"):
            self.scope = [v for v in self.scope if v.name != points.name]
            for _ in range(self.number(1, 3)):
                self._element_step(name)

    def _element_step(self, name: str) -> None:
        way = self.pick(("break", "continue"))
        if self.result is not None and self.chance():
            way = f"return {self.expression(self.result)}"
        value = self.small(self.expression("Int"))
        kind = self.number(0, 3)
        if kind == 0:
            self.write(f"if ({name}.x > {self.number(0, 4)}) {way};")
        elif kind == 1:
            self.write(f"{name}.y += {value};")
        elif kind == 2:
            with self.block(f"if ({name}.x == {self.number(0, 2)})"):
                self.write(f"{name}.x = {value};", f"{way};")
        else:
            self.write(f'Sys.println({name}.x + ":" + {name}.y);')

    def map_loop(self, depth: int) -> None:
        """Over a map's pairs, in no order that would show."""
        found = self.variable(("Map<Int, Int>",))
        target = self.variable(("Int",), free=True)
        if found is None or target is None:
            self.count_loop(depth)
            return
        key, value = self.new_name(), self.new_name()
        forms = (
            f"{target.name} += {key} * {value} % 10;",
            f"if ({value} % 2 == 0) continue; {target.name} += {key};",
            f"if ({key} == 1) {{ {target.name} = {value}; break; }}",
        )
        self.write(f"for ({key} => {value} in {found.name}) {{ {self.pick(forms)} }}")
