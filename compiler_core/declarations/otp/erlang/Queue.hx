package erlang;

/** Erlang's `:queue`: what comes first goes first. **/
@:native(":queue") extern class Queue {
    /** Whether an item is in it. **/
    static function member<T>(item:T, queue:Dynamic):Bool;
    /** An empty queue. **/
    @:native("new") static function create():Dynamic;
    /** Whether a value is a queue. **/
    static function isQueue(term:Dynamic):Bool;
    /** Whether it is empty. **/
    static function isEmpty(queue:Dynamic):Bool;
    /** Number of items. **/
    static function len(queue:Dynamic):Int;
    /** With one more at the end: the item is the first argument. **/
    @:native("in") static function push<T>(item:T, queue:Dynamic):Dynamic;
    /** With one more at the front. **/
    @:native("in_r") static function pushFront<T>(item:T, queue:Dynamic):Dynamic;
    /** The first, as `{{:value, item}, rest}`, or `{:empty, queue}`. **/
    @:native("out") static function pop(queue:Dynamic):{Dynamic, Dynamic};
    /** The last, as `{{:value, item}, rest}`, or `{:empty, queue}`. **/
    @:native("out_r") static function popLast(queue:Dynamic):{Dynamic, Dynamic};
    /** The first as `{:value, item}`, or `:empty`. **/
    static function peek(queue:Dynamic):Dynamic;
    /** The last as `{:value, item}`, or `:empty`. **/
    @:native("peek_r") static function peekLast(queue:Dynamic):Dynamic;
    /** The first; raises where there is none. **/
    @:native("get") static function head(queue:Dynamic):Dynamic;
    /** The last; raises where there is none. **/
    @:native("get_r") static function last(queue:Dynamic):Dynamic;
    /** Without the first; raises where there is none. **/
    @:native("drop") static function drop(queue:Dynamic):Dynamic;
    /** Without the last; raises where there is none. **/
    @:native("drop_r") static function dropLast(queue:Dynamic):Dynamic;
    /** A queue of a list's elements. **/
    static function fromList<T>(list:Array<T>):Dynamic;
    /** The items as a list. **/
    static function toList(queue:Dynamic):Array<Dynamic>;
    /** The last first. **/
    static function reverse(queue:Dynamic):Dynamic;
    /** The one behind the other. **/
    static function join(first:Dynamic, second:Dynamic):Dynamic;
    /** The first `count`, and the others. **/
    static function split(count:Int, queue:Dynamic):{Dynamic, Dynamic};
    /** The items that `f` is true for. **/
    static function filter(f:Dynamic -> Bool, queue:Dynamic):Dynamic;
    /** All put together by `f`. **/
    static function fold<A>(f:(Dynamic, A) -> A, state:A, queue:Dynamic):A;
}
