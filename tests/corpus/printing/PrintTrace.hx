/** trace says where it stands; more arguments follow the first. **/
class PrintTrace {
    var id:Int;

    function new(id:Int) {
        this.id = id;
    }

    function tell():Void {
        trace("instance", id);
        trace(id);
    }

    static function main() {
        trace("hello");
        trace(42);
        trace(1.0);
        trace([1, 2]);
        trace("a", "b", 3);
        trace(null);
        trace('x = ${1 + 1}');
        new PrintTrace(7).tell();
        var f = () -> trace("in a closure");
        f();
        trace({x: 1});
        trace(true, null, [1.5]);
        for (i in 0...2) {
            trace(i);
        }
    }
}
