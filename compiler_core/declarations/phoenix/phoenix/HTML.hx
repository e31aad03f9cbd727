package phoenix;

/** Text that goes into pages. **/
@:native("Phoenix.HTML") extern class HTML {
    /** Text that is HTML already and is not escaped. Never of what a user typed. **/
    static function raw(html:Null<String>):Dynamic;
    /** Text with HTML's own characters escaped. **/
    static function htmlEscape(text:Dynamic):Dynamic;
    /** Escaped text as a plain string. **/
    static function safeToString(safe:Dynamic):String;
    /** Text for a place inside of JavaScript's quotes. **/
    static function javascriptEscape(text:String):String;
    /** Attributes as HTML text. **/
    static function attributesEscape(attributes:Dynamic):Dynamic;
    /** A name for a place inside of CSS. **/
    static function cssEscape(text:String):String;
}
