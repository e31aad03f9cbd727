class Folder {
    public final name:String;
    public final children:Array<Folder> = [];
    public final size:Int;

    public function new(name:String, size:Int = 0) {
        this.name = name;
        this.size = size;
    }

    public function with(child:Folder):Folder {
        children.push(child);
        return this;
    }

    public function total():Int {
        var sum = size;
        for (child in children) sum += child.total();
        return sum;
    }

    public function lines(indent:String = ""):Array<String> {
        var all = [indent + name + " " + total()];
        for (child in children) all = all.concat(child.lines(indent + "  "));
        return all;
    }
}

class Recursive {
    static function main() {
        var root = new Folder("root").with(new Folder("a", 3)).with(new Folder("b", 1).with(new Folder("c", 5)));
        for (line in root.lines()) Sys.println(line);
    }
}
