/** 32-bit operations: and, or, xor, not, shifts of both kinds, wrapping. **/
class ValBits {
    static function hash(s:String):Int {
        var h = 5381;
        for (i in 0...s.length) {
            h = ((h << 5) + h) ^ s.charCodeAt(i);
        }
        return h & 0x7FFFFFFF;
    }

    static function bits(n:Int):Int {
        var count = 0;
        while (n != 0) {
            count += n & 1;
            n = n >>> 1;
        }
        return count;
    }

    static function main() {
        Sys.println(12 & 10);
        Sys.println(12 | 3);
        Sys.println(12 ^ 10);
        Sys.println(~5);
        Sys.println(~-1);
        Sys.println(1 << 4);
        Sys.println(1 << 31);
        Sys.println(1 << 32);
        Sys.println(-16 >> 2);
        Sys.println(-16 >>> 28);
        Sys.println(-1 >>> 0);
        Sys.println(5 >>> 1);
        Sys.println(0xFFFFFFFF);
        Sys.println(0x7FFFFFFF << 1);
        var a = 0xF0;
        a |= 0x0F;
        a &= 0x3C;
        a ^= 1;
        a <<= 2;
        a >>= 1;
        a >>>= 1;
        Sys.println(a);
        Sys.println(hash("hello"));
        Sys.println(bits(255) + bits(-1));
        Sys.println((0xAB >> 4) & 0xF);
        Sys.println(StringTools.hex(255) + StringTools.hex(-1) + StringTools.hex(10, 4));
        var flags = 0;
        for (i in [0, 2, 5]) flags |= 1 << i;
        Sys.println(flags);
        Sys.println((flags & (1 << 2)) != 0);
    }
}
