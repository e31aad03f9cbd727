package quickcheck;

/** `forAll`, by the name that libraries of this kind have in common. **/
@:native("ExUnitProperties") extern class QuickCheck {
    /** The function must answer true, or meet all that it demands, for every value of the generators before it. **/
    @:overload(function(first:Dynamic, second:Dynamic, check:(Dynamic, Dynamic) -> Dynamic):Property {})
    @:overload(function(first:Dynamic, second:Dynamic, third:Dynamic, check:(Dynamic, Dynamic, Dynamic) -> Dynamic):Property {})
    @:framework static function forAll(generator:Dynamic, check:Dynamic -> Dynamic):Property;
}
