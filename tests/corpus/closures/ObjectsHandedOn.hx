class G2 { public var n = 0; public function new() {} public function up() n++; }
class ObjectsHandedOn {
	static function each(items:Array<G2>, f:G2->Void) for (item in items) f(item);
	static function main() {
		var items = [new G2(), new G2()];
		each(items, item -> item.n += 10);
		each(items, item -> item.up());
		Sys.println(items[0].n + items[1].n);
		items.map(i -> { i.n *= 2; return i; });
		Sys.println(items[0].n);
	}
}
