/** What an operation came to: a value, or why there is none. In Elixir `{:ok, value}` or `{:error, reason}`. **/
enum Result<T, E> {
    /** It went well. **/
    Ok(value:T);
    /** It did not. **/
    Error(reason:E);
}
