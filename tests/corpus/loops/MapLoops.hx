/** Loops over keys, values and pairs of maps, with results that don't depend on their order. **/
class MapLoops {
    static function invert(scores:Map<String, Int>):Map<Int, Array<String>> {
        var byScore = new Map<Int, Array<String>>();
        for (name => score in scores) {
            if (!byScore.exists(score)) {
                byScore[score] = [];
            }
            byScore[score].push(name);
        }
        for (names in byScore) {
            names.sort((a, b) -> a < b ? -1 : 1);
        }
        return byScore;
    }

    static function anyAbove(scores:Map<String, Int>, limit:Int):Bool {
        for (score in scores) {
            if (score > limit) {
                return true;
            }
        }
        return false;
    }

    static function dropBelow(scores:Map<String, Int>, limit:Int):Int {
        var doomed = [for (name => score in scores) if (score < limit) name];
        for (name in doomed) {
            scores.remove(name);
        }
        return doomed.length;
    }

    static function main() {
        var scores = ["ann" => 3, "bob" => 5, "cyd" => 3, "dan" => 1];
        var inverted = invert(scores);
        for (score in [1, 3, 5]) {
            Sys.println(score + ": " + inverted[score].join(" "));
        }
        Sys.println(anyAbove(scores, 4) + " " + anyAbove(scores, 5));
        Sys.println(dropBelow(scores, 3));
        var sum = 0;
        for (name in scores.keys()) {
            sum += scores[name];
        }
        Sys.println(sum);
        Sys.println(Lambda.count(scores));
    }
}
