/** The element found by a loop over the object's own field is changed, and the loop left. */
class Line {
    public final sku:String;
    public var quantity:Int;

    public function new(sku:String, quantity:Int) {
        this.sku = sku;
        this.quantity = quantity;
    }
}

class Order {
    var lines:Array<Line> = [];

    public function new() {}

    public function add(sku:String, quantity:Int):Order {
        for (line in lines) {
            if (line.sku == sku) {
                line.quantity += quantity;
                return this;
            }
        }
        lines.push(new Line(sku, quantity));
        return this;
    }

    public function takeOne(sku:String):Bool {
        for (line in lines) {
            if (line.sku != sku) continue;
            if (line.quantity == 0) break;
            line.quantity--;
            return true;
        }
        return false;
    }

    public function show():String {
        return [for (line in lines) line.sku + "x" + line.quantity].join(" ");
    }
}

class LinesOfOrder {
    static function main() {
        var order = new Order();
        order.add("pen", 2).add("ink", 1).add("pen", 3);
        Sys.println(order.show());
        Sys.println(order.takeOne("ink"));
        Sys.println(order.takeOne("ink"));
        Sys.println(order.takeOne("cap"));
        Sys.println(order.show());
    }
}
