"""Which of a shop's classes stay structs, and which become references.

Code of the kind that services are made of: objects are found, changed, put back, moved from list
to list, built by methods that give them back. Only where two holders that outlive each other see
one object that changes does its class become a reference (docs/decisions/sharing.md).
"""

from __future__ import annotations

import re

import pytest

from tests.behaviour.harness import compile_haxe

SHOP = """
class Line {
    public var name:String;
    public var quantity:Int;
    public var price:Float;

    public function new(name:String, quantity:Int, price:Float) {
        this.name = name;
        this.quantity = quantity;
        this.price = price;
    }

    public function total():Float return quantity * price;
}

class Order {
    public var id:Int;
    public var lines:Array<Line> = [];
    public var status = "new";
    public var customer:Null<Customer>;

    public function new(id:Int) this.id = id;

    public function add(name:String, quantity:Int, price:Float):Order {
        lines.push(new Line(name, quantity, price));
        return this;
    }

    public function find(name:String):Null<Line> {
        for (line in lines) if (line.name == name) return line;
        return null;
    }

    public function total():Float {
        var sum = 0.0;
        for (line in lines) sum += line.total();
        return sum;
    }

    public function cancel() {
        status = "cancelled";
        for (line in lines) line.quantity = 0;
    }
}

class Customer {
    public var name:String;
    public var orders = 0;

    public function new(name:String) this.name = name;
}
"""
HELPERS = """
static function pay(o:Order) { o.status = "paid"; }
static function paid(o:Order):Order { o.status = "paid"; return o; }
"""


def shared_classes(body: str, more: str = "") -> tuple[list[str], list[str]]:
    """The classes whose objects are references, and the HX4 that are told."""
    main = f"class Main {{ static function main() {{ {body} }}\n{HELPERS} }}"
    made = compile_haxe(f"{SHOP}\n{more}\n{main}")
    assert not made.crash and not [one for one in made.faults if one.severity == "error"]
    modules = re.split(r"^defmodule ", made.elixir, flags=re.MULTILINE)
    shared = [one.split(" ", 1)[0] for one in modules if "Haxe.share(" in one]
    return shared, [one.code for one in made.faults if one.code.startswith("HX4")]


