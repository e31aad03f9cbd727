/** `catch (e:Dynamic)` asks what it got. */
class DynamicCatchAsks {
    static function describe(f:Void->Void):String {
        try {
            f();
        } catch (e:Dynamic) {
            if (Std.isOfType(e, String)) return "string " + e;
            if (Std.isOfType(e, Int)) return "int " + e;
            return "something";
        }
        return "nothing";
    }

    static function main() {
        Sys.println(describe(() -> throw "x"));
        Sys.println(describe(() -> throw 3));
        Sys.println(describe(() -> throw [1]));
        Sys.println(describe(() -> {}));
    }
}
