/** A request and the answer to it as they stand. **/
@:partial @:native("Plug.Conn") extern class Conn {
    /** The parameters of path, query and body. Their keys are strings. **/
    var params(default, null):Dynamic;
    /** What plugs have left for those after them. **/
    var assigns(default, null):Dynamic;
    /** Sets the status code. **/
    @:elixir("Plug.Conn.put_status({0}, {1})") static function putStatus(conn:Conn, status:Dynamic):Conn;
    /** Leaves a value for the plugs and views after this one. **/
    @:elixir("Plug.Conn.assign({0}, {1}, {2})") static function assign(conn:Conn, key:Atom, value:Dynamic):Conn;
    /** Nothing more runs. **/
    @:elixir("Plug.Conn.halt({0})") static function halt(conn:Conn):Conn;
    /** Sends the answer as it stands, or with a status and a body. **/
    @:elixir("Plug.Conn.send_resp({0}, {1}, {2})") static function sendResp(conn:Conn, ?status:Int, ?body:String):Conn;
    /** The values of a request's header. **/
    @:elixir("Plug.Conn.get_req_header({0}, {1})") static function getReqHeader(conn:Conn, name:String):Array<String>;
    /** Sets a header of the answer. **/
    @:elixir("Plug.Conn.put_resp_header({0}, {1}, {2})") static function putRespHeader(conn:Conn, name:String, value:String):Conn;
}
