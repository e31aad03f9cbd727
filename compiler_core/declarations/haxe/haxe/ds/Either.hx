package haxe.ds;

/** A value of one of two types. In Elixir `{:left, v}` or `{:right, v}`. **/
enum Either<L, R> {
    Left(v:L);
    Right(v:R);
}
