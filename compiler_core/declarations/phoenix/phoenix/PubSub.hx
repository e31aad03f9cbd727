package phoenix;

/** Messages to all processes that have subscribed to a topic. `server` is the name that the application
    started it under, as `MyApp.PubSub`. **/
@:partial @:native("Phoenix.PubSub") extern class PubSub {
    /** From now on this process gets what is said on the topic. **/
    static function subscribe(server:Dynamic, topic:String, ?options:Keyword):Dynamic;
    /** And no more. **/
    static function unsubscribe(server:Dynamic, topic:String):Atom;
    /** Says something to all who have subscribed. **/
    static function broadcast(server:Dynamic, topic:String, message:Dynamic):Dynamic;
    /** As `broadcast`; raises where it fails. **/
    @:native("broadcast!") static function broadcastOrRaise(server:Dynamic, topic:String, message:Dynamic):Atom;
    /** Says something to all who have subscribed but the process `from`. **/
    static function broadcastFrom(server:Dynamic, from:Pid<Dynamic>, topic:String, message:Dynamic):Dynamic;
    /** Says something to those on this node. **/
    static function localBroadcast(server:Dynamic, topic:String, message:Dynamic):Atom;
    /** Says something to those on one node. **/
    static function directBroadcast(node:Dynamic, server:Dynamic, topic:String, message:Dynamic):Dynamic;
}
