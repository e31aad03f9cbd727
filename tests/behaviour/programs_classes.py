"""A class of the program's own with an heir: fields of any type, methods that change them, a
constructor, overriding with `super`.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.behaviour.programs_flows import Flows
from tests.behaviour.programs_writer import Function, Type, Variable

FIELDS: tuple[Type, ...] = (
    *("Int", "Int", "String", "Bool", "Array<Int>", "Array<Int>", "Map<Int, Int>", "Point"),
    *("Array<Point>", "Meter", "Item", "Array<String>", "Box<Int>", "Shape", "Record"),
    *("Map<Int, Array<Int>>", "Array<Meter>", "Null<Int>", "Tree"),
)


@dataclass(slots=True)
class Classes(Flows):
    def family(self) -> None:
        """`Unit` and `Special`, whose objects variables of the type `Unit` hold."""
        self.total, self.is_repeated = "Common.count", True
        fields = self._fields("f", self.number(2, 4))
        with self.block("class Unit"):
            self._declared(fields)
            self._constructor(fields, None)
            methods: list[Function] = []
            for number in range(self.number(1, 3)):
                methods.append(self._method(f"m{number}", fields, methods))
            self._show(fields, "")
        more = self._fields("g", self.number(0, 2))
        with self.block("class Special extends Unit"):
            self._declared(more)
            self._constructor(more, f"super(given + {self.number(0, 3)});")
            for method in methods:
                if self.chance():
                    self._override(method, [*fields, *more], methods)
            self._show(more, "super.show()")
        self.write("")
        self.methods = methods
        self.total, self.is_repeated = "total", False

    def _fields(self, start: str, count: int) -> list[Variable]:
        return [Variable(f"{start}{n}", self.pick(FIELDS), True) for n in range(count)]

    def _declared(self, fields: list[Variable]) -> None:
        for one in fields:
            value = f" = {self.literal(one.type)}" if one.type == "Bool" else ""
            self.write(f"{self.pick(('public ', ''))}var {one.name}:{one.type}{value};")

    def _constructor(self, fields: list[Variable], first: str | None) -> None:
        self.scope = [Variable("given", "Int", False)]
        self.result = None
        with self.block("public function new(given:Int)"):
            if first:
                self.write(first)
            for one in fields:
                self.write(f"{one.name} = {self.fresh_value(one.type)};")
                self.scope.append(one)
            self.left = 3
            self.in_constructor = True
            self.statements(self.number(0, 2))
            self.in_constructor = False

    def _method(self, name: str, fields: list[Variable], known: list[Function]) -> Function:
        types = [self.pick(("Int", "String", "Bool", "Item")) for _ in range(self.number(0, 2))]
        method = Function(name, tuple(types), self.pick(("Int", "Int", "String", None)))
        self._body("public function", method, fields, known, False)
        return method

    def _override(self, method: Function, fields: list[Variable], methods: list[Function]) -> None:
        known = methods[: methods.index(method)]
        self._body("override public function", method, fields, known, self.chance())

    def _body(
        self,
        head: str,
        method: Function,
        fields: list[Variable],
        known: list[Function],
        above: bool,
    ) -> None:
        given = [Variable(f"a{n}", type, True) for n, type in enumerate(method.parameters)]
        typed = ", ".join(f"{one.name}:{one.type}" for one in given)
        self.scope = [*fields, *given]
        self.result = method.result
        self.functions = [one for one in known if "Unit" not in one.parameters]
        with self.block(f"{head} {method.name}({typed}):{method.result or 'Void'}"):
            self.left = 7
            if above and (method.result is None or self.chance()):
                self.write(self._above(method) + ";")
                above = False
            self.statements(self.number(1, 4))
            if method.result is not None:
                value = self.expression(method.result)
                start = f"{self._above(method)} + " if above else ""
                self.write(f"return {start}{value};")
        self.functions = []

    def _above(self, method: Function) -> str:
        """The call of what is overridden, with what it was given unless that is hidden now."""
        seen = {variable.name: variable.type for variable in self.scope}
        given = (
            f"a{n}" if seen.get(f"a{n}") == type else self.literal(type)
            for n, type in enumerate(method.parameters)
        )
        return f"super.{method.name}({', '.join(given)})"

    def _show(self, fields: list[Variable], above: str) -> None:
        parts = [above] if above else ['"unit"']
        parts += [self.shown(one) for one in fields]
        start = "override public" if above else "public"
        with self.block(f"{start} function show():String"):
            self.write(f'return [{", ".join(parts)}].join("; ");')
