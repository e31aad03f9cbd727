class PipedAndUnused {
    static function asked(list:Array<Int>, other:Int):Int {
        Sys.println("asked " + other);
        return list.length > 0 ? list[0] : other;
    }

    static function main() {
        final list = [41, 2];
        for (n in 0...3) {
            final unused = (asked(list, n)) % 10;
            final half = n > 1 ? asked(list, n + 10) % 7 : 5;
            list.pop();
        }
        Sys.println(list.length);
    }
}
