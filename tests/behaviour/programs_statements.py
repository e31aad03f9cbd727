"""Random statements: declarations, assignments, changes in place, branches, calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.behaviour.programs_api import ODD_CHANGES
from tests.behaviour.programs_expressions import Expressions
from tests.behaviour.programs_library import KINDS
from tests.behaviour.programs_writer import CONTAINERS, SCALARS, VALUES, Type, Variable

_CHANGES: dict[Type, tuple[str, ...]] = {
    "Array<Int>": (
        "if ({name}.length < 12) {name}.push({value});",
        "if ({name}.length > {index}) {name}[{index}] = {value};",
        "if ({name}.length > {index}) {name}[{index}] += 2;",
        "if ({name}.length > {index}) {name}[{index}]++;",
        "{name}.pop();",
        "{name}.reverse();",
        "{name}.sort((a, b) -> a - b);",
        "{name}.sort((a, b) -> b - a);",
        "if ({name}.length < 12) {name}.unshift({value});",
        "{name}.remove({index});",
        "if ({name}.length < 12) {name}.insert({index}, {value});",
        "{name}.splice({index}, 1);",
        "{name}.shift();",
        "if ({name}.length > 2) {name}.resize(2);",
        "Common.swapped({name});",
        "for (k in 0...{name}.length) {name}[k] += {index};",
        "for (k => each in {name}) {name}[k] = each - {index};",
    ),
    "Array<Point>": (
        "if ({name}.length < 12) {name}.push({{x: {value}, y: {index}}});",
        "if ({name}.length > {index}) {name}[{index}].x += {index} + 1;",
        "if ({name}.length > {index}) {name}[{index}].y = {value};",
        "for (each in {name}) each.x += {index} - 1;",
        "{name}.reverse();",
        "{name}.pop();",
        "if ({name}.length > {index}) {name}[{index}] = {{x: {value}, y: 0}};",
        "{name}.sort((a, b) -> a.y == b.y ? a.x - b.x : a.y - b.y);",
    ),
    "Map<Int, Int>": (
        "{name}.set({index}, {value});",
        "{name}[{index}] = Common.read({name}, {index}) + 1;",
        "{name}[{index}] = {value};",
        "{name}.remove({index});",
        "if ({name}.exists({index})) {name}[{index}] += {index};",
    ),
    "Meter": (
        "{name}.raise({value});",
        "{name}.level = ({value}) % 100;",
        "{name}.level -= {index};",
        "if ({name}.marks.length > {index}) {name}.marks[{index}] += 1;",
        "{name}.first({index});",
        "{name}.marks.reverse();",
    ),
    "Array<String>": (
        "if ({name}.length < 12) {name}.push('<$${value}>');",
        "if ({name}.length > {index}) {name}[{index}] = {name}[{index}].substr(0, 4) + {index};",
        "{name}.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);",
        '{name}.remove("a0");',
        "{name}.reverse();",
    ),
    "Map<String, Int>": (
        '{name}.set("k{index}", {value});',
        '{name}["a0"] = ({name}.exists("a0") ? {name}["a0"] : 0) + {index};',
        '{name}.remove("k{index}");',
        "{name}.clear();",
    ),
    "Array<Array<Int>>": (
        "if ({name}.length > {index}) {name}[{index}] = [{value}];",
        "if ({name}.length > {index} && {name}[{index}].length < 6) {name}[{index}].push({value});",
        "if ({name}.length > 0 && {name}[0].length > {index}) {name}[0][{index}] = {value};",
        "if ({name}.length > 1 && {name}[1].length > {index}) {name}[1][{index}] += 1;",
        "for (row in {name}) row.reverse();",
        "for (row in {name}) for (k in 0...row.length) row[k] -= {index};",
        "{name}.reverse();",
    ),
    "Box<Int>": (
        "{name}.put({value});",
        "{total} += {name}.put({value});",
        "{name}.value += {index};",
        "{name}.changes = 0;",
    ),
    "Shape": (
        "{name}.grow({index} + 1);",
        "{total} += {name}.grow({index} + 2);",
        "if ({name}.grow({index}) > 4) {total}++;",
    ),
    "Record": (
        "if ({name}.items.length < 8) {name}.items.push({value});",
        "if ({name}.items.length > {index}) {name}.items[{index}] += 3;",
        "{name}.place.x += {value};",
        "{name}.place = {{x: {value}, y: {index}}};",
        '{name}.note = "n{index}";',
        "{name}.note = null;",
        'if ({name}.name.length < 20) {name}.name += "b";',
        "for (k => item in {name}.items) if (item > {index}) {name}.items[k] = 0;",
    ),
    "Map<Int, Array<Int>>": (
        "if ({name}.exists({index}) && {name}[{index}].length < 6) {name}[{index}].push({value});",
        "if ({name}.exists({index})) {name}.get({index}).reverse();",
        "{name}[{index}] = [{value}];",
        "for (k => list in {name}) if (list.length > 1) list.pop();",
        "for (list in {name}) if (list.length < 6) list.push({index});",
        "{name}.remove({index});",
    ),
    "Array<Meter>": (
        "for (each in {name}) each.raise({index} + 2);",
        "if ({name}.length > {index}) {name}[{index}].raise({value});",
        "if ({name}.length > {index}) {name}[{index}].level += {index};",
        "if ({name}.length > 0) {name}[0].marks.push({index});",
        "if ({name}.length < 8) {name}.push(new Meter({index}));",
        "{name}.pop();",
        "if ({name}.length > 0) {total} += {name}[{name}.length - 1].first({index});",
        "for (each in {name}) if (each.level > {index}) {{ each.level = {index}; break; }}",
    ),
}
CHANGES: dict[Type, tuple[str, ...]] = {
    **_CHANGES,
    **{type: (*_CHANGES.get(type, ()), *forms) for type, forms in ODD_CHANGES.items()},
    **{type: kind.changes for type, kind in KINDS.items() if kind.changes},
}
"""How a variable's value is changed in place; lists grow up to 12 elements."""

