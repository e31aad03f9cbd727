// dialect
class Finally {
    static function f() {
        try {
            g();
        } catch (e) {
            h();
        } finally {
            close();
        }
    }
}

// broken: `g();` -> `g(;`
