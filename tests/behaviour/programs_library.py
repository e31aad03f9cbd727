"""More that all random programs share: abstracts, properties, a generic class, an iterable, errors
of a family, functions that take and give functions; and what a program does with their values.

    KINDS["Clock"].changes  -> ("{name}.minutes += {value};", …)   # forms, as `CHANGES` has them
"""

from __future__ import annotations

from tests.behaviour.programs_kinds import MORE_KINDS, Kind

LIBRARY = """\
typedef Deck = {top:Point, rows:Array<Array<Int>>, inner:{count:Int, list:Array<Point>}};

abstract Money(Int) from Int {
    public var cents(get, never):Int;

    public inline function new(cents:Int) {
        this = cents;
    }

    function get_cents():Int {
        return this % 100;
    }

    public function whole():Int {
        return this;
    }

    public function half():Money {
        return new Money(Std.int(this / 2));
    }

    @:op(A + B) function plus(other:Money):Money {
        return new Money((this + other.whole()) % 100000);
    }

    @:op(A * B) static function times(money:Money, by:Int):Money {
        return new Money((money.whole() * (by % 30)) % 10000);
    }

    @:op(-A) function negative():Money {
        return new Money(-this);
    }

    @:op(A < B) function less(other:Money):Bool {
        return this < other.whole();
    }

    @:to public function toText():String {
        return Std.int(this / 100) + "." + this % 100;
    }
}

abstract Tags(Array<String>) {
    public var length(get, never):Int;

    public function new(first:String) {
        this = [first];
    }

    function get_length():Int {
        return this.length;
    }

    public function add(tag:String):Bool {
        if (this.length > 7 || this.contains(tag)) {
            return false;
        }
        this.push(tag);
        return true;
    }

    @:arrayAccess public function at(index:Int):String {
        return index < this.length ? this[index] : "none";
    }

    @:arrayAccess public function put(index:Int, tag:String):String {
        if (index < this.length) this[index] = tag;
        return tag;
    }

    public function iterator():Iterator<String> {
        return this.iterator();
    }

    public function all():String {
        return this.join("/");
    }
}

class Clock {
    public static var made = 0;

    public var minutes(default, set):Int;
    public var hours(get, set):Int;
    public var changes(default, null) = 0;

    public function new(minutes:Int) {
        made++;
        this.minutes = minutes;
    }

    function set_minutes(value:Int):Int {
        changes++;
        return minutes = value < 0 ? 0 : value % 1440;
    }

    function get_hours():Int {
        return Std.int(minutes / 60);
    }

    function set_hours(value:Int):Int {
        minutes = value * 60 + minutes % 60;
        return value;
    }

    public function toString():String {
        return hours + "h" + minutes % 60;
    }
}

class Stack<T> {
    var held:Array<T> = [];

    public var size(get, never):Int;

    public function new(first:Array<T>) {
        for (one in first) held.push(one);
    }

    function get_size():Int {
        return held.length;
    }

    public function push(one:T):Void {
        if (held.length < 9) held.push(one);
    }

    public function pop():T {
        if (held.length == 0) {
            throw new Missing("top");
        }
        return held.pop();
    }

    public function peek(other:T):T {
        return held.length == 0 ? other : held[held.length - 1];
    }

    public function change(by:T->T):Void {
        for (k in 0...held.length) held[k] = by(held[k]);
    }

    public function iterator():Iterator<T> {
        return held.iterator();
    }

    public function text():String {
        return held.join("|");
    }
}

class Range {
    final from:Int;
    final to:Int;

    public function new(from:Int, to:Int) {
        this.from = from;
        this.to = to;
    }

    public function iterator():Iterator<Int> {
        return [for (n in from...to) n].iterator();
    }
}

class Failure extends haxe.Exception {}

class Missing extends Failure {
    public function new(what:String) {
        super("missing " + what);
    }
}

class Broken extends Failure {
    public final parts:Int;

    public function new(parts:Int) {
        super("broken");
        this.parts = parts;
    }

    public function doubled():Int {
        return parts * 2;
    }
}

class More {
    public static var calls = 0;

    public static function each(values:Array<Int>, act:Int->Void):Void {
        for (value in values) act(value);
    }

    public static function repeated(times:Int, act:() -> Void):Int {
        for (_ in 0...times) act();
        return times;
    }

    public static function adder(by:Int):Int->Int {
        return n -> n + by;
    }

    public static function composed(first:Int->Int, second:Int->Int):Int->Int {
        return n -> second(first(n));
    }

    public static function counter(start:Int):() -> Int {
        var n = start;
        return () -> n++;
    }

    public static function listed(acts:Array<Int->Int>, n:Int):String {
        return [for (act in acts) act(n)].join(",");
    }

    public static function total(numbers:haxe.Rest<Int>):Int {
        var all = 0;
        for (number in numbers) all += number;
        return all;
    }

    public static function fails(n:Int):Int {
        calls++;
        switch n % 5 {
            case 1: throw new Missing("one");
            case 2: throw new Broken(n);
            case 3: throw new Failure("three");
            case 4 if (n > 9): throw "four";
            case _:
        }
        return n * 2;
    }

    public static function attempted(act:() -> Int, other:Int):Int {
        try {
            return act();
        } catch (e:Broken) {
            return e.doubled();
        } catch (e:Failure) {
            return other + e.message.length;
        }
    }

    public static function guarded<T>(act:() -> T, after:() -> Void):T {
        try {
            final made = act();
            after();
            return made;
        } catch (e) {
            after();
            throw e;
        }
    }

    public static function deck(n:Int):Deck {
        return {
            top: {x: n, y: 0},
            rows: [[n], [1, n + 1]],
            inner: {count: n, list: [for (k in 0...n % 4) {x: k, y: n}]}
        };
    }

    public static function decked(deck:Deck):String {
        final list = Common.points(deck.inner.list);
        return deck.top.x + "," + deck.top.y + " " + Common.rows(deck.rows) + " "
            + deck.inner.count + " " + list;
    }

    public static function places(size:Int):Map<Int, Point> {
        return [for (k in 0...size) k => {x: k, y: 2 * k}];
    }

    public static function placed(map:Map<Int, Point>):String {
        var keys = [for (key in map.keys()) key];
        keys.sort((a, b) -> a - b);
        return [for (key in keys) key + ":" + map[key].x + "," + map[key].y].join(" ");
    }

    public static function meters(size:Int):Map<String, Meter> {
        return [for (k in 0...size) "k" + k => new Meter(k)];
    }

    public static function metered(map:Map<String, Meter>):String {
        var keys = [for (key in map.keys()) key];
        keys.sort(Reflect.compare);
        return [for (key in keys) key + map[key].show()].join(" ");
    }

    public static function sides(shapes:Array<Shape>):String {
        return shapes.map(shape -> shape.show()).join(" & ");
    }

    public static function grown(list:Array<Int>, by:Int):Array<Int> {
        var made = [];
        for (one in list) {
            if (one % 4 == 3) continue;
            made.push(one + by);
            if (made.length > 5) break;
        }
        return made;
    }

    public static function fill(list:Array<Int>, depth:Int):Int {
        if (depth <= 0 || list.length > 9) {
            return list.length;
        }
        list.push(depth);
        return fill(list, depth - 1) + 1;
    }
}

"""


