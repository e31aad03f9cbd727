/** A chain of values. **/
typedef List<T> = haxe.ds.List<T>;
