"""Random Haxe programs that are well typed, end, and print what they did.

A program has an enum, helper functions and a `main`; statements change ints, strings, arrays, maps
and structures, directly and through helpers that return a value as well. What would make the two
languages' outputs differ by design is left out: no two live names for one value, no order of maps,
no overflow, no reads out of range.

Every loop ends: a `while` counts a variable that nothing else assigns, a loop over an array runs
over one that its body can't change, and arrays grow up to a limit only.

    program(Random(7), "Seven")  -> "typedef Point = …; class Seven { … static function main() … }"

`smaller` yields what is left of a program when a line or a block is taken out: repeated while the
failure stays, that leaves a few lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from random import Random
from typing import Literal, TypeVar

from tests.behaviour import programs_control

T = TypeVar("T")
Type = Literal[
    "Int",
    "String",
    "Bool",
    "Array<Int>",
    "Map<Int, Int>",
    "Point",
    "Array<Point>",
    "Meter",
    "Item",
]
SCALARS: tuple[Type, ...] = ("Int", "String", "Bool")
CONTAINERS: tuple[Type, ...] = (
    "Array<Int>",
    "Array<Int>",
    "Map<Int, Int>",
    "Point",
    "Array<Point>",
    "Meter",
)

CHANGES = {
    "Array<Int>": (
        "if ({name}.length < 12) {name}.push({value});",
        "if ({name}.length > {index}) {name}[{index}] = {value};",
        "if ({name}.length > {index}) {name}[{index}] += 2;",
        "{name}.pop();",
        "{name}.reverse();",
        "{name}.sort((a, b) -> a - b);",
        "if ({name}.length < 12) {name}.unshift({value});",
        "{name}.remove({index});",
        "if ({name}.length < 12) {name}.insert({index}, {value});",
        "{name}.splice({index}, 1);",
        "{name}.shift();",
    ),
    "Array<Point>": (
        "if ({name}.length < 12) {name}.push({{x: {value}, y: {index}}});",
        "if ({name}.length > {index}) {name}[{index}].x += {index} + 1;",
        "if ({name}.length > {index}) {name}[{index}].y = {value};",
        "for (each in {name}) each.x += {index} - 1;",
        "{name}.reverse();",
        "{name}.pop();",
        "if ({name}.length > {index}) {name}[{index}] = {{x: {value}, y: 0}};",
    ),
    "Map<Int, Int>": (
        "{name}.set({index}, {value});",
        "{name}[{index}] = read({name}, {index}) + 1;",
        "{name}[{index}] = {value};",
        "{name}.remove({index});",
    ),
    "Meter": programs_control.METER_CHANGES,
}
"""How a variable's value is changed in place; lists grow up to 12 elements."""

PRELUDE = (
    """\
typedef Point = {x:Int, y:Int};

enum Item {
    Empty;
    Single(n:Int);
    Pair(a:Int, b:Int);
    Named(name:String);
}

"""
    + programs_control.CLASS
)

# `given`, `listed` and `mapped` keep Elixir from seeing constants, and warning of conditions that
# never hold.
LIBRARY = (
    """\
    public static function given(n:Int):Int {
        return n;
    }

    public static function listed(length:Int, first:Int):Array<Int> {
        return [for (i in 0...length) (first + 7 * i) % 10];
    }

    public static function mapped(size:Int):Map<Int, Int> {
        return [for (i in 0...size) i => 3 * i + 1];
    }

    public static function at(values:Array<Int>, index:Int):Int {
        if (index < 0 || index >= values.length) {
            return -1;
        }
        return values[index];
    }

    public static function choose(n:Int):Item {
        return n < 0 ? Named("low") : n == 0 ? Empty : n < 5 ? Single(n) : Pair(n, n - 5);
    }

    public static function points(list:Array<Point>):String {
        return [for (point in list) point.x + "," + point.y].join(" ");
    }

    public static function read(map:Map<Int, Int>, key:Int):Int {
        return map.exists(key) ? map.get(key) : 0;
    }

    public static function keys(map:Map<Int, Int>):String {
        var sorted = [for (key in map.keys()) key];
        sorted.sort((a, b) -> a - b);
        return [for (key in sorted) key + ":" + map.get(key)].join(" ");
    }

"""
    + programs_control.RISKY
)


