class Acc { public var x = 0; public function new() {} }
class ChosenAndChanged {
	static var total = [0];
	static function main() {
		var evens = [], odds = [];
		for (i in 0...6) (i % 2 == 0 ? evens : odds).push(i);
		trace(evens, odds);
		for (i in 0...4) { (switch i { case 0: evens; case 1: odds; case _: total; }).push(i * 10); }
		trace(evens, odds, total);
		var p = {x: 1}, q = {x: 2};
		(p.x > q.x ? p : q).x = 9; (p.x < q.x ? p : q).x += 4;
		trace(p, q);
		var n = (evens.length > 3 ? evens : odds).push(5);
		trace(n, evens, odds);
		var a = new Acc(), b = new Acc();
		(a.x == 0 ? a : b).x++; (a.x == 0 ? a : b).x++; trace(a.x, b.x);
	}
}
