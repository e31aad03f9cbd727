package plugs;

/** What somebody may do. A role that is added here has to be ranked, or `Roles.rank` doesn't compile. **/
enum Role {
    Guest;
    Member;
    Librarian;
}

@:module
class Roles {
    /** Whether `held` may do all that `wanted` may. **/
    public static function allows(held:Role, wanted:Role):Bool {
        return rank(held) >= rank(wanted);
    }

    /** The role of the name that a token carries; a stranger's is `Guest`. **/
    public static function named(name:Null<String>):Role {
        return switch (name) {
            case "member": Member;
            case "librarian": Librarian;
            default: Guest;
        };
    }

    static function rank(role:Role):Int {
        return switch (role) {
            case Guest: 0;
            case Member: 1;
            case Librarian: 2;
        };
    }
}
