abstract Permissions(Int) from Int {
    public static final READ:Permissions = 1;
    public static final WRITE:Permissions = 2;
    public static final RUN:Permissions = 4;

    @:op(A | B) static function either(a:Permissions, b:Permissions):Permissions {
        return a.bits() | b.bits();
    }

    public function bits():Int {
        return this;
    }

    public function has(other:Permissions):Bool {
        return this & other.bits() == other.bits();
    }

    public function names():Array<String> {
        var all = [];
        if (has(READ)) all.push("read");
        if (has(WRITE)) all.push("write");
        if (has(RUN)) all.push("run");
        return all;
    }
}

class PermissionsMain {
    static function main() {
        var p = Permissions.READ | Permissions.RUN;
        Sys.println(p.names().join("+"));
        Sys.println(p.has(Permissions.WRITE));
        Sys.println((p | Permissions.WRITE).bits());
    }
}
