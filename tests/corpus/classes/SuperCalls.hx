class Logger {
    public function new() {}

    public function format(text:String):String {
        return "[" + text + "]";
    }
}

class Loud extends Logger {
    override public function format(text:String):String {
        return super.format(text.toUpperCase());
    }
}

class Louder extends Loud {
    override public function format(text:String):String {
        return super.format(text) + "!";
    }
}

class SuperCalls {
    static function main() {
        var all:Array<Logger> = [new Logger(), new Loud(), new Louder()];
        for (logger in all) Sys.println(logger.format("hello"));
    }
}
