abstract Matrix(Array<Array<Float>>) {
  public var rows(get, never):Int;
  public var cols(get, never):Int;

  inline function get_rows() return this.length;

  inline function get_cols() return this[0].length;

  public function new(r:Int, c:Int, ?f:(Int, Int) -> Float) this = [for (i in 0...r) [for (j in 0...c) f == null ? 0 : f(i, j)]];

  public static function identity(n:Int) return new Matrix(n, n, (i, j) -> i == j ? 1 : 0);
  @:arrayAccess public inline function row(i:Int):Array<Float> return this[i];
  @:op(A * B) public function mul(o:Matrix):Matrix {
    var m = new Matrix(rows, o.cols);
    for (i in 0...rows) for (j in 0...o.cols) {
      var s = 0.0;
      for (k in 0...cols) s += this[i][k] * o[k][j];
      m[i][j] = s;
    }
    return m;
  }
  @:op(A + B) public function add(o:Matrix) return new Matrix(rows, cols, (i, j) -> this[i][j] + o[i][j]);

  public function transpose() return new Matrix(cols, rows, (i, j) -> this[j][i]);

  public function det():Float {
    if (rows == 1) return this[0][0];
    var d = 0.0;
    for (c in 0...cols) d += (c % 2 == 0 ? 1 : -1) * this[0][c] * minor(c).det();
    return d;
  }

  function minor(c:Int) return new Matrix(rows - 1, cols - 1, (i, j) -> this[i + 1][j < c ? j : j + 1]);

  public function pow(n:Int):Matrix {
    var r = identity(rows);
    var b:Matrix = cast this;
    while (n > 0) {
      if (n & 1 == 1) r = r * b;
      b = b * b;
      n >>= 1;
    }
    return r;
  }
  @:to public function toString():String return [for (r in this) r.join(" ")].join("; ");
}

class MatrixApp {
  static function main() {
    var f = new Matrix(2, 2, (i, j) -> i + j == 2 ? 0 : 1);
    Sys.println(f.pow(10).toString());
    var m = new Matrix(3, 3, (i, j) -> (i * 3 + j * j) % 7);
    Sys.println(m.toString());
    Sys.println(m.det());
    Sys.println((m.transpose() + m).toString());
    Sys.println((m * Matrix.identity(3)).toString());
    m[0][1] = 9;
    m[2][2] += 0.5;
    Sys.println((m : String));
    Sys.println(m.rows * 10 + m.cols);
  }
}
