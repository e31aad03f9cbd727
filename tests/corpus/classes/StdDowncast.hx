class Node {
    public function new() {}
}

class Text extends Node {
    public final text:String;

    public function new(text:String) {
        super();
        this.text = text;
    }
}

class StdDowncast {
    static function main() {
        var nodes:Array<Node> = [new Text("a"), new Node(), new Text("b")];
        for (node in nodes) {
            var text = Std.downcast(node, Text);
            Sys.println(text == null ? "-" : text.text);
        }
    }
}
