package phoenix;

/** Names as Phoenix writes them. **/
@:native("Phoenix.Naming") extern class Naming {
    /** `"created_at"` as people read it: `"Created at"`. **/
    static function humanize(name:Dynamic):String;
    /** `"UserPost"` as `"user_post"`. **/
    static function underscore(name:String):String;
    /** `"user_post"` as `"UserPost"`. **/
    static function camelize(name:String):String;
    /** A module's last part, underscored, without a suffix. **/
    static function resourceName(module:Dynamic, ?suffix:String):String;
}
