/** Positions out of range and negative: charAt, substr, substring, indexOf. **/
class ValStringPositions {
    static function main() {
        var s = "hello";
        Sys.println("[" + s.charAt(0) + s.charAt(4) + s.charAt(5) + s.charAt(-1) + "]");
        Sys.println(s.charCodeAt(1));
        Sys.println(s.charCodeAt(9));
        Sys.println(s.charCodeAt(-1) == null);
        Sys.println("[" + s.substr(1) + "|" + s.substr(1, 2) + "|" + s.substr(-3) + "|" + s.substr(-3, 2) + "]");
        Sys.println("[" + s.substr(5) + "|" + s.substr(9) + "|" + s.substr(0, 0) + "|" + s.substr(2, 99) + "]");
        Sys.println("[" + s.substring(1, 3) + "|" + s.substring(3, 1) + "|" + s.substring(-2, 2) + "|" + s.substring(2) + "|" + s.substring(4, 99) + "]");
        Sys.println(s.indexOf("l") + " " + s.indexOf("l", 3) + " " + s.indexOf("l", 4) + " " + s.indexOf("z"));
        Sys.println(s.lastIndexOf("l") + " " + s.lastIndexOf("l", 2) + " " + s.lastIndexOf("h") + " " + s.lastIndexOf("z"));
        Sys.println(s.indexOf("") + " " + "".indexOf("a") + " " + s.indexOf("hello!"));
        Sys.println(s.split("l"));
        Sys.println(s.split(""));
        Sys.println("a,b,,c,".split(","));
        Sys.println("".split(","));
        Sys.println("abc".split("abc"));
        Sys.println(s.toUpperCase().toLowerCase() == s);
        Sys.println("a" < "b" && "abc" < "abd" && "Z" < "a");
        Sys.println("abc" == "ab" + "c");
        Sys.println(String.fromCharCode(65) + "B".code);
        var t = "";
        for (i in 0...s.length) t = s.charAt(i) + t;
        Sys.println(t);
    }
}
