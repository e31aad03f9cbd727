package haxe.iterators;

/** Goes through an array once. **/
extern class ArrayIterator<T> {
    /** Whether `next` has something to give. **/
    function hasNext():Bool;
    /** The next element. **/
    function next():T;
}
