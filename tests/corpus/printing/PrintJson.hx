/** Json written: order of one field at a time, escapes, nesting, spaces. **/
import haxe.Json;

class PrintJson {
    static function main() {
        Sys.println(Json.stringify(1));
        Sys.println(Json.stringify(1.5));
        Sys.println(Json.stringify(2.0));
        Sys.println(Json.stringify("text"));
        Sys.println(Json.stringify("quote \" slash / back \\ tab \t line \n"));
        Sys.println(Json.stringify(true));
        Sys.println(Json.stringify(null));
        Sys.println(Json.stringify([1, 2, 3]));
        Sys.println(Json.stringify([]));
        Sys.println(Json.stringify({a: 1}));
        Sys.println(Json.stringify({userId: 1}));
        Sys.println(Json.stringify({URL: "u"}));
        Sys.println(Json.stringify({list: [{v: null}]}));
        Sys.println(Json.stringify(["k" => "v"]));
        Sys.println(Json.stringify({a: [1, 2]}, null, "  "));
        Sys.println(Json.stringify([[], [1]], "\t"));
        Sys.println(Json.stringify("é日"));
        Sys.println(Json.stringify(Math.NaN));
        Sys.println(Json.stringify({}));
    }
}
