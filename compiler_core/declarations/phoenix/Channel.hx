/** Talking over a topic that many have joined. **/
@:native("Phoenix.Channel") extern class Channel {
    /** Sends an event to this client. **/
    static function push(socket:Socket, event:String, payload:Dynamic):Atom;
    /** Sends an event to all who have joined. **/
    static function broadcast(socket:Socket, event:String, payload:Dynamic):Dynamic;
    /** As `broadcast`; raises where it fails. **/
    @:native("broadcast!") static function broadcastOrRaise(socket:Socket, event:String, payload:Dynamic):Atom;
    /** Sends an event to all who have joined but this client. **/
    static function broadcastFrom(socket:Socket, event:String, payload:Dynamic):Dynamic;
    /** As `broadcastFrom`; raises where it fails. **/
    @:native("broadcast_from!") static function broadcastFromOrRaise(socket:Socket, event:String, payload:Dynamic):Atom;
    /** Answers an earlier message: `:ok`, or `{:ok, payload}`. **/
    static function reply(reference:Dynamic, answer:Dynamic):Atom;
    /** What a later `reply` needs to answer the message at hand. **/
    static function socketRef(socket:Socket):Dynamic;
}
