class Index {
    static function f(a: Array<Array<Int>>, i) return a[0][i + 1] + a[a[i][0]][1];
}

// broken: `a[0][i` -> `a[0[i`
// broken: `[i + 1]` -> `[]`
