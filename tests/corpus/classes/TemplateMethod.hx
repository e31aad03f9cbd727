abstract class Report {
    final lines:Array<String> = [];

    public function new() {}

    abstract function title():String;

    abstract function body():Void;

    function footer():String {
        return "-- end";
    }

    function line(text:String):Void {
        lines.push("  " + text);
    }

    public function render():String {
        lines.push(title());
        body();
        lines.push(footer());
        return lines.join("\n");
    }
}

class Sales extends Report {
    final amounts:Array<Int>;

    public function new(amounts:Array<Int>) {
        super();
        this.amounts = amounts;
    }

    function title():String {
        return "Sales";
    }

    function body():Void {
        for (amount in amounts) line("sold " + amount);
    }
}

class Empty extends Report {
    function title():String {
        return "Nothing";
    }

    function body():Void {}

    override function footer():String {
        return super.footer() + "!";
    }
}

class TemplateMethod {
    static function main() {
        Sys.println(new Sales([3, 4]).render());
        Sys.println(new Empty().render());
    }
}
