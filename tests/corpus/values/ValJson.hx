/** Json read and written: capitals in keys, nesting, numbers, absent fields, errors. **/
import haxe.Json;

typedef VjUser = {userId:Int, userName:String, ?eMail:String, tags:Array<String>};

class ValJson {
    static function main() {
        var user:VjUser = Json.parse('{"userId": 7, "userName": "Ann", "tags": ["x", "yZ"]}');
        Sys.println(user.userId + user.userName + user.tags.length);
        Sys.println(user.eMail == null);
        Sys.println(Json.stringify(user.tags));
        Sys.println(Json.stringify({userId: user.userId}));
        var raw:Dynamic = Json.parse('{"HTTPStatus": 200, "a_b": 1, "fooBar": {"innerKey": [1, 2.5, null, true]}}');
        Sys.println(raw.HTTPStatus);
        Sys.println(raw.fooBar.innerKey);
        Sys.println(Json.stringify(raw.fooBar));
        Sys.println(Reflect.hasField(raw, "a_b") + " " + Reflect.hasField(raw, "aB"));
        Sys.println(raw.missing == null);
        var keys = Reflect.fields(raw);
        keys.sort(Reflect.compare);
        Sys.println(keys);
        var again:Dynamic = Json.parse(Json.stringify(raw));
        Sys.println(again.fooBar.innerKey[1]);
        Sys.println(Json.parse("12") + 1);
        Sys.println(Json.parse("1.5e2"));
        Sys.println(Json.parse('"te\\"xt\\n\\u00e9"'));
        Sys.println(Json.parse(" [ ] "));
        Sys.println(Json.parse("null") == null);
        Sys.println(Json.parse("[true, false]"));
        for (bad in ["{", "[1,]", "tru", "", "{\"a\" 1}", "1 2"]) {
            try {
                Json.parse(bad);
                Sys.println("parsed " + bad);
            } catch (e:Dynamic) {
                Sys.println("bad: " + bad);
            }
        }
        Sys.println(Json.stringify({list: [1, 2]}, (k, v) -> k == "list" ? "L" : v));
        Sys.println(Json.stringify([{x: 1}, {x: 2}], null, " "));
    }
}
