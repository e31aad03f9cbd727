abstract Point({x: Int, y: Int}) {
    public var x(get, never): Int;
    inline function get_x() return this.x;
}

// broken: `{x: Int, y: Int}` -> `{x: Int y: Int}`
