// since 4.3
class StaticLocal {
    static function f() {
        static var count = 0;
        static final limit = 10;
        return count++;
    }
}

// broken: `count = 0;` -> `count = ;`
