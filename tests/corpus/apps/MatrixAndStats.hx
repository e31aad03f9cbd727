class Matrix {
	public final rows:Int; public final cols:Int; final data:Array<Float>;
	public function new(rows:Int, cols:Int, ?init:(Int, Int)->Float) { this.rows = rows; this.cols = cols; data = [for (r in 0...rows) for (c in 0...cols) init == null ? 0.0 : init(r, c)]; }
	public static function of(values:Array<Array<Float>>):Matrix return new Matrix(values.length, values[0].length, (r, c) -> values[r][c]);
	public static function identity(n:Int) return new Matrix(n, n, (r, c) -> r == c ? 1 : 0);
	public inline function get(r:Int, c:Int):Float return data[r * cols + c];
	public function set(r:Int, c:Int, v:Float):Void data[r * cols + c] = v;
	public function mul(o:Matrix):Matrix {
		if (cols != o.rows) throw 'shape $rows x $cols * ${o.rows} x ${o.cols}';
		return new Matrix(rows, o.cols, (r, c) -> { var s = 0.0; for (k in 0...cols) s += get(r, k) * o.get(k, c); return s; });
	}
	public function transpose():Matrix return new Matrix(cols, rows, (r, c) -> get(c, r));
	public function determinant():Float {
		if (rows != cols) throw "not square";
		var m = [for (r in 0...rows) [for (c in 0...cols) get(r, c)]];
		var det = 1.0;
		for (i in 0...rows) {
			var pivot = i;
			while (pivot < rows && m[pivot][i] == 0) pivot++;
			if (pivot == rows) return 0;
			if (pivot != i) { var t = m[i]; m[i] = m[pivot]; m[pivot] = t; det = -det; }
			det *= m[i][i];
			for (r in i + 1...rows) { var f = m[r][i] / m[i][i]; for (c in i...cols) m[r][c] -= f * m[i][c]; }
		}
		return det;
	}
	public function pow(n:Int):Matrix { var result = identity(rows), base = this; while (n > 0) { if (n & 1 == 1) result = result.mul(base); base = base.mul(base); n >>= 1; } return result; }
	public function toString():String return [for (r in 0...rows) "[" + [for (c in 0...cols) Std.string(get(r, c))].join(" ") + "]"].join("");
}
class MatrixAndStats {
	static function stats(xs:Array<Float>) { var n = xs.length, sum = 0.0, min = Math.POSITIVE_INFINITY, max = Math.NEGATIVE_INFINITY; for (x in xs) { sum += x; min = Math.min(min, x); max = Math.max(max, x); } var mean = sum / n; var v = 0.0; for (x in xs) v += (x - mean) * (x - mean); var sorted = xs.copy(); sorted.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0); var mid = n >> 1; return {mean: mean, min: min, max: max, deviation: Math.sqrt(v / n), median: n % 2 == 1 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2}; }
	static function main() {
		var a = Matrix.of([[1, 2], [3, 4]]), b = Matrix.of([[0, 1], [1, 0]]);
		trace(a.mul(b).toString(), '$a', a.transpose());
		trace(a.determinant(), Matrix.of([[0, 2], [3, 4]]).determinant(), Matrix.of([[1, 2], [2, 4]]).determinant());
		trace(Matrix.of([[1, 1], [1, 0]]).pow(10).get(0, 1));
		try a.mul(new Matrix(3, 1)) catch (e:String) trace(e);
		var z = new Matrix(2, 3); z.set(1, 2, 5.5); z.set(0, 0, -1); trace(z.toString(), z.rows * z.cols);
		var s = stats([2, 4, 4, 4, 5, 5, 7, 9]); trace(s.mean, s.deviation, s.median, s.min, s.max);
		trace(Math.round(stats([1.5, 2.5, 10]).deviation * 1000) / 1000);
	}
}
