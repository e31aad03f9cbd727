package erlang;

/** Erlang's `:crypto`. Methods are atoms: `"sha256"`, `"aes_256_gcm"`. **/
@:native(":crypto") extern class Crypto {
    /** Bytes made unreadable, or readable again: without a text beside them. **/
    static function cryptoOneTime(cipher:Atom, key:String, vector:Dynamic, data:Dynamic, encrypts:Dynamic):String;
    /** As `cryptoOneTime` with a tag that shows changes. To encrypt: the length of the tag, and it gives both; to decrypt: the
        tag, and it gives the bytes or `:error`. **/
    static function cryptoOneTimeAead(cipher:Atom, key:String, vector:Dynamic, data:Dynamic, more:Dynamic, tagOrLength:Dynamic, encrypts:Bool):Dynamic;
    /** Whether two have the same bytes, in a time that does not tell. **/
    static function hashEquals(first:String, second:String):Bool;
    /** A short number for bytes. **/
    static function hash(method:Atom, data:Dynamic):String;
    /** A short number for bytes and a key: `mac("hmac", "sha256", key, data)`. **/
    static function mac(type:Atom, method:Atom, key:Dynamic, data:Dynamic):String;
    /** A key made of a password. **/
    @:native("pbkdf2_hmac") static function pbkdf2(method:Atom, password:String, salt:String, iterations:Int, length:Int):String;
    /** Signs with a key. **/
    static function sign(algorithm:Atom, method:Atom, message:Dynamic, key:Dynamic):String;
    /** So many bytes that nobody can foresee. **/
    static function strongRandBytes(count:Int):String;
    /** The methods that this machine has. **/
    static function supports(?kind:Atom):Dynamic;
    /** Whether a signature is right. **/
    static function verify(algorithm:Atom, method:Atom, message:Dynamic, signature:String, key:Dynamic):Bool;
}
