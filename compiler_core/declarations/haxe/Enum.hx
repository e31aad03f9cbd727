/** An enum as a value. **/
@:coreType extern abstract Enum<T> {}
