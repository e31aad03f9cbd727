interface Discount {
    function apply(price:Int):Int;
}

class NoDiscount implements Discount {
    public function new() {}

    public function apply(price:Int):Int {
        return price;
    }
}

class Percent implements Discount {
    final percent:Int;

    public function new(percent:Int) {
        this.percent = percent;
    }

    public function apply(price:Int):Int {
        return price - Std.int(price * percent / 100);
    }
}

class Chain implements Discount {
    final all:Array<Discount>;

    public function new(all:Array<Discount>) {
        this.all = all;
    }

    public function apply(price:Int):Int {
        var result = price;
        for (one in all) result = one.apply(result);
        return result;
    }
}

class Cart {
    final prices:Array<Int> = [];
    public var discount:Discount = new NoDiscount();

    public function new() {}

    public function add(price:Int):Cart {
        prices.push(price);
        return this;
    }

    public function total():Int {
        var sum = 0;
        for (price in prices) sum += price;
        return discount.apply(sum);
    }
}

class Strategy {
    static function main() {
        var cart = new Cart().add(100).add(50);
        Sys.println(cart.total());
        cart.discount = new Percent(10);
        Sys.println(cart.total());
        cart.discount = new Chain([new Percent(10), new Percent(50)]);
        Sys.println(cart.total());
    }
}
