/** What can be done with an `Option`, as methods of it. **/
extern class OptionTools {
    /** The value, or nothing where it is null. **/
    @:elixir("Haxe.option({0})") static function ofNullable<T>(value:Null<T>):Option<T>;
    /** What `f` makes of the value, if there is one. **/
    @:elixir("Haxe.option_map({0}, {1})") static function map<T, U>(option:Option<T>, f:T -> U):Option<U>;
    /** What `f`, which may give nothing as well, makes of the value. **/
    @:elixir("Haxe.option_flat_map({0}, {1})") static function flatMap<T, U>(option:Option<T>, f:T -> Option<U>):Option<U>;
    /** The value, or `other` where there is none. **/
    @:elixir("Haxe.option_or({0}, {1})") static function unwrapOr<T>(option:Option<T>, other:T):T;
    /** The value as a `Result`, with `reason` where there is none. **/
    @:elixir("Haxe.option_to_result({0}, {1})") static function toResult<T, E>(option:Option<T>, reason:E):Result<T, E>;
}
