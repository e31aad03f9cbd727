class Steps {
    public static function evens(limit:Int):Array<Int> {
        return [for (i in 0...limit) if (i % 2 == 0) i];
    }
}

class IntIterators {
    static function main() {
        var it = 0...3;
        for (i in it) Sys.println(i);
        var range = new IntIterator(5, 8);
        for (i in range) Sys.println(i);
        Sys.println(Steps.evens(7).join(","));
        var letters = ["x", "y"].iterator();
        while (letters.hasNext()) Sys.println(letters.next());
    }
}
