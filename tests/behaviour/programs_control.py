"""What random programs do beside counting and changing: exceptions, closures, ways out of the
middle of expressions.

An exception is only thrown where a `try` of the same function catches everything, so that each
program ends as it should; a closure only sees what nobody assigns later, or changes what only it
and the lines behind it see, for everything else has diagnostics (HX404, HX412).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.behaviour.programs_loops import Loops

CATCHES = (
    ("e:String", 'Sys.println("string " + e);'),
    ("e:Int", 'Sys.println("int " + (e + 1));'),
    ("e:Item", "Sys.println(Common.caught(e));"),
    ("e:Missing", "Sys.println(e.message);"),
    ("e:Broken", "Sys.println(e.doubled());"),
    ("e:Failure", 'Sys.println("failure " + e.message);'),
    ("e:Refused", 'Sys.println(e.message + " " + e.code);'),
)
"""In an order in which none is hidden by one before."""


@dataclass(slots=True)
class Control(Loops):
    def kinds(self, depth: int) -> list[Callable[[int], None]]:
        found = Loops.kinds(self, depth)
        if depth < 3:
            found += [self.attempt, self.attempt_value, self.middle, self.closure, self.local]
        if self.tries:
            found += [self.fail, self.fail, self.meter_call]
        return found

    def attempt(self, depth: int) -> None:
        """A `try` with statements that may throw, and a catch of everything at its end."""
        with self.block("try"):
            self.tries += 1
            self.statements(self.number(1, 3), depth + 1)
            self.tries -= 1
        taken = self.random.sample(range(len(CATCHES)), self.number(0, 3))
        for head, line in (CATCHES[at] for at in sorted(taken)):
            self._catch(head, line, depth)
        everything = self.pick(("e:Dynamic", "e:haxe.Exception", "e"))
        self._catch(everything, 'Sys.println("any");', depth)

    def _catch(self, head: str, line: str, depth: int) -> None:
        self.lines[-1] += f" catch ({head}) {{"
        with self.inside():
            self.write(line)
            if self.chance():
                self.statements(1, depth + 1)
            elif self.tries and self.number(0, 5) == 0:
                self.write("throw e;")
        self.write("}")

    def fail(self, depth: int) -> None:
        value = self.small(self.expression("Int"))
        kind = self.number(0, 3)
        if kind == 3:
            self.write(f"Sys.println(More.fails({value}));")
        elif kind == 0:
            with self.block(f"if ({self.expression('Bool')})"):
                self.statements(self.number(0, 1), depth + 1)
                value = self.small(self.expression("Int"))
                forms = (
                    '"thrown"',
                    f"({value})",
                    "Common.choose(1)",
                    f"new Refused({value})",
                    f"new Broken({value})",
                )
                self.write(f"throw {self.pick(forms)};")
        elif kind == 1:
            self.write(f"Sys.println(Common.risky({value}));")
        else:
            target = self.variable(("Int",), free=True)
            if target is None:
                self.write(f"Common.risky({value});")
            else:
                operator = self.pick(("=", "+="))
                self.write(f"{target.name} {operator} Common.risky({value});")

    def attempt_value(self, depth: int) -> None:
        value = self.small(self.expression("Int"))
        otherwise = self.small(self.expression("Int"))
        text = f"try Common.risky({value}) catch (e:Dynamic) {otherwise}"
        target = self.variable(("Int",), free=True)
        if target is None:
            self.write(f"Sys.println({text});")
        else:
            self.write(f"{target.name} = {text};")

    def middle(self, depth: int) -> None:
        """A way out where a value is wanted."""
        if self.loops and self.chance():
            way = self.pick(("break", "continue"))
        elif self.result is not None:
            way = f"return {self.expression(self.result)}"
        elif self.tries:
            way = 'throw "middle"'
        else:
            self.print_one(depth)
            return
        condition = self.expression("Bool")
        value = self.small(self.expression("Int"))
        choice = f"if ({condition}) {way} else {value}"
        forms = [f"Sys.println(Common.at([1, 2, 3], {choice}));"]
        if target := self.variable(("Int",), free=True):
            name = target.name
            forms += [
                f"{name} = {choice};",
                f"{name} += ({choice});",
                f"{name} = switch ({value}) {{ case 0: {way}; case 1: 7; case other: other; }};",
            ]
        if maybe := self.variable(("Null<Int>",)):
            forms.append(f"Sys.println({maybe.name} == null ? {way} : {maybe.name});")
        self.write(self.pick(forms))

    def closure(self, depth: int) -> None:
        """A function value of what nobody assigns later, called at once."""
        name = self.new_name()
        constant = f"{name}c"
        self.write(f"final {constant} = {self.small(self.expression('Int'))};")
        forms = (
            f"a -> a * 2 + {constant}",
            f"a -> {{ var b = a; while (b > 9) b -= 4; return b - {constant}; }}",
            f"a -> {{ for (k in 0...4) if (k * k > a) return k; return {constant}; }}",
            f"(a:Int) -> switch a {{ case 1: {constant}; case n: n - 1; }}",
            f"function(a:Int) return a > 3 ? {constant} : a",
            f"Common.clamped.bind(_, {self.number(0, 3)})",
        )
        self.write(f"var {name} = {self.pick(forms)};")
        argument = f"Common.given({self.small(self.expression('Int'))})"  # else Elixir may know it
        if self.chance():
            self.write(f"Sys.println({name}({argument}));")
        else:
            self.write(f'Sys.println([1, 2, 30].map({name}).join(" "));')

    def local(self, depth: int) -> None:
        """A named function inside of another: recursive, or one that changes what is around it."""
        name = self.new_name()
        argument = self.number(0, 5)
        if self.number(0, 20):
            body = f"n <= 0 ? {self.number(0, 4)} : n % 3 + {name}(n - {self.number(1, 2)})"
            self.write(f"function {name}(n:Int):Int return {body};")
            self.write(f"Sys.println({name}({argument}));")
            return
        around = [v for v in self.scope if v.free and v.type in ("Int", "Array<Int>")]
        if not around:
            self.closure(depth)
            return
        held = self.pick(around)
        outside = self.scope
        self.scope = [replace(v, free=False) for v in outside]
        value = self.small(self.expression("Int"))
        self.scope = outside
        step = (
            f"{held.name} += n + {value};"
            if held.type == "Int"
            else f"if ({held.name}.length < 12) {held.name}.push(n + {value});"
        )
        self.write(f"function {name}(n:Int):Void {{ {step} }}")
        self.write(f"{name}({argument});", f"{name}({argument + 1});")

    def meter_call(self, depth: int) -> None:
        """A method that changes its object and may throw."""
        meter = self.variable(("Meter",), free=True)
        if meter is None:
            self.fail(depth)
            return
        self.write(f"Sys.println({meter.name}.take({self.small(self.expression('Int'))}));")
