class Holder {
    public var n = 1;

    public function new() {}
}

class OneField {
    static function main() {
        var h = new Holder();
        h.n += 4;
        h.n++;
        Sys.println(h.n);
        Sys.println(h.n++ + ++h.n);
    }
}
