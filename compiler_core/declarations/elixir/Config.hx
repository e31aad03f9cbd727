/** The settings that a project's `config/` writes down. **/
@:native("Config") extern class Config {
    /** An application's settings, or those of one of its keys. **/
    @:overload(function(application:Atom, key:Dynamic, options:Keyword):Atom {})
    @:requires("Config") @:elixir("Config.config({0}, {1}, {2})") static function config(application:Atom, options:Keyword):Atom;
    /** For what it is compiled: `:dev`, `:test`, `:prod`. **/
    @:requires("Config") @:elixir("Config.config_env()") static function configEnv():Atom;
    /** For which machine it is compiled. **/
    @:requires("Config") @:elixir("Config.config_target()") static function configTarget():Atom;
}
