/** Bytes written with few characters. **/
@:native("Base") extern class Base {
    /** The bytes written with 16 characters. **/
    static function encode16(bytes:String, ?options:Keyword<{?case:LetterCase}>):String;
    /** The bytes that text of 16 characters stands for, if it is right. **/
    static function decode16(text:String, ?options:Keyword<{?case:LetterCase}>):Found<String>;
    /** As `decode16`; raises where it is wrong. **/
    @:native("decode16!") static function decode16OrRaise(text:String, ?options:Keyword<{?case:LetterCase}>):String;
    /** The bytes written with 32 characters. **/
    static function encode32(bytes:String, ?options:Keyword<{?padding:Bool, ?case:LetterCase}>):String;
    /** The bytes that text of 32 characters stands for, if it is right. **/
    static function decode32(text:String, ?options:Keyword<{?padding:Bool, ?case:LetterCase}>):Found<String>;
    /** As `decode32`; raises where it is wrong. **/
    @:native("decode32!") static function decode32OrRaise(text:String, ?options:Keyword<{?padding:Bool, ?case:LetterCase}>):String;
    /** The bytes written with 64 characters. **/
    static function encode64(bytes:String, ?options:Keyword<{?padding:Bool}>):String;
    /** The bytes that text of 64 characters stands for, if it is right. **/
    static function decode64(text:String, ?options:Keyword<{?ignore:Atom, ?padding:Bool}>):Found<String>;
    /** As `decode64`; raises where it is wrong. **/
    @:native("decode64!") static function decode64OrRaise(text:String, ?options:Keyword<{?ignore:Atom, ?padding:Bool}>):String;
    /** The bytes written with the 32 characters from 0 to V. **/
    static function hexEncode32(bytes:String, ?options:Keyword<{?padding:Bool, ?case:LetterCase}>):String;
    /** The bytes that text of the 32 characters from 0 to V stands for, if it is right. **/
    static function hexDecode32(text:String, ?options:Keyword<{?padding:Bool, ?case:LetterCase}>):Found<String>;
    /** As `hexDecode32`; raises where it is wrong. **/
    @:native("hex_decode32!") static function hexDecode32OrRaise(text:String, ?options:Keyword<{?padding:Bool, ?case:LetterCase}>):String;
    /** The bytes written with 64 characters that may stand in an address. **/
    static function urlEncode64(bytes:String, ?options:Keyword<{?padding:Bool}>):String;
    /** The bytes that text of 64 characters that may stand in an address stands for, if it is right. **/
    static function urlDecode64(text:String, ?options:Keyword<{?ignore:Atom, ?padding:Bool}>):Found<String>;
    /** As `urlDecode64`; raises where it is wrong. **/
    @:native("url_decode64!") static function urlDecode64OrRaise(text:String, ?options:Keyword<{?ignore:Atom, ?padding:Bool}>):String;
}
