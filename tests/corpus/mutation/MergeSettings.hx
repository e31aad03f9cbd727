/** Maps handed to helpers that fill them in; one helper calls the other. **/
class MergeSettings {
    static function putDefault(settings:Map<String, String>, key:String, value:String):Void {
        if (!settings.exists(key)) {
            settings.set(key, value);
        }
    }

    static function applyDefaults(settings:Map<String, String>):Int {
        var before = Lambda.count(settings);
        putDefault(settings, "host", "localhost");
        putDefault(settings, "port", "4000");
        putDefault(settings, "scheme", "http");
        return Lambda.count(settings) - before;
    }

    static function readLine(settings:Map<String, String>, text:String):Void {
        var at = text.indexOf("=");
        if (at < 0) {
            return;
        }
        settings[StringTools.trim(text.substr(0, at))] = StringTools.trim(text.substr(at + 1));
    }

    static function main() {
        var settings = new Map<String, String>();
        for (text in ["port = 8080", "# comment", "name=demo", "port=9090"]) {
            readLine(settings, text);
        }
        Sys.println(applyDefaults(settings));
        Sys.println('${settings["scheme"]}://${settings["host"]}:${settings["port"]}');
        Sys.println(settings.remove("name"));
        Sys.println(settings.remove("name"));
        Sys.println(applyDefaults(settings));
        Sys.println(Lambda.count(settings));
    }
}
