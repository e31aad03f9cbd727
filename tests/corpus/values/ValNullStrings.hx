/** null where a String's type doesn't say so: fields, parameters, results. **/
class ValNullStrings {
    var title:String;
    var size:Null<Int>;

    public function new() {}

    public function setTitle(t:String):Void {
        title = t;
    }

    public function show():String {
        return "title: " + title + ", size: " + size;
    }

    static function pick(b:Bool):String {
        return b ? "yes" : null;
    }

    static function label(s:String):String {
        return '<$s>';
    }

    static function main() {
        var v = new ValNullStrings();
        Sys.println(v.show());
        v.setTitle("T");
        Sys.println(v.show());
        Sys.println(label("a"));
        Sys.println(pick(true) + " " + pick(false));
        var s:String = null;
        Sys.println(s);
        Sys.println("s is " + s);
        s = "set";
        Sys.println('s is $s');
        var t = null;
        t = "late";
        Sys.println(t);
        var words:Array<String> = ["a", null];
        Sys.println(words);
    }
}
