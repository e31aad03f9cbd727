// The body behind two patterns stands there twice, with changes within its condition.
enum Signal {
    Quiet;
    Level(n:Int);
    Named(name:String);
}

class Listener {
    var heard:Int = 3;

    public function new() {}

    public function take(strength:Int, signal:Signal):Int {
        switch (signal) {
            case Level(n):
                heard = n;
            case Quiet | Named(_):
                if (strength++ > 7 && --heard < 4) heard = strength;
        }
        return heard;
    }
}

class TwoPatternsOneBody {
    static function main() {
        var listener = new Listener();
        Sys.println(listener.take(3, Quiet));
        Sys.println(listener.take(9, Named("a")));
        Sys.println(listener.take(2, Level(5)));
        Sys.println(listener.take(8, Quiet));
        Sys.println(listener.take(8, Quiet));
    }
}
