class InsufficientFunds extends haxe.Exception {
  public final missing:Int;

  public function new(missing:Int) {
    super('missing $missing');
    this.missing = missing;
  }
}

class Account {
  public var owner(default, null):String;
  public var balance(get, never):Int;
  var entries:Array<{
    kind:String, amount:Int
  }
  > = [];

  public function new(owner:String, initial = 0) {
    this.owner = owner;
    if (initial > 0) deposit(initial);
  }

  function get_balance() {
    var s = 0;
    for (e in entries) s += e.kind == "in" ? e.amount : -e.amount;
    return s;
  }

  public function deposit(n:Int) {
    if (n <= 0) throw "bad amount " + n;
    entries.push({kind: "in", amount: n});
  }

  public function withdraw(n:Int) {
    if (n > balance) throw new InsufficientFunds(n - balance);
    entries.push({kind: "out", amount: n});
    return balance;
  }

  public function toString() return '$owner: $balance (${entries.length})';
}

class Bank {
  static function transfer(from:Account, to:Account, n:Int):Bool {
    var done = false;
    try {
      from.withdraw(n);
      to.deposit(n);
      done = true;
    }
    catch (e:InsufficientFunds) {
      Sys.println('${from.owner} lacks ${e.missing}');
    }
    catch (e:String) {
      Sys.println('refused: $e');
    }
    return done;
  }

  static function main() {
    var a = new Account("ann", 100), b = new Account("bob");
    Sys.println(transfer(a, b, 30));
    Sys.println(transfer(b, a, 50));
    Sys.println(transfer(a, b, 0));
    Sys.println(a);
    Sys.println(b.toString());
    var all = [a, b];
    all.sort((x, y) -> x.balance - y.balance);
    for (i => acc in all) Sys.println('$i ${acc.owner}');
    Sys.println(all.map(x -> x.balance));
  }
}
