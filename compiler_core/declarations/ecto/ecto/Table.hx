package ecto;

/** The columns of a table that a migration makes or changes. `options`: `null`, `default`, `precision`, … **/
@:framework extern class Table {
    /** The primary key, a number that grows. Ecto adds it by itself. **/
    @:framework function id(?options:Keyword):Table;
    /** A column of short text. **/
    @:framework function string(name:Atom, ?options:Keyword):Table;
    /** A column of text of any length. **/
    @:framework function text(name:Atom, ?options:Keyword):Table;
    /** A column of whole numbers. **/
    @:framework function integer(name:Atom, ?options:Keyword):Table;
    /** A column of large whole numbers. **/
    @:framework function bigint(name:Atom, ?options:Keyword):Table;
    /** A column of numbers with a fraction. **/
    @:framework function float(name:Atom, ?options:Keyword):Table;
    /** A column of exact decimal numbers: `precision`, `scale`. **/
    @:framework function decimal(name:Atom, ?options:Keyword):Table;
    /** A column of true and false. **/
    @:framework function boolean(name:Atom, ?options:Keyword):Table;
    /** A column of days. **/
    @:framework function date(name:Atom, ?options:Keyword):Table;
    /** A column of times of the day. **/
    @:framework function time(name:Atom, ?options:Keyword):Table;
    /** A column of times with their day. **/
    @:framework function datetime(name:Atom, ?options:Keyword):Table;
    /** A column of times with their day, in UTC. **/
    @:framework function utcDatetime(name:Atom, ?options:Keyword):Table;
    /** A column of bytes. **/
    @:framework function binary(name:Atom, ?options:Keyword):Table;
    /** A column of identifiers. **/
    @:framework function uuid(name:Atom, ?options:Keyword):Table;
    /** A column of structures. **/
    @:framework function map(name:Atom, ?options:Keyword):Table;
    /** A column of lists of a type. **/
    @:framework function array(name:Atom, of:Atom, ?options:Keyword):Table;
    /** A column that names a record of another table. **/
    @:framework function belongsTo(table:Atom, ?options:Keyword):Table;
    /** A column that names a record of another table. **/
    @:framework function references(table:Atom, ?options:Keyword):Table;
    /** The two columns of when a record was made and last changed. **/
    @:framework function timestamps(?options:Keyword):Table;
    /** An index over columns. **/
    @:framework function index(columns:Array<Atom>, ?options:Keyword):Table;
    /** An index that allows each value once. **/
    @:framework function uniqueIndex(columns:Array<Atom>, ?options:Keyword):Table;
    /** A column of any type. **/
    @:framework function addColumn(name:Atom, type:Atom, ?options:Keyword):Table;
    /** Another type for a column. **/
    @:framework function modifyColumn(name:Atom, type:Atom, ?options:Keyword):Table;
    /** Drops a column; with its type, so that it can be made again. **/
    @:framework function removeColumn(name:Atom, ?type:Atom, ?options:Keyword):Table;
    /** Another name for a column. **/
    @:framework function renameColumn(name:Atom, to:Atom):Table;
}
