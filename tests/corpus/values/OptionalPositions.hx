class OptionalPositions {
	static function find(s:String, part:String, ?from:Int) return s.indexOf(part, from);
	static function findLast(s:String, part:String, ?from:Int) return s.lastIndexOf(part, from);
	static function sub(s:String, a:Int, ?n:Int) return s.substr(a, n);
	static function subst(s:String, a:Int, ?n:Int) return s.substring(a, n);
	static function cut(xs:Array<Int>, a:Int, ?n:Int) return xs.slice(a, n);
	static function idx(xs:Array<Int>, x:Int, ?n:Int) return xs.indexOf(x, n);
	static function lidx(xs:Array<Int>, x:Int, ?n:Int) return xs.lastIndexOf(x, n);
	static function main() {
		Sys.println(find("hello", "l") + " " + find("hello", "l", 3));
		Sys.println(findLast("hello", "l")+ " " + findLast("hello", "l", 2));
		Sys.println(sub("hello", 1)+ " " + sub("hello", 1, 2));
		Sys.println(subst("hello", 1)+ " " + subst("hello", 1, 2));
		Sys.println(cut([1,2,3], 1)+ " " + cut([1,2,3], 1, 2));
		Sys.println(idx([1,2,1], 1)+ " " + idx([1,2,1], 1, 1));
		Sys.println(lidx([1,2,1], 1)+ " " + lidx([1,2,1], 1, 1));
		var n:Null<Int> = null;
		Sys.println("abc".indexOf("b", n));
	}
}