STRUCTS = {
    "each line": (
        'var o = new Order(1); o.add("a",1,2); for (line in o.lines) line.quantity += 1; '
        "trace(o.total());",
        "",
    ),
    "builder": (
        'var o = new Order(1).add("a",1,2).add("b",2,3); o.status = "x"; trace(o.total());',
        "",
    ),
    "put in a list": (
        'var orders = []; var o = new Order(1); o.add("a",1,1); orders.push(o); '
        "trace(orders[0].id);",
        "",
    ),
    "put and made anew in loop": (
        'var orders = []; for (i in 0...3) { var o = new Order(i); o.add("a", i, 1); '
        "orders.push(o); } for (o in orders) o.cancel(); trace(orders.length);",
        "",
    ),
    "filter then read": (
        "var orders = [new Order(1)]; orders[0].cancel(); var open = orders.filter(o -> "
        'o.status != "cancelled"); trace(open.length);',
        "",
    ),
    "find and read": (
        'var o = new Order(1); o.add("a",1,2); var l = o.find("a"); trace(l.total()); o.cancel();',
        "",
    ),
    "method cancel": (
        'var o = new Order(1); o.add("a",1,2); o.cancel(); trace(o.total());',
        "",
    ),
    "map by id": (
        "var m = new Map<Int,Order>(); m.set(1, new Order(1)); var o = m.get(1); o.status"
        ' = "paid"; m.set(1, o); trace(m.get(1).status);',
        "",
    ),
    "map by id, no put back": (
        "var m = new Map<Int,Order>(); m.set(1, new Order(1)); var o = m.get(1); o.status"
        ' = "paid"; trace(m.get(1).status);',
        "",
    ),
    "index loop": (
        "var xs = [new Order(1), new Order(2)]; for (i in 0...xs.length) { var o = xs[i];"
        ' if (o.id == 2) o.status = "paid"; } trace(xs[1].status);',
        "",
    ),
    "service": (
        'var s = new Service(); s.create(1); s.create(2); s.pay(2); trace(s.count("paid"));',
        "class Service { var orders:Array<Order> = []; public function new() {} public "
        "function create(id:Int):Order { var o = new Order(id); orders.push(o); return o;"
        " } public function pay(id:Int):Bool { for (o in orders) { if (o.id == id) { "
        'o.status = "paid"; return true; } } return false; } public function '
        "count(s:String):Int { var n = 0; for (o in orders) if (o.status == s) n++; "
        "return n; } }",
    ),
    "service map": (
        "var s = new Service(); s.create(1); s.pay(1); trace(s.status(1));",
        "class Service { var orders = new Map<Int, Order>(); public function new() {} "
        "public function create(id:Int) { orders.set(id, new Order(id)); } public "
        "function pay(id:Int):Bool { var o = orders.get(id); if (o == null) return false;"
        ' o.status = "paid"; orders.set(id, o); return true; } public function '
        "status(id:Int) return orders.get(id).status; }",
    ),
    "service map no put": (
        "var s = new Service(); s.create(1); s.pay(1); trace(s.status(1));",
        "class Service { var orders = new Map<Int, Order>(); public function new() {} "
        "public function create(id:Int) { orders.set(id, new Order(id)); } public "
        "function pay(id:Int):Bool { var o = orders.get(id); if (o == null) return false;"
        ' o.status = "paid"; return true; } public function status(id:Int) return '
        "orders.get(id).status; }",
    ),
    "service finds privately": (
        "var s = new Service(); s.create(1); s.pay(1); trace(s.status(1));",
        "class Service { var orders:Array<Order> = []; public function new() {} public "
        "function create(id:Int) { orders.push(new Order(id)); } function "
        "find(id:Int):Null<Order> { for (o in orders) if (o.id == id) return o; return "
        "null; } public function status(id:Int):String { var o = find(id); return o == "
        'null ? "" : o.status; } public function pay(id:Int) { for (i in '
        '0...orders.length) if (orders[i].id == id) orders[i].status = "paid"; } }',
    ),
    "find, change and put back": (
        "var s = new Service(); s.create(1); s.pay(1); trace(s.status(1));",
        "class Service { var orders:Array<Order> = []; public function new() {} public "
        "function create(id:Int) { orders.push(new Order(id)); } function "
        "index(id:Int):Int { for (i in 0...orders.length) if (orders[i].id == id) return "
        "i; return -1; } public function status(id:Int):String return "
        "orders[index(id)].status; public function pay(id:Int) { var i = index(id); var o"
        ' = orders[i]; o.status = "paid"; orders[i] = o; } }',
    ),
    "grow in loop, this": (
        'var o = new Basket(); o.put("a"); o.put("a"); trace(o.lines.length);',
        "class Basket { public var lines:Array<Line> = []; public function new() {} "
        "public function put(name:String):Basket { for (line in lines) { if (line.name =="
        " name) { line.quantity += 1; return this; } } lines.push(new Line(name, 1, 1)); "
        "return this; } }",
    ),
    "given to a function that changes": (
        "var o = new Order(1); pay(o); trace(o.status);",
        "",
    ),
    "given to a function that returns it": (
        "var o = paid(new Order(1)); trace(o.status);",
        "",
    ),
    "field of an object": (
        'var o = new Order(1); o.customer = new Customer("A"); o.customer.orders += 1; '
        "trace(o.customer.orders);",
        "",
    ),
    "constructor takes it": (
        'var o = new Order(1); var w = new Wrap(o); w.order.status = "x"; trace(w.order.status);',
        "class Wrap { public var order:Order; public function new(order:Order) this.order"
        " = order; }",
    ),
    "moved between lists": (
        'var a = [new Order(1)]; var b = []; var o = a.shift(); o.status = "x"; '
        "b.push(o); trace(b[0].status + a.length);",
        "",
    ),
    "pushed, then only read": (
        'var a = []; var o = new Order(1); o.status = "x"; a.push(o); trace(o.status); '
        "trace(a.length);",
        "",
    ),
    "pushed in two lists, never changed after": (
        'var a = []; var b = []; var o = new Order(1); o.status = "x"; a.push(o); '
        "b.push(o); trace(a.length + b.length);",
        "",
    ),
    "returned list of the same": (
        "var s = new Service(); s.create(1); for (o in s.open()) trace(o.id); s.pay();",
        "class Service { var orders:Array<Order> = []; public function new() {} public "
        "function create(id:Int) orders.push(new Order(id)); public function "
        'open():Array<Order> return orders.filter(o -> o.status == "new"); public '
        'function pay() for (o in orders) o.status = "paid"; }',
    ),
    "sorted copy": (
        'var a = [new Order(2), new Order(1)]; a[0].status = "x"; var b = a.copy(); '
        "b.sort((x, y) -> x.id - y.id); trace(b[0].id);",
        "",
    ),
    "best of": (
        'var a = [new Order(2), new Order(1)]; for (o in a) o.status = "x"; var best = '
        "a[0]; for (o in a) if (o.id > best.id) best = o; trace(best.id);",
        "",
    ),
    "callback": (
        'var o = new Order(1); var f = () -> o.status = "x"; f(); trace(o.status);',
        "",
    ),
    "fields set before it is put away": (
        "var s = new Service(); s.create(1); trace(s.last.id);",
        "class Note { public var id = 0; public function new() {} } class Service { var "
        "all:Array<Note> = []; public var last:Null<Note>; public function new() {} "
        "public function create(id:Int) { var n = new Note(); n.id = id; all.push(n); "
        "last = n; } }",
    ),
}

