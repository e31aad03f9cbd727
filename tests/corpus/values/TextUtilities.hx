/** What web projects have in a utility module: slugs, truncation, cases, masks. **/
using StringTools;

class TextUtilities {
    static function slug(title:String):String {
        var text = ~/[^a-z0-9]+/g.replace(title.toLowerCase(), "-");
        return ~/^-|-$/g.replace(text, "");
    }

    static function shorten(text:String, length:Int, suffix:String = "…"):String {
        if (text.length <= length) return text;
        return text.substr(0, length - suffix.length) + suffix;
    }

    static function capitalize(word:String):String {
        return word == "" ? "" : word.charAt(0).toUpperCase() + word.substr(1).toLowerCase();
    }

    static function titleCase(text:String):String {
        return text.split(" ").map(capitalize).join(" ");
    }

    static function camelToSnake(name:String):String {
        return ~/([A-Z])/g.map(name, r -> "_" + r.matched(1).toLowerCase());
    }

    static function snakeToCamel(name:String):String {
        var parts = name.split("_");
        return parts[0] + parts.slice(1).map(capitalize).join("");
    }

    static function mask(card:String):String {
        return "".lpad("*", card.length - 4) + card.substr(-4);
    }

    static function initials(name:String):String {
        return [for (part in name.split(" ")) if (part != "") part.charAt(0)].join("").toUpperCase();
    }

    static function plural(count:Int, word:String):String {
        return count == 1 ? '1 $word' : '$count ${word}s';
    }

    static function main() {
        Sys.println(slug("  Hello, Wide World! "));
        Sys.println(shorten("a longer sentence", 8) + " " + shorten("short", 8) + " " + shorten("abcdef", 5, "..."));
        Sys.println(titleCase("the WIDE world"));
        Sys.println(camelToSnake("maxRetryCount") + " " + snakeToCamel("max_retry_count"));
        Sys.println(mask("1234567890123456"));
        Sys.println(initials("ada  king lovelace"));
        Sys.println(plural(1, "cat") + ", " + plural(3, "cat"));
    }
}
