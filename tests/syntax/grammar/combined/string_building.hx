class StringBuilding {
    static function f(xs: Array<String>) {
        var out = new StringBuf();
        for (i in 0...xs.length) {
            if (i > 0) out.add(", ");
            out.add('"${xs[i]}"');
        }
        return '[' + out.toString() + ']';
    }
}

// broken: `out.add(", ");` -> `out.add(", );`
