// haxe: by hand, for Haxe has none of it
class TuplesAtTheEnd {
    static function f(n:Int) {
        switch n {
            case 0: {:zero};
            case 1: throw "one";
            case _: if (n < 0) return {:neg, n}; else g(n);
        }
    }
    static function g(n:Int) { {:many, n}; }
    static function h(n:Int) {
        try {
            f(n);
        } catch (e:String) {
            {:error, e};
        }
    }
    static function main() {
        trace(h(0)); trace(h(1)); trace(h(-2)); trace(h(5));
        var k = n -> { if (n > 1) :big else :small; };
        trace(k(2)); trace(k(1));
    }
}
