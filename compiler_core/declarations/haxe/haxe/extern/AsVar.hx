package haxe.extern;

/** A value that Haxe keeps in a variable of its own. **/
@:forward @:transitive abstract AsVar<T>(T) from T to T {}
