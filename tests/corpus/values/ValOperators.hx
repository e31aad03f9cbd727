/** Operators of abstracts: arithmetic, comparison, +=, unary, index. **/
abstract VoMoney(Int) {
    public inline function new(cents:Int) this = cents;

    @:op(A + B) static function add(a:VoMoney, b:VoMoney):VoMoney return new VoMoney(a.cents() + b.cents());

    @:op(A * B) static function times(a:VoMoney, n:Int):VoMoney return new VoMoney(a.cents() * n);

    @:op(-A) function negate():VoMoney return new VoMoney(-this);

    @:op(A > B) static function more(a:VoMoney, b:VoMoney):Bool return a.cents() > b.cents();

    @:op(A == B) static function same(a:VoMoney, b:VoMoney):Bool return a.cents() == b.cents();

    public function cents():Int return this;

    public function toString():String return Std.int(this / 100) + "." + StringTools.lpad(Std.string(this % 100), "0", 2);
}

abstract VoVector(Array<Float>) from Array<Float> {
    @:op(A += B) public function addTo(other:VoVector):VoVector {
        for (i in 0...this.length) this[i] += other.at(i);
        return this;
    }

    @:arrayAccess public function at(i:Int):Float return this[i];

    public function text():String return this.join(",");
}

class ValOperators {
    static function main() {
        var a = new VoMoney(150);
        var b = new VoMoney(275);
        Sys.println((a + b).toString());
        Sys.println((a * 3).toString() + " " + (-a).cents());
        Sys.println(b > a);
        Sys.println(a == new VoMoney(150));
        a += b;
        Sys.println("sum " + a);
        var v:VoVector = [1.0, 2.0];
        v += [0.5, 0.5];
        Sys.println(v.text());
        Sys.println(v[1]);
    }
}
