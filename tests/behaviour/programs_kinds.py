"""Still more types that random programs share: functions kept in fields, nodes that end in null, a
table whose methods give the object back, maps in arrays and arrays in maps.

    SHARED             -> "class Signal { … } class Chain { … } …"   # Haxe, behind `LIBRARY`
    MORE_KINDS["Grid"]     # as `KINDS`
"""

from __future__ import annotations

from dataclasses import dataclass

SHARED = """\
class Signal {
    public var change:Int->Int;
    public var heard:Array<Int> = [];
    public var last(default, null):Null<Int> = null;

    var acts:Map<String, (Int, Int) -> Int> = ["add" => (a, b) -> a + b, "less" => (a, b) -> a - b];

    public function new(change:Int->Int) {
        this.change = change;
    }

    public function send(n:Int):Int {
        final made = change(n);
        last = made % 100;
        if (heard.length > 5) heard.shift();
        heard.push(last);
        return made;
    }

    public function asked(name:String, a:Int, b:Int):Int {
        final act = acts[name];
        if (act == null) return -1;
        return act(a, b) % 50;
    }

    public function show():String {
        return heard.join("~") + (last == null ? "" : "=" + last);
    }
}

class Link {
    public var value:Int;
    public var next:Null<Link>;

    public function new(value:Int, ?next:Link) {
        this.value = value;
        this.next = next;
    }
}

class Chain {
    var first:Null<Link> = null;

    public var length(default, null) = 0;

    public function new(count:Int) {
        for (k in 0...count) push(k * 2);
    }

    public function push(value:Int):Chain {
        if (length < 7) {
            first = new Link(value, first);
            length++;
        }
        return this;
    }

    public function pop():Int {
        switch first {
            case null:
                return -1;
            case link:
                first = link.next;
                length--;
                return link.value;
        }
    }

    public function total():Int {
        var all = 0;
        var link = first;
        while (link != null) {
            all += link.value;
            link = link.next;
        }
        return all;
    }

    public function turned():String {
        var words = [];
        var link = first;
        while (link != null) {
            words.unshift("" + link.value);
            if (link.value < 0) break;
            link = link.next;
        }
        return words.join(">");
    }
}

class Grid {
    public final width:Int;

    final cells:Array<Array<Int>>;

    public function new(width:Int) {
        this.width = width;
        cells = [for (y in 0...width) [for (x in 0...width) x == y ? 1 : 0]];
    }

    public function get(x:Int, y:Int):Int {
        return x < 0 || y < 0 || x >= width || y >= width ? -1 : cells[y][x];
    }

    public function set(x:Int, y:Int, value:Int):Grid {
        if (get(x, y) != -1) cells[y][x] = value % 50;
        return this;
    }

    public function fill(x:Int, y:Int, value:Int):Int {
        if (get(x, y) != 0) {
            return 0;
        }
        cells[y][x] = 2;
        var count = 1;
        for (step in [[0, 1], [1, 0], [0, -1], [-1, 0]]) {
            count += fill(x + step[0], y + step[1], value);
        }
        return count;
    }

    public function turn():Void {
        for (y in 0...width) {
            for (x in 0...y) {
                final held = cells[y][x];
                cells[y][x] = cells[x][y];
                cells[x][y] = held;
            }
        }
    }

    public function show():String {
        return Common.rows(cells);
    }
}

class Tables {
    public static function counts(list:Array<Map<String, Int>>):String {
        return list.map(Common.names).join(" & ");
    }

    public static function counted(size:Int):Array<Map<String, Int>> {
        final made:Array<Map<String, Int>> = [for (_ in 0...size) []];
        for (at => word in ["a", "b", "a", "k1", "a"]) {
            if (size == 0) break;
            final map = made[at % size];
            map[word] = (map.exists(word) ? map[word] : 0) + 1;
        }
        return made;
    }

    public static function grouped(words:Array<String>):Map<String, Array<String>> {
        final groups = new Map<String, Array<String>>();
        for (word in words) {
            final key = word.charAt(0);
            var group = groups[key];
            if (group == null) {
                group = [];
                groups[key] = group;
            }
            group.push(word);
        }
        return groups;
    }

    public static function groups(map:Map<String, Array<String>>):String {
        final keys = [for (key in map.keys()) key];
        keys.sort(Reflect.compare);
        return [for (key in keys) key + ":" + map[key].join(",")].join(" ");
    }

    public static function filled(lines:Array<String>):Array<{title:String, lines:Array<String>}> {
        final pages = [];
        for (at => line in lines) {
            final page = {title: "p" + at, lines: []};
            pages.push(page);
            page.lines.push(line);
            if (line.length > 2) page.title += "!";
        }
        return pages;
    }
}

"""


