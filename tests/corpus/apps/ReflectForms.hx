/** Forms checked by reflection, templates filled by a regular expression, JSON read. **/
typedef Field = {name:String, ?required:Bool, ?min:Int, ?max:Int, ?pattern:EReg};
typedef Errors = Map<String, Array<String>>;

class Form {
  final fields:Array<Field>;

  public function new(fields) this.fields = fields;

  public function check(data:Dynamic):Array<String> {
    var errors = [];
    for (f in fields) {
      var value:Dynamic = Reflect.field(data, f.name);
      if (value == null) {
        if (f.required == true) errors.push('${f.name}: missing');
        continue;
      }
      if (Std.isOfType(value, String)) {
        var s:String = value;
        if (f.min != null && s.length < f.min) errors.push('${f.name}: shorter than ${f.min}');
        if (f.max != null && s.length > f.max) errors.push('${f.name}: longer than ${f.max}');
        if (f.pattern != null && !f.pattern.match(s)) errors.push('${f.name}: malformed');
      } else if (Std.isOfType(value, Int)) {
        var i:Int = value;
        if (f.min != null && i < f.min) errors.push('${f.name}: below ${f.min}');
        if (f.max != null && i > f.max) errors.push('${f.name}: above ${f.max}');
      } else errors.push('${f.name}: unexpected value');
    }
    for (name in Reflect.fields(data)) {
      if (!Lambda.exists(fields, f -> f.name == name)) errors.push('$name: unknown');
    }
    errors.sort(Reflect.compare);
    return errors;
  }
}

class Template {
  static final SLOT = ~/\{\{\s*(\w+)(?:\|(\w+))?\s*\}\}/g;

  public static function fill(text:String, data:Dynamic):String {
    return SLOT.map(text, r -> {
      var name = r.matched(1);
      var value = Reflect.hasField(data, name) ? Std.string(Reflect.field(data, name)) : '?$name';
      switch r.matched(2) {
        case null: value;
        case "upper": value.toUpperCase();
        case "len": '${value.length}';
        case other: '$value!$other';
      }
    });
  }
}

class ReflectForms {
  static function merge(into:Dynamic, from:Dynamic) {
    for (f in Reflect.fields(from)) Reflect.setField(into, f, Reflect.field(from, f));
    return into;
  }

  static function main() {
    var form = new Form([
      {name: "user", required: true, min: 3, max: 8, pattern: ~/^[a-z]+$/i},
      {name: "age", min: 18, max: 99},
      {name: "mail", required: true, pattern: ~/^[^@ ]+@[^@ ]+\.[a-z]{2,}$/}
    ]);
    var inputs:Array<Dynamic> = [
      {user: "anna", age: 20, mail: "anna@example.org"},
      {user: "x1", age: 17, mail: "nope"},
      {age: 100.5, extra: true},
      {user: "toolongname", mail: "a@b.co"}
    ];
    for (i in inputs) {
      var errors = form.check(i);
      Sys.println(errors.length == 0 ? "ok" : errors.join("; "));
    }
    Sys.println(Template.fill("Hi {{name|upper}}, you are {{ age }} ({{name|len}}) {{x}} {{age|odd}}", {name: "Bo", age: 7}));
    var a:Dynamic = {x: 1, y: 2};
    var b = merge(a, {y: 3, z: 4});
    var names = Reflect.fields(b);
    names.sort(Reflect.compare);
    Sys.println([for (n in names) '$n=${Reflect.field(b, n)}'].join(","));
    Reflect.deleteField(b, "x");
    Sys.println(Reflect.hasField(b, "x") + " " + Reflect.hasField(b, "z"));
    var parsed = haxe.Json.parse('{"list": [1, 2, {"k": "v"}], "ok": true, "none": null, "f": 1.5}');
    Sys.println(parsed.list[2].k + " " + parsed.list.length + " " + parsed.ok + " " + parsed.none + " " + parsed.f);
    Sys.println(haxe.Json.stringify([1, 2]) + haxe.Json.stringify({only: "one"}) + haxe.Json.stringify(["a", null, "q\"\n"]));
    try haxe.Json.parse("{bad") catch (e:Dynamic) Sys.println("bad json");
  }
}
