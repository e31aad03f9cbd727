// scan: no
// The text is changed inside the loop: what is put in is searched again.
class ExpandMacros {
    static function expand(source:String, macros:Map<String, String>):String {
        var text = source;
        var name = ~/\$\{([a-z]+)\}/;
        while (name.match(text)) {
            var value = macros.exists(name.matched(1)) ? macros.get(name.matched(1)) : "?";
            text = name.matchedLeft() + value + name.matchedRight();
        }
        return text;
    }

    static function main() {
        var macros = ["greet" => "hello ${who}", "who" => "world"];
        Sys.println(expand("${greet}, ${nobody}!", macros));
        Sys.println(expand("plain", macros));
    }
}
