/** Pipelines of map, filter, sort over words; a report with padding. **/
using Lambda;
using StringTools;

typedef WordCount = {word:String, count:Int};

class TextStatistics {
    static function words(text:String):Array<String> {
        return ~/[^a-zA-Z]+/g.split(text).filter(word -> word != "").map(word -> word.toLowerCase());
    }

    static function counts(text:String):Array<WordCount> {
        var byWord = new Map<String, Int>();
        for (word in words(text)) {
            byWord[word] = (byWord.exists(word) ? byWord[word] : 0) + 1;
        }
        var list = [for (word => count in byWord) {word: word, count: count}];
        list.sort(function(a, b) {
            if (a.count != b.count) {
                return b.count - a.count;
            }
            return a.word < b.word ? -1 : 1;
        });
        return list;
    }

    static function average(text:String):Float {
        var all = words(text);
        if (all.length == 0) {
            return 0;
        }
        return all.fold((word, sum) -> sum + word.length, 0) / all.length;
    }

    static function longest(text:String):String {
        return words(text).fold((word, best) -> word.length > best.length ? word : best, "");
    }

    static function main() {
        var text = "One fish, two fish. Red fish, blue fish! Two more: old and new.";
        for (entry in counts(text).slice(0, 4)) {
            Sys.println(entry.word.rpad(".", 8) + Std.string(entry.count).lpad(" ", 3));
        }
        Sys.println(average("ab abcd") + " " + average(""));
        Sys.println(longest(text));
        Sys.println(words(text).exists(word -> word == "blue"));
        Sys.println(words(text).count(word -> word.length == 3));
    }
}
