/** The machines of Erlang that know each other. **/
@:native("Node") extern class Node {
    /** Whether this one is part of several. **/
    @:native("alive?") static function alive():Bool;
    /** Meets another one; null where this one is alone. **/
    static function connect(node:Atom):Null<Bool>;
    /** Leaves another one. **/
    static function disconnect(node:Atom):Null<Bool>;
    /** What all that meet must have in common. **/
    static function getCookie():Atom;
    /** The others that can be seen, or those of a kind: `:this`, `:known`, `:hidden`, … **/
    static function list(?kinds:Dynamic):Array<Atom>;
    /** Whether messages tell when another one goes. **/
    static function monitor(node:Atom, watches:Bool, ?options:Array<Atom>):Bool;
    /** Whether another one answers: `:pong` or `:pang`. **/
    static function ping(node:Atom):Atom;
    /** This one's name. **/
    static function self():Atom;
    /** Sets what those that meet must have in common. **/
    @:overload(function(node:Atom, cookie:Atom):Bool {})
    static function setCookie(cookie:Atom):Bool;
    /** Starts a process there. **/
    @:overload(function(node:Atom, module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Array<Atom>):Dynamic {})
    static function spawn(node:Atom, f:() -> Dynamic, ?options:Array<Atom>):Dynamic;
    /** Starts a process there that ends with this one. **/
    @:overload(function(node:Atom, module:Dynamic, name:Atom, args:Array<Dynamic>):Pid<Dynamic> {})
    static function spawnLink(node:Atom, f:() -> Dynamic):Pid<Dynamic>;
    /** Starts a process there and watches it. **/
    @:overload(function(node:Atom, module:Dynamic, name:Atom, args:Array<Dynamic>):{Pid<Dynamic>, Dynamic} {})
    static function spawnMonitor(node:Atom, f:() -> Dynamic):{Pid<Dynamic>, Dynamic};
    /** Makes this one part of several: `"longnames"` or `"shortnames"`. **/
    static function start(name:Atom, ?type:Atom, ?tickTime:Int):Result<Pid<Dynamic>, Dynamic>;
    /** Makes this one alone. **/
    static function stop():Done<Atom>;
}
