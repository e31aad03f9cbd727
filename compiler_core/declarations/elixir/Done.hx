/** Whether an operation without a value went well. In Elixir `:ok` or `{:error, reason}`. **/
enum Done<E> {
    /** It went well. **/
    Ok;
    /** It did not. **/
    Error(reason:E);
}
