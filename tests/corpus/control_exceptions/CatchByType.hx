/** Each thrown value goes to the catch of its type. */
enum Problem {
    Missing(name:String);
    Broken;
}

class CatchByType {
    static function fail(n:Int):Void {
        switch n {
            case 0: throw "text";
            case 1: throw 42;
            case 2: throw Missing("key");
            case 3: throw true;
            case 4: throw 2.5;
            case 5: throw [1, 2];
            case 6: throw Broken;
            default:
        }
    }

    static function describe(n:Int):String {
        try {
            fail(n);
            return "fine";
        } catch (e:String) {
            return "string " + e;
        } catch (e:Bool) {
            return "bool " + e;
        } catch (e:Int) {
            return "int " + (e + 1);
        } catch (e:Problem) {
            return switch e {
                case Missing(name): "missing " + name;
                case Broken: "broken";
            }
        } catch (e:Float) {
            return "float " + e;
        } catch (e:Dynamic) {
            return "other " + e;
        }
    }

    static function main() {
        for (n in 0...8) Sys.println(describe(n));
    }
}
