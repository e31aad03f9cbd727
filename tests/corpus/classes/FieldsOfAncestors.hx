/** First values of fields of classes without a constructor, whose heirs have one. **/
class Ghost { public var v:String; public function new(v) this.v = v; }
class A { public var ghost = new Ghost("boo"); public var n = 3; public var xs = [1, 2]; }
class B extends A { public var m = 4; }
class C extends B { public function new() {} }
class D extends A { public var k:Int; public function new(k:Int) { this.k = k; } }
class E extends D { public var z = "z"; public function new() { super(9); } }
class FieldsOfAncestors {
	static function main() {
		var c = new C(); Sys.println(c.ghost.v + c.n + c.m + c.xs); c.xs.push(5); Sys.println(c.xs); var d = new D(8); Sys.println(d.ghost.v + d.n + d.k); var e = new E(); Sys.println(e.ghost.v + e.k + e.z); } }
