typedef Tx = {from:String, to:String, amount:Int};
typedef Block = {index:Int, txs:Array<Tx>, prev:String, hash:String, nonce:Int};

class Chain {
	public var blocks:Array<Block> = [];

	var pending:Array<Tx> = [];
	var difficulty:Int;

	public function new(difficulty:Int) {
		this.difficulty = difficulty;
		blocks.push(seal({index: 0, txs: [], prev: "", hash: "", nonce: 0}));
	}

	static function digest(b:Block):String {
		var text = b.index + b.prev + b.nonce + b.txs.map(t -> t.from + t.to + t.amount).join("|");
		var h = 17;
		for (i in 0...text.length)
			h = (h * 31 + text.charCodeAt(i)) % 99991;
		return StringTools.lpad(Std.string(h), "0", 5);
	}

	function seal(b:Block):Block {
		b.hash = digest(b);
		while (b.hash.substr(0, difficulty) != StringTools.lpad("", "0", difficulty)) {
			b.nonce++;
			b.hash = digest(b);
		}
		return b;
	}

	public function pay(from:String, to:String, amount:Int):Chain {
		pending.push({from: from, to: to, amount: amount});
		return this;
	}

	public function mine():Block {
		var last = blocks[blocks.length - 1];
		var block = {index: last.index + 1, txs: pending, prev: last.hash, hash: "", nonce: 0};
		pending = [];
		seal(block);
		blocks.push(block);
		return block;
	}

	public function valid():Int {
		for (i in 1...blocks.length) {
			var b = blocks[i];
			if (b.hash != digest(b) || b.prev != blocks[i - 1].hash)
				return i;
		}
		return -1;
	}

	public function balance(who:String):Int {
		var sum = 0;
		for (b in blocks)
			for (t in b.txs) {
				if (t.to == who)
					sum += t.amount;
				if (t.from == who)
					sum -= t.amount;
			}
		return sum;
	}
}

class BlockChainToy {
	static function main() {
		var chain = new Chain(1);
		chain.pay("bank", "ann", 50).pay("bank", "bob", 20);
		chain.mine();
		chain.pay("ann", "bob", 15);
		var second = chain.mine();
		Sys.println(chain.balance("ann") + " " + chain.balance("bob") + " " + chain.valid());
		Sys.println(second.prev == chain.blocks[1].hash);
		second.txs[0].amount = 1;
		Sys.println(chain.valid() + " " + chain.balance("bob"));
		chain.blocks[1].txs.push({from: "bank", to: "eve", amount: 99});
		Sys.println(chain.valid() + " " + chain.balance("eve"));
	}
}
