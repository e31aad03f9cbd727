/** Texts in the user's language. `backend` is the application's own module of them. **/
extern class Gettext {
    /** A text in the language at hand; `bindings` fill `%{name}`. **/
    static function gettext(backend:Dynamic, text:String, ?bindings:Dynamic):String;
    /** A text that depends on a number. **/
    static function ngettext(backend:Dynamic, one:String, many:String, count:Int, ?bindings:Dynamic):String;
    /** A text of a domain, as `"errors"`. **/
    static function dgettext(backend:Dynamic, domain:String, text:String, ?bindings:Dynamic):String;
    /** A text of a domain that depends on a number. **/
    static function dngettext(backend:Dynamic, domain:String, one:String, many:String, count:Int, ?bindings:Dynamic):String;
    /** A text whose meaning the context tells. **/
    static function pgettext(backend:Dynamic, context:String, text:String, ?bindings:Dynamic):String;
    /** The language of this process, as `"de"`. **/
    static function getLocale(?backend:Dynamic):String;
    /** Changes the language of this process. **/
    @:overload(function(backend:Dynamic, locale:String):Dynamic {})
    static function putLocale(locale:String):Dynamic;
    /** Runs a function in another language. **/
    static function withLocale<A>(locale:String, work:() -> A):A;
    /** The languages that there are texts for. **/
    static function knownLocales(backend:Dynamic):Array<String>;
}
