@:keep
enum Marked {
    @:native("one") One;
    @since(2) Two(x: Int);
}

// broken: `@since(2) Two` -> `@since(2 Two`
