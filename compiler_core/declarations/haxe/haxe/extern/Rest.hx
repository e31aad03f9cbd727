package haxe.extern;

/** The old name of `haxe.Rest`. **/
typedef Rest<T> = haxe.Rest<T>;
