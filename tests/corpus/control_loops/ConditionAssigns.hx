/** Conditions that change what they ask. */
class ConditionAssigns {
    static function main() {
        var queue = [3, 1, 2];
        var item:Null<Int>;
        var order = [];
        while ((item = queue.shift()) != null) {
            order.push(item);
            if (item == 3) queue.push(9);
        }
        Sys.println(order.join(" "));
        var n = 0;
        while (n < 10 && (n += 3) != 9) {
            Sys.println("n " + n);
        }
        Sys.println(n);
    }
}
