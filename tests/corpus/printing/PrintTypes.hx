/** Names of classes and enums, kinds of values. **/
enum PyKind {
    First;
    Second(n:Int);
}

class PyThing {
    public function new() {}
}

class PrintTypes {
    static function kind(v:Dynamic):String {
        return switch (Type.typeof(v)) {
            case TNull: "null";
            case TInt: "int";
            case TFloat: "float";
            case TBool: "bool";
            case TObject: "object";
            case TFunction: "function";
            case TClass(c): c == String ? "string" : c == Array ? "array" : "class";
            case TEnum(e): "enum";
            case TUnknown: "unknown";
        }
    }

    static function main() {
        for (v in ([null, 1, 1.5, true, {a: 1}, "s", [1], new PyThing(), First, Second(1)] : Array<Dynamic>)) {
            Sys.println(kind(v));
        }
        Sys.println(kind(main));
        Sys.println(Type.enumConstructor(Second(1)));
        Sys.println(Type.enumParameters(Second(5)));
        Sys.println(Type.enumIndex(Second(5)));
        Sys.println(Type.getEnumConstructs(PyKind));
        Sys.println(Type.allEnums(PyKind));
        Sys.println(Std.isOfType("s", String));
        Sys.println(Std.isOfType(1, Int) + " " + Std.isOfType(1.5, Int) + " " + Std.isOfType(1, Float));
    }
}
