package ecto;

/** Several changes that are made together or not at all; `Repo.transaction` makes them. Each has a name. **/
@:using(ecto.Multi) @:native("Ecto.Multi") extern class Multi {
    /** Nothing to do yet. **/
    @:native("new") static function create():Multi;
    /** Keeps a record: a changeset, a struct, or a function of what came before. **/
    static function insert(multi:Multi, name:Atom, record:Dynamic, ?options:Keyword):Multi;
    /** Makes a changeset's changes. **/
    static function update(multi:Multi, name:Atom, changeset:Dynamic, ?options:Keyword):Multi;
    /** Keeps a record, whether it is new or not. **/
    static function insertOrUpdate(multi:Multi, name:Atom, changeset:Dynamic, ?options:Keyword):Multi;
    /** Deletes a record. **/
    static function delete(multi:Multi, name:Atom, record:Dynamic, ?options:Keyword):Multi;
    /** Keeps many records at once. **/
    static function insertAll(multi:Multi, name:Atom, schema:Dynamic, entries:Dynamic, ?options:Keyword):Multi;
    /** Changes all that a query finds. **/
    static function updateAll(multi:Multi, name:Atom, query:Dynamic, changes:Keyword, ?options:Keyword):Multi;
    /** Deletes all that a query finds. **/
    static function deleteAll(multi:Multi, name:Atom, query:Dynamic, ?options:Keyword):Multi;
    /** Asks for all results of a query. **/
    static function all(multi:Multi, name:Atom, query:Dynamic, ?options:Keyword):Multi;
    /** Asks for the one result of a query. **/
    static function one(multi:Multi, name:Atom, query:Dynamic, ?options:Keyword):Multi;
    /** Asks whether a query has a result. **/
    @:native("exists?") static function exists(multi:Multi, name:Atom, query:Dynamic, ?options:Keyword):Multi;
    /** Runs a function of the repository and of what came before; it gives `{:ok, value}` or `{:error, value}`. **/
    static function run(multi:Multi, name:Atom, work:(Dynamic, Dynamic) -> Dynamic):Multi;
    /** A value under a name. **/
    static function put(multi:Multi, name:Atom, value:Dynamic):Multi;
    /** Makes everything fail here. **/
    static function error(multi:Multi, name:Atom, value:Dynamic):Multi;
    /** What a function of what came before wants done. **/
    static function merge(multi:Multi, make:Dynamic -> Multi):Multi;
    /** First the one, then the other. **/
    static function append(first:Multi, second:Multi):Multi;
    /** First the other, then the one. **/
    static function prepend(first:Multi, second:Multi):Multi;
    /** What will be done, in order. **/
    static function toList(multi:Multi):Array<Dynamic>;
}
