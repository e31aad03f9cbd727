interface Auditable {
    function audit():String;
}

class InsufficientFunds {
    public final missing:Int;

    public function new(missing:Int) {
        this.missing = missing;
    }
}

abstract class Account implements Auditable {
    public final owner:String;
    public var balance(default, null):Int;
    final history:Array<String> = [];

    public function new(owner:String, balance:Int) {
        this.owner = owner;
        this.balance = balance;
        record("opened with " + balance);
    }

    abstract public function fee(amount:Int):Int;

    abstract public function kind():String;

    function record(line:String):Void {
        history.push(line);
    }

    public function deposit(amount:Int):Void {
        balance += amount;
        record("+" + amount);
    }

    public function withdraw(amount:Int):Bool {
        var whole = amount + fee(amount);
        if (whole > balance) {
            record("refused " + amount);
            return false;
        }
        balance -= whole;
        record("-" + whole);
        return true;
    }

    public function audit():String {
        return kind() + " of " + owner + ": " + balance + " [" + history.join(", ") + "]";
    }
}

class Checking extends Account {
    public function fee(amount:Int):Int {
        return 1;
    }

    public function kind():String {
        return "checking";
    }
}

class Savings extends Account {
    var withdrawals = 0;
    final rate:Int;

    public function new(owner:String, balance:Int, rate:Int = 5) {
        super(owner, balance);
        this.rate = rate;
    }

    public function fee(amount:Int):Int {
        return withdrawals * 2;
    }

    override public function withdraw(amount:Int):Bool {
        var done = super.withdraw(amount);
        if (done) withdrawals++;
        return done;
    }

    public function kind():String {
        return "savings";
    }

    public function interest():Int {
        var gained = Std.int(balance * rate / 100);
        deposit(gained);
        return gained;
    }
}

class BankSystem {
    static function pay(account:Account, amounts:Array<Int>):Int {
        var paid = 0;
        for (amount in amounts) {
            if (!account.withdraw(amount)) break;
            paid += amount;
        }
        return paid;
    }

    static function main() {
        var checking = new Checking("ann", 20);
        var savings = new Savings("bob", 100);
        Sys.println(pay(checking, [5, 6, 7, 8]));
        Sys.println(pay(savings, [10, 20, 30]));
        Sys.println(savings.interest());
        var all:Array<Auditable> = [checking, savings];
        for (one in all) Sys.println(one.audit());
    }
}
