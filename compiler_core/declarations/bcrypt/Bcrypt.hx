/** Passwords that are kept as hashes. **/
extern class Bcrypt {
    /** A hash of a password, with salt of its own. **/
    static function hashPwdSalt(password:String, ?options:Keyword):String;
    /** Whether it is the password of the hash. **/
    static function verifyPass(password:String, hash:String):Bool;
    /** Whether it is the password of the hash. **/
    @:addition @:native("verify_pass") static function verify(password:String, hash:String):Bool;
    /** Takes as long as checking a password, for where there is no such user. **/
    static function noUserVerify(?options:Keyword):Bool;
}
