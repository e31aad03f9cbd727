class ThrowValue {
    static function f(a: Null<Int>) {
        var b = a != null ? a : throw "none";
        throw new Error('bad ${a}');
    }
}

// broken: `throw "none"` -> `throw `
