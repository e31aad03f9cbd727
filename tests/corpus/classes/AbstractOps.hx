abstract Money(Int) {
    public inline function new(cents:Int) {
        this = cents;
    }

    @:from public static function fromInt(units:Int):Money {
        return new Money(units * 100);
    }

    @:to public function toText():String {
        return Std.int(this / 100) + "." + StringTools.lpad("" + this % 100, "0", 2);
    }

    @:op(A + B) public static function add(a:Money, b:Money):Money {
        return new Money(a.cents() + b.cents());
    }

    @:op(A * B) public function times(n:Int):Money {
        return new Money(this * n);
    }

    @:op(A > B) static function greater(a:Money, b:Money):Bool {
        return a.cents() > b.cents();
    }

    public function cents():Int {
        return this;
    }
}

class AbstractOps {
    static function show(text:String) {
        Sys.println(text);
    }

    static function main() {
        var price:Money = 3;
        var tax = new Money(57);
        var total = price + tax;
        show(total);
        show(total * 2);
        Sys.println(total > price);
        Sys.println(tax > price);
        Sys.println(total.cents());
    }
}
