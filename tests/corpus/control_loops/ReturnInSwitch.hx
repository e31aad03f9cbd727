/** `return` as an arm of a `switch` that is a value. */
enum Token {
    Number(n:Int);
    Plus;
    Stop(why:String);
}

class ReturnInSwitch {
    static function value(token:Token):String {
        var n = switch token {
            case Number(n): n;
            case Plus: 0;
            case Stop(why): return "stopped: " + why;
        }
        return "value " + (n + 1);
    }

    static function both(a:Token, b:Token):Int {
        return switch a {
            case Number(x):
                var y = switch b {
                    case Number(y): y;
                    case Plus: return x;
                    case _: return -1;
                }
                x * y;
            case Plus: 1;
            case Stop(_): -2;
        }
    }

    static function main() {
        Sys.println(value(Number(4)));
        Sys.println(value(Plus));
        Sys.println(value(Stop("end")));
        Sys.println(both(Number(3), Number(5)));
        Sys.println(both(Number(3), Plus));
        Sys.println(both(Number(3), Stop("x")));
        Sys.println(both(Stop("x"), Plus));
    }
}
