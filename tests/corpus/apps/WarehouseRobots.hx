enum Order {
    Move(dx:Int, dy:Int);
    Pick(item:String);
    Drop;
    Repeat(n:Int, orders:Array<Order>);
    IfCarrying(then:Order, otherwise:Order);
}

class Grid {
    public final width:Int;
    public final height:Int;

    final cells:Array<Array<Array<String>>>;

    public function new(width:Int, height:Int) {
        this.width = width;
        this.height = height;
        cells = [for (_ in 0...height) [for (_ in 0...width) []]];
    }

    public inline function at(x:Int, y:Int):Array<String>
        return cells[y][x];

    public function place(x:Int, y:Int, item:String):Grid {
        at(x, y).push(item);
        return this;
    }

    public function show():String
        return cells.map(r -> r.map(c -> c.length == 0 ? "." : Std.string(c.length)).join("")).join("\n");
}

class Robot {
    public final name:String;
    public var x(default, null):Int;
    public var y(default, null):Int;

    var carrying:Null<String>;
    var grid:Grid;

    public var moved = 0;

    public function new(name:String, grid:Grid, x = 0, y = 0) {
        this.name = name;
        this.grid = grid;
        this.x = x;
        this.y = y;
    }

    public function obey(o:Order):Void {
        switch o {
            case Move(0, 0):
            case Move(dx, dy):
                var nx = clamp(x + dx, grid.width);
                var ny = clamp(y + dy, grid.height);
                moved += Std.int(Math.abs(nx - x) + Math.abs(ny - y));
                x = nx;
                y = ny;
            case Pick(item):
                if (carrying == null && grid.at(x, y).remove(item)) carrying = item;
            case Drop:
                if (carrying != null) {
                    grid.place(x, y, carrying);
                    carrying = null;
                }
            case Repeat(n, orders):
                for (_ in 0...n) for (one in orders) obey(one);
            case IfCarrying(then, otherwise):
                obey(carrying != null ? then : otherwise);
        }
    }

    static function clamp(v:Int, max:Int):Int
        return v < 0 ? 0 : v >= max ? max - 1 : v;

    public function toString()
        return '$name@$x,$y' + (carrying == null ? "" : "+" + carrying);
}

class Controller {
    final robots:Map<String, Robot> = new Map();
    final queue:Array<{who:String, order:Order}> = [];

    public function new() {}

    public function add(r:Robot):Robot {
        robots[r.name] = r;
        return r;
    }

    public function send(who:String, ...orders:Order):Controller {
        for (o in orders) queue.push({who: who, order: o});
        return this;
    }

    public function run():Int {
        var done = 0;
        while (queue.length > 0) {
            var next = queue.shift();
            var r = robots[next.who];
            if (r == null) continue;
            r.obey(next.order);
            done++;
        }
        return done;
    }
}

class WarehouseRobots {
    static function main() {
        var g = new Grid(4, 3).place(1, 1, "box").place(1, 1, "bag").place(3, 2, "box");
        Sys.println(g.show());
        var c = new Controller();
        var a = c.add(new Robot("a", g));
        var b = c.add(new Robot("b", g, 3, 2));
        c.send("a", Move(1, 1), Pick("box"), Move(9, 0)).send("b", Pick("bag"), Pick("box"), Move(-1, -9)).send("zed", Drop);
        Sys.println(c.run());
        Sys.println(a + " " + b);
        c.send("a", Drop, Repeat(2, [Move(-1, 1), IfCarrying(Drop, Pick("box"))]), IfCarrying(Move(0, 0), Move(-5, -5)));
        c.send("b", IfCarrying(Repeat(3, [Move(0, 1)]), Move(1, 1)), Drop, Drop);
        Sys.println(c.run());
        Sys.println(a + " " + b + " " + a.moved + " " + b.moved);
        Sys.println(g.show());
        g.at(2, 2).push("late");
        Sys.println(g.at(2, 2) + " " + g.at(1, 1));
    }
}
