/** What Haxe has no syntax for: objects made of other objects. **/
extern class ObjectTools {
    /** A new object with the fields of both; where both have one, it is that of `changes`. **/
    @:elixir("Map.merge({0}, {1})") static function merge(object:Dynamic, changes:Dynamic):Dynamic;
}
