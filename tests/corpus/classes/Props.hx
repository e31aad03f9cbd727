class Temp {
  public var celsius(default, set):Float = 0;
  public var fahrenheit(get, set):Float;
  public var changes(default, null) = 0;
  public static var unit(get, never):String;

  static function get_unit() return "deg";

  public function new() {
  }

  function set_celsius(v:Float) {
    if (v < -273.15) v = -273.15;
    changes++;
    return celsius = v;
  }

  function get_fahrenheit() return celsius * 9 / 5 + 32;

  function set_fahrenheit(f:Float) {
    celsius = (f - 32) * 5 / 9;
    return f;
  }
}

class Lazy<T> {
  var make:Void->T;
  var made = false;
  var held:Null<T>;
  public var value(get, never):T;

  public function new(make) this.make = make;

  function get_value() {
    if (!made) {
      held = make();
      made = true;
    }
    return held;
  }
}

class Clamp {
  @:isVar public var level(get, set):Int = 5;

  public function new() {
  }

  function get_level() return level;

  function set_level(v) return level = v < 0 ? 0 : v > 10 ? 10 : v;

  public function bump() {
    level += 3;
    level++;
    return this;
  }
}

class Config {
  static var store = new Map<String, String>();
  public static var name(get, set):String;

  static function get_name() return store.exists("name") ? store["name"] : "anon";

  static function set_name(v) {
    store["name"] = v;
    return v;
  }
}

class Props {
  static function main() {
    var t = new Temp();
    t.celsius = 100;
    Sys.println(t.fahrenheit);
    t.fahrenheit = 212;
    Sys.println(t.celsius);
    t.celsius -= 500;
    Sys.println(t.celsius);
    Sys.println(t.changes);
    Sys.println(Temp.unit);
    var n = 0;
    var l = new Lazy(() -> { n++; return "made" + n; });
    Sys.println(l.value + l.value);
    Sys.println(n);
    var c = new Clamp();
    c.bump().bump();
    Sys.println(c.level);
    c.level = -4;
    Sys.println(c.level++);
    Sys.println(c.level);
    Sys.println(c.level = 50);
    Sys.println(Config.name);
    Config.name = "joe";
    Config.name += "!";
    Sys.println(Config.name);
  }
}
