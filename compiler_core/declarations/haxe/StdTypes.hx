/** What a function that gives nothing back returns. **/
@:coreType abstract Void {}

/** A number with a fraction: a 64-bit float. **/
@:coreType @:notNull abstract Float {}

/** A whole number. In Elixir it has no upper bound; bit operations wrap at 32 bits as in Haxe. **/
@:coreType @:notNull abstract Int to Float {}

/** `true` or `false`. **/
@:coreType @:notNull abstract Bool {}

/** A single-precision float; in Elixir the same as `Float`. **/
@:coreType @:notNull abstract Single to Float from Float {}

/** An unsigned whole number. **/
@:coreType @:notNull abstract UInt to Int from Int to Float {}

/** A value that may be `null`, for types that otherwise can't be. **/
@:coreType abstract Null<T> from T to T {}

/** Anything: no check before run time. `Dynamic<T>` has fields of type `T`. **/
@:coreType abstract Dynamic<T> {}

/** Anything, but to be cast before it is used. **/
@:coreType abstract Any {}

/** An atom, Elixir's constant that stands for itself (dialect). **/
@:coreType abstract Atom {}

/** A keyword list (dialect): an object literal given for one is written as one. `Keyword<{?timeout:Int}>`
    names the options that there are. **/
@:coreType abstract Keyword<T> {}

/** The one or the other (dialect): `OneOf<{Int, String}, :error>`. **/
@:coreType abstract OneOf<A, B> {}

/** Any Elixir term (dialect). **/
@:coreType abstract Term {}

/** What `for` takes step by step. **/
typedef Iterator<T> = {
    /** Whether `next` has something to give. **/
    function hasNext():Bool;
    /** The next element. **/
    function next():T;
}

/** What `for` can go through. **/
typedef Iterable<T> = {
    /** An iterator that stands before the first element. **/
    function iterator():Iterator<T>;
}

/** An iterator over pairs of a key and a value. **/
typedef KeyValueIterator<K, V> = Iterator<{key:K, value:V}>;

/** What `for (key => value in …)` can go through. **/
typedef KeyValueIterable<K, V> = {
    function keyValueIterator():KeyValueIterator<K, V>;
}

/** A type that `a[i]` is defined for. **/
extern interface ArrayAccess<T> {}
