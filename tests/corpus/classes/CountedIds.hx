class Ticket {
    static var count = 0;
    public final id = ++count;
    public final owner:String;
    public function new(owner:String) this.owner = owner;
}
class Rush extends Ticket {
    static var rushes = 100;
    static function next() return rushes++;
    public var urgency = next();
}
class CountedIds {
    static var made = 5;
    final number = made++;
    function new() {}
    static function main() {
        var one = new Ticket("a");
        var two = new Rush("b");
        var three = new Rush("c");
        Sys.println(one.id + " " + two.id + " " + three.id);
        Sys.println(two.urgency + " " + three.urgency);
        Sys.println(made + " " + new CountedIds().number + " " + made);
    }
}
