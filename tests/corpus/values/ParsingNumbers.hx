/** Std.parseInt, parseFloat, string, int; what is no number is null or NaN. **/
class ParsingNumbers {
    static function show(text:String):String {
        var number = Std.parseInt(text);
        return number == null ? "null" : Std.string(number + 1);
    }

    static function main() {
        for (text in ["41", "-5", "  12", "+7", "12abc", "0x1F", "abc", "", "3.9", "007"]) {
            Sys.println('"$text" ' + show(text));
        }
        for (text in ["1.5", "-2.25", "3", "1e3", " 4.5 ", "2.5kg", ".5"]) {
            Sys.println('"$text" ' + (Std.parseFloat(text) * 2));
        }
        Sys.println(Math.isNaN(Std.parseFloat("x")));
        Sys.println(Std.int(3.99) + " " + Std.int(-3.99) + " " + Std.int(5));
        Sys.println(Std.string(12) + Std.string(true) + Std.string("s") + Std.string(null));
        Sys.println(Std.string(1.0) + " " + Std.string(-0.5) + " " + Std.string(1234567.25));
        Sys.println(Std.parseInt("8") * Std.parseInt("9"));
    }
}
