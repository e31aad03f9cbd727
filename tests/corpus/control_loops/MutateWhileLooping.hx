/** A map and an array that a loop builds while it may end early. */
class MutateWhileLooping {
    static function group(words:Array<String>):Map<Int, Array<String>> {
        var groups = new Map<Int, Array<String>>();
        for (word in words) {
            if (word == "") continue;
            if (word == "stop") break;
            var key = word.length;
            if (!groups.exists(key)) groups[key] = [];
            groups[key].push(word);
        }
        return groups;
    }

    static function main() {
        var groups = group(["a", "bb", "", "c", "dd", "stop", "e"]);
        Sys.println(groups[1].join(" ") + " | " + groups[2].join(" "));
        var seen:Array<Int> = [];
        for (n in [4, 2, 4, 7, 2, 1]) {
            if (seen.indexOf(n) >= 0) continue;
            seen.push(n);
            if (seen.length == 3) break;
        }
        Sys.println(seen.join(" "));
    }
}
