"""What random programs do beside counting and changing: exceptions, objects, closures, ways out of
the middle of expressions, loops over elements that change.

Every function here writes one statement to the writer of `programs`. An exception is only thrown
where a `try` of the same function catches everything, so that each program ends as it should; a
closure only sees what nobody assigns later, for everything else has diagnostics (HX404, HX412).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.behaviour.programs import _Writer

CLASS = """\
class Meter {
    public var level:Int;
    public var marks:Array<Int> = [];

    public function new(level:Int) {
        this.level = level;
    }

    public function raise(by:Int):Void {
        level += by % 50;
        if (marks.length < 8) {
            marks.push(level);
        }
    }

    public function take(by:Int):Int {
        if (by > level) {
            throw "only " + level;
        }
        level -= by;
        return level;
    }

    public function first(wanted:Int):Int {
        for (i => mark in marks) {
            if (mark == wanted) {
                marks[i] = mark + 1;
                return i;
            }
            if (mark > 40) break;
        }
        return -1;
    }

    public function show():String {
        return level + "[" + marks.join(" ") + "]";
    }
}
"""

RISKY = """\
    public static function risky(n:Int):Int {
        if (n < 0) {
            throw "low " + n;
        }
        if (n == 3 || n > 7) {
            throw choose(n);
        }
        if (n == 5) {
            throw n * 10;
        }
        return n + 1;
    }

    public static function caught(e:Item):String {
        return switch e {
            case Empty: "empty";
            case Single(n): "single " + n;
            case Pair(a, b): a + " and " + b;
            case Named(name): name;
        }
    }
