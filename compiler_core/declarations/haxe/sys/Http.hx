package sys;

/** Asks a server over HTTP. **/
extern class Http extends haxe.http.HttpBase {
    /** What stands between here and the servers. **/
    static var PROXY:{host:String, port:Int, auth:{user:String, pass:String}};
    var noShutdown:Bool;
    /** How many seconds a connection may take. **/
    var cnxTimeout:Float;
    /** The headers of the answer. **/
    var responseHeaders:Map<String, String>;
    function new(url:String):Void;
    /** Sends a file along. **/
    function fileTransfer(argname:String, filename:String, file:haxe.io.Input, size:Int, mimeType:String = "application/octet-stream"):Void;
    /** The text at an address. **/
    static function requestUrl(url:String):String;
}
