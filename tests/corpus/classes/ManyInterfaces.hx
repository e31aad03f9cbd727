interface Named {
    var name(get, never):String;
}

interface Priced {
    function price():Int;
}

interface Sellable extends Named extends Priced {
    function stock():Int;
}

class Book implements Sellable {
    final title:String;
    public var name(get, never):String;

    public function new(title:String) {
        this.title = title;
    }

    function get_name():String {
        return "book " + title;
    }

    public function price():Int {
        return 12;
    }

    public function stock():Int {
        return 3;
    }
}

class Service implements Named implements Priced {
    public var name(get, never):String;

    public function new() {}

    function get_name():String {
        return "service";
    }

    public function price():Int {
        return 40;
    }
}

class ManyInterfaces {
    static function label(named:Named):String {
        return "<" + named.name + ">";
    }

    static function cost(all:Array<Priced>):Int {
        var sum = 0;
        for (one in all) sum += one.price();
        return sum;
    }

    static function worth(s:Sellable):Int {
        return s.price() * s.stock();
    }

    static function main() {
        var book = new Book("Emma");
        var service = new Service();
        Sys.println(label(book));
        Sys.println(label(service));
        Sys.println(cost([book, service]));
        Sys.println(worth(book));
    }
}
