/** StringBuf passed to functions, returned, and its length while it grows. **/
class ValStringBuffer {
    static function indent(buffer:StringBuf, depth:Int):Void {
        for (_ in 0...depth) buffer.add("  ");
    }

    static function tree(depth:Int, buffer:StringBuf):Void {
        if (depth > 2) return;
        indent(buffer, depth);
        buffer.add("node ");
        buffer.add(depth);
        buffer.addChar("\n".code);
        tree(depth + 1, buffer);
    }

    static function repeat(s:String, n:Int):String {
        var b = new StringBuf();
        for (i in 0...n) {
            if (b.length > 0) b.add("-");
            b.add(s);
        }
        return b.toString();
    }

    static function main() {
        var b = new StringBuf();
        tree(0, b);
        Sys.print(b.toString());
        Sys.println(b.length);
        Sys.println(repeat("ab", 3));
        Sys.println(repeat("x", 0) == "");
    }
}
