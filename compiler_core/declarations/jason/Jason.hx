/** Data as JSON text. **/
extern class Jason {
    /** What a JSON text says; keys are strings, with `{keys: :atoms}` atoms. Where its value is taken
        apart, that is `{:ok, data}` or `{:error, reason}`; where it is used as it is, and inside of `try`, it is
        the data, and what is no JSON raises. **/
    @:raising("decode!") @:stringKeys static function decode(text:String, ?options:Keyword):Dynamic;
    /** What a JSON text says; raises where it is none. **/
    @:native("decode!") @:stringKeys static function decodeOrRaise(text:String, ?options:Keyword):Dynamic;
    /** Data as JSON text. Where its value is taken apart, that is `{:ok, text}` or
        `{:error, reason}`; where it is used as it is, and inside of `try`, it is the text. **/
    @:raising("encode!") static function encode(data:Dynamic, ?options:Keyword):Dynamic;
    /** Data as JSON text; raises where it has none. **/
    @:native("encode!") static function encodeOrRaise(data:Dynamic, ?options:Keyword):String;
}
