package haxe.http;

import haxe.io.Bytes;

/** What all ways to ask a server have. **/
extern class HttpBase {
    /** The address. **/
    var url:String;
    /** The answer's text. **/
    var responseData(get, never):Null<String>;
    /** The answer's bytes. **/
    var responseBytes(default, null):Null<Bytes>;
    function new(url:String):Void;
    /** Sets a header. **/
    function setHeader(name:String, value:String):Void;
    /** Adds a header. **/
    function addHeader(header:String, value:String):Void;
    /** Sets a parameter. **/
    function setParameter(name:String, value:String):Void;
    /** Adds a parameter. **/
    function addParameter(name:String, value:String):Void;
    /** What is posted. **/
    function setPostData(data:Null<String>):Void;
    /** What is posted, as bytes. **/
    function setPostBytes(data:Null<Bytes>):Void;
    /** Asks; posts where `post` is true. **/
    function request(?post:Bool):Void;
    /** Gets the answer's text. **/
    dynamic function onData(data:String):Void;
    /** Gets the answer's bytes. **/
    dynamic function onBytes(data:Bytes):Void;
    /** Gets what went wrong. **/
    dynamic function onError(msg:String):Void;
    /** Gets the answer's status. **/
    dynamic function onStatus(status:Int):Void;
}
