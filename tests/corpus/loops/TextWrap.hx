/** Line wrapping and column layout: lines under construction are flushed at the end. **/
class TextWrap {
    static function wrap(text:String, width:Int):Array<String> {
        var lines = [];
        var line = "";
        for (word in text.split(" ")) {
            if (line == "") {
                line = word;
            } else if (line.length + 1 + word.length <= width) {
                line += " " + word;
            } else {
                lines.push(line);
                line = word;
            }
        }
        if (line != "") {
            lines.push(line);
        }
        return lines;
    }

    static function chunk(values:Array<Int>, size:Int):Array<Array<Int>> {
        var chunks = [];
        var current = [];
        for (value in values) {
            current.push(value);
            if (current.length == size) {
                chunks.push(current);
                current = [];
            }
        }
        if (current.length > 0) {
            chunks.push(current);
        }
        return chunks;
    }

    static function main() {
        for (line in wrap("the quick brown fox jumps over the lazy dog", 12)) {
            Sys.println(StringTools.rpad(line, ".", 12) + "|");
        }
        Sys.println(wrap("", 5).length);
        Sys.println([for (part in chunk([1, 2, 3, 4, 5, 6, 7], 3)) part.join("+")].join(" "));
    }
}
