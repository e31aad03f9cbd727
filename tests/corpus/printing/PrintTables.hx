/** Columns by lpad and rpad, numbers to two places. **/
using StringTools;

typedef PtRow = {item:String, count:Int, price:Float};

class PrintTables {
    static function money(x:Float):String {
        var cents = Math.round(x * 100);
        var whole = Std.int(cents / 100);
        var rest = Std.string(cents % 100).lpad("0", 2);
        return '$whole.$rest';
    }

    static function line(row:PtRow):String {
        var sum = row.count * row.price;
        return row.item.rpad(".", 12) + Std.string(row.count).lpad(" ", 4) + money(sum).lpad(" ", 10);
    }

    static function main() {
        var rows:Array<PtRow> = [
            {item: "Tea", count: 3, price: 2.5},
            {item: "Long named thing", count: 12, price: 0.99},
            {item: "Milk", count: 1, price: 1}
        ];
        var total = 0.0;
        for (row in rows) {
            Sys.println(line(row));
            total += row.count * row.price;
        }
        Sys.println("".rpad("-", 26));
        Sys.println("Total".rpad(" ", 16) + money(total).lpad(" ", 10));
        Sys.println(money(0) + " " + money(0.05) + " " + money(1234.5));
    }
}
