/** A class as a value. **/
@:coreType extern abstract Class<T> {}
