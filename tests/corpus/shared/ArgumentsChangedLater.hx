class Box { public var items:Array<Int> = [1]; public function new() {} public function add(x) { items.push(x); return items.length; } public function both() { trace(items, items.push(9), add(4), items); } }
class ArgumentsChangedLater { static function f(l:Array<Int>, n:Int) return l.length * 10 + n;
static function main() {
 var a = [1, 2, 3]; trace(a, a.pop(), a); trace(f(a, a.push(1)));
 var o = {l: [1], n: 0}; trace(o.l, o.l.push(2), o.l.length); trace(f(o.l, o.l.push(4))); trace(o.n++, o.n = 5);
 var b = new Box(); trace(f(b.items, b.add(3)), f(b.items, b.items.push(8))); b.both();
 trace(o.l, (o.l = []).length, o.l);
 var m = ["a" => 1]; trace(m, m.remove("a"), m); trace([1, 2].concat(a), a.shift());
 var s = [3, 1, 2]; trace('$s', s.pop()); trace("" + s + s.pop() + s);
} }
