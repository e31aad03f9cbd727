class Report {
    var computed:Null<Int> = null;
    public var runs(default, null) = 0;
    public var total(get, never):Int;
    final values:Array<Int>;

    public function new(values:Array<Int>) {
        this.values = values;
    }

    function get_total():Int {
        if (computed == null) {
            runs++;
            var sum = 0;
            for (v in values) sum += v;
            computed = sum;
        }
        return computed;
    }
}

class LazyProperty {
    static function main() {
        var report = new Report([1, 2, 3]);
        Sys.println(report.total);
        Sys.println(report.total + report.total);
        Sys.println(report.runs);
    }
}
