/** Helpers that change their argument only on some paths, with early returns between. **/
typedef Door = {locked:Bool, open:Bool, uses:Int};

class ConditionalHelpers {
    static function push(door:Door):String {
        if (door.open) {
            return "already open";
        }
        door.uses++;
        if (door.locked) {
            return "locked";
        }
        door.open = true;
        return "opened";
    }

    static function lock(door:Door):Bool {
        if (door.open) {
            door.open = false;
        }
        var changed = !door.locked;
        door.locked = true;
        return changed;
    }

    static function main() {
        var door:Door = {locked: true, open: false, uses: 0};
        Sys.println(push(door));
        door.locked = false;
        Sys.println(push(door));
        Sys.println(push(door));
        Sys.println(lock(door) ? "turned" : "was locked");
        Sys.println(lock(door) ? "turned" : "was locked");
        var answer = push(door) == "locked" && door.uses == 3;
        Sys.println(answer);
        Sys.println(door.open || door.locked);
    }
}
