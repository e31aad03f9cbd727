/** Sorting by several keys, stable, descending, of texts and floats. **/
typedef VsPerson = {name:String, age:Int};

class ValSorting {
    static function main() {
        var numbers = [5, -1, 10, 3];
        numbers.sort((a, b) -> a - b);
        Sys.println(numbers);
        numbers.sort((a, b) -> b - a);
        Sys.println(numbers);
        var words = ["pear", "Apple", "fig", "apple"];
        words.sort(Reflect.compare);
        Sys.println(words);
        words.sort((a, b) -> a.length != b.length ? a.length - b.length : Reflect.compare(a, b));
        Sys.println(words);
        var people:Array<VsPerson> = [{name: "B", age: 3}, {name: "A", age: 3}, {name: "C", age: 1}];
        haxe.ds.ArraySort.sort(people, (x, y) -> x.age - y.age);
        Sys.println(people.map(p -> p.name).join(""));
        people.sort(function(x, y) {
            if (x.age != y.age) return y.age - x.age;
            return x.name < y.name ? -1 : x.name > y.name ? 1 : 0;
        });
        Sys.println([for (p in people) p.name + p.age]);
        var floats = [2.5, -1.0, 2.25];
        floats.sort(Reflect.compare);
        Sys.println(floats);
        var copy = floats.copy();
        copy.reverse();
        Sys.println(copy + " " + floats);
        Sys.println(Reflect.compare(1, 2) + Reflect.compare("b", "a") * 10);
        var pairs = [[2, 1], [1, 2], [1, 1]];
        pairs.sort((a, b) -> a[0] != b[0] ? a[0] - b[0] : a[1] - b[1]);
        Sys.println(pairs);
    }
}
