/** Visitors with generic results over shapes behind an interface; strategies in a table. **/
interface Visitor<R> {
  function circle(c:Circle):R;
  function box(b:Box):R;
  function group(g:Group):R;
}

interface Shape {
  var name(get, never):String;
  function accept<R>(v:Visitor<R>):R;
}

class Circle implements Shape {
  public final radius:Float;
  public var name(get, never):String;

  public function new(radius:Float) this.radius = radius;

  function get_name() return "circle";

  public function accept<R>(v:Visitor<R>):R return v.circle(this);
}

class Box implements Shape {
  public var w:Float;
  public var h:Float;
  public var name(get, never):String;

  public function new(w:Float, ?h:Float) {
    this.w = w;
    this.h = h == null ? w : h;
  }

  function get_name() return w == h ? "square" : "box";

  public function accept<R>(v:Visitor<R>):R return v.box(this);
}

class Group implements Shape {
  public final parts:Array<Shape>;
  public final label:String;
  public var name(get, never):String;

  public function new(label:String, ...parts:Shape) {
    this.label = label;
    this.parts = parts.toArray();
  }

  function get_name() return 'group $label';

  public function accept<R>(v:Visitor<R>):R return v.group(this);
}

class Area implements Visitor<Float> {
  public function new() {}

  public function circle(c:Circle) return 3 * c.radius * c.radius;

  public function box(b:Box) return b.w * b.h;

  public function group(g:Group) {
    var sum = 0.0;
    for (p in g.parts) sum += p.accept(this);
    return sum;
  }
}

class Printer implements Visitor<String> {
  var depth = 0;
  public var lines = 0;

  public function new() {}

  function line(text:String) {
    lines++;
    return StringTools.lpad("", " ", depth * 2) + text;
  }

  public function circle(c:Circle) return line('circle ${c.radius}');

  public function box(b:Box) return line('${b.name} ${b.w}x${b.h}');

  public function group(g:Group) {
    var head = line(g.label + ":");
    depth++;
    var inner = g.parts.map(p -> p.accept(this));
    depth--;
    return [head].concat(inner).join("\n");
  }
}

class Counter implements Visitor<Map<String, Int>> {
  final counts = new Map<String, Int>();

  public function new() {}

  function add(name:String) {
    counts[name] = (counts.exists(name) ? counts[name] : 0) + 1;
    return counts;
  }

  public function circle(c:Circle) return add(c.name);

  public function box(b:Box) return add(b.name);

  public function group(g:Group) {
    for (p in g.parts) p.accept(this);
    return add("group");
  }
}

class Scale implements Visitor<Shape> {
  final by:Float;

  public function new(by) this.by = by;

  public function circle(c:Circle):Shape return new Circle(c.radius * by);

  public function box(b:Box):Shape return new Box(b.w * by, b.h * by);

  public function group(g:Group):Shape {
    var copy = new Group(g.label + "'");
    for (p in g.parts) copy.parts.push(p.accept(this));
    return copy;
  }
}

typedef Strategy = (Array<Float>) -> Float;

class Report {
  static final STRATEGIES:Array<{name:String, run:Strategy}> = [
    {name: "sum", run: xs -> Lambda.fold(xs, (x, acc) -> acc + x, 0.0)},
    {name: "max", run: xs -> Lambda.fold(xs, (x, acc) -> Math.max(x, acc), 0.0)},
    {name: "mean", run: xs -> xs.length == 0 ? 0.0 : Lambda.fold(xs, (x, acc) -> acc + x, 0.0) / xs.length}
  ];

  public static function of(shapes:Array<Shape>):String {
    var area = new Area();
    var values = [for (s in shapes) s.accept(area)];
    return [for (s in STRATEGIES) '${s.name} ${s.run(values)}'].join(", ");
  }
}

class VisitShapes {
  static function main() {
    var inner = new Group("inner", new Box(1.5), new Circle(0.5));
    var all = new Group("all", new Circle(2), new Box(2, 3), inner, new Group("none"));
    var printer = new Printer();
    Sys.println(all.accept(printer));
    Sys.println(printer.lines);
    Sys.println(all.accept(new Area()));
    var counts = all.accept(new Counter());
    var names = [for (n in counts.keys()) n];
    names.sort((a, b) -> Reflect.compare(a, b));
    for (n in names) Sys.println('$n: ${counts[n]}');
    var bigger = all.accept(new Scale(2));
    Sys.println(bigger.name + " " + bigger.accept(new Area()));
    Sys.println(bigger.accept(new Printer()));
    Sys.println(Report.of([all, inner, new Box(2, 1.5)]));
    Sys.println(Report.of([]));
    for (s in ([new Circle(1), new Box(1), inner] : Array<Shape>)) {
      var said = switch (Std.downcast(s, Box)) {
        case null: 'no box: ${s.name}';
        case {w: w, h: h} if (w == h): 'a square of $w';
        case b: 'a box of ${b.w}';
      }
      Sys.println(said + (Std.isOfType(s, Group) ? " (group)" : ""));
    }
  }
}
