/** Single quotes interpolate, double quotes don't; every kind of value is written as Haxe does. **/
class Interpolation {
    static function twice(n:Int):Int {
        return n * 2;
    }

    static function main() {
        var name = "Ada";
        var count = 3;
        var price = 2.5;
        var ready = true;
        var nothing:Null<String> = null;
        Sys.println('Hi $name, you have $count new ${count == 1 ? "message" : "messages"}.');
        Sys.println("No $name and no ${count} here");
        Sys.println('cost: $$${price * count} ready: $ready nothing: $nothing');
        Sys.println('${twice(count)} and ${twice(twice(count))} and ${name.toUpperCase()}');
        Sys.println('nested ${'inner $count'} done');
        Sys.println("sum " + 1 + 2 + " " + (1 + 2));
        Sys.println(1 + 2 + " sum");
        Sys.println("null is " + nothing + ", true is " + true + ", half is " + 0.5);
        Sys.println("whole float " + 4.0 + " " + (price + 0.5));
        var message = "a";
        message += count;
        message += "-" + price;
        Sys.println(message);
        Sys.println('#{name} {$count}');
        Sys.println('line one
line two of $name');
    }
}
