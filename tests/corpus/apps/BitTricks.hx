/** Bits of 32-bit numbers: sets, flags, checksums, shifts, a random generator. **/
class BitSet {
  final words:Array<Int>;
  public final size:Int;

  public function new(size:Int) {
    this.size = size;
    words = [for (_ in 0...(size + 31) >> 5) 0];
  }

  public function set(i:Int, on = true):BitSet {
    if (on) words[i >> 5] |= 1 << (i & 31);
    else words[i >> 5] &= ~(1 << (i & 31));
    return this;
  }

  public inline function get(i:Int):Bool return words[i >> 5] & (1 << (i & 31)) != 0;

  public function flip(i:Int) words[i >> 5] ^= 1 << (i & 31);

  public function count():Int {
    var n = 0;
    for (w in words) n += BitTricks.popcount(w);
    return n;
  }

  public function toArray() return [for (i in 0...size) if (get(i)) i];
}

enum abstract Flag(Int) to Int {
  var Read = 1;
  var Write = 1 << 1;
  var Exec = 1 << 2;

  @:op(A | B) static function or(a:Flag, b:Flag):Flags return new Flags((a : Int) | (b : Int));
}

abstract Flags(Int) to Int {
  public inline function new(i:Int = 0) this = i;

  @:from static inline function fromFlag(f:Flag):Flags return new Flags(f);

  public inline function has(f:Flag):Bool return this & (f : Int) != 0;

  @:op(A + B) public inline function with(f:Flag):Flags return new Flags(this | f);

  @:op(A - B) public inline function without(f:Flag):Flags return new Flags(this & ~(f : Int));

  public function toString() return (has(Read) ? "r" : "-") + (has(Write) ? "w" : "-") + (has(Exec) ? "x" : "-");
}

class Rng {
  var state:Int;

  public function new(seed:Int) state = seed;

  public function next():Int {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  }

  public function below(n:Int):Int return (next() >>> 1) % n;
}

class BitTricks {
  public static function popcount(x:Int):Int {
    var n = 0;
    while (x != 0) {
      x &= x - 1;
      n++;
    }
    return n;
  }

  static function reverse(x:Int):Int {
    var r = 0;
    for (_ in 0...32) {
      r = (r << 1) | (x & 1);
      x >>>= 1;
    }
    return r;
  }

  static function binary(x:Int, width = 8):String {
    var s = "";
    do {
      s = (x & 1) + s;
      x >>>= 1;
    } while (x != 0);
    return StringTools.lpad(s, "0", width);
  }

  static function crc(s:String):Int {
    var c = -1;
    for (i in 0...s.length) {
      c ^= s.charCodeAt(i);
      for (_ in 0...8) c = c & 1 == 1 ? (c >>> 1) ^ 0xEDB88320 : c >>> 1;
    }
    return ~c;
  }

  static function fnv(s:String):Int {
    var h = 0x811C9DC5;
    for (i in 0...s.length) h = (h ^ s.charCodeAt(i)) & 0x7FFFFF;
    return h;
  }

  static function gray(n:Int) return n ^ (n >> 1);

  static function pack(r:Int, g:Int, b:Int, a = 255) return (a << 24) | (r << 16) | (g << 8) | b;

  static function unpack(c:Int) return {a: c >>> 24, r: (c >> 16) & 0xFF, g: (c >> 8) & 0xFF, b: c & 0xFF};

  static function isPowerOfTwo(n:Int) return n > 0 && n & (n - 1) == 0;

  static function main() {
    Sys.println([popcount(0), popcount(255), popcount(-1), popcount(1 << 31)]);
    Sys.println([reverse(1), reverse(2), reverse(-1), 1 << 31, -1 >>> 28, -16 >> 2, ~5]);
    Sys.println('${binary(5)} ${binary(-1, 4)} ${binary(300)}');
    Sys.println(StringTools.hex(crc("123456789")) + " " + StringTools.hex(crc("")) + " " + fnv("hello"));
    Sys.println([for (i in 0...8) binary(gray(i), 3)].join(" "));
    var c = pack(18, 52, 86);
    var u = unpack(c);
    Sys.println('$c ${u.a},${u.r},${u.g},${u.b} ${StringTools.hex(c, 8)}');
    Sys.println([for (n in 0...17) if (isPowerOfTwo(n)) n]);
    var primes = new BitSet(100);
    for (i in 2...100) primes.set(i);
    for (i in 2...10) {
      if (!primes.get(i)) continue;
      var j = i * i;
      while (j < 100) {
        primes.set(j, false);
        j += i;
      }
    }
    Sys.println(primes.count() + ": " + primes.toArray().join(" "));
    primes.flip(4);
    Sys.println(primes.get(4) + " " + primes.get(97) + " " + primes.count());
    var f = Read | Exec;
    Sys.println('$f ${f + Write} ${f - Read} ${f.has(Write)} ${(f : Int)}');
    var rng = new Rng(0x92D68CA2);
    Sys.println([for (_ in 0...6) rng.next()].join(" "));
    Sys.println([for (_ in 0...10) rng.below(6)].join(""));
  }
}
