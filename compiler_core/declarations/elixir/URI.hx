/** The address of something, by its parts. **/
@:using(URI) @:struct @:native("URI") extern class URI {
    /** How it is reached: `"https"`. **/
    var scheme(default, null):Null<String>;
    /** A name, and a password behind a colon. **/
    var userinfo(default, null):Null<String>;
    /** The machine. **/
    var host(default, null):Null<String>;
    /** The port, or the one that the scheme usually has. **/
    var port(default, null):Null<Int>;
    /** What is asked for there. **/
    var path(default, null):Null<String>;
    /** What stands behind `?`. **/
    var query(default, null):Null<String>;
    /** What stands behind `#`. **/
    var fragment(default, null):Null<String>;
    /** With more at the end of the query. **/
    static function appendQuery(uri:URI, query:String):URI;
    /** Whether the character has a meaning of its own in addresses. **/
    @:native("char_reserved?") static function charReserved(character:Int):Bool;
    /** Whether the character may stand in an address as it is. **/
    @:native("char_unescaped?") static function charUnescaped(character:Int):Bool;
    /** Whether the character never has a meaning of its own. **/
    @:native("char_unreserved?") static function charUnreserved(character:Int):Bool;
    /** With `%20` and its like turned back. **/
    static function decode(text:String):String;
    /** The pairs of a query, put into `map`; as a browser's form or by `"rfc3986"`. **/
    static function decodeQuery(query:String, ?map:Map<String, String>, ?encoding:Atom):Map<String, String>;
    /** As `decode`, and `+` is a space. **/
    static function decodeWwwForm(text:String):String;
    /** The port that a scheme usually has, or from now on shall have. **/
    @:overload(function(scheme:String, port:Int):Atom {})
    static function defaultPort(scheme:String):Null<Int>;
    /** With `%20` and its like for what may not stand as it is, or for what `keep` is false for. **/
    static function encode(text:String, ?keep:Int -> Bool):String;
    /** A query of these pairs; as a browser's form or by `"rfc3986"`. **/
    static function encodeQuery(pairs:Dynamic, ?encoding:Atom):String;
    /** As `encode`, and a space is `+`. **/
    static function encodeWwwForm(text:String):String;
    /** An address as seen from another. **/
    static function merge(base:Dynamic, relative:Dynamic):URI;
    /** The parts of an address, or the part that is wrong. **/
    @:native("new") static function create(uri:String):Result<URI, String>;
    /** As `create`; raises where something is wrong. **/
    @:native("new!") static function createOrRaise(uri:String):URI;
    /** The parts of an address, unchecked. **/
    static function parse(uri:String):URI;
    /** The pairs of a query, one by one. **/
    static function queryDecoder(query:String, ?encoding:Atom):Stream<{String, String}>;
    /** The address as text. **/
    static function toString(uri:URI):String;
}
