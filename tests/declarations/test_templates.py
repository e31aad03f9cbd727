"""Every template of the shipped declarations, against the real Haxe.

Each line of a table is a Haxe expression. Haxe prints it, what we make of it prints in the real
Elixir, and both must agree: the ordinary case, and what is out of range (null is asked for, not
printed). All tables are one run of each.
Additions to Haxe's library, which the real Haxe does not know, are written with what they answer.
"""

from __future__ import annotations

from functools import cache

import pytest

from compiler_core.analysis import Analysis
from compiler_core.compile import compile_file
from compiler_core.lower.runtime import module_text
from tests.behaviour.haxe_reference import needs_haxe, outputs
from tests.support.elixir_oracle import run_script

STRING = """
text.length
"".length
text.toUpperCase()
text.toLowerCase()
text.charAt(1)
text.charAt(-1)
text.charAt(99)
text.charCodeAt(0)
text.charCodeAt(-1) == null
text.charCodeAt(99) == null
text.indexOf("l")
text.indexOf("l", 3)
text.indexOf("l", 99)
text.indexOf("z")
text.indexOf("")
text.lastIndexOf("l")
text.lastIndexOf("l", 2)
text.lastIndexOf("z")
text.split("l").join("|")
text.split("").join("|")
text.split("z").join("|")
text.substr(1)
text.substr(1, 2)
text.substr(-3)
text.substr(-3, 2)
text.substr(-99, 2)
text.substr(0, -1)
text.substr(1, -1)
text.substr(2, -9)
text.substr(-2, -1)
text.substr(99)
text.substr(1, 99)
text.substring(1)
text.substring(1, 3)
text.substring(3, 1)
text.substring(-5, 2)
text.substring(2, 99)
text.toString()
String.fromCharCode(233)
"""

ARRAY = """
numbers.length
numbers.concat([9]).join(",")
numbers.join("-")
[1.0, 2.5].join(" ")
["a", null].join(",")
none.join(",")
numbers.slice(1).join(",")
numbers.slice(1, 2).join(",")
numbers.slice(-2).join(",")
numbers.slice(0, -1).join(",")
numbers.slice(2, 1).join(",")
numbers.slice(99).join(",")
numbers.contains(1)
numbers.contains(99)
numbers.indexOf(1)
numbers.indexOf(99)
numbers.indexOf(1, 1)
numbers.indexOf(1, -2)
numbers.lastIndexOf(1)
numbers.lastIndexOf(1, 2)
numbers.lastIndexOf(99)
numbers.copy().join(",")
numbers.map(n -> n * 2).join(",")
numbers.filter(n -> n > 1).join(",")
numbers[0]
numbers[99] == null
numbers[-1] == null
numbers.toString()
{ var a = numbers.copy(); var n = a.push(5); n + ":" + a.join(","); }
{ var a = numbers.copy(); var n = a.pop(); n + ":" + a.join(","); }
{ var a = none.copy(); var n = a.pop(); n + ":" + a.join(","); }
{ var a = numbers.copy(); var n = a.shift(); n + ":" + a.join(","); }
{ var a = none.copy(); var n = a.shift(); n + ":" + a.join(","); }
{ var a = numbers.copy(); a.unshift(7); a.join(","); }
{ var a = numbers.copy(); a.insert(1, 7); a.join(","); }
{ var a = numbers.copy(); a.insert(-1, 7); a.join(","); }
{ var a = numbers.copy(); a.insert(99, 7); a.join(","); }
{ var a = numbers.copy(); var b = a.remove(1); b + ":" + a.join(","); }
{ var a = numbers.copy(); var b = a.remove(99); b + ":" + a.join(","); }
{ var a = numbers.copy(); a.reverse(); a.join(","); }
{ var a = numbers.copy(); a.sort((x, y) -> y - x); a.join(","); }
{ var a = numbers.copy(); var t = a.splice(1, 2); t.join(",") + ":" + a.join(","); }
{ var a = numbers.copy(); var t = a.splice(-1, 9); t.join(",") + ":" + a.join(","); }
{ var a = numbers.copy(); var t = a.splice(9, 1); t.join(",") + ":" + a.join(","); }
{ var a = numbers.copy(); a.resize(2); a.join(","); }
"""

