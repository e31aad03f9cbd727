/** parseInt and parseFloat on awkward texts. **/
class ValParse {
    static function main() {
        var ints = ["0", "-0", "00012", "1_000", "1e3", "0xff", "0XFF", "-0x10", "0x", "12.9", "--1", "+5", " 7 ", "\t8", "9\n", "a1", "", " ", "2147483647", ".5", "1,000"];
        for (s in ints) {
            var n = Std.parseInt(s);
            Sys.println('[$s] $n');
        }
        var floats = ["0", "-0.5", "1e3", "1E-2", "1.5e+2", ".25", "5.", "abc", "", " 3.5", "3.5 ", "+2.5", "-.5", "10px"];
        for (s in floats) {
            var f = Std.parseFloat(s);
            Sys.println('[$s] ' + (Math.isNaN(f) ? "NaN" : Std.string(f)));
        }
        var sum = 0;
        for (part in "4 8 x 15".split(" ")) {
            var n = Std.parseInt(part);
            if (n != null) sum += n;
        }
        Sys.println(sum);
    }
}
