/** UInt: unsigned comparison, division and text. **/
class ValUInt {
    static function main() {
        var a:UInt = 5;
        var b:UInt = 7;
        Sys.println(a + b);
        Sys.println(a < b);
        Sys.println(b / 2);
        Sys.println(b % a);
        var list:Array<UInt> = [1, 2];
        Sys.println(list.length + list[1]);
        var sum:UInt = 0;
        for (i in 0...3) sum += i;
        Sys.println(sum);
        var i:Int = b;
        Sys.println(i << 2);
        Sys.println((b >> 1) & 1);
    }
}