MAP = """
ages.get("ann")
ages.get("zoe") == null
ages["bob"]
ages.exists("ann")
ages.exists("zoe")
[for (k in ages.keys()) k].length
[for (v in ages) v].length
{ var m = ages.copy(); m.set("cid", 3); m.get("cid") + ":" + ages.exists("cid"); }
{ var m = ages.copy(); var r = m.remove("ann"); r + ":" + m.exists("ann"); }
{ var m = ages.copy(); var r = m.remove("zoe"); r + ":" + m.exists("ann"); }
{ var m = ages.copy(); m.clear(); [for (k in m.keys()) k].length; }
{ var s = 0; for (k => v in ages) s += v + k.length; s; }
"""

TOOLS = """
StringTools.contains(text, "ell")
StringTools.startsWith(text, "He")
StringTools.endsWith(text, "He")
"[" + StringTools.trim("  a b \\n") + "]"
"[" + StringTools.ltrim("  a ") + "]"
"[" + StringTools.rtrim("  a ") + "]"
StringTools.lpad("7", "0", 3)
StringTools.lpad("7", "ab", 4)
StringTools.lpad("7654", "0", 3)
StringTools.rpad("7", "0", 3)
StringTools.replace(text, "l", "L")
StringTools.replace(text, "z", "L")
StringTools.replace("aXbXc", "X", "")
StringTools.hex(255)
StringTools.hex(255, 4)
StringTools.hex(-1)
StringTools.fastCodeAt(text, 0)
StringTools.isSpace(" a", 0)
StringTools.isSpace(" a", 1)
StringTools.htmlEscape("<a & 'b'>")
StringTools.htmlEscape("<a & 'b'>", true)
StringTools.htmlUnescape("&lt;a&gt; &amp; &quot;")
StringTools.urlEncode("a b&c/ü")
StringTools.urlDecode("a%20b%26c")
{ var b = new StringBuf(); b.add("a"); b.add(1); b.addChar(98); b.toString() + b.length; }
{ var b = new StringBuf(); b.addSub("hello", 1, 2); b.toString(); }
Lambda.count(numbers)
Lambda.count(numbers, n -> n > 1)
Lambda.has(numbers, 3)
Lambda.exists(numbers, n -> n > 99)
Lambda.foreach(numbers, n -> n > 0)
Lambda.fold(numbers, (n, sum) -> n + sum, 10)
Lambda.empty(none)
Lambda.indexOf(numbers, 1)
Lambda.indexOf(numbers, 99)
Lambda.find(numbers, n -> n > 1)
Lambda.find(numbers, n -> n > 99) == null
Lambda.array(Lambda.map(numbers, n -> n + 1)).join(",")
Lambda.array(Lambda.filter(numbers, n -> n > 1)).join(",")
Lambda.mapi(numbers, (i, n) -> i * n).join(",")
Lambda.flatMap(numbers, n -> [n, n]).join(",")
Lambda.flatten([[1], [2, 3]]).join(",")
Lambda.concat(numbers, [7]).join(",")
Lambda.count(ages)
Lambda.fold(ages, (n, sum) -> n + sum, 0)
"""

NUMBERS = """
Std.string(1)
Std.string(1.0)
Std.string(1.5)
Std.string(true)
Std.string(null)
Std.string([1, 2])
Std.string("a")
Std.int(2.9)
Std.int(-2.9)
Std.parseInt("42")
Std.parseInt("  7 apples")
Std.parseInt("-5")
Std.parseInt("0x1F")
Std.parseInt("apples") == null
Std.parseInt("") == null
Std.parseFloat("1.5")
Std.parseFloat("2")
Std.parseFloat("-0.25x")
Math.isNaN(Std.parseFloat("x"))
Math.abs(-3)
Math.abs(-2.5)
Math.min(1, 2)
Math.max(1, 2.5)
Math.floor(2.7)
Math.floor(-2.2)
Math.ceil(2.1)
Math.ceil(-2.7)
Math.round(2.5)
Math.round(-2.5)
Math.round(2.4)
Math.ffloor(2.7)
Math.fceil(2.1)
Math.fround(2.5)
Math.sqrt(16)
Math.isNaN(Math.sqrt(-1))
Math.pow(2, 10)
Math.pow(2, -1)
Math.sin(0)
Math.cos(0)
Math.atan2(0, 1)
Math.exp(0)
Math.log(1)
Math.isFinite(1)
Math.isFinite(Math.POSITIVE_INFINITY)
Math.floor(Math.PI * 100)
"""

