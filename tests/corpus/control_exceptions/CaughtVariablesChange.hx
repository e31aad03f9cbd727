/** A caught value is changed, and variables of both arms are used later. */
class CaughtVariablesChange {
    static function main() {
        var result = "";
        var count = 0;
        for (n in 0...4) {
            var word = "";
            try {
                word = n == 1 ? throw "one" : "w" + n;
                count++;
            } catch (e:String) {
                e += "!";
                word = e;
                count += 10;
            }
            result += word + " ";
        }
        Sys.println(result + count);
    }
}
