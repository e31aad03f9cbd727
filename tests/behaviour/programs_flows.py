"""Loops and ways out as programs have them: queues, searches that end two loops, values that a
`try` gives, what is done whether or not something was thrown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.behaviour.programs_functions import Functions
from tests.behaviour.programs_writer import Variable


@dataclass(slots=True)
class Flows(Functions):
    def kinds(self, depth: int) -> list[Callable[[int], None]]:
        found = Functions.kinds(self, depth)
        if depth < 3:
            found += [self.finally_like, self.tried_block, self.collected]
            if self.loops < 2:
                found += [self.queue, self.search, self.pop_until, self.letters]
        return found

    def queue(self, depth: int) -> None:
        """What is taken from the front may bring more to the end."""
        name = self.new_name()
        first, second = self.small(self.expression("Int")), self.number(1, 6)
        self.write(f"var {name} = [{first}, {second}];", f"var {name}n = 0;")
        self.scope.append(Variable(f"{name}n", "Int", False))
        with self.block(f"while ({name}.length > 0 && {name}n < {self.number(2, 6)})"):
            self.write(f"{name}n++;", f"final {name}e = {name}.{self.pick(('shift', 'pop'))}();")
            self.scope.append(Variable(f"{name}e", "Int", False))
            condition = self.pick((f"{name}e > 3", f"{name}e % 2 == 0", self.expression("Bool")))
            self.write(f"if ({condition}) {name}.push({name}e - {self.number(1, 3)});")
            self.loop_body(depth)
        if self.chance():
            self.write(f"Sys.println({name}.length);")

    def search(self, depth: int) -> None:
        """Two loops that a find ends, by a flag or by a function's end."""
        name = self.new_name()
        limit = self.number(2, 4)
        self.needed |= {name, "a", "b"}
        self.write(f"var {name} = -1;")
        with self.block(f"for (a in 0...{limit})"):
            self.scope.append(Variable("a", "Int", False))
            with self.block(f"for (b in {self.pick(('0', 'a'))}...{limit})"):
                self.scope.append(Variable("b", "Int", False))
                self.loops += 2
                self.statements(self.number(0, 2), depth + 2)
                found = self.pick((f"a * b == {self.number(1, 4)}", self.expression("Bool")))
                with self.block(f"if ({found})"):
                    self.write(f"{name} = a * 10 + b;", "break;")
                self.statements(self.number(0, 1), depth + 2)
                self.loops -= 2
            ends = self.pick(("break;", "continue;", f"{name}++;"))
            self.write(f"if ({name} >= 0) {ends}")
            self.loops += 1
            self.statements(self.number(0, 1), depth + 2)
            self.loops -= 1
        self.write(f"Sys.println({name});")

    def pop_until(self, depth: int) -> None:
        """A loop that assigns in its condition, over a list that the body can't change."""
        values = self.variable(("Array<Int>",), free=True)
        if values is None:
            self.queue(depth)
            return
        name = self.new_name()
        self.write(f"var {name}:Null<Int> = null;")
        outside = self.scope
        self.scope = [replace(v, free=v.free and v.name != values.name) for v in outside]
        take = self.pick(("pop", "shift"))
        with self.block(f"while (({name} = {values.name}.{take}()) != null)"):
            self.write(f"if ({name} > {self.number(3, 9)}) {self.pick(('break', 'continue'))};")
            self.loop_body(depth)
        self.scope = outside

    def letters(self, depth: int) -> None:
        """A text read by a position, in steps that its letters decide."""
        text = self.pick(('"ab-1a b"', '"x1y22"', '"a,b,,c"', '"((a)b)"'))
        name = self.new_name()
        self.write(f"var {name} = 0;", f"final {name}t = {text};")
        self.scope += [Variable(name, "Int", False), Variable(f"{name}t", "String", False)]
        with self.block(f"while ({name} < {name}t.length)"):
            self.write(f"final c = {name}t.charAt({name}++);")
            self.scope.append(Variable("c", "String", False))
            with self.block("switch c"):
                self.write('case "a" | "x":')
                with self.inside():
                    self.loops += 1
                    self.statements(1, depth + 2)
                    self.loops -= 1
                way = self.pick(("continue;", "break;", f"{name}++;", f"{name} += 2;"))
                self.write(f'case "-" | "1" | ",": {way}')
                self.write('case "(": Sys.println("open");', "default:")
            self.loop_body(depth)

    def finally_like(self, depth: int) -> None:
        """What is done after a `try`, however it ended."""
        name = self.new_name()
        self.write(f"var {name} = Common.labelled({self.number(0, 3)});")
        self.needed.add(name)
        self.declared(name, "String", free=False)
        with self.block("try"):
            self.tries += 1
            self.statements(self.number(1, 2), depth + 1)
            if self.chance():
                self.fail(depth + 1)
            self.write(f'{name} = "done";')
            self.tries -= 1
        self.lines[-1] += f" catch (e:{self.pick(('Dynamic', 'haxe.Exception'))}) {{"
        with self.inside():
            if self.chance():
                self.statements(1, depth + 1)
            self.write(f'{name} += " failed";')
        self.write("}", f"Sys.println({name});")

    def tried_block(self, depth: int) -> None:
        """A value that a `try` or one of its catches gives after statements."""
        type = self.pick(("Int", "String"))
        target = self.variable((type,), free=True)
        name = target.name if target else self.new_name()
        with self.block(f"{'' if target else 'var '}{name} = try"):
            self.tries += 1
            self.write("Common.count++;")
            self.statements(self.number(0, 2), depth + 2)
            if self.chance():
                self.write(f"More.fails({self.small(self.expression('Int'))});")
            self.tries -= 1
            self.write(self.bounded(type) + ";")
        kinds = ("e:Missing", "e:Broken", "e:Failure", "e:String")
        for head in sorted(self.random.sample(kinds, self.number(0, 2)), key=kinds.index):
            self._catch_value(head, type, depth)
        self._catch_value(self.pick(("e:Dynamic", "e")), type, depth)
        self.lines[-1] += ";"
        if target is None:
            self.declared(name, type)

    def _catch_value(self, head: str, type: str, depth: int) -> None:
        self.lines[-1] += f" catch ({head}) {{"
        with self.inside():
            self.statements(self.number(0, 1), depth + 2)
            self.write(self.bounded(type) + ";")
        self.write("}")

    def collected(self, depth: int) -> None:
        """An array that a loop fills under conditions, and is used afterwards."""
        name = self.new_name()
        self.write(f"var {name}:Array<Int> = [];")
        self.needed |= {name, "k"}
        with self.block(f"for (k in 0...{self.number(1, 5)})"):
            self.scope.append(Variable("k", "Int", False))
            self.loops += 1
            for _ in range(self.number(1, 2)):
                if self.chance():
                    ways = ("continue", "break", f"{name}.pop()", f"{name}.push(k)")
                    self.write(f"if ({self.expression('Bool')}) {self.pick(ways)};")
                else:
                    self.statements(1, depth + 2)
            self.write(f"{name}.push({self.small(self.expression('Int'))});")
            self.loops -= 1
        self.write(f'Sys.println({name}.join(" "));')
        self.declared(name, "Array<Int>")
