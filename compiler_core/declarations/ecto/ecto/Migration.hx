package ecto;

/** What a migration does. Tables and columns are made inside of a `@:migration` class, which writes them as
    Ecto's blocks; what stands elsewhere is a plain function of Ecto's. **/
@:native("Ecto.Migration") extern class Migration {
    /** Makes a table with the columns that the function adds. **/
    @:framework static function createTable(name:Atom, columns:Table -> Dynamic, ?options:Keyword):Void;
    /** Makes a table with the columns that the function adds, unless it is there. **/
    @:framework static function createTableIfNotExists(name:Atom, columns:Table -> Dynamic, ?options:Keyword):Void;
    /** Changes a table's columns. **/
    @:framework static function alterTable(name:Atom, columns:Table -> Dynamic, ?options:Keyword):Void;
    /** Drops a table. **/
    @:elixir("Ecto.Migration.drop(Ecto.Migration.table({0}))") static function dropTable(name:Atom):Void;
    /** Drops a table if it is there. **/
    @:elixir("Ecto.Migration.drop_if_exists(Ecto.Migration.table({0}))") static function dropTableIfExists(name:Atom):Void;
    /** Gives a table another name. **/
    @:elixir("Ecto.Migration.rename(Ecto.Migration.table({0}), to: Ecto.Migration.table({1}))") static function renameTable(name:Atom, to:Atom):Void;
    /** Gives a column another name. **/
    @:elixir("Ecto.Migration.rename(Ecto.Migration.table({0}), {1}, to: {2})") static function renameColumn(table:Atom, column:Atom, to:Atom):Void;
    /** Makes an index over columns. **/
    @:elixir("Ecto.Migration.create(Ecto.Migration.index({0}, {1}, {2}))") static function createIndex(table:Atom, columns:Array<Atom>, ?options:Keyword):Void;
    /** Makes an index that allows each value once. **/
    @:elixir("Ecto.Migration.create(Ecto.Migration.unique_index({0}, {1}, {2}))") static function createUniqueIndex(table:Atom, columns:Array<Atom>, ?options:Keyword):Void;
    /** Drops the index over columns. **/
    @:elixir("Ecto.Migration.drop(Ecto.Migration.index({0}, {1}))") static function dropIndex(table:Atom, columns:Array<Atom>):Void;
    /** Adds a rule to a table: `{check: "price > 0"}`. **/
    @:elixir("Ecto.Migration.create(Ecto.Migration.constraint({0}, {1}, {2}))") static function createConstraint(table:Atom, name:Atom, options:Keyword):Void;
    /** Drops a rule of a table. **/
    @:elixir("Ecto.Migration.drop(Ecto.Migration.constraint({0}, {1}))") static function dropConstraint(table:Atom, name:Atom):Void;
    /** Runs SQL; with `down`, also what undoes it. **/
    static function execute(up:String, ?down:String):Void;
    /** Runs the SQL of a file; with `down`, also what undoes it. **/
    static function executeFile(up:String, ?down:String):Void;
    /** SQL as a column's default. **/
    static function fragment(sql:String):Dynamic;
    /** A column's type that names another table's records. **/
    static function references(table:Atom, ?options:Keyword):Dynamic;
    /** `:up` or `:down`. **/
    static function direction():Atom;
    /** The repository that is migrated. **/
    static function repo():Dynamic;
    /** The database schema that is migrated. **/
    static function prefix():Null<String>;
    /** Runs now what was only noted so far. **/
    @:framework static function flush():Dynamic;
}
