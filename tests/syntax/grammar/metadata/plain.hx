@a @:b class Plain {
    @c @:d var e: Int;
}

// broken: `@c @:d var e` -> `@c @: var e`
