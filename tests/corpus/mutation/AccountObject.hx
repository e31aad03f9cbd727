/** Instances of a class: methods that change them, methods that only look. **/
class Account {
    public var owner(default, null):String;
    public var balance:Int;

    var history:Array<Int>;

    public function new(owner:String, balance:Int = 0) {
        this.owner = owner;
        this.balance = balance;
        history = [];
    }

    public function deposit(amount:Int):Void {
        balance += amount;
        history.push(amount);
    }

    public function withdraw(amount:Int):Bool {
        if (amount > balance) {
            return false;
        }
        balance -= amount;
        history.push(-amount);
        return true;
    }

    public function summary():String {
        return '$owner: $balance after ${history.length} moves (${history.join(" ")})';
    }
}

class AccountObject {
    static function payday(account:Account):Void {
        account.deposit(1000);
    }

    static function main() {
        var ada = new Account("Ada", 20);
        ada.deposit(30);
        Sys.println(ada.withdraw(45));
        Sys.println(ada.withdraw(45));
        payday(ada);
        Sys.println(ada.summary());
        var bob = new Account("Bob");
        if (!bob.withdraw(1)) {
            bob.balance = 1;
        }
        Sys.println(bob.summary());
        Sys.println(ada.owner + bob.owner);
    }
}
