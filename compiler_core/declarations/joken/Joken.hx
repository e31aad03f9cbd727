/** Claims that are signed (JWT). **/
@:native("Joken") extern class Joken {
    /** What a token claims, not verified. **/
    static function peekClaims(token:String):Result<Dynamic, Dynamic>;
    /** What a token's header says, not verified. **/
    static function peekHeader(token:String):Result<Dynamic, Dynamic>;
    /** What a token claims, if the signature is right. **/
    static function verify(token:String, signer:joken.Signer):Result<Dynamic, Dynamic>;
    /** What a token claims, if the signature is right and each claim's rule holds. **/
    @:elixir("Joken.verify_and_validate({1}, {0}, {2})") static function verifyAndValidate(token:String, rules:Dynamic, ?signer:joken.Signer):Result<Dynamic, Dynamic>;
    /** A token of claims: `{:ok, token, claims}` or `{:error, reason}`. **/
    static function encodeAndSign(claims:Dynamic, signer:joken.Signer):Dynamic;
    /** A token of claims and of those that the rules make: `{:ok, token, claims}` or `{:error, reason}`. **/
    static function generateAndSign(rules:Dynamic, claims:Dynamic, ?signer:joken.Signer):Dynamic;
    /** As `generateAndSign`; raises where it fails. **/
    @:native("generate_and_sign!") static function generateAndSignOrRaise(rules:Dynamic, claims:Dynamic, ?signer:joken.Signer):String;
    /** Now, in seconds. **/
    static function currentTime():Int;
}
