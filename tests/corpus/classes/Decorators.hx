interface Stream {
    function read():Null<String>;
}

class Words implements Stream {
    final words:Array<String>;
    var at = 0;

    public function new(text:String) {
        words = text.split(" ");
    }

    public function read():Null<String> {
        if (at >= words.length) return null;
        return words[at++];
    }
}

class Upper implements Stream {
    final inner:Stream;

    public function new(inner:Stream) {
        this.inner = inner;
    }

    public function read():Null<String> {
        var word = inner.read();
        return word == null ? null : word.toUpperCase();
    }
}

class Doubled implements Stream {
    final inner:Stream;
    var kept:Null<String> = null;

    public function new(inner:Stream) {
        this.inner = inner;
    }

    public function read():Null<String> {
        if (kept != null) {
            var word = kept;
            kept = null;
            return word;
        }
        kept = inner.read();
        return kept;
    }
}

class Decorators {
    static function main() {
        var stream:Stream = new Doubled(new Upper(new Words("to be or")));
        var word = stream.read();
        while (word != null) {
            Sys.println(word);
            word = stream.read();
        }
    }
}
