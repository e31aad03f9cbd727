class Words {
    final text:String;

    public function new(text:String) {
        this.text = text;
    }

    public function iterator():WordIterator {
        return new WordIterator(text);
    }
}

class WordIterator {
    final parts:Array<String>;
    var i:Int = 0;

    public function new(text:String) {
        parts = text.split(" ");
    }

    public function hasNext():Bool {
        return i < parts.length;
    }

    public function next():String {
        return parts[i++];
    }
}

class Count {
    public static function longest(words:Words):String {
        var best = "";
        for (word in words) {
            if (word.length <= best.length) continue;
            best = word;
            if (best.length > 7) break;
        }
        return best;
    }
}

class IteratorHelpers {
    static function main() {
        var words = new Words("a list of several words with elephants inside");
        Sys.println(Count.longest(words));
        var n = 0;
        for (word in words) for (other in words) if (word == other) n++;
        Sys.println(n);
        Sys.println([for (word in words) if (word.length > 4) word.toUpperCase()].join("-"));
    }
}
