// A list that is found in a map, or new, changes before it is put back there.
// haxe: by hand (`??` is of Haxe 4.3)
class SharedPutBack {
    static function join(rooms:Map<String, Array<String>>, room:Dynamic, name:String):Int {
        var names = rooms.get(room) ?? [];
        names.push(name);
        names.push(name.toUpperCase());
        rooms.set(room, names);
        return names.length + Std.string(room).length;
    }

    static function early(rooms:Map<String, Array<String>>, name:String):Void {
        var names = rooms["hall"] ?? [];
        names.push(name); // expect: HX4
        if (name == "") return;
        rooms["hall"] = names;
    }

    static function learned(state:{user:{?skills:Array<String>}}, skill:String):Int {
        var skills = state.user.skills ?? [];
        skills.push(skill);
        var user = state.user;
        user.skills = skills;
        return state.user.skills.length;
    }

    static function forgotten(state:{user:{?skills:Array<String>}}, skill:String):Int {
        var skills = state.user.skills ?? [];
        skills.push(skill); // expect: HX4
        var user = state.user;
        user = {skills: []};
        user.skills = skills;
        return state.user.skills.length;
    }

    static function main() {
        var rooms = new Map<String, Array<String>>();
        Sys.println(join(rooms, "attic", "a"));
        Sys.println(join(rooms, "attic", "b"));
        Sys.println(rooms.get("attic"));
        early(rooms, "c");
        Sys.println(rooms.get("hall"));
        var state:{user:{?skills:Array<String>}} = {user: {}};
        Sys.println(learned(state, "ink") + learned(state, "ore"));
        Sys.println(state.user.skills);
    }
}
