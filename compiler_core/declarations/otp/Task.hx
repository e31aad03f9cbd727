/** Work that another process does. **/
@:partial extern class Task<T> {
    /** Starts `f` in a process of its own. **/
    @:elixir("Task.async({0})") static function async<A>(f:() -> A):Task<A>;
    /** Waits for what it comes to. **/
    @:elixir("Task.await({0}, {1})") @:exits static function await<A>(task:Task<A>, ?timeout:Int):A;
    /** Starts `f` and does not wait. **/
    @:elixir("Task.start({0})") static function start(f:() -> Dynamic):Dynamic;
}
