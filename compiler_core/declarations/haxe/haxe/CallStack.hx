package haxe;

/** A place in a chain of calls. **/
enum StackItem {
    CFunction;
    Module(m:String);
    FilePos(s:Null<StackItem>, file:String, line:Int, ?column:Int);
    Method(classname:Null<String>, method:String);
    LocalFunction(?v:Int);
}

/** A chain of calls, the innermost first. **/
@:using(haxe.CallStack)
extern abstract CallStack(Array<StackItem>) from Array<StackItem> {
    /** How many places there are. **/
    @:elixir("length({this})") var length(get, never):Int;
    /** The calls that led to here. **/
    static function callStack():Array<StackItem>;
    /** The calls that led to the last exception. **/
    static function exceptionStack(fullStack:Bool = false):Array<StackItem>;
    /** A chain as text, a line for each place. **/
    static function toString(stack:CallStack):String;
    /** The places that `stack` does not have. **/
    function subtract(stack:CallStack):CallStack;
    /** A copy. **/
    @:elixir("{this}") function copy():CallStack;
    /** The place at `index`. **/
    @:arrayAccess function get(index:Int):StackItem;
}