"""

METER_CHANGES = (
    "{name}.raise({value});",
    "{name}.level = ({value}) % 100;",
    "{name}.level -= {index};",
    "if ({name}.marks.length > {index}) {name}.marks[{index}] += 1;",
    "{name}.first({index});",
    "{name}.marks.reverse();",
)

CATCHES = (
    ("e:String", 'Sys.println("string " + e);'),
    ("e:Int", 'Sys.println("int " + (e + 1));'),
    ("e:Item", "Sys.println(caught(e));"),
)


def attempt(writer: _Writer, depth: int) -> None:
    """A `try` with statements that may throw, and a catch of everything at its end."""
    with writer.block("try"):
        writer.tries += 1
        writer.statements(writer.number(1, 3), depth + 1)
        writer.tries -= 1
    for head, line in writer.random.sample(CATCHES, writer.number(0, 3)):
        writer.lines[-1] += f" catch ({head}) {{"
        _inside(writer, line, depth)
    writer.lines[-1] += " catch (e:Dynamic) {"
    _inside(writer, 'Sys.println("any");', depth)


def _inside(writer: _Writer, line: str, depth: int) -> None:
    outside = list(writer.scope)
    writer.indent += 1
    writer.write(line)
    if writer.chance():
        writer.statements(1, depth + 1)
    writer.indent -= 1
    writer.scope = outside
    writer.write("}")


def fail(writer: _Writer, depth: int) -> None:
    value = writer.small(writer.expression("Int"))
    kind = writer.number(0, 2)
    if kind == 0:
        with writer.block(f"if ({writer.expression('Bool')})"):
            writer.statements(writer.number(0, 1), depth + 1)
            value = writer.small(writer.expression("Int"))
            thrown = writer.pick(('"thrown"', f"({value})", "choose(1)"))
            writer.write(f"throw {thrown};")
    elif kind == 1:
        writer.write(f"Sys.println(risky({value}));")
    else:
        target = writer.variable(("Int",), free=True)
        if target is None:
            writer.write(f"risky({value});")
        else:
            operator = writer.pick(("=", "+="))
            writer.write(f"{target.name} {operator} risky({value});")


def attempt_value(writer: _Writer, depth: int) -> None:
    value = writer.small(writer.expression("Int"))
    otherwise = writer.expression("Int")
    text = f"try risky({value}) catch (e:Dynamic) {otherwise}"
    target = writer.variable(("Int",), free=True)
    if target is None:
        writer.write(f"Sys.println({text});")
    else:
        writer.write(f"{target.name} = {text};")


def middle(writer: _Writer, depth: int) -> None:
    """A way out where a value is wanted."""
    if writer.loops and writer.chance():
        way = writer.pick(("break", "continue"))
    elif writer.result is not None:
        way = f"return {writer.expression(writer.result)}"
    elif writer.tries:
        way = 'throw "middle"'
    else:
        writer.print_one(depth)
        return
    condition = writer.expression("Bool")
    value = writer.small(writer.expression("Int"))
    choice = f"if ({condition}) {way} else {value}"
    target = writer.variable(("Int",), free=True)
    forms = [f"Sys.println(at([1, 2, 3], {choice}));"]
    if target is not None:
        forms += [
            f"{target.name} = {choice};",
            f"{target.name} += ({choice});",
            f"{target.name} = switch ({value}) {{ case 0: {way}; case 1: 7; case other: other; }};",
        ]
    writer.write(writer.pick(forms))


def closure(writer: _Writer, depth: int) -> None:
    """A function value of what nobody assigns later, called at once."""
    name = writer.new_name()
    constant = f"{name}c"
    writer.write(f"final {constant} = {writer.small(writer.expression('Int'))};")
    forms = (
        f"a -> a * 2 + {constant}",
        f"a -> {{ var b = a; while (b > 9) b -= 4; return b - {constant}; }}",
        f"a -> {{ for (k in 0...4) if (k * k > a) return k; return {constant}; }}",
    )
    writer.write(f"var {name} = {writer.pick(forms)};")
    argument = writer.small(writer.expression("Int"))
    if writer.chance():
        writer.write(f"Sys.println({name}({argument}));")
    else:
        writer.write(f'Sys.println([1, 2, 30].map({name}).join(" "));')


def element_loop(writer: _Writer, depth: int) -> None:
    """Elements of an array of structures change in a loop that may end early."""
    points = writer.variable(("Array<Point>",), free=True)
    if points is None:
        writer.count_loop(depth)
        return
    name = writer.new_name()
    index = f"{name}k => " if writer.chance() else ""
    with writer.block(f"for ({index}{name} in {points.name})"):
        outside = list(writer.scope)
        hidden = [v for v in writer.scope if v.name != points.name]
        writer.scope = hidden
        for _ in range(writer.number(1, 3)):
            _element_step(writer, name, depth)
        writer.scope = outside


def _element_step(writer: _Writer, name: str, depth: int) -> None:
    way = writer.pick(("break", "continue"))
    if writer.result is not None and writer.chance():
        way = f"return {writer.expression(writer.result)}"
    value = writer.small(writer.expression("Int"))
    kind = writer.number(0, 3)
    if kind == 0:
        writer.write(f"if ({name}.x > {writer.number(0, 4)}) {way};")
    elif kind == 1:
        writer.write(f"{name}.y += {value};")
    elif kind == 2:
        with writer.block(f"if ({name}.x == {writer.number(0, 2)})"):
            writer.write(f"{name}.x = {value};", f"{way};")
    else:
        writer.write(f'Sys.println({name}.x + ":" + {name}.y);')


def map_loop(writer: _Writer, depth: int) -> None:
    """Over a map's pairs, in no order that would show."""
    found = writer.variable(("Map<Int, Int>",))
    target = writer.variable(("Int",), free=True)
    if found is None or target is None:
        writer.count_loop(depth)
        return
    key, value = writer.new_name(), writer.new_name()
    forms = (
        f"{target.name} += {key} * {value} % 10;",
        f"if ({value} % 2 == 0) continue; {target.name} += {key};",
        f"if ({key} == 1) {{ {target.name} = {value}; break; }}",
    )
    writer.write(f"for ({key} => {value} in {found.name}) {{ {writer.pick(forms)} }}")


def meter_call(writer: _Writer, depth: int) -> None:
    """A method that changes its object and may throw."""
    meter = writer.variable(("Meter",), free=True)
    if meter is None:
        fail(writer, depth)
        return
    writer.write(f"Sys.println({meter.name}.take({writer.small(writer.expression('Int'))}));")
