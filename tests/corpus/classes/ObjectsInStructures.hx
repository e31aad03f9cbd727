class Name {
    public var text:String;

    public function new(text:String) {
        this.text = text;
    }

    public function upper():Void {
        text = text.toUpperCase();
    }
}

typedef Row = {
    var name:Name;
    var tags:Array<String>;
}

class ObjectsInStructures {
    static function main() {
        var row:Row = {name: new Name("ann"), tags: ["x"]};
        row.name.upper();
        row.tags.push("y");
        Sys.println(row.name.text + row.tags.length);
        var rows = [row, {name: new Name("bo"), tags: []}];
        for (one in rows) one.name.upper();
        Sys.println(rows.map(one -> one.name.text).join(","));
    }
}