SHARED = {
    "find and change": (
        'var o = new Order(1); o.add("a",1,2); var l = o.find("a"); l.quantity = 5; '
        "trace(o.total());",
        "",
    ),
    "two lists and change": (
        'var o = new Order(1); var a = [o]; var b = [o]; a[0].status = "x"; trace(b[0].status);',
        "",
    ),
    "created and changed": (
        'var s = new Service(); var o = s.create(1); o.status = "x"; trace(s.first().status);',
        "class Service { var orders:Array<Order> = []; public function new() {} public "
        "function create(id:Int):Order { var o = new Order(id); orders.push(o); return o;"
        " } public function first() return orders[0]; }",
    ),
    "one customer of two": (
        'var c = new Customer("A"); var a = new Order(1); a.customer = c; var b = new '
        "Order(2); b.customer = c; a.customer.orders++; trace(b.customer.orders);",
        "",
    ),
    "compared": (
        'var a = new Order(1); var b = new Order(1); a.status = "x"; trace(a == b);',
        "",
    ),
    "two places and a change later": (
        "var s = new Service(); s.create(1); s.mark(); trace(s.last.id);",
        "class Note { public var id = 0; public function new() {} } class Service { var "
        "all:Array<Note> = []; public var last:Null<Note>; public function new() {} "
        "public function create(id:Int) { var n = new Note(); n.id = id; all.push(n); "
        "last = n; } public function mark() for (n in all) n.id += 100; }",
    ),
    "callback of a constructor": (
        "var p = new Port(); var v = new View(p); p.send(3); trace(v.shown);",
        "class Port { var f:Null<Int->Void>; public function new() {} public function "
        "on(f:Int->Void) this.f = f; public function send(n:Int) f(n); } class View { "
        "public var shown = 0; public function new(p:Port) p.on(n -> shown = n); }",
    ),
    "removed by identity": (
        'var a = [new Order(1)]; var o = a[0]; o.status = "x"; a.remove(o); trace(a.length);',
        "",
    ),
}


@pytest.mark.parametrize("name", STRUCTS)
def test_stays_a_struct(name: str) -> None:
    assert shared_classes(*STRUCTS[name]) == ([], [])


@pytest.mark.parametrize("name", SHARED)
def test_becomes_a_reference(name: str) -> None:
    shared, faults = shared_classes(*SHARED[name])
    assert shared
    assert faults == []


def test_there_are_enough_of_both() -> None:
    assert len(STRUCTS) + len(SHARED) >= 30
