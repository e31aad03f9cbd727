/** Rationals, complex numbers, matrices and large numbers as abstracts with operators. **/
@:forward(num, den)
abstract Rational({num:Int, den:Int}) {
  public function new(num:Int, den:Int = 1) {
    if (den == 0) throw "zero denominator";
    var g = gcd(num < 0 ? -num : num, den < 0 ? -den : den);
    if (den < 0) g = -g;
    this = {num: Std.int(num / g), den: Std.int(den / g)};
  }

  static function gcd(a:Int, b:Int):Int return b == 0 ? (a == 0 ? 1 : a) : gcd(b, a % b);

  @:from static public function fromInt(i:Int) return new Rational(i);

  @:to public function toFloat():Float return this.num / this.den;

  @:op(A + B) function add(o:Rational):Rational
    return new Rational(this.num * o.den + o.num * this.den, this.den * o.den);

  @:op(A - B) function sub(o:Rational):Rational return add(-o);

  @:op(-A) function neg():Rational return new Rational(-this.num, this.den);

  @:op(A * B) @:commutative static function scale(r:Rational, k:Int):Rational
    return new Rational(r.num * k, r.den);

  @:op(A * B) static function mul(a:Rational, b:Rational):Rational
    return new Rational(a.num * b.num, a.den * b.den);

  @:op(A / B) function div(o:Rational):Rational return new Rational(this.num * o.den, this.den * o.num);

  @:op(A == B) function eq(o:Rational):Bool return this.num == o.num && this.den == o.den;

  @:op(A < B) function lt(o:Rational):Bool return this.num * o.den < o.num * this.den;

  @:op(A > B) function gt(o:Rational):Bool return o < (cast this : Rational);

  public function toString():String return this.den == 1 ? '${this.num}' : '${this.num}/${this.den}';
}

class ComplexData {
  public var re:Float;
  public var im:Float;

  public function new(re, im) {
    this.re = re;
    this.im = im;
  }
}

@:forward
abstract Complex(ComplexData) {
  public static final I = new Complex(0, 1);

  public inline function new(re:Float, im:Float = 0) this = new ComplexData(re, im);

  @:from static function ofFloat(f:Float) return new Complex(f);

  @:op(A + B) static function add(a:Complex, b:Complex) return new Complex(a.re + b.re, a.im + b.im);

  @:op(A * B) static function mul(a:Complex, b:Complex)
    return new Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);

  @:op(-A) static function neg(a:Complex) return new Complex(-a.re, -a.im);

  @:op(~A) static function conj(a:Complex) return new Complex(a.re, -a.im);

  public var norm(get, never):Float;

  inline function get_norm() return this.re * this.re + this.im * this.im;

  public function pow(n:Int):Complex {
    var out:Complex = 1;
    for (_ in 0...n) out *= abstractThis();
    return out;
  }

  inline function abstractThis():Complex return cast this;

  public function toString() {
    var sign = this.im < 0 ? "-" : "+";
    return '${this.re}$sign${Math.abs(this.im)}i';
  }
}

abstract Matrix(Array<Array<Int>>) from Array<Array<Int>> {
  public var rows(get, never):Int;
  public var cols(get, never):Int;

  inline function get_rows() return this.length;

  inline function get_cols() return this[0].length;

  public static function identity(n:Int):Matrix
    return [for (i in 0...n) [for (j in 0...n) i == j ? 1 : 0]];

  @:arrayAccess inline function get(i:Int):Array<Int> return this[i];

  @:op(A * B) function times(o:Matrix):Matrix {
    if (cols != o.rows) throw 'cannot multiply ${rows}x$cols by ${o.rows}x${o.cols}';
    return [for (i in 0...rows) [for (j in 0...o.cols) {
      var sum = 0;
      for (k in 0...cols) sum += this[i][k] * o[k][j];
      sum;
    }]];
  }

  @:op(A + B) function plus(o:Matrix):Matrix
    return [for (i => row in this) [for (j => v in row) v + o[i][j]]];

  public function transposed():Matrix return [for (j in 0...cols) [for (i in 0...rows) this[i][j]]];

  public function power(n:Int):Matrix {
    var result = identity(rows);
    var base:Matrix = this;
    while (n > 0) {
      if (n & 1 == 1) result = result * base;
      base *= base;
      n >>= 1;
    }
    return result;
  }

  public function toString() return this.map(r -> r.join(" ")).join("; ");
}

abstract BigInt(Array<Int>) {
  static inline var BASE = 10000;

  inline function new(digits:Array<Int>) this = digits;

  @:from static function fromInt(i:Int):BigInt {
    var digits = [];
    while (i > 0) {
      digits.push(i % BASE);
      i = Std.int(i / BASE);
    }
    return new BigInt(digits);
  }

  @:op(A + B) function add(o:BigInt):BigInt {
    var other = o.digits();
    var out = [];
    var carry = 0;
    var i = 0;
    while (i < this.length || i < other.length || carry > 0) {
      var s = carry;
      if (i < this.length) s += this[i];
      if (i < other.length) s += other[i];
      out.push(s % BASE);
      carry = s >= BASE ? 1 : 0;
      i++;
    }
    return new BigInt(out);
  }

  @:op(A * B) function mulInt(k:Int):BigInt {
    var carry = 0;
    var out = [for (d in this) {
      var p = d * k + carry;
      carry = Std.int(p / BASE);
      p % BASE;
    }];
    while (carry > 0) {
      out.push(carry % BASE);
      carry = Std.int(carry / BASE);
    }
    return new BigInt(out);
  }

  function digits():Array<Int> return this;

  public function toString():String {
    if (this.length == 0) return "0";
    var parts = this.copy();
    parts.reverse();
    return parts.map(p -> StringTools.lpad('$p', "0", 4)).join("").split("").join("").substr(lead(parts[0]));
  }

  static function lead(first:Int) return 4 - '$first'.length;
}

class NumberTower {
  static function main() {
    var half = new Rational(1, 2), third = new Rational(1, 3);
    Sys.println([half + third, half - third, half * third, half / third, 3 * half, half * -4].map(r -> r.toString()).join(" "));
    Sys.println('${new Rational(6, -8)} ${half > third} ${third < half} ${half == new Rational(2, 4)}');
    var sum:Rational = 0;
    for (i in 1...6) sum += new Rational(1, i * (i + 1));
    Sys.println('$sum is ${(sum : Float) > 0.8}');
    try new Rational(1, 0) catch (e:String) Sys.println(e);
    var z = new Complex(1, 2);
    Sys.println('${z * Complex.I} ${z + 1.5} ${-z} ${~z} ${z.norm} ${z.pow(3)}');
    var m:Matrix = [[1, 1], [1, 0]];
    Sys.println(m.power(10).toString());
    Sys.println(((m + m) * Matrix.identity(2)).toString());
    var wide:Matrix = [[1, 2, 3], [4, 5, 6]];
    Sys.println(wide.transposed().toString());
    Sys.println((wide * wide.transposed()).toString() + " " + wide[1][2]);
    try (wide * wide).toString() catch (e:String) Sys.println(e);
    var f:BigInt = 1;
    for (i in 2...26) f = f * i;
    Sys.println(f.toString());
    var a:BigInt = 0, b:BigInt = 1;
    for (_ in 0...120) {
      var c = a + b;
      a = b;
      b = c;
    }
    Sys.println(a.toString());
  }
}
