/** Arrays by index that are made of one another, and rows that become rows of others. **/
class TablesOfTables {
    static function main() {
        var n = 6;
        var first = [for (i in 0...n) i * i];
        var sums = [for (i in 0...n) i == 0 ? first[0] : first[i] + first[i - 1]];
        for (i in 1...n) sums[i] += sums[i - 1];
        for (i in 1...n) first[i] = sums[i] - first[i - 1];
        trace(first, sums);
        var previous = [for (i in 0...4) 1];
        for (round in 0...3) {
            var current = [for (i in 0...4) 0];
            for (i in 0...4) current[i] = (i > 0 ? current[i - 1] : 0) + previous[i];
            previous = current;
        }
        trace(previous);
        var picked = new Map<String, Array<Int>>();
        for (name in ["a", "b"]) {
            var row = [for (i in 0...3) 0];
            for (i in 0...3) row[(i + 1) % 3] = i * name.length;
            picked.set(name, row);
        }
        picked.get("a")[0] = 7;
        trace(picked.get("a"), picked.get("b"));
        var calls = 0;
        function next():Int return calls++;
        var counts = [for (i in 0...3) 0];
        for (i in 0...3) counts[next()] += 1;
        trace(counts, calls);
    }
}
