/** The applications that make up a system: their settings, and whether they run. **/
@:native("Application") extern class Application {
    /** The folder of an application, or of something in it. **/
    static function appDir(application:Atom, ?path:Dynamic):String;
    /** Takes out a setting. **/
    static function deleteEnv(application:Atom, key:Atom, ?options:Keyword<{?timeout:Timeout, ?persistent:Bool}>):Atom;
    /** Starts an application and all that it needs; gives back which were started. **/
    static function ensureAllStarted(application:Atom, ?type:RestartStrategy):Result<Array<Atom>, Dynamic>;
    /** Loads an application, if it is not loaded. **/
    static function ensureLoaded(application:Atom):Done<Dynamic>;
    /** Starts an application, if it does not run. **/
    static function ensureStarted(application:Atom, ?type:RestartStrategy):Done<Dynamic>;
    /** A setting, if it is there. **/
    static function fetchEnv(application:Atom, key:Atom):Found<Dynamic>;
    /** A setting; raises where it is missing. **/
    @:native("fetch_env!") static function fetchEnvOrRaise(application:Atom, key:Atom):Dynamic;
    /** Why an application did not start, in words. **/
    static function formatError(reason:Dynamic):String;
    /** All settings. **/
    static function getAllEnv(application:Atom):Keyword;
    /** The application of a module, or null. **/
    static function getApplication(module:Dynamic):Null<Atom>;
    /** A setting, else `otherwise`, else null. **/
    static function getEnv(application:Atom, key:Atom, ?otherwise:Dynamic):Dynamic;
    /** Loads an application. **/
    static function load(application:Dynamic):Done<Dynamic>;
    /** Those that are loaded: name, description and version. **/
    static function loadedApplications():Array<{Atom, Dynamic, Dynamic}>;
    /** Sets many settings. **/
    static function putAllEnv(settings:Dynamic, ?options:Keyword<{?timeout:Timeout, ?persistent:Bool}>):Atom;
    /** Sets a setting. **/
    static function putEnv(application:Atom, key:Atom, value:Dynamic, ?options:Keyword<{?timeout:Timeout, ?persistent:Bool}>):Atom;
    /** What is known of an application, or one item of it. **/
    static function spec(application:Atom, ?key:Atom):Dynamic;
    /** Starts an application. **/
    static function start(application:Atom, ?type:RestartStrategy):Done<Dynamic>;
    /** Those that run: name, description and version. **/
    static function startedApplications(?timeout:Timeout):Array<{Atom, Dynamic, Dynamic}>;
    /** Ends an application. **/
    static function stop(application:Atom):Done<Dynamic>;
    /** Lets an application go. **/
    static function unload(application:Atom):Done<Dynamic>;
}
