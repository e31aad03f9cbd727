class TryNested {
    static function f() {
        try try g() catch (e: Int) h() catch (e) i();
        var x = try {
            1;
        } catch (e: Dynamic) {
            2;
        }
    }
}

// broken: `catch (e: Int) h()` -> `catch (e: Int h()`
