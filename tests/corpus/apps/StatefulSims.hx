enum Event {
	Arrive(id:Int);
	Leave(id:Int);
	Tick;
}

enum abstract Floor(Int) from Int to Int {
	var Ground = 0;
	var First = 1;
	var Second = 2;

	@:op(A > B) static function gt(a:Floor, b:Floor):Bool;
}

enum State {
	Idle;
	Coins(amount:Int);
	Dispensing(item:String, change:Int);
}

class Rng {
	var seed:Int;

	public function new(seed:Int)
		this.seed = seed;

	public function next(max:Int):Int {
		seed = (seed * 75 + 74) % 65537;
		return seed % max;
	}
}

class EventQueue {
	var events:Array<{at:Int, e:Event}> = [];

	public function new() {}

	public function schedule(at:Int, e:Event) {
		var i = 0;
		while (i < events.length && events[i].at <= at)
			i++;
		events.insert(i, {at: at, e: e});
	}

	public function next():Null<{at:Int, e:Event}>
		return events.shift();

	public var pending(get, never):Int;

	function get_pending()
		return events.length;
}

class StatefulSims {
	static function shop(seed:Int):String {
		var rng = new Rng(seed);
		var q = new EventQueue();
		var inside = new Map<Int, Int>();
		var served = 0, longest = 0, peak = 0;
		q.schedule(0, Arrive(1));
		q.schedule(5, Tick);
		var log = [];
		while (true) {
			var n = q.next();
			if (n == null)
				break;
			switch n.e {
				case Arrive(id):
					inside[id] = n.at;
					var size = Lambda.count(inside);
					if (size > peak)
						peak = size;
					if (id < 6) {
						q.schedule(n.at + 1 + rng.next(4), Arrive(id + 1));
					}
					q.schedule(n.at + 2 + rng.next(6), Leave(id));
				case Leave(id):
					var stay = n.at - inside[id];
					inside.remove(id);
					served++;
					if (stay > longest)
						longest = stay;
					log.push('$id@${n.at}');
				case Tick:
					if (q.pending > 0)
						q.schedule(n.at + 5, Tick);
					log.push("tick" + n.at);
			}
		}
		return '${log.join(" ")} served=$served longest=$longest peak=$peak';
	}

	static var prices = ["tea" => 3, "soup" => 5];

	static function vend(state:State, input:String):State {
		return switch [state, input] {
			case [Idle, "coin"]: Coins(1);
			case [Coins(n), "coin"] if (n < 9): Coins(n + 1);
			case [Coins(n), item] if (prices.exists(item) && prices[item] <= n): Dispensing(item, n - prices[item]);
			case [Coins(_), "cancel"] | [Dispensing(_, _), "take"]: Idle;
			case [_, _]: state;
		}
	}

	static function elevator(calls:Array<Int>):String {
		var floor:Floor = Ground;
		var travelled = 0;
		var path = "0";
		for (c in calls) {
			var target:Floor = c;
			while (floor != target) {
				if (target > floor)
					floor = (floor : Int) + 1;
				else
					floor = (floor : Int) - 1;
				travelled++;
				path += ">" + (floor : Int);
			}
			path += "!";
		}
		return path + " " + travelled;
	}

	static function automaton(rule:Int, width:Int, steps:Int):Array<String> {
		var row = [for (i in 0...width) i == width >> 1 ? 1 : 0];
		var out = [];
		for (_ in 0...steps) {
			out.push(row.map(c -> c == 1 ? "*" : " ").join(""));
			row = [
				for (i in 0...width) {
					var l = i > 0 ? row[i - 1] : 0;
					var r = i < width - 1 ? row[i + 1] : 0;
					(rule >> (l << 2 | row[i] << 1 | r)) & 1;
				}
			];
		}
		return out;
	}

	static function bf(src:String, input = ""):String {
		var tape = [for (_ in 0...30) 0];
		var ptr = 0, pc = 0, inp = 0;
		var jumps = new Map<Int, Int>();
		var open = [];
		for (i in 0...src.length)
			switch src.charAt(i) {
				case "[":
					open.push(i);
				case "]":
					var o = open.pop();
					jumps[o] = i;
					jumps[i] = o;
			}
		var out = "";
		while (pc < src.length) {
			switch src.charAt(pc) {
				case ">": ptr++;
				case "<": ptr--;
				case "+": tape[ptr] = (tape[ptr] + 1) & 255;
				case "-": tape[ptr] = (tape[ptr] + 255) & 255;
				case ".": out += String.fromCharCode(tape[ptr]);
				case ",": tape[ptr] = inp < input.length ? input.charCodeAt(inp++) : 0;
				case "[" if (tape[ptr] == 0): pc = jumps[pc];
				case "]" if (tape[ptr] != 0): pc = jumps[pc];
				case _:
			}
			pc++;
		}
		return out;
	}

	static function bank():String {
		var accounts = ["a" => 100, "b" => 50];
		var failures = [];
		function transfer(from:String, to:String, amount:Int) {
			if (!accounts.exists(from) || !accounts.exists(to))
				throw 'unknown account in $from->$to';
			if (accounts[from] < amount)
				throw 'insufficient: ${accounts[from]} < $amount';
			accounts[from] -= amount;
			accounts[to] += amount;
		}
		for (t in [{f: "a", t: "b", n: 30}, {f: "b", t: "a", n: 500}, {f: "x", t: "a", n: 1}, {f: "b", t: "a", n: 80}])
			try
				transfer(t.f, t.t, t.n)
			catch (e:String)
				failures.push(e);
		return accounts["a"] + "/" + accounts["b"] + " " + failures.join("; ");
	}

	static function main() {
		Sys.println(shop(42));
		Sys.println(shop(7));
		var s = Idle;
		for (i in ["tea", "coin", "coin", "tea", "coin", "coin", "tea", "coin", "take", "coin", "cancel"]) {
			s = vend(s, i);
			Sys.println(i + " -> " + s);
		}
		Sys.println(elevator([2, 1, 1, 0]));
		for (r in automaton(90, 15, 4))
			Sys.println("|" + r + "|");
		Sys.println(bf("++++++++[>++++++++<-]>+.+.+."));
		Sys.println(bf(",[.,]", "echo"));
		Sys.println(bank());
	}
}
