class Dyn {
  static function show(v:Dynamic, depth = 0):String {
    if (v == null) return "null";
    if (Std.isOfType(v, String)) return '"$v"';
    if (Std.isOfType(v, Array)) return "[" + [for (x in (v : Array<Dynamic>)) show(x, depth + 1)].join(" ") + "]";
    if (Reflect.isObject(v) && !Std.isOfType(v, String)) {
      var fs = Reflect.fields(v);
      fs.sort(Reflect.compare);
      return "{" + fs.map(f -> f + "=" + show(Reflect.field(v, f), depth + 1)).join(" ") + "}";
    }
    return Std.string(v);
  }

  static function merge(a:Dynamic, b:Dynamic):Dynamic {
    var out = Reflect.copy(a);
    for (f in Reflect.fields(b)) Reflect.setField(out, f, Reflect.field(b, f));
    return out;
  }

  static function dig(o:Dynamic, path:String):Dynamic {
    for (p in path.split(".")) {
      if (o == null) return null;
      var i = Std.parseInt(p);
      o = i != null && Std.isOfType(o, Array) ? (o : Array<Dynamic>)[i] : Reflect.field(o, p);
    }
    return o;
  }

  static function diff(a:Dynamic, b:Dynamic) {
    var out = [];
    for (f in Reflect.fields(a)) if (!Reflect.hasField(b, f)) out.push("-" + f) else if (Reflect.field(a, f) != Reflect.field(b, f)) out.push("~" + f);
    for (f in Reflect.fields(b)) if (!Reflect.hasField(a, f)) out.push("+" + f);
    out.sort(Reflect.compare);
    return out;
  }

  static function main() {
    var o:Dynamic = {name: "x", list: ([1, "two", null, [true]] : Array<Dynamic>), sub: {n: 1.5}};
    Sys.println(show(o));
    Sys.println(dig(o, "list.1"));
    Sys.println(dig(o, "sub.n"));
    Sys.println(dig(o, "sub.q.r"));
    Sys.println(show(merge({a: 1, b: 2}, {b: 3, c: 4})));
    Sys.println(diff({a: 1, b: 2, d: 0}, {b: 3, c: 4, d: 0}));
    var n:Dynamic = 5;
    n += 2;
    Sys.println(n * 2);
    var s:Dynamic = "a";
    s += 1;
    Sys.println(s);
    var f:Dynamic = (x:Int) -> x + 1;
    Sys.println(f(4));
    var any:Any = [1, 2];
    var back:Array<Int> = any;
    Sys.println(back.length);
    o.sub.n++;
    o.extra = o.sub.n > 2;
    Sys.println(o.extra);
    var typed:{name:String, ?age:Int} = o;
    Sys.println(typed.name + typed.age);
    var d2:Dynamic = haxe.Json.parse('{"items":[{"id":1,"ok":true},{"id":2,"ok":false}]}');
    var ids = [for (it in (d2.items : Array<Dynamic>)) if (it.ok) it.id];
    Sys.println(ids);
    Sys.println(d2.items[1].id + 1);
    switch (n : Dynamic) {
      case 7: Sys.println("seven");
      case _: Sys.println("other");
    }
    Sys.println(Std.is(n, Int));
  }
}
