/** The methods of String, inside and outside their ranges. **/
class StringBasics {
    static function main() {
        var text = "Hello, World";
        Sys.println(text.length);
        Sys.println(text.toUpperCase() + text.toLowerCase());
        Sys.println(text.charAt(4) + "|" + text.charAt(99) + "|" + text.charAt(-1) + "|");
        Sys.println(text.indexOf("o") + " " + text.indexOf("o", 5) + " " + text.indexOf("z"));
        Sys.println(text.lastIndexOf("o") + " " + text.lastIndexOf("q"));
        Sys.println(text.substr(7) + "|" + text.substr(0, 5) + "|" + text.substr(-5) + "|" + text.substr(-5, 2));
        Sys.println(text.substring(7) + "|" + text.substring(5, 0) + "|" + text.substring(-3, 4) + "|" + text.substring(8, 99));
        Sys.println(text.substr(99) + "|" + text.substr(3, 0) + "|");
        Sys.println(text.split(", ").join("/") + " " + text.split("").length);
        Sys.println("".split(",").length + " " + ",a,".split(",").join("|"));
        Sys.println(text.charCodeAt(0));
        Sys.println(text.charCodeAt(99) == null);
        Sys.println(String.fromCharCode(65) + String.fromCharCode(122));
        Sys.println(("a" < "b") + " " + ("Z" < "a") + " " + ("abc" < "abd") + " " + ("10" < "9"));
        Sys.println("x" == "x" && "x" != "y");
        Sys.println("tab\tquote\"back\\slash 'single' \u00e9");
    }
}
