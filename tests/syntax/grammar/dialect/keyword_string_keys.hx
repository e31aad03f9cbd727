// dialect
class KeywordStringKeys {
    static var a = ["with space": 1, "b": 2];
    static var b = %{"with space": 1};
    static function f() return g("c": 3);
}

// broken: `"b": 2]` -> `"b": ]`
