/** A structure and an object thrown and caught. */
typedef Failure = {code:Int, text:String};

class Denied {
    public final who:String;

    public function new(who:String) {
        this.who = who;
    }
}

class ThrowStructure {
    static function fail(n:Int):Void {
        if (n == 0) {
            var failure:Failure = {code: 7, text: "seven"};
            throw failure;
        }
        throw new Denied("eve");
    }

    static function main() {
        for (n in 0...2) {
            try {
                fail(n);
            } catch (e:Denied) {
                Sys.println("denied " + e.who);
            } catch (e:Dynamic) {
                Sys.println(e.code + " " + e.text);
            }
        }
    }
}
