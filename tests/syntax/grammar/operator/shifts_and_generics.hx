class ShiftsAndGenerics {
    static var a: Array<Array<Array<Int>>> = [];
    static function f(a: Int) return a >> 2 >>> 1 >= 3;
}

// broken: `Array<Array<Array<Int>>>` -> `Array<Array<Array<Int>>`
