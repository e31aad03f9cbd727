package absinthe;

/** Answers that are sent again and again. **/
@:native("Absinthe.Subscription") extern class Subscription {
    /** Sends a value to those who have subscribed to fields: `{post_added: "posts"}`. **/
    static function publish(endpoint:Dynamic, value:Dynamic, topics:Keyword):Atom;
}
