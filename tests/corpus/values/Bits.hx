class Bits {
  static function crc(s:String):Int {
    var c = 0xFFFFFFFF;
    for (i in 0...s.length) {
      c ^= s.charCodeAt(i);
      for (_ in 0...8) c = (c & 1) != 0 ? (c >>> 1) ^ 0xEDB88320 : c >>> 1;
    }
    return ~c;
  }

  static function fnv(s:String) {
    var h = 0x811C9DC5;
    for (i in 0...s.length) {
      h ^= s.charCodeAt(i);
      h = h + (h << 1) + (h << 4) + (h << 7) + (h << 8) + (h << 24);
      h |= 0;
    }
    return h;
  }

  static function popcount(x:Int) {
    var n = 0;
    while (x != 0) {
      x &= x - 1;
      n++;
    }
    return n;
  }

  static function reverse(x:Int) {
    var r = 0;
    for (i in 0...32) {
      r = (r << 1) | (x & 1);
      x >>>= 1;
    }
    return r;
  }

  static function isPow2(n:Int) return n > 0 && n & (n - 1) == 0;

  static function main() {
    Sys.println(crc("hello"));
    Sys.println(StringTools.hex(crc("hello"), 8));
    Sys.println(fnv("abc"));
    Sys.println(popcount(0xFF0F));
    Sys.println(reverse(1));
    Sys.println(reverse(6));
    Sys.println([for (i in 0...9) if (isPow2(i)) i]);
    Sys.println(1 << 31);
    Sys.println(-1 >>> 28);
    Sys.println(-16 >> 2);
    Sys.println(0x7FFFFFFF + 1 | 0);
    Sys.println(~5 & 0xF);
    Sys.println(5 ^ 3 | 8);
    var flags = 0;
    for (b in [0, 3, 5]) flags |= 1 << b;
    Sys.println(flags);
    flags &= ~(1 << 3);
    Sys.println(flags);
    Sys.println(flags & 1 << 5 != 0);
    Sys.println(haxe.Int64.toStr(haxe.Int64.make(1, 0)));
    Sys.println(Std.int(-7 / 2));
    Sys.println(-7 % 3);
    Sys.println(7 % -3);
    Sys.println(StringTools.hex(-1));
    Sys.println(StringTools.hex(255, 4));
    Sys.println(Std.parseInt("0x1F"));
    Sys.println(Std.parseInt("12abc"));
    Sys.println(Std.parseInt("abc"));
    var seed = 42;
    var out = [];
    for (i in 0...4) {
      seed = (seed * 1103 + 12345) & 0x7FFF;
      out.push(seed);
    }
    Sys.println(out);
  }
}
