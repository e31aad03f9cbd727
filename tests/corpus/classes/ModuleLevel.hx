var counter = 0;
final greeting = "hello";

function bump(by:Int = 1):Int {
    counter += by;
    return counter;
}

private function twice(f:Void->Int):Int {
    f();
    return f();
}

class ModuleLevel {
    static function main() {
        Sys.println(bump());
        Sys.println(bump(5));
        Sys.println(twice(() -> bump(2)));
        Sys.println(greeting + counter);
    }
}
