/** Counting into a map, then bars in a fixed order. **/
class Histogram {
    static function count(words:Array<String>):Map<String, Int> {
        var counts = new Map<String, Int>();
        for (word in words) {
            var key = word.toLowerCase();
            if (key == "") {
                continue;
            }
            counts[key] = counts.exists(key) ? counts[key] + 1 : 1;
        }
        return counts;
    }

    static function mostFrequent(counts:Map<String, Int>):String {
        var best = "";
        var bestCount = 0;
        for (key => value in counts) {
            if (value > bestCount || (value == bestCount && key < best)) {
                best = key;
                bestCount = value;
            }
        }
        return best;
    }

    static function bar(n:Int):String {
        var text = "";
        while (n > 0) {
            text += "*";
            n--;
        }
        return text;
    }

    static function main() {
        var text = "the cat and The dog and the bird";
        var counts = count(text.split(" "));
        var keys = [for (key in counts.keys()) key];
        keys.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);
        for (key in keys) {
            Sys.println(key + " " + bar(counts[key]));
        }
        Sys.println(mostFrequent(counts));
        var total = 0;
        for (n in counts) {
            total += n;
        }
        Sys.println(total);
    }
}
