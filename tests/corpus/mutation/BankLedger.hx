/** Accounts are structures in a map; a transfer changes two of them and the journal. **/
typedef Account = {
    var owner:String;
    var balance:Int;
}

class BankLedger {
    static function open(accounts:Map<String, Account>, id:String, owner:String):Void {
        accounts.set(id, {owner: owner, balance: 0});
    }

    static function deposit(accounts:Map<String, Account>, id:String, amount:Int):Bool {
        if (!accounts.exists(id) || amount <= 0) {
            return false;
        }
        accounts[id].balance += amount;
        return true;
    }

    static function transfer(accounts:Map<String, Account>, journal:Array<String>, from:String, to:String, amount:Int):Bool {
        if (!accounts.exists(from) || !accounts.exists(to)) {
            journal.push("unknown account");
            return false;
        }
        if (accounts[from].balance < amount) {
            journal.push('$from is short of ${amount - accounts[from].balance}');
            return false;
        }
        accounts[from].balance -= amount;
        accounts[to].balance += amount;
        journal.push('$from -> $to: $amount');
        return true;
    }

    static function main() {
        var accounts:Map<String, Account> = new Map();
        var journal:Array<String> = [];
        open(accounts, "a1", "Ada");
        open(accounts, "b2", "Bob");
        Sys.println(deposit(accounts, "a1", 100));
        Sys.println(deposit(accounts, "b2", 5));
        Sys.println(deposit(accounts, "c3", 1));
        Sys.println(transfer(accounts, journal, "a1", "b2", 30));
        Sys.println(transfer(accounts, journal, "b2", "a1", 50));
        Sys.println(transfer(accounts, journal, "b2", "zz", 1));
        for (id in ["a1", "b2"]) {
            Sys.println(accounts[id].owner + " has " + accounts[id].balance);
        }
        Sys.println(journal.join("; "));
    }
}
