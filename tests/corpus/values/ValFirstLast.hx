/** First and last elements, and those that are not there. **/
class ValFirstLast {
    static function main() {
        var q = [1, 2, 3];
        while (q.length > 0) {
            var x = q.shift();
            if (x % 2 == 1 && x < 3) q.push(x + 3);
            Sys.println("took " + x + " left " + q);
        }
        var stack = ["a"];
        stack.push("b");
        Sys.println(stack[stack.length - 1] + stack.pop() + stack.pop() + stack.pop());
        var words = ["x", "y"];
        var i = 0;
        while (i < words.length) {
            Sys.println(i + ":" + words[i]);
            i++;
        }
        for (j in 0...words.length) Sys.println('$j=${words[j]}');
        Sys.println("last " + words[words.length - 1]);
        Sys.println("next " + words[words.length]);
        var j = 5;
        Sys.println("none " + words[j]);
        var m = [1 => "one"];
        var found = m[2];
        Sys.println("found " + found + " " + m.get(1));
        var parsed:Int = Std.parseInt("nope");
        Sys.println("parsed " + parsed);
        var n:Null<Int> = words.indexOf("z") >= 0 ? 1 : null;
        Sys.println('n $n');
    }
}
