class Person {
    public var first:String;
    public var last:String;
    public var full(get, set):String;

    public function new(first:String, last:String) {
        this.first = first;
        this.last = last;
    }

    function get_full():String {
        return first + " " + last;
    }

    function set_full(value:String):String {
        var parts = value.split(" ");
        first = parts[0];
        last = parts[1];
        return value;
    }
}

class Doctor extends Person {
    override function get_full():String {
        return "Dr. " + super.get_full();
    }
}

class PropertiesBelow {
    static function rename(person:Person):Void {
        person.full = "Kit " + person.last;
    }

    static function main() {
        var people:Array<Person> = [new Person("Ann", "Poe"), new Doctor("Bo", "Ray")];
        for (person in people) Sys.println(person.full);
        var doctor = new Doctor("X", "Y");
        rename(doctor);
        Sys.println(doctor.full);
        Sys.println(doctor.first);
    }
}
