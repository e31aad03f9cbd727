class ListMatchedWhole {
    var items:Array<Int> = [1, 2, 3, 4];
    var names:Array<Int> = [];

    function new() {}

    static function bounded(value:Int, most:Int):Int {
        return value > most ? most : value;
    }

    function step(names:Array<Int>):Int {
        try {
            if (names.length < 12) names[names.length] = Lambda.fold(items, (x, all) -> x > all ? x : all, 3) % 1000;
        } catch (e) {
            trace("any");
        }
        if (items.length > 3) items[3] = bounded((switch (items) {
            case [a]: a;
            case [a, b]: a + b;
            case []: 0;
            case more: more[0];
        }), 2) % 1000;
        return Lambda.indexOf(names, 1);
    }

    static function main() {
        var made = new ListMatchedWhole();
        trace(made.step([]), made.items);
    }
}
