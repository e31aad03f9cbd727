/** A report over records: grouped, sorted, aligned. **/
using StringTools;
using Lambda;

typedef PrSale = {region:String, amount:Int, ?note:String};

class PrintReport {
    static function main() {
        var sales:Array<PrSale> = [
            {region: "north", amount: 10},
            {region: "south", amount: 20, note: "late"},
            {region: "north", amount: 5},
            {region: "east", amount: 7, note: null}
        ];
        var byRegion = new Map<String, Array<PrSale>>();
        for (s in sales) {
            if (!byRegion.exists(s.region)) byRegion[s.region] = [];
            byRegion[s.region].push(s);
        }
        var names = [for (k in byRegion.keys()) k];
        names.sort(Reflect.compare);
        for (name in names) {
            var list = byRegion[name];
            var sum = list.fold((s, t) -> s_amount(s) + t, 0);
            var total = 0;
            for (s in list) total += s.amount;
            Sys.println(name.rpad(" ", 6) + "|" + Std.string(total).lpad(" ", 4) + "|" + list.length + "|" + sum);
        }
        for (s in sales) Sys.println(s.region + ": " + (s.note == null ? "-" : s.note));
        Sys.println(sales.map(s -> s.amount));
        Sys.println(sales.count(s -> s.amount > 6));
    }

    static function s_amount(s:Dynamic):Int {
        return 1;
    }
}
