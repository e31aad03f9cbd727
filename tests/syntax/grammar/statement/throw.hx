class Throws {
    static function f() {
        throw "text";
        throw {code: 1};
        throw new Failure(1);
    }
}

// broken: `throw "text"` -> `throw`
