interface FinalAndProperties {
    final a: Int;
    var b(get, set): Int;
    private function get_b(): Int;
    function set_b(v: Int): Int;
}

// broken: `set_b(v: Int): Int;` -> `set_b(v: Int: Int;`
