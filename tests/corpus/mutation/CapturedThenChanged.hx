/** A closure sees the latest value of a local that changes after it was made. **/
class CapturedThenChanged {
    static function main() {
        var rate = 2;
        var price = function(n:Int) return n * rate; // expect: HX4
        Sys.println(price(10));
        rate = 3; // expect: HX4
        Sys.println(price(10));

        var names = ["x"];
        var count = function() return names.length; // expect: HX4
        names.push("y"); // expect: HX4
        Sys.println(count());

        var makers:Array<() -> Int> = [];
        for (i in 0...3) {
            makers.push(function() return i * i);
        }
        Sys.println([for (make in makers) make()].join(","));
    }
}