KINDS = {
    "Money": Kind(
        ("new Money({one})", "(12{two} : Money)", "new Money({one}) + {two}"),
        "{name}.toText()",
        ("{name}.cents", "{name}.half().whole()", "({name} < {index} ? 1 : 2)"),
    ),
    "Int->Int": Kind(
        (
            "More.adder({one})",
            "n -> n - {two}",
            "More.composed(More.adder({one}), n -> n * 2)",
            "Common.clamped.bind(_, {two}, 1{one})",
            "n -> {{ if (n > {two}) return 0; n + 1; }}",
        ),
        "{name}(4)",
        ("{name}({index})", "More.composed({name}, n -> n % 7)({index})"),
    ),
    "Tags": Kind(
        ('new Tags("t{one}")',),
        "{name}.all()",
        ("{name}.length", "{name}[{index}].length", "[for (t in {name}) t.length].length"),
        (
            '{name}.add("t{index}");',
            'if ({name}.add("n" + {value})) {total}++;',
            '{name}[{index}] = "s{index}";',
            'if ({name}[{index}] == "none") {name}.add("was");',
        ),
    ),
    "Clock": Kind(
        ("new Clock({one})", "new Clock(1{one}{two})"),
        "{name}.toString()",
        ("{name}.hours", "{name}.minutes", "{name}.changes"),
        (
            "{name}.minutes += {value};",
            "{name}.hours = {index};",
            "{name}.hours++;",
            "{name}.minutes = {value};",
            "{total} += ({name}.minutes = {value});",
        ),
    ),
    "Stack<Int>": Kind(
        ("new Stack([{one}, {two}])", "new Stack<Int>([])"),
        "{name}.text()",
        ("{name}.size", "{name}.peek({index})", "Lambda.count({name})"),
        (
            "{name}.push({value});",
            "if ({name}.size > {index}) {total} += {name}.pop();",
            "{name}.change(n -> n + {index});",
            "while ({name}.size > {index} + 1) {name}.pop();",
            "if ({name}.size > 1) {name}.push({name}.pop() + {name}.pop());",
            "if ({name}.peek(0) < {index}) {name}.push({index}) else {name}.push(1);",
        ),
    ),
    "Deck": Kind(
        ("More.deck({one})",),
        "More.decked({name})",
        ("{name}.top.x", "{name}.inner.count", "{name}.rows[1].length", "{name}.inner.list.length"),
        (
            "{name}.top.x += {value};",
            "{name}.inner.count++;",
            "{name}.inner = {{count: {index}, list: [{{x: {value}, y: 1}}]}};",
            "if ({name}.rows[0].length < 6) {name}.rows[0].push({value});",
            "{name}.rows[1][0] -= {value};",
            "if ({name}.inner.list.length > {index}) {name}.inner.list[{index}].y = {value};",
            "for (each in {name}.inner.list) each.x += {index};",
            "if ({name}.inner.list.length < 5) {name}.inner.list.push({{x: {index}, y: {value}}});",
            "{name}.top = {{x: {name}.top.y, y: {value}}};",
        ),
    ),
    "Map<Int, Point>": Kind(
        ("More.places({two})",),
        "More.placed({name})",
        ("({name}.exists({index}) ? {name}[{index}].y : {index})",),
        (
            "{name}[{index}] = {{x: {value}, y: {index}}};",
            "if ({name}.exists({index})) {name}[{index}].x += {value};",
            "for (each in {name}) each.y = each.x + {index};",
            "for (k => each in {name}) if (k > {index}) each.x = {index};",
            "if ({name}.remove({index})) {total}++;",
        ),
    ),
    "Map<String, Meter>": Kind(
        ("More.meters({two})",),
        "More.metered({name})",
        ('({name}.exists("k{index}") ? {name}["k{index}"].level : 1)',),
        (
            '{name}["k{index}"] = new Meter({index});',
            'if ({name}.exists("k{index}")) {name}["k{index}"].raise({value});',
            'if ({name}.exists("k1")) {name}.get("k1").marks.push({index});',
            "for (each in {name}) each.level += {index};",
            'if ({name}.exists("k{index}")) {total} += {name}.get("k{index}").first({index});',
        ),
    ),
    "Array<Shape>": Kind(
        ("[for (k in 0...{two}) Common.shape(k * 2)]", "[Common.shape({one}), new Square({two})]"),
        "More.sides({name})",
        (
            "{name}.length",
            "({name}.length > {index} ? {name}[{index}].area() : 0)",
            "Lambda.fold({name}, (shape, all) -> all + shape.area(), 0)",
        ),
        (
            "for (each in {name}) each.grow({index} + 1);",
            "if ({name}.length > {index}) {total} += {name}[{index}].grow({index});",
            "if ({name}.length < 5) {name}.push(new Block({index}, 2));",
            "for (k => each in {name}) if (each.grow(k) > {index}) break;",
            "{name}.reverse();",
            "if ({name}.length > 2) {name}.pop();",
        ),
    ),
    "Box<Array<Int>>": Kind(
        ("new Box([{one}, {two}])",),
        '{name}.value.join(" ") + " after " + {name}.changes',
        ("{name}.value.length", "{name}.changes"),
        (
            "if ({name}.value.length < 6) {name}.value.push({value});",
            "{name}.put([{value}]);",
            "if ({name}.value.length > {index}) {name}.value[{index}]++;",
            "{name}.value.reverse();",
            "{total} += {name}.put([{index}, {value}]).length;",
        ),
    ),
    "Array<Record>": Kind(
        ("[for (k in 0...{two}) Common.record(k + {two})]",),
        '{name}.map(Common.described).join(" & ")',
        ("{name}.length", "({name}.length > {index} ? {name}[{index}].items.length : 3)"),
        (
            "if ({name}.length > {index}) {name}[{index}].place.x += {value};",
            "if ({name}.length > {index}) {name}[{index}].items.push({index});",
            "for (each in {name}) for (k in 0...each.items.length) each.items[k] += {index};",
            "for (each in {name}) each.place = {{x: {index}, y: 0}};",
            "if ({name}.length < 4) {name}.push(Common.record({index}));",
            "if ({name}.length > 1) {{ {name}[0].name += {index}; {name}[1].note = null; }}",
        ),
    ),
    "Array<Int->Int>": Kind(
        ("[for (k in 0...{two}) (n:Int) -> n + k]", "[More.adder({one}), n -> n * {two}]"),
        "More.listed({name}, 3)",
        ("{name}.length", "({name}.length > {index} ? {name}[{index}]({index}) : 0)"),
        (
            "if ({name}.length < 6) {name}.push(More.adder({value}));",
            "if ({name}.length > {index}) {name}[{index}] = n -> n - {index};",
            "{name}.reverse();",
            "if ({name}.length == 2) {name}.push(More.composed({name}[0], {name}[1]));",
        ),
    ),
    **MORE_KINDS,
}
"""What a type of `LIBRARY` is made by, printed by, asked for (an int), and changed by."""
