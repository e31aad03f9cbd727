package sys.io;

/** A program that runs beside this one. **/
extern class Process {
    /** What it shows. **/
    var stdout(default, null):haxe.io.Input;
    /** What it shows of errors. **/
    var stderr(default, null):haxe.io.Input;
    /** What it reads. **/
    var stdin(default, null):haxe.io.Output;
    /** Starts a command, or with no `args` a line of the system's shell. **/
    function new(cmd:String, ?args:Array<String>, ?detached:Bool):Void;
    /** Its number. **/
    function getPid():Int;
    /** Its exit code; waits for it unless `block` is false. **/
    function exitCode(block:Bool = true):Null<Int>;
    /** Lets go of it. **/
    function close():Void;
    /** Ends it. **/
    function kill():Void;
}
