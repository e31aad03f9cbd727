package haxe;

/** Arguments of commands as a shell wants them. **/
extern class SysTools {
    /** Codes of the characters that mean something to Windows's shell. **/
    static final winMetaCharacters:haxe.ds.ReadOnlyArray<Int>;
    /** An argument for a shell of Unix. **/
    @:elixir("Haxe.quote_argument({0})") static function quoteUnixArg(argument:String):String;
    /** An argument for a program of Windows. **/
    static function quoteWinArg(argument:String, escapeMetaCharacters:Bool):String;
}
