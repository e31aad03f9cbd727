// haxe: by hand, for Haxe has none of it
class RawElixirText {
    static function main() {
        var who = "you";
        var n = 2;
        var a:String = untyped __elixir__('"<$who> #{String.upcase($who)} \$who $1 #{"in $who"}"');
        trace(a);
        var b:String = untyped __elixir__('~S($who) <> ~s(-$who-)');
        trace(b);
        var c:String = untyped __elixir__("\"{0}+{1}\" <> Integer.to_string({1} + {0})", n + 1, n);
        trace(c);
        var e:Bool = untyped __elixir__('Regex.match?(~r/^$who$/, "you")');
        trace(e);
        var f:Int = untyped __elixir__('max(${n + 5}, 3)');
        trace(f);
        trace(LinesOfElixir.h(3));
        LinesOfElixir.i(3);
        trace(new FieldsInElixir().f(4));
    }
}
class FieldsInElixir {
    var n = 3;
    public function new() {}
    public function f(k:Int):String {
        var m = ["a" => 1];
        var key = "a";
        return untyped __elixir__('"${n + k} of ${m.get(key) + 1} #{${k}} {1}" <> inspect({${k}, {0}})', k * 2);
    }
}
class LinesOfElixir {
    static inline var K = 4;
    public static function h(x:Int):Int {
        return untyped __elixir__('
            a=$x
            b = a * $K
            if b > 3, do: b,
              else: a
        ');
    }
    public static function i(x:Int):Void {
        untyped __elixir__('Process.sleep(1)');
        var y:Int = untyped __elixir__('$x*2 # twice');
        untyped __elixir__('IO.inspect({:y,$y})');
        trace((untyped __elixir__('$x + 1') : Int) * 2);
    }
}
