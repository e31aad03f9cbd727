/** A device that reads from a text and keeps what is written. **/
@:native("StringIO") extern class StringIO {
    /** Closes it; gives what was not read and what was written. **/
    static function close(device:Pid<Dynamic>):Result<{String, String}, Dynamic>;
    /** What was not read yet and what was written. **/
    static function contents(device:Pid<Dynamic>):{String, String};
    /** What was written, which is gone then. **/
    static function flush(device:Pid<Dynamic>):String;
    /** A device with this text to be read; closed again after `f`, if that is given. **/
    @:overload(function(text:String, options:Keyword<{?capturePrompt:Bool, ?encoding:Atom}>, f:Pid<Dynamic> -> Dynamic):Result<Dynamic, Dynamic> {})
    static function open(text:String, ?optionsOrFunction:Dynamic):Result<Dynamic, Dynamic>;
}
