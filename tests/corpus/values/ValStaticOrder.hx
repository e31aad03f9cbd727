/** Static initialisers run once, in order, whatever is read. **/
class ValStaticOrder {
    static var counter = 0;
    static var first = next();
    static var second = next();
    static final third = next() * 10;

    static function next():Int {
        counter++;
        return counter;
    }

    static function main() {
        Sys.println(first + " " + second + " " + third);
        Sys.println(first + " " + second + " " + third);
        Sys.println(counter);
        next();
        Sys.println(counter);
        Sys.println(first);
    }
}
