/** Instances without toString are printed by what is in them, never as such. **/
class PrintInheritedNames {
    public var name:String;
    public var tags:Array<String>;

    public function new(name:String, tags:Array<String>) {
        this.name = name;
        this.tags = tags;
    }

    public function describe():String {
        return '$name$tags';
    }

    static function main() {
        var a = new PrintInheritedNames("a", ["x", "y"]);
        Sys.println(a.describe());
        Sys.println(a.name + a.tags);
        Sys.println([for (t in a.tags) t.toUpperCase()]);
        a.tags.push("z");
        Sys.println(a.tags);
        Sys.println(a.describe());
        Sys.println({name: a.name});
        Sys.println(Type.getClassName(Type.getClass(a)).split(".").pop());
    }
}
