package swoosh;

/** A mail. An address is a text or a pair `{name, address}`. **/
@:using(swoosh.Email) @:native("Swoosh.Email") extern class Email {
    /** An empty mail, or one with these parts. **/
    @:native("new") static function create(?parts:Keyword):Email;
    /** Who sends it. **/
    static function from(email:Email, address:Dynamic):Email;
    /** Adds who gets it: an address or a list. **/
    static function to(email:Email, address:Dynamic):Email;
    /** Who gets it, in place of all so far. **/
    static function putTo(email:Email, addresses:Dynamic):Email;
    /** Adds who gets a copy. **/
    static function cc(email:Email, address:Dynamic):Email;
    /** Who gets a copy, in place of all so far. **/
    static function putCc(email:Email, addresses:Dynamic):Email;
    /** Adds who gets a copy that others don't see. **/
    static function bcc(email:Email, address:Dynamic):Email;
    /** Who gets an unseen copy, in place of all so far. **/
    static function putBcc(email:Email, addresses:Dynamic):Email;
    /** Where an answer goes. **/
    static function replyTo(email:Email, address:Dynamic):Email;
    /** What it is about. **/
    static function subject(email:Email, text:String):Email;
    /** What it says, as plain text. **/
    static function textBody(email:Email, text:Null<String>):Email;
    /** What it says, as HTML. **/
    static function htmlBody(email:Email, html:Null<String>):Email;
    /** A header. **/
    static function header(email:Email, name:String, value:String):Email;
    /** Adds a file, by its path or as an attachment. **/
    static function attachment(email:Email, file:Dynamic):Email;
    /** A value for the mail's templates. **/
    static function assign(email:Email, key:Atom, value:Dynamic):Email;
    /** What only one provider understands. **/
    static function putProviderOption(email:Email, key:Atom, value:Dynamic):Email;
}
