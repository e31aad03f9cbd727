/** Objects move between lists, and are changed where they are. **/
class Card {
	public var label:String;
	public var up = false;

	public function new(label:String) {
		this.label = label;
	}

	public function flip() {
		up = !up;
	}

	public function toString() {
		return up ? label : "?";
	}
}

class SwappedInArrays {
	static function show(name:String, cards:Array<Card>) {
		Sys.println(name + ": " + cards.map(c -> c.toString()).join(" "));
	}

	static function main() {
		var deck = [for (i in 1...7) new Card("c" + i)];
		var hand:Array<Card> = [];
		for (_ in 0...3)
			hand.push(deck.pop());
		hand[0].flip();
		var kept = hand[1];
		var t = hand[0];
		hand[0] = hand[2];
		hand[2] = t;
		kept.flip();
		show("hand", hand);
		show("deck", deck);
		deck.unshift(hand.shift());
		deck[0].flip();
		for (card in deck)
			card.flip();
		show("hand", hand);
		show("deck", deck);
		Sys.println('$kept');
	}
}
