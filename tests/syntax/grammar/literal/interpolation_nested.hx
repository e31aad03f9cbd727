class InterpolationNested {
    static function f(xs: Array<String>) return 'all: ${xs.map(x -> 'one $x, ${x + '!'}').join(', ')}';
}

// broken: `.join(', ')` -> `.join(', '`
