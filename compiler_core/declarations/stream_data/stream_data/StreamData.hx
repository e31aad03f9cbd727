package stream_data;

/** Values to test with, made at random and made smaller where a test fails. **/
@:native("StreamData") extern class StreamData {
    /** Whole numbers, from `range` if it is given. **/
    static function integer(?range:Dynamic):Dynamic;
    /** Whole numbers from 1 on. **/
    static function positiveInteger():Dynamic;
    /** Whole numbers from 0 on. **/
    static function nonNegativeInteger():Dynamic;
    /** Numbers with a fraction: `{min: 0.0, max: 1.0}`. **/
    static function float(?options:Keyword):Dynamic;
    /** True and false. **/
    static function boolean():Dynamic;
    /** Texts of a kind of characters: `"ascii"`, `"alphanumeric"`, `"printable"`. **/
    static function string(kind:Atom, ?options:Keyword):Dynamic;
    /** Bytes. **/
    static function binary(?options:Keyword):Dynamic;
    /** Atoms: `"alphanumeric"` or `"alias"`. **/
    static function atom(kind:Atom):Dynamic;
    /** Any term. **/
    static function term():Dynamic;
    /** Always this. **/
    static function constant(value:Dynamic):Dynamic;
    /** One of these values. **/
    static function memberOf(values:Array<Dynamic>):Dynamic;
    /** A value of one of these generators. **/
    static function oneOf(generators:Array<Dynamic>):Dynamic;
    /** A value of one of these generators, by weight: pairs of weight and generator. **/
    static function frequency(generators:Array<Dynamic>):Dynamic;
    /** Lists of values: `{min_length: 1, max_length: 9}`. **/
    static function listOf(generator:Dynamic, ?options:Keyword):Dynamic;
    /** Lists without doubles. **/
    static function uniqListOf(generator:Dynamic, ?options:Keyword):Dynamic;
    /** Lists of one value of each generator. **/
    static function fixedList(generators:Array<Dynamic>):Dynamic;
    /** Maps of keys and values. **/
    static function mapOf(keys:Dynamic, values:Dynamic, ?options:Keyword):Dynamic;
    /** Structures of these fields, each of its generator. **/
    static function fixedMap(fields:Dynamic):Dynamic;
    /** Tuples of one value of each generator. **/
    static function tuple(generators:Dynamic):Dynamic;
    /** What a function makes of each value. **/
    static function map(generator:Dynamic, make:Dynamic -> Dynamic):Dynamic;
    /** Values of the generator that a function makes of a value. **/
    static function bind(generator:Dynamic, make:Dynamic -> Dynamic):Dynamic;
    /** The values that pass. Few may not. **/
    static function filter(generator:Dynamic, passes:Dynamic -> Bool, ?tries:Int):Dynamic;
    /** Values of a size at most. **/
    static function resize(generator:Dynamic, size:Int):Dynamic;
    /** Lists that are not empty. **/
    static function nonempty(generator:Dynamic):Dynamic;
    /** The same order of values each time. **/
    static function seeded(generator:Dynamic, seed:Int):Dynamic;
    /** Values that are not made smaller. **/
    static function unshrinkable(generator:Dynamic):Dynamic;
}
