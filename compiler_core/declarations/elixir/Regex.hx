/** Regular expressions by functions; a literal `~/…/` is one. **/
@:native("Regex") extern class Regex {
    /** The expression that a text writes, or what is wrong with it and where. Options as text: `"i"`, `"s"`, `"u"`. **/
    static function compile(source:String, ?options:Dynamic):Result<EReg, {Dynamic, Int}>;
    /** As `compile`; raises where something is wrong. **/
    @:native("compile!") static function compileOrRaise(source:String, ?options:Dynamic):EReg;
    /** The text written so that an expression takes it as it is. **/
    static function escape(text:String):String;
    /** Whether it fits somewhere. **/
    @:native("match?") static function match(regex:EReg, text:String):Bool;
    /** What the named groups took, by their names; null where it does not fit. **/
    static function namedCaptures(regex:EReg, text:String, ?options:Keyword<{?return:Atom}>):Null<Map<String, Dynamic>>;
    /** The names of its groups. **/
    static function names(regex:EReg):Array<String>;
    /** The options that it was made with. **/
    static function opts(regex:EReg):Array<Dynamic>;
    /** What Erlang's `:re` runs. **/
    static function rePattern(regex:EReg):Dynamic;
    /** The expression made again, if another version made it. **/
    static function recompile(regex:EReg):Result<EReg, Dynamic>;
    /** As `recompile`; raises where that fails. **/
    @:native("recompile!") static function recompileOrRaise(regex:EReg):EReg;
    /** What it takes replaced by a text, in which `\\1` is the first group, or by what a function makes of it. **/
    static function replace(regex:EReg, text:String, replacement:Dynamic, ?options:Keyword<{?global:Bool}>):String;
    /** What it takes first: the whole and its groups; null where it does not fit. **/
    static function run(regex:EReg, text:String, ?options:Keyword<{?offset:Int, ?return:Atom, ?capture:Dynamic}>):Null<Array<Dynamic>>;
    /** All that it takes: of each the whole and its groups, or its groups alone. **/
    static function scan(regex:EReg, text:String, ?options:Keyword<{?offset:Int, ?return:Atom, ?capture:Dynamic}>):Array<Array<Dynamic>>;
    /** The expression as it was written. **/
    static function source(regex:EReg):String;
    /** The parts between what it takes. **/
    static function split(regex:EReg, text:String, ?options:Keyword<{?parts:Timeout, ?trim:Bool, ?on:Dynamic, ?includeCaptures:Bool}>):Array<String>;
    /** The version of the engine and of this machine. **/
    static function version():Dynamic;
}
