/** Reading and changing what is deep inside: the functions that make steps of a path for `Kernel.getIn` and its like. **/
@:native("Access") extern class Access {
    /** A step to all elements of a list. **/
    static function all():Dynamic;
    /** A step to the element at `index`. **/
    static function at(index:Int):Dynamic;
    /** As `at`; raises where there is none. **/
    @:native("at!") static function atOrRaise(index:Int):Dynamic;
    /** A step to an element of a tuple. **/
    static function elem(index:Int):Dynamic;
    /** The value of a key, if it is there. **/
    static function fetch(container:Dynamic, key:Dynamic):Found<Dynamic>;
    /** The value of a key; raises where it is missing. **/
    @:native("fetch!") static function fetchOrRaise(container:Dynamic, key:Dynamic):Dynamic;
    /** A step to the elements that `f` is true for. **/
    static function filter(f:Dynamic -> Bool):Dynamic;
    /** The value of a key, else `otherwise`, else null. **/
    static function get(container:Dynamic, key:Dynamic, ?otherwise:Dynamic):Dynamic;
    /** `f` gets the key's value and gives `{answer, newValue}`, or `:pop` to take it out. **/
    static function getAndUpdate<C>(container:C, key:Dynamic, f:Dynamic -> Dynamic):{Dynamic, C};
    /** A step to the value of a key, which is `otherwise` where it is missing. **/
    static function key(key:Dynamic, ?otherwise:Dynamic):Dynamic;
    /** As `key`; raises where it is missing. **/
    @:native("key!") static function keyOrRaise(key:Dynamic):Dynamic;
    /** The value of a key, and the rest. **/
    static function pop<C>(container:C, key:Dynamic):{Dynamic, C};
    /** A step to the elements of a range of positions. **/
    static function slice(range:Range):Dynamic;
}
