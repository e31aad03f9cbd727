class User {
    public final name:String;
    public var age:Int;

    public function new(name:String, age:Int) {
        this.name = name;
        this.age = age;
    }
}

class UserTools {
    public static function initials(user:User):String {
        return user.name.split(" ").map(part -> part.charAt(0)).join("");
    }

    public static function birthday(user:User):User {
        user.age++;
        return user;
    }
}

class StaticExtensionOnClass {
    static function main() {
        var user = new User("Ada Byron", 36);
        Sys.println(UserTools.initials(user));
        Sys.println(UserTools.birthday(UserTools.birthday(user)).age);
        Sys.println(user.age);
    }
}
