typedef Options = {
    var name:String;
    @:optional var size:Int;
    @:optional var color:String;
    @:optional var render:Int->String;
}

class OptionalFields {
    static function describe(o:Options):String {
        var size = o.size == null ? 1 : o.size;
        var color = o.color != null ? o.color : "plain";
        var shown = o.render == null ? "" + size : o.render(size);
        return o.name + ":" + color + ":" + shown;
    }

    static function main() {
        Sys.println(describe({name: "a"}));
        Sys.println(describe({name: "b", size: 3}));
        Sys.println(describe({name: "c", color: "red", size: 2, render: n -> "<" + n + ">"}));
        var o:Options = {name: "d"};
        o.size = 8;
        Sys.println(describe(o));
    }
}
