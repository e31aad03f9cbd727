/** StringBuf: pieces of every kind, characters, parts of texts. **/
class PrintBuffers {
    static function main() {
        var b = new StringBuf();
        b.add("a");
        b.add(1);
        b.add(2.0);
        b.add(true);
        b.add(null);
        b.addChar("!".code);
        b.addChar(65);
        b.addSub("hello world", 6);
        b.addSub("hello world", 0, 5);
        b.add([1, 2]);
        b.add({x: 1});
        Sys.println(b.toString());
        Sys.println(b.length);
        Sys.println(b);
        Sys.println("b: " + b);
        var c = new StringBuf();
        for (i in 0...5) {
            if (i > 0) c.add(", ");
            c.add(i * i);
        }
        Sys.println(c.toString());
        var empty = new StringBuf();
        Sys.println("[" + empty.toString() + "]" + empty.length);
    }
}
