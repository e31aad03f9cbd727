/** A value that may be missing. In Elixir `{:some, value}` or `:none`. **/
enum Option<T> {
    /** There is one. **/
    Some(value:T);
    /** There is none. **/
    None;
}