def program(random: Random, name: str) -> str:
    """The text of one file with a class `name` that has a `main`."""
    return _Writer(random).program(name)


def smaller(text: str) -> Iterator[str]:
    """The text without one of its blocks, without a block's head and end, without one of its lines.

    The largest pieces first; most of the results still compile.
    """
    lines = text.splitlines()
    blocks = _blocks(lines)
    for start, end in sorted(blocks, key=lambda block: block[0] - block[1]):
        yield _joined(lines[:start], lines[end + 1 :])
    for start, end in blocks:
        yield _joined(lines[:start], lines[start + 1 : end], lines[end + 1 :])
    for at in reversed(range(len(lines))):
        yield _joined(lines[:at], lines[at + 1 :])


def _joined(*parts: list[str]) -> str:
    return "\n".join(line for part in parts for line in part) + "\n"


def _blocks(lines: list[str]) -> list[tuple[int, int]]:
    """First and last line of each `… {` to the line of its `}`; an `} else {` ends one only."""
    open_lines: list[int] = []
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if line.lstrip().startswith("}") and open_lines:
            found.append((open_lines.pop(), at))
        if line.endswith("{"):
            open_lines.append(at)
    return found


CONTROL = (
    programs_control.attempt,
    programs_control.attempt_value,
    programs_control.middle,
    programs_control.closure,
)
THROWING = (programs_control.fail, programs_control.fail, programs_control.meter_call)
LOOPS = (programs_control.element_loop, programs_control.map_loop)


@dataclass(frozen=True, slots=True)
class _Variable:
    name: str
    type: Type
    free: bool
    """Whether statements may assign it or change what it holds."""


@dataclass(frozen=True, slots=True)
class _Function:
    name: str
    parameters: tuple[Type, ...]
    result: Type | None


