class Card {
	public var rank:Int;
	public var played = false;

	public function new(rank:Int)
		this.rank = rank;
}

/** A sorted copy has the same objects. **/
class SortedTwice {
	static function main() {
		var hand = [new Card(7), new Card(2), new Card(9)];
		var sorted = hand.copy();
		sorted.sort((a, b) -> a.rank - b.rank);
		sorted[0].played = true;
		Sys.println([for (card in hand) card.rank + ":" + card.played].join(" "));
		hand[2].rank = 1;
		Sys.println([for (card in sorted) card.rank].join(" "));
	}
}
