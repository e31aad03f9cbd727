/** Validation that gathers the failures of each element. */
class AllOfThemLogged {
    static function validate(name:String, age:Int):Void {
        if (name == "") throw "no name";
        if (age < 18) throw name + " is too young";
    }

    static function main() {
        var people = [{name: "ann", age: 30}, {name: "", age: 20}, {name: "bob", age: 7}];
        var errors = [];
        var valid = 0;
        for (person in people) {
            try {
                validate(person.name, person.age);
                valid++;
            } catch (e:String) {
                errors.push(e);
            }
        }
        Sys.println(valid + " valid");
        for (error in errors) Sys.println("- " + error);
    }
}