@dataclass(slots=True)
class _Writer:
    random: Random
    lines: list[str] = field(default_factory=list)
    indent: int = 0
    scope: list[_Variable] = field(default_factory=list)
    functions: list[_Function] = field(default_factory=list)
    names: int = 0
    loops: int = 0
    """How many loops the statement stands in."""
    tries: int = 0
    """How many `try`s of this function, each of which catches all."""
    result: Type | None = None
    left: int = 0
    """How many statements the function may still have."""

    def program(self, name: str) -> str:
        self.write(*PRELUDE.splitlines(), "", f"class {name} {{")
        self.lines += LIBRARY.splitlines()
        self.indent = 1
        self.write("static var total = 0;", "static var journal:Array<String> = [];")
        for _ in range(self.number(0, 3)):
            self.function()
        self.main()
        self.indent = 0
        self.write("}")
        return "\n".join(self.lines) + "\n"

    # -- functions -----------------------------------------------------------------------------

    def function(self) -> None:
        types: tuple[Type, ...] = (*CONTAINERS, *CONTAINERS, "String", "Bool", "Item")
        parameters: tuple[Type, ...] = (
            "Int",
            *(self.pick(types) for _ in range(self.number(1, 2))),
        )
        results: tuple[Type | None, ...] = ("Int", None, "String")
        result = self.pick(results)
        function = _Function(f"helper{len(self.functions)}", parameters, result)
        self.scope = [_Variable(f"p{n}", type, True) for n, type in enumerate(parameters)]
        typed = ", ".join(f"{variable.name}:{variable.type}" for variable in self.scope)
        self.result = result
        with self.block(f"public static function {function.name}({typed}):{result or 'Void'}"):
            self.left = 8
            self.statements(self.number(1, 5))
            if result is not None:
                self.write(f"return {self.expression(result)};")
        self.functions.append(function)

    def main(self) -> None:
        self.scope = []
        self.result = None
        with self.block("static function main()"):
            self.write("total = given(0);")
            self.declare("Int")
            self.declare("Array<Int>")
            for _ in range(self.number(0, 4)):
                self.declare(self.pick((*SCALARS, *CONTAINERS)))
            self.left = 18
            self.statements(self.number(3, 10))
            self.write('Sys.println("total " + total + " " + journal.join(","));')
            for variable in self.scope:
                self.write(f"Sys.println({self.shown(variable)});")

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """`head { … }`; what is declared inside is forgotten afterwards."""
        outside = list(self.scope)
        self.write(head + " {")
        self.indent += 1
        yield
        self.indent -= 1
        self.write("}")
        self.scope = outside

    # -- statements ----------------------------------------------------------------------------

    def statements(self, count: int, depth: int = 0) -> None:
        for _ in range(count):
            self.left -= 1
            self.statement(depth if self.left > 0 else 9)

    def statement(self, depth: int) -> None:
        kinds: list[Callable[[int], None]] = [self.assign, self.change, self.call, self.print_one]
        kinds += [self.declare_any, self.change, self.static]
        if depth < 3:
            kinds += [self.branch, self.switch_item, self.switch_int]
        if depth < 3:
            kinds += [partial(one, self) for one in CONTROL]
        if self.tries:
            kinds += [partial(one, self) for one in THROWING]
        if depth < 3 and self.loops < 2:
            kinds += [partial(one, self) for one in LOOPS]
            kinds += [self.count_loop, self.while_loop, self.do_loop, self.list_loop]
        if self.loops and depth < 9:
            kinds += [self.escape, self.escape]
        if 0 < depth < 9 and self.result is not None:
            kinds.append(self.early_return)
        self.pick(kinds)(depth)

    def declare_any(self, depth: int) -> None:
        self.declare(self.pick((*SCALARS, *CONTAINERS)), shadow=depth > 0)

    def declare(self, type: Type, shadow: bool = False) -> None:
        value = self.fresh_value(type)
        if shadow and self.scope and self.chance():
            name = self.pick(self.scope).name
        else:
            self.names += 1
            name = f"v{self.names}"
        annotation = "" if type in SCALARS else f":{type}"
        self.write(f"var {name}{annotation} = {value};")
        self.scope = [variable for variable in self.scope if variable.name != name]
        self.scope.append(_Variable(name, type, True))

    def assign(self, depth: int) -> None:
        variable = self.variable(SCALARS, free=True)
        if variable is None:
            self.print_one(depth)
        elif variable.type == "Int":
            operator = self.pick(("=", "+=", "-="))
            value = self.small(self.expression("Int"))
            same = "" if value != variable.name else " + 1"
            self.write(f"{variable.name} {operator} {value}{same};")
        elif variable.type == "String":
            self.write(f"{variable.name} += {self.piece()};")
        else:
            self.write(f"{variable.name} = !({self.expression('Bool')});")

    def change(self, depth: int) -> None:
        variable = self.variable(CONTAINERS, free=True)
        if variable is None:
            self.assign(depth)
        elif variable.type == "Point":
            operator = self.pick(("=", "+=", "-="))
            value = self.small(self.expression("Int"))
            self.write(f"{variable.name}.{self.pick('xy')} {operator} {value};")
        else:
            forms = CHANGES[variable.type]
            form = self.pick(forms)
            value = self.expression("Int") if "{value}" in form else ""
            index = self.number(0, 3)
            self.write(form.format(name=variable.name, value=value, index=index))

    def call(self, depth: int) -> None:
        called = self.call_expression(None)
        if called is None:
            self.change(depth)
        else:
            self.write(called + ";")

    def static(self, depth: int) -> None:
        value = self.small(self.expression("Int"))
        forms = ("total++;", f"total += {value};", f"journal.push(Std.string({value}));")
        self.write(self.pick(forms))

    def print_one(self, depth: int) -> None:
        self.write(f"Sys.println({self.expression(self.pick(SCALARS))});")

    def branch(self, depth: int) -> None:
        with self.block(f"if ({self.expression('Bool')})"):
            self.statements(self.number(1, 3), depth + 1)
        if self.chance():
            self.lines[-1] += " else {"
            outside = list(self.scope)
            self.indent += 1
            self.statements(self.number(1, 2), depth + 1)
            self.indent -= 1
            self.scope = outside
            self.write("}")

    def switch_int(self, depth: int) -> None:
        with self.block(f"switch ({self.expression('Int')})"):
            for values in ("0", "1 | 2", "n if (n < 0)"):
                if self.chance():
                    self.case(values, depth)
            self.case(None, depth)

    def switch_item(self, depth: int) -> None:
        with self.block(f"switch ({self.item()})"):
            self.case("Single(n) if (n > 2)", depth, _Variable("n", "Int", False))
            self.case("Single(n)", depth, _Variable("n", "Int", False))
            self.case(
                "Pair(a, b)", depth, _Variable("a", "Int", False), _Variable("b", "Int", False)
            )
            if self.chance():
                self.case("Named(s)", depth, _Variable("s", "String", False))
                self.case("Empty", depth)
            else:
                self.case("Empty | Named(_)", depth)

    def item(self) -> str:
        """Not a literal, whose cases Elixir would know."""
        if items := self.named("Item"):
            return self.pick(items)
        return f"choose({self.expression('Int')})"

    def case(self, pattern: str | None, depth: int, *bound: _Variable) -> None:
        self.write("default:" if pattern is None else f"case {pattern}:")
        outside = list(self.scope)
        names = {variable.name for variable in bound}
        self.scope = [*(v for v in self.scope if v.name not in names), *bound]
        self.indent += 1
        self.statements(self.number(1, 2), depth + 1)
        self.indent -= 1
        self.scope = outside

    # -- loops ---------------------------------------------------------------------------------

    def loop_body(self, depth: int) -> None:
        self.loops += 1
        self.statements(self.number(1, 3), depth + 1)
        self.loops -= 1

    def count_loop(self, depth: int) -> None:
        name = self.new_name()
        with self.block(f"for ({name} in {self.number(0, 1)}...{self.number(1, 4)})"):
            self.scope.append(_Variable(name, "Int", False))
            self.loop_body(depth)

    def while_loop(self, depth: int) -> None:
        name = self.counter()
        also = f" && {self.expression('Bool')}" if self.chance() else ""
        with self.block(f"while ({name} < {self.number(1, 4)}{also})"):
            self.write(f"{name}++;")
            self.loop_body(depth)

    def do_loop(self, depth: int) -> None:
        name = self.counter()
        with self.block("do"):
            self.write(f"{name}++;")
            self.loop_body(depth)
        self.lines[-1] += f" while ({name} < {self.number(1, 3)});"

    def list_loop(self, depth: int) -> None:
        """Over an array that the body can't change, or a copy of one that it can."""
        name = self.new_name()
        values = self.variable(("Array<Int>",))
        if values is None:
            self.count_loop(depth)
            return
        copied = self.chance()
        over = f"{values.name}.copy()" if copied else values.name
        with self.block(f"for ({name} in {over})"):
            if not copied:
                self.scope = [v for v in self.scope if v.name != values.name]
                self.scope.append(_Variable(values.name, values.type, False))
            self.scope.append(_Variable(name, "Int", False))
            self.loop_body(depth)

    def escape(self, depth: int) -> None:
        with self.block(f"if ({self.expression('Bool')})"):
            self.statements(self.number(0, 1), depth + 1)
            if self.result is not None and self.chance():
                self.write(f"return {self.expression(self.result)};")
            else:
                self.write(self.pick(("break;", "continue;")))

    def early_return(self, depth: int) -> None:
        assert self.result is not None
        with self.block(f"if ({self.expression('Bool')})"):
            self.write(f"return {self.expression(self.result)};")

    def counter(self) -> str:
        name = self.new_name()
        self.write(f"var {name} = 0;")
        self.scope.append(_Variable(name, "Int", False))
        return name

    def new_name(self) -> str:
        self.names += 1
        return f"i{self.names}"

    # -- expressions ---------------------------------------------------------------------------

    def expression(self, type: Type, depth: int = 0) -> str:
        variable = self.variable((type,))
        simple = self.literal(type) if variable is None else variable.name
        if depth > 1 and not (type == "Bool" and variable is None):
            return simple
        compound: dict[str, Callable[[int], str]] = {
            "Int": self.int_expression,
            "String": self.string_expression,
            "Bool": self.bool_expression,
        }
        certain = type == "Bool" and variable is None
        if type not in compound or (self.chance() and not certain):
            return simple
        return compound[type](depth + 1)

    def int_expression(self, depth: int) -> str:
        def operand() -> str:
            return self.expression("Int", depth)

        options: list[Callable[[], str]] = [
            lambda: f"({operand()} {self.pick('+-')} {operand()})",
            lambda: f"{operand()} % {self.number(2, 7)}",
            lambda: f"({self.expression('Bool', depth)} ? {operand()} : {operand()})",
            lambda: f"{self.expression('String', depth)}.length",
        ]
        if values := self.named("Array<Int>"):
            options += [
                lambda: f"{self.pick(values)}.length",
                lambda: f"at({self.pick(values)}, {operand()})",
                lambda: f"{self.pick(values)}.indexOf({operand()})",
            ]
        if points := self.named("Point"):
            options.append(lambda: f"{self.pick(points)}.{self.pick('xy')}")
        if maps := self.named("Map<Int, Int>"):
            options.append(lambda: f"read({self.pick(maps)}, {self.number(0, 3)})")
        if self.chance():
            options.append(lambda: "total")
        return self.pick([*options, *self.calls("Int")])()

    def string_expression(self, depth: int) -> str:
        options: list[Callable[[], str]] = [
            lambda: f"({self.expression('String', depth)} + {self.piece()})",
            lambda: f"Std.string({self.expression('Int', depth)})",
        ]
        if values := self.named("Array<Int>"):
            options.append(lambda: f'{self.pick(values)}.join("{self.pick(",-")}")')
        if names := self.named("Int", "String"):
            options.append(lambda: f"'<${self.pick(names)}>'")
        return self.pick([*options, *self.calls("String")])()

    def bool_expression(self, depth: int) -> str:
        def compared() -> str:
            operator = self.pick(("<", "==", "!=", ">="))
            return f"{self.expression('Int', depth)} {operator} {self.expression('Int', depth)}"

        def joined() -> str:
            operator = self.pick(("&&", "||"))
            return f"({self.expression('Bool', depth)} {operator} {self.expression('Bool', depth)})"

        options: list[Callable[[], str]] = [compared, compared]
        if depth < 2:
            options += [joined, lambda: f"!({self.expression('Bool', depth)})"]
        if maps := self.named("Map<Int, Int>"):
            options.append(lambda: f"{self.pick(maps)}.exists({self.number(0, 3)})")
        return self.pick(options)()

    def calls(self, result: Type) -> list[Callable[[], str]]:
        """Twice, so that helpers are called often; an int or a string where none can be."""
        if not any(function.result == result for function in self.functions):
            return []
        return [lambda: self.call_expression(result) or self.literal(result)] * 2

    def call_expression(self, result: Type | None) -> str | None:
        """A call of a helper with distinct arguments, or None where none fits.

        `result` None means a call as a statement, whatever it returns."""
        fitting = [f for f in self.functions if result is None or f.result == result]
        if not fitting:
            return None
        function = self.pick(fitting)
        arguments: list[str] = []
        for type in function.parameters:
            if type in CONTAINERS:
                taken = set(arguments)
                held = [v for v in self.scope if v.type == type and v.free and v.name not in taken]
                if not held:
                    return None
                arguments.append(self.pick(held).name)
            elif type == "Item":
                arguments.append(self.literal("Item"))
            else:
                variable = self.variable((type,))
                arguments.append(self.literal(type) if variable is None else variable.name)
        return f"{function.name}({', '.join(arguments)})"

    def fresh_value(self, type: Type) -> str:
        """A value that no other name holds."""
        if type in SCALARS:
            return self.expression(type)
        lists = self.named("Array<Int>")
        if type == "Array<Int>" and lists and self.chance():
            return self.derived_list(self.pick(lists))
        return self.literal(type)

    def derived_list(self, name: str) -> str:
        """Its functions only look: a closure that changes what it captured has no Elixir."""
        outside = list(self.scope)
        self.scope = [replace(v, free=False) for v in outside if v.name != "e"]
        self.scope.append(_Variable("e", "Int", False))
        value, test = self.expression("Int"), self.expression("Bool")
        self.scope = outside
        return self.pick(
            (
                f"[for (e in {name}) {value}]",
                f"[for (e in {name}) if ({test}) {value}]",
                f"{name}.map(e -> {value})",
                f"{name}.filter(e -> {test})",
                f"{name}.concat([{self.number(0, 9)}])",
                f"{name}.slice({self.number(0, 2)})",
                f"[for (e in 0...{self.number(1, 4)}) {value}]",
            )
        )

    def literal(self, type: Type) -> str:
        match type:
            case "Int":
                return f"given({self.number(0, 9)})"
            case "String":
                return self.pick(('""', '"a"', '"bc"', '"x y"'))
            case "Bool":
                return self.pick(("true", "false"))
            case "Array<Int>":
                return f"listed({self.number(0, 4)}, {self.number(0, 9)})"
            case "Map<Int, Int>":
                return f"mapped({self.number(0, 2)})"
            case "Array<Point>":
                return f"[for (k in 0...{self.number(1, 3)}) {{x: k, y: {self.number(0, 9)}}}]"
            case "Meter":
                return f"new Meter({self.number(0, 30)})"
            case "Point":
                return f"{{x: {self.number(0, 9)}, y: {self.number(0, 9)}}}"
            case "Item":
                one, two = self.number(0, 5), self.number(0, 5)
                return self.pick(("Empty", f"Single({one})", f"Pair({one}, {two})", 'Named("n")'))

    def piece(self) -> str:
        """Text to append that can't double a string in a loop."""
        return self.pick(('"a"', '"-"', f"Std.string({self.small(self.expression('Int'))})"))

    def small(self, value: str) -> str:
        """The value kept from growing without end."""
        return value if value.isalnum() and not self.loops else f"({value}) % 1000"

    def shown(self, variable: _Variable) -> str:
        match variable.type:
            case "Array<Int>":
                return f'"{variable.name} [" + {variable.name}.join(" ") + "]"'
            case "Map<Int, Int>":
                return f'"{variable.name} " + keys({variable.name})'
            case "Array<Point>":
                return f'"{variable.name} " + points({variable.name})'
            case "Meter":
                return f'"{variable.name} " + {variable.name}.show()'
            case "Point":
                return f'"{variable.name} " + {variable.name}.x + "," + {variable.name}.y'
            case _:
                return f'"{variable.name} " + {variable.name}'

    # -- choices -------------------------------------------------------------------------------

    def variable(self, types: tuple[Type, ...], free: bool = False) -> _Variable | None:
        fitting = [v for v in self.scope if v.type in types and (v.free or not free)]
        return self.pick(fitting) if fitting else None

    def named(self, *types: Type) -> list[str]:
        return [variable.name for variable in self.scope if variable.type in types]

    def pick(self, options: Sequence[T]) -> T:
        return self.random.choice(options)

    def number(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def chance(self) -> bool:
        return self.random.random() < 0.5

    def write(self, *lines: str) -> None:
        self.lines += ["    " * self.indent + line if line else "" for line in lines]
