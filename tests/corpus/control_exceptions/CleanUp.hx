/** What other languages do in `finally`. */
class CleanUp {
    static var open = 0;

    static function within(name:String, body:String->Int):Int {
        open++;
        var result = try {
            body(name);
        } catch (e:Dynamic) {
            open--;
            throw e;
        }
        open--;
        return result;
    }

    static function main() {
        Sys.println(within("a", name -> name.length + open));
        try {
            within("b", name -> throw "in " + name);
        } catch (e:String) {
            Sys.println(e);
        }
        Sys.println(open);
    }
}
