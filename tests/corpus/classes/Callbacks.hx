class Emitter {
    final handlers:Map<String, Array<Int->Int>> = new Map();

    public function new() {}

    public function on(name:String, handler:Int->Int):Void {
        if (!handlers.exists(name)) handlers.set(name, []);
        handlers.get(name).push(handler);
    }

    public function emit(name:String, value:Int):Int {
        var result = value;
        if (handlers.exists(name)) {
            for (handler in handlers.get(name)) result = handler(result);
        }
        return result;
    }
}

class Callbacks {
    static function main() {
        var emitter = new Emitter();
        emitter.on("x", n -> n + 1);
        emitter.on("x", n -> n * 10);
        Sys.println(emitter.emit("x", 4));
        Sys.println(emitter.emit("y", 4));
    }
}
