/** What can be done with tuples of any size. **/
@:native("Tuple") extern class Tuple {
    /** With one more element at the end. **/
    static function append(tuple:Dynamic, value:Dynamic):Dynamic;
    /** Without the element at `index`. **/
    static function deleteAt(tuple:Dynamic, index:Int):Dynamic;
    /** `size` times the same. **/
    static function duplicate(value:Dynamic, size:Int):Dynamic;
    /** With one more element at `index`. **/
    static function insertAt(tuple:Dynamic, index:Int, value:Dynamic):Dynamic;
    /** All multiplied with each other. **/
    static function product(tuple:Dynamic):Float;
    /** All added up. **/
    static function sum(tuple:Dynamic):Float;
    /** The elements as a list. **/
    static function toList(tuple:Dynamic):Array<Dynamic>;
}
