class Matrix {
	public final rows:Int;
	public final columns:Int;

	final data:Array<Array<Float>>;

	public function new(rows:Int, columns:Int, ?fill:(Int, Int) -> Float) {
		this.rows = rows;
		this.columns = columns;
		data = [for (r in 0...rows) [for (c in 0...columns) fill == null ? 0.0 : fill(r, c)]];
	}

	public static function of(values:Array<Array<Float>>):Matrix {
		return new Matrix(values.length, values[0].length, (r, c) -> values[r][c]);
	}

	public static function identity(n:Int):Matrix {
		return new Matrix(n, n, (r, c) -> r == c ? 1 : 0);
	}

	public function get(r:Int, c:Int):Float
		return data[r][c];

	public function set(r:Int, c:Int, value:Float):Void
		data[r][c] = value;

	public function multiply(other:Matrix):Matrix {
		if (columns != other.rows)
			throw 'cannot multiply ${rows}x$columns by ${other.rows}x${other.columns}';
		var result = new Matrix(rows, other.columns);
		for (r in 0...rows) {
			for (c in 0...other.columns) {
				var sum = 0.0;
				for (k in 0...columns)
					sum += get(r, k) * other.get(k, c);
				result.set(r, c, sum);
			}
		}
		return result;
	}

	public function transpose():Matrix
		return new Matrix(columns, rows, (r, c) -> data[c][r]);

	public function power(n:Int):Matrix {
		var result = identity(rows);
		var base = this;
		while (n > 0) {
			if (n & 1 == 1)
				result = result.multiply(base);
			base = base.multiply(base);
			n >>= 1;
		}
		return result;
	}

	public function determinant():Float {
		if (rows != columns)
			throw "not square";
		if (rows == 1)
			return data[0][0];
		var total = 0.0;
		var sign = 1.0;
		for (c in 0...columns) {
			total += sign * data[0][c] * minor(0, c).determinant();
			sign = -sign;
		}
		return total;
	}

	function minor(row:Int, column:Int):Matrix {
		return Matrix.of([
			for (r in 0...rows)
				if (r != row) [
					for (c in 0...columns)
						if (c != column)
							data[r][c]
				]
		]);
	}

	public function toString():String {
		return [for (row in data) "| " + row.join(" ") + " |"].join("\n");
	}
}

class MatrixTools {
	static function main() {
		var a = Matrix.of([[1, 2], [3, 4]]);
		var b = Matrix.of([[0, 1], [1, 0]]);
		Sys.println(a.multiply(b).toString());
		Sys.println(a.transpose().toString());
		Sys.println(Std.string(Matrix.identity(3)));
		Sys.println('${Matrix.of([[1, 1], [1, 0]]).power(20)}');
		Sys.println(a.determinant());
		Sys.println(Matrix.of([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).determinant());
		try {
			Sys.println(a.multiply(Matrix.identity(3)));
		} catch (e:String) {
			Sys.println("error: " + e);
		}
		var m = new Matrix(2, 3);
		m.set(1, 2, 9.5);
		Sys.println(m);
	}
}
