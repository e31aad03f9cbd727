typedef Product = {id:Int, name:String, price:Float, stock:Int};
typedef Line = {product:Product, count:Int};

class Cart {
	public var lines:Array<Line> = [];
	var coupons:Array<Float->Float> = [];

	public function new() {}

	public function line(product:Product):Line {
		for (l in lines)
			if (l.product.id == product.id)
				return l;
		var l = {product: product, count: 0};
		lines.push(l);
		return l;
	}

	public function add(product:Product, count = 1) {
		if (product.stock < count)
			throw 'only ${product.stock} of ${product.name} left';
		product.stock -= count;
		line(product).count += count;
	}

	public function remove(product:Product) {
		var l = line(product);
		product.stock += l.count;
		lines.remove(l);
	}

	public function coupon(f:Float->Float) {
		coupons.push(f);
	}

	public function total():Float {
		var sum = 0.0;
		for (l in lines)
			sum += l.product.price * l.count;
		for (c in coupons)
			sum = c(sum);
		return Math.round(sum * 100) / 100;
	}
}

class ShopCart {
	static function main() {
		var catalog = new Map<String, Product>();
		var id = 0;
		for (p in [{n: "tea", p: 3.5, s: 10}, {n: "cup", p: 8.0, s: 2}, {n: "pot", p: 25.0, s: 1}])
			catalog.set(p.n, {id: id++, name: p.n, price: p.p, stock: p.s});
		var cart = new Cart();
		cart.add(catalog["tea"], 3);
		cart.add(catalog["cup"]);
		cart.add(catalog["tea"], 2);
		Sys.println(cart.total());
		try {
			cart.add(catalog["pot"], 2);
		} catch (e:String) {
			Sys.println(e);
		}
		cart.coupon(x -> x > 20 ? x * 0.9 : x);
		cart.coupon(x -> x - 1);
		catalog["tea"].price = 4;
		Sys.println(cart.total());
		cart.remove(catalog["cup"]);
		for (l in cart.lines)
			Sys.println(l.product.name + " x" + l.count + " left " + l.product.stock);
		Sys.println(catalog["cup"].stock);
	}
}
