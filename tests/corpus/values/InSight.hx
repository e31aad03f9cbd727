enum Shade {
    Clear;
    Grey;
    Mixed(red:Int, blue:Int);
}

typedef Link = {
    var size:Int;
    var next:Null<Link>;
}

/** Values that stand right above what asks of them: Elixir's compiler knows them. **/
class InSight {
    static function main() {
        numbers();
        shades();
        links();
        lists();
    }

    static function numbers() {
        var step = 1;
        step = 2;
        switch (step) {
            case 1 | 2:
                Sys.println("first steps");
            case n if (n > 10):
                Sys.println("far");
            default:
                Sys.println("on the way");
        }
        var text = step > 1 ? "several" : null;
        Sys.println(text == null ? "none" : text);
    }

    static function shades() {
        var shade = Clear;
        shade = Mixed(1, 2);
        switch (shade) {
            case Clear | Grey:
                Sys.println("plain");
            case Mixed(_, blue):
                Sys.println(blue);
        }
        Sys.println(shade.match(Clear | Grey));
    }

    static function links() {
        var link:Null<Link> = null;
        var size = if (link == null) 0 else link.size;
        Sys.println(size);
        if (link != null && link.size > 0)
            Sys.println("long");
        var copy = link == null ? null : {size: link.size, next: null};
        Sys.println(copy == null);
        link = {size: 3, next: null};
        Sys.println(link == null ? 0 : link.size);
    }

    static function lists() {
        var names = ["ada", "bob"].iterator();
        var name = null;
        while (names.hasNext()) {
            name = names.next();
            if (name == "bob")
                break;
        }
        Sys.println(name);
    }
}
