enum OrderState { New; Paid(amount:Float); Shipped(code:String); Cancelled(reason:String); }
class OrderError extends haxe.Exception { public final order:Int; public function new(order:Int, message:String) { super('order $order: $message'); this.order = order; } }
class Line { public final sku:String; public final qty:Int; public final price:Float; public function new(sku, qty, price) { this.sku = sku; this.qty = qty; this.price = price; } public inline function total() return qty * price; }
class Order {
	static var nextId = 100;
	public final id:Int;
	public var state(default, set):OrderState = New;
	public final lines:Array<Line> = [];
	public var history:Array<String> = [];
	public function new() id = nextId++;
	function set_state(s:OrderState):OrderState { history.push('${state.getName()}->${s.getName()}'); return state = s; }
	public function add(sku:String, qty:Int, price:Float):Order { lines.push(new Line(sku, qty, price)); return this; }
	public function total():Float { var t = 0.0; for (l in lines) t += l.total(); return t; }
	public function pay(amount:Float):Void {
		switch state {
			case New if (amount >= total()): state = Paid(amount);
			case New: throw new OrderError(id, 'needs ${total()}, got $amount');
			case Paid(a): throw new OrderError(id, "paid " + a + " already");
			case _: throw new OrderError(id, "closed");
		}
	}
	public function ship():Bool { switch (state) { case Paid(_): state = Shipped("T" + id); return true; default: return false; } }
}
class Warehouse {
	final stock:Map<String, Int>;
	public function new(stock) this.stock = stock;
	public function reserve(o:Order):Bool {
		for (l in o.lines) { var have = stock.exists(l.sku) ? stock[l.sku] : 0; if (have < l.qty) { o.state = Cancelled('${l.sku}: $have < ${l.qty}'); return false; } }
		for (l in o.lines) stock[l.sku] -= l.qty;
		return true;
	}
	public function left(sku:String):Int return stock.exists(sku) ? stock.get(sku) : -1;
}
class OrderSystem {
	static function money(x:Float):String { var cents = Math.round(x * 100); var whole = Std.int(cents / 100), rest = cents % 100; return '$' + whole + "." + (rest < 10 ? "0" : "") + rest; }
	static function main() {
		var house = new Warehouse(["pen" => 10, "ink" => 1]);
		var a = new Order().add("pen", 3, 1.25).add("ink", 1, 10);
		var b = new Order().add("ink", 1, 10.5), c = new Order();
		trace(money(a.total()), money(b.total()), money(c.total()));
		trace(house.reserve(a), house.reserve(b), house.left("pen"), house.left("cup"));
		for (o in [a, b, c]) {
			try { o.pay(13.75); trace('paid ${o.id}'); o.pay(1); }
			catch (e:OrderError) trace('${e.message} (${e.order})')
			catch (e:Dynamic) trace("other");
		}
		try a.pay(1) catch (e:haxe.Exception) trace(e.message);
		trace([for (o in [a, b, c]) o.ship()]);
		for (o in [a, b, c]) { var text = switch o.state { case Shipped(code): "shipped " + code; case Cancelled(why): 'cancelled ($why)'; case s: Std.string(s); }; trace(o.id, text, o.history.join(",")); }
	}
}
