package absinthe;

/** GraphQL. **/
@:native("Absinthe") extern class Absinthe {
    /** Answers a question in GraphQL by a schema. **/
    static function run(document:String, schema:Dynamic, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `run`; raises where it fails. **/
    @:native("run!") static function runOrRaise(document:String, schema:Dynamic, ?options:Keyword):Dynamic;
}
