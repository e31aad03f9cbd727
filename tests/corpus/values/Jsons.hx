import haxe.Json;

typedef Item = {name:String, ?qty:Int, tags:Array<String>};

class Jsons {
  static function main() {
    var i:Item = {name: "pen", tags: ["a", "b"]};
    Sys.println(i.qty == null);
    i.qty = 3;
    var o:Dynamic = Json.parse('{"a":[1,2.5,null,true],"b":{"c":"x\\ny \\u00e9"},"n":-3e2}');
    Sys.println(o.a[1]);
    Sys.println(o.b.c);
    Sys.println(o.n);
    Sys.println(o.a.length);
    Sys.println(o.zzz == null);
    var list:Array<Dynamic> = o.a;
    for (v in list) Sys.println(Std.string(v));
    Sys.println(Json.stringify([1, 2, 3]));
    Sys.println(Json.stringify("q\"\\\n"));
    Sys.println(Json.stringify(null));
    Sys.println(Json.stringify({x: 1}));
    Sys.println(Json.stringify([{k: true}], null, "  "));
    try {
      Json.parse("{bad");
      Sys.println("?");
    } catch (e:Dynamic) Sys.println("bad json");
    var items:Array<Item> = Json.parse('[{"name":"cup","qty":2,"tags":[]},{"name":"hat","tags":["z"]}]');
    var n = 0;
    for (it in items) n += it.qty == null ? 10 : it.qty;
    Sys.println(n);
    Sys.println(Reflect.fields(o.b));
    Sys.println(Reflect.field(o.b, "c").length);
    Reflect.setField(o.b, "d", 4);
    Sys.println(o.b.d);
    Sys.println(Reflect.hasField(o.b, "e"));
    Reflect.deleteField(o.b, "c");
    Sys.println(Json.stringify(o.b));
    Sys.println(Json.stringify(Json.parse('{"deep":{"list":[[],{}]}}')));
  }
}
