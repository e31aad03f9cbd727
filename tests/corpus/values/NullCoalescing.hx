// haxe: 4.3, by hand, as older ones lack `??`, `??=` and `?.`
/** `??`, `??=` and `?.`, with false and 0 as values that are there. **/
typedef Profile = {?nick:String, ?age:Int, ?active:Bool};

class NullCoalescing {
    static var calls = 0;

    static function fallback():String {
        calls++;
        return "anonymous";
    }

    static function name(profile:Profile):String {
        return profile.nick ?? fallback();
    }

    static function profile(name:String):Null<Profile> {
        return name == "nobody" ? null : {nick: name};
    }

    static function word(length:Int):Null<String> {
        return length == 0 ? null : StringTools.lpad("", "x", length);
    }

    static function main() {
        Sys.println(name({nick: "neo"}));
        Sys.println(calls);
        Sys.println(name({}));
        Sys.println(calls);
        var off:Profile = {active: false, age: 0};
        Sys.println(off.active ?? true);
        Sys.println(off.age ?? 18);
        var none = profile("nobody");
        Sys.println(none?.nick ?? "no profile");
        Sys.println(off?.age ?? -1);
        var label = word(0);
        label ??= "first";
        label ??= "second";
        Sys.println(label);
        var cache:Map<String, Int> = ["a" => 1];
        Sys.println((cache.get("a") ?? 0) + (cache.get("b") ?? 10));
        var chain = word(0);
        Sys.println(chain ?? none?.nick ?? "end");
        Sys.println((chain?.length ?? 0) == 0);
    }
}
