/** haxe.ds.Option and Either, and enums with type parameters. **/
import haxe.ds.Either;
import haxe.ds.Option;

enum PoResult<T> {
    Done(value:T);
    Failed(why:String);
}

class PrintOptions {
    static function half(n:Int):Option<Int> {
        return n % 2 == 0 ? Some(Std.int(n / 2)) : None;
    }

    static function main() {
        Sys.println(half(4));
        Sys.println(half(3));
        Sys.println(Some("x"));
        var e:Either<Int, String> = Left(1);
        Sys.println(e);
        e = Right("r");
        Sys.println('either $e');
        var d:PoResult<Float> = Done(2.0);
        Sys.println(d);
        d = Failed("why not");
        Sys.println(d);
        Sys.println([Some(1), None]);
        Sys.println(Some([Some(1)]));
        Sys.println("opt " + half(10));
    }
}
