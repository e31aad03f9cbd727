/** Structures inside arrays inside a structure, changed in place. **/
typedef Line = {sku:String, qty:Int, price:Float};
typedef Order = {id:Int, lines:Array<Line>, meta:{status:String, notes:Array<String>}};

class OrderLines {
    static function total(order:Order):Float {
        var sum = 0.0;
        for (line in order.lines) {
            sum += line.qty * line.price;
        }
        return sum;
    }

    static function addLine(order:Order, sku:String, qty:Int, price:Float):Void {
        order.lines.push({sku: sku, qty: qty, price: price});
    }

    static function bump(order:Order, index:Int):Void {
        order.lines[index].qty++;
    }

    static function close(order:Order):Void {
        order.meta.status = "closed";
        order.meta.notes.push('closed with ${order.lines.length} lines');
    }

    static function main() {
        var order:Order = {id: 7, lines: [], meta: {status: "open", notes: []}};
        addLine(order, "pen", 2, 1.5);
        addLine(order, "ink", 1, 4.25);
        Sys.println(total(order));
        order.lines[0].qty++;
        bump(order, 1);
        bump(order, 1);
        Sys.println(order.lines[0].qty + " " + order.lines[1].qty);
        order.lines[1].price *= 2;
        Sys.println(total(order));
        close(order);
        order.meta.notes.push("paid");
        Sys.println(order.meta.status + ": " + order.meta.notes.join(", "));
    }
}
