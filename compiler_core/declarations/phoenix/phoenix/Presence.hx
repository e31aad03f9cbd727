package phoenix;

/** Who is there. These are the functions that `use Phoenix.Presence` gives the project's own `Presence`. **/
@:partial @:native("Presence") extern class Presence {
    /** Says that a client is there, with what others should know of it. The topic is the socket's,
        unless it comes in between. **/
    @:overload(function(process:Pid<Dynamic>, topic:String, key:Dynamic, meta:Dynamic):Result<String, Dynamic> {})
    static function track(socket:Socket, key:Dynamic, meta:Dynamic):Result<String, Dynamic>;
    /** Says that a client is gone, ahead of its leaving. **/
    static function untrack(socket:Socket, key:Dynamic):Atom;
    /** Changes what others should know of a client. **/
    static function update(socket:Socket, key:Dynamic, meta:Dynamic):Result<String, Dynamic>;
    /** All who are there, by key, of a topic or of a socket's topic. **/
    static function list(topic:Dynamic):Dynamic;
    /** What is known of one client. **/
    static function getByKey(topic:Dynamic, key:Dynamic):Dynamic;
}
