/** An object's method changes it, and throws later. */
class Account {
    public var balance:Int;
    public var history:Array<String> = [];

    public function new(balance:Int) {
        this.balance = balance;
    }

    public function withdraw(amount:Int):Void {
        if (amount > balance) throw "only " + balance;
        balance -= amount;
        history.push("-" + amount);
    }
}

class ObjectInTry {
    static function spend(account:Account, amounts:Array<Int>):Int {
        var done = 0;
        for (amount in amounts) {
            try {
                account.withdraw(amount);
                done++;
            } catch (e:String) {
                account.history.push("refused " + amount + ": " + e);
            }
        }
        return done;
    }

    static function main() {
        var account = new Account(10);
        Sys.println(spend(account, [3, 20, 7, 1]));
        Sys.println(account.balance);
        Sys.println(account.history.join(", "));
        try {
            account.balance = 50;
            account.withdraw(20);
            account.withdraw(40);
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println(account.balance + " " + account.history.length);
    }
}
