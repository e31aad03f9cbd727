/** What can be done with a `Result`, as methods of it. **/
extern class ResultTools {
    /** What `f` makes of the value; a reason stays. **/
    @:elixir("Haxe.result_map({0}, {1})") static function map<T, U, E>(result:Result<T, E>, f:T -> U):Result<U, E>;
    /** What `f`, which may fail as well, makes of the value; a reason stays. **/
    @:elixir("Haxe.result_flat_map({0}, {1})") static function flatMap<T, U, E>(result:Result<T, E>, f:T -> Result<U, E>):Result<U, E>;
    /** What `f` makes of the reason; a value stays. **/
    @:elixir("Haxe.result_map_error({0}, {1})") static function mapError<T, E, F>(result:Result<T, E>, f:E -> F):Result<T, F>;
    /** The value, or `other` where there is none. **/
    @:elixir("Haxe.result_or({0}, {1})") static function unwrapOr<T, E>(result:Result<T, E>, other:T):T;
}