@dataclass(frozen=True, slots=True)
class Kind:
    """Forms for a type: values `{one}` and `{two}` are digits, `{index}` up to 3."""

    literal: tuple[str, ...]
    shown: str
    looks: tuple[str, ...]
    changes: tuple[str, ...] = ()


MORE_KINDS = {
    "Signal": Kind(
        ("new Signal(n -> n + {one})", "new Signal(More.adder({two}))"),
        "{name}.show()",
        (
            "{name}.change({index})",
            "{name}.asked('add', {index}, 2)",
            "({name}.last == null ? {index} : {name}.last)",
            "{name}.asked('none', 1, 2)",
        ),
        (
            "{name}.send({value});",
            "{total} += {name}.send({index}) % 20;",
            "{name}.change = n -> n * {index};",
            "{name}.change = More.composed({name}.change, n -> n % 30);",
            "if ({name}.send({index}) > 4) {name}.heard.reverse();",
            "if ({name}.heard.length > {index}) {name}.heard[{index}] = {name}.change({index});",
        ),
    ),
    "Chain": Kind(
        ("new Chain({two})",),
        "{name}.turned()",
        ("{name}.length", "{name}.total()", "{name}.turned().length"),
        (
            "{name}.push({value});",
            "{name}.push({index}).push({value});",
            "{total} += {name}.pop();",
            "while ({name}.length > {index}) {name}.pop();",
            "if ({name}.pop() > {index}) {name}.push({value});",
        ),
    ),
    "Grid": Kind(
        ("new Grid({two})",),
        "{name}.show()",
        ("{name}.get({index}, 1)", "{name}.get(1, {index}) * 2", "{name}.width"),
        (
            "{name}.set(1, {index}, {value});",
            "{name}.set(0, 1, {index}).set({index}, 0, {value});",
            "{total} += {name}.fill({index}, 1, 3);",
            "{name}.turn();",
            "for (k in 0...{name}.width) {name}.set(k, {index}, k + {name}.get({index}, k));",
        ),
    ),
    "Array<Map<String, Int>>": Kind(
        ("Tables.counted({two})",),
        "Tables.counts({name})",
        (
            "{name}.length",
            "({name}.length > {index} && {name}[{index}].exists('a') ? {name}[{index}]['a'] : 4)",
        ),
        (
            "if ({name}.length > {index}) {name}[{index}]['k{index}'] = {value};",
            "for (map in {name}) map['a'] = (map.exists('a') ? map['a'] : 0) + {index};",
            "for (k => map in {name}) if (map.remove('a')) {total} += k;",
            "if ({name}.length < 4) {name}.push(['b' => {value}]);",
            "if ({name}.length > 1) {name}[1] = ['c' => {index}];",
        ),
    ),
    "Map<String, Array<String>>": Kind(
        ("Tables.grouped(Common.words({two}, {one}))",),
        "Tables.groups({name})",
        ('({name}.exists("a") ? {name}["a"].length : {index})', "Lambda.count({name})"),
        (
            'if ({name}.exists("b")) {name}["b"].push("b{index}");',
            '{name}["k{index}"] = ["x", "" + {value}];',
            'if (!{name}.exists("a")) {name}["a"] = []; {name}["a"].push("n{index}");',
            "for (group in {name}) if (group.length > {index}) group.shift();",
            'for (key => group in {name}) if (key > "b") group.push(key);',
            '{name}.remove("c");',
        ),
    ),
}
