/** Messages about what the program does. **/
extern class Logger {
    @:elixir("Logger.debug({0})") @:requires("Logger") static function debug(message:Dynamic, ?metadata:Keyword):Atom;
    @:elixir("Logger.info({0})") @:requires("Logger") static function info(message:Dynamic, ?metadata:Keyword):Atom;
    @:elixir("Logger.warning({0})") @:requires("Logger") static function warning(message:Dynamic, ?metadata:Keyword):Atom;
    @:elixir("Logger.warning({0})") @:requires("Logger") static function warn(message:Dynamic, ?metadata:Keyword):Atom;
    @:elixir("Logger.error({0})") @:requires("Logger") static function error(message:Dynamic, ?metadata:Keyword):Atom;
}
