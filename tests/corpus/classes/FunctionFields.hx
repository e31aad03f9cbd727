class Button {
    public var label:String;
    public var onClick:String->String;

    public function new(label:String, ?onClick:String->String) {
        this.label = label;
        this.onClick = onClick != null ? onClick : text -> "nothing for " + text;
    }

    public function click():String {
        return onClick(label);
    }
}

class FunctionFields {
    static function main() {
        var plain = new Button("ok");
        var loud = new Button("go", text -> text.toUpperCase());
        Sys.println(plain.click());
        Sys.println(loud.click());
        plain.onClick = loud.onClick;
        Sys.println(plain.click());
        Sys.println(loud.onClick("direct"));
    }
}
