/** Letters beyond ASCII: length, case, characters. **/
class PrintUnicode {
    static function main() {
        var s = "naïve café";
        Sys.println(s);
        Sys.println(s.length);
        Sys.println(s.toUpperCase());
        Sys.println(s.charAt(2));
        Sys.println(s.charCodeAt(2));
        Sys.println(s.indexOf("café"));
        Sys.println(s.substr(6));
        Sys.println(s.split("").join("."));
        Sys.println("日本語".length + " " + "日本語".charAt(1));
        Sys.println("ÄÖÜ".toLowerCase());
        Sys.println(String.fromCharCode(233) + String.fromCharCode(0x65E5));
        Sys.println(["é", "日"]);
        Sys.println({word: "ñ"});
        for (i in 0...2) Sys.println("aé".charCodeAt(i));
        Sys.println("ß".length);
    }
}
