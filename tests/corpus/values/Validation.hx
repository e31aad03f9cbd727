/** A form check as web code has it: errors by field, gathered and rendered. **/
typedef Form = {name:String, email:String, ?age:String};

class Validation {
    static function addError(errors:Map<String, Array<String>>, field:String, message:String):Void {
        var list = errors.get(field);
        if (list == null) {
            errors.set(field, [message]);
        } else {
            errors.set(field, list.concat([message]));
        }
    }

    static function validate(form:Form):Map<String, Array<String>> {
        var errors = new Map<String, Array<String>>();
        if (StringTools.trim(form.name) == "") {
            addError(errors, "name", "is required");
        }
        if (form.name.length > 10) {
            addError(errors, "name", "is too long");
        }
        if (form.email.indexOf("@") == -1) {
            addError(errors, "email", "has no @");
        }
        if (form.email.indexOf(" ") >= 0) {
            addError(errors, "email", "has a blank");
        }
        if (form.age != null) {
            var age = Std.parseInt(form.age);
            if (age == null || age < 18 || age > 120) {
                addError(errors, "age", "must be 18 to 120");
            }
        }
        return errors;
    }

    static function render(errors:Map<String, Array<String>>):String {
        var parts = [];
        for (field in ["name", "email", "age"]) {
            if (errors.exists(field)) {
                parts.push(field + " " + errors[field].join(" and "));
            }
        }
        return parts.length == 0 ? "valid" : parts.join("; ");
    }

    static function main() {
        Sys.println(render(validate({name: "Ann", email: "ann@home"})));
        Sys.println(render(validate({name: " ", email: "a b"})));
        Sys.println(render(validate({name: "A very long name", email: "x@y", age: "17"})));
        Sys.println(render(validate({name: "Bob", email: "b@c", age: "forty"})));
        Sys.println(render(validate({name: "Bob", email: "b@c", age: "40"})));
    }
}