OTHERS = """
Date.fromTime(0).getTime()
Date.fromTime(86400000).getTime()
Reflect.hasField(point, "x")
Reflect.hasField(point, "z")
Reflect.field(point, "y")
Reflect.field(point, "z") == null
Reflect.fields(point).length
Reflect.compare(1, 2)
Reflect.compare("b", "a")
Reflect.isFunction(point)
Reflect.isObject(point)
Type.enumConstructor(shape)
Type.enumParameters(shape).length
Type.enumEq(shape, Circle(2))
"""

TABLES = {
    "StringTable": STRING,
    "ArrayTable": ARRAY,
    "MapTable": MAP,
    "ToolsTable": TOOLS,
    "NumberTable": NUMBERS,
    "OtherTable": OTHERS,
}

ADDITIONS = {
    '"  a ".trim()': "a",
    'text.replace("l", "L")': "HeLLo",
    'text.replace(~/[aeiou]/g, "-")': "H-ll-",
    'text.startsWith("He")': "true",
    'text.endsWith("He")': "false",
    'text.contains("ell")': "true",
    '"7".lpad("0", 3)': "007",
    '"7".rpad("0", 3)': "700",
    "ages.size": "2",
    'Lambda.chunk(numbers, 3).map(c -> c.join("")).join(" ")': "312 1",
}


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


def program(name: str, expressions: list[str]) -> str:
    """A class with a function for each expression; the values it uses are hidden from folding."""
    functions = []
    for index, expression in enumerate(expressions):
        if expression.startswith("{"):
            statements, _, last = expression[1:-1].strip().rstrip(";").rpartition(";")
            body = f"{statements}; Sys.println({last.strip()});"
        else:
            body = f"Sys.println({expression});"
        functions.append(f"static function case{index}() {{ {body} }}")
    calls = " ".join(f"case{index}();" for index in range(len(expressions)))
    members = "\n".join(functions)
    return f"""class {name} {{
static var text:String = "Hello";
static var numbers:Array<Int> = [3, 1, 2, 1];
static var none:Array<Int> = [];
static var ages:Map<String, Int> = ["ann" => 1, "bob" => 2];
static var point:Dynamic = {{x: 1, y: 2}};
static var shape:{name}Shape = Circle(2);
{members}
static function main() {{ {calls} }}
}}
enum {name}Shape {{ Circle(radius:Int); Dot; }}
"""


@cache
def of_haxe() -> dict[str, str]:
    return outputs({name: program(name, lines(table)) for name, table in TABLES.items()})


def of_elixir(name: str, expressions: list[str]) -> list[str]:
    """What each expression prints in Elixir; a fault's message where it is refused."""
    path = f"/templates/{name}.hx"
    analysis = Analysis()
    analysis.open_file(path, program(name, expressions))
    faults = [found.message for found in analysis.diagnostics(path) if found.severity == 1]
    assert faults == []
    made = compile_file(analysis.db, path)
    code = "\n".join([module_text(made.helpers), made.text])
    result = run_script(f"{code}\n{name}.main()", 20.0)
    assert result.status == "ok", f"{result.message}\n{result.output}\n{code}"
    return result.output.splitlines()


@needs_haxe
@pytest.mark.parametrize("name", TABLES)
def test_a_template_answers_as_haxe_does(name: str) -> None:
    expressions = lines(TABLES[name])
    expected = of_haxe()[name].splitlines()
    found = of_elixir(name, expressions)
    differing = [
        f"{expression}: Haxe {wanted!r}, Elixir {given!r}"
        for expression, wanted, given in zip(expressions, expected, found, strict=True)
        if wanted != given
    ]
    assert differing == []


def test_additions_answer_as_they_say() -> None:
    found = of_elixir("AdditionTable", list(ADDITIONS))
    assert dict(zip(ADDITIONS, found, strict=True)) == ADDITIONS
