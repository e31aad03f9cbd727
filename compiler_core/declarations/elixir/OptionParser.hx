/** What stands on a command line. **/
@:native("OptionParser") extern class OptionParser {
    /** The next option: `{:ok, key, value, rest}`, `{:invalid, …}`, `{:undefined, …}` or `{:error, rest}`. **/
    static function next(arguments:Array<String>, ?options:Keyword<{?strict:Keyword, ?switches:Keyword, ?aliases:Keyword, ?allowNonexistentAtoms:Bool}>):Dynamic;
    /** The options, the other arguments, and what is wrong. **/
    static function parse(arguments:Array<String>, ?options:Keyword<{?strict:Keyword, ?switches:Keyword, ?aliases:Keyword, ?allowNonexistentAtoms:Bool}>):{Keyword, Array<String>, Array<Dynamic>};
    /** The options and the other arguments; raises where something is wrong. **/
    @:native("parse!") static function parseOrRaise(arguments:Array<String>, ?options:Keyword<{?strict:Keyword, ?switches:Keyword, ?aliases:Keyword, ?allowNonexistentAtoms:Bool}>):{Keyword, Array<String>};
    /** As `parse`, up to the first that is no option. **/
    static function parseHead(arguments:Array<String>, ?options:Keyword<{?strict:Keyword, ?switches:Keyword, ?aliases:Keyword, ?allowNonexistentAtoms:Bool}>):{Keyword, Array<String>, Array<Dynamic>};
    /** As `parseHead`; raises where something is wrong. **/
    @:native("parse_head!") static function parseHeadOrRaise(arguments:Array<String>, ?options:Keyword<{?strict:Keyword, ?switches:Keyword, ?aliases:Keyword, ?allowNonexistentAtoms:Bool}>):{Keyword, Array<String>};
    /** A line cut as a shell does. **/
    static function split(line:String):Array<String>;
    /** Options as they would stand on a command line. **/
    static function toArgv(options:Dynamic, ?parserOptions:Keyword):Array<String>;
}
