typedef Handler = (String, Int) -> Void;

class Emitter {
  var handlers = new Map<String, Array<Handler>>();

  public function new() {
  }

  public function on(name:String, h:Handler):Void->Bool {
    if (!handlers.exists(name)) handlers[name] = [];
    handlers[name].push(h);
    return () -> handlers.exists(name) && handlers[name].remove(h);
  }

  public function once(name:String, h:Handler) {
    var off:Void->Bool = null;
    off = on(name, (s, n) -> { off(); h(s, n); });
  }

  public function emit(name:String, s:String, n:Int):Int {
    var hs = handlers[name];
    if (hs == null) return 0;
    var copy = hs.copy();
    for (h in copy) h(s, n);
    return copy.length;
  }
}

class Model extends Emitter {
  public var value(default, set):Int = 0;

  public function new(v) {
    super();
    value = v;
  }

  function set_value(v:Int) {
    var old = value;
    value = v;
    if (old != v) emit("change", '$old->$v', v - old);
    return v;
  }
}

class Events {
  static function main() {
    var log = [];
    var m = new Model(1);
    var total = 0;
    var off = m.on("change", (s, n) -> log.push(s));
    m.on("change", (s, n) -> total += n);
    m.once("change", (s, n) -> log.push("once " + n));
    m.value = 5;
    m.value = 5;
    m.value += 2;
    Sys.println(off());
    Sys.println(off());
    m.value = 0;
    Sys.println(log);
    Sys.println(total);
    Sys.println(m.emit("nope", "", 0));
    Sys.println(m.emit("change", "x", 1));
  }
}
