/** A list that grows in a function of its own, called from a loop. */
class PushInHelper {
    static function note(into:Array<String>, text:String):Void {
        into.push("- " + text);
    }

    static function noteAll(into:Array<String>, from:Int, to:Int):Int {
        var count = 0;
        for (i in from...to) {
            if (i % 3 == 0) continue;
            note(into, "item " + i);
            count++;
        }
        return count;
    }

    static function main() {
        var lines:Array<String> = [];
        note(lines, "start");
        var count = noteAll(lines, 1, 6);
        count += noteAll(lines, 10, 12);
        Sys.println(lines.join("\n"));
        Sys.println(count);
        var many:Array<String> = [];
        for (i in 0...2000) note(many, "x");
        Sys.println(many.length);
    }
}
