/** Structures that containers of the project hold. **/
typedef Card = {suit:String, rank:Int};

class Deck<T> {
	var items:Array<T> = [];
	var drawn:Array<T> = [];

	public function new() {}

	public function add(item:T):Deck<T> {
		items.push(item);
		return this;
	}

	public function draw():T {
		var item = items.shift();
		drawn.push(item);
		return item;
	}

	public function last():T
		return drawn[drawn.length - 1];

	public function each(f:T->Void) {
		for (one in drawn)
			f(one);
		for (one in items)
			f(one);
	}

	public function find(test:T->Bool):Null<T> {
		for (one in items)
			if (test(one))
				return one;
		return null;
	}
}

class Pair<A, B> {
	public var a:A;
	public var b:B;

	public function new(a:A, b:B) {
		this.a = a;
		this.b = b;
	}

	public function swap():Pair<B, A>
		return new Pair(b, a);
}

class StructuresInGenerics {
	static function main() {
		var deck = new Deck<Card>();
		deck.add({suit: "H", rank: 1}).add({suit: "S", rank: 5}).add({suit: "D", rank: 9});
		var card = deck.draw();
		card.rank = 11;
		Sys.println(deck.last().rank);
		var five = deck.find(c -> c.rank == 5);
		five.suit = "C";
		var all = [];
		deck.each(c -> all.push(c.suit + c.rank));
		Sys.println(all.join(" "));
		var pair = new Pair(card, five).swap();
		pair.b.rank++;
		pair.a.rank--;
		Sys.println(card.rank + " " + five.rank);
		var byRank = [for (c in [card, five]) c.rank => c];
		byRank[12].suit = "X";
		Sys.println(card.suit + " " + Lambda.count(byRank));
		var groups = new Map<String, Array<Card>>();
		for (c in [card, five, pair.a]) {
			if (!groups.exists(c.suit))
				groups[c.suit] = [];
			groups[c.suit].push(c);
		}
		groups["C"][0].rank = 100;
		Sys.println(groups["C"][1].rank + " " + five.rank + " " + (groups["C"][0] == pair.a));
	}
}
