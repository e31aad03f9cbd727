class Account {
    public final owner:String;
    public final parent:Null<Account>;

    public function new(owner:String, ?parent:Account) {
        this.owner = owner;
        this.parent = parent;
    }

    public function root():Account {
        return parent == null ? this : parent.root();
    }

    public function depth():Int {
        var n = 0;
        var at:Null<Account> = parent;
        while (at != null) {
            n++;
            at = at.parent;
        }
        return n;
    }
}

class NullObjects {
    static function main() {
        var a = new Account("a");
        var b = new Account("b", a);
        var c = new Account("c", b);
        Sys.println(c.root().owner);
        Sys.println(c.depth() + b.depth() + a.depth());
    }
}
