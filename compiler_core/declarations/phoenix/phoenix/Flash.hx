package phoenix;

/** Messages for the next page. **/
@:native("Phoenix.Flash") extern class Flash {
    /** The message of a kind, if there is one. **/
    static function get(flash:Dynamic, kind:Atom):Null<String>;
}
