"""Random expressions: of a type, from what is in scope, never out of range, small enough."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.behaviour.programs_api import FORMS
from tests.behaviour.programs_library import KINDS
from tests.behaviour.programs_writer import CONTAINERS, SCALARS, Type, Variable, Writer

OPERAND = re.compile("@([a-z])")


@dataclass(slots=True)
class Expressions(Writer):
    def expression(self, type: Type, depth: int = 0) -> str:
        variable = self.variable((type,))
        simple = self.literal(type) if variable is None else variable.name
        if depth > 1 and not (type == "Bool" and variable is None):
            return simple
        compound: dict[str, Callable[[int], str]] = {
            "Int": self.int_expression,
            "String": self.string_expression,
            "Bool": self.bool_expression,
            "Item": self.item_expression,
            "Tree": self.tree_expression,
            "Float": self.float_expression,
        }
        certain = type == "Bool" and variable is None
        if type not in compound or (self.chance() and not certain):
            return simple
        if type in FORMS and self.number(0, 9) < 4:
            return self.form(self.pick(FORMS[type]), depth + 1)
        return compound[type](depth + 1)

    def form(self, text: str, depth: int) -> str:
        """One of `FORMS` with an expression for each of its marks."""
        return OPERAND.sub(lambda found: self._operand(found.group(1), depth), text)

    def _operand(self, mark: str, depth: int) -> str:
        match mark:
            case "n":
                return str(self.number(-3, 9))
            case "p":
                return str(self.number(0, 5))
            case "t":
                return self.pick(('"a"', '"1"', '"x y"', '"-"'))
            case "l" | "w":
                type = "Array<Int>" if mark == "l" else "Array<String>"
                named = self.named(type)
                return self.pick(named) if named else self.literal(type)
            case "e":
                return self.item(depth)
            case "z":
                return f"Common.labelled({self.expression('Int', depth)})"
        return self.expression(OPERANDS[mark], depth)

    def float_expression(self, depth: int) -> str:
        return self.form(self.pick(FORMS["Float"]), depth)

    def int_expression(self, depth: int) -> str:
        def operand() -> str:
            return self.expression("Int", depth)

        def text() -> str:
            return self.expression("String", depth)

        options: list[Callable[[], str]] = [
            lambda: f"({operand()} {self.pick('+-')} {operand()})",
            lambda: f"({operand()} {self.pick('+-')} {operand()})",
            lambda: f"{operand()} % {self.number(2, 7)}",
            lambda: f"({self.expression('Bool', depth)} ? {operand()} : {operand()})",
            lambda: f"{text()}.length",
            lambda: f'{text()}.indexOf("{self.pick("ax1")}")',
            lambda: f"Common.clamped({operand()}{self.pick(('', ', 2', ', 1, 6'))})",
            lambda: f"Std.int(({operand()}) / {self.number(2, 4)})",
            lambda: f"(({operand()}) & {self.number(1, 15)})",
            lambda: f"Std.int(Math.abs({operand()}))",
            lambda: f"Common.power({operand()}, {self.number(0, 3)})",
            lambda: f"Common.sum({self.expression('Tree', depth)})",
            lambda: f"Common.applied({operand()}, given -> given + {self.number(1, 4)})",
            lambda: (
                f"(switch ({self.item(depth)}) {{ case Single(n): n; case Pair(_, b): b; "
                f"default: {self.number(0, 9)}; }})"
            ),
            lambda: f"(Common.grade({operand()}) : Int)",
        ]
        if values := self.named("Array<Int>"):
            one = self.pick(values)
            options += [
                lambda: f"{one}.length",
                lambda: f"Common.at({one}, {operand()})",
                lambda: f"{one}.indexOf({operand()})",
                lambda: f"Common.firstOr({one}, {operand()})",
                lambda: f"Lambda.fold({one}, (each, all) -> all + each, 0)",
                lambda: f"Lambda.count({one}, each -> each > {self.number(0, 5)})",
            ]
        for type, forms in LOOKS.items():
            if named := self.named(type):
                form = self.pick(forms).format(name=self.pick(named), index=self.number(0, 3))
                options.append(lambda form=form: form)  # type: ignore[misc]
        if self.chance():
            options.append(lambda: self.total)
        return self.pick([*options, *self.calls("Int")])()

    def string_expression(self, depth: int) -> str:
        def text() -> str:
            return self.expression("String", depth)

        def number() -> str:
            return self.expression("Int", depth)

        start = self.number(0, 2)
        options: list[Callable[[], str]] = [
            lambda: f"({text()} + {self.piece()})",
            lambda: f"Std.string({number()})",
            lambda: f"{text()}.substr({start}, {self.number(1, 3)})",
            lambda: f"{text()}.charAt({start})",
            lambda: f"{text()}.toUpperCase()",
            lambda: f'{text()}.split("{self.pick("a1-")}").join("+")',
            lambda: f'StringTools.lpad({text()}, "0", {self.number(1, 4)})',
            lambda: f'StringTools.replace({text()}, "{self.pick("a1")}", "bb")',
            lambda: f"Common.labelled({number()}{self.pick(LABELS)})",
            lambda: f"Common.graded(Common.grade({number()}))",
            lambda: f"'${{{number()}}}:${{{text()}}}'",
            lambda: f"Common.flat({self.expression('Tree', depth)})",
            lambda: (
                f"(switch ({number()}) {{ case 0 | 1: {text()}; "
                f'case n if (n > 5): "big " + n; default: "other"; }})'
            ),
        ]
        if values := self.named("Array<Int>"):
            options.append(lambda: f'{self.pick(values)}.join("{self.pick(",-")}")')
        if texts := self.named("Array<String>"):
            options.append(lambda: f"Common.firstOr({self.pick(texts)}, {text()})")
            options.append(lambda: f'{self.pick(texts)}.join("{self.pick(",-")}")')
        if names := self.named("Int", "String"):
            options.append(lambda: f"'<${self.pick(names)}>'")
        if shapes := self.named("Shape"):
            options.append(lambda: f"{self.pick(shapes)}.show()")
        return self.pick([*options, *self.calls("String")])()

    def bool_expression(self, depth: int) -> str:
        def compared() -> str:
            operator = self.pick(("<", "==", "!=", ">="))
            left, right = self.expression("Int", depth), self.expression("Int", depth)
            if left == right:  # whose outcome Elixir would know
                right = f"Common.given({self.number(0, 7)})"
            return f"{left} {operator} {right}"

        def joined() -> str:
            operator = self.pick(("&&", "||"))
            return f"({self.expression('Bool', depth)} {operator} {self.expression('Bool', depth)})"

        options: list[Callable[[], str]] = [compared, compared]
        if depth < 2:
            options += [joined, lambda: f"!({self.expression('Bool', depth)})"]
            options.append(lambda: f"({self.item(depth)}).match(Single(_) | Named(_))")
            options.append(lambda: self.form('StringTools.startsWith(@z, "a")', 2))
        if maps := self.named("Map<Int, Int>"):
            options.append(lambda: f"{self.pick(maps)}.exists({self.number(0, 3)})")
        if texts := self.named("Array<String>"):
            options.append(lambda: f'{self.pick(texts)}.contains("a0")')
        if maybe := self.named("Null<Int>"):
            options.append(lambda: f"{self.pick(maybe)} {self.pick(('==', '!='))} null")
        return self.pick(options)()

    def item_expression(self, depth: int) -> str:
        return f"Common.choose({self.expression('Int', depth)})"

    def tree_expression(self, depth: int) -> str:
        if trees := self.named("Tree"):
            return f"Common.insert({self.pick(trees)}, {self.expression('Int', depth)})"
        return self.literal("Tree")

    def item(self, depth: int = 0) -> str:
        """Not a literal, whose cases Elixir would know."""
        if items := self.named("Item"):
            return self.pick(items)
        return self.item_expression(depth)

    def calls(self, result: Type) -> list[Callable[[], str]]:
        """Twice, so that helpers are called often; an int or a string where none can be."""
        found: list[Callable[[], str]] = []
        if any(function.result == result for function in self.functions):
            found += [lambda: self.call_expression(result) or self.literal(result)] * 2
        if any(method.result == result for method in self.methods):
            found += [lambda: self.method_expression(result) or self.literal(result)] * 2
        return found

    def method_expression(self, result: Type | None) -> str | None:
        """A call of a method of an object that the lines here may change."""
        held = self.variable(("Unit",), free=True)
        fitting = [m for m in self.methods if result is None or m.result == result]
        if held is None or not fitting:
            return None
        method = self.pick(fitting)
        arguments = (self.expression(type, 2) for type in method.parameters)
        return f"{held.name}.{method.name}({', '.join(arguments)})"

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
        if type in SCALARS or type == "Tree":
            return self.expression(type)
        if type == "Item":
            return self.item_expression(1)
        lists = self.named("Array<Int>")
        if type == "Array<Int>" and lists and self.chance():
            return self.derived_list(self.pick(lists))
        if type == "Array<String>" and lists and self.chance():
            return f"[for (e in {self.pick(lists)}) '<$e>']"
        if type == "Array<Point>" and lists and self.chance():
            return f"[for (k => e in {self.pick(lists)}) {{x: e, y: k}}]"
        return self.literal(type)

    def derived_list(self, name: str) -> str:
        """Its functions only look: a closure that changes what it captured has no Elixir."""
        outside = list(self.scope)
        self.scope = [replace(v, free=False) for v in outside if v.name != "e"]
        self.scope.append(Variable("e", "Int", False))
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
                f"[for (e in {name}) for (f in 0...2) e * f]",
                f"[for (e in {name}) if (e > 2) {value} else e]",
                f"[for (e in {name}) {{ var f = e * 2; f + 1; }}]",
                f"[for (e in new Countdown({self.number(1, 4)})) {value}]",
            )
        )

    def literal(self, type: Type) -> str:
        one, two = self.number(0, 9), self.number(0, 5)
        if type in KINDS:
            return self.pick(KINDS[type].literal).format(one=one, two=two)
        match type:
            case "Int":
                return f"Common.given({one})"
            case "Float":
                return f"Common.given({one}) / {self.pick((2, 4))}"
            case "String":
                return self.pick(('""', '"a"', '"bc"', '"x y"'))
            case "Bool":
                return self.pick(("true", "false"))
            case "Array<Int>":
                return f"Common.listed({self.number(0, 4)}, {one})"
            case "Map<Int, Int>":
                return f"Common.mapped({self.number(0, 2)})"
            case "Array<Point>":
                return f"[for (k in 0...{self.number(1, 3)}) {{x: k, y: {one}}}]"
            case "Meter":
                return f"new Meter({self.number(0, 30)})"
            case "Point":
                return f"{{x: {one}, y: {self.number(0, 9)}}}"
            case "Array<String>":
                return f"Common.words({self.number(0, 3)}, {two})"
            case "Map<String, Int>":
                return f"Common.counted(Common.words({self.number(0, 3)}, {two}))"
            case "Array<Array<Int>>":
                return f"Common.grid({self.number(1, 3)}, {self.number(0, 3)})"
            case "Box<Int>":
                return self.pick(
                    (f"new Box({one})", f'new Box("ab").mapped(t -> t.length + {one})')
                )
            case "Unit":
                made = f"new Unit({one})", f"new Special({two})"
                return self.pick((*made, f"Common.given({one}) > 4 ? {made[0]} : {made[1]}"))
            case "Record":
                return f"Common.record({one})"
            case "Map<Int, Array<Int>>":
                return f"Common.grouped({one})"
            case "Array<Meter>":
                return f"[for (k in 0...{self.number(0, 3)}) new Meter(k * {two})]"
            case "Shape":
                return f"Common.shape({one})"
            case "Tree":
                return f"Common.planted(Common.listed({self.number(0, 4)}, {one}))"
            case "Null<Int>":
                return f"Common.mapped({self.number(0, 2)}).get({self.number(0, 2)})"
        three = self.number(0, 5)
        return self.pick(("Empty", f"Single({two})", f"Pair({two}, {three})", 'Named("n")'))

    def piece(self) -> str:
        """Text to append that can't double a string in a loop."""
        return self.pick(('"a"', '"-"', f"Std.string({self.small(self.expression('Int'))})"))

    def small(self, value: str) -> str:
        """The value kept from growing without end."""
        is_once = not self.loops and not self.is_repeated
        return value if value.isalnum() and is_once else f"({value}) % 1000"

    def bounded(self, type: Type) -> str:
        """A value to assign, an int one kept small."""
        value = self.expression(type)
        return self.small(value) if type == "Int" else value

    def shown(self, variable: Variable) -> str:
        form = SHOWN.get(variable.type, "{name}")
        return f'"{variable.name} " + ' + form.format(name=variable.name)


