package haxe;

/** Which of an enum's values are set, as the bits of a number. **/
extern abstract EnumFlags<T:EnumValue>(Int) {
    /** With the bits of `i`. **/
    @:elixir("{0|0}") function new(?i:Int):Void;
    /** Whether `v` is set. **/
    function has(v:T):Bool;
    /** Sets `v`. **/
    function set(v:T):Void;
    /** Takes `v` out. **/
    function unset(v:T):Void;
    /** With the bits of `i`. **/
    @:elixir("{0}") static function ofInt<T:EnumValue>(i:Int):EnumFlags<T>;
    /** The bits. **/
    @:elixir("{this}") function toInt():Int;
}
