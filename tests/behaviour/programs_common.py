"""What all random programs share: types and functions that they use, in one Haxe module.

A program's text begins with `COMMON`, so that it is whole; a batch puts it into a file of its own,
which is compiled once for all of them. `given`, `listed` and `mapped` keep Elixir from seeing
constants, and warning of conditions that never hold.
"""

from __future__ import annotations

from tests.behaviour.programs_kinds import SHARED
from tests.behaviour.programs_library import LIBRARY

_BASE = """\
typedef Point = {x:Int, y:Int};

enum Item {
    Empty;
    Single(n:Int);
    Pair(a:Int, b:Int);
    Named(name:String);
}

typedef Record = {name:String, items:Array<Int>, place:Point, ?note:String};

enum Tree {
    Leaf;
    Fork(left:Tree, value:Int, right:Tree);
}

enum abstract Grade(Int) to Int {
    var Low = 1;
    var Middle = 5;
    var High = 9;
}

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

class Box<T> {
    public var value:T;
    public var changes:Int = 0;

    public function new(value:T) {
        this.value = value;
    }

    public function put(value:T):T {
        var old = this.value;
        this.value = value;
        changes++;
        return old;
    }

    public function mapped<R>(change:T->R):Box<R> {
        return new Box(change(value));
    }
}

class Countdown {
    var left:Int;
    final step:Int;

    public function new(left:Int, step:Int = 1) {
        this.left = left;
        this.step = step;
    }

    public function hasNext():Bool {
        return left > 0;
    }

    public function next():Int {
        final current = left;
        left -= step;
        return current;
    }
}

class Refused extends haxe.Exception {
    public final code:Int;

    public function new(code:Int) {
        super("refused " + code);
        this.code = code;
    }
}

interface Shape {
    public function area():Int;
    public function grow(by:Int):Int;
    public function show():String;
}

class Square implements Shape {
    var side:Int;

    public function new(side:Int) {
        this.side = side;
    }

    public function area():Int {
        return side * side;
    }

    public function grow(by:Int):Int {
        side += by;
        return side;
    }

    public function show():String {
        return "square " + area();
    }
}

class Block extends Square {
    var height:Int;
    var history:Array<String> = [];

    public function new(side:Int, height:Int) {
        super(side);
        this.height = height;
    }

    override public function area():Int {
        return super.area() * 2 + side * height * 4;
    }

    override public function grow(by:Int):Int {
        if (by > 3) {
            height++;
            history.push("up " + height);
            return height;
        }
        return super.grow(by) + height;
    }

    override public function show():String {
        return "block " + super.show() + " " + history.join(",");
    }
}

class Line implements Shape {
    public var points:Array<Int>;

    public function new(points:Array<Int>) {
        this.points = points;
    }

    public function area():Int {
        return points.length == 0 ? 0 : points[points.length - 1] - points[0];
    }

    public function grow(by:Int):Int {
        if (points.length < 6) {
            points.push(by);
        }
        return points.length;
    }

    public function show():String {
        return "line " + points.join("-");
    }
}

class Common {
    public static var count = 0;

    public static function given(n:Int):Int {
        return n;
    }

    public static function listed(length:Int, first:Int):Array<Int> {
        return [for (i in 0...length) (first + 7 * i) % 10];
    }

    public static function record(n:Int):Record {
        final made:Record = {name: "r" + n, items: listed(n % 3, n), place: {x: n, y: 1}};
        if (n > 4) made.note = "over";
        return made;
    }

    public static function grouped(size:Int):Map<Int, Array<Int>> {
        var groups = new Map<Int, Array<Int>>();
        for (i in 0...size) {
            if (!groups.exists(i % 2)) groups[i % 2] = [];
            groups[i % 2].push(i);
        }
        return groups;
    }

    public static function words(length:Int, first:Int):Array<String> {
        return [for (i in 0...length) "abcdef".charAt((first + i) % 6) + (first * i)];
    }

    public static function grid(rows:Int, columns:Int):Array<Array<Int>> {
        return [for (row in 0...rows) [for (column in 0...columns) row * 3 - column]];
    }

    public static function mapped(size:Int):Map<Int, Int> {
        return [for (i in 0...size) i => 3 * i + 1];
    }

    public static function counted(words:Array<String>):Map<String, Int> {
        var found = new Map<String, Int>();
        for (word in words) {
            found[word] = found.exists(word) ? found[word] + 1 : 1;
        }
        return found;
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

    public static function shape(n:Int):Shape {
        return if (n < 3) new Square(n) else if (n < 6) new Block(n, 2) else new Line([n, n + 2]);
    }

    public static function insert(tree:Tree, value:Int):Tree {
        return switch tree {
            case Leaf: Fork(Leaf, value, Leaf);
            case Fork(left, held, right) if (value < held): Fork(insert(left, value), held, right);
            case Fork(left, held, right): Fork(left, held, insert(right, value));
        }
    }

    public static function planted(values:Array<Int>):Tree {
        var tree = Leaf;
        for (value in values) tree = insert(tree, value);
        return tree;
    }

    public static function sum(tree:Tree):Int {
        return switch tree {
            case Leaf: 0;
            case Fork(left, value, right): sum(left) + value + sum(right);
        }
    }

    public static function flat(tree:Tree):String {
        return switch tree {
            case Leaf: ".";
            case Fork(Leaf, value, Leaf): Std.string(value);
            case Fork(left, value, right): "(" + flat(left) + " " + value + " " + flat(right) + ")";
        }
    }

    public static function grade(n:Int):Grade {
        return n < 3 ? Low : n < 7 ? Middle : High;
    }

    public static function graded(grade:Grade):String {
        return switch grade {
            case Low: "low";
            case Middle: "middle";
            case High: "high";
        }
    }

    public static function clamped(n:Int, low:Int = 0, ?high:Int):Int {
        if (high == null) high = low + 20;
        return n < low ? low : n > high ? high : n;
    }

    public static function labelled(n:Int, ?label:String, mark:String = "#"):String {
        return (label == null ? "none" : label) + mark + n;
    }

    public static function firstOr<T>(values:Array<T>, other:T):T {
        return values.length > 0 ? values[0] : other;
    }

    public static function swapped<T>(values:Array<T>):Void {
        if (values.length > 1) {
            final held = values[0];
            values[0] = values[1];
            values[1] = held;
        }
    }

    public static function applied<A, B>(value:A, change:A->B):B {
        return change(value);
    }

    public static function power(base:Int, exponent:Int):Int {
        return exponent <= 0 ? 1 : (base % 7) * power(base, exponent - 1) % 101;
    }

    public static function points(list:Array<Point>):String {
        return [for (point in list) point.x + "," + point.y].join(" ");
    }

    public static function rows(list:Array<Array<Int>>):String {
        return [for (row in list) row.join(",")].join(";");
    }

    public static function described(one:Record):String {
        final note = one.note == null ? "-" : one.note;
        return '${one.name} ${one.items.join(",")} ${one.place.x} ${one.place.y} $note';
    }

    public static function groups(map:Map<Int, Array<Int>>):String {
        var sorted = [for (key in map.keys()) key];
        sorted.sort((a, b) -> a - b);
        return [for (key in sorted) key + ":" + map[key].join(",")].join(" ");
    }

    public static function read(map:Map<Int, Int>, key:Int):Int {
        return map.exists(key) ? map.get(key) : 0;
    }

    public static function keys(map:Map<Int, Int>):String {
        var sorted = [for (key in map.keys()) key];
        sorted.sort((a, b) -> a - b);
        return [for (key in sorted) key + ":" + map.get(key)].join(" ");
    }

    public static function names(map:Map<String, Int>):String {
        var sorted = [for (key in map.keys()) key];
        sorted.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);
        return [for (key in sorted) key + ":" + map[key]].join(" ");
    }

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
        if (n == 6) {
            throw new Refused(n);
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
}

"""

COMMON = _BASE + LIBRARY + SHARED
