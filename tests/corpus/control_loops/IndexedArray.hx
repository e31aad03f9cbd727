/** `index => value` of an array, left early. */
class IndexedArray {
    static function positionOf(names:Array<String>, wanted:String):Int {
        for (index => name in names) {
            if (name == wanted) return index;
        }
        return -1;
    }

    static function main() {
        var names = ["ann", "bob", "eve"];
        Sys.println(positionOf(names, "eve"));
        Sys.println(positionOf(names, "zed"));
        var text = "";
        for (index => name in names) {
            if (index == 1) continue;
            text += index + name;
        }
        Sys.println(text);
    }
}
