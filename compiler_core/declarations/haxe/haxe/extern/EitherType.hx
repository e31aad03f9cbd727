package haxe.extern;

/** The one type or the other, for declarations of foreign code. **/
@:transitive abstract EitherType<T1, T2>(Dynamic) from T1 to T1 from T2 to T2 {}
