class Calc32 {
  static function hash(s:String) {
    var h = 5381;
    for (i in 0...s.length) h = ((h << 5) + h + s.charCodeAt(i)) | 0;
    return h;
  }

  static function adler(s:String) {
    var a = 1, b = 0;
    for (i in 0...s.length) {
      a = (a + s.charCodeAt(i)) % 65521;
      b = (b + a) % 65521;
    }
    return (b << 16) | a;
  }

  static function xorshift(seed:Int, n:Int) {
    var x = seed;
    var out = [];
    for (_ in 0...n) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      out.push(x);
    }
    return out;
  }

  static function rotl(x:Int, n:Int) return (x << n) | (x >>> (32 - n));

  static function toBin(n:Int, w:Int) {
    var s = "";
    for (i in 0...w) s = ((n >> i) & 1) + s;
    return s;
  }

  static function pack(r:Int, g:Int, b:Int, a = 255) return (a << 24) | (r << 16) | (g << 8) | b;

  static function unpack(c:Int) return [c >>> 24, (c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF];

  static function isqrt(n:Int) {
    var r = 0;
    var bit = 1 << 14;
    while (bit > n) bit >>= 2;
    while (bit != 0) {
      if (n >= r + bit) {
        n -= r + bit;
        r = (r >> 1) + bit;
      } else r >>= 1;
      bit >>= 2;
    }
    return r;
  }

  static function gray(n:Int) return n ^ (n >> 1);

  static function main() {
    Sys.println(hash("hello world, this is long"));
    Sys.println(adler("Wikipedia"));
    Sys.println(xorshift(1463534242, 3));
    Sys.println(rotl(0x80000001, 4));
    Sys.println(toBin(37, 8));
    Sys.println(pack(255, 128, 0));
    Sys.println(unpack(pack(1, 2, 3)));
    Sys.println([for (i in [0, 1, 15, 16, 1000]) isqrt(i)]);
    Sys.println([for (i in 0...6) gray(i)]);
    var u:UInt = 0xFFFFFFFF;
    Sys.println(u > 5);
    Sys.println(-1 >> 1);
    Sys.println(-1 >>> 1);
    Sys.println(1 << 33);
    var m = 0;
    m |= 4;
    m ^= 6;
    m <<= 3;
    m >>= 1;
    m >>>= 1;
    m &= 0xFE;
    Sys.println(m);
    Sys.println(Std.int(4294967295.0) == -1 || true);
    Sys.println(~0);
    Sys.println(3 & 5 | 8 ^ 2);
  }
}
