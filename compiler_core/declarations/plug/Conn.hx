/** A request and the answer to it as they stand: a plug gets one and hands one on. **/
@:struct @:using(Conn, Controller) @:native("Plug.Conn") extern class Conn {
    /** What plugs have left for those after them. **/
    @:atomKeys var assigns(default, null):Dynamic;
    /** The parameters of path, query and body together. Their keys are strings. **/
    @:stringKeys var params(default, null):Dynamic;
    /** The parameters of the body, once a parser has read it. Their keys are strings. **/
    @:stringKeys var bodyParams(default, null):Dynamic;
    /** The parameters of the query string, once they are fetched. Their keys are strings. **/
    @:stringKeys var queryParams(default, null):Dynamic;
    /** The parameters of the path. Their keys are strings. **/
    @:stringKeys var pathParams(default, null):Dynamic;
    /** The query string as it was sent. **/
    var queryString(default, null):String;
    /** The cookies of the request and of the answer, once they are fetched. **/
    @:stringKeys var cookies(default, null):Dynamic;
    /** Whether the plugs that follow are left out. **/
    var halted(default, null):Bool;
    /** The host that was asked. **/
    var host(default, null):String;
    /** The request's method in capitals: `"GET"`. **/
    var method(default, null):String;
    /** The port that was asked. **/
    var port(default, null):Int;
    /** The parts of the path that are left to route. **/
    var pathInfo(default, null):Array<String>;
    /** The parts of the path that are routed already. **/
    var scriptName(default, null):Array<String>;
    /** The path as it was asked. **/
    var requestPath(default, null):String;
    /** What libraries keep here. **/
    @:native("private") var privateData(default, null):Dynamic;
    /** The client's address: a tuple of numbers. **/
    var remoteIp(default, null):Dynamic;
    /** The request's headers: pairs of name and value. **/
    var reqHeaders(default, null):Array<Dynamic>;
    /** The answer's body, where it is set. **/
    var respBody(default, null):Null<String>;
    /** The answer's headers: pairs of name and value. **/
    var respHeaders(default, null):Array<Dynamic>;
    /** `:http` or `:https`. **/
    var scheme(default, null):Atom;
    /** How far the answer is: `:unset`, `:set`, `:sent`, … **/
    var state(default, null):Atom;
    /** The answer's status code, where it is set. **/
    var status(default, null):Null<Int>;
    /** The process that serves the request. **/
    var owner(default, null):Pid<Dynamic>;

    /** Leaves a value for the plugs and views after this one. **/
    static function assign(conn:Conn, key:Atom, value:Dynamic):Conn;
    /** Leaves several values at once. **/
    static function mergeAssigns(conn:Conn, values:Keyword):Conn;
    /** Nothing more runs after this plug. **/
    static function halt(conn:Conn):Conn;

    /** Sets the status code: a number or its name, as `:not_found`. **/
    static function putStatus(conn:Conn, status:Dynamic):Conn;
    /** Sets status and body, without sending them yet. **/
    static function resp(conn:Conn, status:Dynamic, body:String):Conn;
    /** Sends the answer as it stands, or with a status and a body. **/
    @:overload(function(conn:Conn):Conn {}) static function sendResp(conn:Conn, status:Dynamic, body:String):Conn;
    /** Sends the answer as it stands, with an empty body where none is set. **/
    @:addition @:elixir("Plug.Conn.send_resp({0}, {0}.status || 200, {0}.resp_body || \"\")") static function send(conn:Conn):Conn;
    /** Sends a file, or `length` bytes of it from `offset` on. **/
    static function sendFile(conn:Conn, status:Dynamic, file:String, ?offset:Int, ?length:Int):Conn;
    /** Begins an answer that is sent piece by piece. **/
    static function sendChunked(conn:Conn, status:Dynamic):Conn;
    /** Sends one piece of an answer. **/
    static function chunk(conn:Conn, body:String):Result<Conn, Dynamic>;
    /** Sends an informational answer (103) ahead of the real one. **/
    static function inform(conn:Conn, status:Dynamic, ?headers:Dynamic):Conn;
    /** Runs a function on the connection just before the answer is sent. The last one given runs first. **/
    static function registerBeforeSend(conn:Conn, callback:Conn -> Conn):Conn;
    /** Hands the connection to another protocol, a web socket for one. **/
    static function upgradeAdapter(conn:Conn, protocol:Atom, args:Dynamic):Conn;

    /** The first value of a header of the request, or null; its name is in lower case. **/
    @:elixir("List.first(Plug.Conn.get_req_header({0}, {1}))") static function getReqHeader(conn:Conn, name:String):Null<String>;
    /** All values of a header of the request. **/
    @:addition @:native("get_req_header") static function getReqHeaders(conn:Conn, name:String):Array<String>;
    /** Sets a header of the request, for the plugs that follow. **/
    static function putReqHeader(conn:Conn, name:String, value:String):Conn;
    /** Takes a header away from the request. **/
    static function deleteReqHeader(conn:Conn, name:String):Conn;
    /** Sets a request's header, or changes the value that it has. **/
    static function updateReqHeader(conn:Conn, name:String, initial:String, change:String -> String):Conn;
    /** The first value of a header of the answer, or null. **/
    @:elixir("List.first(Plug.Conn.get_resp_header({0}, {1}))") static function getRespHeader(conn:Conn, name:String):Null<String>;
    /** All values of a header of the answer. **/
    @:addition @:native("get_resp_header") static function getRespHeaders(conn:Conn, name:String):Array<String>;
    /** Sets a header of the answer. **/
    static function putRespHeader(conn:Conn, name:String, value:String):Conn;
    /** Sets a header of the answer. **/
    @:addition @:native("put_resp_header") static function putHeader(conn:Conn, name:String, value:String):Conn;
    /** Takes a header away from the answer. **/
    static function deleteRespHeader(conn:Conn, name:String):Conn;
    /** Sets a header of the answer, or changes the value that it has. **/
    static function updateRespHeader(conn:Conn, name:String, initial:String, change:String -> String):Conn;
    /** Sets several headers of the answer: pairs of name and value. **/
    static function mergeRespHeaders(conn:Conn, headers:Dynamic):Conn;
    /** Puts headers of the answer before those there are: pairs of name and value. **/
    static function prependRespHeaders(conn:Conn, headers:Dynamic):Conn;
    /** Says what the answer is (`"text/csv"`), with its character set. **/
    static function putRespContentType(conn:Conn, contentType:String, ?charset:String):Conn;

    /** Reads the query string into `queryParams` and `params`. **/
    static function fetchQueryParams(conn:Conn, ?options:Keyword):Conn;
    /** Reads the body: `{:ok, body, conn}`, or `{:more, part, conn}` where it is long. **/
    static function readBody(conn:Conn, ?options:Keyword):Dynamic;
    /** The address that was asked, whole. **/
    static function requestUrl(conn:Conn):String;
    /** What the connection knows of the other side. **/
    static function getPeerData(conn:Conn):Dynamic;
    /** The version of HTTP that is spoken: `:"HTTP/1.1"`. **/
    static function getHttpProtocol(conn:Conn):Atom;

    /** Reads the cookies; with `signed` or `encrypted` those too. **/
    static function fetchCookies(conn:Conn, ?options:Keyword):Conn;
    /** The cookies by name. They have to be fetched. **/
    @:stringKeys static function getCookies(conn:Conn):Dynamic;
    /** Gives the client a cookie. **/
    static function putRespCookie(conn:Conn, name:String, value:Dynamic, ?options:Keyword):Conn;
    /** Takes a cookie away from the client. **/
    static function deleteRespCookie(conn:Conn, name:String, ?options:Keyword):Conn;

    /** Reads the session. Plugs that use it come after this. **/
    static function fetchSession(conn:Conn, ?options:Keyword):Conn;
    /** The session's value of a key, or `otherwise`; without a key the whole session. **/
    static function getSession(conn:Conn, ?key:Atom, ?otherwise:Dynamic):Dynamic;
    /** Keeps a value in the session. **/
    static function putSession(conn:Conn, key:Atom, value:Dynamic):Conn;
    /** Takes a key out of the session. **/
    static function deleteSession(conn:Conn, key:Atom):Conn;
    /** Empties the session. **/
    static function clearSession(conn:Conn):Conn;
    /** What happens to the session: `{renew: true}` gives it a new number, `{drop: true}` ends it. **/
    static function configureSession(conn:Conn, options:Keyword):Conn;

    /** Keeps a value for a library's own use. **/
    static function putPrivate(conn:Conn, key:Atom, value:Dynamic):Conn;
    /** Keeps several values for a library's own use. **/
    static function mergePrivate(conn:Conn, values:Keyword):Conn;
}
