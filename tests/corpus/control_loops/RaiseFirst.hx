/** An element of a local list is changed and the loop is left. */
typedef Person = {name:String, pay:Int};

class RaiseFirst {
    static function raise(people:Array<Person>, name:String):Bool {
        for (person in people) {
            if (person.name == name) {
                person.pay += 10;
                return true;
            }
        }
        return false;
    }

    static function raiseUpTo(people:Array<Person>, budget:Int):Int {
        var left = budget;
        for (person in people) {
            if (left < 5) break;
            if (person.pay > 100) continue;
            person.pay += 5;
            left -= 5;
        }
        return left;
    }

    static function main() {
        var people = [{name: "ann", pay: 90}, {name: "bob", pay: 120}, {name: "eve", pay: 50}];
        Sys.println(raise(people, "bob"));
        Sys.println(raise(people, "zed"));
        Sys.println(raiseUpTo(people, 12));
        Sys.println([for (person in people) person.name + ":" + person.pay].join(" "));
    }
}
