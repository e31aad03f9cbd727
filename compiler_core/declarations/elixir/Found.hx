/** A value that was looked for. In Elixir `{:ok, value}` or `:error`. **/
enum Found<T> {
    /** It is there. **/
    Ok(value:T);
    /** It is not. **/
    Error;
}