PATTERNS: tuple[tuple[str, tuple[Variable, ...]], ...] = (
    ("Single(n) if (n > 2)", (Variable("n", "Int", False),)),
    ("Single(n)", (Variable("n", "Int", False),)),
    ("Pair(a, b)", (Variable("a", "Int", False), Variable("b", "Int", False))),
)


@dataclass(slots=True)
class Statements(Expressions):
    def statements(self, count: int, depth: int = 0) -> None:
        for _ in range(count):
            self.left -= 1
            self.pick(self.kinds(depth if self.left > 0 else 9))(depth if self.left > 0 else 9)

    def kinds(self, depth: int) -> list[Callable[[int], None]]:
        """The statements that may stand here; a deep one holds no others."""
        found: list[Callable[[int], None]] = [self.assign, self.change, self.call, self.print_one]
        found += [self.declare_any, self.change, self.change, self.static, self.in_passing]
        found.append(self.texts)
        if depth < 3:
            found.append(self.switch_two)
            found += [self.branch, self.switch_item, self.switch_int, self.chosen, self.switch_list]
        if 0 < depth < 9 and self.result is not None:
            found.append(self.early_return)
        return found

    def declare_any(self, depth: int) -> None:
        types = (*SCALARS, *self.containers, *VALUES)
        if self.in_constructor:
            types = tuple(one for one in types if one != "Unit")
        self.declare(self.pick(types), shadow=depth > 0)

    def declare(self, type: Type, shadow: bool = False) -> None:
        value = self.fresh_value(type)
        shadowed = [one.name for one in self.scope if one.name not in self.needed]
        if shadow and shadowed and self.chance():
            name = self.pick(shadowed)
        else:
            self.names += 1
            name = f"v{self.names}"
        annotation = "" if type in SCALARS else f":{type}"
        self.write(f"var {name}{annotation} = {value};")
        self.declared(name, type)

    def assign(self, depth: int) -> None:
        variable = self.variable((*SCALARS, *VALUES), free=True)
        if variable is None:
            self.print_one(depth)
        elif variable.type == "Int":
            operator = self.pick(("=", "+=", "-="))
            value = self.small(self.expression("Int"))
            same = "" if value != variable.name else " + 1"
            self.write(f"{variable.name} {operator} {value}{same};")
        elif variable.type == "String":
            self.write(f"{variable.name} += {self.piece()};")
        elif variable.type == "Float":
            value = self.expression("Float")
            self.write(f"{variable.name} = Math.floor(({value}) * 4) / 4 % 100;")
        elif variable.type in ("Money", "Int->Int"):
            self.write(f"{variable.name} = {self.literal(variable.type)};")
        elif variable.type == "Bool":
            self.write(f"{variable.name} = !({self.expression('Bool')});")
        elif variable.type == "Null<Int>":
            value = self.small(self.expression("Int"))
            self.write(f"{variable.name} = {self.pick(('null', value))};")
        elif variable.type == "Tree":
            planted = f"Common.planted({self.literal('Array<Int>')})"
            value = self.small(self.expression("Int"))
            self.write(
                f"{variable.name} = Common.sum({variable.name}) > 60 ? {planted} : "
                f"Common.insert({variable.name}, {value});"
            )
        else:
            self.write(f"{variable.name} = {self.item_expression(1)};")

    def change(self, depth: int) -> None:
        variable = self.variable(CONTAINERS, free=True)
        if variable is None:
            self.assign(depth)
        elif variable.type == "Unit":
            self.write((self.method_expression(None) or f"{self.total}++") + ";")
        elif variable.type == "Point" and self.chance():
            operator = self.pick(("=", "+=", "-="))
            value = self.small(self.expression("Int"))
            self.write(f"{variable.name}.{self.pick('xy')} {operator} {value};")
        else:
            forms = CHANGES[variable.type]
            if variable.name.startswith("p"):
                forms = tuple(one for one in forms if not one.startswith("{name} ="))
            form = self.pick(forms)
            value = self.small(self.expression("Int")) if "{value}" in form else ""
            if "$" in form:
                value = "{" + value.replace("'", "") + "}" if "'" not in value else "{7}"
            index = self.number(0, 3)
            odd = self.number(-3, 9)
            made = form.format(
                name=variable.name, value=value, index=index, total=self.total, odd=odd
            )
            self.write(made)

    def call(self, depth: int) -> None:
        called = self.call_expression(None)
        if called is None:
            self.change(depth)
        else:
            self.write(called + ";")

    def static(self, depth: int) -> None:
        value = self.small(self.expression("Int"))
        forms = ["Common.count++;", f"Common.count += {value};"]
        forms += ["More.calls++;", f"Clock.made += {self.number(0, 3)};"]
        if self.total == "total":
            forms += [
                "total++;",
                f"total += {value};",
                f"journal.push(Std.string({value}));",
                f"seen[{self.number(0, 3)}] = {value};",
                f"origin.{self.pick('xy')} += {value};",
                f"if (rows.length > 1) rows[1].push({value} % 3);",
                f"held.raise({value});",
            ]
        self.write(self.pick(forms))

    def in_passing(self, depth: int) -> None:
        """A value that changes something else on its way."""
        target = self.variable(("Int",), free=True)
        if target is None:
            self.print_one(depth)
            return
        name = target.name
        forms: list[str] = []
        if values := self.variable(("Array<Int>",), free=True):
            one, k = values.name, self.new_name()
            forms += [
                f"if ({one}.length > 0) {name} = {one}.pop();",
                f"if ({one}.length > 0) {name} += {one}.shift() - {one}.length;",
                f"while ({one}.length > {self.number(0, 3)}) {name} += {one}.pop();",
                f"var {k} = 0; while ({k} < {one}.length) {name} += {one}[{k}++];",
                f"if ({one}.length < 12) {name} = {one}.push({self.number(0, 4)});",
                f"if ({one}.length > 1) {{ var {k} = 0; {name} = {one}[{k}++] - {one}[{k}++]; }}",
                f"{name} = {one}.splice(0, 1).length + {one}.length;",
                f"if ({one}.remove({self.number(0, 9)})) {name}++ else {name}--;",
            ]
        others = [v.name for v in self.scope if v.type == "Int" and v.free and v.name != name]
        if others:
            other = self.pick(others)
            forms += [
                f"{name} = {other} = 1 + {self.small(self.expression('Int'))};",
                f"{name} = {other}++ + 1;",
                f"{name} = ++{other} - {other} % 5;",
                f"{name} = {other} + ({other} += 2) % 100;",
                f"if ({other}++ > {self.number(0, 9)} && --{name} < 4) {name} = 1;",
            ]
        self.write(self.pick(forms or [f"{name}++;"]))

    def texts(self, depth: int) -> None:
        """A text looked at letter by letter, or made so."""
        text = self.variable(("String",))
        target = self.variable(("String",), free=True)
        if text is None or target is None or text.name == target.name:
            self.print_one(depth)
            return
        k, name = self.new_name(), target.name
        forms = (
            f'for ({k} in 0...{text.name}.length) if ({text.name}.charAt({k}) != "a") '
            f"{name} = {text.name}.substr({k}, 3);",
            f'var {k} = new StringBuf(); for (c in 0...3) {{ {k}.add(c); {k}.add(","); }} '
            f"{name} = {k}.toString();",
            f'for ({k} in {text.name}.split(" ")) if ({k}.length < 4) {name} = {k} + "!";',
            f'switch ({text.name}) {{ case "a" | "bc": {name} = "one"; case "": {name} = "none"; '
            f'case {k} if ({k}.length > 5): {name} = "long"; default: {name} = "other"; }}',
        )
        self.write(self.pick(forms))

    def switch_two(self, depth: int) -> None:
        one, two = self.expression("Int"), self.expression("Bool")
        with self.block(f"switch [{one}, {two}]"):
            self.case("[0, _]", depth)
            self.case("[1 | 2, true]", depth)
            self.case("[n, false] if (n > 3)", depth, Variable("n", "Int", False))
            self.case("_", depth)

    def print_one(self, depth: int) -> None:
        self.write(f"Sys.println({self.expression(self.pick(SCALARS))});")

    def branch(self, depth: int) -> None:
        with self.block(f"if ({self.expression('Bool')})"):
            self.statements(self.number(1, 3), depth + 1)
        for _ in range(self.number(0, 1)):
            self.lines[-1] += f" else if ({self.expression('Bool')}) {{"
            with self.inside():
                self.statements(self.number(1, 2), depth + 1)
            self.write("}")
        if self.chance():
            self.lines[-1] += " else {"
            with self.inside():
                self.statements(self.number(1, 2), depth + 1)
            self.write("}")

    def chosen(self, depth: int) -> None:
        """A value from a branch that does something before."""
        type = self.pick(("Int", "String"))
        target = self.variable((type,), free=True)
        name = target.name if target else self.new_name()
        start = f"{name} = " if target else f"var {name} = "
        if self.chance():
            self.write(f"{start}if ({self.expression('Bool')}) {{")
            self._arm(type, depth)
            self.write("} else {")
            self._arm(type, depth)
            self.write("};")
        else:
            self.write(f"{start}switch ({self.item()}) {{")
            for pattern, bound in (*PATTERNS[1:], ("_", ())):
                self.write(f"case {pattern}:")
                self._arm(type, depth, *bound)
            self.write("};")
        if target is None:
            self.declared(name, type)

    def _arm(self, type: Type, depth: int, *bound: Variable) -> None:
        with self.inside(*bound):
            self.statements(self.number(0, 1), depth + 2)
            self.write(self.bounded(type) + ";")

    def switch_int(self, depth: int) -> None:
        with self.block(f"switch ({self.expression('Int')})"):
            for values in ("0", "1 | 2", "n if (n < 0)"):
                if self.chance():
                    self.case(values, depth)
            self.case("_" if self.chance() else None, depth)

    def switch_list(self, depth: int) -> None:
        values = self.variable(("Array<Int>",))
        if values is None:
            self.switch_int(depth)
            return
        one, two = Variable("a", "Int", False), Variable("b", "Int", False)
        with self.block(f"switch ({values.name})"):
            self.case("[]", depth)
            self.case("[a]", depth, one)
            if self.chance():
                self.case("[a, b] if (a > b)", depth, one, two)
            self.case("[_, 3] | [3, _]", depth)
            self.case("_", depth)

    def switch_item(self, depth: int) -> None:
        with self.block(f"switch ({self.item()})"):
            for pattern, bound in PATTERNS:
                self.case(pattern, depth, *bound)
            if self.chance():
                self.case("Named(s)", depth, Variable("s", "String", False))
                self.case("Empty", depth)
            else:
                self.case("Empty | Named(_)", depth)

    def case(self, pattern: str | None, depth: int, *bound: Variable) -> None:
        self.write("default:" if pattern is None else f"case {pattern}:")
        with self.inside(*bound):
            self.statements(self.number(1, 2), depth + 1)

    def early_return(self, depth: int) -> None:
        assert self.result is not None
        with self.block(f"if ({self.expression('Bool')})"):
            self.write(f"return {self.expression(self.result)};")
