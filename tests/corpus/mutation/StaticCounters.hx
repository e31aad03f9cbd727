/** State of the class: assigned, counted up, mutated. **/
class StaticCounters {
    static var nextId = 1;
    static var log:Array<String> = [];
    static var seen:Map<String, Int> = new Map();
    static var mode = "idle";
    static inline var LIMIT = 3;

    static function issue():Int {
        return nextId++;
    }

    static function visit(name:String):Int {
        var count = seen.exists(name) ? seen.get(name) : 0;
        seen.set(name, count + 1);
        log.push(name);
        if (log.length > LIMIT) {
            log.shift();
            mode = "full";
        }
        return count + 1;
    }

    static function main() {
        Sys.println(issue());
        Sys.println(issue());
        nextId += 10;
        Sys.println(issue());
        Sys.println(nextId);
        for (name in ["a", "b", "a", "c", "a"]) {
            visit(name);
        }
        Sys.println(seen.get("a"));
        Sys.println(visit("b"));
        Sys.println(log.join(" "));
        Sys.println(mode);
    }
}
