/** Data as JSON text. **/
extern class Jason {
    /** What a JSON text says; keys are strings, with `{keys: :atoms}` atoms. Inside of `try` it raises where
        the text is no JSON; elsewhere its value is `{:ok, data}` or `{:error, reason}`. **/
    @:raising("decode!") static function decode(text:String, ?options:Keyword):Dynamic;
    /** What a JSON text says; raises where it is none. **/
    @:native("decode!") static function decodeOrRaise(text:String, ?options:Keyword):Dynamic;
    /** Data as JSON text. Inside of `try` it raises where data has no JSON; elsewhere its value is
        `{:ok, text}` or `{:error, reason}`. **/
    @:raising("encode!") static function encode(data:Dynamic, ?options:Keyword):Dynamic;
    /** Data as JSON text; raises where it has none. **/
    @:native("encode!") static function encodeOrRaise(data:Dynamic, ?options:Keyword):String;
}
