/** The project's repository, where records are kept (`use Ecto.Repo`). A record is asked for by its schema,
    or by a query. Errors of the database itself are raised. **/
@:partial extern class Repo {
    /** The record of this primary key, or null. **/
    static function get(schema:Dynamic, id:Dynamic, ?options:Keyword):Dynamic;
    /** The record of this primary key; raises where there is none. **/
    @:native("get!") static function getOrRaise(schema:Dynamic, id:Dynamic, ?options:Keyword):Dynamic;
    /** The one record whose fields have these values, or null. Raises where there are several. **/
    static function getBy(schema:Dynamic, values:Keyword, ?options:Keyword):Dynamic;
    /** As `getBy`; raises where there is none. **/
    @:native("get_by!") static function getByOrRaise(schema:Dynamic, values:Keyword, ?options:Keyword):Dynamic;
    /** The one result of a query, or null. Raises where there are several. **/
    static function one(query:Dynamic, ?options:Keyword):Dynamic;
    /** As `one`; raises where there is none. **/
    @:native("one!") static function oneOrRaise(query:Dynamic, ?options:Keyword):Dynamic;
    /** All results of a query, or all records of a schema. **/
    static function all(query:Dynamic, ?options:Keyword):Array<Dynamic>;
    /** The results one by one, inside of a transaction. **/
    static function stream(query:Dynamic, ?options:Keyword):Dynamic;
    /** Whether the query has a result. **/
    @:native("exists?") static function exists(query:Dynamic, ?options:Keyword):Bool;
    /** A figure over a query: `"count"`, `"sum"`, `"avg"`, `"min"`, `"max"` of a field. **/
    static function aggregate(query:Dynamic, figure:Atom, ?field:Atom, ?options:Keyword):Dynamic;

    /** Keeps a new record: a changeset, or a struct as it is. **/
    static function insert(record:Dynamic, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `insert`; raises where something is wrong. **/
    @:native("insert!") static function insertOrRaise(record:Dynamic, ?options:Keyword):Dynamic;
    /** Makes a changeset's changes. **/
    static function update(changeset:Changeset, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `update`; raises where something is wrong. **/
    @:native("update!") static function updateOrRaise(changeset:Changeset, ?options:Keyword):Dynamic;
    /** Keeps a record, whether it is new or not. **/
    static function insertOrUpdate(changeset:Changeset, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `insertOrUpdate`; raises where something is wrong. **/
    @:native("insert_or_update!") static function insertOrUpdateOrRaise(changeset:Changeset, ?options:Keyword):Dynamic;
    /** Deletes a record. **/
    static function delete(record:Dynamic, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `delete`; raises where something is wrong. **/
    @:native("delete!") static function deleteOrRaise(record:Dynamic, ?options:Keyword):Dynamic;
    /** Keeps many records at once, unchecked: `{count, records}`. **/
    static function insertAll(schema:Dynamic, entries:Dynamic, ?options:Keyword):Dynamic;
    /** Changes all that a query finds: `{count, records}`. **/
    static function updateAll(query:Dynamic, changes:Keyword, ?options:Keyword):Dynamic;
    /** Deletes all that a query finds: `{count, records}`. **/
    static function deleteAll(query:Dynamic, ?options:Keyword):Dynamic;

    /** Loads associations of a record, or of each record of a list. **/
    static function preload(records:Dynamic, associations:Dynamic, ?options:Keyword):Dynamic;
    /** The record as it is kept now, or null. **/
    static function reload(record:Dynamic, ?options:Keyword):Dynamic;
    /** As `reload`; raises where it is gone. **/
    @:native("reload!") static function reloadOrRaise(record:Dynamic, ?options:Keyword):Dynamic;
    /** All of it or nothing: a function, or a `Multi`. **/
    static function transaction(work:Dynamic, ?options:Keyword):Dynamic;
    /** Undoes the transaction that runs, which then gives `{:error, value}`. **/
    static function rollback(value:Dynamic):Dynamic;
    /** Whether a transaction runs. **/
    @:native("in_transaction?") static function inTransaction():Bool;
    /** Runs SQL. **/
    static function query(sql:String, ?params:Array<Dynamic>, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `query`; raises where it fails. **/
    @:native("query!") static function queryOrRaise(sql:String, ?params:Array<Dynamic>, ?options:Keyword):Dynamic;
}
