package phoenix;

/** Values that a client may keep and can't change. `context` is an endpoint, a connection or a socket. **/
@:native("Phoenix.Token") extern class Token {
    /** A token of the value, which anybody can read. **/
    static function sign(context:Dynamic, salt:String, data:Dynamic, ?options:Keyword):String;
    /** The value of a token that is genuine and not older than `maxAge` seconds. **/
    static function verify(context:Dynamic, salt:String, token:Null<String>, ?options:Keyword):Result<Dynamic, Atom>;
    /** A token of the value, which nobody else can read. **/
    static function encrypt(context:Dynamic, secret:String, data:Dynamic, ?options:Keyword):String;
    /** The value of an encrypted token. **/
    static function decrypt(context:Dynamic, secret:String, token:Null<String>, ?options:Keyword):Result<Dynamic, Atom>;
}
