package haxe.ds;

/** A sort that keeps the order of what is equal. **/
extern class ArraySort {
    /** Sorts `a` in place by `cmp`, which answers less than, equal to or more than 0. **/
    @:elixir("Enum.sort({0}, &({1}.(&1, &2) <= 0))") @:elixirResult("nil") @:mutatesArgument
    static function sort<T>(a:Array<T>, cmp:(T, T) -> Int):Void;
}
