package phoenix;

/** Requests in tests, and what must come back (`Phoenix.ConnTest`). **/
@:native("Phoenix.ConnTest") extern class ConnTest {
    /** A connection to begin with. **/
    @:elixir("Phoenix.ConnTest.build_conn()") static function buildConn():Conn;
    /** Sends a request to an endpoint: its method, as `"get"`, its path and parameters. **/
    static function dispatch(conn:Conn, endpoint:Dynamic, method:Atom, path:Dynamic, ?params:Dynamic):Conn;
    /** The answer's body, which must have this status. **/
    static function response(conn:Conn, status:Dynamic):String;
    /** The answer's HTML, which must have this status. **/
    static function htmlResponse(conn:Conn, status:Dynamic):String;
    /** The answer's plain text, which must have this status. **/
    static function textResponse(conn:Conn, status:Dynamic):String;
    /** The answer's JSON as data, which must have this status. **/
    static function jsonResponse(conn:Conn, status:Dynamic):Dynamic;
    /** Where the answer sends the browser. **/
    static function redirectedTo(conn:Conn, ?status:Dynamic):String;
    /** A connection for the next request, with the cookies of this one. **/
    static function recycle(conn:Conn, ?headers:Array<String>):Conn;
    /** A session to begin with. **/
    static function initTestSession(conn:Conn, session:Dynamic):Conn;
    /** A cookie of the request. **/
    static function putReqCookie(conn:Conn, name:String, value:String):Conn;
}
