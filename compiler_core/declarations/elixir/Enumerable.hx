/** What `Enum` and `Stream` go through: a list, a set, a range, a stream, or a map by its pairs. **/
@:coreType extern abstract Enumerable<T> from Array<T> from List<T> from MapSet<T> from Stream<T> {
    /** A map's elements are pairs of a key and its value. **/
    @:from static function ofMap<K, V>(map:Map<K, V>):Enumerable<{K, V}>;
    /** A range's elements are whole numbers. **/
    @:from static function ofRange(range:Range):Enumerable<Int>;
    /** The whole numbers of `0...n`. **/
    @:from static function ofInterval(interval:IntIterator):Enumerable<Int>;
}
