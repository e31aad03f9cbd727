package erlang;

/** A choice from Erlang's own `:erlang`: what Elixir has no name for. **/
@:partial @:native(":erlang") extern class Erlang {
    /** A checksum of bytes. **/
    static function adler32(data:Dynamic):Int;
    /** The bytes of a term, to be kept or sent. **/
    static function termToBinary(term:Dynamic, ?options:Array<Atom>):String;
    /** The term of these bytes; with `["safe"]` for bytes from outside. **/
    static function binaryToTerm(bytes:String, ?options:Array<Atom>):Dynamic;
    /** Counts the reductions that are left. **/
    static function bumpReductions(count:Int):Bool;
    /** A checksum of bytes. **/
    static function crc32(data:Dynamic):Int;
    /** Another checksum of a term, from 0 up to, not including, `range`. **/
    static function phash2(term:Dynamic, ?range:Int):Int;
    /** How many bytes a term would be. **/
    static function externalSize(term:Dynamic):Int;
    /** Lets go of what the process needs no more. **/
    static function garbageCollect(?pid:Pid<Dynamic>):Bool;
    /** A sixteen bytes' checksum. **/
    static function md5(data:Dynamic):String;
    /** How much memory is used, of all kinds or of one. **/
    static function memory(?kind:Dynamic):Dynamic;
    /** Number of processes, schedulers, ports and more. **/
    static function statistics(item:Atom):Dynamic;
    /** What is known of the machine. **/
    static function systemInfo(item:Dynamic):Dynamic;
    /** Sets something of the machine; gives what it was. **/
    static function systemFlag(flag:Atom, value:Dynamic):Dynamic;
    /** A time in units of Erlang's own. **/
    static function convertTimeUnit(time:Int, unit:Dynamic, other:Dynamic):Int;
    /** Lets others run. **/
    static function yield():Bool;
    /** A process as text: `"<0.1.0>"` as characters. **/
    static function pidToList(pid:Pid<Dynamic>):Array<Int>;
    /** The process of such characters. **/
    static function listToPid(charlist:Array<Int>):Pid<Dynamic>;
    /** The bytes of nested lists of bytes. **/
    static function iolistToBinary(iolist:Dynamic):String;
    /** How many bytes those are. **/
    static function iolistSize(iolist:Dynamic):Int;
    /** A number's digits, as `[{:decimals, 2}]` has them. **/
    static function floatToBinary(number:Float, ?options:Array<Atom>):String;
}
