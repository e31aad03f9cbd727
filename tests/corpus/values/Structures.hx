/** Anonymous structures and typedefs: built, read, nested, compared by field, put into lists. **/
typedef Address = {street:String, city:String};
typedef Person = {name:String, age:Int, address:Address, ?phone:String};

class Structures {
    static function person(name:String, age:Int, city:String):Person {
        return {name: name, age: age, address: {street: "Main St", city: city}};
    }

    static function older(a:Person, b:Person):Person {
        return a.age >= b.age ? a : b;
    }

    static function birthday(p:Person):Person {
        return {name: p.name, age: p.age + 1, address: p.address, phone: p.phone};
    }

    static function card(p:Person):String {
        var phone = p.phone == null ? "no phone" : p.phone;
        return '${p.name} (${p.age}), ${p.address.city}, $phone';
    }

    static function bounds(values:Array<Int>):{low:Int, high:Int} {
        var low = values[0];
        var high = values[0];
        for (value in values) {
            if (value < low) low = value;
            if (value > high) high = value;
        }
        return {low: low, high: high};
    }

    static function main() {
        var ann = person("Ann", 41, "Oslo");
        var bob = person("Bob", 39, "Rome");
        bob.phone = "555";
        Sys.println(card(older(ann, bob)));
        Sys.println(card(birthday(bob)) + " / " + bob.age);
        var people = [ann, bob, person("Cyd", 40, "Oslo")];
        people.sort((a, b) -> a.age - b.age);
        Sys.println(people.map(p -> p.name).join(" "));
        Sys.println(people.filter(p -> p.address.city == "Oslo").length);
        var b = bounds([4, 9, -1]);
        Sys.println(b.high - b.low);
        var config = {debug: true, retry: {max: 3, wait: 1.5}, "quoted-key": 1};
        Sys.println(config.retry.max * config.retry.wait);
        Sys.println(config.debug ? "debug" : "release");
        Sys.println(Reflect.hasField(config, "debug") + " " + Reflect.hasField(config, "missing"));
    }
}
