/** What a GraphQL field's resolver knows of the question. **/
@:native("Absinthe.Resolution") extern class Resolution {
    /** What was put beside the question for all resolvers, as the current user. **/
    @:atomKeys var context(default, null):Dynamic;
    /** The field's arguments. **/
    @:atomKeys var arguments(default, null):Dynamic;
    /** The record whose field this is. **/
    var source(default, null):Dynamic;
    /** The value that the whole question began with. **/
    @:native("root_value") var rootValue(default, null):Dynamic;
    /** The answer, once there is one. **/
    var value(default, null):Dynamic;
    /** What went wrong. **/
    var errors(default, null):Array<Dynamic>;
    /** The schema that is asked. **/
    var schema(default, null):Atom;
    /** `:unresolved`, `:resolved` or `:suspended`. **/
    var state(default, null):Atom;
    /** The field as the question names it. **/
    var definition(default, null):Dynamic;

    /** Answers, from a middleware: `{:ok, value}` or `{:error, message}`. **/
    static function putResult(resolution:Resolution, result:Dynamic):Resolution;
    /** The way to the field, by the names and indexes of the answer. **/
    static function path(resolution:Resolution):Array<Dynamic>;
    /** The fields that the question asks for below this one. **/
    static function project(resolution:Resolution, ?type:Dynamic):Array<Dynamic>;
}
