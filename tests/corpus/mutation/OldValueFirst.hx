/** What is read to the left of a call is read before the call changes it. **/
class OldValueFirst {
    static var total = 0;
    static var log:Array<String> = [];

    static function charge(items:Array<Int>, price:Int):Int {
        total += 1;
        items.push(price);
        log.push("charged " + price);
        return price;
    }

    static function take(items:Array<Int>):Int {
        return items.length == 0 ? 0 : items.pop();
    }

    static function double(p:{x:Int, y:Int}):Int {
        p.y *= 2;
        return p.x;
    }

    static function main() {
        var point = {x: 5, y: 7};
        point.y += double(point);
        Sys.println(point.x + "," + point.y);
        point.y = double(point) + point.y;
        Sys.println(point.x + "," + point.y);

        var items:Array<Int> = [];
        total += charge(items, 5);
        Sys.println(total);
        total = total + charge(items, 7);
        Sys.println(total);
        total = charge(items, 9) + total;
        Sys.println(total);

        var sum = items.length + charge(items, 11) + items.length;
        Sys.println(sum);
        sum += take(items) + items.length;
        Sys.println(sum);
        Sys.println(items.length + " " + take(items) + " " + items.length);
        var first = items[0];
        items[0] = take(items) + first;
        Sys.println(items.join(","));
        Sys.println([items.length, take(items), items.length].join(" "));
        Sys.println(total + " " + log.length);
    }
}
