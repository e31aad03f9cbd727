class NumericOperators {
	static function main() {
		var i = 7;
		var f = 2.5;
		var quotient:Float = i / 2;
		var whole:Int = Std.int(i / 2);
		var rest:Int = i % 3;
		var fraction:Float = i % f;
		var bits:Int = (i & 3) | (i ^ 1) << 2 >> 1 >>> 1;
		var sum:Float = i + f;
		var text = "n" + i + f;
		var other = i + "n";
		i += 2;
		i -= 1;
		i *= 3;
		i %= 5;
		i <<= 1;
		i |= 8;
		f /= 2;
		f += i;
		f++;
		--i;
		text += i;
		text += null;
		var compare = i < f && f >= 1 || "a" < "b" && i != 3;
		var negative = -i + ~i;
		trace(quotient, whole, rest, fraction, bits, sum, text + other, compare, negative, -f);
		var u:UInt = 3;
		var v:UInt = u + 2;
		var w:Int = v * u;
		trace(u > v, w, u / v, v >> 1, Math.max(i, f), Math.round(f) + 1);
	}
}
