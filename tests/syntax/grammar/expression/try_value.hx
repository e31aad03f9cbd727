class TryValue {
    static function f() {
        var a = try g() catch (e: String) 1;
        return try h() catch (e) null;
    }
}

// broken: `catch (e: String)` -> `catch (: String)`
