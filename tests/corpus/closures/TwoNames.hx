/** A list with two names, one of them captured. **/
class TwoNames {
	static function main() {
		var xs = [1];
		function add(x:Int)
			xs.push(x);
		add(2);
		var ys = xs;
		add(3); 
		Sys.println(xs);
		Sys.println(ys);
	}
}
