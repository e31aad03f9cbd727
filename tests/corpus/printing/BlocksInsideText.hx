class BlocksInsideText {
    static function given(n:Int):Int {
        if (n > 8) throw "too much";
        return n;
    }

    static function mixed(a:Int, b:Int, c:Int):Int {
        return a + b * c;
    }

    static function main() {
        final v = given(2);
        Sys.println("one " + (switch (v) { case 1: 3; case _: given(4); }) % 3);
        Sys.println("two " + mixed((switch (v) { case 1: 3; case _: given(4); }), v, 2));
        Sys.println("three " + mixed(v, (switch (v) { case 1: 3; case _: given(4); }), 2));
        Sys.println("four " + mixed((if (v > 1) given(1) else given(2)), (switch (v) { case 1: 3; case _: 4; }), 2));
        Sys.println("five " + mixed(1, 2, (switch (v) { case 1: 3; case _: given(4); })) % 7);
        Sys.println("six " + (try given(9) catch (e:String) 5) % 4 + "!");
    }
}
