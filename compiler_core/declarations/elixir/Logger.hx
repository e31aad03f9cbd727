/** Messages about what the program does. A message is a text, or a function that makes it when it is wanted. **/
@:native("Logger") extern class Logger {
    /** The system can't be used. **/
    @:elixir("Logger.emergency({0}, {1})") @:requires("Logger") static function emergency(message:Dynamic, ?metadata:Keyword):Atom;
    /** Somebody has to act at once. **/
    @:elixir("Logger.alert({0}, {1})") @:requires("Logger") static function alert(message:Dynamic, ?metadata:Keyword):Atom;
    /** Something that all depends on has failed. **/
    @:elixir("Logger.critical({0}, {1})") @:requires("Logger") static function critical(message:Dynamic, ?metadata:Keyword):Atom;
    /** Something failed. **/
    @:elixir("Logger.error({0}, {1})") @:requires("Logger") static function error(message:Dynamic, ?metadata:Keyword):Atom;
    /** Something may go wrong. **/
    @:elixir("Logger.warning({0}, {1})") @:requires("Logger") static function warning(message:Dynamic, ?metadata:Keyword):Atom;
    /** Something unusual, but no error. **/
    @:elixir("Logger.notice({0}, {1})") @:requires("Logger") static function notice(message:Dynamic, ?metadata:Keyword):Atom;
    /** What happens. **/
    @:elixir("Logger.info({0}, {1})") @:requires("Logger") static function info(message:Dynamic, ?metadata:Keyword):Atom;
    /** For whoever looks for a fault. **/
    @:elixir("Logger.debug({0}, {1})") @:requires("Logger") static function debug(message:Dynamic, ?metadata:Keyword):Atom;
    /** As `warning`. **/
    @:elixir("Logger.warning({0}, {1})") @:requires("Logger") static function warn(message:Dynamic, ?metadata:Keyword):Atom;
    /** A message of this level. **/
    @:requires("Logger") static function log(level:LogLevel, message:Dynamic, ?metadata:Keyword):Atom;
    /** As `log`, always compiled in. **/
    static function bareLog(level:LogLevel, message:Dynamic, ?metadata:Keyword):Atom;
    /** One more place where messages go. **/
    static function addBackend(backend:Dynamic, ?options:Keyword<{?flush:Bool}>):Result<Dynamic, Dynamic>;
    /** One more function that words Erlang's own messages. **/
    static function addTranslator(translator:{Dynamic, Atom}):Atom;
    /** Which of two levels matters more. **/
    static function compareLevels(first:LogLevel, second:LogLevel):Ordering;
    /** Other settings from now on. **/
    static function configure(options:Keyword):Atom;
    /** Other settings of a place where messages go. **/
    static function configureBackend(backend:Dynamic, options:Keyword):Dynamic;
    /** The application's own level no more. **/
    static function deleteApplicationLevel(application:Atom):Atom;
    /** No module has a level of its own. **/
    static function deleteAllModuleLevels():Atom;
    /** These modules' own level no more. **/
    static function deleteModuleLevel(modules:Dynamic):Atom;
    /** The process's own level no more. **/
    static function deleteProcessLevel(process:Pid<Dynamic>):Atom;
    /** No messages from this process. **/
    static function disable(process:Pid<Dynamic>):Atom;
    /** Messages from this process again. **/
    static function enable(process:Pid<Dynamic>):Atom;
    /** Whether there are messages from this process. **/
    @:native("enabled?") static function enabled(process:Pid<Dynamic>):Bool;
    /** Waits until all are written. **/
    static function flush():Atom;
    /** The modules' own levels. **/
    static function getModuleLevel(modules:Dynamic):Dynamic;
    /** The process's own level, or null. **/
    static function getProcessLevel(process:Pid<Dynamic>):Null<LogLevel>;
    /** From which level on messages are written. **/
    static function level():LogLevel;
    /** What goes with this process's messages, or from now on as well. **/
    @:overload(function(metadata:Keyword):Atom {})
    static function metadata():Keyword;
    /** An application's own level. **/
    static function putApplicationLevel(application:Atom, level:LogLevel):Done<Dynamic>;
    /** Modules' own level. **/
    static function putModuleLevel(modules:Dynamic, level:LogLevel):Done<Dynamic>;
    /** A process's own level. **/
    static function putProcessLevel(process:Pid<Dynamic>, level:LogLevel):Atom;
    /** One place where messages go less. **/
    static function removeBackend(backend:Dynamic, ?options:Keyword<{?flush:Bool}>):Done<Dynamic>;
    /** One function that words Erlang's messages less. **/
    static function removeTranslator(translator:{Dynamic, Atom}):Atom;
    /** What goes with this process's messages is this and no more. **/
    static function resetMetadata(?metadata:Keyword):Atom;
}
