package haxe.ds;

/** Sorts chains of objects that name the next one. **/
extern class ListSort {
    /** Sorts a chain whose objects name the one before as well, and gives back its first. **/
    static function sort<T:{prev:T, next:T}>(list:T, cmp:(T, T) -> Int):T;
    /** Sorts a chain and gives back its first. **/
    static function sortSingleLinked<T:{next:T}>(list:T, cmp:(T, T) -> Int):T;
}
