package phoenix;

/** What a channel's socket keeps (`Phoenix.Socket`); a live page's assigns are `Component`'s. **/
@:native("Phoenix.Socket") extern class ChannelSocket {
    /** Keeps a value for the time of the connection. **/
    static function assign(socket:Socket, key:Atom, value:Dynamic):Socket;
    /** Keeps several values. **/
    @:native("assign") static function assignAll(socket:Socket, values:Keyword):Socket;
}
