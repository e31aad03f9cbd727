package haxe;

/** What finds types by their names. **/
typedef TypeResolver = {
    function resolveClass(name:String):Class<Dynamic>;
    function resolveEnum(name:String):Enum<Dynamic>;
}

/** Reads what `Serializer` writes. **/
extern class Unserializer {
    /** What finds types where nothing else is said. **/
    static var DEFAULT_RESOLVER:TypeResolver;
    function new(buf:String):Void;
    /** Says what finds types. **/
    function setResolver(r:TypeResolver):Void;
    /** What finds types. **/
    function getResolver():TypeResolver;
    /** The next value. **/
    function unserialize():Dynamic;
    /** The value of a text. **/
    static function run(v:String):Dynamic;
}
