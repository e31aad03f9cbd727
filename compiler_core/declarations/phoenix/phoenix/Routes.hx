package phoenix;

/** Addresses of the application (`Phoenix.VerifiedRoutes`), for where `~p` can't stand. `context` is a
    connection, a socket or an endpoint. **/
@:native("Phoenix.VerifiedRoutes") extern class Routes {
    /** A path, with parameters behind it. **/
    static function unverifiedPath(context:Dynamic, router:Dynamic, path:String, ?params:Dynamic):String;
    /** An address, with parameters behind it. **/
    static function unverifiedUrl(context:Dynamic, path:String, ?params:Dynamic):String;
    /** The path of a file that is served as it is. **/
    static function staticPath(context:Dynamic, path:String):String;
    /** The address of a file that is served as it is. **/
    static function staticUrl(context:Dynamic, path:String):String;
}
