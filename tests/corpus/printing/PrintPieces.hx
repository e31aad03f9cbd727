/** print without a line end, empty lines, loops of pieces. **/
class PrintPieces {
    static function row(n:Int):Void {
        for (i in 0...n) Sys.print("*");
        Sys.println("");
    }

    static function main() {
        Sys.print("a");
        Sys.print(1);
        Sys.print(2.0);
        Sys.print(null);
        Sys.print(true);
        Sys.println("");
        for (i in 1...5) row(i);
        for (y in 0...3) {
            var line = "";
            for (x in 0...3) {
                line += (x == y) ? "#" : ".";
            }
            Sys.println(line);
        }
        Sys.print([1, 2]);
        Sys.print({a: 1});
        Sys.println("!");
        var sep = "";
        for (word in ["one", "two", "three"]) {
            Sys.print(sep + word);
            sep = ", ";
        }
        Sys.println("");
        Sys.println("");
        Sys.println("end");
    }
}
