/** Values of enums: without and with arguments, nested, in containers. **/
enum Shade {
    Light;
    DarkBlue;
    Rgb(r:Int, g:Int, b:Int);
    Mixed(a:Shade, b:Shade);
    Named(name:String);
    Weighted(weights:Array<Float>);
    Labelled(info:{label:String});
}

class PrintEnums {
    static function main() {
        Sys.println(Light);
        Sys.println(DarkBlue);
        Sys.println(Rgb(1, 2, 3));
        Sys.println(Mixed(Light, Rgb(0, 0, 0)));
        Sys.println(Named("red"));
        Sys.println(Weighted([0.5, 2.0]));
        Sys.println(Labelled({label: "l"}));
        Sys.println([Light, DarkBlue]);
        Sys.println("shade " + DarkBlue);
        Sys.println('shade ${Rgb(9, 8, 7)}');
        Sys.println(Std.string(Named("x")));
        Sys.println(["k" => Light]);
        Sys.println({shade: DarkBlue});
        var maybe:Null<Shade> = null;
        Sys.println(maybe);
        var any:Dynamic = Mixed(DarkBlue, Light);
        Sys.println(any);
    }
}
