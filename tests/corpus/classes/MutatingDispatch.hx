interface Account {
    function deposit(amount:Int):Void;
    function withdraw(amount:Int):Bool;
    function balance():Int;
}

class Plain implements Account {
    var money = 0;

    public function new() {}

    public function deposit(amount:Int):Void {
        money += amount;
    }

    public function withdraw(amount:Int):Bool {
        if (amount > money) return false;
        money -= amount;
        return true;
    }

    public function balance():Int {
        return money;
    }
}

class Frozen implements Account {
    final money:Int;

    public function new(money:Int) {
        this.money = money;
    }

    public function deposit(amount:Int):Void {
        Sys.println("frozen, " + amount + " sent back");
    }

    public function withdraw(amount:Int):Bool {
        return false;
    }

    public function balance():Int {
        return money;
    }
}

class MutatingDispatch {
    static function work(account:Account):Void {
        account.deposit(30);
        Sys.println(account.withdraw(10));
        Sys.println(account.withdraw(100));
        Sys.println(account.balance());
    }

    static function main() {
        var plain = new Plain();
        work(plain);
        Sys.println(plain.balance());
        work(new Frozen(7));
    }
}
