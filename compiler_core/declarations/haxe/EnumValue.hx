/** What every value of an enum is; more that it can do is in `haxe.EnumTools`. **/
@:coreType extern abstract EnumValue {
    /** Whether the value matches a pattern. **/
    function match(pattern:Dynamic):Bool;
}
