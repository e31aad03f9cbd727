/** Names in capitals, digits and underscores, as fields, constructors, variables. **/
import haxe.Json;

enum VnCode {
    OK;
    NOT_FOUND;
    Http2(errorCode:Int);
    XMLError;
}

typedef VnRecord = {ID:Int, fullName:String, created_at:String, ?isOK:Bool, x1:Int};

class ValNamesKept {
    static var MAX_SIZE = 3;
    static var httpURL = "u";

    static function parseXML2(theInput:String):String return theInput + MAX_SIZE;

    static function main() {
        var r:VnRecord = {ID: 1, fullName: "F N", created_at: "now", x1: 5};
        r.isOK = true;
        Sys.println(r.ID + r.fullName + r.created_at + r.isOK + r.x1);
        Sys.println({ID: 1});
        Sys.println({fullName: "f"});
        Sys.println({created_at: 2});
        Sys.println({isOK: null});
        Sys.println(Json.stringify({fullName: "a"}) + Json.stringify({ID: 2}) + Json.stringify({created_at: 3}));
        Sys.println([OK, NOT_FOUND, Http2(3), XMLError]);
        Sys.println(parseXML2(httpURL));
        var keys = Reflect.fields(r);
        keys.sort(Reflect.compare);
        Sys.println(keys);
        Sys.println(Reflect.field(r, "fullName") + Reflect.field(r, "ID"));
        var back:VnRecord = Json.parse(Json.stringify(r));
        Sys.println(back.fullName + back.ID + back.created_at + back.isOK);
        var HTTPServer = "h";
        var aURL_b = HTTPServer + "2";
        Sys.println('$HTTPServer $aURL_b');
        switch (Http2(7)) {
            case Http2(errorCode): Sys.println(errorCode);
            case OK | NOT_FOUND | XMLError: Sys.println("other");
        }
        var d:Dynamic = Json.parse('{"fullName": "dyn", "SomeThing": {"deepKey": [1]}}');
        Sys.println(d.fullName + " " + Json.stringify(d.SomeThing));
        Sys.println(Json.stringify(Json.parse('{"userId":1}')));
    }
}
