enum Chain<T> {
    Nil;
    Link(head:T, tail:Chain<T>);
}
enum Answer {
    True;
    False;
    Null;
}
class ConstructorsNamedNil {
    static function sum(c:Chain<Int>):Int return switch c {
        case Nil: 0;
        case Link(h, t): h + sum(t);
    }
    static function main() {
        var chain = Link(1, Link(2, Nil));
        Sys.println(sum(chain));
        Sys.println(chain);
        var none:Null<Chain<Int>> = null;
        Sys.println((none == Nil) + " " + (none == null) + " " + none);
        var empty:Chain<String> = Nil;
        Sys.println((empty == null) + " " + empty + " " + empty.getName());
        Sys.println([True, False, Null]);
        Sys.println(Type.createEnum(Answer, "True") == True);
    }
}
