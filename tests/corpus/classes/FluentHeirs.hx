class Builder {
    var parts:Array<String> = [];

    public function new() {}

    public function add(part:String):Builder {
        parts.push(decorate(part));
        return this;
    }

    function decorate(part:String):String {
        return part;
    }

    public function build():String {
        return parts.join(" ");
    }
}

class Quoting extends Builder {
    override function decorate(part:String):String {
        return "'" + part + "'";
    }
}

class FluentHeirs {
    static function fill(builder:Builder):String {
        return builder.add("a").add("b").build();
    }

    static function main() {
        Sys.println(fill(new Builder()));
        Sys.println(fill(new Quoting()));
        Sys.println(new Quoting().add("x").build());
    }
}
