package haxe.ds;

/** A value that may be missing. In Elixir `{:some, value}` or `:none`. **/
typedef Option<T> = elixir.Option<T>;
