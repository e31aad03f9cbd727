// haxe: by hand, for `?.`, `??` and `??=` came with Haxe 4.3
/** `?.`, `??` and `??=` on structures that may be absent. */
typedef Address = {street:String, ?city:Null<String>};
typedef User = {name:String, ?address:Null<Address>, ?tags:Array<String>};

class NullChains {
    static function city(user:Null<User>):String {
        return user?.address?.city ?? "nowhere";
    }

    static function firstTag(user:User):String {
        var tags = user.tags ?? return "untagged";
        return tags[0] ?? "empty";
    }

    static function main() {
        Sys.println(city(null));
        Sys.println(city({name: "a"}));
        Sys.println(city({name: "b", address: {street: "s"}}));
        Sys.println(city({name: "c", address: {street: "s", city: "Ulm"}}));
        Sys.println(firstTag({name: "d"}));
        Sys.println(firstTag({name: "e", tags: ["x"]}));
        var user:User = {name: "f"};
        user.tags ??= ["new"];
        user.tags ??= ["newer"];
        Sys.println(user.tags.join(" "));
        var length = user?.name?.length ?? -1;
        Sys.println(length);
    }
}
