/** A live page's or a channel's connection and its assigns. **/
@:partial @:using(LiveView, phoenix.Component, Channel) @:native("Phoenix.LiveView.Socket") extern class Socket {
    /** What the page or channel keeps. Its keys are atoms. **/
    @:atomKeys var assigns(default, null):Dynamic;
    /** What names this connection. **/
    var id(default, null):String;
    /** The endpoint that it came through. **/
    var endpoint(default, null):Atom;
    /** The process that carries it. **/
    var transportPid(default, null):Null<Pid<Dynamic>>;
    /** A channel's topic, as `"room:7"`. **/
    var topic(default, null):String;
    /** Whether a channel's topic is joined. **/
    var joined(default, null):Bool;
    /** A channel's process. **/
    var channelPid(default, null):Null<Pid<Dynamic>>;
}
