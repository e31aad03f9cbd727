package haxe;

/** Values as text in Haxe's own form. **/
extern class Serializer {
    /** Whether `useCache` is set at first. **/
    static var USE_CACHE:Bool;
    /** Whether `useEnumIndex` is set at first. **/
    static var USE_ENUM_INDEX:Bool;
    /** Whether an object that comes again is written as a reference. **/
    var useCache:Bool;
    /** Whether constructors are written as numbers. **/
    var useEnumIndex:Bool;
    function new():Void;
    /** What was written. **/
    function toString():String;
    /** Writes a value. **/
    function serialize(v:Dynamic):Void;
    /** Writes a value as one that was thrown. **/
    function serializeException(e:Dynamic):Void;
    /** A value as text. **/
    static function run(v:Dynamic):String;
}
