abstract Both(String) {
    @:from static function fromInt(n: Int): Both return null;
    @:to function toInt(): Int return 0;
}

// broken: `@:to function toInt` -> `@:to toInt`
