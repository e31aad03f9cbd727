// A change in the middle of an expression is kept, though the rest of the expression throws.

class Gauge {
    public var level = 0;

    public function new() {}

    public function step():Int {
        level += 2;
        return level;
    }
}

class ChangeInsideExpression {
    static function risky(n:Int):Int {
        if (n > 3)
            throw "over " + n;
        return n;
    }

    static function applied(n:Int, change:Int->Int):Int {
        return change(n);
    }

    static function add(items:Array<Int>, item:Int):Int {
        items.push(item);
        return items.length;
    }

    static function main() {
        final gauge = new Gauge();
        var items = [1];
        var count = 0;
        for (round in 0...3) {
            try {
                Sys.println(risky(gauge.step()));
                if (risky(add(items, round)) > 2 && risky(count++ + 3) > 0)
                    Sys.println("deep");
            } catch (e:String) {
                Sys.println(e + " " + gauge.level + " " + items.join(",") + " " + count);
            }
        }
        try {
            final sum = count++ + risky(count + items.length);
            Sys.println("sum " + sum);
        } catch (e:String) {
            Sys.println("count " + count);
        }
        try {
            switch (count += 1) {
                case 3: risky(9);
                case other: risky(other + 3);
            }
        } catch (e:String) {
            Sys.println("switched " + count);
        }
        try {
            while (risky(count++) < 3) {
                Sys.println("round " + count);
            }
            count = risky(7);
        } catch (e:String) {
            Sys.println("ended " + count);
        }
        try {
            items = applied(2, n -> n * 2) == 4 ? [9] : items;
            final text = 'a${items.push(4)}b${risky(items.length + 5)}';
            Sys.println(text);
        } catch (e:String) {
            Sys.println(items.join(","));
        }
        Sys.println(left(0) + " " + left(2));
    }

    static function left(n:Int):Int {
        var x = 0;
        try {
            x = if (n > 1) return 7 else 5;
            risky(9);
        } catch (e:String) {
            return x;
        }
        return 0;
    }
}
