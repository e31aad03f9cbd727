class Account {
    public final owner:String;
    public var balance(default, null):Int = 0;

    public function new(owner:String) {
        this.owner = owner;
    }

    public function change(by:Int):Bool {
        if (balance + by < 0) return false;
        balance += by;
        return true;
    }
}

class Bank {
    final accounts:Map<String, Account> = new Map();

    public function new() {}

    public function open(owner:String):Void {
        accounts.set(owner, new Account(owner));
    }

    public function deposit(owner:String, amount:Int):Bool {
        if (!accounts.exists(owner)) return false;
        return accounts.get(owner).change(amount);
    }

    public function transfer(from:String, to:String, amount:Int):Bool {
        if (!accounts.get(from).change(-amount)) return false;
        accounts.get(to).change(amount);
        return true;
    }

    public function balanceOf(owner:String):Int {
        return accounts.get(owner).balance;
    }
}

class MapOfObjects {
    static function main() {
        var bank = new Bank();
        bank.open("ann");
        bank.open("bob");
        Sys.println(bank.deposit("ann", 50));
        Sys.println(bank.deposit("zoe", 50));
        Sys.println(bank.transfer("ann", "bob", 30));
        Sys.println(bank.transfer("ann", "bob", 30));
        Sys.println(bank.balanceOf("ann") + " " + bank.balanceOf("bob"));
    }
}
