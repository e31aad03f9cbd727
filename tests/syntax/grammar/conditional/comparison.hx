class Compared {
    #if (haxe_ver >= 4.2)
    static var a = 1;
    #end
    #if (haxe >= version("4.0.0"))
    static var b = 1;
    #end
    #if (flag == "on")
    static var c = 1;
    #end
}

// broken: `(haxe_ver >= 4.2)` -> `(haxe_ver >= 4.2`
