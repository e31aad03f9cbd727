package joken;

/** How tokens are signed. **/
@:native("Joken.Signer") extern class Signer {
    /** A signer of an algorithm, as `"HS256"`, and its key. **/
    static function create(algorithm:String, key:Dynamic, ?header:Dynamic):Signer;
    /** A token of claims. **/
    static function sign(claims:Dynamic, signer:Signer):Result<String, Dynamic>;
    /** What a token claims, if the signature is right. **/
    static function verify(token:String, signer:Signer):Result<Dynamic, Dynamic>;
}