OPERANDS: dict[str, Type] = {"i": "Int", "s": "String", "b": "Bool", "f": "Float"}

LABELS = ("", ', "l"', ', "m", "-"', ", null")

LOOKS = {
    "Point": ("{name}.x", "{name}.y"),
    "Map<Int, Int>": ("Common.read({name}, {index})",),
    "Box<Int>": ("{name}.value", "{name}.changes"),
    "Shape": ("{name}.area()",),
    "Meter": ("{name}.level", "{name}.marks.length"),
    "Array<Array<Int>>": (
        "{name}.length",
        "({name}.length > {index} ? {name}[{index}].length : 7)",
    ),
    "Null<Int>": ("({name} == null ? {index} : {name})",),
    "Array<String>": ("{name}.length",),
    "Record": ("{name}.place.y", "{name}.items.length", "{name}.items.indexOf({index})"),
    "Map<Int, Array<Int>>": ("({name}.exists({index}) ? {name}[{index}].length : 0)",),
    "Array<Meter>": ("({name}.length > {index} ? {name}[{index}].level : {index})",),
    **{type: kind.looks for type, kind in KINDS.items()},
}
"""Ints that a variable's value gives."""

SHOWN = {
    "Array<Int>": '"[" + {name}.join(" ") + "]"',
    "Map<Int, Int>": "Common.keys({name})",
    "Array<Point>": "Common.points({name})",
    "Meter": "{name}.show()",
    "Point": '{name}.x + "," + {name}.y',
    "Array<String>": '"[" + {name}.join(" ") + "]"',
    "Map<String, Int>": "Common.names({name})",
    "Array<Array<Int>>": "Common.rows({name})",
    "Box<Int>": '{name}.value + " after " + {name}.changes',
    "Shape": "{name}.show()",
    "Tree": "Common.flat({name})",
    "Item": "Common.caught({name})",
    "Unit": "{name}.show()",
    "Record": "Common.described({name})",
    "Map<Int, Array<Int>>": "Common.groups({name})",
    "Array<Meter>": '[for (each in {name}) each.show()].join(" ")',
    **{type: kind.shown for type, kind in KINDS.items()},
}
