class Owner {
    public var name = "x";
    public function new() {}
    public function hi() return "hi " + name;
}
class FieldsOfNull {
    static function main() {
        var owner:Owner = null;
        try {
            Sys.println(owner.name);
        } catch (e:Dynamic) {
            Sys.println("no name");
        }
        try Sys.println(owner.hi()) catch (e) Sys.println("no greeting");
        owner = new Owner();
        Sys.println(owner.hi());
        owner = null;
        try {
            Sys.println(owner.name);
        } catch (e:haxe.Exception) {
            Sys.println("gone");
        }
        var point:{x:Int} = null;
        try Sys.println(point.x) catch (e:Dynamic) Sys.println("no x");
    }
}
