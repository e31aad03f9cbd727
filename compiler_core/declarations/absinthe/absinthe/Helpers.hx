package absinthe;

/** Resolvers that answer later (`Absinthe.Resolution.Helpers`). **/
@:native("Absinthe.Resolution.Helpers") extern class Helpers {
    /** Answers from another process. **/
    static function async(work:() -> Dynamic, ?options:Keyword):Dynamic;
    /** Answers many fields by one call of a function: `{Module, :function}`. **/
    static function batch(load:Dynamic, data:Dynamic, pick:Dynamic -> Dynamic, ?options:Keyword):Dynamic;
}
